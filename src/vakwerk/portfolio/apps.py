from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds
from vakwerk.common.holdings import hold
from vakwerk.common.labels import follows

DEEDS = {
    "jot": N_("noted a learning moment"),
    "change": N_("changed a learning moment"),
    "bring_in": N_("took a learning moment to a meeting"),
    "remove": N_("removed a learning moment"),
}


class PortfolioConfig(AppConfig):
    name = "vakwerk.portfolio"

    def ready(self):
        from vakwerk.portfolio import actions, queries

        name_deeds("portfolio", DEEDS)
        follows("portfolio.learningmoment", actions.say_the_same)
        hold(queries.LearningMoment, N_("Your learning moments"), of=queries.visible_to, row=plain)


def plain(moment):
    return {
        "on": moment.happened_on,
        "text": moment.text,
        "mode": moment.mode,
        "written_at": moment.written_at,
    }
