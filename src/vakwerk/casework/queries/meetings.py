"""Case meetings: what is coming, who was asked, which conversation is open."""

from vakwerk.casework import rules
from vakwerk.casework.models import CaseAttendee, CaseMeeting, CaseStudy
from vakwerk.casework.states import COMING, MeetingState
from vakwerk.methods.public import led_by, open_among, seats_of


def visible_meetings(person):
    shown = CaseMeeting.objects.filter(rules.meeting_seen_by(person))
    return shown.select_related("closed_group", "chair", "teaching_case")


def coming_meetings(person):
    return visible_meetings(person).filter(state__in=COMING).order_by("starts_at")


def past_meetings(person):
    return visible_meetings(person).filter(state=MeetingState.CLOSED).order_by("-starts_at")


def open_for_cases(person):
    """The meetings to which she can still bring a case."""
    return coming_meetings(person).filter(state=MeetingState.PLANNED, teaching_case=None)


def attendees(meeting):
    rows = CaseAttendee.objects.filter(meeting=meeting).select_related("person")
    return list(rows.order_by("person__name"))


def cases_of(meeting):
    rows = CaseStudy.objects.filter(meeting=meeting).select_related("bringer", "meeting")
    return list(rows.order_by("brought_at", "pk"))


def conversation_of(meeting, cases):
    """The conversation that is open in this meeting: on one of its cases, or on its teaching case."""
    return open_among([meeting, *cases])


def led(meeting, conversation):
    """The meeting with who leads its conversation now in the chair: it may have been handed over midway."""
    if conversation is not None:
        meeting.chair = led_by(seats_of(conversation)) or meeting.chair
    return meeting


def orphaned(gone):
    """Coming meetings whose chair has left."""
    people = {person_id for person_id, _organisation in gone}
    rows = CaseMeeting.objects.filter(state__in=COMING, chair__in=people)
    return rows.select_related("closed_group", "chair")


def left_open():
    """Meetings that were begun and never closed."""
    rows = CaseMeeting.objects.filter(state=MeetingState.GOING_ON)
    return rows.select_related("closed_group", "teaching_case")


def attended_by(person):
    return CaseAttendee.objects.filter(person=person).select_related("meeting").order_by("-meeting__starts_at")


def overdue_meetings(on):
    return CaseMeeting.objects.filter(state__in=[MeetingState.CLOSED, MeetingState.CANCELLED], destroy_after__lt=on)
