"""A hearing: planned with the whole panel, an agenda, begun, closed. Nothing of what was said in it stays."""

from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.actions.applications import move as move_application
from vakwerk.breakthroughs.actions.applications import take as take_application
from vakwerk.breakthroughs.actions.following import tell_that_it_was_read
from vakwerk.breakthroughs.models import HearingSeat, PanelHearing, Perspective, Recusal
from vakwerk.breakthroughs.states import HEARING_MOVES, METHOD, ApplicationState, Ground
from vakwerk.common.verdicts import demand
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.methods.public import method_named
from vakwerk.notices.public import Kind, Times, answered, tell
from vakwerk.people.public import know
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

READ_ON = timedelta(days=14)

ASKED = N_("You are asked to a hearing of the panel.")
CHANGED = N_("A hearing of the panel has been changed.")
CANCELLED = N_("A hearing of the panel has been cancelled.")
READY = N_("An application stands on the agenda of your hearing.")
HEARD = N_("Your application stands on the agenda of a hearing.")


def take(hearing):
    """The hearing as it is now, held until the transaction ends."""
    held = PanelHearing.objects.select_for_update(of=("self",))
    joined = ("fund__organisation", "fund__partnership__lead", "fund__closed_group", "chair__person")
    return held.select_related(*joined).get(pk=hearing.pk)


def move(hearing, name, *, by, at, **facts):
    demand(rules.may_move_hearing(by, hearing, name))
    for field, value in facts.items():
        setattr(hearing, field, value)
    hearing.state = HEARING_MOVES[name].target
    hearing.save()
    record(by, f"breakthroughs.{name}_hearing", hearing, at=at)
    answered(hearing, by=by, at=at)
    return hearing


@transaction.atomic
def plan(fund, *, by, at, starts_at, variant="full", place="", members=None):
    """Plan a hearing for the whole panel, or for some of it when something cannot wait."""
    asked = queries.panel(fund) if members is None else list(members)
    demand(rules.may_plan_hearing(by, fund) and rules.may_be_asked(asked) and rules.may_store_all(place))
    hearing = PanelHearing.objects.create(
        fund=fund,
        starts_at=starts_at,
        minutes=method_named(METHOD).variant(variant).minutes,
        variant=variant,
        place=place,
        chair=next((member for member in asked if member.is_chair), None),
        planned_by=by,
        read_until=localdate(starts_at) + READ_ON,
        destroy_after=keep_until(PanelHearing, starts_at),
    )
    HearingSeat.objects.bulk_create(HearingSeat(hearing=hearing, member=member) for member in asked)
    record(by, "breakthroughs.plan_hearing", hearing, at=at)
    announce(hearing, ASKED, at=at)
    return hearing


def announce(hearing, words, *, at, is_cancelled=False):
    ends_at = hearing.starts_at + timedelta(minutes=hearing.minutes)
    times = Times(hearing.pk, hearing.sequence, hearing.starts_at, ends_at, is_cancelled)
    people = [seat.member.person for seat in queries.seats(hearing)]
    tell(people, words, about=hearing, at=at, kind=Kind.CALENDAR, times=times)


@transaction.atomic
def change(hearing, *, by, at, starts_at, variant, place=""):
    """Another day or place: everyone concerned hears it once, in the calendar too."""
    hearing = take(hearing)
    demand(rules.may_plan_hearing(by, hearing.fund) and HEARING_MOVES["cancel"].fits(hearing.state))
    demand(rules.may_store_all(place))
    hearing.starts_at, hearing.variant, hearing.place = starts_at, variant, place
    hearing.minutes = method_named(METHOD).variant(variant).minutes
    hearing.read_until = localdate(starts_at) + READ_ON
    hearing.sequence += 1
    hearing.save()
    record(by, "breakthroughs.change_hearing", hearing, at=at)
    announce(hearing, CHANGED, at=at)
    return hearing


@transaction.atomic
def cancel(hearing, *, by, at):
    """What stood on its agenda waits for another one."""
    hearing = take(hearing)
    hearing = move(hearing, "cancel", by=by, at=at, sequence=hearing.sequence + 1)
    for application in queries.agenda(hearing):
        clear(take_application(application), by=by, at=at)
    announce(hearing, CANCELLED, at=at, is_cancelled=True)
    return hearing


@transaction.atomic
def schedule(application, hearing, *, by, at):
    """Put it on an agenda. Who works in the team of who applied steps aside by rule, and reads nothing."""
    hearing = take(hearing)
    application = take_application(application)
    demand(rules.is_open_agenda(application, hearing))
    application = move_application(application, "schedule", by=by, at=at, hearing=hearing)
    seats = queries.seats(hearing)
    put_aside_who_is_near(application, seats, at=at)
    aside = {each.member_id for each in Recusal.objects.filter(application=application)}
    readers = [seat.member.person for seat in seats if seat.member_id not in aside]
    tell(readers, READY, about=application, at=at)
    tell([application.applicant], HEARD, about=application, at=at, kind=Kind.BECAME)
    return application


