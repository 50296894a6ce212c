"""An agenda of the whole country: what is to come, what has been, and who has a place."""

from datetime import timedelta

from django.urls import reverse
from django.utils.timezone import now

from bench.contexts.magazine import KEPT
from bench.registry import filler, page
from vakwerk.events.models import Event, EventHost, Registration
from vakwerk.events.public import next_for_everyone
from vakwerk.events.states import Audience, EventKind, EventState, HostPart, RegistrationState

TO_COME = 400
HAVE_BEEN = 4_000
PLACES = 12  # taken at each that is to come
TITLES = ("Bellen op vrijdag", "Een brief in vier zinnen", "Luisteren naar boosheid", "Schulden op tafel")


@filler
def agenda(nation):
    to_come, have_been = nation.times(TO_COME), nation.times(HAVE_BEEN)
    rows = [event(nation, n, nation.at + timedelta(hours=24 + 6 * n / nation.size)) for n in range(to_come)]
    past = [event(nation, n, nation.spread(2000, n, have_been)) for n in range(have_been)]
    nation.add(Event, [*rows, *past])
    nation.add(EventHost, (hosted(nation, each, n) for n, each in enumerate([*rows, *past])))
    turns = ((each, m, n) for m, each in enumerate(rows) for n in range(PLACES))
    nation.add(Registration, (place(nation, *turn) for turn in turns))


def event(nation, n, starts_at):
    has_been, is_old = starts_at <= nation.at, starts_at <= nation.ago(365)
    over = EventState.ARCHIVED if is_old else EventState.FOLLOWED_UP
    host, organisation = nation.newcomers[n % len(nation.newcomers)]
    return {
        "id": nation.new_id(),
        "kind": EventKind.WORKSHOP,
        "state": over if has_been else EventState.PUBLISHED,
        "title": TITLES[n % len(TITLES)],
        "about": "We oefenen met wat jullie zelf meebrengen.",
        "organisation_id": organisation,
        "audience": Audience.PUBLIC if n % 3 else Audience.NETWORK,
        "planned_by_id": host,
        "planned_at": starts_at - timedelta(days=60),
        "published_at": starts_at - timedelta(days=50),
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=2),
        "place": "Het Sluishuis",
        "seats": 30,
        "repeat_from": 15,
        "door_code": "sluis4",
        "held_at": starts_at if has_been else None,
        "came": 21 if has_been else None,
        "destroy_after": (starts_at + timedelta(days=2192)).date(),
    }


def hosted(nation, each, n):
    return {"event_id": each["id"], "part": HostPart.HOST, "person_id": each["planned_by_id"], "name": f"Collega {n}"}


def place(nation, each, m, n):
    person, organisation = nation.newcomers[(m * PLACES + n) % len(nation.newcomers)]
    return {
        "id": nation.new_id(),
        "event_id": each["id"],
        "state": RegistrationState.CONFIRMED,
        "person_id": person,
        "organisation_id": organisation,
        "since": each["published_at"],
        "destroy_after": (each["starts_at"] + timedelta(days=30)).date(),
    }


@page("agenda, kept", **KEPT)
def kept():
    return reverse("events:agenda")


@page("agenda, drawn each time")
def drawn():
    return f"{reverse('events:agenda')}?soort=workshop"


@page("agenda, signed in", "amina")
def signed_in():
    return reverse("events:agenda")


@page("what has been", "amina")
def has_been():
    return f"{reverse('events:agenda')}?eerder="


@page("event, kept", **KEPT)
def event_kept():
    return first()


@page("event, signed in", "amina")
def one():
    return first()


def first():
    return reverse("events:event", args=[next_for_everyone(now(), 1)[0].pk])
