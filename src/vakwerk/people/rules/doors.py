"""Closed groups: who is inside now, and the one condition for all that is behind their door."""

from django.db.models import CharField, Exists, OuterRef, Q

from vakwerk.common.prepared import Given, prepared
from vakwerk.people.models import Appointment, Membership
from vakwerk.people.rules.roles import TODAY, current


def seated(on=None):
    """The condition of a membership that holds: not ended, and its person still works where she joined from."""
    still = Appointment.objects.filter(current(on), person=OuterRef("person"), organisation=OuterRef("through"))
    return Q(ends_at=None) & (Q(through=None) | Exists(still))


def inside(person, closed_group, on=None):
    """The same, as a condition on rows that name a person and a closed group in these columns."""
    return Exists(Membership.objects.filter(seated(on), person=OuterRef(person), group=OuterRef(closed_group)))


def inside_for_herself(person, closed_group):
    """The same of who did not join through an organisation: she stays, whoever she works for."""
    seats = Membership.objects.filter(ends_at=None, through=None)
    return Exists(seats.filter(person=OuterRef(person), group=OuterRef(closed_group)))


def joined_by(person):
    return Membership.objects.filter(seated(TODAY), person=person).values_list("group_id", flat=True)


ask_groups = prepared(person=CharField())(joined_by)


def groups_of(person):
    """The ids of the closed groups a person is in now: read once per request; in a prepared query, how to ask them."""
    if isinstance(person, Given):
        return joined_by(person)
    if not hasattr(person, "_groups_now"):
        person._groups_now = set(ask_groups(person))
    return person._groups_now


def group_sight(person, path="closed_group"):
    """The one condition for all that is behind a closed door, said once, for one and for many."""
    return Q(**{f"{path}__in": groups_of(person)})
