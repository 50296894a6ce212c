"""Lists that a group gathers one by one. Nobody's name stands at anything; who leads sorts it."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.methods import rules
from vakwerk.methods.actions.taking import changed, take
from vakwerk.methods.models import ListItem
from vakwerk.methods.script import shape


@transaction.atomic
def add_item(conversation, list_key, *, text, kind="", by, at):
    """Put something on a list of this step, for everyone to read."""
    conversation, _seats, seat = take(conversation, by)
    demand(rules.may_add(conversation, seat, list_key) and rules.may_keep(text))
    demand(rules.is_kind_of(shape.method(conversation.body).list_named(list_key), kind))
    ListItem.objects.create(conversation=conversation, list=list_key, kind=kind, text=text)
    return changed(conversation)


@transaction.atomic
def move_item(conversation, item, kind, *, by, at):
    """Say that something is of another kind: a fact in which somebody says what ought to be is none."""
    conversation, item = take_item(conversation, item, by)
    demand(rules.is_kind_of(shape.method(conversation.body).list_named(item.list), kind))
    item.kind = kind
    item.save()
    return changed(conversation)


@transaction.atomic
def drop_item(conversation, item, *, by, at):
    conversation, item = take_item(conversation, item, by)
    item.delete()
    return changed(conversation)


def take_item(conversation, item, by):
    conversation, _seats, seat = take(conversation, by)
    found = ListItem.objects.filter(conversation=conversation, pk=item).first()
    demand(rules.may_lead(seat) and rules.is_there(found))
    return conversation, found
