"""Methods as data, and a conversation with its seats and writings: closed, live, and destroyed when it ends."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.methods.states import Meeting, MethodState, Part, Role, Telling

LIVE = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To hold a conversation along a method"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention(
        "conversation",
        N_("It is destroyed when the meeting is closed, at the latest after three days."),
        days=3,
    ),
)


class MethodTemplate(models.Model):
    """One version of a method, as data; `script.shape` says in which shape."""

    key = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    body = models.JSONField()
    loaded_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.PUBLIC,
        purpose=N_("To hold conversations along a method"),
        legal_basis=Basis.NONE,
        subjects=Subjects.NOBODY,
        retention=Retention("method", N_("A method stays, with every version that was used.")),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "version"], name="methods_one_row_a_version")]


class OwnMethod(models.Model):
    """One version of a method that an organisation wrote itself. Its id is what a meeting along it calls it."""

    id = IdField()
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    key = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    body = models.JSONField()
    state = models.CharField(max_length=9, choices=MethodState, default=MethodState.OFFERED)
    groups = models.ManyToManyField(
        "people.ClosedGroup", related_name="+"
    )  # planned along it, colleagues elsewhere too
    taken_in_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To hold conversations along a method of one's own organisation"),
        legal_basis=Basis.NONE,
        subjects=Subjects.NOBODY,
        retention=Retention("method", N_("A method stays, with every version that was used.")),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "key", "version"], name="methods_own_one_row_a_version"),
            models.UniqueConstraint(
                fields=["organisation", "key"], condition=Q(state="offered"), name="methods_own_one_offered"
            ),
        ]


class Conversation(models.Model):
    """One run of a method. It carries its own copy of the steps, so that a new version changes nothing halfway."""

    id = IdField()
    origin = models.CharField(max_length=80, unique=True)  # the label of what it is held for
    closed_group = models.ForeignKey("people.ClosedGroup", models.CASCADE, null=True, related_name="+")
    method_key = models.CharField(max_length=40)
    body = models.JSONField()
    variant = models.CharField(max_length=20)
    meeting = models.CharField(max_length=11, choices=Meeting, default=Meeting.OWN_SCREENS)
    call_url = models.URLField(max_length=500, blank=True)  # of the video call beside which one meets
    keeps_presenter = models.BooleanField(default=False)  # held for what one person brought in
    step = models.PositiveSmallIntegerField(default=0)
    step_seconds = models.PositiveIntegerField()
    step_started_at = models.DateTimeField()
    paused_at = models.DateTimeField(null=True)
    paused_seconds = models.PositiveIntegerField(default=0)
    turn = models.ForeignKey("methods.Seat", models.SET_NULL, null=True, related_name="+")
    revealed = models.JSONField(default=list)  # keys of the steps whose private writing lies on the table
    version = models.PositiveIntegerField(default=1)  # rises with every change that somebody can see
    epoch = models.PositiveIntegerField(default=1)  # rises when somebody may see something else than before
    started_at = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = LIVE


class Seat(models.Model):
    """The place of one person: her role, whether she is there, and whether she has a screen of her own."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="seats")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    role = models.CharField(max_length=11, choices=Role, default=Role.PARTICIPANT)
    order = models.PositiveSmallIntegerField()  # who waited longest for a turn comes first
    is_present = models.BooleanField(default=False)
    has_screen = models.BooleanField(default=False)
    joined_at = models.DateTimeField(null=True)
    paused_before = models.PositiveIntegerField(default=0)
    is_ready = models.BooleanField(default=False)
    wants_time = models.BooleanField(default=False)
    looks_back = models.BooleanField(default=False)  # the presenter of last time
    telling = models.CharField(max_length=7, choices=Telling, default=Telling.ASKED, blank=True)

    declaration = LIVE

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "person"], name="methods_one_seat_a_person"),
            models.UniqueConstraint(
                fields=["conversation"], condition=Q(role="facilitator"), name="methods_one_facilitator"
            ),
            models.UniqueConstraint(
                fields=["conversation"], condition=Q(role="presenter"), name="methods_one_presenter"
            ),
        ]


class Writing(models.Model):
    """What somebody wrote: her own until it is revealed, and destroyed with the conversation."""

    seat = models.ForeignKey(Seat, models.CASCADE, related_name="writings")
    step = models.CharField(max_length=40, blank=True)
    part = models.CharField(max_length=10, choices=Part, default=Part.TEXT)
    text = models.TextField()
    sequence = models.BigIntegerField(default=0)  # an older save never overwrites a newer one
    due_on = models.DateField(null=True)

    declaration = LIVE

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seat", "step", "part"], name="methods_one_sheet_a_step")]


class ListItem(models.Model):
    """One thing on a list that a group gathers, of nobody by name; destroyed with the conversation."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="items")
    list = models.CharField(max_length=40)
    kind = models.CharField(max_length=40, blank=True)
    text = models.TextField()

    declaration = LIVE
