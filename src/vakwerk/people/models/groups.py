from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField

CLOSED = Declaration(
    confidentiality=Confidentiality.GROUP,
    purpose=N_("To know who may be in a closed group"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("closed_group", N_("The list of members stays until a year after the group has ended.")),
)


class ClosedGroup(models.Model):
    """A closed door: what is behind it is seen by its members only. What it is for, its owner knows."""

    id = IdField()
    opened_at = models.DateTimeField()

    declaration = CLOSED


class Membership(models.Model):
    """A person in a closed group. Who joined through an organisation loses sight on the day she leaves it."""

    group = models.ForeignKey(ClosedGroup, models.CASCADE, related_name="memberships")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="memberships")
    through = models.ForeignKey("people.Organisation", models.PROTECT, null=True, blank=True, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)

    declaration = CLOSED

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["group", "person"], condition=Q(ends_at=None), name="people_once_in_a_group"
            )
        ]
