"""A question of practice in its cycles: brought in, asked about, seen anew by others, an action, what it taught."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.library.public import KeptKind, propose
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.people.public import members
from vakwerk.practice.models import ActionCommitment, ActionResult, PracticeQuestion, RestatedQuestion
from vakwerk.practice.queries import sets as queries
from vakwerk.practice.rules import sets as rules
from vakwerk.practice.rules.cards import may_store_all
from vakwerk.practice.states import ACTION_MOVES, QUESTION_MOVES
from vakwerk.trail.public import record

ASKED_OF_YOU = N_("A learning set agreed on an action with you.")
HANDED = N_("A learning set asks you something as its sponsor.")
ANSWERED = N_("The sponsor answered a question of your learning set.")
OVERDUE = N_("A sponsor has not answered a question of your learning set for six weeks.")
STILL_WAITS = N_("A learning set still waits for your answer as its sponsor.")


def take(question):
    """The question as it is now, held until the transaction ends."""
    held = PracticeQuestion.objects.select_for_update(of=("self",))
    joined = ("learning_set__closed_group", "learning_set__coach", "learning_set__sponsor", "owner", "sponsor")
    return held.select_related(*joined).get(pk=question.pk)


def move(question, name, *, by, at, **facts):
    demand(rules.may_move_question(by, question, name, queries.restated_by(question)))
    for field, value in facts.items():
        setattr(question, field, value)
    question.state = QUESTION_MOVES[name].target
    question.save()
    record(by, f"practice.{name}_question", question, at=at)
    answered(question, by=by, at=at)
    return question


@transaction.atomic
def bring_in(learning_set, *, by, at, text):
    demand(rules.may_bring_in(by, learning_set) and may_store_all(text))
    made = PracticeQuestion.objects.create(learning_set=learning_set, owner=by, text=text, brought_at=at)
    record(by, "practice.bring_in_question", made, at=at)
    return made


@transaction.atomic
def explore(question, *, by, at):
    """The set asks about it from now on, and each writes how she sees it."""
    return move(take(question), "explore", by=by, at=at)


@transaction.atomic
def restate(question, *, by, at, text):
    """The question as one sees it, written before reading what others wrote; writing again changes one's own."""
    question = take(question)
    demand(rules.may_restate(by, question) and may_store_all(text))
    return write(question, by=by, at=at, text=text)


def write(question, *, by, at, text):
    facts = {"text": text, "written_at": at}
    made, _new = RestatedQuestion.objects.update_or_create(
        question=question, person=by, cycle=question.cycle, defaults=facts
    )
    record(by, "practice.restate_question", question, at=at)
    return made


@transaction.atomic
def see_anew(question, *, by, at, text):
    """Its owner says last how her question reads now."""
    demand(may_store_all(text))
    question = move(take(question), "see_anew", by=by, at=at)
    write(question, by=by, at=at, text=text)
    return question


@transaction.atomic
def agree(question, *, by, at, text, doer, due_on):
    """One action, to be done before the next meeting, that starts with a verb."""
    question = take(question)
    demand(may_store_all(text) and rules.begins_with_a_verb(text) and rules.is_in_set(doer, question.learning_set))
    demand(rules.is_within_a_cycle(question.learning_set, localdate(at), due_on))
    question = move(question, "agree", by=by, at=at)
    facts = {"text": text, "cycle": question.cycle, "agreed_at": at, "due_on": due_on}
    made = ActionCommitment.objects.create(question=question, owner=doer, **facts)
    if doer.pk != by.pk:
        tell([doer], ASKED_OF_YOU, about=question, at=at)
    return made


def take_action(action):
    held = ActionCommitment.objects.select_for_update(of=("self",))
    return held.select_related("question__learning_set__closed_group", "owner").get(pk=action.pk)


