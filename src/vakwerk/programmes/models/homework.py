"""Homework between the meetings of a module, what was said about it, and what somebody tried in her own work."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.programmes import Module
from vakwerk.programmes.states import GivenTo, HomeworkState


def declared(retention):
    return Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To learn together in a leergang from what everybody tries in her own work"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=retention,
    )


HOMEWORK = declared(Retention("homework", N_("Homework goes a year after you last changed it."), days=365))


class Assignment(models.Model):
    """A task between meetings. What is handed in goes to who learns and teaches here, or to who teaches only."""

    id = IdField()
    module = models.ForeignKey(Module, models.CASCADE, related_name="assignments")
    title = models.CharField(max_length=120)
    text = models.TextField()
    given_to = models.CharField(max_length=8, choices=GivenTo, default=GivenTo.GROUP)
    due_on = models.DateField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    declaration = declared(Retention("assignment", N_("A task stays with its module.")))

    class Meta:
        indexes = [models.Index(fields=["module", "due_on"], name="programmes_tasks_of_a_module")]

    def __str__(self):
        return self.title


class Homework(models.Model):
    """What one participant wrote for a task: hers alone until she hands it in."""

    id = IdField()
    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="homework")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.TextField()
    state = models.CharField(max_length=9, choices=HomeworkState, default=HomeworkState.DRAFT)
    handed_in_at = models.DateTimeField(null=True)
    written_at = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = HOMEWORK

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assignment", "person"], name="programmes_one_piece_each"),
            models.CheckConstraint(
                condition=Q(state=HomeworkState.DRAFT, handed_in_at=None)
                | Q(state=HomeworkState.HANDED_IN, handed_in_at__isnull=False),
                name="programmes_handed_in_at_a_moment",
            ),
        ]


class HomeworkFeedback(models.Model):
    """What a peer or a lecturer says about a piece of homework."""

    homework = models.ForeignKey(Homework, models.CASCADE, related_name="feedback")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.TextField()
    at = models.DateTimeField()

    declaration = declared(Retention("feedback", N_("It goes with the homework it is about.")))


class PracticeNote(models.Model):
    """What somebody tried in her own work and what happened, told to who learns and teaches here."""

    id = IdField()
    module = models.ForeignKey(Module, models.CASCADE, related_name="notes")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    tried = models.TextField()
    happened = models.TextField()
    shared_at = models.DateTimeField()
    carried_at = models.DateTimeField(null=True)  # into a draft for the library, by whom it is of
    destroy_after = models.DateField()

    declaration = declared(Retention("practice_note", N_("This goes a year after you shared it."), days=365))

    class Meta:
        indexes = [models.Index(fields=["module", "-shared_at"], name="programmes_notes_of_a_module")]
