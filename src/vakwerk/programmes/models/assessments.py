"""What is asked of who takes part in a cohort, what she shows of it, and what somebody outside her line says."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.cohorts import Cohort
from vakwerk.programmes.models.programmes import PROGRAMME, Programme
from vakwerk.programmes.states import AssessmentState, Level

TRIES = 2  # the first time, and once more

ASSESSMENT = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To assess what somebody shows, by one who is not her lead"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("assessment", N_("An assessment goes two years after its last step."), days=730),
)


class StandardVersion(models.Model):
    """What is asked of who takes part. It never changes: another text is another version."""

    id = IdField()
    programme = models.ForeignKey(Programme, models.CASCADE, related_name="standards")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    set_at = models.DateTimeField()

    declaration = PROGRAMME

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "number"], name="programmes_a_version_once")]

    def __str__(self):
        return self.title


class Criterion(models.Model):
    """One thing that is asked, as it stands in one version."""

    standard = models.ForeignKey(StandardVersion, models.CASCADE, related_name="criteria")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()

    declaration = PROGRAMME

    class Meta:
        constraints = [models.UniqueConstraint(fields=["standard", "number"], name="programmes_a_criterion_once")]


class Assessment(models.Model):
    """What somebody of a cohort shows, against the version of that day, and who assesses it."""

    id = IdField()
    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="assessments")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    attempt = models.PositiveSmallIntegerField()
    standard = models.ForeignKey(StandardVersion, models.PROTECT, related_name="+")
    text = models.TextField()
    state = models.CharField(max_length=9, choices=AssessmentState, default=AssessmentState.HANDED_IN)
    assessor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    assessor_place = models.ForeignKey("people.Organisation", models.PROTECT, null=True, related_name="+")
    handed_in_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    shown_at = models.DateTimeField(null=True)  # to who teaches: until then the result is hers
    destroy_after = models.DateField()

    declaration = ASSESSMENT

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cohort", "person", "attempt"], name="programmes_an_attempt_once"),
            models.CheckConstraint(condition=Q(attempt__range=(1, TRIES)), name="programmes_once_more_and_no_more"),
        ]


class Mark(models.Model):
    """What the assessor says of one criterion. It goes with the assessment."""

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="marks")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+")
    level = models.CharField(max_length=7, choices=Level)
    words = models.TextField(blank=True)

    declaration = ASSESSMENT

    class Meta:
        constraints = [models.UniqueConstraint(fields=["assessment", "criterion"], name="programmes_marked_once")]
