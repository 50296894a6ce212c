"""Reading what is asked in a leergang, what people showed of it, and what was said of that."""

from django.db.models import Exists, OuterRef, Prefetch, Q, Value

from vakwerk.programmes.models import Assessment, Certificate, Criterion, Mark, StandardVersion
from vakwerk.programmes.queries.cohorts import JOINED
from vakwerk.programmes.rules.assessments import assessment_seen_by
from vakwerk.programmes.rules.cohorts import teaching
from vakwerk.programmes.states import AssessmentState, Level


def asked(path):
    """What a version asks, in the order in which it was said."""
    return Prefetch(path, Criterion.objects.order_by("number"))


def standards_of(programme):
    """The newest first, each with what it asks."""
    rows = StandardVersion.objects.filter(programme=programme).prefetch_related(asked("criteria"))
    return rows.order_by("-number")


def newest_standard(programme):
    return standards_of(programme).first()


def criteria_of(standard):
    return list(Criterion.objects.filter(standard=standard).order_by("number"))


def with_result():
    """Each with whether it was enough: decided, and nothing that is not yet so."""
    not_yet = Exists(Mark.objects.filter(assessment=OuterRef("pk"), level=Level.NOT_YET))
    return Assessment.objects.annotate(is_enough=Q(state=AssessmentState.DECIDED) & ~not_yet)


def visible_assessments(person):
    """The newest first, each with whether she teaches there."""
    taught = Exists(teaching(person).filter(cohort=OuterRef("cohort")))
    joined = (f"cohort__{path}" for path in JOINED)
    rows = with_result().filter(assessment_seen_by(person)).annotate(teaches=taught)
    return rows.select_related("person", "assessor", "standard", *joined).order_by("-handed_in_at", "pk")


def own_attempts(person, cohort):
    return list(with_result().filter(person=person, cohort=cohort).order_by("attempt"))


def assessments_in(person, cohort):
    """Hers, and what others showed as far as she reads it; the oldest first."""
    return visible_assessments(person).filter(cohort=cohort).order_by("handed_in_at", "attempt", "pk")


def to_assess(person):
    """What waits for her as an assessor."""
    return visible_assessments(person).filter(assessor=person, state=AssessmentState.GIVEN)


def certificate_of(person, cohort):
    return Certificate.objects.filter(person=person, cohort=cohort).first()


def marks_of(assessment):
    return list(Mark.objects.filter(assessment=assessment).select_related("criterion").order_by("criterion__number"))


def assessments_of_all(person):
    """All that name her, with who asks."""
    rows = Assessment.objects.filter(Q(person=person) | Q(assessor=person)).select_related("cohort", "standard")
    return rows.annotate(reader=Value(person.pk)).prefetch_related("marks").order_by("handed_in_at", "pk")


def overdue_assessments(on):
    return Assessment.objects.filter(destroy_after__lt=on)
