"""A leergang of several organisations, its modules, who makes it, who teaches, who learns, and who pays which share."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.states import EnrolmentState, ModuleState, ProgrammeState, Sight

PROGRAMME = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To fill a leergang together, and to let colleagues find and follow it"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("programme", N_("A leergang stays to be read, with what was agreed on paying.")),
)


class Programme(models.Model):
    """A leergang of the organisations of a partnership, with what its participants were told about their employer."""

    id = IdField()
    partnership = models.ForeignKey("people.Partnership", models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    about = models.TextField()
    taught_by = models.CharField(max_length=120, blank=True)  # a school or a trainer
    state = models.CharField(max_length=15, choices=ProgrammeState, default=ProgrammeState.DESIGNING)
    seats = models.PositiveSmallIntegerField()
    by_share = models.BooleanField(default=True)  # seats follow who pays; otherwise first come, first served
    sight = models.CharField(max_length=11, choices=Sight, default=Sight.TOOK_PART)
    estimate = models.PositiveBigIntegerField(default=0)  # in cents
    closing_words = models.TextField(blank=True)  # what came of it, or why it was stopped
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()

    declaration = PROGRAMME

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(seats__gte=1), name="programmes_there_is_a_seat")]
        indexes = [models.Index(fields=["partnership", "-opened_at"], name="programmes_of_a_partnership")]

    def __str__(self):
        return self.title


class WorkingGroupMember(models.Model):
    """Who makes a leergang: its budget, its modules, its dates."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="working_group")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    since = models.DateTimeField()

    declaration = PROGRAMME

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "person"], name="programmes_once_in_a_group")]


class Share(models.Model):
    """What one organisation pays, and the very text to which its mandate holder agreed."""

    id = IdField()
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    percent = models.PositiveSmallIntegerField()  # of what is left to share; none for who left
    cents = models.PositiveBigIntegerField()
    seats = models.PositiveSmallIntegerField()
    agreed_text = models.TextField(blank=True)
    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


AGREED_TO_A_TEXT = Q(agreed_at=None, agreed_by=None, agreed_text="") | (
    Q(agreed_at__isnull=False, agreed_by__isnull=False) & ~Q(agreed_text="")
)


class BudgetShare(Share):
    """A share as it stands."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="shares")

    declaration = PROGRAMME

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "organisation"], name="programmes_one_share_each"),
            models.CheckConstraint(condition=Q(percent__lte=100), name="programmes_share_is_percent"),
            models.CheckConstraint(condition=AGREED_TO_A_TEXT, name="programmes_agreed_to_a_text"),
        ]


class Module(models.Model):
    """A part of a leergang with a subject and dates of its own. It may be a proposal while another goes on."""

    id = IdField()
    programme = models.ForeignKey(Programme, models.CASCADE, related_name="modules")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    about = models.TextField(blank=True)
    state = models.CharField(max_length=18, choices=ModuleState, default=ModuleState.PROPOSED)
    closed_group = models.OneToOneField("people.ClosedGroup", models.PROTECT, related_name="+")  # learns or teaches
    meetings_needed = models.PositiveSmallIntegerField(default=4)  # for the certificate
    homework_needed = models.PositiveSmallIntegerField(default=0)  # pieces handed in, for the same
    accreditation = models.CharField(max_length=40, blank=True)
    closing_words = models.TextField(blank=True)  # why it does not go on

    declaration = PROGRAMME

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "number"], name="programmes_modules_are_numbered")]

    def __str__(self):
        return self.title


class ModuleLecturer(models.Model):
    """Who teaches a module: she sees that module, and nothing else of the leergang."""

    id = IdField()
    module = models.ForeignKey(Module, models.CASCADE, related_name="lecturers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    since = models.DateTimeField()

    declaration = PROGRAMME

    class Meta:
        constraints = [models.UniqueConstraint(fields=["module", "person"], name="programmes_a_lecturer_once")]


class Enrolment(models.Model):
    """A place in a module, on a seat of the organisation through which somebody came."""

    id = IdField()
    module = models.ForeignKey(Module, models.CASCADE, related_name="enrolments")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    state = models.CharField(max_length=9, choices=EnrolmentState)
    since = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To learn together in a leergang, and to know who takes part"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("enrolment", N_("A place goes two years after the module has ended."), days=730),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["module", "person"], name="programmes_one_place_each")]
        indexes = [models.Index(fields=["person", "state"], name="programmes_places_of")]
