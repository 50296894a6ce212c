from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.practice.states import VoiceChannel, VoiceRole

ASKED = Declaration(
    confidentiality=Confidentiality.PERSONAL,
    purpose=N_("To ask both professionals after a talk, and to see that enough different people answered"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention(
        "voice_ticket",
        N_("As long as the experiment. What ties it to a talk goes with the answer, or after four weeks."),
    ),
)
ROUND = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To know who lays the answers side by side, and which languages may be used"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("voice_round", N_("As long as the experiment or the organisation is there.")),
)
ANSWERED = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To learn from three voices about the same talk, without knowing whose they are"),
    legal_basis=Basis.NONE,
    subjects=Subjects.NOBODY,
    retention=Retention("experience", N_("As long as the experiment. Nothing in it says who answered.")),
)


class VoiceRound(models.Model):
    """That the three voices are asked in an experiment, and who lays the answers side by side."""

    id = IdField()
    experiment = models.OneToOneField("practice.Experiment", models.CASCADE, related_name="voices")
    evaluator = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    opened_at = models.DateTimeField()

    declaration = ROUND


class VoiceTicket(models.Model):
    """One voice asked after one talk. What ties it to the talk goes when it is answered, or after some weeks."""

    id = IdField()
    round = models.ForeignKey(VoiceRound, models.CASCADE, related_name="tickets")
    role = models.CharField(max_length=14, choices=VoiceRole)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    code = models.CharField(max_length=6, blank=True)  # of a client's card
    talk = models.CharField(max_length=10, blank=True)
    asked_on = models.DateField()
    is_answered = models.BooleanField(default=False)

    declaration = ASKED

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="practice_a_code_is_of_one_card"),
            models.CheckConstraint(
                condition=Q(role=VoiceRole.CLIENT, person=None) | ~Q(role=VoiceRole.CLIENT),
                name="practice_no_client_is_named",
            ),
            models.CheckConstraint(
                condition=Q(is_answered=False) | Q(talk="", code=""), name="practice_answered_is_cut_loose"
            ),
        ]
        indexes = [models.Index(fields=["person", "is_answered"], name="practice_asked_of")]


class ExperienceResponse(models.Model):
    """What one voice answered. It holds nobody, and the day instead of the moment."""

    id = IdField()
    round = models.ForeignKey(VoiceRound, models.CASCADE, related_name="responses")
    role = models.CharField(max_length=14, choices=VoiceRole)
    language = models.CharField(max_length=2)
    channel = models.CharField(max_length=6, choices=VoiceChannel)
    talk = models.CharField(max_length=10)  # the same for the voices on one talk
    heard = models.PositiveSmallIntegerField(null=True)
    clear = models.PositiveSmallIntegerField(null=True)
    say = models.PositiveSmallIntegerField(null=True)
    helped = models.PositiveSmallIntegerField(null=True)
    better = models.TextField(blank=True)
    answered_on = models.DateField()
    is_released = models.BooleanField(default=False)

    declaration = ANSWERED

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "talk", "role"], name="practice_one_answer_of_a_voice"),
            *(
                models.CheckConstraint(
                    condition=Q(**{point: None}) | Q(**{f"{point}__range": (1, 5)}),
                    name=f"practice_{point}_is_on_the_scale",
                )
                for point in ("heard", "clear", "say", "helped")
            ),
        ]
        indexes = [models.Index(fields=["round", "role", "is_released"], name="practice_voices_of")]


class VoiceLanguage(models.Model):
    """A language in which an organisation asks its clients, and whether a native speaker read it there."""

    organisation = models.ForeignKey("people.Organisation", models.CASCADE, related_name="+")
    language = models.CharField(max_length=2)
    is_reviewed = models.BooleanField(default=False)
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    said_at = models.DateTimeField()

    declaration = ROUND

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "language"], name="practice_a_language_once"),
        ]
