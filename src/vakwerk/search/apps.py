from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds
from vakwerk.common.holdings import hold

DEEDS = {
    "keep_group": N_("changed which words belong together"),
    "drop_group": N_("took a group of words away"),
    "keep_plain": N_("changed a plain word"),
    "go_back": N_("brought an earlier version of the words back"),
}


class SearchConfig(AppConfig):
    name = "vakwerk.search"

    def ready(self):
        from vakwerk.search import queries

        name_deeds("search", DEEDS)
        hold(
            queries.Vocabulary,
            N_("The changes you made in the words that search knows"),
            of=queries.changed_by,
            row=changed,
            stays=N_("That the words were changed stays, without your name."),
        )


def changed(version):
    return {"version": version.number, "at": version.changed_at}
