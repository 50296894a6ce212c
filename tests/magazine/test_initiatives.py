"""An initiative on the map: put forward, checked, confirmed every year or gone."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.magazine import actions, queries, rules
from vakwerk.magazine.models import Area, Initiative
from vakwerk.magazine.states import INITIATIVE_MOVES, ON_THE_MAP, InitiativeState
from vakwerk.notices.models import Notice
from vakwerk.search.public import find
from vakwerk.trail.public import of

PLAYS = {  # who may make the moves of a part, when the state allows it
    "editor": {"gonny", "the clock"},
    "contact": {"karima", "gonny", "the clock"},
    "clock": {"the clock"},
}


@pytest.fixture
def place(db):
    return actions.add_area(code="9903", name="Grevendrecht", x=330, y=226, former=["Grevenhoek"])


@pytest.fixture
def initiative(place, karima, gonny, at):
    """Waits for the editors."""
    return actions.submit(
        by=karima, at=at, area=place, title="Eén brief, één vraag", about="Elke brief stelt één vraag."
    )


@pytest.fixture
def shown(initiative, gonny, later):
    actions.check_initiative(initiative, by=gonny, at=later(1))
    return actions.show_initiative(initiative, by=gonny, at=later(2))


def on_map():
    return list(queries.initiatives.shown(queries.initiatives.Wanted()))


def told(person):
    return list(Notice.objects.filter(person=person).order_by("at").values_list("words", flat=True))


def test_an_initiative_is_put_forward_checked_shown_and_confirmed_each_year(initiative, karima, gonny, at):
    assert told(gonny) == ["Somebody put an initiative forward for the map."]
    assert on_map() == []

    actions.check_initiative(initiative, by=gonny, at=at)
    actions.show_initiative(initiative, by=gonny, at=at)

    assert on_map() == [initiative]
    assert [hit.title for hit in find(karima, "brief").hits] == ["Eén brief, één vraag"]
    assert told(karima) == ["What you put forward is on the map."]
    actions.keep_map(at=at + timedelta(days=364))
    assert len(told(karima)) == 1
    actions.keep_map(at=at + timedelta(days=365))
    assert told(karima)[1:] == ["Does your initiative on the map still go on? One press is enough."]

    confirmed = actions.confirm_initiative(initiative, by=karima, at=at + timedelta(days=366))

    assert (confirmed.state, confirmed.asked_on) == (InitiativeState.SHOWN, None)
    actions.keep_map(at=at + timedelta(days=366 + 364))
    assert len(told(karima)) == 2
    assert [entry.action.partition(".")[2] for entry in of(initiative)] == [
        "submit", "check_initiative", "show_initiative", "ask_again", "confirm_initiative",
    ]  # fmt: skip


def test_3_19_2_what_nobody_confirms_leaves_the_map_and_stays_in_the_archive(shown, karima, at, client):
    asked = at + timedelta(days=365)
    for day in range(31):
        actions.keep_map(at=asked + timedelta(days=day))
        shown.refresh_from_db()
        assert (shown.state in ON_THE_MAP) == (day < 30), day

    assert told(karima)[1:] == [
        "Does your initiative on the map still go on? One press is enough.",
        "Your initiative leaves the map soon. Does it still go on?",
        "Your initiative has left the map. In the archive it can still be read.",
    ]
    assert on_map() == []
    assert list(queries.initiatives.archived()) == [shown]
    assert not find(karima, "brief").hits
    assert "Eén brief" in client.get(f"/kaart/{shown.pk}/").content.decode()
    assert list(queries.keeping.overdue_initiatives(shown.destroy_after)) == []
    assert list(queries.keeping.overdue_initiatives(shown.destroy_after + timedelta(days=1))) == [shown]


def test_what_somebody_takes_off_the_map_is_in_no_archive(shown, karima, gonny, client, browse, later):
    actions.hide_initiative(shown, by=gonny, at=later(3))

    assert (on_map(), list(queries.initiatives.archived())) == ([], [])
    assert told(karima)[-1] == "What you put forward is not on the map."
    assert client.get(f"/kaart/{shown.pk}/").status_code == 404
    assert browse(karima).get(f"/kaart/{shown.pk}/").status_code == 200

    actions.show_initiative(shown, by=gonny, at=later(4))
    assert on_map() == [shown]


@pytest.mark.parametrize("name", INITIATIVE_MOVES)
def test_a_move_is_made_from_its_states_by_its_part_and_by_nobody_else(name, initiative, karima, gonny, amina):
    people = {"karima": karima, "gonny": gonny, "amina": amina, "the clock": None}
    move = INITIATIVE_MOVES[name]
    wanted = {(state, who) for state in move.sources for who in PLAYS[move.by]}

    made = set()
    for state in InitiativeState:
        initiative.state = state
        made |= {(state, who) for who, person in people.items() if rules.may_move_initiative(person, initiative, name)}

    assert made == wanted


@pytest.mark.parametrize("state", InitiativeState)
def test_before_it_is_on_the_map_only_its_contact_and_the_editors_see_it(state, shown, karima, gonny, amina):
    Initiative.objects.update(state=state, shown_at=shown.shown_at if state in ON_THE_MAP else None)

    see = {who.pk for who in (karima, gonny, amina) if queries.initiatives.visible_initiatives(who).exists()}

    assert see == {karima.pk, gonny.pk} | ({amina.pk} if state in ON_THE_MAP else set())


def test_what_changes_on_the_map_is_told_to_the_editors(shown, karima, gonny, place, later):
    facts = {"area": place, "title": "Eén brief", "about": "Elke brief stelt één vraag.", "theme": None}

    actions.change_initiative(shown, by=karima, at=later(3), **facts)

    assert told(gonny)[-1] == "Somebody changed what is on the map."
    assert [hit.title for hit in find(gonny, "brief").hits] == ["Eén brief"]


def test_who_works_nowhere_puts_nothing_on_the_map(settle, place, at):
    with pytest.raises(Refused):
        actions.submit(by=settle("ines", "Ines"), at=at, area=place, title="Een plan", about="Wij doen iets.")


def test_a_number_of_a_citizen_stands_on_no_map(karima, place, at):
    with pytest.raises(Refused):
        actions.submit(by=karima, at=at, area=place, title="Een plan", about="Voor 111222333 deden wij iets.")


def test_its_contact_may_leave_and_then_nobody_is_asked(shown, karima, at):
    Initiative.objects.update(contact=None)

    for day in (365, 380, 396):
        actions.keep_map(at=at + timedelta(days=day))

    assert (on_map(), list(queries.initiatives.archived())) == ([], [shown])


def test_whoever_is_removed_takes_along_what_she_put_on_the_map(shown, karima, gonny, at):
    actions.forget_contact(gonny, at=at)
    assert on_map() == [shown]

    actions.forget_contact(karima, at=at)

    assert (on_map(), find(gonny, "brief").hits) == ([], [])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Delfzijl", ["Eemsdelta"]),
        ("eemsdelta", ["Eemsdelta"]),
        ("SUDWEST FRYSLAN", ["Súdwest-Fryslân"]),
        ("Etten-Leur", ["Etten-Leur"]),
        ("Utrecht", ["Utrecht"]),
        ("Noordoost", ["Noordoostpolder"]),
        ("Atlantis", []),
        (" ", []),
    ],
)
def test_a_municipality_is_found_by_any_name_it_had(db, asked, found):
    actions.load_areas()

    names = sorted({area.name for area, _before in queries.initiatives.areas_named(asked)})

    assert names == found


def test_loading_municipalities_again_changes_none(db):
    actions.load_areas()
    Area.objects.filter(name="Eemsdelta").update(outline="M1 1L2 2L3 1Z")

    actions.load_areas()

    assert Area.objects.count() == 342
    assert Area.objects.get(name="Eemsdelta").outline == "M1 1L2 2L3 1Z"
