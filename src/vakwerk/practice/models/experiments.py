from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.practice.states import ExperimentState, LeewayLevel, Outcome, TrialDesign

EXPERIMENT = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To find out what really works, and to let others repeat it"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention(
        "experiment", N_("An experiment stays for ten years after it was decided on, whatever came out."), days=3652
    ),
)


class Experiment(models.Model):
    """A bounded trial: what is expected, what counts, when it stops. All of that stands fast from its start."""

    id = IdField()
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    audience = models.CharField(max_length=40)
    initiator = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    sponsor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=14, choices=ExperimentState, default=ExperimentState.IDEA)
    repeats = models.ForeignKey("self", models.PROTECT, null=True, related_name="repetitions")  # the first of them
    changed_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")

    title = models.CharField(max_length=90)
    expects = models.TextField()  # we expect that ..., because ..., we see it by ...
    current_practice = models.TextField(blank=True)
    trial_practice = models.TextField(blank=True)

    success = models.TextField(blank=True)  # what counts as a success
    own_successes = models.PositiveIntegerField(null=True)  # until now
    own_n = models.PositiveIntegerField(null=True)  # of how many earlier clients
    useful_points = models.PositiveSmallIntegerField(null=True)  # smallest difference worth it, in percentage points
    most = models.PositiveIntegerField(null=True)  # clients, at the latest stop
    design = models.CharField(max_length=12, choices=TrialDesign, default=TrialDesign.BEFORE_AFTER)
    fair_by = models.CharField(max_length=120, blank=True)  # who judged a lot fair to clients
    is_not_about_money = models.BooleanField(default=False)
    stop_rule = models.TextField(blank=True)
    ends_on = models.DateField(null=True)

    leeway_level = models.CharField(max_length=16, choices=LeewayLevel, default=LeewayLevel.NONE)
    leeway = models.TextField(blank=True)  # which rule, suspended by whom; of the law, on which basis
    leeway_until = models.DateField(null=True)

    pause_reason = models.TextField(blank=True)
    made_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    evaluated_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=6, choices=Outcome, blank=True)
    conclusion = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True)
    destroy_after = models.DateField(null=True)

    declaration = EXPERIMENT

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(started_at=None)
                | (
                    ~Q(stop_rule="")
                    & ~Q(success="")
                    & Q(ends_on__isnull=False, own_n__gte=1, useful_points__gte=1, most__gte=10)
                ),
                name="practice_begun_with_an_end_and_a_stop_rule",
            ),
            models.CheckConstraint(
                condition=Q(own_n=None) | Q(own_n__gte=F("own_successes")), name="practice_own_rate_is_a_share"
            ),
            models.CheckConstraint(
                condition=Q(started_at=None)
                | Q(design=TrialDesign.BEFORE_AFTER)
                | (~Q(fair_by="") & Q(is_not_about_money=True)),
                name="practice_a_lot_is_fair_and_never_for_money",
            ),
            models.CheckConstraint(
                condition=Q(decided_at=None) | (~Q(outcome="") & ~Q(conclusion="")),
                name="practice_decided_with_an_outcome",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "audience", "organisation", "-made_at"], name="practice_experiments_found"),
            models.Index(fields=["-made_at"], name="practice_experiments_newest"),
        ]

    def __str__(self):
        return self.title


class Participation(models.Model):
    """A colleague who takes part, of her own will; thanked by name only when she says so."""

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="participations")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    joined_at = models.DateTimeField()
    is_named = models.BooleanField(default=False)

    declaration = EXPERIMENT

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["experiment", "person"], name="practice_takes_part_once"),
        ]


COUNTED = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To count how often something succeeds, without knowing of whom"),
    legal_basis=Basis.NONE,
    subjects=Subjects.NOBODY,
    retention=EXPERIMENT.retention,
)


class TrialCount(models.Model):
    """One client with a known result: a yes or a no on a day. It holds no client, and not who counted."""

    id = IdField()
    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="counts")
    is_success = models.BooleanField()
    counted_on = models.DateField()

    declaration = COUNTED

    class Meta:
        indexes = [models.Index(fields=["experiment", "is_success"], name="practice_tally")]


class LotPair(models.Model):
    """Two talks of one professional, the lot between them, and what came of both. It holds nobody."""

    id = IdField()
    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="pairs")
    number = models.PositiveIntegerField()
    is_first_new = models.BooleanField()  # which of the two gets the new way
    first_code = models.CharField(max_length=6)
    second_code = models.CharField(max_length=6)
    first_success = models.BooleanField(null=True)
    second_success = models.BooleanField(null=True)

    declaration = COUNTED

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["experiment", "number"], name="practice_pairs_in_order"),
            models.UniqueConstraint(fields=["experiment", "first_code"], name="practice_first_codes_differ"),
            models.UniqueConstraint(fields=["experiment", "second_code"], name="practice_second_codes_differ"),
        ]

    @property
    def is_known(self):
        return self.first_success is not None and self.second_success is not None

    @property
    def results(self):
        """(with the new way, with the old)"""
        both = int(self.first_success is True), int(self.second_success is True)
        return both if self.is_first_new else both[::-1]


class Checkpoint(models.Model):
    """What was said at a look, with everything that makes it said again: rule, inputs and moment. Never changed."""

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="checkpoints")
    looked_at = models.DateTimeField()
    rule = models.PositiveSmallIntegerField()
    inputs = models.JSONField()  # {"n": .., "successes": ..}, or {"pairs": [[new, old], ..]}
    key = models.CharField(max_length=30)
    values = models.JSONField(default=dict)

    declaration = COUNTED

    class Meta:
        indexes = [models.Index(fields=["experiment", "-looked_at"], name="practice_looks")]
