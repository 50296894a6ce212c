from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.casework.states import CaseState, Choice, Discipline, MeetingState
from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField

ATTENDANCE = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To hold a case meeting with people of several disciplines, and to prove that it took place"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention(
        "case_attendance", N_("That a meeting took place and who was there is kept for six years."), days=2192
    ),
)
CASE = Declaration(
    confidentiality=Confidentiality.CASE,
    purpose=N_("To weigh a case from practice with colleagues, without anybody being recognised"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=N_("Colleagues who use Vakwerk; clients are in it without anything that identifies them"),
    retention=Retention("case", N_("A case is destroyed thirty-two weeks after it was brought in."), days=224),
)


class CaseMeeting(models.Model):
    """A meeting on cases, of named people of several disciplines. Never what was said."""

    id = IdField()
    closed_group = models.OneToOneField("people.ClosedGroup", models.PROTECT, related_name="+")
    state = models.CharField(max_length=9, choices=MeetingState, default=MeetingState.PLANNED)
    starts_at = models.DateTimeField(db_index=True)
    minutes = models.PositiveSmallIntegerField()
    place = models.CharField(max_length=80, blank=True)
    method_key = models.CharField(max_length=40)
    variant = models.CharField(max_length=20)
    chair = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    teaching_case = models.ForeignKey("casework.TeachingCase", models.PROTECT, null=True, related_name="+")
    sequence = models.PositiveSmallIntegerField(default=0)  # of the calendar file
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    net_minutes = models.PositiveSmallIntegerField(null=True)
    destroy_after = models.DateField()

    declaration = ATTENDANCE


class CaseAttendee(models.Model):
    """Somebody asked to a case meeting: from which discipline she looks, whether she comes, whether she was there."""

    meeting = models.ForeignKey(CaseMeeting, models.CASCADE, related_name="attendees")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    discipline = models.CharField(max_length=6, choices=Discipline, default=Discipline.OTHER)
    is_coming = models.BooleanField(null=True)
    minutes = models.PositiveSmallIntegerField(null=True)  # how long she was there; empty: not (yet)

    declaration = ATTENDANCE

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "person"], name="casework_asked_once_a_meeting")]


class CaseStudy(models.Model):
    """A case from practice in which nobody can be recognised: a subject, and a text once that has been checked."""

    id = IdField()
    bringer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    meeting = models.ForeignKey(CaseMeeting, models.CASCADE, null=True, related_name="cases")
    state = models.CharField(max_length=24, choices=CaseState, default=CaseState.PREPARED)
    subject = models.CharField(max_length=120, blank=True)
    text = models.TextField(blank=True)
    choice = models.CharField(max_length=7, choices=Choice, blank=True)
    advice = models.TextField(blank=True)  # what the bringer takes from the meeting
    look_back_on = models.DateField(null=True)
    asked_at = models.DateTimeField(null=True)
    brought_at = models.DateTimeField()
    discussed_at = models.DateTimeField(null=True)
    lesson = models.CharField(max_length=80, blank=True)  # the label of what was shared of it
    read_until = models.DateField()  # the last day on which the others at the meeting read it
    destroy_after = models.DateField(null=True)

    declaration = CASE

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[CaseState.PREPARED, CaseState.GONE]) | ~Q(text=""),
                name="casework_a_checked_case_has_a_text",
            ),
            models.CheckConstraint(
                condition=~Q(state=CaseState.GONE) | Q(subject="", text="", advice=""),
                name="casework_gone_is_gone",
            ),
        ]
        indexes = [
            models.Index(
                fields=["look_back_on"], condition=Q(state=CaseState.ADVISED), name="casework_case_look_back_due"
            )
        ]


class Consideration(models.Model):
    """What weighs in a case, from one side of a frame, and what it rests on. A personal view, without its author."""

    id = IdField()
    case = models.ForeignKey(CaseStudy, models.CASCADE, related_name="considerations")
    frame = models.CharField(max_length=40)  # in the words of `methods`
    facet = models.CharField(max_length=40)
    evidence = models.CharField(max_length=10)
    text = models.TextField()
    kept_at = models.DateTimeField()

    declaration = CASE
