"""What is done with leergangen, modules and places. Each act checks, writes and tells who should know."""

from vakwerk.programmes.actions.budgets import agree, request_budget, rework, set_estimate, take_back, text_of
from vakwerk.programmes.actions.dates import plan_masterclass, plan_meeting
from vakwerk.programmes.actions.destroy import destroy_enrolments, leave_modules
from vakwerk.programmes.actions.homework import (
    destroy_homework,
    drop_assignment,
    forget_feedback,
    forget_homework,
    give_feedback,
    hand_in,
    set_assignment,
    take_back_homework,
    write_homework,
)
from vakwerk.programmes.actions.modules import (
    begin_module,
    change_module,
    complete_module,
    drop_module,
    name_lecturer,
    open_module,
    propose_module,
    unname_lecturer,
)
from vakwerk.programmes.actions.notes import (
    carry,
    destroy_notes,
    forget_notes,
    remove_note,
    start_club,
    tell_tried,
)
from vakwerk.programmes.actions.places import enrol, withdraw
from vakwerk.programmes.actions.programmes import (
    change_programme,
    close_programme,
    join_working_group,
    look_back,
    open_programme,
    stop_programme,
)

__all__ = [
    "agree",
    "begin_module",
    "carry",
    "change_module",
    "change_programme",
    "close_programme",
    "complete_module",
    "destroy_enrolments",
    "destroy_homework",
    "destroy_notes",
    "drop_assignment",
    "drop_module",
    "enrol",
    "forget_feedback",
    "forget_homework",
    "forget_notes",
    "give_feedback",
    "hand_in",
    "join_working_group",
    "leave_modules",
    "look_back",
    "name_lecturer",
    "open_module",
    "open_programme",
    "plan_masterclass",
    "plan_meeting",
    "propose_module",
    "remove_note",
    "request_budget",
    "rework",
    "set_assignment",
    "set_estimate",
    "start_club",
    "stop_programme",
    "take_back",
    "take_back_homework",
    "tell_tried",
    "text_of",
    "unname_lecturer",
    "withdraw",
    "write_homework",
]
