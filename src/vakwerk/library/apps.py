from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds
from vakwerk.common.holdings import expire, hold

DEEDS = {
    "write": N_("began a draft"),
    "keep": N_("changed a draft"),
    "ask": N_("asked a second reader"),
    "take_back": N_("took a draft back"),
    "drop_draft": N_("threw a draft away"),
    "rewrite": N_("began a next version"),
    "widen": N_("asked to share something wider"),
    "pass": N_("read a draft and passed it"),
    "send_back": N_("sent a draft back"),
    "decline": N_("had no time to read a draft"),
    "pass_on": N_("waited too long with a draft, so somebody else was asked"),
    "share": N_("shared something in the library"),
    "take_out": N_("took something out of the library"),
    "end_evidence": N_("took away the way to what was counted"),
    "review": N_("looked through a guide"),
    "take_over": N_("became the owner of a guide"),
    "use": N_("used something from the library"),
    "look_back": N_("told what came of something from the library"),
    "back": N_("stood behind something"),
    "withdraw_backing": N_("withdrew support"),
    "offer_help": N_("said about what colleagues may ask"),
    "drop_helper": N_("is no longer to be asked"),
}
STEPS = ("intake_diagnosis", "plan", "execute_adjust", "look_back")
STAYS = N_("What you shared stays in the library, without your name.")
STOOD = N_("That somebody stood behind it stays, without your name.")


class LibraryConfig(AppConfig):
    name = "vakwerk.library"

    def ready(self):
        from vakwerk.library import actions, queries

        name_deeds("library", DEEDS)
        expire(
            queries.Draft,
            N_("Drafts for the library"),
            overdue=queries.overdue_drafts,
            destroy=actions.destroy_drafts,
        )
        hold_all(queries, actions)


def hold_all(queries, actions):
    hold(queries.Draft, N_("Your drafts for the library"), of=queries.drafts, row=draft)
    hold(queries.LibraryItem, N_("What you shared in the library"), of=queries.kept_by, row=item, stays=STAYS)
    hold(queries.SecondReading, N_("What you were asked to read along"), of=queries.readings_of, row=reading)
    hold(queries.Usage, N_("What you used from the library"), of=queries.visible_usages, row=usage)
    words, source = N_("Where you stand behind something"), N_("From what you did as an executive")
    hold(queries.Backing, words, of=queries.backing_given_by, row=backing, source=source, stays=STOOD)
    words = N_("About what you may be asked")
    hold(queries.Helper, words, of=queries.helpers_of, row=helper, forget=actions.drop_helper)


def content(thing):
    names = ("title", "text", "situation", "for_whom", "not_when", *STEPS, "prompts")
    written = {name: getattr(thing, name) for name in names if getattr(thing, name)}
    return {"kind": thing.get_kind_display(), **written}


def draft(thing):
    return content(thing) | {
        "state": thing.get_state_display(),
        "written_at": thing.written_at,
        "until": thing.destroy_after,
    }


def item(thing):
    from vakwerk.library.queries import sight

    _class, who = sight(thing.audience, thing.organisation)
    return content(thing) | {"shared_at": thing.shared_at, "version": thing.version, "audience": who}


def reading(asked):
    return {"at": asked.asked_at, "state": asked.get_state_display()}


def usage(used):
    repeats = N_("Yes") if used.repeats else N_("No")
    return {"title": used.item.title, "at": used.at, "became": used.became, "repeats": repeats}


def backing(given):
    facts = {"about": given.about, "text": given.text, "given_at": given.given_at}
    return facts | {"withdrawn_at": given.withdrawn_at}


def helper(offered):
    from vakwerk.library.queries import sight

    return {"about": offered.about, "audience": sight(offered.audience)[1], "at": offered.offered_at}
