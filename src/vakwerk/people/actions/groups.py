"""Closed groups: opened, entered and left. Who may, the context that owns the group decides."""

from django.db import transaction

from vakwerk.people import queries
from vakwerk.people.models import ClosedGroup, Membership


@transaction.atomic
def open_group(*, at):
    return ClosedGroup.objects.create(opened_at=at)


def admit(group, person, *, at):
    """Let a person in, through the organisation she acts for. Twice is once."""
    return let_in(group, person, through=queries.acting_for(person), at=at)


def admit_for_herself(group, person, *, at):
    """Let a person in as herself, also one from an organisation: she stays in, whoever she works for. Twice is once."""
    Membership.objects.filter(group=group, person=person, ends_at=None).update(through=None)
    return let_in(group, person, through=None, at=at)


@transaction.atomic
def let_in(group, person, *, through, at):
    ask_anew(person)
    return Membership.objects.get_or_create(
        group=group, person=person, ends_at=None, defaults={"starts_at": at, "through": through}
    )[0]


def ask_anew(person):
    """What was read of her groups in this request holds no more."""
    if hasattr(person, "_groups_now"):
        del person._groups_now  # also through the lazy user of a request, which hides its own attributes


@transaction.atomic
def dismiss(group, person, *, at):
    Membership.objects.filter(group=group, person=person, ends_at=None).update(ends_at=at)
    ask_anew(person)


@transaction.atomic
def forget_group(group):
    """Who was in it is no longer known; the bare group stays for who holds a key to it."""
    Membership.objects.filter(group=group).delete()
