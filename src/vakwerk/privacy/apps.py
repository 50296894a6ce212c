from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds
from vakwerk.common.holdings import expire, hold

DEEDS = {
    "set_term": N_("set a term"),
    "destroy": N_("destroyed what was over its day"),
    "inspect": N_("looked into this as security officer"),
}


class PrivacyConfig(AppConfig):
    name = "vakwerk.privacy"

    def ready(self):
        from vakwerk.privacy import actions, queries

        name_deeds("privacy", DEEDS)
        hold(queries.Inspection, N_("What you looked into as security officer"), of=queries.inspections_of, row=looked)
        words = N_("Who looked into what people did, and why")
        overdue, destroy = queries.overdue_inspections, actions.destroy_inspections
        expire(queries.Inspection, words, overdue=overdue, destroy=destroy)


def looked(inspection):
    return {"at": inspection.at, "object": inspection.object_label or inspection.origin, "reason": inspection.reason}
