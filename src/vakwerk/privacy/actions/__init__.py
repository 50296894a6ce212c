"""Destruction that leaves nothing behind."""

from vakwerk.privacy.actions.destroy import approve, destroy_overdue, set_term
from vakwerk.privacy.actions.emergency import (
    ask_emergency,
    close_emergency,
    destroy_emergencies,
    open_in_emergency,
    read_emergency,
    refuse_emergency,
)
from vakwerk.privacy.actions.erase import erase_after_commit, erase_due
from vakwerk.privacy.actions.inspect import destroy_inspections, inspect
from vakwerk.privacy.actions.removal import ask_removal, remove_due, undo_removal
from vakwerk.privacy.actions.tasks import forget_tasks

__all__ = [
    "approve",
    "ask_emergency",
    "ask_removal",
    "close_emergency",
    "destroy_emergencies",
    "destroy_inspections",
    "destroy_overdue",
    "erase_after_commit",
    "erase_due",
    "forget_tasks",
    "inspect",
    "open_in_emergency",
    "read_emergency",
    "refuse_emergency",
    "remove_due",
    "set_term",
    "undo_removal",
]
