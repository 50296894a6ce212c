from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField


class Language(models.TextChoices):
    NL = "nl", "Nederlands"
    EN = "en", "English"


class Theme(models.TextChoices):
    SYSTEM = "", _("As my device")
    LIGHT = "licht", _("Light")
    DARK = "donker", _("Dark")


class People(BaseUserManager):
    def get_by_natural_key(self, email):
        return self.get(email=email.lower())


class Person(AbstractBaseUser, PermissionsMixin):
    """Somebody with an account: her own, also when she works nowhere (any more)."""

    id = IdField()
    email = models.EmailField(unique=True)  # in lower case
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, choices=Language, default=Language.NL)
    theme = models.CharField(max_length=6, choices=Theme, default=Theme.SYSTEM, blank=True)
    acts_for = models.ForeignKey("people.Organisation", models.SET_NULL, null=True, blank=True, related_name="+")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()

    objects = People()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    declaration = Declaration(
        confidentiality=Confidentiality.NETWORK,
        purpose=N_("To know who takes part, and to let her sign in"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("person", N_("Your account stays until you ask to remove it.")),
    )

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(email=Lower("email")), name="people_addresses_in_lower_case")]

    def __str__(self):
        return self.name

    @property
    def first_name(self):
        return self.name.split(" ")[0]

    @property
    def initials(self):
        parts = [part for part in self.name.split(" ") if part[:1].isupper()] or [self.name]
        return (parts[0][:1] + (parts[-1][:1] if len(parts) > 1 else "")).upper()
