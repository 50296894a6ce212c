"""Reading plans of a cohort, and what was said about them."""

from vakwerk.programmes.models import CohortPlan, PlanRemark
from vakwerk.programmes.queries.cohorts import JOINED
from vakwerk.programmes.rules.plans import in_her_line, plan_seen_by


def visible_plans(person):
    """By name."""
    joined = (f"cohort__{path}" for path in JOINED)
    rows = CohortPlan.objects.filter(plan_seen_by(person)).select_related("person", *joined)
    return rows.order_by("person__name", "pk")


def plans_in(person, cohort):
    return visible_plans(person).filter(cohort=cohort)


def plan_of(person, cohort):
    return CohortPlan.objects.filter(cohort=cohort, person=person).first()


def remarks_on(person, plan):
    """In the order in which they came; of a plan of somebody else, without what her own people said."""
    rows = PlanRemark.objects.filter(plan=plan).select_related("person").order_by("at", "pk")
    return rows if plan.person_id == person.pk else rows.exclude(person__in=in_her_line(person))


def own_plans(person):
    return CohortPlan.objects.filter(person=person).select_related("cohort").order_by("written_at", "pk")


def remarks_by(person):
    return PlanRemark.objects.filter(person=person).select_related("plan__cohort").order_by("at", "pk")


def overdue_plans(on):
    return CohortPlan.objects.filter(destroy_after__lt=on)
