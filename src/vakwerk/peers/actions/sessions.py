"""A meeting before it begins: planned, changed, prepared, cancelled."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.methods.public import plan_along
from vakwerk.notices.public import Kind, Times, answered, tell
from vakwerk.peers import queries, rules
from vakwerk.peers.actions.following import follow
from vakwerk.peers.models import CaseContribution, PeerSession, SessionReply
from vakwerk.peers.states import SESSION_MOVES, SessionState
from vakwerk.people.public import members
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

PLANNED = N_("A meeting has been planned.")
CHANGED = N_("A meeting has been changed.")
CANCELLED = N_("A meeting has been cancelled.")
NOBODY_LEADS = N_("A meeting has no facilitator any more.")


def take(session):
    """The meeting as it is now, held until the transaction ends."""
    held = PeerSession.objects.select_for_update(of=("self",))
    return held.select_related("group__closed_group", "facilitator", "presenter").get(pk=session.pk)


def move(session, name, *, by, at, **facts):
    demand(rules.may_move(by, session, name))
    for field, value in facts.items():
        setattr(session, field, value)
    session.state = SESSION_MOVES[name].target
    session.save()
    record(by, f"peers.{name}", session, at=at)
    answered(session, by=by, at=at)
    follow(session, name, by=by, at=at)
    return session


@transaction.atomic
def plan(group, *, by, at, starts_at, method_key, variant, facilitator, place="", call_url=""):
    """Plan a meeting: everyone gets it in her calendar, which tells nothing but the time."""
    demand(rules.may_plan(by, group) and rules.may_store_all(place))
    session = PeerSession.objects.create(
        group=group,
        starts_at=starts_at,
        minutes=plan_along(group.closed_group, method_key, variant, by=by).minutes,
        place=place,
        call_url=call_url,
        method_key=method_key,
        variant=variant,
        facilitator=facilitator,
        planned_by=by,
        destroy_after=keep_until(PeerSession, starts_at),
    )
    record(by, "peers.plan", session, at=at)
    announce(session, PLANNED, at=at)
    return session


def announce(session, words, *, at, is_cancelled=False):
    ends_at = session.starts_at + timedelta(minutes=session.minutes)
    times = Times(session.pk, session.sequence, session.starts_at, ends_at, is_cancelled)
    tell(members(session.group.closed_group), words, about=session, at=at, kind=Kind.CALENDAR, times=times)


@transaction.atomic
def change(session, *, by, at, **facts):
    """Another time, place, method or facilitator; who is concerned hears it once, in the calendar too."""
    session = take(session)
    demand(rules.may_plan(by, session.group) and rules.may_store_all(facts.get("place", "")))
    demand(rules.may_move(by, session, "cancel"))  # what has begun is not planned anew
    for field, value in facts.items():
        setattr(session, field, value)
    if session.presenter_id and session.presenter_id == session.facilitator_id:
        session.presenter = None
    session.minutes = plan_along(session.group.closed_group, session.method_key, session.variant, by=by).minutes
    session.destroy_after = keep_until(PeerSession, session.starts_at)
    session.sequence += 1
    session.save()
    record(by, "peers.change", session, at=at)
    announce(session, CHANGED, at=at)
    return session


@transaction.atomic
def cancel(session, *, by, at):
    session = take(session)
    session = move(session, "cancel", by=by, at=at, sequence=session.sequence + 1)
    destroy_contributions(CaseContribution.objects.filter(session=session), at)
    announce(session, CANCELLED, at=at, is_cancelled=True)
    return session


@transaction.atomic
def reply(session, *, by, at, is_coming):
    demand(rules.may_plan(by, session.group))
    SessionReply.objects.update_or_create(session=session, person=by, defaults={"is_coming": is_coming})
    record(by, "peers.reply", session, at=at)


@transaction.atomic
def contribute(session, *, by, at, text):
    """Bring something in beforehand; writing again changes one's own."""
    session = take(session)
    demand(rules.may_contribute(by, session, text))
    until = keep_until(CaseContribution, session.starts_at)
    facts = {"text": text, "written_at": at, "destroy_after": until}
    CaseContribution.objects.update_or_create(session=session, person=by, defaults=facts)
    record(by, "peers.contribute", session, at=at)
    if session.state == SessionState.PLANNED:
        move(session, "gather", by=by, at=at)
    return session


@transaction.atomic
def withdraw_contribution(session, *, by, at):
    destroy_contributions(CaseContribution.objects.filter(session=session, person=by), at)
    record(by, "peers.withdraw_contribution", session, at=at)


@transaction.atomic
def choose(session, presenter, *, by, at):
    """Choose beforehand who brings in; the presenter herself has said yes, aloud or by bringing something in."""
    session = take(session)
    demand(rules.may_present(by, session, presenter))
    session.presenter = presenter
    return move(session, "choose", by=by, at=at)


@transaction.atomic
def facilitate(session, *, by, at):
    """Take the lead of a meeting that nobody leads, or hand it to another member."""
    session = take(session)
    demand(rules.may_plan(by, session.group) and rules.may_move(by, session, "cancel"))
    session.facilitator = by
    if session.presenter_id == by.pk:
        session.presenter = None
    session.save()
    record(by, "peers.facilitate", session, at=at)
    return session


@transaction.atomic
def hand_over_left(gone, *, at):
    """Meetings whose facilitator has left go back to their groups, by name and without content."""
    for session in queries.orphaned(gone):
        here = list(members(session.group.closed_group))
        if any(member.pk == session.facilitator_id for member in here):
            continue
        session.facilitator = None
        session.save()
        record(None, "peers.hand_over", session, at=at)
        tell(here, NOBODY_LEADS, about=session, at=at)


def destroy_contributions(rows, at):
    if rows.delete()[0]:
        erase_after_commit([CaseContribution], at=at)
