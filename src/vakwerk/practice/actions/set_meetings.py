"""A meeting of a set: planned, begun with last time's actions, held along a method, closed. What was said is gone."""

from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.methods.public import Role, SeatPlan, add_seat, open_conversation, plan_along, start, take_seat
from vakwerk.methods.public import close as close_conversation
from vakwerk.notices.public import Kind, Times, answered, tell
from vakwerk.people.public import members
from vakwerk.practice.actions import questions
from vakwerk.practice.actions import sets as groups
from vakwerk.practice.models import Reflection, SetMeeting
from vakwerk.practice.queries import sets as queries
from vakwerk.practice.rules import set_meetings as meeting_rules
from vakwerk.practice.rules import sets as rules
from vakwerk.practice.rules.cards import may_store_all
from vakwerk.practice.states import QUESTION_MOVES, SET_MEETING_MOVES, SET_MOVES, SetMeetingState
from vakwerk.trail.public import record

PLANNED = N_("A meeting of your learning set has been planned.")
CANCELLED = N_("A meeting of your learning set has been cancelled.")


def take(meeting):
    """The meeting as it is now, held until the transaction ends."""
    held = SetMeeting.objects.select_for_update(of=("self",))
    return held.select_related("learning_set__closed_group", "learning_set__coach", "question").get(pk=meeting.pk)


def move(meeting, name, *, by, at, untouched=(), **facts):
    demand(meeting_rules.may_move_meeting(by, meeting, name, untouched))
    for field, value in facts.items():
        setattr(meeting, field, value)
    meeting.state = SET_MEETING_MOVES[name].target
    meeting.save()
    record(by, f"practice.{name}_meeting", meeting, at=at)
    answered(meeting, by=by, at=at)
    return meeting


@transaction.atomic
def plan_set_meeting(learning_set, *, by, at, starts_at, method_key, variant, place=""):
    """Everyone in the set gets it in her calendar, which tells nothing but the time."""
    held = groups.take(learning_set)
    demand(rules.is_in_set(by, held) and rules.goes_on(held) and may_store_all(place))
    minutes = plan_along(held.closed_group, method_key, variant, by=by).minutes
    facts = {"starts_at": starts_at, "minutes": minutes, "place": place}
    meeting = SetMeeting.objects.create(learning_set=held, method_key=method_key, variant=variant, **facts)
    record(by, "practice.plan_meeting", meeting, at=at)
    announce(meeting, PLANNED, at=at)
    return meeting


def announce(meeting, words, *, at, is_cancelled=False):
    ends_at = meeting.starts_at + timedelta(minutes=meeting.minutes)
    times = Times(meeting.pk, meeting.sequence, meeting.starts_at, ends_at, is_cancelled)
    tell(members(meeting.learning_set.closed_group), words, about=meeting, at=at, kind=Kind.CALENDAR, times=times)


@transaction.atomic
def cancel(meeting, *, by, at):
    held = take(meeting)
    demand(meeting_rules.may_move_meeting(by, held, "cancel"))
    return call_off(held, by=by, at=at)


def call_off(meeting, *, by, at):
    meeting.state, meeting.sequence = SET_MEETING_MOVES["cancel"].target, meeting.sequence + 1
    meeting.save()
    record(by, "practice.cancel_meeting", meeting, at=at)
    announce(meeting, CANCELLED, at=at, is_cancelled=True)
    return meeting


@transaction.atomic
def begin(meeting, *, by, at):
    """First last time's actions and what the sponsor answered. The set is active from its first meeting."""
    learning_set = groups.take(meeting.learning_set)
    meeting = move(take(meeting), "begin", by=by, at=at, started_at=at)
    if learning_set.coach_id is None:
        learning_set.coach = by
    if SET_MOVES["meet"].fits(learning_set.state):
        learners, _invited = queries.places(learning_set, list(members(learning_set.closed_group)))
        demand(rules.may_move_set(by, learning_set, "meet", learners))
        learning_set.state = SET_MOVES["meet"].target
        record(by, "practice.meet_set", learning_set, at=at)
    learning_set.save()
    return meeting


