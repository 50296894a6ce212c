from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.casework.states import OPEN_SIGNAL, NormLevel, RuleState, SignalState
from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField

RULE = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To know which internal rules hold, who owns them and what they said before"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("internal_rule", N_("A rule stays until five years after it was abolished."), days=1826),
)


class InternalRule(models.Model):
    """A rule of an organisation or a partnership, with its place on the ladder of norms and who owns it."""

    id = IdField()
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, null=True, related_name="+")
    partnership = models.ForeignKey("people.Partnership", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120)
    level = models.CharField(max_length=16, choices=NormLevel)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    text = models.TextField()
    version = models.PositiveSmallIntegerField(default=1)
    holds_from = models.DateField()
    state = models.CharField(max_length=9, choices=RuleState, default=RuleState.IN_FORCE)
    abolished_at = models.DateTimeField(null=True)
    destroy_after = models.DateField(null=True)

    declaration = RULE

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(organisation=None) ^ Q(partnership=None), name="casework_a_rule_is_of_one_place"
            )
        ]

    @property
    def place(self):
        return self.organisation or self.partnership


class RuleVersion(models.Model):
    """What a rule said from a day on, and why it was changed then."""

    rule = models.ForeignKey(InternalRule, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    reason = models.TextField(blank=True)
    holds_from = models.DateField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    declaration = RULE

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rule", "number"], name="casework_one_text_a_version")]


class RuleSignal(models.Model):
    """Three people deviated from one rule: its owner answers, and everyone concerned hears the answer."""

    id = IdField()
    rule = models.ForeignKey(InternalRule, models.CASCADE, related_name="signals")
    version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=14, choices=SignalState, default=SignalState.RAISED)
    raised_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True)
    answer_due = models.DateField()
    reminded_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To let the owner of a rule hear that it pinches, and everyone else what she answers"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("rule_signal", N_("A signal and its answer are kept for five years."), days=1826),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["rule"], condition=Q(state__in=OPEN_SIGNAL), name="casework_one_open_signal_a_rule"
            ),
            models.CheckConstraint(
                condition=Q(state__in=OPEN_SIGNAL) | (~Q(answer="") & Q(answered_at__isnull=False)),
                name="casework_an_answer_says_why",
            ),
        ]

    @property
    def is_open(self):
        return self.state in OPEN_SIGNAL

    @property
    def days_taken(self):
        return (self.answered_at - self.raised_at).days if self.answered_at else None


class SignalReason(models.Model):
    """Why a rule pinched, in words that somebody wrote for its owner. Of whom it came is not kept."""

    id = IdField()
    signal = models.ForeignKey(RuleSignal, models.CASCADE, related_name="reasons")
    text = models.TextField()

    declaration = Declaration(
        confidentiality=Confidentiality.CASE,
        purpose=N_("To let the owner of a rule read why it pinched"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("signal_reason", N_("It is destroyed when the owner has answered.")),
    )
