"""The agenda: what somebody sees, narrowed to what she asks for, and what is hers in it."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import CharField, Count, DateTimeField, Exists, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.timezone import localtime

from vakwerk.common.calendars import Appointment
from vakwerk.common.labels import label
from vakwerk.common.prepared import prepared, row_by_row
from vakwerk.events import rules
from vakwerk.events.models import Attendance, Event, EventHost, Registration, SeatAllotment, Takeaway, Theme
from vakwerk.events.states import OVER, TAKEN, TO_COME, Audience, EventState, HostPart
from vakwerk.people.public import partnerships_by_name, partnerships_with_members

ONLINE = "online"
FOUR_WEEKS = timedelta(days=28)
LONGEST = timedelta(days=7)  # that anything lasts: an event is on one day
OWNERS = ("theme", "organisation", "partnership")
LINE = (
    "audience",
    "kind",
    "state",
    "title",
    "starts_at",
    "ends_at",
    "place",
    "online",
    "seats",
    "came",
)  # what a list tells
PLACES = Registration.objects.filter(event=OuterRef("pk"), state__in=TAKEN).order_by()
TAKEN_NOW = Coalesce(Subquery(PLACES.values("event").annotate(n=Count("pk")).values("n")), 0)


@dataclass(frozen=True)
class Asked:
    """What somebody narrows the agenda to; nothing is everything."""

    words: str = ""
    kind: str = ""
    theme: str = ""
    where: str = ""
    series: str = ""
    month: date | None = None


def visible_to(person):
    return shown(rules.event_seen_by(person))


def hosted_by(person):
    """What she hosts: of who sees an event these are always among them."""
    return shown(is_hosted_by(person))


def heard_by(person):
    """What she hosts or speaks at, likewise."""
    return shown(is_heard_by(person))


def shown(seen):
    keeps = Exists(SeatAllotment.objects.filter(event=OuterRef("pk")))
    rows = Event.objects.filter(seen).annotate(keeps_places=keeps, taken=TAKEN_NOW)
    owners = rows.select_related("theme", "series", "organisation", "partnership__lead", "closed_group")
    return owners.prefetch_related("hosts")


def coming(person, asked, at):
    """What is still to come or going on, soonest first."""
    rows = listed(person, asked).filter(ends_at__gte=at, starts_at__gte=at - LONGEST)
    return rows.annotate(taken=TAKEN_NOW).select_related(*OWNERS).order_by("starts_at", "pk")


def lines(rows):
    """With what a list tells of an event, and no more."""
    return rows.only(*LINE, *OWNERS, *(f"{owner}__name" for owner in OWNERS))


def next_for_everyone(at, count):
    """What anybody may come to, soonest first."""
    return list(lines(coming(None, Asked(), at)).exclude(state=EventState.CANCELLED)[:count])


def earlier(person, asked, at):
    """What has been, the last one first."""
    rows = listed(person, asked).filter(ends_at__lt=at, starts_at__lt=at)
    shown = rows.exclude(state__in=[EventState.CANCELLED, EventState.ARCHIVED])
    return shown.select_related(*OWNERS).order_by("-starts_at", "pk")


def listed(person, asked):
    return Event.objects.filter(row_by_row(rules.listed_for(person)), narrowed(asked))


def narrowed(asked):
    wanted = Q()
    for field in ("kind", "theme", "series"):
        if chosen := getattr(asked, field):
            wanted &= Q(**{field: chosen})
    if asked.where:
        wanted &= at_place(asked.where)
    if asked.month:
        wanted &= Q(starts_at__year=asked.month.year, starts_at__month=asked.month.month)
    for word in asked.words.split():
        speaks = EventHost.objects.filter(name__icontains=word).values("event")
        said = Q(title__icontains=word) | Q(about__icontains=word) | Q(theme__name__icontains=word)
        wanted &= said | Q(pk__in=speaks)
    return wanted


def at_place(where):
    """On a screen, or in a region: in the name of a partnership, or of an organisation that is in it."""
    if where == ONLINE:
        return ~Q(online="")
    within = {partnership.pk: ids for partnership, ids in partnerships_with_members()}.get(where, ())
    return Q(partnership=where) | Q(partnership=None, organisation__in=within)


def regions():
    """Where one can look: the partnerships, by name."""
    return tuple(partnerships_by_name())


def themes():
    return Theme.objects.order_by("name")


def subjects():
    """What one can narrow it to: the themes, by name."""
    return tuple(names_of_themes())


@prepared()
def names_of_themes():
    return themes().values_list("pk", "name")


def is_hosted_by(person):
    return Q(pk__in=EventHost.objects.filter(person=person, part=HostPart.HOST).values("event"))


def is_heard_by(person):
    """Hosted by her, or she speaks."""
    return Q(pk__in=EventHost.objects.filter(person=person).values("event"))


@prepared(person=CharField(), at=DateTimeField())
def hers(person, at):
    """In one question: what she comes to or waits for, what she hosts, and what she is asked about that has been.

    Each with the state of her place (`own`, `kept_until`), whether she hosts it, and the takeaway that waits (`asked`).
    """
    own = Registration.objects.filter(rules.registration_seen_by(person), event=OuterRef("pk"))
    asked = Takeaway.objects.filter(rules.own_seen_by(person), used_at=None, event__state=EventState.FOLLOWED_UP)
    comes = Q(pk__in=Registration.objects.filter(rules.registration_seen_by(person)).values("event"), ends_at__gte=at)
    still = Q(state__in=TO_COME) & (comes | is_hosted_by(person))
    rows = Event.objects.filter(still | Q(pk__in=asked.values("event")))
    hosted = Exists(EventHost.objects.filter(event=OuterRef("pk"), person=person, part=HostPart.HOST))
    facts = {"own": Subquery(own.values("state")), "kept_until": Subquery(own.values("kept_until"))}
    waits = Subquery(asked.filter(event=OuterRef("pk")).values("pk"))
    told = rows.only(*LINE).annotate(**facts, is_hosted=hosted, asked=waits)
    return told.order_by(F("starts_at").asc(nulls_last=True), "pk")


def day_to_repeat(event, at):
    """Four weeks after it, or after today when that has passed: the same weekday."""
    first = localtime(event.starts_at) + FOUR_WEEKS
    while first <= at:
        first += FOUR_WEEKS
    return first


def dates_of(person, since):
    """Where she is expected, for her calendar."""
    expected = Registration.objects.filter(person=person, state__in=TAKEN).values("event")
    rows = Event.objects.filter(is_heard_by(person) | Q(pk__in=expected), ends_at__gte=since)
    for event in rows.filter(state__in=(EventState.PUBLISHED, *OVER)):
        title = "" if event.audience == Audience.GROUP else event.title
        facts = {name: getattr(event, name) for name in ("starts_at", "ends_at", "sequence", "place")}
        yield Appointment(event.pk, about=label(event), title=title, **facts)


def events_from(origin):
    """The events that were planned as part of a thing of another context, by its label."""
    return Event.objects.filter(origin=origin).prefetch_related("hosts__person").order_by("starts_at")


def attended_from(origin, kind):
    """Who was at the events of a kind that are part of a thing: {person id: (how many, net minutes in all)}."""
    there = Attendance.objects.filter(event__origin=origin, event__kind=kind, event__state__in=OVER)
    rows = there.exclude(person=None).order_by().values("person")
    return {row["person"]: (row["n"], row["sum"] or 0) for row in rows.annotate(n=Count("pk"), sum=Sum("minutes"))}
