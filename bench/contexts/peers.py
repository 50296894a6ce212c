"""Groups of six to eight, each with eight meetings behind it and one to come."""

from datetime import timedelta
from itertools import count, cycle

from django.urls import reverse

from bench.nation import GROUPS
from bench.registry import filler, page
from vakwerk.peers.models import (
    AgreementSignature,
    CaseContribution,
    Commitment,
    DeliberationRecord,
    GroupAgreement,
    GroupInvitation,
    MoralDeliberation,
    PeerGroup,
    PeerSession,
    Presence,
    SessionReply,
    Takeaway,
)
from vakwerk.peers.states import CommitmentState, GroupState, InvitationState, SessionState
from vakwerk.people.models import ClosedGroup, Membership

SIZES = (8, 7, 6)
HELD = 8  # meetings behind them
EVERY = 42  # days between two
TEXT = "Wat hier gezegd wordt, blijft hier. Het gaat over ons eigen handelen, niet over de klant."


@filler
def deliberations(nation):
    """What remains of them: one for every group."""
    records = (deliberated(nation, n) for n in range(nation.times(GROUPS)))
    nation.add(DeliberationRecord, records)


def deliberated(nation, n):
    at = nation.spread(2000, n, nation.times(GROUPS))
    return {
        "organisation_id": nation.organisations[n % len(nation.organisations)],
        "question": "Wat zijn we verschuldigd aan wie niet kan wachten?",
        "held_on": at.date(),
        "destroyed_at": at,
        "destroy_after": (at + timedelta(days=2192)).date(),
    }


@filler
def groups(nation):
    sizes, at = cycle(SIZES), 0
    for _ in range(nation.times(GROUPS)):
        size = next(sizes)
        members = [nation.newcomers[(at + n) % len(nation.newcomers)] for n in range(size)]
        nation.groups.append((nation.new_id(), nation.new_id(), members))
        at += size
    nation.add(ClosedGroup, ({"id": door, "opened_at": nation.ago(400)} for _pk, door, _members in nation.groups))
    nation.add(PeerGroup, (group(nation, n, *facts) for n, facts in enumerate(nation.groups)))
    nation.add(Membership, (membership(nation, door, *who) for _pk, door, members in nation.groups for who in members))
    agreements(nation)
    invitations(nation)


def group(nation, n, pk, door, members):
    return {
        "id": pk,
        "closed_group_id": door,
        "name": f"Groep {n + 1}",
        "state": GroupState.ACTIVE,
        "started_by_id": members[0][0],
        "started_at": nation.ago(400),
    }


def membership(nation, door, person, place):
    return {"group_id": door, "person_id": person, "through_id": place, "starts_at": nation.ago(400), "ends_at": None}


def agreements(nation):
    first = GroupAgreement.objects.count() + 1_000
    made = [(n, pk, members) for n, (pk, _door, members) in enumerate(nation.groups, first)]
    at = nation.ago(390)
    nation.add(
        GroupAgreement,
        ({"id": n, "group_id": pk, "text": TEXT, "made_by_id": who[0][0], "made_at": at} for n, pk, who in made),
    )
    nation.add(
        AgreementSignature,
        ({"agreement_id": n, "person_id": who, "signed_at": at} for n, _pk, people in made for who, _place in people),
    )


def invitations(nation):
    numbers = count()
    nation.add(
        GroupInvitation,
        (
            {
                "id": nation.new_id(),
                "group_id": pk,
                "email": f"gevraagd{next(numbers)}@land.example",
                "state": InvitationState.ACCEPTED,
                "invited_by_id": members[0][0],
                "invited_at": nation.ago(395),
            }
            for pk, _door, members in nation.groups
            for _who in members[1:]
        ),
    )


@filler
def meetings(nation):
    held = [(nation.new_id(), pk, members, n) for pk, _door, members in nation.groups for n in range(1, HELD + 1)]
    coming = [(nation.new_id(), pk, members, 0) for pk, _door, members in nation.groups]
    nation.add(PeerSession, (meeting(nation, *facts) for facts in [*held, *coming]))
    nation.add(
        Presence,
        (
            {"session_id": pk, "person_id": who, "role": "participant", "minutes": 75}
            for pk, _group, members, _n in held
            for who, _place in members
        ),
    )
    nation.add(
        SessionReply,
        (
            {"session_id": pk, "person_id": who, "is_coming": True}
            for pk, _group, members, _n in coming
            for who, _place in members
        ),
    )
    nation.add(CaseContribution, (brought(nation, pk, members[0][0]) for pk, _group, members, _n in coming))
    taken_home(nation, held)


