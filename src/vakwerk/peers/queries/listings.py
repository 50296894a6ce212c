"""Who looks for a group, and which group has room."""

from django.db.models import Q

from vakwerk.peers import rules
from vakwerk.peers.models import GroupInvitation, GroupListing
from vakwerk.peers.queries.groups import visible_groups
from vakwerk.peers.states import GroupState, InvitationState, ListingKind, ListingState


def visible_listings(person):
    shown = GroupListing.objects.filter(rules.listing_seen_by(person))
    return shown.select_related("person", "group__closed_group")


def open_listings(person, about=""):
    """What is open in the network, newest first; about a theme, or all of it."""
    said = Q(theme__icontains=about) | Q(text__icontains=about)
    return visible_listings(person).filter(said, state=ListingState.OPEN).order_by("-placed_at", "pk")


def open_search(person):
    return GroupListing.objects.filter(person=person, kind=ListingKind.SEEKS, state=ListingState.OPEN).first()


def open_offer(group):
    return GroupListing.objects.filter(group=group, state=ListingState.OPEN).first()


def own_question(person, listing):
    """Her question to join by this listing, whatever came of it."""
    asked = GroupInvitation.objects.filter(listing=listing, invited_by=person, email=person.email)
    return asked.select_related("group__closed_group").first()


def groups_to_invite_to(person, listing):
    """Her groups to which she may invite who looks for one, that have not asked her yet."""
    waiting = (InvitationState.ASKING, InvitationState.OPEN)
    asked = GroupInvitation.objects.filter(email=listing.person.email, state__in=waiting).values("group")
    hers = visible_groups(person).exclude(state=GroupState.ENDED).exclude(pk__in=asked)
    return hers.exclude(rules.group_seen_by(listing.person)).order_by("name")


def listings_of(person):
    return GroupListing.objects.filter(person=person).order_by("placed_at")


def overdue_listings(on):
    return GroupListing.objects.filter(destroy_after__lt=on)
