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
    "ask_emergency": N_("asked to open something in an emergency"),
    "open_emergency": N_("opened this in an emergency"),
    "refuse_emergency": N_("did not open something in an emergency"),
    "close_emergency": N_("shut what was opened in an emergency"),
    "read_emergency": N_("read this in an emergency"),
}

LOOKED = N_("That the account looked into something stays for three years, without your name.")

OPENED = N_("That something was opened in an emergency stays for three years, without your name.")


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
        hold(
            queries.EmergencyOpening,
            N_("What was opened in an emergency: asked or decided by you, or about you"),
            of=queries.emergencies_about,
            row=opened,
            source=N_("From the security officer and the data protection officer"),
            stays=OPENED,
        )
        words = N_("What was opened in an emergency, by whom and why")
        overdue, destroy = queries.overdue_emergencies, actions.destroy_emergencies
        expire(queries.EmergencyOpening, words, overdue=overdue, destroy=destroy)
        words = N_("Who looked into what people did, and why")
        overdue, destroy = queries.overdue_inspections, actions.destroy_inspections
        expire(queries.Inspection, words, overdue=overdue, destroy=destroy)


def looked(inspection):
    return {"at": inspection.at, "object": inspection.object_label or inspection.origin, "reason": inspection.reason}


def opened(opening):
    facts = {"at": opening.asked_at, "object": opening.object_label, "reason": opening.reason}
    return facts | {"state": opening.state, "until": opening.until}


def asked(request):
    return {"at": request.asked_at, "until": request.due_on}
