from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.practice.states import GATHERING, DialogueState, ObstacleState, TeamJudgement, Theme

TERM = Retention("activation_dialogue", N_("It stays until two years after the next dialogue of the team."), days=731)
DIALOGUE = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To hear every quarter what a team runs into, and to answer it"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=TERM,
)


class ActivationDialogue(models.Model):
    """The quarterly talk of a head with a team. It begins with what became of last time's obstacles."""

    id = IdField()
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    team = models.ForeignKey("people.Team", models.PROTECT, related_name="+")
    head = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    previous = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=DialogueState, default=DialogueState.PLANNED)
    starts_at = models.DateTimeField()
    place = models.CharField(max_length=80, blank=True)
    sequence = models.PositiveSmallIntegerField(default=0)  # of the calendar file
    stories = models.TextField(blank=True)
    why_unanswered = models.TextField(blank=True)  # why the team was invited while an obstacle had no answer
    published_at = models.DateTimeField(null=True)
    late_told_at = models.DateTimeField(null=True)
    destroy_after = models.DateField(null=True)

    declaration = DIALOGUE

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["team"], condition=Q(state__in=GATHERING), name="practice_one_dialogue_to_come"
            )
        ]


class Contribution(models.Model):
    """What somebody runs into, gathered for a dialogue. It holds nobody, no moment and no order, and goes with it."""

    id = IdField()
    dialogue = models.ForeignKey(ActivationDialogue, models.CASCADE, related_name="contributions")
    text = models.CharField(max_length=300)

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To gather what a team runs into, without knowing who wrote it"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.NOBODY,
        retention=Retention("contribution", N_("It goes when the team reads what it runs into.")),
    )


class Obstacle(models.Model):
    """What a team runs into: raised by nobody we know, with an owner who answers and a team that judges."""

    id = IdField()
    dialogue = models.ForeignKey(ActivationDialogue, models.CASCADE, related_name="obstacles")
    text = models.CharField(max_length=300)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=12, choices=ObstacleState, default=ObstacleState.RAISED)
    theme = models.CharField(max_length=8, choices=Theme, blank=True)  # said by the head, with who answers
    answer_due = models.DateField()
    reminded_at = models.DateTimeField(null=True)
    comes_from = models.OneToOneField("self", models.SET_NULL, null=True, related_name="+")
    has_returned = models.BooleanField(default=False)  # because the team was not satisfied: that happens once
    judgement = models.CharField(max_length=13, choices=TeamJudgement, blank=True)
    solved = models.PositiveSmallIntegerField(default=0)  # how many of the team said so
    under_way = models.PositiveSmallIntegerField(default=0)
    not_satisfied = models.PositiveSmallIntegerField(default=0)

    declaration = DIALOGUE

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=ObstacleState.JUDGED) | ~Q(judgement=""), name="practice_judged_is_said"
            )
        ]


class Response(models.Model):
    """An answer to an obstacle. “Not possible, because” is one; silence is none."""

    id = IdField()
    obstacle = models.ForeignKey(Obstacle, models.CASCADE, related_name="responses")
    state = models.CharField(max_length=12, choices=ObstacleState)
    text = models.TextField()
    pledged_on = models.DateField(null=True)  # by when what is being worked on is there
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    declaration = DIALOGUE

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="practice_an_answer_says_something")]


class ThemeQuarter(models.Model):
    """Of a quarter, how many teams of an organisation ran into which theme: only what may be shown is in it."""

    organisation = models.ForeignKey("people.Organisation", models.CASCADE, related_name="+")
    starts_on = models.DateField()
    themes = models.JSONField()  # {theme: teams}
    made_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To let a directorate see what several teams run into"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.NOBODY,
        retention=Retention(
            "theme_quarter",
            N_("Figures of which nobody can be known; they stay as long as the organisation takes part."),
        ),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "starts_on"], name="practice_counted_once")]
