"""Learning sets: a closed door, a coach who guards the way, questions of members, and a sponsor who answers."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.dutch.public import tokens
from vakwerk.people.public import group_sight, groups_of, leads, organisations_of
from vakwerk.practice.states import (
    ACTION_MOVES,
    QUESTION_MOVES,
    SET_INVITATION_MOVES,
    SET_MEETING_MOVES,
    SET_MOVES,
    ActionState,
    QuestionState,
    SetInvitationState,
    SetState,
)

FEWEST, MOST = 4, 8  # members, the coach not counted
RESTATED_BY = 2  # others, before the owner says how her question reads now
SPONSOR_ANSWERS = timedelta(weeks=6)
FIRST_WORDS = (  # that never say what somebody is going to do
    "de het een ik wij we jij je zij ze hij iemand niemand iedereen mijn jouw onze ons deze dit die dat er geen niet "
    "meer minder beter betere vaker misschien eventueel ooit nog ook als om met voor in op over bij naar van tot en of "
    "maar wie wat waarom hoe wanneer waar the a an i you he she they someone my our this that these no not more less "
    "better maybe perhaps if to with for on about at from and or but who what why how when where"
)
NO_VERBS = frozenset(FIRST_WORDS.split())
SHOWN_FROM = 5  # people in a circle, before a page outside the sets says how many


def set_seen_by(person):
    return group_sight(person)


def held_seen_by(person):
    """What is held in a set: its questions and its meetings."""
    return group_sight(person, "learning_set__closed_group")


def action_seen_by(person):
    return group_sight(person, "question__learning_set__closed_group")


def handed_seen_by(person):
    """What was written for a sponsor, with her answer: as long as she works there."""
    return Q(sponsor=person, handed_at__isnull=False, learning_set__organisation__in=organisations_of(person))


def set_invitation_seen_by(person):
    invited = Q(person=person, state=SetInvitationState.OPEN)
    return invited | group_sight(person, "learning_set__closed_group")


def rollout_seen_by(person):
    return Q(organisation__in=organisations_of(person))


def may_start_set(person):
    return YES if organisations_of(person) else no(_("You start a set from an organisation. You work for none now."))


def is_in_set(person, learning_set):
    if learning_set.closed_group_id in groups_of(person):
        return YES
    return no(_("Only who is in the set does this."))


def goes_on(learning_set):
    return no(_("This set has ended.")) if learning_set.state == SetState.ENDED else YES


def coaches(person, learning_set):
    """The coach; while there is none, any member keeps the set going."""
    if learning_set.coach_id is None or learning_set.coach_id == person.pk:
        return is_in_set(person, learning_set)
    return no(_("%(name)s coaches this set.") % {"name": learning_set.coach.first_name})


def is_learner(person, learning_set):
    """A member with questions of her own. The coach works on how the set works, not on the problem."""
    if learning_set.coach_id == person.pk:
        return no(_("You coach this set: you ask, and bring in no question yourself."))
    return is_in_set(person, learning_set)


def may_change_set(person, learning_set):
    return coaches(person, learning_set) and goes_on(learning_set)


def may_take_coaching(person, learning_set):
    if learning_set.coach_id is not None:
        return no(_("%(name)s coaches this set.") % {"name": learning_set.coach.first_name})
    return is_in_set(person, learning_set) and goes_on(learning_set)


def may_be_sponsor(candidate, people, place):
    """A sponsor answers from outside, and works where the set is at home."""
    if candidate is None:
        return YES
    if any(candidate.pk == each.pk for each in people):
        return no(_("A sponsor is nobody who is in the set. Choose somebody else."))
    if place not in organisations_of(candidate):
        return no(_("A sponsor works at %(place)s. Choose somebody there.") % {"place": place})
    return YES


def may_come_in(candidate, people, sponsor_id):
    """Inside, a sponsor would hear what is not meant for her; and who is in it need not be asked."""
    if candidate.pk == sponsor_id:
        return no(_("She is the sponsor of this set. Ask somebody else."))
    return no(_("She is in the set already.")) if any(candidate.pk == each.pk for each in people) else YES


def may_move_set(person, learning_set, name, learners=MOST):
    if name == "meet" and learners < FEWEST:
        return no(_("A set meets with at least four members beside the coach. Invite somebody."))
    return SET_MOVES[name].fits(learning_set.state) and coaches(person, learning_set)


def has_a_place(learners, invited):
    if learners + invited >= MOST:
        return no(_("A set has eight places and they are taken. Start a next set with them."))
    return YES


def is_out_of_line(candidate, people):
    """No team lead sits with who she leads: what was not tried would be told to her too."""
    in_line = any(leads(candidate, each) or leads(each, candidate) for each in people)
    return no(_("She leads somebody in the set, or is led by one. Ask somebody else.")) if in_line else YES


def may_invite_into(person, learning_set):
    return is_in_set(person, learning_set) and goes_on(learning_set)


def may_answer_invitation(person, invitation, name):
    if invitation.person_id != person.pk:
        return no(_("This invitation is for somebody else."))
    return SET_INVITATION_MOVES[name].fits(invitation.state) and goes_on(invitation.learning_set)


def may_open_rollout(person, learning_set):
    if learning_set.rollout_id is not None:
        return no(_("This set is part of a rollout already."))
    return coaches(person, learning_set) and goes_on(learning_set)


def may_grow(person, learning_set):
    """A next circle begins with somebody who knows how it goes: a member of a set of the rollout."""
    if learning_set.rollout_id is None:
        return no(_("This set is no part of a rollout."))
    return is_in_set(person, learning_set)


def may_bring_in(person, learning_set):
    return is_learner(person, learning_set) and goes_on(learning_set)


def owns_question(person, question):
    if question.owner_id != person.pk:
        return no(_("%(name)s owns this question.") % {"name": question.owner.first_name})
    return is_in_set(person, question.learning_set)


def may_move_question(person, question, name, restated=RESTATED_BY):
    by = QUESTION_MOVES[name].by
    plays = is_in_set(person, question.learning_set) if by in ("member", "doer") else owns_question(person, question)
    fits = QUESTION_MOVES[name].fits(question.state)
    return goes_on(question.learning_set) and fits and plays and READY.get(name, always)(question, restated)


def always(_question, _restated):
    return YES


def is_restated(_question, restated):
    if restated < RESTATED_BY:
        return no(_("First two others write the question as they see it."))
    return YES


def has_a_sponsor(question, _restated):
    if question.learning_set.sponsor_id is None:
        return no(_("This set has no sponsor. The coach can name one."))
    return YES


def is_answered(question, _restated):
    waits = question.state == QuestionState.HANDED_TO_SPONSOR and question.answered_at is None
    if waits and question.sponsor_id is not None:
        return no(_("The sponsor has not answered yet."))
    return YES


READY = {"see_anew": is_restated, "hand_over": has_a_sponsor, "settle": is_answered, "go_on": is_answered}


def may_restate(person, question):
    if question.state != QuestionState.EXPLORED:
        return no(_("The question is restated while the set asks about it."))
    if question.owner_id == person.pk:
        return no(_("Others restate your question first. Then you say how it reads now."))
    return is_learner(person, question.learning_set) and goes_on(question.learning_set)


def shows_restatements(person, question, row):
    """Everybody writes before reading what others wrote; the owner reads when two have."""
    return row.person_id == person.pk or row.cycle < question.cycle or question.state != QuestionState.EXPLORED


def begins_with_a_verb(text):
    """By its first word: one of these never says what somebody is going to do."""
    first = next(iter(tokens(text)), "")
    if not first or first.lower() in NO_VERBS:
        return no(_("Begin with a verb: call, ask, make, go and see. What are you going to do?"))
    return YES


def is_within_a_cycle(learning_set, on, due_on):
    """Doable before the next meeting: a few weeks, never later than a cycle takes."""
    if not on <= due_on <= on + timedelta(weeks=learning_set.weeks):
        words = _("Choose a day before the next meeting: within %(n)s weeks.")
        return no(words % {"n": learning_set.weeks})
    return YES


def may_take_question(person, question, people):
    if any(each.pk == question.owner_id for each in people):
        return no(_("%(name)s owns this question.") % {"name": question.owner.first_name})
    return is_learner(person, question.learning_set) and goes_on(question.learning_set)


def may_tell_action(person, action, name):
    if action.owner_id != person.pk:
        return no(_("%(name)s says this herself.") % {"name": action.owner.first_name})
    return ACTION_MOVES[name].fits(action.state) and is_in_set(person, action.question.learning_set)


def may_skip(person, action, meeting):
    """Who does it says so herself; for who is not there the coach does, so that nobody keeps the others waiting."""
    if action.state != ActionState.AGREED or not SET_MEETING_MOVES["open"].fits(meeting.state):
        return no(_("That is not possible at this stage."))
    if action.owner_id == person.pk:
        return is_in_set(person, meeting.learning_set)
    return coaches(person, meeting.learning_set)


def may_answer_question(person, question):
    if question.sponsor_id != person.pk:
        return no(_("Only the sponsor answers this."))
    if question.state != QuestionState.HANDED_TO_SPONSOR or question.answered_at is not None:
        return no(_("This question was answered, or it was taken back."))
    return YES


def is_overdue(question, at):
    waits = question.state == QuestionState.HANDED_TO_SPONSOR and question.answered_at is None
    return waits and question.handed_at <= at - SPONSOR_ANSWERS


def may_share_practice(person, question):
    if question.state != QuestionState.SETTLED:
        return no(_("First settle the question."))
    return owns_question(person, question)


def permits_question(person, question, restated, people):
    """Every move and deed with its verdict, for a page that shows what can be done and why not."""
    moves = {name: may_move_question(person, question, name, restated) for name in QUESTION_MOVES}
    return moves | {
        "restate": may_restate(person, question),
        "share": may_share_practice(person, question),
        "take": may_take_question(person, question, people),
    }
