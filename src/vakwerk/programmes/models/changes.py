"""A change that somebody makes where she works, told to her cohort. The change itself is of `practice`."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.cohorts import Cohort


class CohortChange(models.Model):
    """That a cohort looks along with a change: by its label, with nothing of what is in it."""

    id = IdField()
    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="changes")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    change = models.CharField(max_length=60)  # a label of `practice`
    shown_at = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To let a cohort look along with a change"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention(
            "cohort_change", N_("That a cohort looks along with a change goes after two years."), days=730
        ),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cohort", "change"], name="programmes_a_change_once")]
