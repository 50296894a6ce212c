"""Inviting: by an address, and with everyone's yes when it is somebody from the line."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.peers import queries, rules
from vakwerk.peers.actions.groups import settle, start_group, take
from vakwerk.peers.models import GroupInvitation, GroupListing, InvitationConsent
from vakwerk.peers.states import INVITATION_MOVES, InvitationState, ListingKind, ListingState
from vakwerk.people.public import admit, invite, members, person_by_email
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record

INVITED = N_("You are invited to a closed group.")
ASKED = N_("Somebody from the line may be invited to your group. Nothing happens unless every member says yes.")
ASKS = N_("Somebody would like to come into your group. Nothing happens unless every member says yes.")
ANSWERED = N_("The members have answered your question to join.")
JOINED = N_("Somebody has joined a group of yours.")


@transaction.atomic
def invite_to_group(group, email, *, by, at):
    """Invite somebody. Who asks does not learn whether that address has an account."""
    group = take(group)
    email = email.strip().lower()
    demand(rules.may_invite(by, group, queries.open_invitations(group).exclude(email=email).count()))
    person = person_by_email(email)
    known = queries.open_invitations(group).filter(email=email).first()
    if known or (person and any(member.pk == person.pk for member in members(group.closed_group))):
        return known
    line = rules.in_line(person, group) if person else []
    state = InvitationState.ASKING if line else InvitationState.OPEN
    invitation = GroupInvitation.objects.create(group=group, email=email, state=state, invited_by=by, invited_at=at)
    record(by, "peers.invite", invitation, at=at)
    if line:
        ask_members(invitation, by=by, at=at)
    else:
        send(invitation, person, by=by, at=at)
    return invitation


@transaction.atomic
def invite_all(group, emails, *, by, at):
    """Invite several: all of them, or nobody."""
    for email in emails:
        invite_to_group(group, email, by=by, at=at)


@transaction.atomic
def start_with(emails, *, by, at, name, agreement):
    """Found a group and invite its first people."""
    group = start_group(by=by, at=at, name=name, agreement=agreement)
    invite_all(group, emails, by=by, at=at)
    return group


def ask_members(invitation, *, by, at):
    """Everyone is warned and asked, who invites included: her own yes is given with the invitation."""
    words = ASKS if invitation.listing_id else ASKED
    asked = list(members(invitation.group.closed_group))
    for member in asked:
        says_yes = True if member.pk == by.pk else None
        InvitationConsent.objects.create(invitation=invitation, person=member, says_yes=says_yes)
    tell([member for member in asked if member.pk != by.pk], words, about=invitation, at=at)
    leave_when_all_agree(invitation, by=by, at=at)


def send(invitation, person, *, by, at):
    """The invitation leaves: a message to who has an account, a link to one for who has none."""
    if rules.asked_herself(invitation):
        tell([by], ANSWERED, about=invitation, at=at, kind=Kind.BECAME)
    elif person is None:
        invite(invitation.email, by=by, at=at, language=by.language)
    else:
        tell([person], INVITED, about=invitation, at=at)


@transaction.atomic
def consent(invitation, *, by, at, says_yes):
    """The answer of one member. One no, and the invitation never leaves; nobody is told who said it, or why."""
    take(invitation.group)
    asked = queries.consent_of(by, invitation)
    demand(rules.may_consent(by, asked))
    asked.says_yes = says_yes
    asked.save()
    record(by, "peers.consent", invitation, at=at)
    if says_yes:
        leave_when_all_agree(invitation, by=by, at=at)
    else:
        turn_down(invitation, by=by, at=at)


def turn_down(invitation, *, by, at):
    """It does not leave, or not any more. Who asked herself hears that there is an answer."""
    move(invitation, "withdraw", by=by, at=at)
    if rules.asked_herself(invitation) and invitation.listing:
        tell([invitation.invited_by], ANSWERED, about=invitation.listing, at=at, kind=Kind.BECAME)


def leave_when_all_agree(invitation, *, by, at):
    if not queries.still_to_say_yes(invitation).exists():
        move(invitation, "send", by=by, at=at)
        send(invitation, person_by_email(invitation.email), by=invitation.invited_by, at=at)


@transaction.atomic
def send_agreed(*, at):
    """Who left does not hold an invitation up."""
    for invitation in queries.agreed_by_all():
        take(invitation.group)
        leave_when_all_agree(invitation, by=None, at=at)


def move(invitation, name, *, by, at):
    """What she who asks said of herself is for the members' answer, and goes with it."""
    if invitation.message:
        erase_after_commit([GroupInvitation], at=at)
    invitation.state, invitation.message = INVITATION_MOVES[name].target, ""
    invitation.save()
    record(by, f"peers.{name}_invitation", invitation, at=at)
    answered(invitation, by=by, at=at)


@transaction.atomic
def answer(invitation, *, by, at, accepts):
    """Join the group, or not. The agreement is signed with one tap, now or when taking a seat."""
    group = take(invitation.group)
    invitation = GroupInvitation.objects.select_for_update(of=("self",)).get(pk=invitation.pk)
    name = "accept" if accepts else "decline"
    demand(rules.may_answer(by, invitation, name))
    move(invitation, name, by=by, at=at)
    if accepts:
        tell(members(group.closed_group), JOINED, about=group, at=at)
        admit(group.closed_group, by, at=at)
        settle(group, by=by, at=at)
        take_down_answered(group, invitation)
    return group


def take_down_answered(group, invitation):
    """A search that has found its group, and the offer of a group without room, ask for nobody any more."""
    GroupListing.objects.filter(pk=invitation.listing_id, kind=ListingKind.SEEKS).update(state=ListingState.TAKEN_DOWN)
    if not rules.has_room(group, queries.open_invitations(group).count()):
        GroupListing.objects.filter(group=group).update(state=ListingState.TAKEN_DOWN)


@transaction.atomic
def take_back(invitation, *, by, at):
    """By who asked herself: as if she had not asked."""
    take(invitation.group)
    invitation = GroupInvitation.objects.select_for_update(of=("self",)).get(pk=invitation.pk)
    demand(INVITATION_MOVES["withdraw"].fits(invitation.state))
    record(by, "peers.withdraw_invitation", invitation, at=at)
    invitation.delete()
    erase_after_commit([GroupInvitation], at=at)


@transaction.atomic
def withdraw(invitation, *, by, at):
    take(invitation.group)
    demand(rules.may_withdraw(by, invitation))
    turn_down(invitation, by=by, at=at)


def accept_invitation(invitation, *, by, at):
    return answer(invitation, by=by, at=at, accepts=True)
