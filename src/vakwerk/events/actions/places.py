"""Places: how many there are, who takes one, who waits, who goes. Each begins by taking the event: one at a time.

Who took the event counts what is taken while nobody else can change it, so there is never one place too many.
"""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.events import queries, rules
from vakwerk.events.actions.planning import take
from vakwerk.events.actions.telling import hosts_of, tell_of_place, tell_waiting
from vakwerk.events.models import PracticeTestQuestion, Registration, SeatAllotment
from vakwerk.events.states import REGISTRATION_MOVES, LetterKind, RegistrationState
from vakwerk.notices.public import tell
from vakwerk.people.public import acting_for, person_by_email
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record
from vakwerk.ui.publication import renew

COMES = N_("You have a place at an event.")
CAME_FREE = N_("A place at an event has come free. It is kept for you for a while: do you come?")
KEPT = N_("A colleague keeps a place at an event for you. Do you come?")
LAPSED = N_("A place that was kept for you has gone to somebody else.")
REPEAT = N_("So many wait for an event of yours that you could repeat it.")


@transaction.atomic
def sign_up(event, *, by, at, needs="", question="", may_be_recorded=None):
    """Take a place, or stand in line when there is none left. Twice is once."""
    event = take(event)
    known = queries.registration_of(by, event)
    if known is not None:
        return known
    demand(rules.sees(by, event) and rules.may_sign_up(by, event, None, at) and rules.may_store_all(needs, question))
    facts = {"needs": needs, "may_be_recorded": may_be_recorded}
    registration = admit(event, at=at, person=by, organisation=acting_for(by), **facts)
    leave_question(registration, question)
    record(by, "events.sign_up", registration, at=at)
    if registration.state == RegistrationState.CONFIRMED:
        tell_of_place(registration, COMES, LetterKind.COMES, at=at)
    return registration


def admit(event, *, at, organisation=None, **facts):
    """A place when there is one, else a place in line. Call it with the event taken."""
    has_room = queries.free(event, organisation) != 0
    state = RegistrationState.CONFIRMED if has_room else RegistrationState.WAITING
    registration = enrol(event, state, at=at, organisation=organisation, **facts)
    if not has_room:
        suggest_repeat(event, at=at)
    return registration


def enrol(event, state, *, at, **facts):
    until = keep_until(Registration, event.ends_at)
    return Registration.objects.create(event=event, state=state, since=at, destroy_after=until, **facts)


def leave_question(registration, text):
    if text and rules.may_leave_question(registration.event):
        PracticeTestQuestion.objects.create(event=registration.event, registration=registration, text=text)


def suggest_repeat(event, *, at):
    """Once, when enough people wait."""
    if event.repeat_told_at is None and rules.asks_for_repeat(event, queries.waiting_for(event).count()):
        event.repeat_told_at = at
        event.save(update_fields=["repeat_told_at"])
        tell(hosts_of(event), REPEAT, about=event, at=at)


def fresh(registration):
    """Her place as it is now, once its event is taken; nothing when it went in the meantime."""
    rows = Registration.objects.select_related("event__organisation", "event__partnership", "person", "organisation")
    return rows.filter(pk=registration.pk).first()


@transaction.atomic
def accept(registration, *, by, at):
    """Take the place that was kept. Whoever also waited for what this repeats, waits no more."""
    take(registration.event)
    registration = fresh(registration)
    demand(rules.is_still_there(registration) and rules.may_move_place(by, registration, "accept", at))
    registration.state, registration.kept_until = REGISTRATION_MOVES["accept"].target, None
    registration.save()
    record(by, "events.accept", registration, at=at)
    tell_of_place(registration, COMES, LetterKind.COMES, at=at)
    waiting = queries.same_person(registration).filter(event=registration.event.repeats)
    waiting.filter(state=RegistrationState.WAITING).delete()
    return registration


