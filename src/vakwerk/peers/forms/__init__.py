"""What people type about groups and meetings, and for themselves."""

from vakwerk.peers.forms.groups import AgreementForm, GroupForm, InviteForm, StartForm
from vakwerk.peers.forms.own import CommitmentForm, LinkForm, LookBackForm, TakeawayForm
from vakwerk.peers.forms.sessions import BeginForm, CloseForm, ContributionForm, PresenterForm, SessionForm

__all__ = [
    "AgreementForm",
    "BeginForm",
    "CloseForm",
    "CommitmentForm",
    "ContributionForm",
    "GroupForm",
    "InviteForm",
    "LinkForm",
    "LookBackForm",
    "PresenterForm",
    "SessionForm",
    "StartForm",
    "TakeawayForm",
]
