from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds
from vakwerk.common.holdings import expire, hold
from vakwerk.common.labels import offers, tells
from vakwerk.programmes.apps import assessments, cohorts, evaluations, materials

DEEDS = {
    "open_programme": N_("began a leergang"),
    "change_programme": N_("changed what a leergang is about"),
    "join_working_group": N_("asked somebody into the working group of a leergang"),
    "set_estimate": N_("said what a leergang costs"),
    "request_budget": N_("asked every organisation to agree on a leergang"),
    "rework": N_("took back what a leergang costs, to change it"),
    "agree": N_("agreed on what an organisation pays of a leergang"),
    "take_back": N_("took back an agreement on a leergang"),
    "approve": N_("saw that every organisation agreed on a leergang"),
    "propose_proposal": N_("proposed a change to what a leergang costs"),
    "agree_proposal": N_("agreed on a change to what a leergang costs"),
    "take_back_proposal": N_("took back an agreement on a change"),
    "refuse_proposal": N_("did not agree on a change to what a leergang costs"),
    "withdraw_proposal": N_("withdrew a change to what a leergang costs"),
    "bind_proposal": N_("saw that every organisation agreed on a change"),
    "begin": N_("saw a leergang begin"),
    "promise_money": N_("entered in the ledger of a leergang what was promised"),
    "pay": N_("entered in the ledger of a leergang what was paid"),
    "correct": N_("corrected a line in the ledger of a leergang"),
    "look_back": N_("began to look back at a leergang"),
    "close": N_("closed a leergang"),
    "stop": N_("stopped a leergang"),
    "propose_module": N_("proposed a module"),
    "change_module": N_("changed a module"),
    "open_module": N_("let people sign up for a module"),
    "begin_module": N_("began a module"),
    "complete_module": N_("rounded off a module"),
    "drop_module": N_("let a module not go on"),
    "plan_date": N_("planned a date of a module"),
    "name_lecturer": N_("named a lecturer of a module"),
    "unname_lecturer": N_("took a lecturer off a module"),
    "enrol": N_("signed up for a module"),
    "confirm": N_("gave a place in a module to who waited"),
    "withdraw": N_("stopped with a module"),
    "set_assignment": N_("set homework"),
    "drop_assignment": N_("took back homework that was set"),
    "write_homework": N_("wrote homework"),
    "hand_in_homework": N_("handed in homework"),
    "take_back_homework": N_("took back homework"),
    "give_feedback": N_("gave feedback on homework"),
    "tell_tried": N_("told what was tried"),
    "carry": N_("made a draft for the library of what was tried"),
    "remove_note": N_("removed what was tried"),
    "start_club": N_("started a club from a module"),
    "open_inventory": N_("asked what people want to learn"),
    "wish": N_("wished for something to learn"),
    "take_wish_back": N_("took back a wish to learn"),
    "join": N_("put wishes together under a theme"),
    "loosen": N_("took a wish off a theme"),
    "remove_need": N_("removed what was no wish"),
    "drop_theme": N_("removed a theme of wishes"),
    "rank_inventory": N_("let people choose between themes"),
    "rank": N_("chose what comes first"),
    "weigh_inventory": N_("counted what people chose"),
    "decide_inventory": N_("decided with which themes a leergang goes on"),
    "stop_inventory": N_("stopped asking what people want to learn"),
    "draft_agreement": N_("made a learning agreement"),
    "promise_agreement": N_("gave a promise in a learning agreement"),
    "sign_agreement": N_("signed a learning agreement"),
    "answer_agreement": N_("told halfway how a learning agreement goes"),
    "review_agreement": N_("saw that both had told how a learning agreement goes"),
    "conclude_agreement": N_("rounded off a learning agreement"),
    "renew_agreement": N_("asked another lead into a learning agreement"),
    "drop_agreement": N_("threw a learning agreement away"),
}
BY_THE_WORKING_GROUP = N_("From the working group of the leergang")
AGREED = N_("That you agreed for your organisation stays with the leergang: others paid on the strength of it.")
ENTERED = N_("What you entered in the ledger stays with the leergang: all who pay rely on it.")
PROPOSED = N_("A change you proposed or did not agree on stays with the leergang: others answered it.")
ASKED = N_("What you asked stays with the leergang: others answered it.")
SET = N_("The homework you set stays with the module: others wrote for it.")


class ProgrammesConfig(AppConfig):
    name = "vakwerk.programmes"

    def ready(self):
        from vakwerk.programmes import actions, queries
        from vakwerk.programmes.views import needs, told

        for parts in (DEEDS, cohorts.DEEDS, evaluations.DEEDS, assessments.DEEDS, materials.DEEDS):
            name_deeds("programmes", parts)
        expire_all(queries, actions)
        for model in ("practice.improvementcard", "practice.obstacle"):
            offers(model, needs.offer)
        tells("programmes.module", told.told_of_module)
        tells("practice.changeassignment", told.told_of_change)
        cohorts.hold_cohorts()
        evaluations.hold_evaluations()
        assessments.hold_assessments()
        materials.hold_materials()
        hold_own(queries, actions)
        hold_homework(queries, actions)
        hold_needs(queries, actions)


def expire_all(queries, actions):
    expire(
        queries.Enrolment,
        N_("Places in modules of leergangen"),
        overdue=queries.overdue_enrolments,
        destroy=actions.destroy_enrolments,
    )
    written, tried = N_("Homework of leergangen"), N_("What people tried in a leergang")
    expire(queries.Homework, written, overdue=queries.overdue_homework, destroy=actions.destroy_homework)
    expire(queries.PracticeNote, tried, overdue=queries.overdue_notes, destroy=actions.destroy_notes)
    expire(
        queries.LearningAgreement,
        N_("Learning agreements"),
        overdue=queries.overdue_agreements,
        destroy=actions.destroy_agreements,
    )
    asked, chosen = N_("What people want to learn"), N_("What people choose to learn first")
    expire(queries.LearningNeed, asked, overdue=queries.overdue_needs, destroy=actions.destroy_needs)
    expire(queries.NeedChoice, chosen, overdue=queries.overdue_choices, destroy=actions.destroy_choices)


