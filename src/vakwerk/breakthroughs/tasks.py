"""What the fund does by itself: ask what came of it, hand over what leavers had, close what was left open."""

from datetime import timedelta

from django.utils.timezone import now
from django_tasks import task

from vakwerk.breakthroughs import actions
from vakwerk.people.public import left_since


@task()
def daily():
    actions.leave_panels(left_since(now() - timedelta(days=7)), at=now())
    actions.close_overdue(at=now())
    actions.ask_follow_ups(at=now())
    actions.lapse_follow_ups(at=now())