def put_aside_who_is_near(application, seats, *, at):
    """Who works in the team of who applied today, or leads one of both."""
    know([application.applicant, *(seat.member.person for seat in seats)])
    for seat in seats:
        ground = rules.ground_of(seat.member, application.applicant)
        if ground:
            put_aside(application, seat.member, ground, at=at)


def put_aside(application, member, ground, *, at):
    """From now on she reads nothing of it and is not counted; what she wrote apart goes with her."""
    facts = {"ground": ground, "at": at}
    _kept, is_new = Recusal.objects.get_or_create(application=application, member=member, defaults=facts)
    if is_new and queries.own_perspectives(application, member).delete()[0]:
        erase_after_commit([Perspective], at=at)
    return is_new


@transaction.atomic
def put_newcomers_aside(*, at):
    """Who came into the team of who applied after the agenda was made steps aside too."""
    for application in queries.to_be_weighed():
        put_aside_who_is_near(application, queries.seats_for(application), at=at)


@transaction.atomic
def take_off(application, *, by, at):
    application = take_application(application)
    return clear(application, by=by, at=at)


def clear(application, *, by, at):
    return move_application(application, "take_off", by=by, at=at, hearing=None)


@transaction.atomic
def reply(hearing, *, by, at, is_coming):
    hearing = take(hearing)
    seats = queries.seats(hearing)
    demand(HEARING_MOVES["cancel"].fits(hearing.state) and rules.is_asked(by, seats))
    HearingSeat.objects.filter(hearing=hearing, member__person=by).update(is_coming=is_coming)
    record(by, "breakthroughs.reply", hearing, at=at)


@transaction.atomic
def take_chair(hearing, *, by, at):
    """Somebody else chairs, when the chair cannot come."""
    hearing = take(hearing)
    seats = queries.seats(hearing)
    demand(rules.may_take_chair(by, hearing, seats))
    hearing.chair = next(seat.member for seat in seats if seat.member.person_id == by.pk)
    hearing.save()
    record(by, "breakthroughs.chair", hearing, at=at)
    return hearing


@transaction.atomic
def begin(hearing, *, by, at, present):
    """Begin, with who is there: the ids of their seats on the panel."""
    hearing = move(take(hearing), "begin", by=by, at=at, started_at=at)
    for application in queries.agenda(hearing):
        put_aside_who_is_near(application, queries.seats_for(application), at=at)
    mark(hearing, present, at=at)
    return hearing


@transaction.atomic
def count(hearing, *, by, at, present):
    """Somebody came later or had to leave: from now on the quorum is counted by who is there."""
    hearing = take(hearing)
    demand(rules.may_chair(by, hearing) and HEARING_MOVES["close"].fits(hearing.state))
    mark(hearing, present, at=at)
    record(by, "breakthroughs.count", hearing, at=at)
    return hearing


def mark(hearing, present, *, at):
    seats = HearingSeat.objects.filter(hearing=hearing)
    signed = seats.filter(member__signed_at__isnull=False, member__in=list(present))
    seats.update(is_present=False)
    signed.update(is_present=True)


@transaction.atomic
def recuse(application, *, by, at):
    """A member steps aside herself: from this moment she reads nothing of it and is not counted."""
    application = take_application(application)
    seats = queries.seats_for(application)
    demand(rules.may_recuse(by, application, seats))
    member = next(seat.member for seat in seats if seat.member.person_id == by.pk)
    put_aside(application, member, Ground.BY_HAND, at=at)
    record(by, "breakthroughs.recuse", application, at=at)
    return application


@transaction.atomic
def close(hearing, *, by, at):
    """What nobody got to waits for another hearing. That a member was there, and how long, is hers to keep."""
    hearing = take(hearing)
    items = queries.agenda(hearing)
    demand(rules.may_close_hearing(by, hearing, any(a.state == ApplicationState.IN_DELIBERATION for a in items)))
    hearing = move(hearing, "close", by=by, at=at, ended_at=at, read_until=localdate(at) + READ_ON)
    put_off(items, at=at)
    keep_presence(hearing, at=at)
    tell_that_it_was_read(hearing, at=at)
    return hearing


def put_off(items, *, at):
    for application in items:
        if application.state == ApplicationState.SCHEDULED:
            application = take_application(application)
            application.state, application.hearing = ApplicationState.SUBMITTED, None
            application.save()
            record(None, "breakthroughs.take_off", application, at=at)


def keep_presence(hearing, *, at):
    minutes = max(1, int((at - hearing.started_at).total_seconds() // 60))
    for seat in queries.seats(hearing):
        if seat.is_present:
            facts = {"mode": LearningMode.TOGETHER, "minutes": minutes, "source": hearing, "at": at}
            enter(seat.member.person, "panel_hearing", **facts)
