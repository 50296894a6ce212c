from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.people.models.organisations import Organisation, Team

SIGN_IN = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To let colleagues sign in with the account they have at work"),
    legal_basis=Basis.NONE,
    subjects=Subjects.NOBODY,
    retention=Retention("identity_provider", N_("This stays as long as the organisation uses it.")),
)


class IdentityProvider(models.Model):
    """Where the colleagues of an organisation sign in at work (OpenID Connect); its secret is kept encrypted."""

    id = IdField()
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    discovery = models.URLField(max_length=300)
    client_id = models.CharField(max_length=200)
    secret = models.TextField(blank=True)
    is_on = models.BooleanField(default=True)

    declaration = SIGN_IN

    class Meta:
        constraints = [models.UniqueConstraint(fields=["discovery", "client_id"], name="people_one_client_once")]

    def __str__(self):
        return self.name


class ClaimRule(models.Model):
    """What somebody is here, by what her organisation says of her. Without a claim: whoever signs in."""

    provider = models.ForeignKey(IdentityProvider, models.CASCADE, related_name="rules")
    claim = models.CharField(max_length=80, blank=True)
    value = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=40)
    team = models.ForeignKey(Team, models.CASCADE, null=True, blank=True, related_name="+")

    declaration = SIGN_IN