@transaction.atomic
def open_question(meeting, question, *, by, at, way):
    """Go on to one question, once everybody said what became of her action: its owner presents, the coach leads."""
    meeting, question = take(meeting), questions.take(question)
    demand(meeting_rules.may_be_talked_about(question, meeting))
    meeting = move(meeting, "open", by=by, at=at, untouched=queries.untouched(meeting), question=question)
    if QUESTION_MOVES["explore"].fits(question.state):
        questions.move(question, "explore", by=by, at=at)
    conversation = start(
        meeting,
        method_key=meeting.method_key,
        variant=meeting.variant,
        seats=seats(meeting, question),
        closed_group=meeting.learning_set.closed_group,
        meeting=way,
        begins_with="topic",  # what became of the actions was said, and the question chosen
        keeps_presenter=True,
        by=by,
        at=at,
    )
    return sit_down(meeting, conversation, by=by, at=at)


def seats(meeting, question):
    people = members(meeting.learning_set.closed_group)
    return [
        SeatPlan(
            person=person,
            role=role_of(person, meeting, question),
            topic=question.text if person.pk == question.owner_id else "",
        )
        for person in people
    ]


def role_of(person, meeting, question):
    if person.pk == meeting.learning_set.coach_id:
        return Role.FACILITATOR
    return Role.PRESENTER if person.pk == question.owner_id else Role.PARTICIPANT


@transaction.atomic
def join(meeting, *, by, at):
    meeting = take(meeting)
    demand(meeting_rules.may_join_set_meeting(by, meeting))
    return sit_down(meeting, open_conversation(meeting), by=by, at=at)


def sit_down(meeting, conversation, *, by, at):
    demand(meeting_rules.is_held(conversation))
    add_seat(conversation, by, at=at)
    take_seat(conversation, by=by, at=at)
    return conversation


@transaction.atomic
def close(meeting, *, by, at, present, minutes):
    """Each one's own goes home with her, that she took part stands in her own record, the rest is destroyed."""
    meeting = take(meeting)
    conversation = open_conversation(meeting)
    meeting = move(queries.led(meeting, conversation), "close", by=by, at=at, ended_at=at)
    left = close_conversation(conversation, by=by, at=at).seats if conversation else ()
    keep_what_stays(meeting, left, present, minutes, at=at)
    return meeting


def keep_what_stays(meeting, left, present, minutes, *, at):
    for seat in left:
        if seat.takeaway:
            Reflection.objects.create(meeting=meeting, owner=seat.person, text=seat.takeaway, written_at=at)
    for person in members(meeting.learning_set.closed_group):
        if person.pk in present:
            enter(person, "learning_set", mode=LearningMode.TOGETHER, minutes=minutes, source=meeting, at=at)


@transaction.atomic
def close_overdue(*, at):
    """A meeting that nobody closed is closed by itself before its conversation would be destroyed."""
    for meeting in queries.left_open():
        conversation = open_conversation(meeting)
        if conversation is None or conversation.destroy_after > localdate(at):
            continue
        left = close_conversation(conversation, by=None, at=at).seats
        keep_what_stays(meeting, left, {s.person.pk for s in left if s.was_present}, meeting.minutes, at=at)
        meeting.state, meeting.ended_at = SetMeetingState.CLOSED, at
        meeting.save()
        record(None, "practice.close_meeting", meeting, at=at)


@transaction.atomic
def add_past_meeting(learning_set, *, starts_at, by, question=None):
    """For a filled database: a meeting that was held and closed. Nothing was said in it."""
    learning_set = groups.take(learning_set)
    learning_set.state = SET_MOVES["meet"].target
    learning_set.save()
    facts = {"method_key": "action_set", "variant": "full", "minutes": 90, "question": question}
    ended_at = starts_at + timedelta(minutes=90)
    facts |= {"state": SetMeetingState.CLOSED, "started_at": starts_at, "ended_at": ended_at}
    meeting = SetMeeting.objects.create(learning_set=learning_set, starts_at=starts_at, **facts)
    record(by, "practice.close_meeting", meeting, at=ended_at)
    return meeting


@transaction.atomic
def keep_reflection(meeting, *, by, at, text):
    """What one takes along: one's own, and to be changed later."""
    demand(rules.is_in_set(by, meeting.learning_set) and may_store_all(text))
    facts = {"text": text, "written_at": at}
    return Reflection.objects.update_or_create(meeting=meeting, owner=by, defaults=facts)[0]
