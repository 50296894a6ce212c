"""What people type about groups and meetings, and for themselves."""

from vakwerk.peers.forms.dates import AddDateForm, ChooseDateForm, ProposeForm, SuitForm
from vakwerk.peers.forms.deliberations import BecameForm, DeliberationForm, WorkingForm
from vakwerk.peers.forms.groups import AgreementForm, EvaluationForm, GroupForm, InviteForm, StartForm
from vakwerk.peers.forms.listings import InviteSeekerForm, JoinForm, OfferForm, SeekForm
from vakwerk.peers.forms.own import CommitmentForm, LinkForm, LookBackForm, TakeawayForm
from vakwerk.peers.forms.sessions import BeginForm, CloseForm, ContributionForm, PresenterForm, SessionForm

__all__ = [
    "AddDateForm",
    "AgreementForm",
    "BecameForm",
    "BeginForm",
    "ChooseDateForm",
    "CloseForm",
    "CommitmentForm",
    "ContributionForm",
    "DeliberationForm",
    "EvaluationForm",
    "GroupForm",
    "InviteForm",
    "InviteSeekerForm",
    "JoinForm",
    "LinkForm",
    "LookBackForm",
    "OfferForm",
    "PresenterForm",
    "ProposeForm",
    "SeekForm",
    "SessionForm",
    "StartForm",
    "SuitForm",
    "TakeawayForm",
    "WorkingForm",
]
