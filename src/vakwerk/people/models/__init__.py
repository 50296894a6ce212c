"""Who works where, in which role, since when and until when; and who is together behind a closed door."""

from vakwerk.people.models.appointments import Appointment, Invitation, RoleReview
from vakwerk.people.models.groups import ClosedGroup, Membership
from vakwerk.people.models.identity import ClaimRule, IdentityProvider
from vakwerk.people.models.imports import StaffImport
from vakwerk.people.models.names import NameList
from vakwerk.people.models.organisations import (
    Installation,
    Organisation,
    Partnership,
    PartnershipMember,
    Team,
)
from vakwerk.people.models.persons import Person
from vakwerk.people.models.styles import HouseStyle

__all__ = [
    "Appointment",
    "ClaimRule",
    "ClosedGroup",
    "HouseStyle",
    "IdentityProvider",
    "Installation",
    "Invitation",
    "Membership",
    "NameList",
    "Organisation",
    "Partnership",
    "PartnershipMember",
    "Person",
    "RoleReview",
    "StaffImport",
    "Team",
]
