"""How one learns: never a target or a score."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class LearningMode(TextChoices):
    WORKING = "working", _("in the work itself")
    TOGETHER = "together", _("together")
    FORMAL = "formal", _("in a course")
