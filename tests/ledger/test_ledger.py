"""What somebody learned counts by itself, once a source, and is read by nobody but her."""

import pytest
from django.db import IntegrityError, transaction

from vakwerk.ledger import queries
from vakwerk.ledger.models import LearningEntry
from vakwerk.ledger.public import LearningMode, enter, latest, minutes_by_mode

SESSION = "peers.peersession:k3x9w2m7qd"


@pytest.fixture
def learn(at):
    def learned(person, minutes=75, source=SESSION, mode=LearningMode.TOGETHER, moment=at):
        return enter(person, "peer_session", mode=mode, minutes=minutes, source=source, at=moment)

    return learned


def test_what_is_entered_is_kept_with_where_it_came_from(learn, amina, at):
    learn(amina)

    [entry] = latest(amina)
    assert (entry.kind, entry.mode, entry.minutes, entry.source, entry.at) == (
        "peer_session",
        "together",
        75,
        SESSION,
        at,
    )


def test_the_source_may_be_the_thing_itself(amina, bram, at):
    entry = enter(amina, "visit", mode=LearningMode.WORKING, minutes=30, source=bram, at=at)

    assert entry.source == f"people.person:{bram.pk}"


def test_the_same_source_counts_once_and_is_corrected(learn, amina):
    learn(amina, minutes=75)

    learn(amina, minutes=60)

    assert [entry.minutes for entry in latest(amina)] == [60]


def test_the_same_meeting_counts_for_everyone_who_was_there(learn, amina, bram):
    learn(amina)
    learn(bram, minutes=30)

    assert ([e.minutes for e in latest(amina)], [e.minutes for e in latest(bram)]) == ([75], [30])


def test_the_database_lets_nothing_count_twice(learn, amina, at):
    learn(amina)

    with pytest.raises(IntegrityError), transaction.atomic():
        LearningEntry.objects.create(
            person=amina, kind="peer_session", mode="together", minutes=1, source=SESSION, at=at
        )


def test_entries_stand_newest_first_and_not_endlessly(learn, amina, later):
    for minutes in (1, 3, 2):
        learn(amina, minutes=minutes, source=f"peers.peersession:{minutes}", moment=later(minutes))

    assert [entry.minutes for entry in latest(amina)] == [3, 2, 1]
    assert [entry.minutes for entry in latest(amina, count=2)] == [3, 2]


def test_minutes_are_told_by_how_one_learned(learn, amina, bram):
    learn(amina, minutes=75)
    learn(amina, minutes=15, source="peers.peersession:other")
    learn(amina, minutes=40, source="portfolio.learningmoment:other", mode=LearningMode.WORKING)
    learn(bram, minutes=999)

    assert minutes_by_mode(amina) == {"together": 90, "working": 40}


@pytest.mark.parametrize("somebody", ["dirk", "ravi", "karima", "bram"])
def test_4_1_nobody_else_reads_what_somebody_learned(learn, amina, request, somebody, browse):
    learn(amina, minutes=77)
    person = request.getfixturevalue(somebody)

    assert list(queries.visible_to(person)) == []
    assert minutes_by_mode(person) == {}
    page = browse(person).get("/mijn-vak/").content.decode()
    assert "77 minutes" not in page


def test_it_stands_on_ones_own_page(learn, amina, browse):
    learn(amina, minutes=77)

    assert "77 minutes" in browse(amina).get("/mijn-vak/").content.decode()


def test_4_3_it_goes_along_to_another_employer(learn, amina, at):
    learn(amina)
    amina.appointments.update(ends_on=at.date())

    assert latest(type(amina).objects.get(pk=amina.pk)).count() == 1
