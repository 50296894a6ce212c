"""Holding a conversation while it changes. Whoever comes second waits, and then sees what the first one did."""

from django.db.models import CharField

from vakwerk.common.prepared import prepared
from vakwerk.common.verdicts import demand
from vakwerk.methods import rules
from vakwerk.methods.models import Conversation, Seat
from vakwerk.methods.queries import seats_of


def take(conversation, person):
    """The conversation as it is now, held until the transaction ends, with its seats and the one of this person."""
    held = Conversation.objects.select_for_update(of=("self",)).filter(pk=conversation.pk).first()
    demand(rules.still_going_on(held))
    seats = seats_of(held)
    if person is None:  # the system
        return held, seats, None
    seat = next((seat for seat in seats if seat.person_id == person.pk), None)
    demand(rules.still_going_on(seat))
    return held, seats, seat


def take_own(conversation, person):
    """The same with the seat of this person only, in one query: enough for who writes for herself."""
    held, seat = next(((seat.conversation, seat) for seat in seat_taken(conversation, person)), (None, None))
    demand(rules.still_going_on(seat))
    return held, seat


@prepared(conversation=CharField(), person=CharField())
def seat_taken(conversation, person):
    seats = Seat.objects.select_related("conversation").select_for_update(of=("conversation",))
    return seats.filter(conversation=conversation, person=person)


def changed(conversation, *, sight=False, **facts):
    """Write the facts and raise the version; with `sight` also the epoch, so that every tag given out dies."""
    facts |= {"version": conversation.version + 1, "epoch": conversation.epoch + sight}
    for field, value in facts.items():
        setattr(conversation, field, value)
    conversation.save(update_fields=facts)  # not the method it carries: that is long, and stays what it was
    return conversation


def seats_changed(seats, **facts):
    Seat.objects.filter(pk__in=[seat.pk for seat in seats]).update(**facts)
