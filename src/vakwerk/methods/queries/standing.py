"""What is asked hundreds of times a second: the newest version, whether somebody may see it, what is her own."""

from datetime import date
from typing import NamedTuple

from django.contrib.sessions.models import Session
from django.db.models import BigIntegerField, CharField, DateField, DateTimeField, Exists, OuterRef, Q
from django.utils.timezone import localdate

from vakwerk.common.prepared import Given, Prepared
from vakwerk.methods.models import Conversation, Seat, Writing
from vakwerk.people.public import inside

CONVERSATION = Given("conversation_id", CharField())
SEAT = Given("seat_id", BigIntegerField())


class Newest(NamedTuple):
    epoch: int
    version: int


class Standing(NamedTuple):
    """A seat at this moment, as far as it decides what is drawn for it."""

    epoch: int
    version: int
    turn_id: int | None
    pk: int
    person_id: str
    role: str
    looks_back: bool
    wants_time: bool
    is_ready: bool
    telling: str
    language: str
    has_written: bool


class Words(NamedTuple):
    """What somebody wrote in a step, as one part of her sheet."""

    part: str
    step: str
    text: str
    due_on: date | None


NEWEST = Prepared(lambda: Conversation.objects.filter(pk=CONVERSATION).values_list("epoch", "version"))


def newest_version(conversation_id):
    row = NEWEST.row(conversation_id=conversation_id)
    return row and Newest(*row)


def seats_that_may_see():
    """What the whole way asks, in one question: is she signed in, her account open, her seat there, the door open?"""
    session = Session.objects.filter(pk=Given("bearer", CharField()), expire_date__gt=Given("at", DateTimeField()))
    door = inside("person", "conversation__closed_group", on=Given("on", DateField()))
    rows = Seat.objects.filter(Exists(session), pk=SEAT, conversation=CONVERSATION, person__is_active=True)
    facts = ("pk", "person", "role", "looks_back", "wants_time", "is_ready", "telling", "person__language")
    written = Exists(Writing.objects.filter(seat=OuterRef("pk")))
    return rows.filter(Q(conversation__closed_group=None) | door).values_list(
        "conversation__epoch", "conversation__version", "conversation__turn", *facts, written
    )


STANDING = Prepared(seats_that_may_see)


def standing(conversation_id, seat_id, bearer, at):
    """How a seat stands, for who may see the conversation from it; else nothing."""
    given = {"conversation_id": conversation_id, "seat_id": seat_id, "bearer": bearer, "at": at, "on": localdate(at)}
    row = STANDING.row(**given)
    return row and Standing(*row)


OWN = Prepared(lambda: Writing.objects.filter(seat=SEAT).values_list("part", "step", "text", "due_on"))


def own_words(seat_id):
    """What somebody wrote herself in a conversation, by part and step: nobody else's."""
    return {row[:2]: Words(*row) for row in OWN.rows(seat_id=seat_id)}
