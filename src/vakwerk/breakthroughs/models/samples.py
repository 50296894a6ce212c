from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs.models.applications import FundApplication
from vakwerk.breakthroughs.models.funds import BreakthroughFund
from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField

SAMPLE = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To check by sample how a fund decides, and to prove who read which applications for it"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention(
        "fund_sample", N_("That a sample was drawn, by whom and why, is kept for seven years."), days=2557
    ),
)


class FundSample(models.Model):
    """Decided applications of a fund, drawn by lot, which an auditor reads for some weeks."""

    id = IdField()
    fund = models.ForeignKey(BreakthroughFund, models.PROTECT, related_name="samples")
    reason = models.TextField()
    starts_on = models.DateField()  # of the decisions that it was drawn from
    ends_on = models.DateField()  # the last day
    drawn_from = models.PositiveIntegerField()  # so many decisions
    drawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    drawn_at = models.DateTimeField()
    read_until = models.DateField()  # the last day on which they open for her
    destroy_after = models.DateField()

    declaration = SAMPLE

    class Meta:
        indexes = [models.Index(fields=["fund", "-drawn_at"], name="breakthroughs_sampled")]


class SampledApplication(models.Model):
    """One application in a sample."""

    sample = models.ForeignKey(FundSample, models.CASCADE, related_name="drawn")
    application = models.ForeignKey(FundApplication, models.CASCADE, related_name="+")

    declaration = SAMPLE

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sample", "application"], name="breakthroughs_drawn_once_a_sample")
        ]
