from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.events.states import TO_COME, Access, Audience, EventKind, EventState, HostPart

SUBJECTS_OF_EVENTS = Declaration(
    confidentiality=Confidentiality.NETWORK,
    purpose=N_("To find what there is on a subject, and what people wish for"),
    legal_basis=Basis.NONE,
    subjects=Subjects.NOBODY,
    retention=Retention("theme", N_("This stays as long as there are events.")),
)
AGENDA = Declaration(
    confidentiality=Confidentiality.PUBLIC,
    purpose=N_("To let people know what they can come to, and who hosts it"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("event", N_("An event stays in the agenda for six years."), days=2192),
)


class Theme(models.Model):
    """A subject under which events and wishes stand."""

    id = IdField()
    name = models.CharField(max_length=60, unique=True)

    declaration = SUBJECTS_OF_EVENTS

    def __str__(self):
        return self.name


class EventSeries(models.Model):
    """Events that belong together, such as a lab every month."""

    id = IdField()
    name = models.CharField(max_length=120)

    declaration = AGENDA

    def __str__(self):
        return self.name


class Event(models.Model):
    """Something to come to: what, when, where, for whom, with how many. Who came stands elsewhere."""

    id = IdField()
    kind = models.CharField(max_length=15, choices=EventKind)
    state = models.CharField(max_length=11, choices=EventState, default=EventState.PLANNED)
    title = models.CharField(max_length=120)
    about = models.TextField(blank=True)
    theme = models.ForeignKey(Theme, models.SET_NULL, null=True, related_name="+")
    series = models.ForeignKey(EventSeries, models.SET_NULL, null=True, related_name="events")
    repeats = models.ForeignKey("self", models.SET_NULL, null=True, related_name="repeated_by")
    origin = models.CharField(max_length=80, blank=True, db_index=True)  # the label of what it is part of

    # Whose it is, and for whom
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, null=True, related_name="+")
    partnership = models.ForeignKey("people.Partnership", models.PROTECT, null=True, related_name="+")
    closed_group = models.ForeignKey("people.ClosedGroup", models.PROTECT, null=True, related_name="+")
    audience = models.CharField(max_length=12, choices=Audience, default=Audience.NETWORK)
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    planned_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)  # nothing: its hosts see it alone, also when it was cancelled
    answers_wishes = models.BooleanField(default=False)  # it was planned because people wished for its theme

    # When and where
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    break_minutes = models.PositiveSmallIntegerField(default=0)
    place = models.CharField(max_length=120, blank=True)
    online = models.URLField(max_length=300, blank=True)  # shown to who comes
    sequence = models.PositiveIntegerField(default=0)  # of the calendar file

    # Places: nothing means no limit
    seats = models.PositiveIntegerField(null=True)
    per_organisation = models.PositiveIntegerField(null=True)
    admits_guests = models.BooleanField(default=False)
    repeat_from = models.PositiveIntegerField()  # so many waiting suggest a repeat
    repeat_told_at = models.DateTimeField(null=True)

    # Accessible to everyone; empty is not yet asked
    captions = models.CharField(max_length=10, choices=Access, blank=True)
    step_free = models.CharField(max_length=10, choices=Access, blank=True)
    access_notes = models.CharField(max_length=300, blank=True)
    recorded_until = models.DateField(null=True)  # nothing: it is not recorded
    recording = models.URLField(max_length=300, blank=True)

    # At the door and afterwards
    door_code = models.CharField(max_length=6)
    accreditation = models.CharField(max_length=40, blank=True)
    net_minutes = models.PositiveIntegerField(null=True)
    came = models.PositiveIntegerField(null=True)
    given_along = models.JSONField(default=list)  # short sentences: what people could use of it
    host_asked_at = models.DateTimeField(null=True)
    held_at = models.DateTimeField(null=True)
    thanked_at = models.DateTimeField(null=True)
    destroy_after = models.DateField()

    declaration = AGENDA

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[EventState.IDEA, EventState.CANCELLED, EventState.ARCHIVED])
                | Q(starts_at__isnull=False, ends_at__gt=F("starts_at")),
                name="events_end_after_their_start",
            ),
            models.CheckConstraint(
                condition=~Q(audience=Audience.GROUP) | Q(closed_group__isnull=False), name="events_closed_has_a_group"
            ),
            models.CheckConstraint(
                condition=Q(admits_guests=False) | Q(audience=Audience.PUBLIC), name="events_guests_see_what_is_public"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[EventState.IDEA, EventState.PLANNED, EventState.CANCELLED, EventState.ARCHIVED])
                | Q(published_at__isnull=False),
                name="events_in_the_agenda_since",
            ),
            models.CheckConstraint(
                condition=Q(recording="") | Q(recorded_until__isnull=False), name="events_recordings_end"
            ),
        ]
        indexes = [
            models.Index(fields=["audience", "starts_at"], name="events_in_the_agenda"),
            models.Index(fields=["starts_at"], name="events_by_day"),
            models.Index(fields=["ends_at"], condition=Q(state__in=TO_COME), name="events_to_come"),
        ]

    @property
    def planned_minutes(self):
        """Without breaks."""
        if self.starts_at is None or self.ends_at is None:
            return 0
        return max(0, round((self.ends_at - self.starts_at).total_seconds() / 60) - self.break_minutes)

    @property
    def minutes(self):
        """What counts: as it went, or as it was planned."""
        return self.planned_minutes if self.net_minutes is None else self.net_minutes

    @property
    def in_name_of(self):
        return self.partnership or self.organisation


class EventHost(models.Model):
    """Who hosts an event or speaks at it; with an account, or a bare name."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="hosts")
    part = models.CharField(max_length=8, choices=HostPart)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    name = models.CharField(max_length=120)

    declaration = AGENDA

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "person", "part"], condition=Q(person__isnull=False), name="events_a_part_once"
            ),
            models.CheckConstraint(
                condition=~Q(part=HostPart.HOST) | Q(person__isnull=False), name="events_hosts_have_an_account"
            ),
        ]


class SeatAllotment(models.Model):
    """Places kept for one organisation; the others share what is left."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="allotments")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    seats = models.PositiveIntegerField()

    declaration = SUBJECTS_OF_EVENTS

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "organisation"], name="events_one_allotment_each"),
        ]
