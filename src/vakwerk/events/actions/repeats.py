"""Doing it again: a repeat for who waits, and a series that ends."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.events import queries, rules
from vakwerk.events.actions.finding import make_found
from vakwerk.events.actions.places import enrol, offer
from vakwerk.events.actions.planning import new_code, take
from vakwerk.events.models import Event, EventHost, EventSeries, SeatAllotment
from vakwerk.events.states import EventState, RegistrationState
from vakwerk.privacy.public import keep_until
from vakwerk.trail.public import record

FIRST = N_("What you wait for is held again. A place is kept for you first: do you come?")
AS_IT_WAS = (
    "kind", "title", "about", "theme", "series", "organisation", "partnership", "closed_group", "audience", "origin",
    "break_minutes", "place", "online", "seats", "per_organisation", "admits_guests", "repeat_from", "captions",
    "step_free", "access_notes", "accreditation", "given_along",
)  # fmt: skip
CARRIED = ("person", "organisation", "email", "name", "works_at", "language", "needs")


def again(event, starts_at, *, by, at, **facts):
    """The same event at another moment, with its hosts and the places that are kept. Being recorded is asked anew."""
    ends_at = starts_at + (event.ends_at - event.starts_at)
    shown = event.state != EventState.PLANNED
    made = Event.objects.create(
        **{name: getattr(event, name) for name in AS_IT_WAS} | facts,
        state=EventState.PUBLISHED if shown else EventState.PLANNED,
        starts_at=starts_at,
        ends_at=ends_at,
        door_code=new_code(),
        planned_by=by,
        planned_at=at,
        published_at=at if shown else None,
        destroy_after=keep_until(Event, ends_at),
    )
    for host in event.hosts.all():
        EventHost.objects.create(event=made, part=host.part, person=host.person, name=host.name)
    for kept in queries.allotments(event):
        SeatAllotment.objects.create(event=made, organisation=kept.organisation, seats=kept.seats)
    record(by, "events.plan_event", made, at=at)
    make_found(made)
    return made


@transaction.atomic
def plan_repeat(event, *, by, at, starts_at):
    """Hold it again. Who waits gets first choice, in order; whoever finds no place waits at the repeat too."""
    event = take(event)
    demand(rules.may_repeat(by, event) and rules.is_to_come(starts_at, at))
    made = again(event, starts_at, by=by, at=at, repeats=event)
    taken, kept = queries.taken_by(made), queries.kept_for(made)
    until = rules.kept_until(made, at, rules.FIRST_CHOICE)
    for waiting in queries.waiting_for(event):
        place = waiting.organisation_id
        has_room = rules.free_for(made, place, taken, kept) != 0
        who = {name: getattr(waiting, name) for name in CARRIED}
        moved = enrol(made, RegistrationState.WAITING, at=waiting.since, **who)
        if has_room:
            taken[place] = taken.get(place, 0) + 1
            offer(moved, FIRST, until=until, at=at)
    record(by, "events.plan_repeat", event, at=at)
    return made


@transaction.atomic
def plan_series(event, *, by, at, name, every, until):
    """The same event at every date of a rule that ends, with the first as part of the series."""
    event = take(event)
    demand(rules.may_change(by, event) and rules.has_a_day(event, at) and rules.may_store_all(name))
    demand(rules.may_go_on(event.starts_at, every, until))
    event.series = event.series or EventSeries.objects.create(name=name)
    event.save(update_fields=["series"])
    record(by, "events.plan_series", event, at=at)
    return [again(event, moment, by=by, at=at) for moment in rules.dates(event.starts_at, every, until)]
