"""Destruction that leaves nothing behind."""

from vakwerk.privacy.actions.erase import erase_after_commit, erase_due
from vakwerk.privacy.actions.tasks import forget_tasks

__all__ = ["erase_after_commit", "erase_due", "forget_tasks"]
