from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.holdings import hold


class PortfolioConfig(AppConfig):
    name = "vakwerk.portfolio"

    def ready(self):
        from vakwerk.portfolio import queries

        hold(queries.LearningMoment, N_("Your learning moments"), of=queries.visible_to, row=plain)


def plain(moment):
    return {
        "on": moment.happened_on,
        "text": moment.text,
        "mode": moment.mode,
        "written_at": moment.written_at,
    }
