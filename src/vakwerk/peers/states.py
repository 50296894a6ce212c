"""The life of a peer group, of an invitation, of a meeting, of a moral deliberation and of a commitment."""

from django.db.models import TextChoices
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from vakwerk.common.moves import Move

# What members promise each other, until they choose other words.
PROMISES = (
    _("What is said here stays here."),
    _("It is about what we do ourselves, not about the client."),
    _("Who brings something in decides what is useful."),
)
AGREEMENT = format_lazy("{}\n{}\n{}", *PROMISES)


class GroupState(TextChoices):
    FORMING = "forming", _("being formed")
    AGREEMENT_SIGNED = "agreement_signed", _("agreed")
    ACTIVE = "active", _("active")
    EVALUATING = "evaluating", _("looking back at the group")
    ENDED = "ended", _("ended")


class SessionState(TextChoices):
    PLANNED = "planned", _("planned")
    GATHERING = "gathering_contributions", _("gathering questions")
    CASE_CHOSEN = "case_chosen", _("question chosen")
    IN_METHOD = "in_method", _("going on")
    CLOSING = "closing", _("being closed")
    CLOSED = "closed", _("closed")
    CANCELLED = "cancelled", _("cancelled")


class DeliberationState(TextChoices):
    REQUESTED = "requested", _("requested")
    PREPARED = "prepared", _("prepared")
    IN_METHOD = "in_method", _("going on")
    CONCLUDED = "concluded", _("concluded")
    AGREED = "agreed", _("with agreements")
    LOOKED_BACK = "looked_back", _("looked back")
    CANCELLED = "cancelled", _("cancelled")


class ProposalState(TextChoices):
    OPEN = "open", _("dates proposed")
    CHOSEN = "chosen", _("date chosen")
    WITHDRAWN = "withdrawn", _("taken back")


class ListingKind(TextChoices):
    SEEKS = "seeks", _("looks for a group")
    OFFERS = "offers", _("a group with room")


class ListingState(TextChoices):
    OPEN = "open", _("open")
    TAKEN_DOWN = "taken_down", _("taken down")


class InvitationState(TextChoices):
    ASKING = "asking", _("members are asked first")
    OPEN = "open", _("invited")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", _("withdrawn")


class CommitmentState(TextChoices):
    OPEN = "open", _("planned")
    LOOKED_BACK = "looked_back", _("looked back")
    LET_GO = "let_go", _("let go")


G, S, D, P, L = GroupState, SessionState, DeliberationState, ProposalState, ListingState
IN, C = InvitationState, CommitmentState

GROUP_MOVES = {
    "agree": Move((G.FORMING,), G.AGREEMENT_SIGNED, by="member"),
    "meet": Move((G.AGREEMENT_SIGNED,), G.ACTIVE, by="member"),
    "evaluate": Move((G.ACTIVE,), G.EVALUATING, by="member"),
    "go_on": Move((G.EVALUATING,), G.ACTIVE, by="member"),
    "end": Move((G.FORMING, G.AGREEMENT_SIGNED, G.ACTIVE, G.EVALUATING), G.ENDED, by="member"),
}
SESSION_MOVES = {
    "gather": Move((S.PLANNED,), S.GATHERING, by="member"),
    "choose": Move((S.PLANNED, S.GATHERING), S.CASE_CHOSEN, by="facilitator"),
    "begin": Move((S.PLANNED, S.GATHERING, S.CASE_CHOSEN), S.IN_METHOD, by="facilitator"),
    "finish": Move((S.IN_METHOD,), S.CLOSING, by="facilitator"),
    "close": Move((S.CLOSING,), S.CLOSED, by="facilitator"),
    "cancel": Move((S.PLANNED, S.GATHERING, S.CASE_CHOSEN), S.CANCELLED, by="member"),
}
DELIBERATION_MOVES = {
    "prepare": Move((D.REQUESTED,), D.PREPARED, by="facilitator"),
    "deliberate": Move((D.PREPARED,), D.IN_METHOD, by="facilitator"),
    "conclude": Move((D.IN_METHOD,), D.CONCLUDED, by="facilitator"),
    "agree_on_working": Move((D.CONCLUDED, D.AGREED), D.AGREED, by="member"),
    "tell_what_came": Move((D.CONCLUDED, D.AGREED), D.LOOKED_BACK, by="bringer"),
    "call_off": Move((D.REQUESTED, D.PREPARED), D.CANCELLED, by="member"),
}
PROPOSAL_MOVES = {
    "choose": Move((P.OPEN,), P.CHOSEN, by="facilitator"),
    "withdraw": Move((P.OPEN,), P.WITHDRAWN, by="member"),
}
LISTING_MOVES = {
    "take_down": Move((L.OPEN,), L.TAKEN_DOWN, by="owner"),
}
INVITATION_MOVES = {
    "send": Move((IN.ASKING,), IN.OPEN, by="group"),
    "accept": Move((IN.OPEN,), IN.ACCEPTED, by="invited"),
    "decline": Move((IN.OPEN,), IN.DECLINED, by="invited"),
    "withdraw": Move((IN.ASKING, IN.OPEN), IN.WITHDRAWN, by="member"),
}
COMMITMENT_MOVES = {
    "look_back": Move((C.OPEN,), C.LOOKED_BACK, by="owner"),
    "let_go": Move((C.OPEN,), C.LET_GO, by="owner"),
}
COMING = (S.PLANNED, S.GATHERING, S.CASE_CHOSEN, S.IN_METHOD, S.CLOSING)
