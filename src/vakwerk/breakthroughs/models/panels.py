from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs.models.applications import APPLICATION, FundApplication
from vakwerk.breakthroughs.models.funds import BreakthroughFund
from vakwerk.breakthroughs.states import Discipline, Ground, HearingState, Outcome
from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField

PANEL = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To have applications weighed by people of several disciplines, and to prove by whom"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("panel", N_("Who sat on a panel and at which hearing is kept for seven years."), days=2557),
)


class PanelMember(models.Model):
    """A seat on the panel of a fund: who, from which discipline, from when until when."""

    id = IdField()
    fund = models.ForeignKey(BreakthroughFund, models.CASCADE, related_name="members")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    discipline = models.CharField(max_length=16, choices=Discipline)
    is_chair = models.BooleanField(default=False)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)  # the first day on which she is no member any more
    signed_at = models.DateTimeField(null=True)  # that she keeps to herself what she reads

    declaration = PANEL

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fund", "person"], condition=Q(ends_on=None), name="breakthroughs_one_seat_on_a_panel"
            ),
            models.UniqueConstraint(
                fields=["fund"], condition=Q(is_chair=True, ends_on=None), name="breakthroughs_one_chair_a_panel"
            ),
        ]


class PanelHearing(models.Model):
    """One sitting of a panel, with the applications on its agenda. Never what was said."""

    id = IdField()
    fund = models.ForeignKey(BreakthroughFund, models.PROTECT, related_name="hearings")
    state = models.CharField(max_length=9, choices=HearingState, default=HearingState.PLANNED)
    starts_at = models.DateTimeField(db_index=True)
    minutes = models.PositiveSmallIntegerField()
    variant = models.CharField(max_length=20)
    place = models.CharField(max_length=80, blank=True)
    chair = models.ForeignKey(PanelMember, models.SET_NULL, null=True, related_name="+")
    sequence = models.PositiveSmallIntegerField(default=0)  # of the calendar file
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    read_until = models.DateField()  # the last day on which its members read the applications
    destroy_after = models.DateField()

    declaration = PANEL


class HearingSeat(models.Model):
    """A member of the panel at one hearing: asked, coming, there."""

    hearing = models.ForeignKey(PanelHearing, models.CASCADE, related_name="seats")
    member = models.ForeignKey(PanelMember, models.PROTECT, related_name="+")
    is_coming = models.BooleanField(null=True)
    is_present = models.BooleanField(default=False)

    declaration = PANEL

    class Meta:
        constraints = [models.UniqueConstraint(fields=["hearing", "member"], name="breakthroughs_one_seat_a_hearing")]


class Recusal(models.Model):
    """A member who steps aside for one application, by rule or by hand: she reads nothing of it and is not counted."""

    application = models.ForeignKey(FundApplication, models.CASCADE, related_name="recusals")
    member = models.ForeignKey(PanelMember, models.PROTECT, related_name="+")
    ground = models.CharField(max_length=8, choices=Ground)
    at = models.DateTimeField()

    declaration = APPLICATION

    class Meta:
        constraints = [models.UniqueConstraint(fields=["application", "member"], name="breakthroughs_recused_once")]


class Perspective(models.Model):
    """What one member sees from one side, written before she hears the others. A personal view."""

    application = models.ForeignKey(FundApplication, models.CASCADE, related_name="perspectives")
    member = models.ForeignKey(PanelMember, models.PROTECT, related_name="+")
    facet = models.CharField(max_length=40)  # in the words of `methods`
    text = models.TextField()
    written_at = models.DateTimeField()

    declaration = APPLICATION

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application", "member", "facet"], name="breakthroughs_one_perspective_a_side"
            )
        ]


class PanelAdvice(models.Model):
    """What the panel advises and why. Of an urgent one by two members the next hearing says whether it agrees."""

    id = IdField()
    application = models.OneToOneField(FundApplication, models.CASCADE, related_name="advice")
    hearing = models.ForeignKey(PanelHearing, models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=14, choices=Outcome)
    cents = models.PositiveIntegerField(default=0)
    reasons = models.TextField(blank=True)
    expected = models.TextField(blank=True)  # after some months, with a gift and without
    members = models.PositiveSmallIntegerField()
    disciplines = models.PositiveSmallIntegerField()
    needs_ratification = models.BooleanField(default=False)
    ratified_at = models.DateTimeField(null=True)
    ratified_by = models.ForeignKey(PanelHearing, models.PROTECT, null=True, related_name="+")
    is_ratified = models.BooleanField(null=True)
    given_at = models.DateTimeField()

    declaration = APPLICATION

    class Meta:
        indexes = [
            models.Index(
                fields=["given_at"],
                condition=Q(needs_ratification=True, ratified_at=None),
                name="breakthroughs_to_ratify",
            )
        ]


class DissentingView(models.Model):
    """What somebody on the panel thinks otherwise, without her name."""

    id = IdField()
    advice = models.ForeignKey(PanelAdvice, models.CASCADE, related_name="dissents")
    text = models.TextField()

    declaration = APPLICATION
