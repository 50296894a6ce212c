"""A visit inside a cohort: offered, asked for with a question, agreed on."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.programmes.actions.cohorts import take_cohort
from vakwerk.programmes.models import CohortVisit
from vakwerk.programmes.queries.cohorts import own_place
from vakwerk.programmes.queries.visits import visits_of_all
from vakwerk.programmes.rules import visits as rules
from vakwerk.programmes.rules.programmes import may_store_all
from vakwerk.programmes.states import VISIT_MOVES, VisitState
from vakwerk.trail.public import record

ASKED = N_("Somebody of your cohort asks to look into your practice.")
AGREED = N_("You can come and look into the practice of somebody of your cohort.")
SAID_NO = N_("A visit in your cohort does not go on.")


@transaction.atomic
def offer_visit(cohort, *, by, at, shows):
    """Who is in the cohort reads it."""
    cohort = take_cohort(cohort)
    demand(rules.may_offer(by, cohort, own_place(by, cohort)) and may_store_all(shows))
    facts = {"shows": shows, "offered_at": at, "destroy_after": keep_until(CohortVisit, at)}
    visit = CohortVisit.objects.create(cohort=cohort, host=by, **facts)
    record(by, "programmes.offer_visit", visit, at=at)
    return visit


def take_visit(visit):
    """The visit with its cohort as they are now, held until the transaction ends."""
    cohort = take_cohort(visit.cohort)
    visit = CohortVisit.objects.select_for_update(of=("self",)).select_related("host", "visitor").get(pk=visit.pk)
    visit.cohort = cohort
    return visit


def move_visit(visit, name, *, by, at, **facts):
    demand(rules.may_move_visit(by, visit, name, own_place(by, visit.cohort)))
    for field, value in facts.items():
        setattr(visit, field, value)
    visit.state, visit.destroy_after = VISIT_MOVES[name].target, keep_until(CohortVisit, at)
    visit.save()
    record(by, f"programmes.{name}_visit", visit, at=at)
    answered(visit, by=by, at=at)
    return visit


@transaction.atomic
def ask_visit(visit, *, by, at, question):
    """With a question to look by. From now on only the two of them read it."""
    demand(may_store_all(question))
    visit = move_visit(take_visit(visit), "ask", by=by, at=at, visitor=by, question=question)
    tell([visit.host], ASKED, about=visit, at=at)
    return visit


@transaction.atomic
def agree_visit(visit, *, by, at):
    visit = move_visit(take_visit(visit), "agree", by=by, at=at)
    tell([visit.visitor] if visit.visitor else [], AGREED, about=visit, at=at, kind=Kind.BECAME)
    return visit


@transaction.atomic
def say_no(visit, *, by, at):
    """By who offers it: somebody else can ask."""
    return free(take_visit(visit), "say_no", by=by, at=at)


@transaction.atomic
def take_back_visit(visit, *, by, at):
    """By who asked."""
    return free(take_visit(visit), "take_back", by=by, at=at)


def free(visit, name, *, by, at):
    others = [person for person in (visit.host, visit.visitor) if person and person.pk != by.pk]
    visit = move_visit(visit, name, by=by, at=at, visitor=None, question="")
    tell(others, SAID_NO, about=visit.cohort, at=at, kind=Kind.BECAME)
    erase_after_commit([CohortVisit], at=at)
    return visit


@transaction.atomic
def withdraw_offer(visit, *, by, at):
    visit = take_visit(visit)
    demand(rules.may_withdraw_offer(by, visit))
    record(by, "programmes.withdraw_visit", visit, at=at)
    destroy_visits(CohortVisit.objects.filter(pk=visit.pk), at=at)


def destroy_visits(rows, *, at):
    rows.delete()
    erase_after_commit([CohortVisit], at=at)


def leave_visits(person, *, at):
    """Who asks to be removed: what she offered goes, and what she asked for is free again."""
    asked = visits_of_all(person).filter(visitor=person)
    asked.update(visitor=None, question="", state=VisitState.OFFERED)
    destroy_visits(CohortVisit.objects.filter(host=person), at=at)
