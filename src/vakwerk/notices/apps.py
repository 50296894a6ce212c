from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.holdings import hold


class NoticesConfig(AppConfig):
    name = "vakwerk.notices"

    def ready(self):
        from vakwerk.notices import queries

        hold(
            queries.Notice,
            N_("Messages to you"),
            of=queries.told,
            row=notice,
            source=N_("Made by Vakwerk when something happened"),
        )
        hold(
            queries.WriteOnlyLink,
            N_("Links by which you were asked to look back"),
            of=queries.links,
            row=link,
            source=N_("Made by Vakwerk when something happened"),
        )
        hold(queries.MailChoice, N_("When you want mail"), of=queries.choice, row=choice)


def notice(told):
    times = getattr(told, "calendar", None)
    return {
        "at": told.at,
        "words": told.words,
        "about": told.about,
        "seen_at": told.seen_at,
        "mailed_at": told.mailed_at,
        "in_calendar": times and times.starts_at,
        "destroy_after": told.destroy_after,
    }


def link(asked):
    return {
        "about": asked.about,
        "promised_on": asked.promised_on,
        "expires_at": asked.expires_at,
        "used_at": asked.used_at,
    }


def choice(made):
    return {"rhythm": made.rhythm}
