"""What people do in a peer group. Each act checks, writes, is noted in the trail and tells who should know."""

from vakwerk.peers.actions.groups import change_agreement, change_group, end_group, leave, sign, start_group
from vakwerk.peers.actions.invitations import accept_invitation, answer, consent, invite_to_group, withdraw
from vakwerk.peers.actions.meeting import add_past_meeting, begin, close, close_overdue, join
from vakwerk.peers.actions.own import (
    ask_look_backs,
    commit,
    drop_commitment,
    drop_takeaway,
    keep_takeaway,
    let_go,
    look_back,
    look_back_by_link,
)
from vakwerk.peers.actions.sessions import (
    cancel,
    change,
    choose,
    contribute,
    destroy_overdue,
    facilitate,
    hand_over_left,
    plan,
    reply,
    withdraw_contribution,
)

__all__ = [
    "accept_invitation",
    "add_past_meeting",
    "answer",
    "ask_look_backs",
    "begin",
    "cancel",
    "change",
    "change_agreement",
    "change_group",
    "choose",
    "close",
    "close_overdue",
    "commit",
    "consent",
    "contribute",
    "destroy_overdue",
    "drop_commitment",
    "drop_takeaway",
    "end_group",
    "facilitate",
    "hand_over_left",
    "invite_to_group",
    "join",
    "keep_takeaway",
    "leave",
    "let_go",
    "look_back",
    "look_back_by_link",
    "plan",
    "reply",
    "sign",
    "start_group",
    "withdraw",
    "withdraw_contribution",
]
