"""Homework: set, written, handed in, answered. It goes to who learns and teaches here, never to a team lead."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.programmes import queries, rules
from vakwerk.programmes.actions.modules import take_module
from vakwerk.programmes.models import Assignment, Homework, HomeworkFeedback
from vakwerk.programmes.states import HOMEWORK_MOVES
from vakwerk.trail.public import record

TASK = N_("There is homework for a module you learn in.")
HANDED_IN = N_("Homework was handed in for a module you teach.")
FEEDBACK = N_("Somebody gave you feedback on your homework.")


@transaction.atomic
def set_assignment(module, *, by, at, title, text, given_to, due_on):
    """A task for everybody who learns in a module."""
    module = take_module(module)
    demand(rules.may_set(by, module, teaches=queries.teaches(by, module)) and rules.may_store_all(title, text))
    facts = {"title": title, "text": text, "given_to": given_to, "due_on": due_on}
    assignment = Assignment.objects.create(module=module, set_by=by, set_at=at, **facts)
    record(by, "programmes.set_assignment", assignment, at=at)
    tell(
        [place.person for place in queries.learners(module) if place.person_id != by.pk], TASK, about=assignment, at=at
    )
    return assignment


def take_assignment(assignment):
    """The task with its module as they are now, held until the transaction ends."""
    module = take_module(assignment.module)
    held = Assignment.objects.get(pk=assignment.pk)
    held.module = module
    return held


@transaction.atomic
def drop_assignment(assignment, *, by, at):
    """As long as nobody has written for it."""
    assignment = take_assignment(assignment)
    teaches = queries.teaches(by, assignment.module)
    demand(rules.may_drop_assignment(by, assignment, queries.written(assignment), teaches=teaches))
    record(by, "programmes.drop_assignment", assignment, at=at)
    assignment.delete()


@transaction.atomic
def write_homework(assignment, *, by, at, text):
    """Hers alone, until she hands it in. The text is the one in which whoever it is about has become a role."""
    assignment = take_assignment(assignment)
    homework, learns = queries.homework_of(by, assignment), queries.learns_in(by, assignment.module)
    demand(rules.may_write(by, assignment, homework, learns=learns) and rules.may_store_all(text))
    homework = homework or Homework(assignment=assignment, person=by)
    homework.text, homework.written_at, homework.destroy_after = text, at, keep_until(Homework, at)
    homework.save()
    record(by, "programmes.write_homework", homework, at=at)
    return homework


def take(homework):
    """The piece of homework as it is now, held until the transaction ends."""
    assignment = take_assignment(homework.assignment)
    held = Homework.objects.select_for_update(of=("self",)).select_related("person").get(pk=homework.pk)
    held.assignment = assignment
    return held


def move_homework(homework, name, *, by, at, handed_in_at):
    homework.state, homework.handed_in_at = HOMEWORK_MOVES[name].target, handed_in_at
    homework.save(update_fields=["state", "handed_in_at"])
    record(by, f"programmes.{name}_homework", homework, at=at)
    answered(homework, by=by, at=at)
    return homework


@transaction.atomic
def hand_in(homework, *, by, at):
    """From now on those read it to whom the task says it goes."""
    homework = take(homework)
    demand(rules.may_move_homework(by, homework, "hand_in"))
    tell(queries.who_reads(homework), HANDED_IN, about=homework, at=at)
    return move_homework(homework, "hand_in", by=by, at=at, handed_in_at=at)


@transaction.atomic
def take_back_homework(homework, *, by, at):
    """Hers alone again, as long as nobody has said anything about it."""
    homework = take(homework)
    demand(rules.may_move_homework(by, homework, "take_back", queries.feedback(homework).count()))
    return move_homework(homework, "take_back", by=by, at=at, handed_in_at=None)


@transaction.atomic
def give_feedback(homework, *, by, at, text):
    """From a peer or a lecturer who may read it."""
    homework = take(homework)
    reads = queries.visible_homework(by).filter(pk=homework.pk).exists()
    demand(rules.may_give_feedback(by, homework, reads=reads) and rules.may_store_all(text))
    given = HomeworkFeedback.objects.create(homework=homework, person=by, text=text, at=at)
    record(by, "programmes.give_feedback", homework, at=at)
    tell([homework.person], FEEDBACK, about=homework, at=at, kind=Kind.BECAME)
    return given


def destroy_homework(rows, *, at):
    rows.delete()
    erase_after_commit([Homework, HomeworkFeedback], at=at)


def forget_homework(person, *, at):
    destroy_homework(queries.own_homework(person), at=at)


def forget_feedback(person, *, at):
    queries.feedback_by(person).delete()
    erase_after_commit([HomeworkFeedback], at=at)
