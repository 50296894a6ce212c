from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.people.models.organisations import Organisation

LOOK = Declaration(
    confidentiality=Confidentiality.PUBLIC,
    purpose=N_("To let people recognise their own organisation in pages, mail and paper"),
    legal_basis=Basis.NONE,
    subjects=Subjects.NOBODY,
    retention=Retention("house_style", N_("This stays as long as the organisation uses it.")),
)


class HouseStyle(models.Model):
    """How an organisation looks: its logo, its design tokens (stacked on ours), and where its public pages are."""

    id = IdField()
    organisation = models.OneToOneField(Organisation, models.CASCADE, related_name="house_style")
    colour = models.CharField(max_length=7, blank=True)  # "#rrggbb", as it was chosen
    tokens = models.JSONField(default=dict, blank=True)  # of its own sheet; what follows from the colour is not in it
    has_tokens = models.BooleanField(default=False)  # so that no page reads the sheet to know that there is one
    logo = models.BinaryField(null=True, blank=True)
    logo_type = models.CharField(max_length=20, blank=True)
    mark = models.CharField(max_length=16)  # changes with all of the above, so that copies of them may be kept for long
    path = models.SlugField(max_length=40, unique=True, null=True, blank=True)
    domain = models.CharField(max_length=200, unique=True, null=True, blank=True)

    declaration = LOOK

    @property
    def has_sheet(self):
        return bool(self.colour) or self.has_tokens