@transaction.atomic
def tell_action(action, *, by, at, name, text="", is_changed=False):
    """Tried, tried otherwise, or not: each is as good an answer, and none leaves the set."""
    question = take(action.question)
    action = take_action(action)
    demand(rules.may_tell_action(by, action, name) and may_store_all(text))
    action.state = ACTION_MOVES[name].target
    action.save()
    ActionResult.objects.create(action=action, text=text, is_changed=is_changed, told_at=at)
    move(question, "tell", by=by, at=at)
    return action


@transaction.atomic
def skip(action, meeting, *, by, at):
    """Not today: the action stays open, and the meeting goes on."""
    action = take_action(action)
    demand(rules.may_skip(by, action, meeting))
    action.skipped_in = meeting
    action.save()
    record(by, "practice.skip_action", action.question, at=at)
    return action


@transaction.atomic
def look_back(question, *, by, at, learned):
    """What the action taught about the question. Only then comes a next one."""
    demand(may_store_all(learned))
    question = move(take(question), "look_back", by=by, at=at)
    action = queries.action_of_cycle(question)
    ActionResult.objects.filter(action=action).update(learned=learned, learned_at=at)
    action.state = ACTION_MOVES["review"].target
    action.save()
    return question


@transaction.atomic
def go_on(question, *, by, at):
    """A next cycle on the same question: asked about and seen anew once more."""
    question = take(question)
    cycle = question.cycle + 1 if queries.action_of_cycle(question) or queries.restated_by(question) else question.cycle
    return move(question, "go_on", by=by, at=at, cycle=cycle)


@transaction.atomic
def settle(question, *, by, at):
    question = move(take(question), "settle", by=by, at=at)
    enter(by, "practice_question", mode=LearningMode.WORKING, minutes=0, source=question, at=at)
    return question


@transaction.atomic
def hand_over(question, *, by, at, for_sponsor):
    """What the set cannot solve goes to its sponsor, in words for her alone: without client data."""
    demand(may_store_all(for_sponsor))
    question = take(question)
    facts = {"for_sponsor": for_sponsor, "sponsor": question.learning_set.sponsor, "handed_at": at}
    facts |= {"answer": "", "answered_at": None, "overdue_told_at": None}
    question = move(question, "hand_over", by=by, at=at, **facts)
    tell([question.sponsor], HANDED, about=question, at=at)
    return question


@transaction.atomic
def answer_handed(question, *, by, at, answer):
    """The sponsor answers, also when the answer is no; every member hears that she did."""
    question = take(question)
    demand(rules.may_answer_question(by, question) and may_store_all(answer))
    question.answer, question.answered_at = answer, at
    question.save()
    record(by, "practice.answer_question", question, at=at)
    tell(members(question.learning_set.closed_group), ANSWERED, about=question, at=at, kind=Kind.BECAME)
    return question


def remind_sponsors(*, at):
    """After six weeks of silence the coach sees it, and the sponsor is asked again."""
    for question in queries.overdue_with_sponsor(at):
        with transaction.atomic():
            PracticeQuestion.objects.filter(pk=question.pk).update(overdue_told_at=at)
            coach = question.learning_set.coach
            tell([coach] if coach else [question.owner], OVERDUE, about=question, at=at)
            tell([question.sponsor], STILL_WAITS, about=question, at=at)


@transaction.atomic
def take_question(question, *, by, at):
    """Of somebody who left the set: another member goes on with it."""
    question = take(question)
    demand(rules.may_take_question(by, question, members(question.learning_set.closed_group)))
    former, question.owner, question.left_at = question.owner, by, None
    question.save()
    ActionCommitment.objects.filter(question=question, owner=former, state="agreed").update(owner=by)
    record(by, "practice.take_question", question, at=at)
    return question


@transaction.atomic
def share_practice(question, *, by, at):
    """A draft of a proven practice, for its writer alone until somebody has read along; the set stays closed."""
    question = take(question)
    demand(rules.may_share_practice(by, question))
    record(by, "practice.share_practice", question, at=at)
    title, text = queries.proven(question)
    return propose(by, kind=KeptKind.PROVEN_PRACTICE, title=title, text=text, origin=question, at=at)
