from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs.models.funds import BreakthroughFund, FundVersion
from vakwerk.breakthroughs.states import ApplicationState, ConsentWay, Need
from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention
from vakwerk.common.labels import IdField

APPLICATION = Declaration(
    confidentiality=Confidentiality.CASE,
    purpose=N_("To decide on a gift in a stuck case, and to learn what came of the gift or of its refusal"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=N_("Colleagues who use Vakwerk; clients are in it without anything that identifies them"),
    retention=Retention(
        "fund_application",
        N_(
            "A draft, or what came back with a question, goes half a year after it was changed; what was withdrawn,"
            " two months later; what was decided, seven years after the decision."
        ),
        days=2557,
    ),
)


class FundApplication(models.Model):
    """A gift asked for one household in which nobody can be recognised, with the case for it."""

    id = IdField()
    fund = models.ForeignKey(BreakthroughFund, models.PROTECT, related_name="applications")
    version = models.ForeignKey(FundVersion, models.PROTECT, related_name="+")
    code = models.CharField(max_length=9, unique=True)  # who applies writes it in her own case system
    applicant = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    state = models.CharField(max_length=15, choices=ApplicationState, default=ApplicationState.DRAFT)
    need = models.CharField(max_length=9, choices=Need, default=Need.OTHER)
    title = models.CharField(max_length=120, blank=True)
    facts = models.TextField(blank=True)
    alternatives = models.TextField(blank=True)  # what was tried, and why it did not do
    humanity = models.TextField(blank=True)
    law = models.TextField(blank=True)
    now_low = models.PositiveIntegerField(null=True)  # what muddling on costs in a year, in euro cents, from
    now_high = models.PositiveIntegerField(null=True)  # to
    after_low = models.PositiveIntegerField(null=True)  # the same when it breaks through
    after_high = models.PositiveIntegerField(null=True)
    amount = models.PositiveIntegerField(null=True)  # euro cents
    consent_on = models.DateField(null=True)
    consent_way = models.CharField(max_length=11, choices=ConsentWay, blank=True)
    is_urgent = models.BooleanField(default=False)
    urgency = models.TextField(blank=True)
    hearing = models.ForeignKey("breakthroughs.PanelHearing", models.SET_NULL, null=True, related_name="applications")
    door = models.OneToOneField("people.ClosedGroup", models.PROTECT, null=True, related_name="+")  # of its talk
    revealed_at = models.DateTimeField(null=True)  # when the views of the panel were laid on the table
    question = models.TextField(blank=True)  # what the secretary asked when it came back
    begun_at = models.DateTimeField()
    received_at = models.DateTimeField(null=True)  # the first time it was handed in: the term runs from then
    stood_still = models.PositiveSmallIntegerField(default=0)  # days on which the term did not run
    stands_still_since = models.DateField(null=True)  # while somebody waits for who applied
    left_at = models.DateTimeField(null=True)  # when it showed that who applied works elsewhere: a colleague takes over
    ended_at = models.DateTimeField(null=True)  # decided or withdrawn
    destroy_after = models.DateField(null=True)

    declaration = APPLICATION

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[ApplicationState.DRAFT, ApplicationState.WITHDRAWN])
                | Q(received_at__isnull=False, amount__isnull=False, consent_on__isnull=False),
                name="breakthroughs_handed_in_is_whole",
            ),
            models.CheckConstraint(
                condition=(Q(now_low=None) | Q(now_high__gte=F("now_low")))
                & (Q(after_low=None) | Q(after_high__gte=F("after_low"))),
                name="breakthroughs_a_range_goes_up",
            ),
        ]
        indexes = [
            models.Index(fields=["fund", "state", "received_at", "applicant"], name="breakthroughs_board"),
            models.Index(fields=["fund", "received_at", "state"], name="breakthroughs_received"),
            models.Index(fields=["fund", "need", "-ended_at"], name="breakthroughs_beside"),
            models.Index(fields=["applicant", "-begun_at"], name="breakthroughs_own"),
        ]


class CriterionArgument(models.Model):
    """Why a criterion of the fund is met, in words. How many words is no criterion."""

    application = models.ForeignKey(FundApplication, models.CASCADE, related_name="arguments")
    criterion = models.CharField(max_length=40)  # a key of the version of the fund
    text = models.TextField()

    declaration = APPLICATION

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "criterion"], name="breakthroughs_one_argument_a_criterion")
        ]


class Attachment(models.Model):
    """A file with an application, in which nobody is named either."""

    id = IdField()
    application = models.ForeignKey(FundApplication, models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=80)
    file = models.FileField(upload_to="doorbraak/")
    kind = models.CharField(max_length=4)
    size = models.PositiveIntegerField()
    added_at = models.DateTimeField()

    declaration = APPLICATION
