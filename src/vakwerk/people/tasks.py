"""Mail the invitations that wait; go on with lists of staff; forget what is old."""

import structlog
from django.utils.timezone import now
from django_tasks import task

from vakwerk.people import actions, queries

log = structlog.get_logger("vakwerk.people")


@task()
def mail_invitations():
    for invitation in queries.invitations_to_mail(now()):
        try:
            actions.mail_invitation(invitation, at=now())
        except OSError as error:  # the mail server is away; a later run tries again
            log.warning("mail", invitation=invitation.pk, error=type(error).__name__)
            return


@task()
def carry_on():
    actions.carry_on(at=now())


@task()
def daily():
    actions.forget_old(at=now())
    actions.forget_lists(at=now())