def meeting(nation, pk, group, members, n):
    """The n-th meeting back; with 0 the one to come."""
    at = nation.ago(EVERY * n - 14)
    closed = n > 0
    return {
        "id": pk,
        "group_id": group,
        "state": SessionState.CLOSED if closed else SessionState.PLANNED,
        "starts_at": at,
        "minutes": 75,
        "method_key": "incident",
        "variant": "full",
        "facilitator_id": members[-1][0],
        "presenter_id": members[n % (len(members) - 1)][0] if closed else None,
        "planned_by_id": members[-1][0],
        "started_at": at if closed else None,
        "ended_at": at + timedelta(minutes=75) if closed else None,
        "net_minutes": 75 if closed else None,
        "destroy_after": (at + timedelta(days=2192)).date(),
    }


def brought(nation, session, person):
    at = nation.ago(1)
    day = (at + timedelta(days=30)).date()
    return {
        "id": nation.new_id(),
        "session_id": session,
        "person_id": person,
        "text": TEXT,
        "written_at": at,
        "destroy_after": day,
    }


def taken_home(nation, held):
    """Of every meeting everyone keeps what she takes along, and half of them a next step they looked back on."""
    kept = [(pk, who, nation.ago(EVERY * n - 14)) for pk, _group, members, n in held for who, _place in members]
    nation.add(
        Takeaway,
        (
            {"id": nation.new_id(), "owner_id": who, "session_id": pk, "text": TEXT, "written_at": at}
            for pk, who, at in kept
        ),
    )
    nation.add(Commitment, (step(nation, pk, who, at) for pk, who, at in kept[::2]))


def step(nation, session, owner, at):
    return {
        "id": nation.new_id(),
        "owner_id": owner,
        "session_id": session,
        "text": "Ik bel op de dag die ik beloof.",
        "made_at": at,
        "look_back_on": (at + timedelta(days=14)).date(),
        "state": CommitmentState.LOOKED_BACK,
        "asked_at": at,
        "looked_back_at": at + timedelta(days=14),
        "became": "Ik belde op de dag die ik beloofde.",
    }


def sluiswachters():
    return PeerGroup.objects.get(name="De Sluiswachters")


@page("together", "amina")
def together():
    return reverse("peers:together")


@page("a group", "amina")
def one():
    return reverse("peers:peergroup", args=[sluiswachters().pk])


@page("settings of a group", "amina")
def settings():
    return reverse("peers:settings", args=[sluiswachters().pk])


@page("inviting into a group", "amina")
def invite():
    return reverse("peers:invite", args=[sluiswachters().pk])


@page("planning a meeting", "amina")
def plan():
    return reverse("peers:plan", args=[sluiswachters().pk])


@page("a meeting to come", "amina")
def session():
    last = PeerSession.objects.filter(group=sluiswachters(), state=SessionState.PLANNED).order_by("starts_at").last()
    return reverse("peers:peersession", args=[last.pk])


@page("a meeting that was held", "amina")
def held():
    last = PeerSession.objects.filter(group=sluiswachters(), state=SessionState.CLOSED).order_by("starts_at").last()
    return reverse("peers:peersession", args=[last.pk])


@page("proof of a meeting", "karima")
def proof():
    last = PeerSession.objects.filter(group=sluiswachters(), state=SessionState.CLOSED).order_by("starts_at").last()
    return reverse("peers:proof", args=[last.pk])


@page("a moral deliberation to come", "precious")
def deliberation():
    to_come = MoralDeliberation.objects.filter(bringer__email__startswith="precious@").latest("requested_at")
    return reverse("peers:peersession", args=[to_come.session_id])


@page("register of moral deliberations", "gerrit")
def register():
    return reverse("peers:register")


@page("a next step", "karima")
def commitment():
    return reverse("peers:commitment", args=[Commitment.objects.get(owner__email__startswith="karima@").pk])
