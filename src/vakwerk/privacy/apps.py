from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds

DEEDS = {
    "set_term": N_("set a term"),
    "destroy": N_("destroyed what was over its day"),
}


class PrivacyConfig(AppConfig):
    name = "vakwerk.privacy"

    def ready(self):
        name_deeds("privacy", DEEDS)
