from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.people.models.organisations import Organisation


class NameList(models.Model):
    """Names that are common around an organisation, as bare words: who or what is called so, it does not say."""

    id = IdField()
    organisation = models.OneToOneField(Organisation, models.CASCADE, related_name="+")
    rows = models.JSONField(default=list)  # [name, "first", "last" or "place"], in the order of the alphabet
    kept_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To recognise names from around an organisation in texts about cases"),
        legal_basis=Basis.NONE,
        subjects=Subjects.NOBODY,
        retention=Retention("name_list", N_("This stays until an administrator takes it away.")),
    )
