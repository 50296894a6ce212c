from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs.models.applications import APPLICATION, FundApplication
from vakwerk.breakthroughs.models.funds import BreakthroughFund, FundBudget
from vakwerk.breakthroughs.states import GIFTS, Outcome
from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField


class Decision(models.Model):
    """What the mandate holder decided, on which grounds, and what the client is told."""

    application = models.OneToOneField(FundApplication, models.CASCADE, related_name="decision")
    fund = models.ForeignKey(BreakthroughFund, models.PROTECT, related_name="+")
    budget = models.ForeignKey(FundBudget, models.PROTECT, null=True, related_name="decisions")
    outcome = models.CharField(max_length=14, choices=Outcome)
    cents = models.PositiveIntegerField(default=0)
    motivation = models.TextField(blank=True)
    departs = models.BooleanField(default=False)
    departure = models.TextField(blank=True)  # why it departs from the advice
    other_benefits = models.TextField(blank=True)  # what it does to other benefits
    letter = models.TextField(blank=True)  # the reasons, in plain words for the client
    days_taken = models.PositiveSmallIntegerField()
    was_in_time = models.BooleanField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    communicated_at = models.DateTimeField(null=True)
    registered_on = models.DateField(null=True)  # in the case system, where the sent letter is kept

    declaration = APPLICATION

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=GIFTS, cents__gt=0, budget__isnull=False)
                | (~Q(outcome__in=GIFTS) & Q(cents=0)),
                name="breakthroughs_a_gift_has_an_amount",
            )
        ]
        indexes = [
            models.Index(fields=["fund", "decided_at"], name="breakthroughs_decided"),
            models.Index(fields=["budget", "cents"], name="breakthroughs_granted"),
        ]


class Payment(models.Model):
    """An amount that is paid elsewhere: here only the code, how much, and since which day it is done."""

    id = IdField()
    decision = models.OneToOneField(Decision, models.CASCADE, related_name="payment")
    fund = models.ForeignKey(BreakthroughFund, models.PROTECT, related_name="+")
    code = models.CharField(max_length=9)
    cents = models.PositiveIntegerField()
    listed_at = models.DateTimeField()
    paid_on = models.DateField(null=True)
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To let finance pay what was granted, without knowing to whom or why"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("payment", N_("A payment stays as long as the decision it follows from."), days=2557),
    )
