from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds, name_kinds
from vakwerk.common.holdings import expire, hold
from vakwerk.common.labels import shields, tells

DEEDS = {
    "read": N_("read this"),
    "write_rule": N_("wrote down a rule"),
    "change_rule": N_("changed a rule"),
    "give_rule": N_("gave a rule another owner"),
    "abolish_rule": N_("abolished a rule"),
    "keep_rule": N_("answered that a rule stays"),
    "hand_over": N_("handed something over from who left"),
    "raise_signal": N_("raised a signal on a rule"),
    "acknowledge": N_("read a signal on a rule"),
    "plan": N_("planned a case meeting"),
    "ask": N_("asked more people to a case meeting"),
    "change": N_("changed a case meeting"),
    "reply": N_("said yes or no to a meeting"),
    "chair": N_("took the chair of a case meeting"),
    "cancel": N_("cancelled a case meeting"),
    "begin": N_("began a case meeting"),
    "close": N_("closed a case meeting"),
    "close_overdue": N_("closed a case meeting that nobody closed"),
    "bring_in": N_("brought in a case"),
    "check_case": N_("wrote a case in which nobody can be recognised"),
    "change_case": N_("changed a case"),
    "take_to": N_("took a case to another meeting"),
    "withdraw_case": N_("took a case back"),
    "discuss_case": N_("closed the talk on a case"),
    "stop_case": N_("stopped the talk on a case before it was looked at"),
    "advise_case": N_("chose what to do in a case"),
    "follow_up_case": N_("told what came of a case"),
    "learn_case": N_("closed a case that was learned from"),
    "destroy_case": N_("destroyed a case"),
    "keep_consideration": N_("kept what weighs in a case"),
    "drop_consideration": N_("removed what weighs in a case"),
    "consider": N_("considered a deviation"),
    "justify": N_("gave the reasons of a deviation"),
    "apply": N_("deviated from a rule"),
    "refer": N_("said that it was decided elsewhere"),
    "look_back": N_("looked back at a deviation"),
    "generalise": N_("shared a deviation as a lesson"),
    "conclude": N_("closed a deviation"),
    "let_go": N_("let a deviation go"),
    "take_back": N_("took a deviation back"),
    "disclose": N_("made an extract for disclosure"),
    "draft_teaching": N_("made a teaching case"),
    "change_teaching": N_("changed a teaching case"),
    "check_teaching": N_("checked a teaching case"),
    "rework_teaching": N_("took a teaching case back to a draft"),
    "show_teaching": N_("opened a teaching case to everyone"),
    "retire_teaching": N_("retired a teaching case"),
}

WAS_THERE = N_("That somebody was there stays, without your name: the proof of the others counts on it.")
MADE = N_("The teaching case stays, without your name.")
FROM_CHAIR = N_("From the chair who closed the meeting")


class CaseworkConfig(AppConfig):
    name = "vakwerk.casework"

    def ready(self):
        from vakwerk.casework import actions, queries
        from vakwerk.casework.views.watched import told_of

        name_deeds("casework", DEEDS)
        name_kinds({"case_meeting": N_("Case meeting")})
        tells("casework.casemeeting", told_of)
        shields("casework.deviation", queries.owner_of_its_rule)
        shields("casework.casestudy", queries.owners_of_its_rules)
        hold_what_is_hers(actions, queries)
        expire_on_its_day(actions, queries)


def hold_what_is_hers(actions, queries):
    """Dates and states, never a text on a case: of that class nothing is exported in bulk."""
    cases, deviations = N_("The cases you brought in"), N_("The rules you deviated from")
    hold(queries.CaseStudy, cases, of=queries.brought_in_by, row=case, forget=actions.forget_cases)
    hold(queries.Deviation, deviations, of=queries.written_by, row=deviation, forget=actions.forget_deviations)
    hold(queries.LookBack, N_("That you looked back at a case"), of=queries.looked_back_by, row=look_back)
    hold(
        queries.CaseAttendee,
        N_("The case meetings you were asked to"),
        of=queries.attended_by,
        row=attended,
        source=FROM_CHAIR,
        stays=WAS_THERE,
    )
    hold(
        queries.InternalRule,
        N_("The internal rules you own"),
        of=queries.rules_owned_by,
        row=rule,
        source=N_("From a keeper of internal rules"),
        forget=actions.forget_ownership,
    )
    hold(queries.TeachingCase, N_("The teaching cases you made"), of=queries.made_by, row=teaching, stays=MADE)


def expire_on_its_day(actions, queries):
    for model, words, overdue, destroy in (
        (queries.CaseStudy, N_("Cases: their texts"), queries.overdue_cases, actions.destroy_cases),
        (queries.Deviation, N_("Deviations"), queries.overdue_deviations, actions.destroy_deviations),
        (queries.CaseMeeting, N_("Case meetings"), queries.overdue_meetings, actions.destroy_meetings),
        (queries.InternalRule, N_("Abolished rules"), queries.overdue_rules, actions.destroy_rules),
        (queries.RuleSignal, N_("Signals on rules"), queries.overdue_signals, actions.destroy_signals),
        (queries.TeachingCase, N_("Teaching cases"), queries.overdue_teaching_cases, actions.destroy_teaching),
    ):
        expire(model, words, overdue=overdue, destroy=destroy)


def case(brought):
    return {"at": brought.brought_at, "state": brought.state, "destroy_after": brought.destroy_after}


def deviation(made):
    facts = {"at": made.considered_at, "about": made.rule.name, "state": made.state}
    return facts | {"look_back_on": made.look_back_on, "destroy_after": made.destroy_after}


def look_back(written):
    return {"written_at": written.written_at}


def attended(asked):
    return {"starts_at": asked.meeting.starts_at, "minutes": asked.minutes}


def rule(owned):
    return {"name": owned.name, "from": owned.holds_from, "state": owned.state}


def teaching(made):
    return {"name": made.title, "at": made.made_at, "state": made.state}
