"""Proposing dates: members propose and say which suit; who facilitates chooses."""

from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.peers.rules.groups import is_member, may_change_group
from vakwerk.peers.states import PROPOSAL_MOVES, ProposalState
from vakwerk.people.public import group_sight

MOST_DATES = 10


def proposal_seen_by(person):
    return group_sight(person, "group__closed_group")


def may_say_which_suit(person, proposal):
    if proposal.state != ProposalState.OPEN:
        return no(_("A date has been chosen already, or the dates have been taken back."))
    return may_change_group(person, proposal.group)


def may_add_date(person, proposal, count):
    if count >= MOST_DATES:
        return no(_("There are %(n)s dates already. Choose from these.") % {"n": MOST_DATES})
    return may_say_which_suit(person, proposal)


def may_move_dates(person, proposal, name):
    move = PROPOSAL_MOVES[name]
    return move.fits(proposal.state) and plays(person, move.by, proposal)


def plays(person, part, proposal):
    leads = proposal.facilitator
    if part == "member" or leads in (None, person) or not is_member(leads, proposal.group):
        return is_member(person, proposal.group)
    return no(_("%(name)s facilitates, and chooses.") % {"name": leads.first_name})


def is_to_come(date, at):
    return YES if date.starts_at > at else no(_("This date has passed. Choose another one."))
