"""Organisations, teams and partnerships: who is whose colleague, for whom one acts, and what is kept of a merger."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from vakwerk.common.verdicts import Refused
from vakwerk.people import actions, queries, rules
from vakwerk.people.models import Appointment, Installation, Organisation, Partnership, PartnershipMember, Person, Team
from vakwerk.people.public import PRACTITIONER
from vakwerk.trail.public import of


def names(people):
    return sorted(person.first_name for person in people)


def test_colleagues_are_who_works_here_today_without_oneself(amina, dirk, karima, bram):
    assert names(queries.colleagues_of(amina)) == ["Dirk", "Karima"]


def test_in_a_partnership_who_works_for_the_others_is_a_colleague_too(amina, karima, bram, marit, merenland):
    assert names(queries.colleagues_of(amina)) == ["Bram", "Karima"]


def test_who_works_for_the_partnership_has_its_members_as_colleagues(gonny, amina, bram, marit):
    assert names(queries.colleagues_of(gonny)) == ["Amina", "Bram"]


def test_who_works_for_two_has_the_colleagues_of_both(both, amina, bram, marit):
    assert names(queries.colleagues_of(both)) == ["Amina", "Bram"]


def test_who_works_nowhere_has_no_colleagues(settle, amina):
    assert names(queries.colleagues_of(settle("dewi", "Dewi Soerjadi"))) == []


def test_after_the_partnership_the_others_are_strangers_again(amina, karima, bram, merenland, at):
    PartnershipMember.objects.update(ends_on=at.date())

    assert names(queries.colleagues_of(amina)) == ["Karima"]


def test_who_has_left_is_nobodys_colleague(amina, karima, ravi, at, grevendrecht):
    actions.leave(karima, grevendrecht, by=ravi, at=at)

    assert names(queries.colleagues_of(amina)) == ["Ravi"]


def test_whose_account_is_closed_is_not_found(amina, karima):
    Person.objects.filter(pk=karima.pk).update(is_active=False)

    assert names(queries.colleagues_of(amina)) == []
    assert queries.person_by_email(karima.email) is None


@pytest.mark.parametrize("typed", ["amina@voorbeeld.example", " Amina@Voorbeeld.EXAMPLE "])
def test_an_address_is_found_however_it_is_typed(amina, typed):
    assert queries.person_by_email(typed) == amina


def test_who_works_for_two_acts_for_the_one_she_chose_last(both, grevendrecht, wolderbrink, at, fresh):
    before = queries.acting_for(both)

    actions.choose_settings(both, at=at, acts_for=grevendrecht)

    assert (before, queries.acting_for(fresh(both))) == (wolderbrink, grevendrecht)


def test_who_left_the_one_she_chose_acts_for_the_other(both, grevendrecht, wolderbrink, ravi, at, fresh):
    actions.choose_settings(both, at=at, acts_for=grevendrecht)

    actions.leave(both, grevendrecht, by=ravi, at=at)

    assert queries.acting_for(fresh(both)) == wolderbrink


def test_workplaces_are_of_today(amina, both, gonny, ravi, at, grevendrecht):
    actions.leave(amina, grevendrecht, by=ravi, at=at)

    assert queries.workplaces([amina, both, gonny]) == {both.pk: "Gemeente Wolderbrink"}


def test_an_organisation_is_added_by_who_keeps_the_installation(piet, at, grevendrecht):
    added = actions.add_organisation(by=piet, at=at, name="Gemeente Merenland", predecessors=[grevendrecht])

    assert list(added.predecessors.all()) == [grevendrecht]
    assert [(entry.actor, entry.action) for entry in of(added)] == [(piet, "people.add_organisation")]


@pytest.mark.parametrize("somebody", ["ravi", "dirk", "amina"])
def test_an_organisation_is_added_by_nobody_else(request, somebody, at):
    with pytest.raises(Refused, match="Only an installation administrator can do that"):
        actions.add_organisation(by=request.getfixturevalue(somebody), at=at, name="Gemeente Merenland")

    assert not Organisation.objects.filter(name="Gemeente Merenland").exists()


def test_a_change_keeps_the_predecessors_it_does_not_mention(ravi, grevendrecht, eikmeer, at):
    actions.change_organisation(grevendrecht, by=ravi, at=at, predecessors=[eikmeer])

    changed = actions.change_organisation(grevendrecht, by=ravi, at=at, name="Gemeente Groot-Grevendrecht")

    assert (changed.name, list(changed.predecessors.all())) == ("Gemeente Groot-Grevendrecht", [eikmeer])


def test_a_team_is_added_by_who_keeps_the_place(ravi, grevendrecht, wolderbrink, at):
    team = actions.add_team(grevendrecht, by=ravi, at=at, name="Team Schulden")

    assert list(queries.teams_of(grevendrecht)) == [team]
    with pytest.raises(Refused):
        actions.add_team(wolderbrink, by=ravi, at=at, name="Team Schulden")


def test_a_team_that_is_there_is_not_made_again(ravi, grevendrecht, at):
    first = actions.add_team(grevendrecht, by=ravi, at=at, name="Team Schulden")

    again = actions.add_team(grevendrecht, by=ravi, at=at, name="Team Schulden")

    assert (first, len(of(first))) == (again, 1)


def test_two_organisations_may_have_a_team_of_the_same_name(ravi, piet, grevendrecht, wolderbrink, at):
    actions.add_team(grevendrecht, by=ravi, at=at, name="Team Schulden")
    actions.add_team(wolderbrink, by=piet, at=at, name="Team Schulden")

    assert Team.objects.filter(name="Team Schulden").count() == 2


def test_partners_are_told_with_the_largest_share_first(merenland, ravi):
    [shown] = queries.partnerships_of(ravi)

    assert [(row.organisation.name, row.share) for row in shown.partners] == [
        ("Gemeente Grevendrecht", 60),
        ("Gemeente Wolderbrink", 40),
    ]


WRONG = {
    "people_appointed_in_one_place": lambda at, person, place, merenland: Appointment(
        person=person, role=PRACTITIONER, organisation=place, partnership=merenland, starts_on=at.date(), given_at=at
    ),
    "people_a_team_is_of_an_organisation": lambda at, person, place, merenland: Appointment(
        person=person,
        role=PRACTITIONER,
        partnership=merenland,
        team=place.teams.get(),
        starts_on=at.date(),
        given_at=at,
    ),
    "people_role_ends_after_start": lambda at, person, place, merenland: Appointment(
        person=person,
        role=PRACTITIONER,
        organisation=place,
        starts_on=at.date(),
        ends_on=at.date() - timedelta(days=1),
        given_at=at,
    ),
    "people_one_place_in_a_partnership": lambda at, person, place, merenland: PartnershipMember(
        partnership=merenland, organisation=place, starts_on=at.date()
    ),
    "people_share_is_a_percentage": lambda at, person, place, merenland: PartnershipMember(
        partnership=Partnership.objects.create(name="Ander", lead=place),
        organisation=place,
        share=101,
        starts_on=at.date(),
    ),
    "people_partnership_ends_after_start": lambda at, person, place, merenland: PartnershipMember(
        partnership=Partnership.objects.create(name="Ander", lead=place),
        organisation=place,
        starts_on=at.date(),
        ends_on=at.date() - timedelta(days=1),
    ),
    "people_addresses_in_lower_case": lambda at, person, place, merenland: Person(
        email="Nadia@voorbeeld.example", name="Nadia", joined_at=at
    ),
    "people_one_installation": lambda at, person, place, merenland: Installation(pk=2, is_demo=False, made_at=at),
}


@pytest.mark.parametrize("constraint", WRONG)
def test_what_must_always_hold_is_held_by_the_database(constraint, at, amina, grevendrecht, merenland, request):
    wrong = WRONG[constraint](at, amina, grevendrecht, merenland)

    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        wrong.save()

    assert constraint in str(refused.value) or "UNIQUE" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "first", "initials"),
    [
        ("Amina El Idrissi", "Amina", "AI"),
        ("Ilse van Dorp", "Ilse", "ID"),
        ("Joost de Bie", "Joost", "JB"),
        ("Zoë", "Zoë", "Z"),
        ("van der Berg", "van", "B"),
        ("bo", "bo", "B"),
        ("Ünal Öz", "Ünal", "ÜÖ"),
    ],
)
def test_a_person_has_a_first_name_and_initials(name, first, initials):
    person = Person(name=name)

    assert (person.first_name, person.initials) == (first, initials)


def test_who_keeps_an_organisation_lets_it_take_part_in_the_network_and_leave_it(
    grevendrecht, ravi, amina, bram, fresh, browse, at
):
    Organisation.objects.update(network_terms_at=None)
    where = f"/beheer/organisaties/{grevendrecht.pk}/"

    browse(ravi).post(f"{where}netwerk/", {"joins": "1"})
    inside = [rules.in_network(fresh(person)) for person in (amina, bram)]
    seen = list(Person.objects.filter(rules.works_in_network("pk")).order_by("name"))
    page = browse(ravi).get(f"{where}wijzigen/").content.decode()
    browse(ravi).post(f"{where}netwerk/", {"joins": "0"})

    assert inside == [True, False]
    assert seen == [amina, ravi]
    assert "This organisation takes part since" in page
    assert not rules.in_network(fresh(amina))
    assert [entry.action for entry in of(grevendrecht)] == ["people.join_network", "people.leave_network"]


def test_whether_an_organisation_takes_part_nobody_else_says(grevendrecht, bram, amina, at):
    for person in (bram, amina):
        with pytest.raises(Refused, match="Only an administrator"):
            actions.leave_network(grevendrecht, by=person, at=at)


def test_who_works_for_a_partnership_is_in_the_network(gonny):
    Organisation.objects.update(network_terms_at=None)

    assert rules.in_network(gonny)
