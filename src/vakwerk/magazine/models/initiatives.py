"""The map: where municipalities lie, and what they have going on."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.magazine.models.articles import SHELF, Article, Theme
from vakwerk.magazine.states import OFF_THE_MAP, InitiativeState


class Area(models.Model):
    """A municipality on the map: where it lies on the drawing, and what its parts were called before."""

    code = models.CharField(max_length=8, primary_key=True)  # of Statistics Netherlands
    name = models.CharField(max_length=80)
    province = models.CharField(max_length=2, blank=True)
    x = models.FloatField()
    y = models.FloatField()
    former = models.JSONField(default=list)
    outline = models.TextField(blank=True)  # its official border, once somebody has imported it

    declaration = SHELF

    def __str__(self):
        return self.name


class Initiative(models.Model):
    """Something that a municipality has going on, with somebody who can be asked about it."""

    id = IdField()
    area = models.ForeignKey(Area, models.PROTECT, related_name="initiatives", verbose_name=_("Municipality"))
    title = models.CharField(max_length=120, verbose_name=_("What is the initiative called?"))
    about = models.TextField(max_length=1200, verbose_name=_("What do you do there?"))
    theme = models.ForeignKey(Theme, models.PROTECT, null=True, related_name="initiatives", verbose_name=_("Theme"))
    story = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="initiatives")
    contact = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    shows_address = models.BooleanField(default=False)
    state = models.CharField(max_length=11, choices=InitiativeState, default=InitiativeState.SUBMITTED)
    submitted_at = models.DateTimeField()
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    shown_at = models.DateTimeField(null=True)  # since when it is or was on the map; empty once somebody took it off
    confirmed_on = models.DateField(null=True)
    asked_on = models.DateField(null=True)  # since when its contact is asked whether it still goes on
    hidden_at = models.DateTimeField(null=True)
    destroy_after = models.DateField(null=True)

    declaration = Declaration(
        confidentiality=Confidentiality.PUBLIC,
        purpose=N_("To let others find what municipalities have going on, and whom to ask about it"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention(
            "initiative",
            N_("It stands on the map as long as its contact confirms it every year, then two years in the archive."),
            days=730,
        ),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[*OFF_THE_MAP]) | Q(shown_at__isnull=False, confirmed_on__isnull=False),
                name="magazine_on_the_map_since_a_day",
            ),
        ]
        indexes = [models.Index(fields=["state", "confirmed_on"], name="magazine_initiatives")]
