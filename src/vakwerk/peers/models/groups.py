from functools import cache

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_noop as N_
from django.utils.translation import override

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.peers.models.listings import GroupListing
from vakwerk.peers.states import PROMISES, GroupState, InvitationState

GROUP = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To learn together from questions of practice"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("peer_group", N_("The group stays until a year after it has ended."), days=365),
)


class PeerGroup(models.Model):
    """A fixed group of peers behind a closed door, with what its register asks of size and duration."""

    id = IdField()
    closed_group = models.OneToOneField("people.ClosedGroup", models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    state = models.CharField(max_length=16, choices=GroupState, default=GroupState.FORMING)
    min_people = models.PositiveSmallIntegerField(default=4)
    max_people = models.PositiveSmallIntegerField(default=8)
    min_minutes = models.PositiveSmallIntegerField(default=60)
    evaluate_after = models.PositiveSmallIntegerField(default=6)  # meetings; 0: only when a member asks for it
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    destroy_after = models.DateField(null=True)

    declaration = GROUP

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(min_people__gte=2, max_people__gte=F("min_people")), name="peers_size_makes_sense"
            )
        ]


class GroupAgreement(models.Model):
    """What the members promise each other; a change is a new row, to be signed again."""

    group = models.ForeignKey(PeerGroup, models.CASCADE, related_name="agreements")
    text = models.TextField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    declaration = GROUP

    @property
    def words(self):
        """What it says; a line that was proposed stands in the language of who reads it."""
        return "\n".join(str(proposed().get(line.strip(), line)) for line in self.text.splitlines())


@cache
def proposed():
    """The promises that are proposed, by what they are in each language."""
    found: dict[str, object] = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            found |= {str(promise): promise for promise in PROMISES}
    return found


class AgreementSignature(models.Model):
    """The yes of one member to one agreement."""

    agreement = models.ForeignKey(GroupAgreement, models.CASCADE, related_name="signatures")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    signed_at = models.DateTimeField()

    declaration = GROUP

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agreement", "person"], name="peers_one_signature_each")]


class GroupInvitation(models.Model):
    """Somebody asked to join, by her address, or asked herself by way of a listing.

    First every member is asked when she is in the line of one of them, or when she came by a listing.
    """

    id = IdField()
    group = models.ForeignKey(PeerGroup, models.CASCADE, related_name="invitations")
    email = models.EmailField()
    state = models.CharField(max_length=9, choices=InvitationState, default=InvitationState.OPEN)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    invited_at = models.DateTimeField()
    listing = models.ForeignKey(GroupListing, models.SET_NULL, null=True, related_name="+")
    message = models.TextField(blank=True)  # what she who asks says of herself

    declaration = GROUP

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["group", "email"],
                condition=Q(state__in=[InvitationState.ASKING, InvitationState.OPEN]),
                name="peers_one_open_invitation",
            )
        ]
        indexes = [models.Index(fields=["email"], name="peers_invited_by_mail")]


class GroupEvaluation(models.Model):
    """The members look back at their group: written privately, shown together, destroyed when they go on."""

    id = IdField()
    group = models.ForeignKey(PeerGroup, models.CASCADE, related_name="evaluations")
    opened_at = models.DateTimeField()
    revealed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    declaration = GROUP

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group"], condition=Q(ended_at=None), name="peers_one_evaluation_at_a_time")
        ]


class EvaluationAnswer(models.Model):
    """What one member wrote about the group: hers alone until everything is shown at once, without names."""

    evaluation = models.ForeignKey(GroupEvaluation, models.CASCADE, related_name="answers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    gives = models.TextField()
    differently = models.TextField(blank=True)
    onwards = models.TextField(blank=True)

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To look back at a group together"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention(
            "evaluation",
            N_("What was written about a group is destroyed when the group goes on, at the latest after sixty days."),
            days=60,
        ),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["evaluation", "person"], name="peers_one_evaluation_each")]


class InvitationConsent(models.Model):
    """The answer of one member to inviting somebody from the line; no reason is asked."""

    invitation = models.ForeignKey(GroupInvitation, models.CASCADE, related_name="consents")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    says_yes = models.BooleanField(null=True)

    declaration = GROUP

    class Meta:
        constraints = [models.UniqueConstraint(fields=["invitation", "person"], name="peers_asked_once")]
