from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.practice.states import CardState, Phase

BOARD = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To let a team improve its work in small steps"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("improvement_board", N_("A board stays as long as the organisation takes part.")),
)
CARD = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To improve the work from an idea, and to remember what was tried and why something was not done"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention(
        "improvement_card",
        N_("A card stays for five years after it was dropped or looked back at, so that nobody starts from nothing."),
        days=1826,
    ),
)


class ImprovementBoard(models.Model):
    """The improvement cards of a team, or of a whole organisation, with the colleague who keeps it."""

    id = IdField()
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    team = models.ForeignKey("people.Team", models.PROTECT, null=True, related_name="+")
    keeper = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    limit = models.PositiveSmallIntegerField(default=3)  # cards that are tried at the same time
    answer_days = models.PositiveSmallIntegerField(default=10)  # working days in which an idea gets an answer
    review_weeks = models.PositiveSmallIntegerField(default=12)
    opened_at = models.DateTimeField()

    declaration = BOARD

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["team"], name="practice_one_board_a_team"),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(team=None), name="practice_one_board_without_a_team"
            ),
        ]

    def __str__(self):
        return str(self.team or self.organisation)


class ImprovementCard(models.Model):
    """An idea, and what became of it. Who raised it stands here only when she gave her name."""

    id = IdField()
    board = models.ForeignKey(ImprovementBoard, models.PROTECT, related_name="cards")
    title = models.CharField(max_length=90)
    idea = models.TextField()
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    raised_at = models.DateTimeField()
    answer_due = models.DateField()
    answer = models.TextField(blank=True)  # of the keeper, when it was picked up
    reminded_at = models.DateTimeField(null=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=13, choices=CardState, default=CardState.RAISED)
    tried_from = models.DateTimeField(null=True)
    outcome = models.TextField(blank=True)  # what it brought, or why it was not done
    ended_at = models.DateTimeField(null=True)  # adopted or dropped
    destroy_after = models.DateField(null=True)

    declaration = CARD

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=CardState.DROPPED) | ~Q(outcome=""), name="practice_dropped_with_a_reason"
            ),
        ]
        indexes = [models.Index(fields=["board", "state"], name="practice_cards_of_a_board")]

    def __str__(self):
        return self.title


class SealedRaiser(models.Model):
    """Who raised an idea without her name, so that Vakwerk can tell her the outcome. No page shows it; then it goes."""

    card = models.OneToOneField(ImprovementCard, models.CASCADE, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To tell who raised an idea without her name what became of it"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("sealed_raiser", N_("It goes when the idea has been adopted or dropped.")),
    )


class A3Sheet(models.Model):
    """What the page of a card holds beside the idea: what was seen, what for, how it is counted, what is tried."""

    card = models.OneToOneField(ImprovementCard, models.CASCADE, related_name="sheet")
    observed = models.TextField(blank=True)
    goal = models.TextField(blank=True)
    measure = models.CharField(max_length=200, blank=True)
    trial = models.TextField(blank=True)

    declaration = CARD


class WhyChain(models.Model):
    """A why that was asked on, up to five times, until a handle was found."""

    card = models.OneToOneField(ImprovementCard, models.CASCADE, related_name="chain")
    question = models.CharField(max_length=300)
    answers = models.JSONField(default=list)  # one to five sentences, each the why of the one before
    handle = models.TextField(blank=True)

    declaration = CARD


class Measurement(models.Model):
    """A count of what was chosen to be counted. It holds no person."""

    id = IdField()
    card = models.ForeignKey(ImprovementCard, models.CASCADE, related_name="measurements")
    phase = models.CharField(max_length=6, choices=Phase)
    count = models.PositiveIntegerField()
    out_of = models.PositiveIntegerField(null=True)
    words = models.CharField(max_length=80, blank=True)  # for example: in four weeks
    counted_at = models.DateTimeField()

    declaration = CARD

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(out_of=None) | Q(out_of__gte=F("count")), name="practice_no_more_than_there_were"
            )
        ]


class WorkAgreement(models.Model):
    """How a team works from now on, and whether it still did some weeks later."""

    card = models.OneToOneField(ImprovementCard, models.CASCADE, related_name="agreement")
    text = models.TextField()
    agreed_at = models.DateTimeField()
    review_on = models.DateField()
    asked_at = models.DateTimeField(null=True)
    review = models.TextField(blank=True)
    is_still_done = models.BooleanField(null=True)
    reviewed_at = models.DateTimeField(null=True)

    declaration = CARD

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reviewed_at=None) | (~Q(review="") & Q(is_still_done__isnull=False)),
                name="practice_a_review_says_what_is_left",
            )
        ]