def hold_own(queries, actions):
    leave = actions.leave_modules
    hold(queries.Enrolment, N_("Your places in modules"), of=queries.own_places, row=place, forget=leave)
    hold(queries.Certificate, N_("Your certificates"), of=queries.certificates, row=certificate)
    hold(queries.Member, N_("Working groups of leergangen you are in"), of=queries.memberships_of, row=membership)
    taught, agreed = N_("Modules you teach"), N_("What you agreed to for your organisation")
    hold(queries.ModuleLecturer, taught, of=queries.taught_by, row=lecturer, source=BY_THE_WORKING_GROUP)
    promised, gone = N_("Learning agreements you are in"), actions.leave_agreements
    hold(queries.LearningAgreement, promised, of=queries.agreements_of_all, row=learning, forget=gone)
    hold(queries.BudgetShare, agreed, of=queries.agreements_of, row=agreement, stays=AGREED)
    made, given = N_("Changes to a budget that you proposed or settled"), N_("Changes to a budget that you agreed to")
    hold(queries.BudgetProposal, made, of=queries.proposals_of, row=proposal, stays=PROPOSED)
    hold(queries.ProposedShare, given, of=queries.changes_agreed_by, row=change, stays=AGREED)
    lines = N_("What you entered in the ledger of a leergang")
    hold(queries.BudgetEntry, lines, of=queries.entered_by, row=line, stays=ENTERED)


def hold_homework(queries, actions):
    written, tried = N_("Your homework"), N_("What you tried and told in a module")
    hold(queries.Homework, written, of=queries.own_homework, row=piece, forget=actions.forget_homework)
    hold(queries.PracticeNote, tried, of=queries.own_notes, row=note, forget=actions.forget_notes)
    said, tasks = N_("Your feedback on homework of others"), N_("The homework you set")
    hold(queries.HomeworkFeedback, said, of=queries.feedback_by, row=answer, forget=actions.forget_feedback)
    hold(queries.Assignment, tasks, of=queries.set_by, row=task, stays=SET)


def hold_needs(queries, actions):
    wished, chosen = N_("What you want to learn"), N_("What you chose to learn first")
    hold(queries.LearningNeed, wished, of=queries.own_needs, row=need, forget=actions.forget_needs)
    hold(queries.NeedChoice, chosen, of=queries.own_choices, row=choice, forget=actions.forget_choices)
    opened = N_("Questions about what people want to learn that you asked")
    hold(queries.NeedsInventory, opened, of=queries.inventories_opened_by, row=inventory, stays=ASKED)


def need(wished):
    facts = {"leergang": wished.inventory.programme.title, "text": wished.text}
    return facts | {"on": wished.wished_on, "destroy_after": wished.destroy_after}


def choice(chosen):
    facts = {"leergang": chosen.theme.inventory.programme.title, "text": chosen.theme.title}
    return facts | {"destroy_after": chosen.destroy_after}


def inventory(opened):
    return {"leergang": opened.programme.title, "question": opened.asks, "at": opened.opened_at}


def piece(homework):
    facts = {"module": homework.assignment.module.title, "text": homework.text, "state": homework.state}
    return facts | {"at": homework.written_at, "destroy_after": homework.destroy_after}


def note(told):
    facts = {"module": told.module.title, "tried": told.tried, "happened": told.happened}
    return facts | {"at": told.shared_at, "destroy_after": told.destroy_after}


def answer(given):
    return {"module": given.homework.assignment.module.title, "text": given.text, "at": given.at}


def task(assignment):
    return {"module": assignment.module.title, "title": assignment.title, "text": assignment.text}


def place(enrolment):
    facts = {"module": enrolment.module.title, "state": enrolment.state, "at": enrolment.since}
    return facts | {"destroy_after": enrolment.destroy_after}


def certificate(given):
    if given.cohort:
        return {"cohort": given.cohort.title, "given_at": given.issued_at}
    facts = {"module": given.module.title, "meetings": given.meetings, "minutes": given.minutes}
    return facts | {"given_at": given.issued_at}


def membership(member):
    return {"leergang": member.programme.title, "at": member.since}


def lecturer(named):
    return {"module": named.module.title, "at": named.since}


def agreement(share):
    return {"leergang": share.programme.title, "text": share.agreed_text, "at": share.agreed_at}


def proposal(made):
    wrote = [(made.proposed_by_id, made.words), (made.settled_by_id, made.closing_words)]
    hers = [text for person, text in wrote if person == made.reader and text]
    return {"leergang": made.programme.title, "at": made.proposed_at, "wrote": hers}


def change(share):
    return {"leergang": share.proposal.programme.title, "text": share.agreed_text, "at": share.agreed_at}


def line(entry):
    return {"leergang": entry.programme.title, "text": entry.words, "at": entry.entered_at}


def learning(made):
    """What she wrote in it herself: what another wrote is of the other."""
    wrote = {
        made.trainer_id: [made.trainer_promise],
        made.lead_id: [made.lead_promise, made.lead_answer],
        made.person_id: [made.learns, made.asks, made.own_answer, made.closing_words],
    }
    about = {"module": made.module.title} if made.module else {"cohort": made.cohort.title}
    return about | {"at": made.made_at, "wrote": [text for text in wrote[made.reader] if text]}
