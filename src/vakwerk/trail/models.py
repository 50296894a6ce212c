"""The trail: one row per act, append-only; the database itself refuses changes (see the first migration)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects


class Result(models.TextChoices):
    DONE = "done", _("done")
    REFUSED = "refused", _("refused")
    FAILED = "failed", _("failed")


class TrailEntry(models.Model):
    """One act: by whom, on what (a label, never a title), from where and with which result."""

    at = models.DateTimeField(db_index=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    action = models.CharField(max_length=60)
    object_label = models.CharField(max_length=80, blank=True, db_index=True)
    result = models.CharField(max_length=7, choices=Result, default=Result.DONE)
    origin = models.CharField(max_length=80)

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To be able to see afterwards who did what, when something went wrong"),
        legal_basis=Basis.LEGAL_DUTY,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("trail", N_("This is kept for eighteen months."), days=548),
    )


class TrailSeal(models.Model):
    """Binds a stretch of the trail to all before it: a row that is changed, taken out or slipped in no longer fits."""

    last_entry = models.BigIntegerField(unique=True)
    newest_at = models.DateTimeField()
    digest = models.CharField(max_length=64)
    sealed_at = models.DateTimeField()
    rows_gone = models.BooleanField(default=False)

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To be able to see that nobody changed the trail"),
        legal_basis=Basis.LEGAL_DUTY,
        subjects=Subjects.NOBODY,
        retention=Retention("seal", N_("This stays as long as a row that it seals.")),
    )
