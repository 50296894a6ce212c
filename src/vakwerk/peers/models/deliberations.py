from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.peers.models.groups import GROUP
from vakwerk.peers.models.sessions import PeerSession
from vakwerk.peers.states import DeliberationState


class MoralDeliberation(models.Model):
    """A meeting of a group on a moral question. Until it is concluded its question is the group's alone."""

    id = IdField()
    session = models.OneToOneField(PeerSession, models.CASCADE, related_name="deliberation")
    state = models.CharField(max_length=11, choices=DeliberationState, default=DeliberationState.REQUESTED)
    question = models.TextField()  # empty once it stands in the record
    bringer = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, null=True, related_name="+")
    requested_at = models.DateTimeField()
    look_back_on = models.DateField(null=True)
    asked_at = models.DateTimeField(null=True)
    became = models.TextField(blank=True)  # for who was there, until ninety days later
    looked_back_at = models.DateTimeField(null=True)

    declaration = GROUP


class DeliberationRecord(models.Model):
    """What remains of a moral deliberation: that it was, its question in general words, agreements on working."""

    deliberation = models.OneToOneField(MoralDeliberation, models.SET_NULL, null=True, related_name="record")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, null=True, related_name="+")
    question = models.TextField()
    held_on = models.DateField()
    destroyed_at = models.DateTimeField()  # what was said and written
    agreements = models.TextField(blank=True)
    agreed_on = models.DateField(null=True)
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To account for a moral deliberation: that it took place, not what was said"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.NOBODY,
        retention=Retention(
            "deliberation",
            N_("That a deliberation took place, its question in general words and agreements are kept for six years."),
            days=2192,
        ),
    )
