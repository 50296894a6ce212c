"""Roles: held from a day until another, in a place, given and ended by who may. No role opens a door."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from vakwerk.common.verdicts import Refused
from vakwerk.people import actions, queries, rules
from vakwerk.people.models import Appointment
from vakwerk.people.public import settle_appointment
from vakwerk.people.rules import (
    ADMINISTRATOR,
    COLLEAGUE,
    INSTALLATION_ADMINISTRATOR,
    PRACTITIONER,
    ROLES,
    TEAM_LEAD,
)
from vakwerk.trail.public import of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("starts", "ends", "holds"),
    [
        (-400, None, True),
        (0, None, True),
        (1, None, False),
        (-400, 1, True),
        (-400, 0, False),
        (-400, -1, False),
        (0, 0, False),
    ],
)
def test_a_role_holds_from_its_first_day_until_the_day_it_ends(settle, grevendrecht, at, starts, ends, holds):
    nadia = settle("nadia", "Nadia Koleva")
    Appointment.objects.create(
        person=nadia,
        role=PRACTITIONER,
        organisation=grevendrecht,
        starts_on=at.date() + timedelta(days=starts),
        ends_on=None if ends is None else at.date() + timedelta(days=ends),
        given_at=at,
    )

    assert rules.holds(nadia, PRACTITIONER) is holds
    assert [place.name for place in rules.organisations_of(nadia)] == (["Gemeente Grevendrecht"] if holds else [])


@pytest.mark.parametrize(
    ("role", "place", "expected"),
    [
        (PRACTITIONER, "grevendrecht", True),
        (PRACTITIONER, "wolderbrink", True),
        (PRACTITIONER, "eikmeer", False),
        (PRACTITIONER, None, True),
        (TEAM_LEAD, "grevendrecht", False),
        (TEAM_LEAD, None, False),
    ],
)
def test_a_role_in_two_places_is_held_in_those_two(both, eikmeer, request, role, place, expected):
    organisation = request.getfixturevalue(place) if place else None

    assert rules.holds(both, role, organisation) is expected


@pytest.mark.parametrize(("place", "expected"), [("grevendrecht", True), ("wolderbrink", True), ("eikmeer", False)])
def test_a_role_in_a_partnership_reaches_its_members(gonny, eikmeer, request, place, expected):
    assert rules.holds(gonny, COLLEAGUE, request.getfixturevalue(place)) is expected


def test_a_municipality_that_has_left_the_partnership_is_no_longer_reached(gonny, merenland, wolderbrink, at):
    merenland.members.filter(organisation=wolderbrink).update(ends_on=at.date())

    assert not rules.holds(gonny, COLLEAGUE, wolderbrink)


def test_a_role_in_a_partnership_makes_nobody_an_employee_of_its_members(gonny):
    assert (rules.organisations_of(gonny), queries.acting_for(gonny)) == ([], None)


# Who may keep which organisation: rows are people, columns their places.
KEEPERS = {
    "ravi": {"grevendrecht"},
    "piet": {"grevendrecht", "wolderbrink", "eikmeer"},
    "dirk": set(),
    "amina": set(),
    "gonny": set(),
    "marit": set(),
}


@pytest.mark.parametrize("somebody", KEEPERS)
@pytest.mark.parametrize("place", ["grevendrecht", "wolderbrink", "eikmeer"])
def test_who_keeps_an_organisation_may_administer_it_and_nobody_else(somebody, place, request):
    person, organisation = request.getfixturevalue(somebody), request.getfixturevalue(place)

    verdict = rules.may_administer(person, organisation)

    assert bool(verdict) == (place in KEEPERS[somebody])
    assert (organisation in queries.administered_by(person)) == bool(verdict)


def test_an_administrator_of_a_partnership_keeps_its_members(settle, merenland, eikmeer, at):
    from vakwerk.people.public import settle_appointment

    sanne = settle("sanne", "Sanne Hulshof")
    settle_appointment(sanne, ADMINISTRATOR, partnership=merenland, on=at.date(), at=at)

    assert [place.name for place in queries.administered_by(sanne)] == [
        "Gemeente Grevendrecht",
        "Gemeente Wolderbrink",
    ]


@pytest.mark.parametrize("somebody", ["ravi", "piet", "dirk", "amina"])
@pytest.mark.parametrize("role", [*ROLES, "people.king"])
def test_a_role_is_given_by_who_keeps_the_place_and_the_highest_by_its_own_kind(somebody, role, request, grevendrecht):
    person = request.getfixturevalue(somebody)
    may = {"ravi": set(ROLES) - {INSTALLATION_ADMINISTRATOR}, "piet": set(ROLES)}.get(somebody, set())

    assert bool(rules.may_give(person, role, grevendrecht)) == (role in may)


def test_who_gave_a_role_and_when_is_kept(ravi, amina, grevendrecht, team, at, fresh):
    given = actions.appoint(
        amina, by=ravi, at=at, role=TEAM_LEAD, organisation=grevendrecht, team=team, work_area="work"
    )

    assert (given.given_by, given.given_at, given.starts_on, given.ends_on) == (ravi, at, at.date(), None)
    assert rules.holds(fresh(amina), TEAM_LEAD, grevendrecht)
    assert [entry.action for entry in of(given)] == ["people.appoint"]


def test_a_role_that_may_not_be_given_is_not(dirk, amina, grevendrecht, at):
    with pytest.raises(Refused, match="Only an administrator of this organisation can do that"):
        actions.appoint(amina, by=dirk, at=at, role=TEAM_LEAD, organisation=grevendrecht)

    assert Appointment.objects.filter(person=amina).count() == 1


@pytest.mark.parametrize("somebody", ["ravi", "piet", "dirk", "amina", "marit"])
@pytest.mark.parametrize("role", [PRACTITIONER, ADMINISTRATOR, INSTALLATION_ADMINISTRATOR])
def test_a_role_is_ended_by_who_keeps_the_place_and_the_highest_by_its_own_kind(
    somebody, role, request, settle, grevendrecht
):
    held = Appointment.objects.get(person=settle("wim", "Wim Klaassen", grevendrecht, role))
    may = {"ravi": {PRACTITIONER, ADMINISTRATOR}, "piet": {PRACTITIONER, ADMINISTRATOR, INSTALLATION_ADMINISTRATOR}}

    verdict = rules.may_end(request.getfixturevalue(somebody), held)

    assert bool(verdict) == (role in may.get(somebody, set()))


def test_the_last_who_can_does_not_end_it_for_herself(piet):
    held = Appointment.objects.get(person=piet)

    assert rules.may_end(piet, held).reason.startswith("Somebody else has to end this role")


def test_a_role_in_a_partnership_is_ended_by_who_keeps_the_organisation_in_the_lead(gonny, piet, ravi, bram):
    held = Appointment.objects.get(person=gonny)

    assert [bool(rules.may_end(person, held)) for person in (piet, ravi, bram)] == [True, True, False]


def test_a_role_that_has_ended_does_not_end_again(ravi, amina, at):
    held = Appointment.objects.get(person=amina)
    yesterday = at.date() - timedelta(days=1)
    Appointment.objects.update(ends_on=yesterday)
    Appointment.objects.filter(person=ravi).update(ends_on=None)

    with pytest.raises(Refused):
        actions.end_role(held, by=ravi, at=at)

    held.refresh_from_db()
    assert held.ends_on == yesterday


def test_a_role_that_has_not_begun_can_be_taken_back(ravi, amina, grevendrecht, at):
    tomorrow = at.date() + timedelta(days=1)
    given = actions.appoint(amina, by=ravi, at=at, role=TEAM_LEAD, organisation=grevendrecht, starts_on=tomorrow)

    ended = actions.end_role(given, by=ravi, at=at)

    assert (ended.starts_on, ended.ends_on) == (tomorrow, tomorrow)


@pytest.mark.parametrize("hour", [0, 1, 12, 23])
def test_a_role_begins_and_ends_on_the_day_of_the_people(settle, grevendrecht, hour, fresh):
    """Half past midnight in July is still the day before in Greenwich."""
    moment = datetime(2026, 7, 1, hour, 30, tzinfo=AMSTERDAM)
    with time_machine.travel(moment, tick=False):
        keeper = settle("wim", "Wim Klaassen", grevendrecht, ADMINISTRATOR)
        nadia = settle("nadia", "Nadia Koleva")
        utc = moment.astimezone(ZoneInfo("UTC"))
        given = actions.appoint(nadia, by=keeper, at=utc, role=PRACTITIONER, organisation=grevendrecht)
        held_at_once = rules.holds(fresh(nadia), PRACTITIONER)
        ended = actions.end_role(given, by=keeper, at=utc)
        held_still = rules.holds(fresh(nadia), PRACTITIONER)

    assert (str(given.starts_on), str(ended.ends_on)) == ("2026-07-01", "2026-07-01")
    assert (held_at_once, held_still) == (True, False)


@pytest.mark.parametrize(
    ("where", "led"),
    [
        ({"team": "team"}, True),
        ({"team": None}, True),
        ({"team": "other_team"}, False),
    ],
)
def test_a_team_lead_leads_her_team_and_without_a_team_everyone(settle, grevendrecht, team, amina, where, led):
    teams = {"team": team, "other_team": grevendrecht.teams.create(name="Team Schulden"), None: None}
    lead = settle("rachida", "Rachida Amrani", grevendrecht, TEAM_LEAD, teams[where["team"]])

    assert rules.leads(lead, amina) is led


def test_a_team_lead_elsewhere_leads_nobody_here(settle, wolderbrink, amina):
    sjoerd = settle("sjoerd", "Sjoerd Hofman", wolderbrink, TEAM_LEAD)

    assert not rules.leads(sjoerd, amina)


def test_a_colleague_in_the_same_team_does_not_lead(settle, grevendrecht, team, amina):
    assert not rules.leads(settle("zus", "Zus Bakker", grevendrecht, team=team), amina)


def test_every_role_explains_itself_to_an_auditor():
    assert [role.key for role in ROLES.values() if not str(role.explains).endswith(".")] == []
    assert len({str(role.explains) for role in ROLES.values()}) == len(ROLES)


def test_roles_are_read_once_for_several_persons(amina, bram, gonny, django_assert_num_queries):
    people = [amina, bram, gonny]

    with django_assert_num_queries(1):
        rules.know(people)
        held = [rules.holds(person, PRACTITIONER) for person in people]

    assert held == [True, True, False]


def test_the_same_person_asked_about_twice_has_her_roles_twice(amina, fresh):
    people = [fresh(amina), fresh(amina)]

    rules.know(people)

    assert [rules.holds(person, PRACTITIONER) for person in people] == [True, True]


def test_a_role_for_a_partnership_is_held_for_each_of_its_members(
    settle, merenland, gonny, amina, grevendrecht, eikmeer
):
    hers = settle("nadia", "Nadia Koleva", grevendrecht, COLLEAGUE)

    assert list(queries.holders(COLLEAGUE, grevendrecht)) == [gonny, hers]
    assert list(queries.holders(COLLEAGUE, eikmeer)) == []
    assert list(queries.partnerships_today(gonny)) == list(queries.partnerships_today(amina)) == [merenland]


def test_her_area_of_work_is_that_of_her_first_role_that_names_one(settle, both, grevendrecht, at):
    settle_appointment(both, PRACTITIONER, organisation=grevendrecht, work_area="debt", on=at.date(), at=at)

    assert queries.work_area(both) == "debt"
    assert queries.work_area(settle("nadia", "Nadia Koleva", grevendrecht)) == ""


def test_two_people_work_in_one_team_or_not(settle, grevendrecht, wolderbrink, team, amina):
    same, other = settle("wietske", "Wietske Bosma", grevendrecht, team=team), settle("mehmet", "Mehmet", wolderbrink)

    assert [queries.works_in_team_of(amina, person) for person in (same, other)] == [True, False]
    assert not queries.works_in_team_of(other, other)
