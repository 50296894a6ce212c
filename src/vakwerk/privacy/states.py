"""The life of an opening in an emergency: one person asks, another decides, and an hour later it is shut again."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vakwerk.common.moves import Move


class EmergencyState(TextChoices):
    ASKED = "asked", _("asked")
    OPEN = "open", _("open")
    REFUSED = "refused", _("refused")
    CLOSED = "closed", _("shut")


EMERGENCY_MOVES = {
    "open": Move((EmergencyState.ASKED,), EmergencyState.OPEN, by="second"),
    "refuse": Move((EmergencyState.ASKED,), EmergencyState.REFUSED, by="second"),
    "close": Move((EmergencyState.ASKED, EmergencyState.OPEN), EmergencyState.CLOSED, by="asker"),
}
