"""Loading methods, and starting a conversation."""

import json
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from vakwerk.common.labels import label
from vakwerk.methods import queries
from vakwerk.methods.models import Conversation, MethodTemplate, Seat, Writing
from vakwerk.methods.script import shape
from vakwerk.methods.states import Meeting, Part, Role
from vakwerk.privacy.public import keep_until
from vakwerk.trail.public import record

SHIPPED = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class SeatPlan:
    """Who will sit where, and what she brings: her topic and last time's promise."""

    person: object
    role: str = Role.PARTICIPANT
    topic: str = ""
    promise: str = ""
    looks_back: bool = False


@transaction.atomic
def load_methods(*, at):
    """Take in the shipped methods: each new version is a new row, and nothing that exists is changed."""
    known = set(MethodTemplate.objects.values_list("key", "version"))
    for path in sorted(SHIPPED.glob("*.json")):
        body = json.loads(path.read_text())
        method = shape.method(body)
        if (method.key, method.version) not in known:
            MethodTemplate.objects.create(key=method.key, version=method.version, body=body, loaded_at=at)
    queries.forget()


@transaction.atomic
def start(origin, *, method_key, variant, seats, closed_group, meeting=Meeting.OWN_SCREENS, call_url="", by, at):
    """Open a conversation for something, with its seats in the order of who waited longest for a turn."""
    body = queries.body_of(method_key)
    steps = shape.method(body).variant(variant).steps
    conversation = Conversation.objects.create(
        origin=label(origin),
        closed_group=closed_group,
        method_key=method_key,
        body=body,
        variant=variant,
        meeting=meeting,
        call_url=call_url,
        step_seconds=steps[0].minutes * 60,
        step_started_at=at,
        started_at=at,
        destroy_after=keep_until(Conversation, at),
    )
    for order, plan in enumerate(seats):
        seat_down(conversation, plan, order)
    record(by, "methods.start", conversation, at=at)
    return conversation


def seat_down(conversation, plan, order):
    seat = Seat.objects.create(
        conversation=conversation, person=plan.person, role=plan.role, order=order, looks_back=plan.looks_back
    )
    brought = ((Part.TOPIC, plan.topic), (Part.PROMISE, plan.promise))
    Writing.objects.bulk_create(Writing(seat=seat, part=part, text=text) for part, text in brought if text)
    return seat
