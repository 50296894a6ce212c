"""A plan: written for herself, shown to the cohort, talked about."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, tell
from vakwerk.people.public import members
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.programmes.actions.cohorts import take_cohort
from vakwerk.programmes.models import CohortPlan, PlanRemark
from vakwerk.programmes.queries import plans as queries
from vakwerk.programmes.queries.cohorts import own_place
from vakwerk.programmes.rules import plans as rules
from vakwerk.programmes.rules.programmes import may_store_all
from vakwerk.trail.public import record

SHOWN = N_("Somebody of your cohort shows a plan.")
REMARKED = N_("Somebody said something about your plan.")


@transaction.atomic
def write_plan(cohort, *, by, at, text):
    """Hers alone, until she shows it. The text is the one in which whoever it is about has become a role."""
    cohort = take_cohort(cohort)
    demand(rules.may_write_plan(by, cohort, own_place(by, cohort)) and may_store_all(text))
    plan = queries.plan_of(by, cohort) or CohortPlan(cohort=cohort, person=by)
    plan.text, plan.written_at, plan.destroy_after = text, at, keep_until(CohortPlan, at)
    plan.save()
    record(by, "programmes.write_plan", plan, at=at)
    return plan


def take_plan(plan):
    """The plan with its cohort as they are now, held until the transaction ends."""
    cohort = take_cohort(plan.cohort)
    plan = CohortPlan.objects.select_for_update(of=("self",)).select_related("person").get(pk=plan.pk)
    plan.cohort = cohort
    return plan


@transaction.atomic
def show_plan(plan, *, by, at):
    plan = take_plan(plan)
    demand(rules.may_show_plan(by, plan))
    plan.shown_at = at
    plan.save(update_fields=["shown_at"])
    record(by, "programmes.show_plan", plan, at=at)
    reads = [person for person in members(plan.cohort.closed_group) if person.pk != by.pk]
    tell([person for person in reads if by.pk not in rules.in_her_line(person)], SHOWN, about=plan, at=at)
    return plan


@transaction.atomic
def remark(plan, *, by, at, text):
    plan = take_plan(plan)
    reads = queries.visible_plans(by).filter(pk=plan.pk).exists()
    demand(rules.may_remark(by, plan, reads=reads) and may_store_all(text))
    made = PlanRemark.objects.create(plan=plan, person=by, text=text, at=at)
    record(by, "programmes.remark_plan", plan, at=at)
    tell([plan.person], REMARKED, about=plan, at=at, kind=Kind.BECAME)
    return made


def destroy_plans(rows, *, at):
    rows.delete()
    erase_after_commit([CohortPlan, PlanRemark], at=at)


def forget_plans(person, *, at):
    destroy_plans(queries.own_plans(person), at=at)


def forget_remarks(person, *, at):
    queries.remarks_by(person).delete()
    erase_after_commit([PlanRemark], at=at)
