"""What the library does by itself, what goes, and what stays when somebody is removed."""

from datetime import timedelta

import pytest

from vakwerk.library import actions, queries
from vakwerk.library.models import Draft, Helper, LibraryItem, Usage
from vakwerk.notices.models import Notice
from vakwerk.people.models import Appointment
from vakwerk.privacy.actions.removal import remove
from vakwerk.privacy.public import held_about
from vakwerk.search.models import Entry
from vakwerk.search.public import find


def words(person):
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("at", "pk")]


def test_4_8_who_shared_something_hears_that_it_is_used_and_what_came_of_it(shared, amina, dirk, at):
    usage = actions.use(shared, by=dirk, at=at + timedelta(minutes=1))
    actions.ask_look_backs(at=at + timedelta(days=20))
    actions.ask_look_backs(at=at + timedelta(days=21))
    actions.ask_look_backs(at=at + timedelta(days=22))
    actions.look_back(usage, by=dirk, at=at + timedelta(days=22), became="Het hielp.")

    assert words(dirk) == ["You used something from the library. What came of it?"]
    assert words(amina)[-2:] == [
        "A colleague uses what you shared.",
        "A colleague tells what came of what you shared.",
    ]


def test_an_owner_is_reminded_once_two_weeks_before_a_guide_is_out_of_date(guide, amina, at):
    for day in (10, 17, 18, 40):
        actions.remind_owners(at=at + timedelta(days=day))

    assert words(amina) == ["A guide of yours is due to be looked through."]


def test_when_an_owner_has_left_the_editors_hear_of_her_guides(guide, amina, gonny, at):
    actions.hand_over_left(at=at)
    Appointment.objects.filter(person=amina).update(ends_on=at.date())

    actions.hand_over_left(at=at)
    actions.hand_over_left(at=at + timedelta(hours=1))

    assert words(gonny) == ["A guide has lost its owner."]


def test_who_can_be_asked_is_found_until_she_stops_or_leaves(amina, bram, karima, at):
    actions.offer_help(by=karima, at=at, about="Schulden en motivatie")
    actions.offer_help(by=bram, at=at, about="Schulden en beslag", in_network=True)
    assert {hit.title.split(",")[0] for hit in find(amina, "schuld").hits} == {karima.name, bram.name}
    assert [hit.title.split(",")[0] for hit in find(bram, "schuld").hits] == [bram.name]

    actions.drop_helper(karima, at=at)
    Appointment.objects.filter(person=bram).update(ends_on=at.date())
    actions.stop_left(at - timedelta(days=7), at=at)

    assert find(amina, "schuld").total == 0
    assert not Helper.objects.exists()


def test_what_is_taken_out_is_gone_from_library_and_index(shared, amina, dirk, at):
    actions.use(shared, by=dirk, at=at)

    actions.take_out(shared, by=amina, at=at)

    assert (LibraryItem.objects.count(), Usage.objects.count()) == (0, 0)
    assert find(amina, "aanmaning").total == 0
    assert not Entry.objects.exclude(audience="").exists()


def test_a_draft_that_nobody_touches_goes_after_a_year(lesson, at):
    assert list(queries.overdue_drafts(at.date() + timedelta(days=365))) == []
    assert list(queries.overdue_drafts(at.date() + timedelta(days=367))) == [lesson]


def test_who_is_removed_leaves_what_she_shared_without_her_name(shared, lesson_left, amina, dirk, at):
    actions.offer_help(by=amina, at=at, about="Boze mensen")

    remove(amina, at=at)

    shared.refresh_from_db()
    assert not Draft.objects.exists()
    assert not Helper.objects.exists()
    assert shared.text
    assert "Amina" not in shared.owner.name
    assert find(dirk, "boze mensen amina").hits[0].title == "Boos is vaak bang"


@pytest.fixture
def lesson_left(amina, at):
    return actions.write(by=amina, at=at, kind="lesson", title="Nog niet af", text="Dit is nog niet af.")


def test_she_can_take_all_of_it_along(shared, lesson_left, amina, at):
    held = {holding.model: rows for holding, rows in held_about(amina)}

    assert [row["title"] for row in held[LibraryItem]] == ["Boos is vaak bang"]
    assert [row["text"] for row in held[Draft]] == ["Dit is nog niet af."]


def test_it_stands_in_words_on_the_page_of_what_is_kept_of_her(shared, lesson_left, amina, dirk, chandra, browse, at):
    actions.offer_help(by=amina, at=at, about="Boze mensen")
    actions.look_back(actions.use(shared, by=dirk, at=at), by=dirk, at=at, became="Het hielp.", repeats=True)
    actions.back("casework.internalrule:bbbbbbbbbb", by=chandra, at=at, text="Deze regel mag wringen.")

    hers, his, above = (browse(person).get("/account/van-mij/").content.decode() for person in (amina, dirk, chandra))

    assert "Dit is nog niet af." in hers
    assert "Boze mensen" in hers
    assert "Het hielp." in his
    assert "Deze regel mag wringen." in above
