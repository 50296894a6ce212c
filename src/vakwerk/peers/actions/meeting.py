"""The meeting itself: begun, joined, closed. At closing everything that was said is gone."""

from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.methods.public import (
    Meeting,
    Role,
    SeatLeft,
    SeatPlan,
    add_seat,
    open_conversation,
    start,
    take_seat,
)
from vakwerk.methods.public import close as close_conversation
from vakwerk.notices.public import tell
from vakwerk.peers import queries, rules
from vakwerk.peers.actions import groups
from vakwerk.peers.actions.evaluations import evaluate_when_due
from vakwerk.peers.actions.following import follow
from vakwerk.peers.actions.own import keep_own
from vakwerk.peers.actions.sessions import destroy_contributions, move, take
from vakwerk.peers.models import CaseContribution, Commitment, MoralDeliberation, PeerSession, Presence
from vakwerk.peers.states import CommitmentState, DeliberationState, GroupState, SessionState
from vakwerk.people.public import acting_for, members
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

WRITE_DOWN = N_("A meeting has been closed. What do you take along?")


@transaction.atomic
def begin(session, *, by, at, meeting=Meeting.OWN_SCREENS):
    """Begin: a seat for every member, in the order of who waited longest; who presses leads."""
    session = take(session)
    if session.facilitator_id is None:
        session.facilitator = by
    session = move(session, "begin", by=by, at=at, started_at=at, meeting=meeting)
    conversation = start(
        session,
        method_key=session.method_key,
        variant=session.variant,
        seats=seats(session),
        closed_group=session.group.closed_group,
        meeting=meeting,
        call_url=session.call_url,
        by=by,
        at=at,
    )
    join(session, by=by, at=at)
    return conversation


def seats(session):
    """Who sits where and brings what: her contribution, and what she promised herself last time."""
    topics = {row.person_id: row.text for row in queries.contributions(session)}
    held = queries.sessions_of(session.group)
    last = queries.last_presenter(held)
    return [
        SeatPlan(
            person=person,
            role=role_of(person, session),
            topic=topics.get(person.pk, ""),
            promise=promise(person, session.group),
            looks_back=person.pk == last,
        )
        for person, _when in queries.fair_turns(members(session.group.closed_group), held)
    ]


def role_of(person, session):
    if person.pk == session.facilitator_id:
        return Role.FACILITATOR
    return Role.PRESENTER if person.pk == session.presenter_id else Role.PARTICIPANT


def promise(person, group):
    made = queries.open_promise(person, group)
    return made.text if made is not None and made.state == CommitmentState.OPEN else ""


@transaction.atomic
def join(session, *, by, at):
    """Take one's seat on a screen of one's own; who has not signed the agreement does so with the same tap."""
    session = take(session)
    demand(rules.may_join(by, session))
    if not queries.has_signed(session.group, by):
        groups.sign(session.group, by=by, at=at)
    conversation = open_conversation(session)
    demand(rules.is_held(conversation))
    add_seat(conversation, by, at=at)
    take_seat(conversation, by=by, at=at)
    return conversation


@transaction.atomic
def close(session, *, by, at, present, minutes):
    """Close: presence and each one's own are kept, the group is active, everything else is destroyed."""
    session = take(session)
    conversation = open_conversation(session)
    demand(rules.is_held(conversation))
    session = move(queries.led(session, conversation), "finish", by=by, at=at)
    handover = close_conversation(conversation, by=by, at=at)
    keep_what_stays(session, handover, present, minutes, at=at)
    session.method_key, session.variant = handover.method_key, handover.variant  # it may have changed midway
    facts = {"ended_at": at, "net_minutes": minutes, "presenter": handover.presenter, "call_url": ""}
    session = move(session, "close", by=by, at=at, **facts)
    activate(session.group, by=by, at=at)
    evaluate_when_due(groups.take(session.group), at=at)
    there = [seat.person for seat in handover.seats if seat.person.pk in present and not seat.takeaway]
    tell(there, WRITE_DOWN, about=session, at=at)
    return session


@transaction.atomic
def close_overdue(*, at):
    """A meeting that nobody closed is closed by itself: each one's own is kept, and that who sat there was there."""
    for session in queries.left_open():
        conversation = open_conversation(session)
        if conversation is None or conversation.destroy_after > localdate(at):
            continue
        handover = close_conversation(conversation, by=None, at=at)
        present = {seat.person.pk for seat in handover.seats if seat.was_present}
        keep_what_stays(session, handover, present, session.minutes, at=at)
        session.state, session.ended_at = SessionState.CLOSED, session.started_at + timedelta(minutes=session.minutes)
        session.net_minutes, session.presenter = session.minutes, handover.presenter
        session.method_key, session.variant, session.call_url = handover.method_key, handover.variant, ""
        session.save()
        record(None, "peers.close_overdue", session, at=at)
        follow(session, "close", by=None, at=at)


def keep_what_stays(session, handover, present, minutes, *, at):
    """Who was there, and what everyone takes home; what was brought in and told to helpers goes."""
    for seat in handover.seats:
        if seat.person.pk in present:
            was_there(session, seat, minutes=max(0, minutes - seat.missed), at=at)
        keep_own(session, seat, at=at)
    destroy_contributions(CaseContribution.objects.filter(session=session), at)
    told = Commitment.objects.filter(session__group=session.group, looked_back_at__lt=at).exclude(for_helpers="")
    if told.update(for_helpers=""):
        erase_after_commit([Commitment], at=at)


def was_there(session, seat, *, minutes, at):
    Presence.objects.create(session=session, person=seat.person, role=seat.role, minutes=minutes)
    kind = "moral_deliberation" if queries.deliberation_of(session) else "peer_session"
    enter(seat.person, kind, mode=LearningMode.TOGETHER, minutes=minutes, source=session, at=at)


def activate(group, *, by, at):
    """The first meeting makes a group active, once everyone in it has signed."""
    group = groups.settle(groups.take(group), by=by, at=at)
    if group.state == GroupState.AGREEMENT_SIGNED:
        groups.move(group, "meet", by=by, at=at)


@transaction.atomic
def add_past_meeting(group, *, starts_at, method_key, variant, minutes, people, question=""):
    """For a filled database: a meeting that was held and closed. `people`: person -> role. Nothing was said in it.

    With a question it was a moral deliberation on that, which the presenter brought in.
    """
    facilitator = next((person for person, role in people.items() if role == Role.FACILITATOR), None)
    presenter = next((person for person, role in people.items() if role == Role.PRESENTER), None)
    session = PeerSession.objects.create(
        group=group,
        state=SessionState.CLOSED,
        starts_at=starts_at,
        started_at=starts_at,
        ended_at=starts_at + timedelta(minutes=minutes),
        minutes=minutes,
        net_minutes=minutes,
        method_key=method_key,
        variant=variant,
        facilitator=facilitator,
        presenter=presenter,
        planned_by=group.started_by,
        destroy_after=keep_until(PeerSession, starts_at),
    )
    if question:
        ask_in_the_past(session, question, presenter, at=starts_at)
    for person, role in people.items():
        was_there(session, SeatLeft(person, role, was_present=True), minutes=minutes, at=starts_at)
    activate(group, by=group.started_by, at=starts_at)
    follow(session, "close", by=facilitator, at=session.ended_at)
    return session


def ask_in_the_past(session, question, presenter, *, at):
    facts = {"question": question, "bringer": presenter, "organisation": acting_for(presenter), "requested_at": at}
    MoralDeliberation.objects.create(session=session, state=DeliberationState.IN_METHOD, **facts)
