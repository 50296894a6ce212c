"""Who leaves a set, and a set that ends: what was promised goes to another, and on its day everything goes."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.methods.public import open_conversation, remove_seat
from vakwerk.notices.public import Kind, tell
from vakwerk.people.public import dismiss, forget_group, members
from vakwerk.practice.actions import set_meetings
from vakwerk.practice.actions.sets import take
from vakwerk.practice.models import (
    ActionResult,
    LearningSet,
    PracticeQuestion,
    Reflection,
    RestatedQuestion,
    SetInvitation,
    SetMeeting,
)
from vakwerk.practice.queries import sets as queries
from vakwerk.practice.rules import set_meetings as meeting_rules
from vakwerk.practice.rules import sets as rules
from vakwerk.practice.states import SET_MOVES
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

NO_COACH = N_("Nobody coaches a learning set of yours any more.")
NO_SPONSOR = N_("The sponsor of your learning set has left.")
ENDED = N_("A learning set of yours has ended. You can read in it for a year.")
TO_TAKE_OVER = N_("Somebody has left your learning set. What she promised waits for another.")


@transaction.atomic
def leave_set(learning_set, *, by, at):
    held = take(learning_set)
    demand(rules.is_in_set(by, held))
    for meeting in queries.coming(held):
        going_on = open_conversation(meeting)
        if going_on is not None:
            remove_seat(going_on, by, at=at)
    if held.coach_id == by.pk:
        held.coach = None
        held.save()
    dismiss(held.closed_group, by, at=at)
    record(by, "practice.leave_set", held, at=at)
    hand_over_promises([by.pk], at=at)
    if not members(held.closed_group).exists():
        end(held, by=by, at=at)


def hand_over_promises(people, *, at):
    """By name and without content: her action is with who asked it, and her question waits for another."""
    for action in queries.actions_left(people):
        action.owner = action.question.owner
        action.save()
    for question in queries.questions_left(people):
        PracticeQuestion.objects.filter(pk=question.pk).update(left_at=at)
        held = question.learning_set
        told = [held.coach] if held.coach else members(held.closed_group)
        tell(told, TO_TAKE_OVER, about=held, at=at)


@transaction.atomic
def end_set(learning_set, *, by, at):
    held = take(learning_set)
    demand(rules.may_move_set(by, held, "end") and meeting_rules.is_nothing_going_on(queries.coming(held)))
    tell([each for each in members(held.closed_group) if each.pk != by.pk], ENDED, about=held, at=at, kind=Kind.BECAME)
    return end(held, by=by, at=at)


def end(held, *, by, at):
    """What was planned is cancelled, and who was asked need not answer any more."""
    for meeting in queries.planned(held):
        set_meetings.call_off(meeting, by=by, at=at)
    SetInvitation.objects.filter(learning_set=held, state="open").delete()
    held.state, held.ended_at = SET_MOVES["end"].target, at
    held.destroy_after = keep_until(LearningSet, at)
    held.save()
    record(by, "practice.end_set", held, at=at)
    return held


@transaction.atomic
def leave_sets(gone, *, at):
    """Sets whose coach or sponsor has left go on with another; what leavers promised is handed over."""
    for held in queries.sets_left(gone):
        held = take(held)
        here = list(members(held.closed_group))
        if held.coach_id and all(person.pk != held.coach_id for person in here):
            give_up(held, "coach", NO_COACH, here, at=at)
        if (held.sponsor_id, held.organisation_id) in gone:
            give_up(held, "sponsor", NO_SPONSOR, here, at=at)
    hand_over_promises({person_id for person_id, _place in gone}, at=at)


def give_up(held, part, words, here, *, at):
    """The set asks nobody any more; what was handed to a sponsor who left may go on without her answer."""
    if part == "sponsor":
        queries.waiting_with(held).update(sponsor=None)
    setattr(held, part, None)
    held.save()
    record(None, "practice.leave_set", held, at=at)
    tell(here, words, about=held, at=at)


@transaction.atomic
def forget_sets(person, *, at):
    """Her questions go, with what was written to them; a question that another took over stays hers."""
    for learning_set in queries.visible_sets(person):
        leave_set(learning_set, by=person, at=at)
    PracticeQuestion.objects.filter(owner=person).delete()
    erase_after_commit([PracticeQuestion, RestatedQuestion], at=at)


def forget_actions(person, *, at):
    """What she did for the question of another stays with that question, without her name and her words."""
    for action in queries.promised_by(person):
        ActionResult.objects.filter(action=action).update(text="")
        action.owner = action.question.owner
        action.save()
    erase_after_commit([ActionResult], at=at)


def forget_roles(person, *, at):
    """Her sets go on with another coach or sponsor."""
    LearningSet.objects.filter(coach=person).update(coach=None)
    LearningSet.objects.filter(sponsor=person).update(sponsor=None)
    PracticeQuestion.objects.filter(sponsor=person).update(sponsor=None)


def destroy_sets(rows, *, at):
    """A set goes with everything in it, and who was in it is no longer known."""
    for learning_set in rows:
        door = learning_set.closed_group
        learning_set.delete()
        forget_group(door)
        door.delete()
    erase_after_commit([LearningSet, PracticeQuestion, SetMeeting, Reflection], at=at)
