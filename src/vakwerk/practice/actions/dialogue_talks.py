"""A dialogue held live along its method: a colleague leads, the head tells. What was gathered stays, without names."""

from django.db import transaction
from django.utils.timezone import localdate

from vakwerk.common.verdicts import demand
from vakwerk.methods.public import (
    Role,
    SeatPlan,
    add_seat,
    listed,
    open_conversation,
    plan_along,
    remove_seat,
    seats_of,
    start,
    take_seat,
)
from vakwerk.methods.public import close as close_conversation
from vakwerk.people.public import people_in_team
from vakwerk.practice.actions import dialogues
from vakwerk.practice.models import Contribution
from vakwerk.practice.queries import dialogues as queries
from vakwerk.practice.rules import dialogue_talks as rules
from vakwerk.practice.rules.dialogues import is_judged

GATHERED = "obstacles"  # the list of the method on which a team puts what it runs into


@transaction.atomic
def begin_talk(dialogue, *, by, at, leader, method_key, variant, way, call_url=""):
    """On the day. Everyone in the team has a seat; the head tells what became of last time."""
    dialogue = dialogues.take(dialogue)
    people = list(people_in_team(dialogue.team))
    demand(rules.may_begin_talk(by, dialogue, open_conversation(dialogue)))
    demand(rules.may_lead_talk(leader, dialogue, people))
    plan_along(None, method_key, variant, by=by)
    conversation = start(
        dialogue,
        method_key=method_key,
        variant=variant,
        seats=seats(dialogue, leader, people),
        closed_group=None,
        meeting=way,
        call_url=call_url,
        keeps_presenter=True,
        by=by,
        at=at,
    )
    take_seat(conversation, by=by, at=at)
    return conversation


def seats(dialogue, leader, people):
    yield SeatPlan(dialogue.head, role=Role.PRESENTER, looks_back=True)
    yield SeatPlan(leader, role=Role.FACILITATOR)
    yield from (SeatPlan(each) for each in people if each.pk not in (dialogue.head_id, leader.pk))


@transaction.atomic
def join_talk(dialogue, *, by, at):
    conversation = open_conversation(dialogue)
    demand(rules.may_join_talk(by, dialogue, conversation))
    add_seat(conversation, by, at=at)
    take_seat(conversation, by=by, at=at)
    return conversation


@transaction.atomic
def close_talk(dialogue, *, by, at):
    """The dialogue was held. What stands on the list is what the team runs into; all else is destroyed."""
    dialogue = dialogues.take(dialogue)
    conversation = open_conversation(dialogue)
    demand(rules.may_close_talk(by, dialogue, conversation and seats_of(conversation)))
    demand(is_judged(queries.last_time(dialogue)))
    gather(dialogue, conversation)
    close_conversation(conversation, by=by, at=at)
    return dialogues.close_last_time(dialogue, by=by, at=at)


def gather(dialogue, conversation):
    texts = listed(conversation, GATHERED)
    Contribution.objects.bulk_create(Contribution(dialogue=dialogue, text=text) for text in texts)


@transaction.atomic
def close_overdue(*, at):
    """Who left the team leaves its talk. One that nobody closed is closed before it would be destroyed."""
    for dialogue in queries.being_prepared():
        conversation = open_conversation(dialogue)
        if conversation is None:
            continue
        if conversation.destroy_after <= localdate(at):
            gather(dialogue, conversation)
            close_conversation(conversation, by=None, at=at)
            continue
        here = {each.pk for each in people_in_team(dialogue.team)} | {dialogue.head_id}
        for seat in seats_of(conversation):
            if seat.person_id not in here:
                remove_seat(conversation, seat.person, at=at)
