"""Reading what people of a cohort let each other look at."""

from django.db.models import Q, Value

from vakwerk.programmes.models import CohortVisit
from vakwerk.programmes.queries.cohorts import JOINED
from vakwerk.programmes.rules.visits import visit_seen_by


def visible_visits(person):
    """The newest first."""
    joined = (f"cohort__{path}" for path in JOINED)
    rows = CohortVisit.objects.filter(visit_seen_by(person)).select_related("host", "visitor", *joined)
    return rows.order_by("-offered_at", "pk")


def visits_in(person, cohort):
    return visible_visits(person).filter(cohort=cohort)


def visits_of_all(person):
    """All that name her, whether she sees them now or not, with who asks."""
    rows = CohortVisit.objects.filter(Q(host=person) | Q(visitor=person)).select_related("cohort")
    return rows.annotate(reader=Value(person.pk)).order_by("offered_at", "pk")


def overdue_visits(on):
    return CohortVisit.objects.filter(destroy_after__lt=on)
