"""Looking into each other's practice, inside a cohort."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.cohorts import Cohort
from vakwerk.programmes.states import VisitState


class CohortVisit(models.Model):
    """What somebody lets a peer look at in her own work, who asks to come, and with which question."""

    id = IdField()
    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="visits")
    host = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    shows = models.TextField()
    state = models.CharField(max_length=7, choices=VisitState, default=VisitState.OFFERED)
    visitor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    question = models.TextField(blank=True)  # with which she comes to look
    offered_at = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To look into the practice of each other"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("cohort_visit", N_("A visit goes a year after the last that was done to it."), days=365),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=VisitState.OFFERED) | Q(visitor=None, question=""),
                name="programmes_nobody_comes_yet",
            )
        ]

    def __str__(self):
        return self.cohort.title
