"""A change to what all agreed on: another amount, or an organisation that leaves. It binds once all who stay agree."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from vakwerk.common.labels import IdField
from vakwerk.programmes.models.programmes import AGREED_TO_A_TEXT, PROGRAMME, Programme, Share
from vakwerk.programmes.states import ProposalState


class BudgetProposal(models.Model):
    """What would be expected to cost, who would leave, and why. Nothing changes while somebody has not agreed."""

    id = IdField()
    programme = models.ForeignKey(Programme, models.CASCADE, related_name="proposals")
    state = models.CharField(max_length=9, choices=ProposalState, default=ProposalState.OPEN)
    before = models.PositiveBigIntegerField()  # what it was expected to cost, in cents
    estimate = models.PositiveBigIntegerField()  # and what it would be
    leaver = models.ForeignKey("people.Organisation", models.PROTECT, null=True, related_name="+")
    words = models.TextField()
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    closing_words = models.TextField(blank=True)  # why an organisation does not agree
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)

    declaration = PROGRAMME

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme"], condition=Q(state=ProposalState.OPEN), name="programmes_one_open_proposal"
            ),
            models.CheckConstraint(
                condition=Q(state=ProposalState.OPEN, settled_at=None)
                | (~Q(state=ProposalState.OPEN) & Q(settled_at__isnull=False)),
                name="programmes_settled_once",
            ),
        ]


class ProposedShare(Share):
    """What an organisation would pay. Who leaves is among them, with what it still pays, and is not asked."""

    proposal = models.ForeignKey(BudgetProposal, models.CASCADE, related_name="shares")
    before = models.PositiveBigIntegerField()  # what it paid, in cents

    declaration = PROGRAMME

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["proposal", "organisation"], name="programmes_one_proposed_share"),
            models.CheckConstraint(condition=Q(percent__lte=100), name="programmes_proposed_is_percent"),
            models.CheckConstraint(condition=AGREED_TO_A_TEXT, name="programmes_agreed_to_a_change"),
        ]
