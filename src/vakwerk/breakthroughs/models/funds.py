from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField

FUND = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To know what a fund gives, by which rules it decides and what it has left"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("fund", N_("A fund stays, with every version of its rules that something was decided by.")),
)


class BreakthroughFund(models.Model):
    """A fund for gifts in stuck cases, of an organisation or a partnership."""

    id = IdField()
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, null=True, related_name="+")
    partnership = models.ForeignKey("people.Partnership", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120)
    purpose = models.TextField()
    takes_network = models.BooleanField(default=False)  # colleagues elsewhere in the network may apply too
    closed_group = models.OneToOneField("people.ClosedGroup", models.PROTECT, related_name="+")  # its panel
    opened_at = models.DateTimeField()

    declaration = FUND

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(organisation=None) ^ Q(partnership=None), name="breakthroughs_a_fund_is_of_one_place"
            )
        ]

    def __str__(self):
        return self.name

    @property
    def place(self):
        return self.organisation or self.partnership


class FundVersion(models.Model):
    """The rules of a fund from a moment on. An application is judged by those under which it was handed in."""

    fund = models.ForeignKey(BreakthroughFund, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    ceiling = models.PositiveIntegerField()  # euro cents, for one application
    term_days = models.PositiveSmallIntegerField()
    quorum = models.PositiveSmallIntegerField()  # members
    disciplines = models.PositiveSmallIntegerField()  # different ones among them
    urgent_members = models.PositiveSmallIntegerField()
    is_statutory = models.BooleanField()  # a decision in the sense of the law on administration
    objection_weeks = models.PositiveSmallIntegerField()
    follow_up_days = models.JSONField()  # after the decision, soonest first
    criteria = models.JSONField()  # [{"key", "title", "prompt"}], in the order in which they are asked
    letter_contact = models.TextField(blank=True)
    letter_remedies = models.TextField(blank=True)
    letter_signature = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    declaration = FUND

    class Meta:
        constraints = [models.UniqueConstraint(fields=["fund", "number"], name="breakthroughs_one_row_a_version")]

    @property
    def follow_up_months(self):
        """About how many months after the decision is asked, as one says it."""
        return [max(1, round(days * 12 / 365)) for days in self.follow_up_days]


class FundBudget(models.Model):
    """What a fund may give from a day until another."""

    id = IdField()
    fund = models.ForeignKey(BreakthroughFund, models.CASCADE, related_name="budgets")
    starts_on = models.DateField()
    ends_on = models.DateField()  # the last day
    cents = models.PositiveBigIntegerField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    declaration = FUND

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="breakthroughs_a_budget_ends_after_it_starts"
            )
        ]


class FundTally(models.Model):
    """Of a year of a fund: how many came in of which nothing is left, and how many of those were withdrawn."""

    fund = models.ForeignKey(BreakthroughFund, models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()  # in which they came in
    received = models.PositiveIntegerField(default=0)
    withdrawn = models.PositiveIntegerField(default=0)

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To have the figures of a year stay right once a withdrawn application is destroyed"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.NOBODY,
        retention=Retention("fund_tally", N_("A number of which nobody can be known; it stays as long as the fund.")),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["fund", "year"], name="breakthroughs_one_tally_a_year"),
            models.CheckConstraint(
                condition=Q(withdrawn__lte=F("received")), name="breakthroughs_withdrawn_had_come_in"
            ),
        ]


class FundYear(models.Model):
    """The figures of a year of a fund as they stood when they were reckoned: only what may be shown is in them."""

    fund = models.ForeignKey(BreakthroughFund, models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()
    figures = models.JSONField()
    reckoned_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To account for what a fund gave in a year, and for what came of it"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.NOBODY,
        retention=Retention("fund_year", N_("Figures of which nobody can be known; they stay as long as the fund.")),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["fund", "year"], name="breakthroughs_reckoned_once_a_year")]
