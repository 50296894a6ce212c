from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.practice.states import ActionState, QuestionState, SetInvitationState, SetMeetingState, SetState

SET = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To learn together from questions of practice, by small actions"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("learning_set", N_("What a set wrote stays until a year after it has ended."), days=365),
)


class Rollout(models.Model):
    """From a pilot set to a department: circles of sets that grow. It holds nobody who is not in one."""

    id = IdField()
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    partner = models.CharField(max_length=120, blank=True)  # from outside, who thinks along
    opened_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To let learning in sets grow through a department"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.NOBODY,
        retention=Retention("rollout", N_("It stays as long as the organisation takes part.")),
    )


class LearningSet(models.Model):
    """Four to eight colleagues with a coach, behind a closed door, who work on their questions in short cycles."""

    id = IdField()
    closed_group = models.OneToOneField("people.ClosedGroup", models.PROTECT, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    state = models.CharField(max_length=7, choices=SetState, default=SetState.FORMING)
    coach = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    sponsor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    weeks = models.PositiveSmallIntegerField(default=4)  # of a cycle, from meeting to meeting
    rollout = models.ForeignKey(Rollout, models.SET_NULL, null=True, related_name="sets")
    circle = models.PositiveSmallIntegerField(default=1)  # of the rollout: the pilot is the first
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    destroy_after = models.DateField(null=True)

    declaration = SET

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(weeks__gte=2, weeks__lte=6), name="practice_a_cycle_is_short"),
        ]


class SetInvitation(models.Model):
    """A colleague asked into a set, and by whom: who brought whom in stays known inside it."""

    id = IdField()
    learning_set = models.ForeignKey(LearningSet, models.CASCADE, related_name="invitations")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    is_coach = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=SetInvitationState, default=SetInvitationState.OPEN)
    invited_at = models.DateTimeField()

    declaration = SET

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learning_set", "person"],
                condition=Q(state=SetInvitationState.OPEN),
                name="practice_invited_once_into_a_set",
            )
        ]


class SetMeeting(models.Model):
    """A meeting of a set: first last time's actions, then the conversation. Never what was said."""

    id = IdField()
    learning_set = models.ForeignKey(LearningSet, models.CASCADE, related_name="meetings")
    state = models.CharField(max_length=12, choices=SetMeetingState, default=SetMeetingState.PLANNED)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    place = models.CharField(max_length=80, blank=True)
    method_key = models.CharField(max_length=40)
    variant = models.CharField(max_length=20)
    sequence = models.PositiveSmallIntegerField(default=0)  # of the calendar file
    question = models.ForeignKey("practice.PracticeQuestion", models.SET_NULL, null=True, related_name="+")
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    declaration = SET


class PracticeQuestion(models.Model):
    """A real question of a member, worked on in cycles. The sponsor reads only what was written for her."""

    id = IdField()
    learning_set = models.ForeignKey(LearningSet, models.CASCADE, related_name="questions")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.TextField()
    state = models.CharField(max_length=17, choices=QuestionState, default=QuestionState.BROUGHT_IN)
    cycle = models.PositiveSmallIntegerField(default=1)
    brought_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)  # its owner left the set, and the others were told
    for_sponsor = models.TextField(blank=True)
    sponsor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    handed_at = models.DateTimeField(null=True)
    overdue_told_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)

    declaration = SET

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None) | ~Q(answer=""), name="practice_a_sponsors_answer_says_something"
            ),
        ]


class RestatedQuestion(models.Model):
    """The question as somebody sees it in a cycle; of its owner: how it reads from then on."""

    question = models.ForeignKey(PracticeQuestion, models.CASCADE, related_name="restatements")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    cycle = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)
    written_at = models.DateTimeField()

    declaration = SET

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["question", "person", "cycle"], name="practice_restated_once_a_cycle")
        ]


class ActionCommitment(models.Model):
    """One step before the next meeting. Whether it was tried stays inside the set."""

    id = IdField()
    question = models.ForeignKey(PracticeQuestion, models.CASCADE, related_name="actions")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.CharField(max_length=300)
    cycle = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=9, choices=ActionState, default=ActionState.AGREED)
    agreed_at = models.DateTimeField()
    due_on = models.DateField()
    skipped_in = models.ForeignKey(SetMeeting, models.SET_NULL, null=True, related_name="+")

    declaration = SET

    class Meta:
        constraints = [models.UniqueConstraint(fields=["question", "cycle"], name="practice_one_action_a_cycle")]


class ActionResult(models.Model):
    """What happened with an action, in a sentence or two: as planned, otherwise, or not at all."""

    action = models.OneToOneField(ActionCommitment, models.CASCADE, related_name="result")
    text = models.TextField(blank=True)
    is_changed = models.BooleanField(default=False)
    told_at = models.DateTimeField()
    learned = models.TextField(blank=True)  # by the owner of the question, when she looked back
    learned_at = models.DateTimeField(null=True)

    declaration = SET

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(learned_at=None) | Q(learned_at__gte=F("told_at")), name="practice_first_told_then_learned"
            )
        ]


class Reflection(models.Model):
    """What somebody took along from a meeting of her set. It is hers alone."""

    id = IdField()
    meeting = models.ForeignKey(SetMeeting, models.CASCADE, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.TextField()
    written_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To keep what somebody takes along from a meeting of her set"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("reflection", N_("It goes with the set, a year after that has ended.")),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "owner"], name="practice_one_reflection_a_meeting")]
