"""Drafts, which their owner alone sees, and what was shared; what colleagues did with it; who stands behind it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField, address
from vakwerk.library.states import Certainty, DraftState, KeptKind, Origin, ReadingState, Sheet

OWN = Declaration(
    confidentiality=Confidentiality.PERSONAL,
    purpose=N_("To write down what may help others, and to have it read before it is shared"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("draft", N_("A draft goes when it is shared, or a year after you last changed it."), days=365),
)
SHARED = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To let colleagues learn from what others found out"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("library_item", N_("This stays until its owner takes it out of the library.")),
)


class Content(models.Model):
    """What somebody writes; which of it, depends on the kind."""

    kind = models.CharField(max_length=15, choices=KeptKind)
    title = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    situation = models.TextField(blank=True)
    for_whom = models.TextField(blank=True)
    not_when = models.TextField(blank=True)
    certainty = models.CharField(max_length=10, choices=Certainty, blank=True)
    went_wrong = models.BooleanField(default=False)
    intake_diagnosis = models.TextField(blank=True)
    plan = models.TextField(blank=True)
    execute_adjust = models.TextField(blank=True)
    look_back = models.TextField(blank=True)
    review_on = models.DateField(null=True, blank=True)
    sheet = models.CharField(max_length=9, choices=Sheet, blank=True)
    prompts = models.TextField(blank=True)  # of a worksheet, one a line
    origin = models.CharField(max_length=11, choices=Origin, default=Origin.OWN_WORK)
    evidence = models.CharField(max_length=80, blank=True)  # the label of what was counted, which others may read

    class Meta:
        abstract = True

    @property
    def evidence_page(self):
        """Where stands what was counted, up to date."""
        return address(self.evidence)


CONTENT = tuple(field.name for field in Content._meta.local_fields)


class LibraryItem(Content):
    """Something that was read by a second person and shared with an audience."""

    id = IdField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    audience = models.CharField(max_length=40)
    version = models.PositiveIntegerField(default=1)
    shared_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    review_asked_at = models.DateTimeField(null=True)

    declaration = SHARED

    class Meta:
        indexes = [
            models.Index(fields=["audience", "-changed_at"], name="library_of_an_audience"),
            models.Index(fields=["-changed_at"], name="library_newest"),
        ]

    def __str__(self):
        return self.title


class Draft(Content):
    """What is not checked yet: its owner's alone, and for a while that of who was asked to read it.

    With an item it is the next version of it, or the same for a wider audience.
    """

    id = IdField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=DraftState, default=DraftState.WRITTEN)
    audience = models.CharField(max_length=40)
    item = models.OneToOneField(LibraryItem, models.CASCADE, null=True, related_name="draft")
    source = models.CharField(max_length=80, blank=True)  # the label of where it came from; it is never shared
    asks_elsewhere = models.BooleanField(default=False)
    note = models.TextField(blank=True)  # what the second reader wrote back
    doubts = models.CharField(max_length=60, blank=True)
    written_at = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = OWN

    def __str__(self):
        return self.title


class SecondReading(models.Model):
    """Somebody asked to read a draft: what in it could give a person away?"""

    id = IdField()
    draft = models.ForeignKey(Draft, models.CASCADE, related_name="readings")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    through = models.ForeignKey("people.Organisation", models.PROTECT, null=True, related_name="+")  # none: as editor
    state = models.CharField(max_length=9, choices=ReadingState, default=ReadingState.ASKED)
    asked_at = models.DateTimeField()
    due_on = models.DateField()

    declaration = OWN

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["draft"], condition=Q(state=ReadingState.ASKED), name="library_one_reader_at_a_time"
            ),
            models.UniqueConstraint(fields=["draft", "reader"], name="library_asked_once"),
        ]


class Usage(models.Model):
    """A colleague who uses something, and what came of that; read without her name, unless she repeats it."""

    id = IdField()
    item = models.ForeignKey(LibraryItem, models.CASCADE, related_name="usages")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    look_back_on = models.DateField()
    asked_at = models.DateTimeField(null=True)
    looked_back_at = models.DateTimeField(null=True)
    became = models.TextField(blank=True)
    repeats = models.BooleanField(default=False)

    declaration = SHARED

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "person"], name="library_used_once_each")]


class Backing(models.Model):
    """A named sentence of support by an executive, under a thing. It can be withdrawn, never changed."""

    id = IdField()
    about = models.CharField(max_length=80, db_index=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.CharField(max_length=300)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To let people know who stands behind them"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("backing", N_("This stays as long as what it is about.")),
    )

    @property
    def where(self):
        """The page of what it stands under."""
        return address(self.about)


class Helper(models.Model):
    """Somebody whom colleagues may ask about something."""

    id = IdField()
    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    about = models.CharField(max_length=200)
    audience = models.CharField(max_length=40)
    offered_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To find who can help"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("helper", N_("This stays until you take it away.")),
    )
