"""Every act leaves a row: who, what, on what, from where, with which result. Never a word of what was written."""

import json

import pytest
import structlog
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection, transaction
from django.db.models import ProtectedError

from vakwerk.portfolio import actions as portfolio
from vakwerk.trail.models import Result, TrailEntry
from vakwerk.trail.public import of, record, record_each, record_unnamed

SECRET = "De derde keer nam ik niet op."


def test_an_act_is_noted_with_who_what_when_and_on_what(amina, at):
    record(amina, "portfolio.jot", "portfolio.learningmoment:k3x9w2m7qd", at=at)

    entry = TrailEntry.objects.get()
    assert (entry.actor, entry.action, entry.at, entry.object_label, entry.result) == (
        amina,
        "portfolio.jot",
        at,
        "portfolio.learningmoment:k3x9w2m7qd",
        Result.DONE,
    )


def test_the_acts_on_one_thing_are_read_oldest_first(amina, bram, at, later):
    record(amina, "people.one", amina, at=later(5))
    record(bram, "people.elsewhere", bram, at=at)
    record(None, "people.two", amina, at=at)

    assert [entry.action for entry in of(amina)] == ["people.one", "people.two"]


def test_one_act_on_several_things_is_noted_on_each_at_once(
    amina, bram, at, django_assert_num_queries, django_capture_on_commit_callbacks
):
    with django_assert_num_queries(1), django_capture_on_commit_callbacks(execute=True) as said:
        record_each(amina, "people.one", [amina, bram], at=at)

    assert [(entry.actor, entry.action) for thing in (amina, bram) for entry in of(thing)] == [
        (amina, "people.one")
    ] * 2
    assert len(said) == 2


@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_the_system_and_strangers_have_no_name(db, at, nobody):
    record(nobody, "people.begin", at=at)

    assert TrailEntry.objects.get().actor is None


def test_where_it_came_from_is_what_was_bound_when_the_work_began(amina, at):
    with structlog.contextvars.bound_contextvars(origin="page 192.0.2.7"):
        record(amina, "people.choose_settings", amina, at=at)

    assert TrailEntry.objects.get().origin == "page 192.0.2.7"


def test_without_an_origin_it_was_the_system(at, db):
    with structlog.contextvars.bound_contextvars():
        structlog.contextvars.unbind_contextvars("origin")
        record(None, "people.begin", at=at)

    assert TrailEntry.objects.get().origin == "system"


def test_who_stays_unnamed_leaves_no_name_and_no_address(amina, at):
    with structlog.contextvars.bound_contextvars(origin="203.0.113.7"):
        record_unnamed("portfolio.jot", amina, at=at)
        record(amina, "portfolio.jot", amina, at=at)

    unnamed, named = TrailEntry.objects.order_by("pk")
    assert (unnamed.actor, unnamed.origin) == (None, "unnamed")
    assert (named.actor, named.origin) == (amina, "203.0.113.7")


def test_what_was_written_is_nowhere_in_the_trail(amina, at):
    moment = portfolio.jot(by=amina, at=at, on=at.date(), text=SECRET)
    portfolio.change(moment, by=amina, at=at, text=SECRET + " Weer niet.")
    portfolio.remove(moment, by=amina, at=at)

    rows = list(TrailEntry.objects.values_list())

    assert len(rows) == 3
    assert "derde" not in str(rows)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE trail_trailentry SET action = 'people.other'",
        "UPDATE trail_trailentry SET result = 'done'",
        "UPDATE trail_trailentry SET actor_id = NULL",
    ],
)
def test_the_database_itself_refuses_to_change_a_row(amina, at, change):
    entry = record(amina, "people.sign_in", amina, at=at, result=Result.FAILED)

    with (
        pytest.raises(DatabaseError, match="the trail is append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)

    entry.refresh_from_db()
    assert (entry.action, entry.result, entry.actor) == ("people.sign_in", Result.FAILED, amina)


def test_a_row_that_is_saved_again_is_refused_too(amina, at):
    entry = record(amina, "people.accept", amina, at=at)
    entry.action = "people.never_happened"

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        entry.save()


def test_who_stands_in_the_trail_is_not_deleted(amina, at):
    record(amina, "people.accept", amina, at=at)

    with pytest.raises(ProtectedError):
        amina.delete()


def test_an_act_becomes_a_line_of_json_once_it_holds(log_lines, amina, at, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        entry = record(amina, "people.accept", amina, at=at)

    assert log_lines == []
    for callback in callbacks:
        callback()
    assert [
        {key: line[key] for key in ("event", "actor", "action", "object", "result", "at")}
        for line in map(json.loads, log_lines)
    ] == [
        {
            "event": "trail",
            "actor": amina.pk,
            "action": "people.accept",
            "object": f"people.person:{amina.pk}",
            "result": "done",
            "at": entry.at.isoformat(),
        }
    ]


def test_an_act_that_was_undone_leaves_no_row_and_no_line(log_lines, amina, at, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        record(amina, "people.accept", amina, at=at)
        transaction.set_rollback(True)

    assert (TrailEntry.objects.count(), log_lines) == (0, [])


def test_a_line_says_no_more_than_the_row(log_lines, amina, at, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        portfolio.jot(by=amina, at=at, on=at.date(), text=SECRET)

    [line] = log_lines
    assert "derde" not in line
    assert amina.email not in line
