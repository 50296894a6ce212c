"""The ledger of a leergang: who agreed to what, what was promised and what was paid. A line is never changed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from vakwerk.common.labels import IdField
from vakwerk.programmes.models.programmes import PROGRAMME, Programme
from vakwerk.programmes.states import OF_ALL, EntryKind


class BudgetEntry(models.Model):
    """One line. What is wrong gets a line against it, with the same amount below nought."""

    id = IdField()
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=EntryKind)
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, null=True, related_name="+")  # who agreed
    words = models.TextField()  # the text that was agreed to; for what; why it was wrong
    cents = models.BigIntegerField()
    of = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")  # the promise that is paid with it
    corrects = models.OneToOneField("self", models.PROTECT, null=True, related_name="+")
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    declaration = PROGRAMME

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(corrects=None, cents__gte=0) | Q(corrects__isnull=False, cents__lt=0),
                name="programmes_below_nought_corrects",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=OF_ALL, organisation=None) | Q(organisation__isnull=False, corrects=None, of=None),
                name="programmes_an_organisation_agrees",
            ),
        ]
        indexes = [models.Index(fields=["programme", "-entered_at"], name="programmes_ledger_of")]
