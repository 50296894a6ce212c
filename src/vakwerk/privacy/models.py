"""What still has to be erased; and the terms that an archivist has set: where none is set, the declared one holds."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.privacy.states import EmergencyState


class ErasureDue(models.Model):
    """Rows of this model were deleted, and the files of the database still have to be rewritten."""

    model = models.CharField(max_length=80, primary_key=True)
    since = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To be sure that what was deleted leaves no trace"),
        legal_basis=Basis.NONE,
        subjects=Subjects.NOBODY,
        retention=Retention("erasure", N_("This goes as soon as the traces are gone.")),
    )


class RemovalRequest(models.Model):
    """Somebody asked to be removed; until its day she can think better of it."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    asked_at = models.DateTimeField()
    due_on = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To remove somebody who asks for it, and not by accident"),
        legal_basis=Basis.LEGAL_DUTY,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("removal", N_("This is kept for a week, until the removal.")),
    )


class RetentionClass(models.Model):
    """How long a kind of thing is kept here, with the place in the selection list that says so."""

    key = models.CharField(max_length=40, unique=True)
    list_version = models.CharField(max_length=40, blank=True)
    number = models.CharField(max_length=20, blank=True)
    result = models.CharField(max_length=60, blank=True)
    trigger = models.CharField(max_length=120, blank=True)
    days = models.PositiveIntegerField()
    needs_approval = models.BooleanField(default=False)
    set_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To keep things as long as the archivist decides, and no longer"),
        legal_basis=Basis.NONE,
        subjects=Subjects.NOBODY,
        retention=Retention("retention", N_("This stays as long as it is used.")),
    )


class Inspection(models.Model):
    """A security officer looked into the acts on one thing, or into one incident: why, and what she asked for."""

    id = IdField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.TextField(max_length=500)
    object_label = models.CharField(max_length=80, blank=True)
    origin = models.CharField(max_length=45, blank=True)
    moment = models.DateTimeField(null=True)
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To account for who looked into what people did, and why"),
        legal_basis=Basis.LEGAL_DUTY,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("inspection", N_("This is kept for three years."), days=1096),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(object_label="") ^ models.Q(origin=""), name="privacy_one_thing_or_one_incident"
            )
        ]


class EmergencyOpening(models.Model):
    """Somebody asks to open one closed thing in an emergency; another decides, and whom it concerns is told."""

    id = IdField()
    object_label = models.CharField(max_length=80)
    reason = models.TextField(max_length=1000)
    state = models.CharField(max_length=10, choices=EmergencyState, default=EmergencyState.ASKED)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    until = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    told = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To account for what was opened in an emergency, by whom and why"),
        legal_basis=Basis.LEGAL_DUTY,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("emergency", N_("This is kept for three years."), days=1096),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("asked_by")),
                name="privacy_two_people_open",
            ),
        ]


class DestructionList(models.Model):
    """What is over its day, of one kind: ids as long as it waits for an archivist, then a statement of destruction."""

    id = IdField()
    kind = models.CharField(max_length=80)
    retention = models.CharField(max_length=40)
    listed_at = models.DateTimeField()
    rows = models.JSONField(default=list)
    count = models.PositiveIntegerField()
    oldest_on = models.DateField()
    newest_on = models.DateField()
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    destroyed_at = models.DateTimeField(null=True)

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To account for what was destroyed, without what was in it"),
        legal_basis=Basis.LEGAL_DUTY,
        subjects=Subjects.NOBODY,
        retention=Retention("statement", N_("A statement of destruction stays.")),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind"], condition=models.Q(destroyed_at=None), name="privacy_one_open_list_a_kind"
            )
        ]
