from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds, name_kinds
from vakwerk.common.holdings import expire, hold

DEEDS = {
    "read": N_("read this"),
    "open_fund": N_("opened a breakthrough fund"),
    "change_rules": N_("changed the rules of a fund"),
    "set_budget": N_("set the budget of a fund"),
    "apply": N_("began an application to a fund"),
    "rewrite": N_("changed an application to a fund"),
    "attach": N_("added a file to an application"),
    "detach": N_("removed a file from an application"),
    "submit": N_("handed in an application"),
    "give_back": N_("gave an application back with a question"),
    "withdraw": N_("withdrew an application"),
    "destroy": N_("destroyed an application"),
    "schedule": N_("put an application on an agenda"),
    "take_off": N_("took an application off an agenda"),
    "open": N_("began with an application in a hearing"),
    "adjourn": N_("adjourned an application"),
    "advise": N_("advised on an application"),
    "decide": N_("decided on an application"),
    "communicate": N_("told a decision"),
    "name_member": N_("named a member of a panel"),
    "end_member": N_("ended a term on a panel"),
    "sign": N_("signed the promise of a panel"),
    "plan_hearing": N_("planned a hearing"),
    "change_hearing": N_("changed a hearing"),
    "cancel_hearing": N_("cancelled a hearing"),
    "begin_hearing": N_("began a hearing"),
    "close_hearing": N_("closed a hearing"),
    "close_overdue": N_("closed a hearing that nobody closed"),
    "reply": N_("said yes or no to a meeting"),
    "chair": N_("took the chair of a hearing"),
    "count": N_("counted who is at a hearing"),
    "recuse": N_("stepped aside for an application"),
    "give_perspective": N_("wrote a view of an application"),
    "reveal": N_("laid the views on an application on the table"),
    "dissent": N_("wrote another view below an advice"),
    "ratify": N_("looked again at an urgent advice"),
    "rewrite_letter": N_("changed the letter of a decision"),
    "register": N_("noted that a decision is registered"),
    "confirm": N_("noted that an amount was paid"),
    "answer_effect": N_("told what came of an application"),
    "lapse_effect": N_("let a question about what came of it lapse"),
    "close": N_("closed an application that was followed"),
    "take_over": N_("took over an application"),
    "read_earlier": N_("read what came of an earlier application"),
    "disclose": N_("made an extract for disclosure"),
    "draw_sample": N_("drew a sample of what a fund decided"),
    "sample": N_("drew this in a sample"),
}

DECIDED = N_("It is part of the file of a decision, and stays with the fund until its term is over.")


class BreakthroughsConfig(AppConfig):
    name = "vakwerk.breakthroughs"

    def ready(self):
        from vakwerk.breakthroughs import actions, queries

        name_deeds("breakthroughs", DEEDS)
        name_kinds({"panel_hearing": N_("Hearing of a panel"), "breakthrough": N_("Looking back at a breakthrough")})
        hold_what_is_hers(actions, queries)
        expire_on_its_day(actions, queries)


def hold_what_is_hers(actions, queries):
    """Dates and states, never a text on a case: of that class nothing is exported in bulk."""
    applied = N_("Your applications to a breakthrough fund")
    facts = {"of": queries.applied_by, "row": application, "forget": actions.forget_applications}
    hold(queries.FundApplication, applied, **facts)
    for model, words, of, row in (
        (queries.PanelMember, N_("The panels on which you sit or sat"), queries.sat_on, membership),
        (queries.HearingSeat, N_("The hearings to which you were asked"), queries.seated_at, seat),
        (queries.Perspective, N_("That you wrote what you see in an application"), queries.perspectives_of, written),
        (queries.EffectFollowUp, N_("What you told of an application afterwards"), queries.answered_by, told),
        (queries.Decision, N_("The decisions you took for a fund"), queries.decided_by, decision),
        (queries.FundSample, N_("The samples you drew to check a fund"), queries.samples_drawn_by, sample),
    ):
        hold(model, words, of=of, row=row, stays=DECIDED)


def expire_on_its_day(actions, queries):
    words = N_("Applications to a breakthrough fund: their texts")
    expire(queries.FundApplication, words, overdue=queries.overdue_applications, destroy=actions.destroy_applications)
    hearings = N_("Hearings of a panel")
    expire(queries.PanelHearing, hearings, overdue=queries.overdue_hearings, destroy=actions.destroy_hearings)
    drawn = N_("Samples of a breakthrough fund")
    expire(queries.FundSample, drawn, overdue=queries.overdue_samples, destroy=actions.destroy_samples)


def application(made):
    facts = {"at": made.begun_at, "about": made.fund.name, "state": made.state}
    return facts | {"destroy_after": made.destroy_after}


def membership(held):
    return {"about": held.fund.name, "from": held.starts_on, "until": held.ends_on}


def seat(asked):
    return {"starts_at": asked.hearing.starts_at}


def written(view):
    return {"written_at": view.written_at}


def told(answer):
    return {"at": answer.answered_at, "about": answer.application.fund.name}


def decision(taken):
    return {"at": taken.decided_at}


def sample(drawn):
    return {"at": drawn.drawn_at, "about": drawn.fund.name, "reason": drawn.reason}
