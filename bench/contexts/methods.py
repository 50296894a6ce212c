"""Methods, and a hundred conversations that are going on at the same time, that of the demo among them."""

from datetime import timedelta

from django.urls import reverse

from bench.registry import Asked, filler, page
from vakwerk.methods import actions
from vakwerk.methods.models import Conversation, Seat, Writing
from vakwerk.methods.public import Role
from vakwerk.methods.queries import body_of
from vakwerk.methods.rules import steps_of
from vakwerk.peers.actions import begin, join
from vakwerk.peers.models import PeerSession
from vakwerk.people.public import person_by_email

GOING_ON = 100
HERE = ("amina@grevendrecht", "karima@oudersluis", "mehmet@wolderbrink", "xavier@werkplein", "zoe@wolderbrink")


@filler
def conversations(nation):
    body = body_of("incident")
    held = [(nation.new_id(), door, members) for _pk, door, members in nation.groups[: nation.times(GOING_ON)]]
    day = (nation.at + timedelta(days=3)).date()
    nation.add(
        Conversation,
        (
            {
                "id": pk,
                "origin": f"bench.meeting:{pk}",
                "closed_group_id": door,
                "method_key": "incident",
                "body": body,
                "variant": "full",
                "step_seconds": 300,
                "step_started_at": nation.at,
                "started_at": nation.at,
                "destroy_after": day,
                "revealed": [],
            }
            for pk, door, _members in held
        ),
    )
    first = 1_000
    seats = [(pk, who, n) for pk, _door, members in held for n, (who, _place) in enumerate(members)]
    nation.add(Seat, (seat(nation, first + n, *facts) for n, facts in enumerate(seats)))
    nation.add(
        Writing,
        ({"seat_id": first + n, "step": "analyse", "text": "Bellen is ook werk."} for n in range(len(seats))),
    )


def seat(nation, pk, conversation, person, order):
    role = (Role.FACILITATOR, Role.PRESENTER)[order] if order < 2 else Role.PARTICIPANT
    there = {"is_present": True, "has_screen": True, "joined_at": nation.at}
    return {"id": pk, "conversation_id": conversation, "person_id": person, "order": order, "role": role, **there}


@filler
def of_the_demo(nation):
    """Today's meeting of De Sluiswachters, with everyone there, at the step in which everyone writes."""
    eveline = person_by_email("eveline@werkplein.example")
    today = PeerSession.objects.filter(facilitator=eveline, started_at=None).order_by("starts_at").first()
    conversation = begin(today, by=eveline, at=nation.at)
    for name in HERE:
        join(today, by=person_by_email(f"{name}.example"), at=nation.at)
    amina = Seat.objects.get(conversation=conversation, person__email__startswith="amina@")
    actions.present(conversation, amina.pk, by=eveline, at=nation.at)
    last = next(n for n, step in enumerate(steps_of(conversation)) if step.writing == "private")
    actions.go_to(conversation, last, seen=0, by=eveline, at=nation.at)


def state():
    return reverse("methods:state", args=[Conversation.objects.get(seats__person__email__startswith="karima@").pk])


@page("a conversation", "karima")
def conversation():
    return reverse("methods:conversation", args=[state().split("/")[2]])


@page("a conversation that one leads", "eveline")
def leading():
    return conversation()


@page("state of a conversation", "karima")
def new():
    return state()


@page("poll, nothing new", "karima", queries=1)
def poll():
    return Asked(state(), status=304, again=True)


@page("saving what one types", "karima", queries=None, cpu=None)
def write():
    """A page a keystroke or two: nearly all that is not a poll. Two hundred who type ask it 133 times a second."""
    made = Conversation.objects.get(seats__person__email__startswith="karima@")
    form = {"step": steps_of(made)[made.step].key, "text": "Ik bel op dinsdag.", "sequence": "1"}
    return Asked(reverse("methods:write", args=[made.pk]), headers={"X-Vakwerk": "script"}, form=form)


@page("methods", "amina")
def methods():
    return reverse("methods:methods")


@page("a method", "amina")
def method():
    return reverse("methods:method", args=["incident"])
