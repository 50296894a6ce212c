from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.peers.models.groups import PeerGroup
from vakwerk.peers.models.sessions import PeerSession
from vakwerk.peers.states import ProposalState

DATES = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To find a date that suits a group"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention(
        "dates",
        N_("Who can when goes as soon as a date has been chosen, at the latest thirty days after the last date."),
        days=30,
    ),
)


class DateProposal(models.Model):
    """Dates proposed for a meeting, until one is chosen; then it only leads to the meeting."""

    id = IdField()
    group = models.ForeignKey(PeerGroup, models.CASCADE, related_name="proposals")
    state = models.CharField(max_length=9, choices=ProposalState, default=ProposalState.OPEN)
    method_key = models.CharField(max_length=40)
    variant = models.CharField(max_length=20)
    place = models.CharField(max_length=80, blank=True)
    facilitator = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    session = models.ForeignKey(PeerSession, models.CASCADE, null=True, related_name="+")
    destroy_after = models.DateField()

    declaration = DATES


class ProposedDate(models.Model):
    """One of the dates."""

    proposal = models.ForeignKey(DateProposal, models.CASCADE, related_name="dates")
    starts_at = models.DateTimeField()

    declaration = DATES

    class Meta:
        constraints = [models.UniqueConstraint(fields=["proposal", "starts_at"], name="peers_a_date_once")]


class DateAnswer(models.Model):
    """Whether a date suits a member."""

    date = models.ForeignKey(ProposedDate, models.CASCADE, related_name="answers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    suits = models.BooleanField()

    declaration = DATES

    class Meta:
        constraints = [models.UniqueConstraint(fields=["date", "person"], name="peers_one_answer_a_date")]
