"""The learning record: what, how, how long, and the label of where it came from."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.deeds import kind_words
from vakwerk.ledger.states import LearningMode


class LearningEntry(models.Model):
    """One learning activity of one person, in net minutes."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)
    mode = models.CharField(max_length=8, choices=LearningMode)
    minutes = models.PositiveIntegerField()
    source = models.CharField(max_length=80)
    accreditation = models.CharField(max_length=40, blank=True)  # the number under which it was recognised
    at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To let what you learn count, without typing it again"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("ledger", N_("This stays until you remove it.")),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "source"], name="ledger_one_entry_a_source")]
        indexes = [models.Index(fields=["person", "-at"], name="ledger_of_a_person")]

    @property
    def said(self):
        return gettext(kind_words(self.kind))
