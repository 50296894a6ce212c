"""Seats: who is there, on which screen, and who leads."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.methods import queries, rules
from vakwerk.methods.actions.beginning import SeatPlan, seat_down
from vakwerk.methods.actions.own import choose
from vakwerk.methods.actions.taking import changed, seats_changed, take
from vakwerk.methods.models import Conversation, Seat
from vakwerk.methods.script.swap import swapped
from vakwerk.methods.states import Role
from vakwerk.trail.public import record


@transaction.atomic
def take_seat(conversation, *, by, at):
    """Sit down on a screen of one's own: at the start, late, or again after a lost connection."""
    conversation, _seats, seat = take(conversation, by)
    if seat.is_present and seat.has_screen:
        return seat
    arrive(conversation, seat, at, has_screen=True)
    changed(conversation)
    return seat


def arrive(conversation, seat, at, *, has_screen):
    facts = {"is_present": True, "has_screen": has_screen}
    if seat.joined_at is None:
        facts |= {"joined_at": at, "paused_before": rules.paused_until(conversation, at)}
    seats_changed([seat], **facts)


@transaction.atomic
def tick(conversation, present, *, by, at):
    """One screen on the table: the facilitator ticks who is there. Nobody on a screen of her own is ticked away."""
    conversation, seats, seat = take(conversation, by)
    demand(rules.may_lead(seat))
    for other in seats:
        if other.pk in present and not other.is_present:
            arrive(conversation, other, at, has_screen=False)
        elif other.pk not in present and other.is_present and not other.has_screen:
            seats_changed([other], is_present=False)
    return changed(conversation)


@transaction.atomic
def change_meeting(conversation, meeting, *, call_url="", by, at):
    """Meet another way from now on; a link to a video call that was known stays known."""
    conversation, _seats, seat = take(conversation, by)
    demand(rules.may_lead(seat))
    return changed(conversation, meeting=meeting, call_url=call_url or conversation.call_url)


@transaction.atomic
def change_method(conversation, method_key, variant, *, seen, by, at):
    """Go on along another method from here; the next step is its first one. What was written stays."""
    conversation, seats, seat = take(conversation, by)
    demand(rules.may_lead(seat) and rules.is_still_at(conversation, seen))
    other = choose(conversation.closed_group, method_key, variant, by=by)
    has_presenter = any(seat.role == Role.PRESENTER for seat in seats)
    was = conversation.body, conversation.variant, conversation.step
    body = swapped(*was, other.body, variant, has_presenter=has_presenter)
    record(by, "methods.change_method", conversation, at=at)
    return changed(conversation, body=body, method_key=method_key, variant=variant)


@transaction.atomic
def hand_over(conversation, chosen, *, by, at):
    """Somebody else facilitates from now on."""
    conversation, seats, seat = take(conversation, by)
    new = next(seat for seat in seats if seat.pk == chosen)
    demand(rules.may_lead(seat) and rules.may_facilitate(new))
    seats_changed([seat], role=Role.PARTICIPANT)
    seats_changed([new], role=Role.FACILITATOR)
    record(by, "methods.hand_over", conversation, at=at)
    return changed(conversation, sight=True)


@transaction.atomic
def add_seat(conversation, person, *, at):
    """A chair for somebody who came to the group after the start. The owner of the meeting has checked that she may."""
    conversation = Conversation.objects.select_for_update(of=("self",)).get(pk=conversation.pk)
    seats = queries.seats_of(conversation)
    if not any(seat.person_id == person.pk for seat in seats):
        seat_down(conversation, SeatPlan(person), len(seats))
        changed(conversation)


def stand_up(person, *, at):
    """Whoever is removed leaves every conversation that goes on, and takes along what she wrote."""
    for seat in queries.held_by(person).select_related("conversation"):
        remove_seat(seat.conversation, person, at=at)


@transaction.atomic
def remove_seat(conversation, person, *, at):
    """Somebody is out: her screen shows nothing any more, from this moment."""
    conversation = Conversation.objects.select_for_update(of=("self",)).get(pk=conversation.pk)
    seats = queries.seats_of(conversation)
    leaving = [seat for seat in seats if seat.person_id == person.pk]
    if any(seat.role == Role.FACILITATOR for seat in leaving):
        heir = next((seat for seat in seats if seat.person_id != person.pk and seat.is_present), None)
        seats_changed(leaving, role=Role.PARTICIPANT)
        seats_changed([heir] if heir else [], role=Role.FACILITATOR)
    Seat.objects.filter(pk__in=[seat.pk for seat in leaving]).delete()
    changed(conversation, sight=True)
