"""One moment: jotted down in seconds, given a day, brought in with the group as a copy, and thrown away."""

from datetime import timedelta

import pytest

from vakwerk.common.labels import label
from vakwerk.common.verdicts import Refused
from vakwerk.methods.public import load_methods
from vakwerk.peers import actions as peers
from vakwerk.peers import queries as meetings
from vakwerk.portfolio import actions, queries
from vakwerk.portfolio.models import LearningMoment
from vakwerk.privacy.models import ErasureDue
from vakwerk.trail.public import of

TEXT = "De derde keer nam ik niet op."


@pytest.fixture
def session(db, at, amina, bram):
    """Amina and Bram meet in a week."""
    load_methods(at=at)
    group = peers.start_group(by=amina, at=at, name="De Sluiswachters", agreement="Het blijft hier.")
    invitation = peers.invite_to_group(group, bram.email, by=amina, at=at)
    peers.accept_invitation(invitation, by=bram, at=at)
    peers.sign(group, by=bram, at=at)
    facts = {"method_key": "incident", "variant": "full", "facilitator": bram}
    return peers.plan(group, by=bram, at=at, starts_at=at + timedelta(days=7), **facts)


def test_a_moment_becomes_a_question_for_the_group_and_stays_ones_own(session, amina, bram, at, later):
    moment = actions.jot(by=amina, at=at, on=at.date(), text=TEXT)
    name = label(moment)
    facts = {"text": TEXT + " Waarom?", "happened_on": at.date() - timedelta(days=1), "mode": "together"}
    moment = actions.change(moment, by=amina, at=later(5), **facts)

    actions.bring_in(moment, session, by=amina, at=later(10))

    assert [row.text for row in meetings.contributions(session)] == [TEXT + " Waarom?"]
    assert list(queries.latest(amina)) == [moment]
    assert list(queries.latest(bram)) == []
    actions.remove(moment, by=amina, at=later(15))
    assert list(queries.latest(amina)) == []
    assert [row.text for row in meetings.contributions(session)] == [TEXT + " Waarom?"]
    assert [entry.action for entry in of(name)] == [
        "portfolio.jot",
        "portfolio.change",
        "portfolio.bring_in",
        "portfolio.remove",
    ]


def test_a_copy_for_a_group_that_one_is_not_in_is_refused(session, karima, at):
    moment = actions.jot(by=karima, at=at, on=at.date(), text=TEXT)

    with pytest.raises(Refused):
        actions.bring_in(moment, session, by=karima, at=at)

    assert list(meetings.contributions(session)) == []


@pytest.mark.parametrize("somebody", ["dirk", "ravi", "bram", "karima"])
def test_4_1_nobody_else_changes_removes_or_brings_in_a_moment(session, amina, at, request, somebody):
    moment = actions.jot(by=amina, at=at, on=at.date(), text=TEXT)
    other = request.getfixturevalue(somebody)
    facts = {"text": "Anders.", "happened_on": at.date(), "mode": "formal"}

    for deed in (
        lambda: actions.change(moment, by=other, at=at, **facts),
        lambda: actions.remove(moment, by=other, at=at),
        lambda: actions.bring_in(moment, session, by=other, at=at),
    ):
        with pytest.raises(Refused, match="This is somebody else's"):
            deed()

    assert [kept.text for kept in LearningMoment.objects.all()] == [TEXT]


def test_a_moment_does_not_take_a_citizen_service_number_afterwards_either(amina, at):
    moment = actions.jot(by=amina, at=at, on=at.date(), text=TEXT)

    with pytest.raises(Refused, match="citizen-service number"):
        actions.change(moment, by=amina, at=at, text="Het ging om 123456782.")

    assert LearningMoment.objects.get().text == TEXT


def test_of_a_moment_that_was_thrown_away_the_traces_go_too(amina, at):
    moment = actions.jot(by=amina, at=at, on=at.date(), text=TEXT)

    actions.remove(moment, by=amina, at=at)

    assert list(ErasureDue.objects.values_list("model", flat=True)) == ["portfolio.learningmoment"]
