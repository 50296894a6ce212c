"""What people type about groups and meetings, and for themselves."""

from vakwerk.peers.forms.dates import AddDateForm, ChooseDateForm, ProposeForm, SuitForm
from vakwerk.peers.forms.groups import AgreementForm, EvaluationForm, GroupForm, InviteForm, StartForm
from vakwerk.peers.forms.own import CommitmentForm, LinkForm, LookBackForm, TakeawayForm
from vakwerk.peers.forms.sessions import BeginForm, CloseForm, ContributionForm, PresenterForm, SessionForm

__all__ = [
    "AddDateForm",
    "AgreementForm",
    "BeginForm",
    "ChooseDateForm",
    "CloseForm",
    "CommitmentForm",
    "ContributionForm",
    "EvaluationForm",
    "GroupForm",
    "InviteForm",
    "LinkForm",
    "LookBackForm",
    "PresenterForm",
    "ProposeForm",
    "SessionForm",
    "StartForm",
    "SuitForm",
    "TakeawayForm",
]
