"""What peers does by itself: ask for look-backs, hand over what leavers led, destroy what was never held."""

from datetime import timedelta

from django.utils.timezone import now
from django_tasks import task

from vakwerk.peers import actions
from vakwerk.people.public import left_since


@task()
def daily():
    actions.ask_look_backs(at=now())
    actions.ask_what_came(at=now())
    actions.hand_over_left(left_since(now() - timedelta(days=7)), at=now())
    actions.send_agreed(at=now())
    actions.destroy_overdue(at=now())
    actions.close_overdue(at=now())
    actions.end_overdue_evaluations(at=now())
