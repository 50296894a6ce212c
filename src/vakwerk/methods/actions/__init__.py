"""What happens in a conversation. Every change raises its version (or epoch); every screen sees it at the next poll."""

from vakwerk.methods.actions.beginning import SeatPlan, load_methods, start
from vakwerk.methods.actions.ending import Handover, SeatLeft, close, destroy_overdue
from vakwerk.methods.actions.gathering import add_item, drop_item, move_item
from vakwerk.methods.actions.own import offer_again, plan_along, take_in, withdraw
from vakwerk.methods.actions.running import (
    ask_for_time,
    extend,
    go_to,
    pass_turn,
    pause,
    present,
    repeat,
    resume,
    reveal,
)
from vakwerk.methods.actions.seating import (
    add_seat,
    change_meeting,
    change_method,
    hand_over,
    remove_seat,
    stand_up,
    take_seat,
    tick,
)
from vakwerk.methods.actions.writing import choose_telling, write

__all__ = [
    "Handover",
    "SeatLeft",
    "SeatPlan",
    "add_item",
    "add_seat",
    "ask_for_time",
    "change_meeting",
    "change_method",
    "choose_telling",
    "close",
    "destroy_overdue",
    "drop_item",
    "extend",
    "go_to",
    "hand_over",
    "load_methods",
    "move_item",
    "offer_again",
    "pass_turn",
    "pause",
    "plan_along",
    "present",
    "remove_seat",
    "repeat",
    "resume",
    "reveal",
    "stand_up",
    "start",
    "take_in",
    "take_seat",
    "tick",
    "withdraw",
    "write",
]
