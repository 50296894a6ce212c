"""Finding a group across organisations: the network reads a listing, the members decide who comes in."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.peers.rules.groups import has_room, is_going_on, is_member, may_invite
from vakwerk.peers.states import LISTING_MOVES, GroupState, ListingKind, ListingState
from vakwerk.people.public import group_sight, in_network, works_in_network


def listing_seen_by(person):
    """Hers and her groups'; and whatever is open, for who is in the network, of who still is."""
    own = Q(person=person) | group_sight(person, "group__closed_group")
    if not in_network(person):
        return own
    return own | Q(state=ListingState.OPEN) & works_in_network() & ~Q(group__state=GroupState.ENDED)


def may_list(person):
    if in_network(person):
        return YES
    return no(_("Your organisation does not take part in the network. Ask your administrator."))


def may_seek(person, is_seeking):
    return no(_("You are looking for a group already.")) if is_seeking else may_list(person)


def may_offer(person, group, open_invitations, is_offered):
    if is_offered:
        return no(_("A place in your group is offered already."))
    return may_list(person) and may_invite(person, group, open_invitations)


def may_take_down(person, listing):
    mine = YES if listing.person_id == person.pk else no(_("Somebody else placed this."))
    owner = is_member(person, listing.group) if listing.kind == ListingKind.OFFERS else mine
    return owner and LISTING_MOVES["take_down"].fits(listing.state)


def is_open(listing):
    return YES if listing.state == ListingState.OPEN else no(_("This has been taken down."))


def may_ask_to_join(person, listing, open_invitations, asked):
    """asked: her own question of before, if there is one."""
    if listing.kind != ListingKind.OFFERS:
        return no(_("This is not a group with room."))
    if is_member(person, listing.group):
        return no(_("You are in this group."))
    if asked is not None:
        return no(_("You asked already."))
    if not has_room(listing.group, open_invitations):
        return no(_("The group has no room any more."))  # how many places it has is not said
    return may_list(person) and is_open(listing) and is_going_on(listing.group)


def may_invite_seeker(person, listing, group, open_invitations):
    if listing.kind != ListingKind.SEEKS or listing.person_id == person.pk:
        return no(_("Nobody is looking for a group here."))
    return may_list(person) and is_open(listing) and may_invite(person, group, open_invitations)


def asked_herself(invitation):
    """Whether she came by a listing, and waits for what the members say."""
    return invitation.invited_by.email == invitation.email


def may_take_back(person, invitation):
    """Her own question to join, as long as the members have not answered."""
    mine = invitation is not None and invitation.invited_by_id == person.pk and asked_herself(invitation)
    return YES if mine else no(_("You did not ask this."))
