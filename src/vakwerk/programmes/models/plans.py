"""What somebody of a cohort plans where she works, and what her peers say about it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.cohorts import Cohort

PLAN = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To exchange plans in a cohort"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("cohort_plan", N_("A plan goes two years after it was last changed."), days=730),
)


class CohortPlan(models.Model):
    """What somebody plans where she works: hers alone until she shows it to her cohort."""

    id = IdField()
    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="plans")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.TextField()
    shown_at = models.DateTimeField(null=True)
    written_at = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = PLAN

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cohort", "person"], name="programmes_one_plan_each")]


class PlanRemark(models.Model):
    """What a peer or a trainer says about a plan. It goes with the plan."""

    plan = models.ForeignKey(CohortPlan, models.CASCADE, related_name="remarks")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.TextField()
    at = models.DateTimeField()

    declaration = PLAN
