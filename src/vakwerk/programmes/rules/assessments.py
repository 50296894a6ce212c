"""An assessment: who asks what, who assesses whom and who reads what came of it. Nobody assesses in her own line."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import leads, works_for
from vakwerk.programmes.models import Assessment
from vakwerk.programmes.models.assessments import TRIES
from vakwerk.programmes.rules.cohorts import led_among, takes_part, teaching
from vakwerk.programmes.rules.programmes import may_change
from vakwerk.programmes.states import ASSESSMENT_MOVES, AssessmentState, CohortState, Level


def assessment_seen_by(person):
    """She herself; and who assesses it or teaches there, but for who leads her. No peer and no employer."""
    taught = Exists(teaching(person).filter(cohort=OuterRef("cohort")))
    assesses = Q(assessor=person) & works_for("assessor", "assessor_place")
    others = Assessment.objects.filter(Q(assessor=person) | taught).exclude(person=person)
    return Q(person=person) | ((assesses | taught) & ~Q(person__in=led_among(person, others)))


def may_set_standard(person, programme):
    return may_change(person, programme)


def may_hand_in(cohort, place, standard, earlier):
    """earlier: what she showed before, the newest last, each with whether it was enough."""
    if not takes_part(place):
        return no(_("Who takes part in the cohort is assessed."))
    if cohort.state not in (CohortState.RUNNING, CohortState.ENDED):
        return no(_("You can show what you learned once the cohort has begun."))
    if standard is None:
        return no(_("The working group first says what is asked."))
    return is_not_ready(earlier)


def is_not_ready(earlier):
    if not earlier:
        return YES
    if earlier[-1].state != AssessmentState.DECIDED:
        return no(_("What you showed is being assessed."))
    if earlier[-1].is_enough:
        return no(_("What you showed is enough. Nothing more is asked."))
    if len(earlier) >= TRIES:
        return no(_("You have shown it twice. Talk about it with who teaches."))
    return YES


def stands_outside(assessor, person):
    if assessor.pk == person.pk:
        return no(_("Nobody assesses herself."))
    if leads(assessor, person) or leads(person, assessor):
        return no(_("One of both leads the other. Somebody outside the line assesses."))
    return YES


def can_assess(assessor, person, place, *, in_cohort):
    """place: for which organisation she acts; in_cohort: whether she learns or teaches in it."""
    if in_cohort:
        return no(_("Who learns or teaches in the cohort does not assess in it."))
    if place is None:
        return no(_("She works nowhere at the moment."))
    return stands_outside(assessor, person)


def may_move_assessment(person, assessment, name, *, teaches=False):
    move = ASSESSMENT_MOVES[name]
    return move.fits(assessment.state) and plays_in_assessment(person, move.by, assessment, teaches=teaches)


def plays_in_assessment(person, part, assessment, *, teaches):
    if part == "participant":
        return YES if assessment.person_id == person.pk else no(_("This is of somebody else."))
    if part == "assessor":
        is_hers = assessment.assessor_id == person.pk
        return stands_outside(person, assessment.person) if is_hers else no(_("Only who assesses it does this."))
    if not teaches:
        return no(_("Who teaches the cohort decides this."))
    if leads(person, assessment.person):
        return no(_("You lead her team. Somebody else who teaches decides this."))
    return YES


def are_of_standard(criteria, assessment):
    if all(criterion.standard_id == assessment.standard_id for criterion in criteria):
        return YES
    return no(_("This is not asked in the version of this assessment."))


def has_all_marks(criteria, marks):
    """Of each criterion something was said; and why, where it is not yet so."""
    if len(marks) < len(criteria):
        return no(_("Say of each criterion first whether this shows it."))
    if any(mark.level == Level.NOT_YET and not mark.words for mark in marks):
        return no(_("Say why, where it does not show it yet."))
    return YES


def is_enough(marks):
    """Derived from what was said of every criterion, and never decided apart."""
    return bool(marks) and all(mark.level == Level.MET for mark in marks)


def may_read_result(person, assessment):
    """She first. Who assesses knows it; who teaches once she shows it."""
    if person.pk == assessment.assessor_id:
        return YES
    if assessment.state != AssessmentState.DECIDED:
        return no(_("It has not been assessed yet."))
    if person.pk == assessment.person_id or assessment.shown_at:
        return YES
    return no(_("It has been assessed. She reads first what came of it, and decides whether you do."))


def may_show_result(person, assessment):
    if assessment.person_id != person.pk:
        return no(_("This is of somebody else."))
    if assessment.state != AssessmentState.DECIDED:
        return no(_("It has not been assessed yet."))
    return no(_("Who teaches reads it already.")) if assessment.shown_at else YES