@transaction.atomic
def leave(registration, name, *, by, at):
    """Decline, withdraw or lapse: the row goes, and the next in line is asked. Gone already is gone."""
    event = take(registration.event)
    registration = fresh(registration)
    if registration is None:
        return
    demand(rules.may_move_place(by, registration, name, at))
    record(by, f"events.{name}", registration, at=at)
    PracticeTestQuestion.objects.filter(registration=registration).delete()
    registration.delete()
    erase_after_commit([Registration, PracticeTestQuestion], at=at)
    fill(event, at=at)


def withdraw(registration, *, by, at):
    leave(registration, "withdraw", by=by, at=at)


def decline(registration, *, by, at):
    leave(registration, "decline", by=by, at=at)


def fill(event, *, at):
    """Offer what is free to who waits, in order. Call it with the event taken."""
    if not rules.is_open(event, at):
        return
    taken, kept = queries.taken_by(event), queries.kept_for(event)
    for waiting in queries.waiting_for(event):
        place = waiting.organisation_id
        if rules.free_for(event, place, taken, kept) == 0:
            continue
        taken[place] = taken.get(place, 0) + 1
        offer(waiting, CAME_FREE, until=rules.kept_until(event, at), at=at)


def offer(registration, words, *, until, at):
    """Keep a place for somebody until she answers."""
    registration.state, registration.kept_until = RegistrationState.OFFERED, until
    registration.save()
    record(None, "events.offer", registration, at=at)
    tell_waiting(registration, words, LetterKind.OFFERED, at=at)


def lapse(*, at):
    """What was kept long enough goes to the next."""
    for registration in queries.over_their_time(at):
        with transaction.atomic():
            was_offered = registration.state == RegistrationState.OFFERED
            leave(registration, "lapse", by=None, at=at)
            if was_offered and registration.person:
                tell([registration.person], LAPSED, about=registration.event, at=at)


@transaction.atomic
def keep_places(event, emails, *, by, at):
    """Keep places for colleagues by their addresses. Each says herself whether she comes, and nobody hears what."""
    event = take(event)
    demand(rules.sees(by, event))
    demand(rules.may_keep_places(by, event, len(emails), queries.free(event, acting_for(by)), at))
    until = rules.kept_until(event, at, rules.FIRST_CHOICE)
    for email in emails:
        person = person_by_email(email)
        if person is not None and not rules.sees(person, event):
            continue
        if person is None and not event.admits_guests:
            continue
        keep_place(event, person, email, until, by=by, at=at)
    record(by, "events.keep_places", event, at=at)


def keep_place(event, person, email, until, *, by, at):
    place = acting_for(person) if person else None
    who = {"person": person, "organisation": place} if person else {"email": email, "language": by.language}
    if queries.registration_of(person, event) if person else queries.guest_at(event, email):
        return
    demand(rules.may_keep_places(by, event, 1, queries.free(event, place), at))
    registration = enrol(event, RegistrationState.OFFERED, at=at, kept_until=until, kept_by=by, **who)
    tell_waiting(registration, KEPT, LetterKind.OFFERED, at=at)


@transaction.atomic
def change_places(event, *, by, at, seats, **facts):
    """For whom and how many. More places go to who waits, in order."""
    event = take(event)
    demand(rules.may_change(by, event))
    demand(rules.may_set_seats(seats, sum(queries.taken_by(event).values())))
    demand(rules.may_give_audience(by, event, facts.get("audience", event.audience)))
    for name, value in {"seats": seats, **facts}.items():
        setattr(event, name, value)
    event.save()
    record(by, "events.change_event", event, at=at)
    renew()  # whoever may not see it any more does not find it in a page that was kept
    fill(event, at=at)
    return event


@transaction.atomic
def set_allotment(event, *, by, at, organisation, seats):
    """Keep places for one organisation; nought ends it."""
    event = take(event)
    demand(rules.may_change(by, event))
    kept = queries.kept_for(event) | {organisation.pk: seats}
    demand(rules.fits_in(event, kept, queries.taken_by(event)))
    if seats:
        SeatAllotment.objects.update_or_create(event=event, organisation=organisation, defaults={"seats": seats})
    else:
        SeatAllotment.objects.filter(event=event, organisation=organisation).delete()
    record(by, "events.change_event", event, at=at)
    fill(event, at=at)
