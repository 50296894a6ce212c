"""What is done in cohorts, and what they hold of people: places, plans, visits, and changes they look along with."""

from django.utils.translation import gettext_noop as N_

from vakwerk.common.holdings import expire, hold

DEEDS = {
    "open_cohort": N_("let people apply for a cohort"),
    "name_trainer": N_("named a trainer of a cohort"),
    "unname_trainer": N_("took a trainer off a cohort"),
    "begin_cohort": N_("began a cohort"),
    "end_cohort": N_("rounded off a cohort"),
    "call_off_cohort": N_("let a cohort not go on"),
    "go_on_together": N_("started a group from a cohort"),
    "apply": N_("applied for a cohort"),
    "admit_place": N_("admitted somebody to a cohort"),
    "decline_place": N_("did not admit somebody to a cohort"),
    "enrol_place": N_("took up a place in a cohort"),
    "stop_place": N_("stopped with a cohort"),
    "write_plan": N_("wrote a plan in a cohort"),
    "show_plan": N_("showed a plan to a cohort"),
    "remark_plan": N_("said something about a plan in a cohort"),
    "show_change": N_("let a cohort look along with a change"),
    "offer_visit": N_("offered a visit in a cohort"),
    "ask_visit": N_("asked for a visit in a cohort"),
    "agree_visit": N_("agreed on a visit in a cohort"),
    "say_no_visit": N_("said no to a visit in a cohort"),
    "take_back_visit": N_("took back a question for a visit in a cohort"),
    "withdraw_visit": N_("withdrew a visit in a cohort"),
    "take_along": N_("took a place in a cohort along to another employer"),
}
BY_THE_WORKING_GROUP = N_("From the working group of the leergang")


def hold_cohorts():
    from vakwerk.programmes.actions import cohort_changes, cohort_places, plans, visits
    from vakwerk.programmes.queries import cohort_changes as shown
    from vakwerk.programmes.queries import cohorts
    from vakwerk.programmes.queries import plans as planned
    from vakwerk.programmes.queries import visits as looked

    hold_places(cohorts, cohort_places)
    hold_plans(planned, plans)
    hold_visits(looked, visits)
    hold_changes(shown, cohort_changes)


def hold_places(queries, actions):
    places, taught, gone = N_("Places in cohorts"), N_("Cohorts you teach"), actions.leave_cohorts
    overdue, destroy = queries.overdue_cohort_places, actions.destroy_cohort_places
    expire(queries.CohortPlace, places, overdue=overdue, destroy=destroy)
    hold(queries.CohortPlace, N_("Your places in cohorts"), of=queries.own_cohorts, row=in_cohort, forget=gone)
    hold(queries.CohortTrainer, taught, of=queries.cohorts_taught, row=trainer, source=BY_THE_WORKING_GROUP)


def hold_plans(queries, actions):
    shown, said = N_("Plans in cohorts"), N_("What you said about plans of others")
    expire(queries.CohortPlan, shown, overdue=queries.overdue_plans, destroy=actions.destroy_plans)
    hold(queries.CohortPlan, N_("Your plans in cohorts"), of=queries.own_plans, row=plan, forget=actions.forget_plans)
    hold(queries.PlanRemark, said, of=queries.remarks_by, row=remark, forget=actions.forget_remarks)


def hold_visits(queries, actions):
    looked, own, gone = N_("Visits in cohorts"), N_("Visits in your cohorts"), actions.leave_visits
    expire(queries.CohortVisit, looked, overdue=queries.overdue_visits, destroy=actions.destroy_visits)
    hold(queries.CohortVisit, own, of=queries.visits_of_all, row=visit, forget=gone)


def hold_changes(queries, actions):
    looking, destroy = N_("Changes that cohorts look along with"), actions.destroy_cohort_changes
    expire(queries.CohortChange, looking, overdue=queries.overdue_cohort_changes, destroy=destroy)
    hold(queries.CohortChange, N_("Changes you let a cohort look along with"), of=queries.shown_by, row=shown)


def in_cohort(place):
    facts = {"cohort": place.cohort.title, "organisation": str(place.organisation), "state": place.state}
    facts |= {"text": place.wish, "decision": place.decision, "at": place.since}
    return facts | {"destroy_after": place.destroy_after}


def trainer(named):
    return {"cohort": named.cohort.title, "at": named.since}


def plan(made):
    facts = {"cohort": made.cohort.title, "text": made.text, "shared_at": made.shown_at, "at": made.written_at}
    return facts | {"destroy_after": made.destroy_after}


def remark(made):
    return {"cohort": made.plan.cohort.title, "text": made.text, "at": made.at}


def shown(change):
    return {"cohort": change.cohort.title, "at": change.shown_at, "destroy_after": change.destroy_after}


def visit(made):
    """What she wrote herself: an offer, or the question with which she comes."""
    text = made.shows if made.host_id == made.reader else made.question
    facts = {"cohort": made.cohort.title, "text": text, "state": made.state, "at": made.offered_at}
    return facts | {"destroy_after": made.destroy_after}
