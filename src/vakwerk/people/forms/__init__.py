"""What administrators and invited people type."""

from vakwerk.people.forms.identity import ClaimRuleForm, ProviderForm
from vakwerk.people.forms.imports import StaffFileForm
from vakwerk.people.forms.names import NamesForm
from vakwerk.people.forms.persons import AcceptForm, InvitationForm, RoleForm
from vakwerk.people.forms.places import AskForm, FoundForm, JointRoleForm, OrganisationForm, PartnershipForm, TeamForm
from vakwerk.people.forms.styles import HouseStyleForm

__all__ = [
    "AcceptForm",
    "AskForm",
    "ClaimRuleForm",
    "FoundForm",
    "HouseStyleForm",
    "InvitationForm",
    "JointRoleForm",
    "NamesForm",
    "OrganisationForm",
    "PartnershipForm",
    "ProviderForm",
    "RoleForm",
    "StaffFileForm",
    "TeamForm",
]
