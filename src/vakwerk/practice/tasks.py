"""What practice does by itself: remind, end what is over, and leave to others what leavers had."""

from datetime import timedelta

from django.utils.timezone import localdate, now
from django_tasks import task

from vakwerk.people.public import left_since
from vakwerk.practice import actions
from vakwerk.practice.actions import (
    change_people,
    changes,
    dialogue_talks,
    dialogues,
    obstacles,
    questions,
    set_ends,
    set_meetings,
    themes,
    voices,
)


@task()
def daily():
    actions.remind(at=now())
    actions.end_overdue(at=now())
    voices.cut_loose(at=now())
    gone = left_since(now() - timedelta(days=7))
    actions.leave_cards(gone, at=now())
    actions.leave_boards(gone, at=now())
    actions.leave_experiments(gone, at=now())
    set_ends.leave_sets(gone, at=now())
    questions.remind_sponsors(at=now())
    set_meetings.close_overdue(at=now())
    dialogue_talks.close_overdue(at=now())
    dialogues.leave_dialogues(gone, at=now())
    obstacles.leave_obstacles(gone, at=now())
    dialogues.remind_heads(at=now())
    obstacles.remind_owners(at=now(), on=localdate())
    themes.count_themes(at=now())
    change_people.leave_changes(gone, at=now())
    changes.ask_what_remains(at=now())
