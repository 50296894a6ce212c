"""Guests without an account: they sign up with an address, confirm by a link, and see nothing but their own place."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.events import queries, rules
from vakwerk.events.actions.places import COMES, enrol, fresh, leave_question, suggest_repeat
from vakwerk.events.actions.planning import take
from vakwerk.events.actions.telling import tell_of_place, write
from vakwerk.events.models import Registration
from vakwerk.events.states import REGISTRATION_MOVES, LetterKind, RegistrationState
from vakwerk.people.public import acting_for, person_by_email
from vakwerk.trail.public import record

LETTERS = {
    RegistrationState.REQUESTED: LetterKind.CONFIRM,
    RegistrationState.CONFIRMED: LetterKind.COMES,
    RegistrationState.WAITING: LetterKind.WAITS,
    RegistrationState.OFFERED: LetterKind.OFFERED,
}


@transaction.atomic
def ask_as_guest(event, *, at, email, question="", **facts):
    """Ask for a place by an address. It takes no place yet; a known address gets its own link again.

    Who asks learns nothing about the address: what happened stands in the mail to it.
    """
    event = take(event)
    demand(rules.may_come_as_guest(event, at) and rules.may_store_all(question, *map(str, facts.values())))
    known = queries.guest_at(event, email)
    if known is not None:
        return write_again(known, at=at)
    demand(rules.not_too_many(queries.unconfirmed(event).count(), queries.unconfirmed_of(email).count()))
    registration = enrol(event, RegistrationState.REQUESTED, at=at, email=email, **facts)
    leave_question(registration, question)
    record(None, "events.ask_as_guest", registration, at=at)
    return write(registration, LetterKind.CONFIRM, at=at)


def write_again(registration, *, at):
    if not queries.has_been_written_to(registration, at):
        write(registration, LETTERS[registration.state], at=at)


@transaction.atomic
def confirm_guest(registration, *, at):
    """The address is hers: a place when there is one, else in line. Whoever has an account comes as herself."""
    event = take(registration.event)
    registration = fresh(registration)
    demand(rules.is_still_there(registration))
    person = person_by_email(registration.email)
    place = acting_for(person) if person else None
    name = "queue" if queries.free(event, place) == 0 else "confirm"
    demand(rules.may_move_place(None, registration, name, at))
    if person:
        own = queries.registration_of(person, event)
        if own is not None:
            registration.delete()
            return own
        registration.person, registration.organisation = person, place
        registration.email = registration.name = registration.works_at = ""
    registration.state, registration.since = REGISTRATION_MOVES[name].target, at
    registration.save()
    record(person, f"events.{name}", registration, at=at)
    tell_confirmed(registration, at=at)
    return registration


def tell_confirmed(registration, *, at):
    if registration.state == RegistrationState.CONFIRMED:
        tell_of_place(registration, COMES, LetterKind.COMES, at=at)
        return
    if registration.is_guest:
        write(registration, LetterKind.WAITS, at=at)
    suggest_repeat(registration.event, at=at)


@transaction.atomic
def withdraw_link(registration, *, by, at):
    """The link that a guest was sent opens nothing any more; signing up again brings her a new one."""
    event = take(registration.event)
    registration = Registration.objects.get(pk=registration.pk)
    demand(rules.is_host(by, event))
    registration.link += 1
    registration.save(update_fields=["link"])
    record(by, "events.withdraw_link", registration, at=at)
