"""What who learned in a module thought of it, without names, and what the working group does with it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.programmes import PROGRAMME, Module
from vakwerk.programmes.states import Used


class ModuleEvaluation(models.Model):
    """Of one who learned. Whose it is nobody reads but she."""

    id = IdField()
    module = models.ForeignKey(Module, models.CASCADE, related_name="evaluations")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    used = models.CharField(max_length=8, choices=Used)
    helped = models.TextField(blank=True)
    change = models.TextField(blank=True)
    given_on = models.DateField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To make the next module better than this one"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("evaluation", N_("What you thought of a module goes a year after you wrote it."), days=365),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["module", "person"], name="programmes_evaluated_once")]


class EvaluationReply(models.Model):
    """What the working group does with it, for everybody who learned in the module. After it nothing is added."""

    module = models.OneToOneField(Module, models.CASCADE, related_name="reply")
    words = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    declaration = PROGRAMME
