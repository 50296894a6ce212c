"""Mail what is waiting; forget what is old."""

import structlog
from django.utils.timezone import now
from django_tasks import task

from vakwerk.notices import actions, queries

log = structlog.get_logger("vakwerk.notices")


@task()
def deliver():
    for notice in queries.to_mail(now()):
        try:
            actions.deliver(notice, at=now())
        except OSError as error:  # the mail server is away; a later run tries again
            log.warning("mail", notice=notice.pk, error=type(error).__name__)
            return


@task()
def daily():
    actions.forget_old(at=now())
