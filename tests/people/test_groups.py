"""A closed group: who is in it now, and still works where she came in from, is behind the door. Nobody else."""

import pytest
from django.db import IntegrityError, transaction

from vakwerk.people import actions, queries, rules
from vakwerk.people.models import Appointment, Membership, Organisation


@pytest.fixture
def closed(amina, bram, at):
    group = actions.open_group(at=at)
    for person in (amina, bram):
        actions.admit(group, person, at=at)
    return group


def sees(person, group):
    """Whether the one condition of the closed door holds: asked of the memberships of the group."""
    return Membership.objects.filter(rules.group_sight(person, "group"), group=group).exists()


def leave(person, at):
    Appointment.objects.filter(person=person).update(ends_on=at.date())


@pytest.mark.parametrize(
    ("somebody", "inside"),
    [
        ("amina", True),
        ("bram", True),
        ("dirk", False),
        ("ravi", False),
        ("piet", False),
        ("karima", False),
        ("gonny", False),
        ("marit", False),
    ],
)
def test_4_1_no_role_opens_the_door(closed, request, somebody, inside):
    person = request.getfixturevalue(somebody)

    assert sees(person, closed) is inside
    assert (person in queries.members(closed)) is inside


def test_4_3_sight_ends_the_same_day_as_the_role(closed, amina, bram, at, fresh):
    leave(amina, at)

    assert (sees(fresh(amina), closed), sees(fresh(bram), closed)) == (False, True)
    assert list(queries.members(closed)) == [bram]


def test_4_3_another_role_elsewhere_does_not_keep_the_door_open(closed, amina, wolderbrink, at, fresh):
    Appointment.objects.filter(person=amina).update(ends_on=at.date())
    Appointment.objects.create(
        person=amina, role="people.practitioner", organisation=wolderbrink, starts_on=at.date(), given_at=at
    )

    assert not sees(fresh(amina), closed)


def test_a_second_role_in_the_same_place_does_keep_it_open(closed, amina, grevendrecht, at, fresh):
    held = Appointment.objects.get(person=amina)
    Appointment.objects.create(
        person=amina, role="people.colleague", organisation=grevendrecht, starts_on=at.date(), given_at=at
    )

    held.ends_on = at.date()
    held.save()

    assert sees(fresh(amina), closed)


def test_who_works_for_two_is_in_a_group_through_the_one_she_acted_for(both, at, grevendrecht, wolderbrink, fresh):
    actions.choose_settings(both, at=at, acts_for=grevendrecht)
    group = actions.open_group(at=at)
    actions.admit(group, fresh(both), at=at)

    Appointment.objects.filter(person=both, organisation=wolderbrink).update(ends_on=at.date())
    still = sees(fresh(both), group)
    Appointment.objects.filter(person=both, organisation=grevendrecht).update(ends_on=at.date())

    assert (still, sees(fresh(both), group)) == (True, False)


def test_who_came_in_through_no_organisation_stays_until_she_goes(settle, at):
    dewi = settle("dewi", "Dewi Soerjadi")
    group = actions.open_group(at=at)
    actions.admit(group, dewi, at=at)
    inside = sees(dewi, group)

    actions.dismiss(group, dewi, at=at)

    assert (inside, sees(dewi, group), list(queries.members(group))) == (True, False, [])


def test_who_is_let_in_as_herself_stays_also_when_she_came_in_through_an_organisation(closed, amina, at, fresh):
    actions.admit_for_herself(closed, amina, at=at)
    leave(amina, at)

    assert sees(fresh(amina), closed)
    assert Membership.objects.filter(person=amina).count() == 1


def test_who_is_let_in_twice_is_in_once(closed, amina, later):
    first = Membership.objects.get(person=amina)

    again = actions.admit(closed, amina, at=later(5))

    assert (again, again.starts_at) == (first, first.starts_at)


def test_who_went_and_came_back_has_two_memberships_one_of_them_over(closed, amina, later):
    actions.dismiss(closed, amina, at=later(5))
    actions.admit(closed, amina, at=later(10))

    assert [row.ends_at for row in Membership.objects.filter(person=amina).order_by("starts_at")] == [later(5), None]
    assert amina in queries.members(closed)


def test_the_database_lets_nobody_in_twice_at_once(closed, amina, at):
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(group=closed, person=amina, starts_at=at)


def test_members_stand_in_the_order_in_which_they_came(at, later, amina, bram, zoe):
    group = actions.open_group(at=at)
    for person, minutes in ((zoe, 1), (amina, 2), (bram, 3)):
        actions.admit(group, person, at=later(minutes))

    assert [person.first_name for person in queries.members(group)] == ["Zoë", "Amina", "Bram"]


def test_who_is_in_one_group_is_not_in_another(closed, amina, at):
    other = actions.open_group(at=at)

    assert not sees(amina, other)


def test_who_has_left_where_is_told_to_who_hands_over(amina, bram, both, at, grevendrecht):
    for person in (amina, both):
        Appointment.objects.filter(person=person, organisation=grevendrecht).update(ends_on=at.date())

    assert queries.left_since(at) == {(amina.pk, grevendrecht.pk), (both.pk, grevendrecht.pk)}


def test_who_changed_roles_has_not_left(amina, at, grevendrecht):
    Appointment.objects.update(ends_on=at.date())
    Appointment.objects.create(
        person=amina, role="people.team_lead", organisation=grevendrecht, starts_on=at.date(), given_at=at
    )

    assert queries.left_since(at) == set()


def test_who_left_before_is_not_told_again(amina, at, later):
    leave(amina, at)

    assert queries.left_since(later(3 * 24 * 60)) == set()


def test_an_organisation_that_somebody_came_in_through_is_not_deleted(closed, grevendrecht):
    with pytest.raises(IntegrityError):
        Organisation.objects.filter(pk=grevendrecht.pk).delete()
