from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds
from vakwerk.common.holdings import hold, show_in_emergency

DEEDS = {
    "start": N_("began a conversation"),
    "present": N_("chose who brings in"),
    "open_step": N_("opened a step"),
    "reveal": N_("showed what had been written"),
    "change_method": N_("went on along another method"),
    "hand_over": N_("handed the lead to somebody else"),
    "close": N_("closed a conversation"),
    "take_in": N_("took in a method of the organisation's own"),
    "withdraw": N_("withdrew a method"),
    "offer_again": N_("offered a method again"),
    "destroy_overdue": N_("destroyed a conversation that nobody closed"),
}


class MethodsConfig(AppConfig):
    name = "vakwerk.methods"

    def ready(self):
        from vakwerk.methods import actions
        from vakwerk.methods.models import Conversation, Seat
        from vakwerk.methods.queries import emergency, tables

        name_deeds("methods", DEEDS)
        words = N_("Conversations that go on, and what you wrote in them")
        hold(Seat, words, of=tables.held_by, row=seat, forget=actions.stand_up)
        show_in_emergency(Conversation, people=emergency.seated, shows=emergency.on_the_table)


def seat(taken):
    texts = [writing.text for writing in taken.writings.all() if writing.text]
    return {"sat_down_at": taken.joined_at, "role": taken.role, "text": "\n".join(texts)}
