from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.people.models.organisations import Organisation
from vakwerk.people.states import ImportState


class StaffImport(models.Model):
    """A list of colleagues to invite: what the file said, what is wrong with it, and how far the work is."""

    id = IdField()
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    state = models.CharField(max_length=7, choices=ImportState, default=ImportState.CHECKED)
    rows = models.JSONField(default=list)
    problems = models.JSONField(default=list)
    total = models.PositiveIntegerField()
    done = models.PositiveIntegerField(default=0)
    invited = models.PositiveIntegerField(default=0)
    appointed = models.PositiveIntegerField(default=0)
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    read_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To invite many colleagues at once"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("staff_import", N_("The list goes when it has been carried out, or after a week."), days=7),
    )

    @property
    def share(self):
        """How much has been done, in whole hundredths."""
        return 100 * self.done // self.total if self.total else 100
