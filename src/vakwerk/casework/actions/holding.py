"""The meeting itself: a case begun, joined, closed, and then the meeting. Of what was said nothing stays."""

from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.casework import queries, rules
from vakwerk.casework.actions import cases
from vakwerk.casework.actions.meetings import move, take
from vakwerk.casework.actions.reading import read
from vakwerk.casework.models import CaseAttendee, CaseMeeting
from vakwerk.casework.states import MeetingState
from vakwerk.common.verdicts import demand
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.methods.public import (
    Meeting,
    Role,
    SeatPlan,
    add_seat,
    minutes_so_far,
    open_conversation,
    start,
    take_seat,
)
from vakwerk.methods.public import close as close_conversation
from vakwerk.notices.public import tell
from vakwerk.people.public import dismiss, members
from vakwerk.trail.public import record

DISCUSSED = N_("Your case has been discussed. What do you choose?")


@transaction.atomic
def begin(meeting, case, *, by, at, way=Meeting.OWN_SCREENS):
    """Begin with a case, or with the teaching case of the meeting: a seat for everyone asked; the chair leads."""
    meeting = take(meeting)
    case = cases.take(case) if case is not None else None
    demand(rules.may_begin(by, meeting, case, queries.conversation_of(meeting, queries.cases_of(meeting))))
    if meeting.chair_id is None:
        meeting.chair = by
    if meeting.state == MeetingState.PLANNED:
        meeting = move(meeting, "begin", by=by, at=at, started_at=at)
    conversation = start(
        case or meeting,
        method_key=meeting.method_key,
        variant=meeting.variant,
        seats=seats(meeting, case, at),
        closed_group=meeting.closed_group,
        meeting=way,
        keeps_presenter=case is not None,
        by=by,
        at=at,
    )
    join(meeting, by=by, at=at)
    return conversation


def seats(meeting, case, at):
    """The chair, who brings in with her text, and the others; who has something to look back at tells it first."""
    people = list(members(meeting.closed_group))
    due = queries.first_due(people, localdate(at))
    return [
        SeatPlan(
            person=person,
            role=role_of(person, meeting, case),
            topic=case.text if case is not None and person.pk == case.bringer_id else "",
            looks_back=person.pk == due,
        )
        for person in people
    ]


def role_of(person, meeting, case):
    if person.pk == meeting.chair_id:
        return Role.FACILITATOR
    return Role.PRESENTER if case is not None and person.pk == case.bringer_id else Role.PARTICIPANT


@transaction.atomic
def join(meeting, *, by, at):
    """Take one's seat on a screen of one's own. Whoever does reads the case."""
    meeting = take(meeting)
    demand(rules.may_join(by, meeting))
    brought = queries.cases_of(meeting)
    conversation = queries.conversation_of(meeting, brought)
    demand(rules.is_held(conversation))
    add_seat(conversation, by, at=at)
    take_seat(conversation, by=by, at=at)
    for case in brought:
        if open_conversation(case) == conversation:
            read(case, by=by, at=at)
    return conversation


@transaction.atomic
def close_case(case, *, by, at):
    """The end of the talk on a case: what was kept stands with it, everything else is destroyed."""
    case = end_talk(case, by=by, at=at)
    case = cases.move(case, "discuss", by=by, at=at, discussed_at=at)
    tell([case.bringer], DISCUSSED, about=case, at=at)
    return case


@transaction.atomic
def stop_case(case, *, by, at):
    """It was not looked at after all, for who brought it in is not there: she keeps it, for now or another meeting."""
    case = end_talk(case, by=by, at=at)
    record(by, "casework.stop_case", case, at=at)
    return case


def end_talk(case, *, by, at):
    case, conversation = cases.led(case)
    demand(rules.may_move_case(by, case, "discuss") and rules.is_held(conversation))
    minutes = minutes_so_far(conversation, at)
    note_presence(case.meeting, close_conversation(conversation, by=by, at=at).seats, minutes)
    CaseMeeting.objects.filter(pk=case.meeting_id).update(chair=by)
    return case


@transaction.atomic
def close(meeting, *, by, at, present, minutes):
    """Who was there and how long: the one thing that stays. Who was not there reads nothing of it any more."""
    meeting = take(meeting)
    conversation = open_conversation(meeting)  # on a teaching case
    meeting = queries.led(meeting, conversation)
    if conversation is not None:
        close_conversation(conversation, by=by, at=at)
    going_on = queries.conversation_of(meeting, queries.cases_of(meeting))
    demand(rules.may_close(by, meeting, going_on))
    meeting = move(meeting, "close", by=by, at=at, ended_at=at, net_minutes=minutes)
    keep_presence(meeting, present, minutes, at=at)
    return meeting


def note_presence(meeting, seats, minutes):
    """Who sat in the talk on a case, and how long: what the page proposes when the meeting is closed."""
    spent = {seat.person.pk: max(0, minutes - seat.missed) for seat in seats if seat.was_present}
    for attendee in queries.attendees(meeting):
        if attendee.person_id in spent:
            attendee.minutes = (attendee.minutes or 0) + spent[attendee.person_id]
            attendee.save()


def keep_presence(meeting, present, minutes, *, at):
    for attendee in queries.attendees(meeting):
        if attendee.person_id in present:
            CaseAttendee.objects.filter(pk=attendee.pk).update(minutes=minutes)
            facts = {"mode": LearningMode.TOGETHER, "minutes": minutes, "source": meeting, "at": at}
            enter(attendee.person, "case_meeting", **facts)
        else:
            CaseAttendee.objects.filter(pk=attendee.pk).update(minutes=None)
            dismiss(meeting.closed_group, attendee.person, at=at)


@transaction.atomic
def close_overdue(*, at):
    """A meeting that nobody closed closes by itself: nothing of what was said stays, who sat there was there."""
    for meeting in queries.left_open():
        if meeting.started_at > at - timedelta(days=3):
            continue
        seated = {each.person_id for each in queries.attendees(meeting) if each.minutes is not None}
        for thing in [meeting, *queries.cases_of(meeting)]:
            conversation = open_conversation(thing)
            if conversation is not None:
                handover = close_conversation(conversation, by=None, at=at)
                seated |= {seat.person.pk for seat in handover.seats if seat.was_present}
        present = seated or {person.pk for person in members(meeting.closed_group)}
        meeting.state, meeting.net_minutes = MeetingState.CLOSED, meeting.minutes
        meeting.ended_at = meeting.started_at + timedelta(minutes=meeting.minutes)
        meeting.save()
        record(None, "casework.close_overdue", meeting, at=at)
        keep_presence(meeting, present, meeting.minutes, at=at)


@transaction.atomic
def add_past_meeting(meeting, *, started_at, minutes, present, discussed):
    """For a filled database: a planned meeting that was held and closed. Nothing was said in it."""
    meeting = take(meeting)
    ended_at = started_at + timedelta(minutes=minutes)
    move(meeting, "begin", by=meeting.chair, at=started_at, started_at=started_at)
    for case in discussed:
        case = cases.take(case)
        cases.move(case, "discuss", by=meeting.chair, at=ended_at, discussed_at=ended_at)
    move(meeting, "close", by=meeting.chair, at=ended_at, ended_at=ended_at, net_minutes=minutes)
    keep_presence(meeting, {person.pk for person in present}, minutes, at=ended_at)
    return meeting
