"""A change to what all agreed on: who proposes it, how far it can go, and whose agreement it waits for."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.breakthroughs.public import euros
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import partnership_ids
from vakwerk.programmes.rules.programmes import holds_mandate, works_on
from vakwerk.programmes.states import PROPOSAL_MOVES, SPENT_IN, ProposalState


def proposal_seen_by(person):
    return Q(programme__partnership__in=partnership_ids(person))


def may_propose_change(person, programme, waiting):
    """waiting: the change that waits for agreement already, or nothing."""
    if programme.state not in SPENT_IN:
        return no(_("A change is proposed once every organisation has agreed, and until the leergang is over."))
    return has_no_proposal(waiting) and works_on(person, programme)


def has_no_proposal(waiting):
    return no(_("A change to the budget waits for agreement. Withdraw it first.")) if waiting else YES


def changes(estimate, programme):
    return YES if estimate != programme.estimate else no(_("That is what it costs already. Nothing would change."))


def is_enough(estimate, reckoned, settled):
    """Nobody goes below what somebody outside was promised, or what an organisation that left still pays."""
    least = max(reckoned.promised + reckoned.paid, settled)
    if estimate >= least:
        return YES
    return no(_("%(least)s was promised or paid already. It cannot cost less than that.") % {"least": euros(least)})


def can_leave(organisation, standing):
    """standing: the shares as they are."""
    paying = [share.organisation_id for share in standing if share.percent]
    if organisation is None or organisation.pk not in paying:
        return no(_("This organisation does not pay for the leergang."))
    return YES if len(paying) > 1 else no(_("Nobody would be left to pay. Stop the leergang instead."))


def may_answer_change(person, share):
    """Whether she is asked to agree on this share of a change, or has answered and can still come back to it."""
    if share.proposal.state != ProposalState.OPEN:
        return no(_("This has been settled. Nobody is asked to agree any more."))
    if not share.percent:
        return no(_("This organisation leaves. Who stays is asked to agree."))
    return holds_mandate(person, share)


def may_agree_to(person, share):
    if share.agreed_at is not None:
        return no(_("Your organisation has agreed already."))
    return may_answer_change(person, share)


def may_take_back_from(person, share):
    if share.agreed_at is None:
        return no(_("Your organisation has not agreed yet."))
    return may_answer_change(person, share)


def plays_in(person, part, proposal):
    if person is None:  # Vakwerk itself
        return YES
    if part == "working_group":
        return works_on(person, proposal.programme)
    if part == "mandate_holder":
        answers = [may_answer_change(person, share) for share in proposal.shares.all()]
        return next(filter(None, answers), no(_("Only the mandate holder of an organisation that pays does this.")))
    return no(_("Vakwerk does this by itself."))


def may_move_proposal(person, proposal, name):
    move = PROPOSAL_MOVES[name]
    return move.fits(proposal.state) and plays_in(person, move.by, proposal)


def proposal_permits(person, proposal):
    return {name: may_move_proposal(person, proposal, name) for name in PROPOSAL_MOVES}
