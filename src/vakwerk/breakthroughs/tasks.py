"""What the fund does by itself: ask what came of it, hand over what leavers had, close what was left open, reckon."""

from datetime import timedelta

from django.utils.timezone import now
from django_tasks import task

from vakwerk.breakthroughs import actions
from vakwerk.people.public import left_since


@task()
def daily():
    gone = left_since(now() - timedelta(days=7))
    actions.leave_panels(gone, at=now())
    actions.tell_who_left(gone, at=now())
    actions.put_newcomers_aside(at=now())
    actions.close_overdue(at=now())
    actions.ask_follow_ups(at=now())
    actions.lapse_follow_ups(at=now())


@task()
def reckon():
    actions.reckon_years(at=now())
