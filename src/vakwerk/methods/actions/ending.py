"""The end: what may stay is handed over, everything else is destroyed in the same transaction."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from django.db import transaction
from django.utils.timezone import localdate

from vakwerk.common.verdicts import YES, demand
from vakwerk.methods import queries, rules
from vakwerk.methods.actions.taking import take
from vakwerk.methods.models import Conversation, ListItem, Seat, Writing
from vakwerk.methods.script.clock import net_minutes
from vakwerk.methods.states import Part, Role
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record


@dataclass(frozen=True)
class SeatLeft:
    """What a person leaves with: whether she was there, what she missed, and what is hers alone."""

    person: object
    role: str
    was_present: bool
    missed: int = 0  # whole minutes of the meeting before she took her seat
    takeaway: str = ""
    commitment: str = ""
    due_on: date | None = None


@dataclass(frozen=True)
class Handover:
    """What a conversation gives to what it was held for. Nothing that was said is in it."""

    method_key: str
    variant: str
    seats: tuple[SeatLeft, ...]

    @property
    def presenter(self):
        return next((seat.person for seat in self.seats if seat.role == Role.PRESENTER), None)


@transaction.atomic
def close(conversation, *, by, at):
    """Hand over, and destroy: rows now, traces in the files of the database as soon as this is committed.

    `by=None` is the system, for a conversation that nobody closed.
    """
    conversation, seats, seat = take(conversation, by)
    demand(YES if by is None else rules.may_lead(seat))
    handover = handed_over(conversation, seats)
    record(by, "methods.close", conversation, at=at)
    destroy(conversation, at)
    return handover


def destroy(conversation, at):
    transaction.on_commit(partial(queries.drop, conversation.pk))
    conversation.delete()
    erase_after_commit([Writing, ListItem, Seat, Conversation], at=at)


@transaction.atomic
def destroy_overdue(*, at):
    """A conversation that is left when even its owner did not close it."""
    for conversation in Conversation.objects.filter(destroy_after__lt=localdate(at)):
        record(None, "methods.destroy_overdue", conversation, at=at)
        destroy(conversation, at)


def handed_over(conversation, seats):
    own = own_texts(conversation)
    left = [
        SeatLeft(
            person=seat.person,
            role=seat.role,
            was_present=seat.is_present,
            missed=missed(conversation, seat),
            **own.get(seat.pk, {}),
        )
        for seat in seats
    ]
    return Handover(conversation.method_key, conversation.variant, tuple(left))


def missed(conversation, seat):
    """Who came late on a screen of her own; who was ticked at the table was there all along."""
    if seat.joined_at is None or not seat.has_screen:
        return 0
    return net_minutes(conversation.started_at, seat.joined_at, seat.paused_before)


def own_texts(conversation):
    """Seat id -> her takeaway and commitment: from the steps whose writing is hers to take along."""
    takes = {step.key: step.takes_along for step in rules.steps_of(conversation)}
    own: dict = {}
    for writing in Writing.objects.filter(seat__conversation=conversation).exclude(text="").order_by("pk"):
        kinds = takes.get(writing.step, ())
        if writing.part == Part.COMMITMENT and "commitment" in kinds:
            own.setdefault(writing.seat_id, {}).update(commitment=writing.text, due_on=writing.due_on)
        elif writing.part == Part.TEXT and "takeaway" in kinds:
            own.setdefault(writing.seat_id, {}).update(takeaway=writing.text)
    return own
