"""That a form was sent, for a day: so that sending it again does nothing twice."""

from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects


class Submission(models.Model):
    """A form that was sent, as a fingerprint, and where its answer led."""

    key = models.CharField(max_length=64, primary_key=True)
    answer = models.TextField()
    at = models.DateTimeField(db_index=True)

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To carry out once what somebody sends twice"),
        legal_basis=Basis.NONE,
        subjects=Subjects.NOBODY,
        retention=Retention("submission", N_("This is kept for a day."), days=1),
    )
