"""What the agenda does by itself: mail guests, pass places on, ask what was used, end what is over."""

from datetime import timedelta

import structlog
from django.utils.timezone import now
from django_tasks import task

from vakwerk.events import actions, queries
from vakwerk.people.public import left_since

WEEK = timedelta(days=7)
log = structlog.get_logger("vakwerk.events")


@task()
def deliver():
    for letter in queries.letters_to_mail(now()):
        try:
            actions.deliver(letter, at=now())
        except OSError as error:  # the mail server is away; a later run tries again
            log.warning("mail", letter=letter.pk, error=type(error).__name__)
            return


@task()
def often():
    actions.lapse(at=now())
    actions.ask_hosts(at=now())


@task()
def daily():
    actions.hold_left_open(at=now())
    actions.ask_what_was_used(at=now())
    actions.end_recordings(at=now())
    actions.let_wishes_go(at=now())
    actions.archive(at=now())
    actions.hand_over_left(left_since(now() - WEEK), at=now())
