from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds, name_kinds
from vakwerk.common.holdings import expire
from vakwerk.common.labels import tells
from vakwerk.practice.apps.deeds import DEEDS


class PracticeConfig(AppConfig):
    name = "vakwerk.practice"

    def ready(self):
        from vakwerk.practice import actions, queries
        from vakwerk.practice.apps import holdings
        from vakwerk.practice.views.said import told_of

        name_deeds("practice", DEEDS)
        name_kinds(
            {
                "improvement": N_("Improvement that became the way of working"),
                "experiment": N_("Experiment that you took part in"),
                "learning_set": N_("Meeting of a learning set"),
                "practice_question": N_("Question from practice that you settled"),
                "change_assignment": N_("Change that you told your peers about"),
            }
        )
        tells("practice.experiment", told_of)
        holdings.hold_cards(actions, queries)
        holdings.hold_experiments(actions, queries)
        holdings.hold_voices()
        holdings.hold_sets()
        holdings.hold_dialogues()
        holdings.hold_changes()
        cards = N_("Improvement cards that are over")
        expire(queries.ImprovementCard, cards, overdue=queries.overdue_cards, destroy=actions.destroy_cards)
        over = N_("Experiments that were decided on")
        expire(queries.Experiment, over, overdue=queries.overdue_experiments, destroy=actions.destroy_experiments)
