"""A cohort: people of several employers who learn together for the whole of a leergang, and who teaches them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.programmes import PROGRAMME, Programme
from vakwerk.programmes.states import CohortState, PlaceState


class Cohort(models.Model):
    """People of several employers who learn together: a closed group of their own, also after the end."""

    id = IdField()
    programme = models.ForeignKey(Programme, models.CASCADE, related_name="cohorts")
    title = models.CharField(max_length=120)
    entry = models.TextField()  # what is asked of who applies
    seats = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=CohortState, default=CohortState.OPEN)
    closed_group = models.OneToOneField("people.ClosedGroup", models.PROTECT, related_name="+")  # learns or teaches
    closing_words = models.TextField(blank=True)  # why it does not go on
    opened_at = models.DateTimeField()

    declaration = PROGRAMME

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(seats__gte=2), name="programmes_a_cohort_is_two")]

    def __str__(self):
        return self.title


class CohortTrainer(models.Model):
    """Who teaches a cohort, and decides who is admitted."""

    id = IdField()
    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="trainers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    since = models.DateTimeField()

    declaration = PROGRAMME

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cohort", "person"], name="programmes_a_trainer_once")]


class CohortPlace(models.Model):
    """Somebody in a cohort, from applying on: hers, whoever she works for later."""

    id = IdField()
    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="places")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")  # is told what was agreed
    state = models.CharField(max_length=10, choices=PlaceState, default=PlaceState.APPLIED)
    wish = models.TextField()  # what she wants to learn, and what she brings along
    decision = models.TextField(blank=True)  # why she was admitted or not, and what she need not do again
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    since = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To learn together in a cohort, and to know who takes part"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention(
            "cohort_place", N_("A place in a cohort goes two years after the cohort has ended."), days=730
        ),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cohort", "person"], name="programmes_one_place_in_a_cohort")]
        indexes = [models.Index(fields=["person", "state"], name="programmes_cohorts_of")]

    def __str__(self):
        return self.cohort.title
