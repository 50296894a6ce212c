"""The trail is kept for its term, and no longer."""

from datetime import timedelta

from vakwerk.trail import tasks
from vakwerk.trail.models import TrailEntry
from vakwerk.trail.public import record


def test_after_eighteen_months_an_act_is_forgotten(amina, at):
    for days in (549, 547):
        record(amina, "people.accept", amina, at=at - timedelta(days=days))
        tasks.seal.call()

    tasks.daily.call()

    assert [(at - entry.at).days for entry in TrailEntry.objects.all()] == [547]
