"""An event before it is held: planned, changed, put in the agenda, called off."""

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.labels import new_id
from vakwerk.common.verdicts import demand
from vakwerk.events import queries, rules
from vakwerk.events.actions.finding import make_found
from vakwerk.events.actions.telling import tell_everyone
from vakwerk.events.models import Event, EventHost, Registration
from vakwerk.events.states import EVENT_MOVES, Audience, EventState, HostPart, LetterKind, WishState
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.people.public import acting_for, holders
from vakwerk.privacy.public import keep_until
from vakwerk.trail.public import record
from vakwerk.ui.publication import renew

CHANGED = N_("An event has been changed.")
CANCELLED = N_("An event has been cancelled.")
MAY_IT_BE_PUBLIC = N_("An event waits for you: may everyone see it in the agenda?")
YOU_HOST = N_("You were named as host or speaker of an event.")
WISH_CAME = N_("Something you wished for is in the agenda.")
WHEN = ("starts_at", "ends_at", "break_minutes", "place", "online")
CODE_LENGTH = 6


def new_code():
    return new_id()[:CODE_LENGTH]


def take(event):
    """The event as it is now, held until the transaction ends."""
    held = Event.objects.select_for_update(of=("self",)).prefetch_related("hosts__person")
    return held.select_related("theme", "organisation", "partnership__lead", "closed_group").get(pk=event.pk)


def move(event, name, *, by, at, **facts):
    demand(rules.may_move(by, event, name, at))
    for field, value in facts.items():
        setattr(event, field, value)
    event.state = EVENT_MOVES[name].target
    event.save()
    record(by, f"events.{name}", event, at=at)
    answered(event, by=by, at=at)
    make_found(event)
    renew_what_is_read(event)
    return event


def renew_what_is_read(event):
    """Pages that are kept for everyone are drawn anew. Places alone do not ask for that: they may be minutes late."""
    if event.published_at is not None and event.audience == Audience.PUBLIC:
        renew()


@transaction.atomic
def plan_event(*, by, at, kind, title, starts_at=None, ends_at=None, **facts):
    """Plan an event, or note the idea of one. Whoever plans it hosts it, and sees it alone until it is published."""
    demand(rules.may_plan(by) and rules.may_store_all(title, facts.get("about"), facts.get("place")))
    facts = {"repeat_from": settings.WAITING_FOR_REPEAT, "organisation": acting_for(by)} | facts
    event = Event.objects.create(
        kind=kind,
        title=title,
        state=EventState.PLANNED if starts_at else EventState.IDEA,
        starts_at=starts_at,
        ends_at=ends_at,
        door_code=new_code(),
        planned_by=by,
        planned_at=at,
        destroy_after=keep_until(Event, ends_at or at),
        **facts,
    )
    EventHost.objects.create(event=event, part=HostPart.HOST, person=by, name=by.name)
    record(by, "events.plan_event", event, at=at)
    return event


@transaction.atomic
def change_when(event, *, by, at, **facts):
    """Another day, time or place: who is concerned hears it once, in the calendar too."""
    event = take(event)
    demand(rules.may_change(by, event) and rules.may_store_all(facts.get("place")))
    before = [getattr(event, name) for name in WHEN]
    for name, value in facts.items():
        setattr(event, name, value)
    is_other = [getattr(event, name) for name in WHEN] != before
    event.sequence += is_other
    event.destroy_after = keep_until(Event, event.ends_at or at)
    event.save()
    record(by, "events.change_event", event, at=at)
    make_found(event)
    renew_what_is_read(event)
    if event.state == EventState.IDEA and event.starts_at:
        return move(event, "plan", by=by, at=at)
    if is_other and event.state == EventState.PUBLISHED:
        Registration.objects.filter(event=event).update(destroy_after=keep_until(Registration, event.ends_at))
        Registration.objects.filter(event=event, kept_until__gt=event.starts_at).update(kept_until=event.starts_at)
        tell_everyone(event, CHANGED, LetterKind.CHANGED, by=by, at=at)
    return event


@transaction.atomic
def change_event(event, *, by, at, **facts):
    """What it is about, or how accessible it is: nobody has to change her plans for that."""
    event = take(event)
    demand(rules.may_change(by, event) and rules.may_store_all(*[v for v in facts.values() if isinstance(v, str)]))
    for name, value in facts.items():
        setattr(event, name, value)
    event.save()
    record(by, "events.change_event", event, at=at)
    make_found(event)
    renew_what_is_read(event)
    return event


@transaction.atomic
def publish(event, *, by, at):
    """Into the agenda. Whoever wished for its theme hears it, when it was planned for that."""
    event = move(take(event), "publish", by=by, at=at, published_at=at)
    if event.answers_wishes and event.theme_id:
        answer_wishes(event, at=at)
    return event


def answer_wishes(event, *, at):
    """The wishes become this event, and who wished is told and forgotten."""
    wishes = queries.open_wishes_of(event.theme)
    wishers = [wish.person for wish in wishes if wish.person]
    tell([person for person in wishers if rules.sees(person, event)], WISH_CAME, about=event, at=at, kind=Kind.BECAME)
    wishes.update(state=WishState.BECAME, event=event, person=None)


@transaction.atomic
def ask_organisers(event, *, by, at):
    """Ask the organisers where the event belongs to put it in the agenda for everyone."""
    event = take(event)
    demand(rules.is_host(by, event) and rules.is_ready(event, at) and rules.waits_for_organiser(event))
    where = event.partnership.lead if event.partnership else event.organisation
    asked = holders(rules.ORGANISER, where)
    demand(rules.somebody_can(asked, where))
    record(by, "events.ask_organisers", event, at=at)
    tell(asked, MAY_IT_BE_PUBLIC, about=event, at=at)


@transaction.atomic
def cancel(event, *, by, at):
    event = take(event)
    was_shown = event.state == EventState.PUBLISHED
    event = move(event, "cancel", by=by, at=at, sequence=event.sequence + 1)
    if was_shown:
        tell_everyone(event, CANCELLED, LetterKind.CANCELLED, by=by, at=at, is_cancelled=True)
    return event


@transaction.atomic
def name_host(event, *, by, at, part, name, person=None):
    """Name who hosts too, or who speaks: with an account, or a bare name."""
    event = take(event)
    demand(rules.is_host(by, event) and rules.may_be_named(part, person) and rules.may_store_all(name))
    shown = person.name if person else name
    host, made = EventHost.objects.get_or_create(event=event, part=part, person=person, name=shown)
    record(by, "events.name_host", event, at=at)
    if made and person and person.pk != by.pk:
        tell([person], YOU_HOST, about=event, at=at)
    return host


@transaction.atomic
def unname_host(event, host, *, by, at):
    event = take(event)
    demand(rules.may_unname(by, event, host))
    record(by, "events.unname_host", event, at=at)
    EventHost.objects.filter(pk=host.pk, event=event).delete()


@transaction.atomic
def take_over(event, *, by, at):
    """Host an event that nobody hosts any more."""
    event = take(event)
    demand(rules.may_take_over(by, event))
    record(by, "events.take_over", event, at=at)
    return EventHost.objects.create(event=event, part=HostPart.HOST, person=by, name=by.name)
