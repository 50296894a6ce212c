"""What still has to be erased; and the terms that an archivist has set: where none is set, the declared one holds."""

from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects


class ErasureDue(models.Model):
    """Rows of this model were deleted, and the files of the database still have to be rewritten."""

    model = models.CharField(max_length=80, primary_key=True)
    since = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To be sure that what was deleted leaves no trace"),
        legal_basis=Basis.NONE,
        subjects=Subjects.NOBODY,
        retention=Retention("erasure", N_("This goes as soon as the traces are gone.")),
    )


class RetentionClass(models.Model):
    """How long a kind of thing is kept here, with the place in the selection list that says so."""

    key = models.CharField(max_length=40, unique=True)
    list_version = models.CharField(max_length=40, blank=True)
    number = models.CharField(max_length=20, blank=True)
    result = models.CharField(max_length=60, blank=True)
    trigger = models.CharField(max_length=120, blank=True)
    days = models.PositiveIntegerField()
    set_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To keep things as long as the archivist decides, and no longer"),
        legal_basis=Basis.NONE,
        subjects=Subjects.NOBODY,
        retention=Retention("retention", N_("This stays as long as it is used.")),
    )
