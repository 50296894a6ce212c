"""What is asked in a leergang, and an assessment against it: shown, given to somebody, marked, decided, told on."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, tell
from vakwerk.people.public import acting_for, members
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.programmes.actions.cohorts import take_cohort
from vakwerk.programmes.actions.programmes import kept, take
from vakwerk.programmes.models import Assessment, Certificate, Criterion, Mark, StandardVersion
from vakwerk.programmes.queries import assessments as queries
from vakwerk.programmes.queries.cohorts import own_place, teaches, trainers
from vakwerk.programmes.rules import assessments as rules
from vakwerk.programmes.rules.programmes import is_known, may_store_all
from vakwerk.programmes.states import ASSESSMENT_MOVES, AssessmentState
from vakwerk.trail.public import record

HANDED_IN = N_("Somebody of a cohort you teach shows what she learned. It waits for an assessor.")
GIVEN = N_("You are asked to assess what somebody shows.")
HAS_ASSESSOR = N_("What you showed is being assessed.")
DECIDED = N_("What you showed has been assessed. You are the first to read it.")
SHOWN = N_("Somebody of a cohort you teach shows what came of her assessment.")


@transaction.atomic
def set_standard(programme, *, by, at, title, criteria):
    """The next version. Who was assessed before stays assessed against the one of that day."""
    programme = take(programme)
    demand(rules.may_set_standard(by, programme) and may_store_all(title, *criteria))
    newest = queries.newest_standard(programme)
    number = newest.number + 1 if newest else 1
    standard = StandardVersion.objects.create(programme=programme, number=number, title=title, set_at=at)
    asked = [Criterion(standard=standard, number=n, text=text) for n, text in enumerate(criteria, start=1)]
    Criterion.objects.bulk_create(asked)
    record(by, "programmes.set_standard", standard, at=at)
    return standard


@transaction.atomic
def hand_in_assessment(cohort, *, by, at, text):
    """Against the newest version. The text is the one in which whoever it is about has become a role."""
    cohort = take_cohort(cohort)
    earlier, standard = queries.own_attempts(by, cohort), queries.newest_standard(cohort.programme)
    demand(rules.may_hand_in(cohort, own_place(by, cohort), standard, earlier) and may_store_all(text))
    facts = {"standard": standard, "text": text, "handed_in_at": at, "destroy_after": keep_until(Assessment, at)}
    made = Assessment.objects.create(cohort=cohort, person=by, attempt=len(earlier) + 1, **facts)
    record(by, "programmes.hand_in_assessment", made, at=at)
    tell([trainer.person for trainer in trainers(cohort)], HANDED_IN, about=made, at=at)
    return made


def take_assessment(assessment):
    """The assessment with its cohort as they are now, held until the transaction ends."""
    cohort = take_cohort(assessment.cohort)
    held = Assessment.objects.select_for_update(of=("self",)).select_related("person", "assessor", "standard")
    assessment = held.get(pk=assessment.pk)
    assessment.cohort = cohort
    return assessment


def move_assessment(assessment, name, *, by, at, **facts):
    demand(rules.may_move_assessment(by, assessment, name, teaches=teaches(by, assessment.cohort)))
    return kept(assessment, f"{name}_assessment", by=by, at=at, state=ASSESSMENT_MOVES[name].target, **facts)


@transaction.atomic
def give_assessment(assessment, assessor, *, by, at):
    """To somebody outside the line; what another had said of it goes."""
    assessment = take_assessment(assessment)
    demand(is_known(assessor))
    place = acting_for(assessor)
    learns_or_teaches = assessor in members(assessment.cohort.closed_group)
    demand(rules.can_assess(assessor, assessment.person, place, in_cohort=learns_or_teaches))
    assessment = move_assessment(assessment, "give", by=by, at=at, assessor=assessor, assessor_place=place)
    Mark.objects.filter(assessment=assessment).delete()
    tell([assessor], GIVEN, about=assessment, at=at)
    tell([assessment.person], HAS_ASSESSOR, about=assessment, at=at, kind=Kind.BECAME)
    return assessment


@transaction.atomic
def mark_assessment(assessment, *, by, at, marks):
    """marks: criterion -> (level, why). Half of them can be said now and the rest later."""
    assessment = take_assessment(assessment)
    demand(rules.may_move_assessment(by, assessment, "decide") and rules.are_of_standard(marks, assessment))
    demand(may_store_all(*(words for _level, words in marks.values())))
    for criterion, (level, words) in marks.items():
        facts = {"level": level, "words": words}
        Mark.objects.update_or_create(assessment=assessment, criterion=criterion, defaults=facts)
    return kept(assessment, "mark_assessment", by=by, at=at)


@transaction.atomic
def decide_assessment(assessment, *, by, at):
    """Whether it is enough follows from what was said of each thing asked. She is told, and nobody else."""
    assessment = take_assessment(assessment)
    marks = queries.marks_of(assessment)
    demand(rules.has_all_marks(queries.criteria_of(assessment.standard), marks))
    assessment = move_assessment(assessment, "decide", by=by, at=at, decided_at=at)
    if rules.is_enough(marks):
        facts = {"standard": assessment.standard, "issued_at": at}
        Certificate.objects.create(cohort=assessment.cohort, person=assessment.person, **facts)
    tell([assessment.person], DECIDED, about=assessment, at=at, kind=Kind.BECAME)
    return assessment


@transaction.atomic
def show_result(assessment, *, by, at):
    """To who teaches the cohort."""
    assessment = take_assessment(assessment)
    demand(rules.may_show_result(by, assessment))
    assessment = kept(assessment, "show_assessment", by=by, at=at, shown_at=at)
    tell([trainer.person for trainer in trainers(assessment.cohort)], SHOWN, about=assessment, at=at, kind=Kind.BECAME)
    return assessment


@transaction.atomic
def take_back_assessment(assessment, *, by, at):
    """Until somebody assesses it: as if it was never shown."""
    assessment = take_assessment(assessment)
    demand(rules.may_move_assessment(by, assessment, "take_back"))
    record(by, "programmes.take_back_assessment", assessment, at=at)
    destroy_assessments(Assessment.objects.filter(pk=assessment.pk), at=at)


def destroy_assessments(rows, *, at):
    rows.delete()
    erase_after_commit([Assessment, Mark], at=at)


@transaction.atomic
def leave_assessments(person, *, at):
    """Hers go. What she had not decided of others waits for another assessor, without what she said."""
    given = Assessment.objects.filter(assessor=person, state=AssessmentState.GIVEN)
    Mark.objects.filter(assessment__in=given).delete()
    given.update(state=AssessmentState.HANDED_IN, assessor=None, assessor_place=None)
    destroy_assessments(Assessment.objects.filter(person=person), at=at)
