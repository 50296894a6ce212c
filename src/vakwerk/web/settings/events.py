"""The settings of the agenda: when Vakwerk suggests to plan something."""

from django.utils.translation import gettext_noop as N_

from vakwerk.web import config as setting
from vakwerk.web.config import config

WISHES_FOR_EVENT = config(
    "WISHES_FOR_EVENT",
    "10",
    N_("How many different people have to wish for the same theme before Vakwerk suggests an event about it."),
    setting.number(2, 1000),
)
WAITING_FOR_REPEAT = config(
    "WAITING_FOR_REPEAT",
    "5",
    N_("From how many people on a waiting list Vakwerk suggests a repeat, unless the host chose another number."),
    setting.number(1, 1000),
)
