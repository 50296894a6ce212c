from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField

STRUCTURE = Declaration(
    confidentiality=Confidentiality.NETWORK,
    purpose=N_("To know which organisations take part and how they work together"),
    legal_basis=Basis.NONE,
    subjects=Subjects.NOBODY,
    retention=Retention("structure", N_("This stays as long as the organisation takes part.")),
)


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("Municipality")
    JOINT_SERVICE = "joint_service", _("Intermunicipal service")
    WORK_COMPANY = "work_company", _("Regional work company")
    UNIVERSITY = "university", _("University of applied sciences")
    ASSOCIATION = "association", _("Professional association")
    OTHER = "other", _("Other")


class Organisation(models.Model):
    """A municipality or another body that people work for; merged ones are kept as predecessors."""

    id = IdField()
    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=13, choices=OrganisationKind, default=OrganisationKind.MUNICIPALITY)
    cbs_code = models.CharField(max_length=6, blank=True)
    predecessors = models.ManyToManyField("self", symmetrical=False, related_name="+", blank=True)
    second_step_required = models.BooleanField(default=False)
    network_terms_at = models.DateTimeField(null=True, blank=True)

    declaration = STRUCTURE

    def __str__(self):
        return self.name


class Team(models.Model):
    """The smallest unit of an organisation."""

    id = IdField()
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="teams")
    name = models.CharField(max_length=120)

    declaration = STRUCTURE

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="people_team_names_differ")]

    def __str__(self):
        return self.name


class Partnership(models.Model):
    """Organisations that act together for a purpose, one of them in the lead, each with a share."""

    id = IdField()
    name = models.CharField(max_length=120, unique=True)
    purpose = models.CharField(max_length=240, blank=True)
    lead = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    contact = models.ForeignKey("people.Person", models.SET_NULL, null=True, blank=True, related_name="+")

    declaration = STRUCTURE

    def __str__(self):
        return self.name


class PartnershipMember(models.Model):
    """An organisation in a partnership, from a day until another, with its share in per cent.

    Asked, and not yet in, as long as there is no first day.
    """

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="members")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    share = models.PositiveSmallIntegerField(default=0)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    declaration = STRUCTURE

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "organisation"],
                condition=Q(ends_on=None),
                name="people_one_place_in_a_partnership",
            ),
            models.CheckConstraint(condition=Q(share__lte=100), name="people_share_is_a_percentage"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="people_partnership_ends_after_start",
            ),
        ]


class Installation(models.Model):
    """This database: made as a demo with invented people, or for real work. One row, written once."""

    is_demo = models.BooleanField()
    made_at = models.DateTimeField()

    declaration = STRUCTURE

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="people_one_installation")]
