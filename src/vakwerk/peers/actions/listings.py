"""Finding a group across organisations: placed, answered, taken down. Who comes in, every member has said yes to."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import tell
from vakwerk.peers import queries, rules
from vakwerk.peers.actions import groups, invitations
from vakwerk.peers.models import GroupInvitation, GroupListing
from vakwerk.peers.states import LISTING_MOVES, InvitationState, ListingKind
from vakwerk.people.public import members
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

OFFERED = N_("Somebody of your group offers a place in the network. Your group stays closed.")


def place(kind, *, by, at, theme, text, group=None):
    until = keep_until(GroupListing, at)
    facts = {"theme": theme, "text": text, "group": group, "placed_at": at, "destroy_after": until}
    return GroupListing.objects.create(kind=kind, person=by, **facts)


@transaction.atomic
def seek_group(*, by, at, theme, text):
    """Look for a group on a theme, by name, for everyone in the network to read."""
    demand(rules.may_seek(by, queries.open_search(by) is not None) and rules.may_store_all(theme, text))
    listing = place(ListingKind.SEEKS, by=by, at=at, theme=theme, text=text)
    record(by, "peers.seek_group", listing, at=at)
    return listing


@transaction.atomic
def offer_place(group, *, by, at, theme, text):
    """Offer a place in a group, without its name or anybody's; the other members hear it."""
    group = groups.take(group)
    waiting = queries.open_invitations(group).count()
    demand(rules.may_offer(by, group, waiting, queries.open_offer(group) is not None))
    demand(rules.may_store_all(theme, text))
    listing = place(ListingKind.OFFERS, by=by, at=at, theme=theme, text=text, group=group)
    record(by, "peers.offer_place", listing, at=at)
    tell([member for member in members(group.closed_group) if member.pk != by.pk], OFFERED, about=listing, at=at)
    return listing


@transaction.atomic
def take_down(listing, *, by, at):
    listing = take(listing)
    demand(rules.may_take_down(by, listing))
    listing.state = LISTING_MOVES["take_down"].target
    listing.save()
    record(by, "peers.take_down", listing, at=at)


def take(listing):
    """The listing as it is now, held until the transaction ends."""
    held = GroupListing.objects.select_for_update(of=("self",))
    return held.select_related("person", "group__closed_group").get(pk=listing.pk)


@transaction.atomic
def ask_to_join(listing, *, by, at, message):
    """Ask to come into a group one does not know yet. Every member is asked, who offered the place too."""
    group = groups.take(listing.group) if listing.group_id else None
    listing = take(listing)
    waiting = queries.open_invitations(group).count() if group else 0
    demand(rules.may_ask_to_join(by, listing, waiting, queries.own_question(by, listing)))
    demand(rules.may_store_all(message))
    return ask_everyone(listing, group, by.email, by=by, at=at, message=message)


@transaction.atomic
def invite_seeker(listing, group, *, by, at):
    """Ask the members of one's group whether who looks for a group may come in."""
    group, listing = groups.take(group), take(listing)
    demand(rules.may_invite_seeker(by, listing, group, queries.open_invitations(group).count()))
    return ask_everyone(listing, group, listing.person.email, by=by, at=at)


def ask_everyone(listing, group, email, *, by, at, message=""):
    """Ask the members; who has been invited to this group already, or asked about, changes nothing."""
    known = queries.open_invitations(group).filter(email=email).first()
    if known:
        return known
    facts = {"state": InvitationState.ASKING, "invited_by": by, "invited_at": at, "message": message}
    invitation = GroupInvitation.objects.create(group=group, email=email, listing=listing, **facts)
    record(by, "peers.ask_to_join", invitation, at=at)
    invitations.ask_members(invitation, by=by, at=at)
    return invitation


@transaction.atomic
def take_back(listing, *, by, at):
    """Her question to join, before the members have answered."""
    question = queries.own_question(by, listing)
    demand(rules.may_take_back(by, question))
    invitations.take_back(question, by=by, at=at)


def destroy_listings(rows, at):
    if rows.delete()[0]:
        erase_after_commit([GroupListing], at=at)
