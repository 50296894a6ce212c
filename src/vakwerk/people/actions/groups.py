"""Closed groups: opened, entered and left. Who may, the context that owns the group decides."""

from django.db import transaction

from vakwerk.people import queries
from vakwerk.people.models import ClosedGroup, Membership


@transaction.atomic
def open_group(*, at):
    return ClosedGroup.objects.create(opened_at=at)


@transaction.atomic
def admit(group, person, *, at):
    """Let a person in, through the organisation she acts for. Twice is once."""
    through = queries.acting_for(person)
    person.__dict__.pop("_groups_now", None)
    return Membership.objects.get_or_create(
        group=group, person=person, ends_at=None, defaults={"starts_at": at, "through": through}
    )[0]


@transaction.atomic
def dismiss(group, person, *, at):
    Membership.objects.filter(group=group, person=person, ends_at=None).update(ends_at=at)
    person.__dict__.pop("_groups_now", None)


@transaction.atomic
def forget_group(group):
    """Who was in it is no longer known; the bare group stays for who holds a key to it."""
    Membership.objects.filter(group=group).delete()
