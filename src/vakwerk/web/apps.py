from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds

DEEDS = {
    "back_up": N_("made a backup"),
    "restore": N_("put a backup back"),
}


class WebConfig(AppConfig):
    name = "vakwerk.web"

    def ready(self):
        name_deeds("web", DEEDS)
