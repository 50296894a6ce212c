from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.holdings import hold


class LedgerConfig(AppConfig):
    name = "vakwerk.ledger"

    def ready(self):
        from vakwerk.ledger import queries

        hold(queries.LearningEntry, N_("Your learning record"), of=queries.visible_to, row=plain)


def plain(entry):
    return {
        "kind": entry.kind,
        "mode": entry.mode,
        "minutes": entry.minutes,
        "at": entry.at,
        "source": entry.source,
        "accreditation": entry.accreditation,
    }
