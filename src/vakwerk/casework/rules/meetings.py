"""A case meeting: named people, one of whom chairs. Nobody else sees that there is one."""

from django.utils.translation import gettext as _

from vakwerk.casework.states import MEETING_MOVES, CaseState, MeetingState, TeachingState
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import group_sight, groups_of, organisations_of


def meeting_seen_by(person):
    return group_sight(person)


def may_plan(person):
    if organisations_of(person):
        return YES
    return no(_("You plan a meeting from an organisation. You work for none at the moment."))


def is_attendee(person, meeting):
    if meeting.closed_group_id in groups_of(person):
        return YES
    return no(_("Only who was asked to this meeting does this."))


def may_chair(person, meeting):
    if meeting.chair_id is None:
        return is_attendee(person, meeting)
    if meeting.chair_id == person.pk:
        return YES
    return no(_("%(name)s chairs this meeting.") % {"name": meeting.chair.first_name})


def may_move(person, meeting, name):
    move = MEETING_MOVES[name]
    part = may_chair if move.by == "chair" else is_attendee
    return move.fits(meeting.state) and part(person, meeting)


def may_change(person, meeting):
    """What has begun is not planned anew."""
    return MEETING_MOVES["cancel"].fits(meeting.state) and is_attendee(person, meeting)


def may_reply(person, meeting):
    return may_change(person, meeting)


def may_begin(person, meeting, case, others_going_on):
    """One case at a time; the chair brings in none herself."""
    if meeting.state not in (MeetingState.PLANNED, MeetingState.GOING_ON):
        return no(_("That is not possible at this stage."))
    if others_going_on:
        return no(_("Another case is being looked at. Close that one first."))
    if case is None and meeting.teaching_case_id is None:
        return no(_("There is no case yet."))
    if case is not None and case.state != CaseState.CHECKED:
        return no(_("There is no text of this case yet in which nobody can be recognised."))
    if case is not None and case.bringer_id == (meeting.chair_id or person.pk):
        return no(_("Who chairs cannot bring in as well. Let somebody else chair."))
    return may_chair(person, meeting)


def may_close(person, meeting, going_on):
    if going_on:
        return no(_("A conversation is still open. Close that one first."))
    return may_move(person, meeting, "close")


def may_join(person, meeting):
    if meeting.state != MeetingState.GOING_ON:
        return no(_("This meeting is not going on now."))
    return is_attendee(person, meeting)


def is_held(conversation):
    return YES if conversation is not None else no(_("This meeting is not going on now."))


def may_watch(teaching_case):
    if teaching_case is None or teaching_case.state == TeachingState.SHOWN:
        return YES
    return no(_("This teaching case is not open to everyone yet."))
