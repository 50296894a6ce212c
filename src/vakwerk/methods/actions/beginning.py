"""Loading methods, and starting a conversation."""

import json
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from vakwerk.common.labels import label
from vakwerk.methods import queries
from vakwerk.methods.models import Conversation, MethodTemplate, Seat, Writing
from vakwerk.methods.script import shape
from vakwerk.methods.states import Part, Role
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
def start(origin, *, seats, by, at, **along):
    """Open a conversation for something, with its seats in the order of who waited longest for a turn.

    `along`: its method and form, the group it is closed to, how one meets, and where it begins.
    """
    conversation = opened(label(origin), at=at, **along)
    for order, plan in enumerate(seats):
        seat_down(conversation, plan, order)
    record(by, "methods.start", conversation, at=at)
    return conversation


def opened(origin, *, method_key, variant, closed_group, begins_with="", at, **facts):
    """`begins_with`: what the first step yields, when those before it were done already."""
    body = queries.body_of(method_key)
    steps = shape.method(body).variant(variant).steps
    first = next((n for n, step in enumerate(steps) if begins_with in step.yields), 0)
    return Conversation.objects.create(
        origin=origin,
        closed_group=closed_group,
        method_key=method_key,
        body=body,
        variant=variant,
        step=first,
        step_seconds=steps[first].minutes * 60,
        step_started_at=at,
        started_at=at,
        destroy_after=keep_until(Conversation, at),
        **facts,
    )


def seat_down(conversation, plan, order):
    seat = Seat.objects.create(
        conversation=conversation, person=plan.person, role=plan.role, order=order, looks_back=plan.looks_back
    )
    brought = ((Part.TOPIC, plan.topic), (Part.PROMISE, plan.promise))
    Writing.objects.bulk_create(Writing(seat=seat, part=part, text=text) for part, text in brought if text)
    return seat
