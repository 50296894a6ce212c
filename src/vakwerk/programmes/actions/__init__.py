"""What is done with leergangen, modules and places. Each act checks, writes and tells who should know."""

from vakwerk.programmes.actions.budgets import agree, request_budget, rework, set_estimate, take_back, text_of
from vakwerk.programmes.actions.dates import plan_masterclass, plan_meeting
from vakwerk.programmes.actions.destroy import destroy_enrolments, leave_modules
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
    "change_module",
    "change_programme",
    "close_programme",
    "complete_module",
    "destroy_enrolments",
    "drop_module",
    "enrol",
    "join_working_group",
    "leave_modules",
    "look_back",
    "name_lecturer",
    "open_module",
    "open_programme",
    "plan_masterclass",
    "plan_meeting",
    "propose_module",
    "request_budget",
    "rework",
    "set_estimate",
    "stop_programme",
    "take_back",
    "text_of",
    "unname_lecturer",
    "withdraw",
]
