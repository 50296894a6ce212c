"""A meeting of a set: who moves it on, and what comes first."""

from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.practice.rules.sets import coaches, is_in_set
from vakwerk.practice.states import SET_MEETING_MOVES, QuestionState, SetMeetingState


def is_nothing_going_on(coming):
    if any(meeting.state != SetMeetingState.PLANNED for meeting in coming):
        return no(_("First close the meeting that is going on."))
    return YES


def may_move_meeting(person, meeting, name, untouched=()):
    by = SET_MEETING_MOVES[name].by
    plays = coaches(person, meeting.learning_set) if by == "coach" else is_in_set(person, meeting.learning_set)
    fits = SET_MEETING_MOVES[name].fits(meeting.state)
    return fits and plays and (all_touched(untouched) if name == "open" else YES)


def all_touched(untouched):
    """New questions wait until everybody said what became of her action, or passed."""
    if untouched:
        names = ", ".join(sorted({action.owner.first_name for action in untouched}))
        return no(_("First last time's actions. Still to say something: %(names)s.") % {"names": names})
    return YES


def may_be_talked_about(question, meeting):
    talked_about = (QuestionState.BROUGHT_IN, QuestionState.EXPLORED, QuestionState.RESTATED)
    if question.learning_set_id == meeting.learning_set_id and question.state in talked_about:
        return YES
    return no(_("Choose a question that is open. Of the others first look back at the action."))


def is_held(conversation):
    return YES if conversation is not None else no(_("This meeting is not going on now."))


def may_join_set_meeting(person, meeting):
    if not SET_MEETING_MOVES["close"].fits(meeting.state):
        return no(_("This meeting is not going on now."))
    return is_in_set(person, meeting.learning_set)
