"""Finding a date: proposed, ticked, chosen. Choosing plans the meeting, with the usual appointments."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.methods.public import plan_along
from vakwerk.notices.public import answered, tell
from vakwerk.peers import queries, rules
from vakwerk.peers.actions.sessions import plan
from vakwerk.peers.models import DateAnswer, DateProposal, ProposedDate, SessionReply
from vakwerk.peers.states import PROPOSAL_MOVES
from vakwerk.people.public import members
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

PROPOSED = N_("Dates have been proposed for a meeting. Which ones suit you?")
ADDED = N_("A date has been added. Does it suit you?")
ALL_ANSWERED = N_("Everyone has said which dates suit. You can choose one.")


def take(proposal):
    """The proposal as it is now, held until the transaction ends."""
    held = DateProposal.objects.select_for_update(of=("self",))
    return held.select_related("group__closed_group", "facilitator", "proposed_by").get(pk=proposal.pk)


@transaction.atomic
def propose_dates(group, *, by, at, moments, **facts):
    """Propose dates for a meeting: they suit who proposes them, and everyone else is asked.

    facts: method_key, variant, facilitator, place, as for a meeting that is planned.
    """
    demand(rules.may_plan(by, group) and rules.may_store_all(facts.get("place", "")))
    plan_along(group.closed_group, facts["method_key"], facts["variant"], by=by)
    until = keep_until(DateProposal, max(moments))
    proposal = DateProposal.objects.create(group=group, proposed_by=by, proposed_at=at, destroy_after=until, **facts)
    for moment in dict.fromkeys(moments):
        date = ProposedDate.objects.create(proposal=proposal, starts_at=moment)
        DateAnswer.objects.create(date=date, person=by, suits=True)
    record(by, "peers.propose_dates", proposal, at=at)
    tell_others(proposal, PROPOSED, by=by, at=at)
    return proposal


def tell_others(proposal, words, *, by, at):
    others = [member for member in members(proposal.group.closed_group) if member.pk != by.pk]
    tell(others, words, about=proposal, at=at)


@transaction.atomic
def add_date(proposal, *, by, at, moment):
    """One more date, by any member; the others have to look again."""
    proposal = take(proposal)
    demand(rules.may_add_date(by, proposal, queries.dates_of(proposal).count()))
    date, is_new = ProposedDate.objects.get_or_create(proposal=proposal, starts_at=moment)
    DateAnswer.objects.update_or_create(date=date, person=by, defaults={"suits": True})
    proposal.destroy_after = max(proposal.destroy_after, keep_until(DateProposal, moment))
    proposal.save()
    record(by, "peers.add_date", proposal, at=at)
    if is_new:
        tell_others(proposal, ADDED, by=by, at=at)
    return proposal


@transaction.atomic
def say_which_suit(proposal, *, by, at, suiting):
    """suiting: the ids of the dates that suit her; the others do not. She may say it again until one is chosen."""
    proposal = take(proposal)
    demand(rules.may_say_which_suit(by, proposal))
    waited_for = queries.who_can(proposal)[1]
    for date in queries.dates_of(proposal):
        facts = {"suits": date.pk in suiting}
        DateAnswer.objects.update_or_create(date=date, person=by, defaults=facts)
    record(by, "peers.say_which_suit", proposal, at=at)
    answered(proposal, by=by, at=at)
    if [member.pk for member in waited_for] == [by.pk]:
        tell([proposal.facilitator or proposal.proposed_by], ALL_ANSWERED, about=proposal, at=at)


@transaction.atomic
def choose_date(proposal, date, *, by, at):
    """The meeting is planned on this date; whom it suits, comes. Who could when is destroyed."""
    proposal = take(proposal)
    demand(rules.may_move_dates(by, proposal, "choose") and rules.is_to_come(date, at))
    facts = {name: getattr(proposal, name) for name in ("method_key", "variant", "facilitator", "place")}
    session = plan(proposal.group, by=by, at=at, starts_at=date.starts_at, **facts)
    coming = next(people for each, people in queries.who_can(proposal)[0] if each.pk == date.pk)
    SessionReply.objects.bulk_create(SessionReply(session=session, person=who, is_coming=True) for who in coming)
    move(proposal, "choose", by=by, at=at, session=session)
    return session


@transaction.atomic
def withdraw_dates(proposal, *, by, at):
    proposal = take(proposal)
    demand(rules.may_move_dates(by, proposal, "withdraw"))
    move(proposal, "withdraw", by=by, at=at)


def move(proposal, name, *, by, at, session=None):
    proposal.state, proposal.session = PROPOSAL_MOVES[name].target, session
    proposal.save()
    record(by, f"peers.{name}_dates", proposal, at=at)
    answered(proposal, by=by, at=at)
    proposal.dates.all().delete()
    erase_after_commit([ProposedDate, DateAnswer], at=at)


def destroy_proposals(rows, at):
    """Dates of which none was chosen."""
    if rows.delete()[0]:
        erase_after_commit([DateProposal, ProposedDate, DateAnswer], at=at)
