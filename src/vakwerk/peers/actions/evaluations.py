"""Looking back at the group: everyone writes, all of it is shown at once, and when they go on it is destroyed."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import answered, tell
from vakwerk.peers import queries, rules
from vakwerk.peers.actions import groups
from vakwerk.peers.models import EvaluationAnswer, GroupEvaluation
from vakwerk.people.public import members
from vakwerk.trail.public import record

LOOK_BACK = N_("Your group looks back at itself. What does it give you?")
SHOWN = N_("What everyone wrote about your group can be read now.")


def take(evaluation):
    """The evaluation as it is now, held with its group until the transaction ends."""
    groups.take(evaluation.group)
    held = GroupEvaluation.objects.select_for_update(of=("self",))
    return held.select_related("group__closed_group").get(pk=evaluation.pk)


@transaction.atomic
def evaluate(group, *, by, at):
    """Look back at the group, because a member asks for it."""
    group = groups.take(group)
    demand(rules.may_evaluate(by, group))
    return open_up(group, by=by, at=at)


def evaluate_when_due(group, *, at):
    """After so many meetings it is time; to be called where a meeting is closed."""
    if rules.is_due(group, queries.meetings_since(group)):
        open_up(group, by=None, at=at)


def open_up(group, *, by, at):
    groups.move(group, "evaluate", by=by, at=at)
    evaluation = GroupEvaluation.objects.create(group=group, opened_at=at)
    tell(members(group.closed_group), LOOK_BACK, about=evaluation, at=at)
    return evaluation


@transaction.atomic
def write_about_group(evaluation, *, by, at, gives, differently="", onwards=""):
    """Write what one thinks, or change it. With the last member's, all of it is shown."""
    evaluation = take(evaluation)
    demand(rules.may_answer_evaluation(by, evaluation) and rules.may_store_all(gives, differently, onwards))
    facts = {"gives": gives, "differently": differently, "onwards": onwards}
    EvaluationAnswer.objects.update_or_create(evaluation=evaluation, person=by, defaults=facts)
    record(by, "peers.write_about_group", evaluation, at=at)
    answered(evaluation, by=by, at=at)
    return evaluation if queries.still_to_write(evaluation) else show(evaluation, at=at)


@transaction.atomic
def reveal(evaluation, *, by, at):
    """Show what there is, when somebody does not write."""
    evaluation = take(evaluation)
    demand(rules.may_reveal(by, evaluation, queries.still_to_write(evaluation), at))
    record(by, "peers.reveal", evaluation, at=at)
    return show(evaluation, at=at)


def show(evaluation, *, at):
    evaluation.revealed_at = at
    evaluation.save()
    tell(members(evaluation.group.closed_group), SHOWN, about=evaluation, at=at)
    return evaluation


@transaction.atomic
def go_on(evaluation, *, by, at):
    """The group goes on; what was written is destroyed."""
    evaluation = take(evaluation)
    demand(rules.may_go_on(by, evaluation, queries.has_answers(evaluation)))
    groups.move(evaluation.group, "go_on", by=by, at=at)
    groups.end_evaluation(evaluation.group, at=at)


@transaction.atomic
def end_overdue_evaluations(*, at):
    """What nobody ended: the group is as it was, and what was written goes."""
    for evaluation in queries.overdue_evaluations(EvaluationAnswer.declaration.retention.start(at)):
        group = groups.take(evaluation.group)
        groups.move(group, "go_on", by=None, at=at)
        groups.end_evaluation(group, at=at)
