"""What casework does by itself: ask for look-backs, remind owners, hand over what leavers had, close what was left."""

from datetime import timedelta

from django.utils.timezone import now
from django_tasks import task

from vakwerk.casework import actions
from vakwerk.people.public import left_since


@task()
def daily():
    actions.ask_look_backs(at=now())
    actions.remind(at=now())
    gone = left_since(now() - timedelta(days=7))
    actions.leave_chairs(gone, at=now())
    actions.leave_rules(gone, at=now())
    actions.leave_promises(gone, at=now())
    actions.close_overdue(at=now())
