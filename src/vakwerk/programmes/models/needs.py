"""What people want to learn: asked, said in a sentence, joined into themes, and ranked."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.programmes import PROGRAMME, Module, Programme
from vakwerk.programmes.states import ASKING, AskedWhom, InventoryState

TERM = Retention(
    "need", N_("A wish and a ranking go when the working group has decided, or after a year. Themes stay."), days=365
)


class NeedsInventory(models.Model):
    """One question to the organisations of a leergang, or to who learns in it: what do you want to learn?"""

    id = IdField()
    programme = models.ForeignKey(Programme, models.CASCADE, related_name="inventories")
    asks = models.CharField(max_length=200)
    asked_whom = models.CharField(max_length=11, choices=AskedWhom, default=AskedWhom.PARTNERSHIP)
    closes_on = models.DateField()
    state = models.CharField(max_length=9, choices=InventoryState, default=InventoryState.GATHERING)
    ranked_by = models.PositiveIntegerField(null=True)  # people, where that may be shown
    closing_words = models.TextField(blank=True)  # what comes of it, or why it was stopped
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()

    declaration = PROGRAMME

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme"], condition=Q(state__in=ASKING), name="programmes_one_open_inventory"
            )
        ]

    def __str__(self):
        return self.asks


class NeedTheme(models.Model):
    """What alike wishes have in common, in the words of the working group; with its counts once people have ranked.

    No count is kept that may not be shown.
    """

    id = IdField()
    inventory = models.ForeignKey(NeedsInventory, models.CASCADE, related_name="themes")
    title = models.CharField(max_length=120)
    people = models.PositiveIntegerField(null=True)  # who ranked it
    points = models.PositiveIntegerField(null=True)
    by_organisation = models.JSONField(default=dict)  # {name: people}
    is_chosen = models.BooleanField(default=False)
    module = models.ForeignKey(Module, models.SET_NULL, null=True, related_name="+")  # that came of it

    declaration = PROGRAMME

    class Meta:
        constraints = [models.UniqueConstraint(fields=["inventory", "title"], name="programmes_a_theme_once")]

    def __str__(self):
        return self.title


class LearningNeed(models.Model):
    """A wish in one sentence. The working group reads it without a name; what came by a link has none at all."""

    id = IdField()
    inventory = models.ForeignKey(NeedsInventory, models.CASCADE, related_name="needs")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    text = models.CharField(max_length=300)
    theme = models.ForeignKey(NeedTheme, models.SET_NULL, null=True, related_name="needs")
    origin = models.CharField(max_length=60, blank=True)  # label of what it was carried from
    wished_on = models.DateField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To fill a leergang with what people want to learn"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=TERM,
    )


class NeedChoice(models.Model):
    """That a theme is the first, second or third of somebody: only she sees it, others what all chose together."""

    theme = models.ForeignKey(NeedTheme, models.CASCADE, related_name="choices")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    points = models.PositiveSmallIntegerField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To fill a leergang with what most people want to learn first"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=TERM,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["theme", "person"], name="programmes_a_theme_is_chosen_once"),
            models.CheckConstraint(condition=Q(points__range=(1, 3)), name="programmes_points_of_three"),
        ]
