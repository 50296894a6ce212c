"""At the door and at the end: who was there, by a code or by the host, and how long it counts."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.events import queries, rules
from vakwerk.events.actions.places import admit, fresh
from vakwerk.events.actions.planning import move, new_code, take
from vakwerk.events.actions.telling import hosts_of
from vakwerk.events.models import Attendance, Event, Registration
from vakwerk.events.states import EventKind, EventState, RegistrationState
from vakwerk.ledger.public import LearningMode, enter, strike
from vakwerk.notices.public import answered, tell
from vakwerk.people.public import acting_for
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record

WHO_WAS_THERE = N_("An event of yours is over. Who was there?")
WRITE_DOWN = N_("You were at an event. What do you take along?")
FORMAL = (EventKind.SCHOLAR_LECTURE, EventKind.MASTERCLASS)


@transaction.atomic
def be_there(event, *, by, at, code):
    """Say that one is there, by the code at the door. Whoever had not signed up does so with it, if there is room."""
    event = take(event)
    registration = queries.registration_of(by, event)
    demand(rules.sees(by, event) and rules.may_be_there(event, registration, code, at))
    if registration is None or registration.state != RegistrationState.CONFIRMED:
        come_in(event, registration, by=by, at=at)
    Attendance.objects.get_or_create(event=event, person=by, defaults={"by_code": True})
    record(by, "events.be_there", event, at=at)
    if event.state == EventState.HELD:
        count(event, at=at)


def come_in(event, registration, *, by, at):
    """A place at the door: the one that was kept, or one that is left."""
    has_room = registration is not None and rules.holds_place(registration)
    demand(rules.has_room(has_room or queries.free(event, acting_for(by)) != 0))
    if registration is None:
        admit(event, at=at, person=by, organisation=acting_for(by))
    else:
        registration.state, registration.kept_until = RegistrationState.CONFIRMED, None
        registration.save()


@transaction.atomic
def guest_is_there(registration, *, at, code):
    event = take(registration.event)
    registration = fresh(registration)
    demand(rules.is_still_there(registration) and rules.may_be_there(event, registration, code, at))
    demand(rules.has_room(rules.holds_place(registration)))
    registration.state, registration.kept_until = RegistrationState.CONFIRMED, None
    registration.save()
    Attendance.objects.get_or_create(event=event, guest=registration, defaults={"by_code": True})
    record(None, "events.be_there", event, at=at)
    if event.state == EventState.HELD:
        count(event, at=at)


@transaction.atomic
def renew_code(event, *, by, at):
    event = take(event)
    demand(rules.is_host(by, event))
    event.door_code = new_code()
    event.save(update_fields=["door_code"])
    record(by, "events.renew_code", event, at=at)


@transaction.atomic
def mark(event, *, by, at, shown, present):
    """Tick who of those on a list was there; of who is not on it nothing changes."""
    event = take(event)
    demand(rules.is_host(by, event) and rules.may_count(event, at))
    for registration in queries.coming_to(event).filter(pk__in=shown):
        who = {"guest": registration} if registration.is_guest else {"person": registration.person}
        if registration.pk in present:
            Attendance.objects.get_or_create(event=event, **who)
        else:
            Attendance.objects.filter(event=event, **who).delete()
            if registration.person:
                strike(registration.person, event)
    record(by, "events.mark", event, at=at)
    answered(event, by=by, at=at)
    if event.state == EventState.HELD:
        count(event, at=at)


@transaction.atomic
def hold(event, *, by, at, minutes=None):
    """It was held: the net minutes count for who was there, and she may write down what she takes along."""
    event = move(take(event), "hold", by=by, at=at, held_at=at)
    event.net_minutes = event.planned_minutes if minutes is None else minutes
    event.save(update_fields=["net_minutes"])
    count(event, at=at)
    Registration.objects.filter(event=event).exclude(needs="").update(needs="")
    erase_after_commit([Registration], at=at)
    tell(queries.were_there(event), WRITE_DOWN, about=event, at=at)
    return event


def count(event, *, at):
    """Enter what it counts for, in net minutes, with the number under which it was recognised."""
    there = queries.attendances(event)
    there.update(minutes=event.net_minutes)
    event.came = there.count()
    event.save(update_fields=["came"])
    mode = LearningMode.FORMAL if event.kind in FORMAL else LearningMode.TOGETHER
    facts = {"mode": mode, "minutes": event.net_minutes, "source": event, "accreditation": event.accreditation}
    for person in queries.were_there(event):
        enter(person, event.kind, at=event.ends_at, **facts)


def ask_hosts(*, at):
    """Once, when it is over."""
    for event in queries.to_ask_hosts(at):
        with transaction.atomic():
            Event.objects.filter(pk=event.pk).update(host_asked_at=at)
            tell(hosts_of(event), WHO_WAS_THERE, about=event, at=at)


def hold_left_open(*, at):
    """What nobody rounds off is rounded off by itself: who used the code was there, for the planned minutes."""
    for event in queries.left_open(at):
        hold(event, by=None, at=at)
