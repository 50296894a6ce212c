"""Dates that were proposed: which there are, and whom each of them suits."""

from collections import defaultdict

from vakwerk.peers import rules
from vakwerk.peers.models import DateAnswer, DateProposal, ProposedDate
from vakwerk.peers.states import ProposalState
from vakwerk.people.public import members_now


def visible_proposals(person):
    shown = DateProposal.objects.filter(rules.proposal_seen_by(person))
    return shown.select_related("group__closed_group", "facilitator", "proposed_by")


def dates_asked(person):
    """The proposals of her groups of which she has not said yet which dates suit her."""
    waiting = visible_proposals(person).filter(state=ProposalState.OPEN)
    return waiting.exclude(dates__answers__person=person).order_by("proposed_at")


def dates_of(proposal):
    return ProposedDate.objects.filter(proposal=proposal).order_by("starts_at")


def who_can(proposal):
    """Every date with the members whom it suits: [(date, people)]; and the members who have not answered."""
    here = members_now(proposal.group.closed_group)
    answers = DateAnswer.objects.filter(date__proposal=proposal)
    suits, answered = defaultdict(set), set()
    for date_id, person_id, it_suits in answers.values_list("date_id", "person_id", "suits"):
        answered.add(person_id)
        if it_suits:
            suits[date_id].add(person_id)
    dates = [(date, [member for member in here if member.pk in suits[date.pk]]) for date in dates_of(proposal)]
    return dates, [member for member in here if member.pk not in answered]


def suiting(person, proposal):
    """The ids of the dates that suit her."""
    mine = DateAnswer.objects.filter(date__proposal=proposal, person=person, suits=True)
    return list(mine.values_list("date_id", flat=True))


def answers_of(person):
    rows = DateAnswer.objects.filter(person=person).select_related("date")
    return rows.order_by("date__starts_at")


def overdue_proposals(on):
    return DateProposal.objects.filter(destroy_after__lt=on)
