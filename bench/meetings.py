"""Conversations for the live part: opened by the actions themselves; and what was kept of what people typed."""

from django.db import transaction
from django.db.models import Count
from django.utils.timezone import now

from bench.looking import cookies_for
from vakwerk.methods import actions
from vakwerk.methods.models import Seat, Writing
from vakwerk.methods.rules import steps_of
from vakwerk.peers.actions import begin, join
from vakwerk.peers.models import PeerSession
from vakwerk.people.public import members

PEOPLE = 8


def open_many(count):
    """So many conversations of eight people who are all there, at the step in which everyone writes for herself."""
    eights = PeerSession.objects.filter(started_at=None, facilitator__email__endswith="@land.example")
    eights = eights.annotate(people=Count("group__closed_group__memberships")).filter(people=PEOPLE)
    return [
        opened(session, now()) for session in eights.select_related("group__closed_group").order_by("pk")[: int(count)]
    ]


@transaction.atomic
def opened(session, at):
    people = list(members(session.group.closed_group))
    leader = next(person for person in people if person.pk == session.facilitator_id)
    conversation = begin(session, by=leader, at=at)
    for person in people:
        join(session, by=person, at=at)
    seats = {seat.person_id: seat for seat in Seat.objects.filter(conversation=conversation)}
    presenter = next(seat for pk, seat in seats.items() if pk != leader.pk)
    actions.present(conversation, presenter.pk, by=leader, at=at)
    step = next(n for n, each in enumerate(steps_of(conversation)) if each.writing == "private")
    actions.go_to(conversation, step, seen=0, by=leader, at=at)
    return {
        "id": conversation.pk,
        "step": step,
        "key": steps_of(conversation)[step].key,
        "people": [
            {"seat": seats[person.pk].pk, "leads": person == leader, "cookies": cookies_for(person)}
            for person in people
        ],
    }


def kept():
    """What stands on everybody's sheet: seat -> text."""
    return dict(Writing.objects.filter(part="text").values_list("seat_id", "text"))
