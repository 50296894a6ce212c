from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.people.models.organisations import Organisation, Partnership, Team


class WorkArea(models.TextChoices):
    WORK = "work", _("Work")
    INCOME = "income", _("Income")
    DEBT = "debt", _("Debt assistance")
    CARE = "care", _("Care and support")
    OTHER = "other", _("Other")


class Appointment(models.Model):
    """A role of a person, in an organisation or a partnership, from a day until another.

    Given by somebody, or by what her organisation says of her when she signs in there.
    """

    id = IdField()
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="appointments")
    role = models.CharField(max_length=40)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    partnership = models.ForeignKey(Partnership, models.PROTECT, null=True, blank=True, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    work_area = models.CharField(max_length=6, choices=WorkArea, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)  # the first day on which it no longer holds
    given_by = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    given_at = models.DateTimeField()
    provider = models.ForeignKey("people.IdentityProvider", models.SET_NULL, null=True, blank=True, related_name="+")

    declaration = Declaration(
        confidentiality=Confidentiality.NETWORK,
        purpose=N_("To decide who may do and see what"),
        legal_basis=Basis.LEGAL_DUTY,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("appointment", N_("This is kept for two years after the role has ended.")),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(organisation=None) ^ Q(partnership=None), name="people_appointed_in_one_place"
            ),
            models.CheckConstraint(
                condition=Q(team=None) | Q(partnership=None), name="people_a_team_is_of_an_organisation"
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="people_role_ends_after_start",
            ),
        ]

    @property
    def work(self):
        """Its work area in words; Django's own way goes through all choices, for each row of a list."""
        return WorkArea(self.work_area).label if self.work_area else ""


class RoleReview(models.Model):
    """An administrator looked through all roles of an organisation and signed that they are right."""

    id = IdField()
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    signed_by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    signed_at = models.DateTimeField()
    count = models.PositiveIntegerField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To be able to show that roles are looked through every year"),
        legal_basis=Basis.LEGAL_DUTY,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("role_review", N_("This is kept for seven years.")),
    )


class Invitation(models.Model):
    """A one-time link to an account; the secret in the link is signed, not stored."""

    id = IdField()
    email = models.EmailField()
    name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=2, default="nl")
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, related_name="+")
    team = models.ForeignKey(Team, models.SET_NULL, null=True, related_name="+")
    role = models.CharField(max_length=40, blank=True)
    invited_by = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To let somebody make an account"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("invitation", N_("This is kept for thirty days."), days=30),
    )
