"""Looking back at the group: nobody reads what another wrote until everything is shown at once."""

from datetime import timedelta

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.peers.rules.groups import is_member
from vakwerk.peers.states import GROUP_MOVES, GroupState
from vakwerk.people.public import group_sight

PATIENCE = timedelta(days=7)  # then who has written need not wait for the others any more


def evaluation_seen_by(person):
    return group_sight(person, "group__closed_group")


def is_due(group, meetings):
    """Whether it is time by what the group set: so many meetings since it last looked back."""
    return bool(GROUP_MOVES["evaluate"].fits(group.state)) and 0 < group.evaluate_after <= meetings


def may_evaluate(person, group):
    return is_member(person, group) and is_time_to(group) and GROUP_MOVES["evaluate"].fits(group.state)


def is_time_to(group):
    if group.state == GroupState.EVALUATING:
        return no(_("You are looking back already: the page of the group leads there."))
    if group.state in (GroupState.FORMING, GroupState.AGREEMENT_SIGNED):
        return no(_("You look back at the group once you have met."))
    return YES


def may_answer_evaluation(person, evaluation):
    if evaluation.ended_at or evaluation.revealed_at:
        return no(_("Everything lies on the table now; this can no longer be changed."))
    return is_member(person, evaluation.group)


def may_reveal(person, evaluation, waiting, at):
    """waiting: the members who have not written yet."""
    if evaluation.ended_at or evaluation.revealed_at:
        return no(_("This lies on the table already."))
    if any(member.pk == person.pk for member in waiting):
        return no(_("Write first what you think yourself."))
    free_from = evaluation.opened_at + PATIENCE
    if waiting and at < free_from:
        day = date_format(localdate(free_from), "j F")
        return no(_("Not everyone has written yet. From %(day)s on you need not wait any more.") % {"day": day})
    return is_member(person, evaluation.group)


def may_go_on(person, evaluation, answers):
    if evaluation.ended_at:
        return no(_("The group has gone on already."))
    if answers and not evaluation.revealed_at:
        return no(_("First show what everyone wrote."))
    return is_member(person, evaluation.group) and GROUP_MOVES["go_on"].fits(evaluation.group.state)


def may_read_answers(evaluation):
    return YES if evaluation.revealed_at and not evaluation.ended_at else no(_("Nothing is shown yet."))
