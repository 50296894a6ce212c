"""What the library does by itself: asks the next reader, asks what came of it, reminds owners, follows who left."""

from datetime import timedelta

from django.utils.timezone import now
from django_tasks import task

from vakwerk.library import actions


@task()
def daily():
    at = now()
    actions.pass_on_overdue(at=at)
    actions.ask_look_backs(at=at)
    actions.remind_owners(at=at)
    actions.hand_over_left(at=at)
    actions.stop_left(at - timedelta(days=7), at=at)
