from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.peers.models.sessions import PeerSession
from vakwerk.peers.states import CommitmentState

OWN = Declaration(
    confidentiality=Confidentiality.PERSONAL,
    purpose=N_("To keep for yourself what you take along and what you want to do"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("own", N_("This stays until you remove it.")),
)


class Takeaway(models.Model):
    """What somebody takes along from a meeting: hers, also when the group is long gone."""

    id = IdField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    session = models.ForeignKey(PeerSession, models.SET_NULL, null=True, related_name="+")
    text = models.TextField()
    written_at = models.DateTimeField()

    declaration = OWN

    class Meta:
        constraints = [models.UniqueConstraint(fields=["session", "owner"], name="peers_one_takeaway_a_meeting")]


class Commitment(models.Model):
    """One sentence about one's own next step, and what came of it. Nobody else sees that it exists."""

    id = IdField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    session = models.ForeignKey(PeerSession, models.SET_NULL, null=True, related_name="+")
    text = models.CharField(max_length=300)
    made_at = models.DateTimeField()
    look_back_on = models.DateField()
    state = models.CharField(max_length=11, choices=CommitmentState, default=CommitmentState.OPEN)
    asked_at = models.DateTimeField(null=True)
    looked_back_at = models.DateTimeField(null=True)
    became = models.TextField(blank=True)
    for_helpers = models.TextField(blank=True)  # what those who helped may read, until the next meeting is closed

    declaration = OWN

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "owner"], name="peers_one_commitment_a_meeting"),
            models.CheckConstraint(
                condition=~Q(state=CommitmentState.LOOKED_BACK) | ~Q(became=""),
                name="peers_looking_back_says_something",
            ),
        ]
        indexes = [
            models.Index(fields=["look_back_on"], condition=Q(state=CommitmentState.OPEN), name="peers_look_back_due")
        ]
