"""The trail is sealed: a row that was changed, taken out or slipped in is found, whoever did it."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from vakwerk.trail import actions, queries, tasks
from vakwerk.trail.models import TrailEntry, TrailSeal
from vakwerk.trail.public import broken_seals, record


@pytest.fixture
def sealed(amina, at, monkeypatch):
    """Nine acts in three seals."""
    monkeypatch.setattr(queries, "AT_ONCE", 3)
    for step in range(9):
        record(amina, f"people.step_{step}", amina, at=at - timedelta(minutes=9 - step))
    tasks.seal.call()
    return list(TrailEntry.objects.order_by("pk"))


def change(sql, *facts):
    """As somebody would who got past the guard of the database."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER IF EXISTS trail_append_only")
        else:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE trail_trailentry DISABLE TRIGGER trail_append_only")
        cursor.execute(sql, facts)


def test_an_untouched_trail_fits(sealed, capsys):
    call_command("verify_trail")

    assert TrailSeal.objects.count() == 3
    assert list(broken_seals()) == []
    assert "The trail is as it was written" in capsys.readouterr().out


def stretch(rows, n):
    return (rows[3 * n - 1].pk + 1 if n else 1, rows[3 * n + 2].pk)


@pytest.mark.parametrize("harm", ["changed", "taken out", "slipped in"])
def test_whatever_is_done_to_a_row_its_stretch_no_longer_fits(sealed, harm):
    row = sealed[4]
    if harm == "changed":
        change("UPDATE trail_trailentry SET action = 'people.other' WHERE id = %s", row.pk)
    elif harm == "taken out":
        change("DELETE FROM trail_trailentry WHERE id = %s", row.pk)
    else:
        change("DELETE FROM trail_trailentry WHERE id = %s", row.pk)
        TrailEntry.objects.create(pk=row.pk, at=row.at, actor=row.actor, action="people.other", origin="system")

    assert list(broken_seals()) == [stretch(sealed, 1)]
    with pytest.raises(CommandError, match="Rows were changed, taken out or slipped in"):
        call_command("verify_trail")


def test_a_stretch_that_is_taken_out_with_its_seal_breaks_the_next(sealed):
    TrailEntry.objects.filter(pk__in=[row.pk for row in sealed[3:6]]).delete()
    TrailSeal.objects.order_by("last_entry")[1].delete()

    assert len(list(broken_seals())) == 1


def test_what_came_since_the_last_seal_waits_for_the_next(sealed, amina, at):
    record(amina, "people.later", amina, at=at)
    before = queries.unsealed_count()

    tasks.seal.call()

    assert (before, queries.unsealed_count()) == (1, 0)
    assert list(broken_seals()) == []


def test_what_is_over_its_term_goes_a_seal_at_a_time_and_the_rest_still_fits(sealed, at):
    term = timedelta(days=548)

    actions.forget_old(at=at + term - timedelta(minutes=4, seconds=30))

    assert TrailEntry.objects.count() == 6
    assert list(broken_seals()) == []


def test_when_nothing_new_was_done_nothing_is_sealed(sealed):
    tasks.seal.call()

    assert TrailSeal.objects.count() == 3
