from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.holdings import hold

STAYS = N_("What the account did stays for eighteen months, without your name.")


class TrailConfig(AppConfig):
    name = "vakwerk.trail"

    def ready(self):
        from vakwerk.trail import queries

        hold(
            queries.TrailEntry,
            N_("What you did in Vakwerk, without what you wrote"),
            of=queries.by,
            row=plain,
            stays=STAYS,
        )


def plain(entry):
    return {
        "at": entry.at,
        "action": entry.action,
        "object": entry.object_label,
        "result": entry.result,
        "from": entry.origin,
    }
