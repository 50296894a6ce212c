"""Learning moments: one sentence, a day, how one learned."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField


class LearningMoment(models.Model):
    """What kept somebody busy or what she learned: written in seconds, hers alone."""

    id = IdField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.TextField()
    mode = models.CharField(max_length=8)  # in the words of `ledger`
    happened_on = models.DateField()
    written_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To keep what you learn in your work"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("own", N_("This stays until you remove it.")),
    )

    class Meta:
        indexes = [models.Index(fields=["owner", "-happened_on"], name="portfolio_of_a_person")]
