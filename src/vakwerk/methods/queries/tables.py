"""Conversations and seats; each read starts from what a person may see."""

from django.db.models import CharField, IntegerField

from vakwerk.common.labels import label
from vakwerk.common.prepared import prepared
from vakwerk.methods import rules
from vakwerk.methods.models import Conversation, ListItem, Seat, Writing
from vakwerk.methods.script.clock import net_minutes
from vakwerk.methods.states import Role


@prepared(person=CharField(), pk=CharField())
def visible_to(person, pk):
    """The conversation with this id, when she may see it."""
    return Conversation.objects.filter(rules.seen_by(person), pk=pk)


@prepared(person=CharField(), pk=CharField())
def known_to(person, pk):
    """The same without what stands in it."""
    return Conversation.objects.filter(rules.seen_by(person), pk=pk).only("pk")


def open_conversation(origin):
    """The conversation that is being held for something, if there is one."""
    return Conversation.objects.filter(origin=label(origin)).first()


@prepared(pk=CharField(), version=IntegerField())
def at_version(pk, version):
    return Conversation.objects.filter(pk=pk, version=version)


def conversation_at(pk, version):
    """A conversation as long as it is at this version."""
    return next(iter(at_version(pk, version)), None)


def open_among(origins):
    """The conversation that is being held for any of these, if there is one."""
    return Conversation.objects.filter(origin__in=[label(origin) for origin in origins]).first()


def minutes_so_far(conversation, at):
    return net_minutes(conversation.started_at, at, rules.paused_until(conversation, at))


@prepared(conversation=CharField())
def seats_of(conversation):
    return Seat.objects.filter(conversation=conversation).select_related("person").order_by("order", "pk")


@prepared(conversation=CharField())
def writings_of(conversation):
    return Writing.objects.filter(seat__conversation=conversation)


@prepared(conversation=CharField())
def items_of(conversation):
    return ListItem.objects.filter(conversation=conversation).order_by("pk")


def held_by(person):
    """Her seats in conversations that go on, with what she wrote."""
    return Seat.objects.filter(person=person).order_by("pk").prefetch_related("writings")


def led_by(seats):
    """Who facilitates now: it may have been handed over midway."""
    return next((seat.person for seat in seats if seat.role == Role.FACILITATOR), None)


def seat_of(conversation, person):
    return next(seat for seat in seats_of(conversation) if seat.person_id == person.pk)


def listed(conversation, key):
    """What was put on one of its lists, in an order that says nothing of when or by whom."""
    return sorted(conversation.items.filter(list=key).values_list("text", flat=True))
