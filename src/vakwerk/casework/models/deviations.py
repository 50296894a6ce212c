from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.casework.models.cases import CASE, CaseStudy
from vakwerk.casework.models.norms import InternalRule
from vakwerk.casework.states import Again, DeviationState
from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention
from vakwerk.common.labels import IdField

DEVIATION = Declaration(
    confidentiality=Confidentiality.CASE,
    purpose=N_("To deviate from a rule with a reason, to look back at it, and to let the rule be heard"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=CASE.subjects,
    retention=Retention(
        "deviation", N_("It is destroyed after four hundred days: as long as it counts in a signal."), days=400
    ),
)


class Deviation(models.Model):
    """A reasoned departure from a rule; of one that the law decides on, only that and when it was decided elsewhere."""

    id = IdField()
    rule = models.ForeignKey(InternalRule, models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField()  # of the rule, as it was then
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    case = models.ForeignKey(CaseStudy, models.SET_NULL, null=True, related_name="deviations")
    state = models.CharField(max_length=11, choices=DeviationState, default=DeviationState.CONSIDERED)
    did_instead = models.TextField(blank=True)
    why_pinched = models.TextField(blank=True)  # written for the owner of the rule, without the case
    evidence = models.JSONField(default=list)
    expected_effect = models.TextField(blank=True)
    justification = models.TextField(blank=True)  # the reasons in this case; never for the owner of the rule
    disproportion = models.TextField(blank=True)
    look_back_on = models.DateField(null=True)
    asked_at = models.DateTimeField(null=True)
    considered_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True)
    referred_on = models.DateField(null=True)
    is_registered_there = models.BooleanField(default=False)
    lesson = models.CharField(max_length=80, blank=True)  # the label of what was shared of it
    read_until = models.DateField()
    destroy_after = models.DateField(null=True)

    declaration = DEVIATION

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=DeviationState.REFERRED)
                | Q(is_registered_there=True, referred_on__isnull=False, why_pinched="", justification=""),
                name="casework_decided_elsewhere_is_registered_there",
            ),
            models.CheckConstraint(
                condition=~Q(state=DeviationState.APPLIED) | Q(look_back_on__isnull=False, applied_at__isnull=False),
                name="casework_applied_is_looked_back_at",
            ),
        ]
        indexes = [
            models.Index(fields=["rule", "applied_at"], name="casework_of_a_rule"),
            models.Index(
                fields=["look_back_on"], condition=Q(state=DeviationState.APPLIED), name="casework_look_back_due"
            ),
        ]


class LookBack(models.Model):
    """Two sentences on what came of it, for everyone who took part."""

    id = IdField()
    deviation = models.ForeignKey(Deviation, models.CASCADE, null=True, related_name="look_backs")
    case = models.ForeignKey(CaseStudy, models.CASCADE, null=True, related_name="look_backs")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.TextField()
    again = models.CharField(max_length=11, choices=Again, blank=True)
    written_at = models.DateTimeField()

    declaration = DEVIATION

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(deviation=None) ^ Q(case=None), name="casework_looks_back_at_one_thing")
        ]
