from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.practice.states import ChangeState, NoteKind, StepState

CHANGE = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To change something at work step by step, with peers who ask"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention(
        "change_assignment", N_("It stays until two years after the last time something was written."), days=731
    ),
)


class ChangeAssignment(models.Model):
    """A change that somebody makes in her own organisation: a running story of steps, read by who looks along."""

    id = IdField()
    closed_group = models.OneToOneField("people.ClosedGroup", models.PROTECT, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    sponsor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    successor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    title = models.CharField(max_length=160)
    state = models.CharField(max_length=15, choices=ChangeState, default=ChangeState.FORMULATED)
    begun_at = models.DateTimeField()
    taken_over_at = models.DateTimeField(null=True)  # since when its owner makes it, of who made it before her
    presented_at = models.DateTimeField(null=True)
    remains_asked_at = models.DateTimeField(null=True)
    why_stopped = models.TextField(blank=True)
    destroy_after = models.DateField()

    declaration = CHANGE

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=ChangeState.STOPPED) | ~Q(why_stopped=""), name="practice_stopped_with_a_reason"
            )
        ]


class ChangeNote(models.Model):
    """A line of the story beside its steps: how it is, what was seen, what stands in the way, what there is to hold."""

    id = IdField()
    change = models.ForeignKey(ChangeAssignment, models.CASCADE, related_name="notes")
    kind = models.CharField(max_length=9, choices=NoteKind)
    text = models.TextField()
    at = models.DateTimeField()
    corrected_at = models.DateTimeField(null=True)

    declaration = CHANGE


class ChangeStep(models.Model):
    """A step of at most six weeks, and what it changed. Without anything seen it stays a draft."""

    id = IdField()
    change = models.ForeignKey(ChangeAssignment, models.CASCADE, related_name="steps")
    state = models.CharField(max_length=11, choices=StepState, default=StepState.DRAFTED)
    text = models.TextField()
    drafted_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
    until = models.DateField(null=True)
    changed = models.TextField(blank=True)
    looked_back_at = models.DateTimeField(null=True)
    corrected_at = models.DateTimeField(null=True)

    declaration = CHANGE

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state=StepState.DRAFTED) | Q(taken_at__isnull=False, until__isnull=False),
                name="practice_a_step_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(looked_back_at=None) | Q(looked_back_at__gte=F("taken_at")),
                name="practice_first_stepped_then_looked_back",
            ),
            models.UniqueConstraint(
                fields=["change"], condition=Q(state=StepState.TAKEN), name="practice_one_step_at_a_time"
            ),
        ]


class ChangeQuestion(models.Model):
    """What a peer asks in between, and what the owner answers."""

    id = IdField()
    change = models.ForeignKey(ChangeAssignment, models.CASCADE, related_name="questions")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.CharField(max_length=300)
    asked_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)

    declaration = CHANGE


class WhatRemains(models.Model):
    """Half a year after the telling: the one answer, for its owner alone until she shows it."""

    id = IdField()
    change = models.OneToOneField(ChangeAssignment, models.CASCADE, related_name="remains")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.TextField()
    is_shown = models.BooleanField(default=False)
    answered_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To keep what remains of a change after half a year"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("what_remains", N_("It goes with the change.")),
    )
