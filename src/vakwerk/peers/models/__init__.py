"""Groups with their agreements and invitations; meetings with what stays of them; what a person takes home."""

from vakwerk.peers.models.dates import DateAnswer, DateProposal, ProposedDate
from vakwerk.peers.models.deliberations import DeliberationRecord, MoralDeliberation
from vakwerk.peers.models.groups import (
    AgreementSignature,
    EvaluationAnswer,
    GroupAgreement,
    GroupEvaluation,
    GroupInvitation,
    InvitationConsent,
    PeerGroup,
)
from vakwerk.peers.models.listings import GroupListing
from vakwerk.peers.models.own import Commitment, Takeaway
from vakwerk.peers.models.sessions import CaseContribution, PeerSession, Presence, SessionReply

__all__ = [
    "AgreementSignature",
    "CaseContribution",
    "Commitment",
    "DateAnswer",
    "DateProposal",
    "DeliberationRecord",
    "EvaluationAnswer",
    "GroupAgreement",
    "GroupEvaluation",
    "GroupInvitation",
    "GroupListing",
    "InvitationConsent",
    "MoralDeliberation",
    "PeerGroup",
    "PeerSession",
    "Presence",
    "ProposedDate",
    "SessionReply",
    "Takeaway",
]
