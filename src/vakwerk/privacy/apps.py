from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds
from vakwerk.common.holdings import expire, hold

DEEDS = {
    "set_term": N_("set a term"),
    "destroy": N_("destroyed what was over its day"),
    "ask_removal": N_("asked to be removed"),
    "undo_removal": N_("took back the request to be removed"),
    "remove": N_("removed an account"),
    "inspect": N_("looked into this as security officer"),
}

LOOKED = N_("That the account looked into something stays for three years, without your name.")


class PrivacyConfig(AppConfig):
    name = "vakwerk.privacy"

    def ready(self):
        from vakwerk.privacy import actions, queries

        name_deeds("privacy", DEEDS)
        hold(
            queries.Inspection,
            N_("What you looked into as security officer"),
            of=queries.inspections_of,
            row=looked,
            stays=LOOKED,
        )
        hold(queries.RemovalRequest, N_("That you asked to be removed"), of=queries.removal_of, row=asked)
        words = N_("Who looked into what people did, and why")
        overdue, destroy = queries.overdue_inspections, actions.destroy_inspections
        expire(queries.Inspection, words, overdue=overdue, destroy=destroy)


def looked(inspection):
    return {"at": inspection.at, "object": inspection.object_label or inspection.origin, "reason": inspection.reason}


def asked(request):
    return {"at": request.asked_at, "until": request.due_on}
