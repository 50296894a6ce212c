"""What pages of other contexts tell of the module or the cohort that something is part of."""

from django.db.models import Exists, OuterRef

from vakwerk.programmes import rules
from vakwerk.programmes.models import Cohort, CohortChange, CohortPlace, Enrolment, Module
from vakwerk.programmes.rules.cohort_changes import cohort_change_seen_by
from vakwerk.programmes.states import TAKES_PART


def module_to_tell(person, pk):
    """A module she sees, with whether she has a place in it."""
    own = Enrolment.objects.filter(rules.own_seen_by(person), module=OuterRef("pk"))
    rows = Module.objects.filter(rules.module_seen_by(person), pk=pk)
    return rows.select_related("programme").annotate(learns=Exists(own)).first()


def cohorts_to_tell(person, change):
    """The cohorts in which she looks along with a change, by its label, with whether she learns there."""
    shown = CohortChange.objects.filter(cohort_change_seen_by(person), change=change)
    own = CohortPlace.objects.filter(person=person, state__in=TAKES_PART, cohort=OuterRef("pk"))
    rows = Cohort.objects.filter(pk__in=shown.values("cohort")).select_related("programme")
    return rows.annotate(learns=Exists(own)).order_by("title", "pk")
