"""Proof that somebody completed a module, or showed at the end of a cohort what was asked."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.assessments import StandardVersion
from vakwerk.programmes.models.cohorts import Cohort
from vakwerk.programmes.models.programmes import Module

OF_A_MODULE = Q(module__isnull=False, cohort=None, standard=None)
OF_A_COHORT = Q(module=None, cohort__isnull=False, standard__isnull=False)


class Certificate(models.Model):
    """Of a module with what she attended, or of a cohort with the version she was assessed against: hers for good."""

    id = IdField()
    module = models.ForeignKey(Module, models.PROTECT, null=True, related_name="+")
    cohort = models.ForeignKey(Cohort, models.PROTECT, null=True, related_name="+")
    standard = models.ForeignKey(StandardVersion, models.PROTECT, null=True, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    meetings = models.PositiveSmallIntegerField(default=0)
    minutes = models.PositiveIntegerField(default=0)
    issued_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To be able to show what you completed"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("certificate", N_("This stays until you remove it.")),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["module", "person"], name="programmes_one_certificate"),
            models.UniqueConstraint(fields=["cohort", "person"], name="programmes_one_of_a_cohort"),
            models.CheckConstraint(condition=OF_A_MODULE | OF_A_COHORT, name="programmes_of_a_module_or_a_cohort"),
        ]

    @property
    def about(self):
        return self.module or self.cohort
