"""What comes out by the clock, what is asked by mail, what consents end, and the files of editions."""

import structlog
from django.utils.timezone import now
from django_tasks import task

from vakwerk.common.verdicts import Refused
from vakwerk.magazine import actions, queries

log = structlog.get_logger("vakwerk.magazine")


@task()
def mail_questions():
    try:
        for approval in queries.links.quotes_to_mail():
            actions.mail_question(approval, at=now())
        for consent in queries.links.consents_to_mail():
            actions.mail_consent(consent, at=now())
        actions.tell_writers(at=now())
    except OSError as error:  # the mail server is away; a later run tries again
        log.warning("mail", error=type(error).__name__)


@task()
def mail_newsletters():
    try:
        for subscription in queries.newsletters.to_ask(now()):
            actions.mail_newsletter_question(subscription, at=now())
        for issue in queries.newsletters.on_their_way():
            while actions.send_letters(issue, at=now()):
                pass
            actions.end_issue(issue, at=now())
    except OSError as error:  # the mail server is away; a later run goes on where this one was
        log.warning("mail", error=type(error).__name__)


@task()
def come_out():
    actions.publish_due(at=now())


@task()
def make_files():
    for edition in queries.keeping.files_due():
        try:
            actions.make_file(edition)
        except Refused as refusal:  # this server cannot make files: the pages are there all the same
            log.warning("file", edition=edition.pk, error=str(refusal))
            return


@task()
def daily():
    actions.end_consents(at=now())
    actions.end_client_consents(at=now())
    actions.show_out(at=now())
    actions.keep_map(at=now())
