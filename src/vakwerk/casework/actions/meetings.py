"""A case meeting before it begins: planned, changed, answered, cancelled."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.casework import queries, rules
from vakwerk.casework.models import CaseAttendee, CaseMeeting
from vakwerk.casework.states import MEETING_MOVES, Discipline
from vakwerk.common.verdicts import demand
from vakwerk.methods.public import plan_along
from vakwerk.notices.public import Kind, Times, tell
from vakwerk.people.public import admit, members, open_group, work_area
from vakwerk.privacy.public import keep_until
from vakwerk.trail.public import record

ASKED = N_("You are asked to a case meeting.")
CHANGED = N_("A meeting has been changed.")
CANCELLED = N_("A meeting has been cancelled.")
NOBODY_CHAIRS = N_("A case meeting has no chair any more.")


def take(meeting):
    """The meeting as it is now, held until the transaction ends."""
    held = CaseMeeting.objects.select_for_update(of=("self",))
    return held.select_related("closed_group", "chair", "teaching_case").get(pk=meeting.pk)


def move(meeting, name, *, by, at, **facts):
    demand(rules.may_move(by, meeting, name))
    for field, value in facts.items():
        setattr(meeting, field, value)
    meeting.state = MEETING_MOVES[name].target
    meeting.save()
    record(by, f"casework.{name}", meeting, at=at)
    return meeting


@transaction.atomic
def plan(*, by, at, starts_at, method_key, variant, people, place="", teaching_case=None):
    """Plan a meeting with named people, of one's own organisation or of a partnership; who plans it chairs."""
    demand(rules.may_plan(by) and rules.may_watch(teaching_case) and rules.may_store_all(place))
    table = open_group(at=at)
    meeting = CaseMeeting.objects.create(
        closed_group=table,
        starts_at=starts_at,
        minutes=plan_along(table, method_key, variant, by=by).minutes,
        place=place,
        method_key=method_key,
        variant=variant,
        chair=by,
        teaching_case=teaching_case,
        planned_by=by,
        destroy_after=keep_until(CaseMeeting, starts_at),
    )
    record(by, "casework.plan", meeting, at=at)
    ask(meeting, [by, *people], at=at)
    announce(meeting, ASKED, at=at)
    return meeting


def ask(meeting, people, *, at):
    """A place at the table, through the door."""
    for person in people:
        admit(meeting.closed_group, person, at=at)
        CaseAttendee.objects.get_or_create(
            meeting=meeting, person=person, defaults={"discipline": usual_discipline(person)}
        )


def usual_discipline(person):
    area = work_area(person)
    return area if area in Discipline.values else Discipline.OTHER


def announce(meeting, words, *, at, people=None, is_cancelled=False):
    ends_at = meeting.starts_at + timedelta(minutes=meeting.minutes)
    times = Times(meeting.pk, meeting.sequence, meeting.starts_at, ends_at, is_cancelled)
    told = members(meeting.closed_group) if people is None else people
    tell(told, words, about=meeting, at=at, kind=Kind.CALENDAR, times=times)


@transaction.atomic
def ask_more(meeting, people, *, by, at):
    meeting = take(meeting)
    demand(rules.may_change(by, meeting))
    known = {attendee.person_id for attendee in queries.attendees(meeting)}
    new = [person for person in people if person.pk not in known]
    ask(meeting, new, at=at)
    record(by, "casework.ask", meeting, at=at)
    announce(meeting, ASKED, at=at, people=new)
    return meeting


@transaction.atomic
def change(meeting, *, by, at, **facts):
    """Another time, place or form; who is concerned hears it once, in the calendar too."""
    meeting = take(meeting)
    demand(rules.may_change(by, meeting) and rules.may_store_all(facts.get("place", "")))
    for field, value in facts.items():
        setattr(meeting, field, value)
    meeting.minutes = plan_along(meeting.closed_group, meeting.method_key, meeting.variant, by=by).minutes
    meeting.destroy_after = keep_until(CaseMeeting, meeting.starts_at)
    meeting.sequence += 1
    meeting.save()
    record(by, "casework.change", meeting, at=at)
    announce(meeting, CHANGED, at=at)
    return meeting


@transaction.atomic
def reply(meeting, *, by, at, is_coming, discipline):
    meeting = take(meeting)
    demand(rules.may_reply(by, meeting))
    facts = {"is_coming": is_coming, "discipline": discipline}
    CaseAttendee.objects.update_or_create(meeting=meeting, person=by, defaults=facts)
    record(by, "casework.reply", meeting, at=at)


@transaction.atomic
def take_chair(meeting, *, by, at):
    meeting = take(meeting)
    demand(rules.may_change(by, meeting))
    meeting.chair = by
    meeting.save()
    record(by, "casework.chair", meeting, at=at)
    return meeting


@transaction.atomic
def cancel(meeting, *, by, at):
    """The cases that were brought in stay with who brought them, for another meeting."""
    meeting = take(meeting)
    meeting = move(meeting, "cancel", by=by, at=at, sequence=meeting.sequence + 1)
    meeting.cases.update(meeting=None)
    announce(meeting, CANCELLED, at=at, is_cancelled=True)
    return meeting


@transaction.atomic
def leave_chairs(gone, *, at):
    """Meetings whose chair has left go back to who was asked, by name and without content."""
    for meeting in queries.orphaned(gone):
        here = list(members(meeting.closed_group))
        if any(member.pk == meeting.chair_id for member in here):
            continue
        meeting.chair = None
        meeting.save()
        record(None, "casework.hand_over", meeting, at=at)
        tell(here, NOBODY_CHAIRS, about=meeting, at=at)
