from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.events.models.events import Event
from vakwerk.events.states import LetterKind, RegistrationState

COMING = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To keep a place for who comes, and to tell her what changes"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.GUESTS,
    retention=Retention("registration", N_("A sign-up goes thirty days after the event."), days=30),
)


class Registration(models.Model):
    """A place at an event, or waiting for one: of a colleague, or of a guest by her address."""

    id = IdField()
    event = models.ForeignKey(Event, models.CASCADE, related_name="registrations")
    state = models.CharField(max_length=9, choices=RegistrationState)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, null=True, related_name="+")
    email = models.EmailField(blank=True)  # of a guest, in lower case
    name = models.CharField(max_length=120, blank=True)
    works_at = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=2, default="nl")
    link = models.PositiveSmallIntegerField(default=0)  # rises when her link is withdrawn
    since = models.DateTimeField()
    kept_until = models.DateTimeField(null=True)  # an offered place
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    needs = models.CharField(max_length=200, blank=True)
    may_be_recorded = models.BooleanField(null=True)
    destroy_after = models.DateField()

    declaration = COMING

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, email="") | (Q(person__isnull=True) & ~Q(email="")),
                name="events_a_colleague_or_a_guest",
            ),
            models.UniqueConstraint(
                fields=["event", "person"], condition=Q(person__isnull=False), name="events_one_place_each"
            ),
            models.UniqueConstraint(fields=["event", "email"], condition=~Q(email=""), name="events_one_place_a_guest"),
            models.CheckConstraint(
                condition=~Q(state=RegistrationState.OFFERED) | Q(kept_until__isnull=False),
                name="events_an_offer_ends",
            ),
        ]
        indexes = [
            models.Index(
                fields=["kept_until"], condition=Q(state=RegistrationState.OFFERED), name="events_offers_that_end"
            )
        ]

    @property
    def is_guest(self):
        return self.person_id is None

    @property
    def called(self):
        return self.person.name if self.person else self.name

    @property
    def comes_from(self):
        return self.organisation.name if self.organisation else self.works_at


class Attendance(models.Model):
    """That somebody was there, and how many net minutes. Of a guest it goes with her sign-up."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="attendances")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    guest = models.ForeignKey(Registration, models.CASCADE, null=True, related_name="+")
    by_code = models.BooleanField(default=False)
    minutes = models.PositiveIntegerField(null=True)  # once it was held

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To let it count for who was there; no lead sees it"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.GUESTS,
        retention=Retention("attendance", N_("That you were there is kept for six years, with the event.")),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, guest__isnull=True) | Q(person__isnull=True, guest__isnull=False),
                name="events_somebody_was_there",
            ),
            models.UniqueConstraint(fields=["event", "person"], name="events_there_once"),
            models.UniqueConstraint(fields=["guest"], name="events_guest_there_once"),
        ]


class GuestLetter(models.Model):
    """A mail to a guest, until it is sent and after: the row is the queue, its text is made from the event."""

    id = IdField()
    registration = models.ForeignKey(Registration, models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=9, choices=LetterKind)
    sequence = models.PositiveIntegerField(default=0)  # of the event when it was written
    at = models.DateTimeField()
    tried_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    declaration = COMING

    class Meta:
        indexes = [models.Index(fields=["at"], condition=Q(mailed_at=None), name="events_letters_to_mail")]
