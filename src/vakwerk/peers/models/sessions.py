from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.peers.models.groups import GROUP, PeerGroup
from vakwerk.peers.states import SessionState

ATTENDANCE = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To prove that a meeting took place and who was there; nothing of what was said"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention(
        "peer_attendance", N_("That a meeting took place and who was there is kept for six years."), days=2192
    ),
)


class PeerSession(models.Model):
    """One meeting of a peer group: when, along which method, who leads. Never what was said."""

    id = IdField()
    group = models.ForeignKey(PeerGroup, models.CASCADE, related_name="sessions")
    state = models.CharField(max_length=23, choices=SessionState, default=SessionState.PLANNED)
    starts_at = models.DateTimeField(db_index=True)
    minutes = models.PositiveSmallIntegerField()
    place = models.CharField(max_length=80, blank=True)
    call_url = models.URLField(max_length=500, blank=True)  # of a video call: it stands on the page, nowhere else
    method_key = models.CharField(max_length=40)
    variant = models.CharField(max_length=20)
    meeting = models.CharField(max_length=11, blank=True)  # how one met, in the words of `methods`
    facilitator = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    presenter = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    sequence = models.PositiveSmallIntegerField(default=0)  # of the calendar file
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    net_minutes = models.PositiveSmallIntegerField(null=True)
    destroy_after = models.DateField()

    declaration = ATTENDANCE


class SessionReply(models.Model):
    """Whether a member comes."""

    session = models.ForeignKey(PeerSession, models.CASCADE, related_name="replies")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    is_coming = models.BooleanField()

    declaration = GROUP

    class Meta:
        constraints = [models.UniqueConstraint(fields=["session", "person"], name="peers_one_reply_each")]


class CaseContribution(models.Model):
    """What a member brings in for a meeting: seen by the group, destroyed when the meeting is closed."""

    id = IdField()
    session = models.ForeignKey(PeerSession, models.CASCADE, related_name="contributions")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.TextField()
    written_at = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To prepare a meeting"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention(
            "contribution",
            N_("It is destroyed when the meeting is closed, at the latest thirty days after it was planned for."),
            days=30,
        ),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["session", "person"], name="peers_one_contribution_each")]


class Presence(models.Model):
    """That somebody was there, in which role and how many net minutes."""

    session = models.ForeignKey(PeerSession, models.CASCADE, related_name="presences")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    role = models.CharField(max_length=11)  # in the words of `methods`
    minutes = models.PositiveSmallIntegerField()

    declaration = ATTENDANCE

    class Meta:
        constraints = [models.UniqueConstraint(fields=["session", "person"], name="peers_one_presence_each")]
