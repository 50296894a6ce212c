"""Steps, time, turns and the reveal. The facilitator leads; the method is a help, not a rule book."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.methods import rules
from vakwerk.methods.actions.taking import changed, seats_changed, take
from vakwerk.methods.script.clock import Clock
from vakwerk.methods.states import Role
from vakwerk.trail.public import record


@transaction.atomic
def go_to(conversation, index, *, seen, by, at):
    """Go to a step: the next one, one back, or past one. `seen` is the step one was at when pressing."""
    conversation, seats, seat = take(conversation, by)
    presenter = next((seat for seat in seats if seat.role == Role.PRESENTER), None)
    demand(rules.may_lead(seat) and rules.is_still_at(conversation, seen))
    demand(rules.may_go_to(conversation, index, presenter))
    lay_open(conversation)
    return open_step(conversation, index, seats, by=by, at=at)


@transaction.atomic
def repeat(conversation, *, seen, by, at):
    """The same step once more, with its full time; what was written stays."""
    conversation, seats, seat = take(conversation, by)
    demand(rules.may_lead(seat) and rules.is_still_at(conversation, seen))
    return open_step(conversation, conversation.step, seats, by=by, at=at)


def lay_open(conversation):
    """What a step writes to be read at its end lies on the table when the next one opens."""
    step = rules.step_of(conversation)
    if step.reveal == "at_step_end" and step.key not in conversation.revealed:
        conversation.revealed = [*conversation.revealed, step.key]


def open_step(conversation, index, seats, *, by, at):
    step = rules.steps_of(conversation)[index]
    seats_changed(seats, is_ready=False, wants_time=False)
    first = rules.next_in_turn(step, seats, None)
    record(by, "methods.open_step", conversation, at=at)
    return changed(
        conversation,
        step=index,
        step_seconds=step.minutes * 60,
        step_started_at=at,
        paused_at=None,
        paused_seconds=rules.paused_until(conversation, at),
        turn_id=first.pk if first else None,
        revealed=conversation.revealed,
    )


@transaction.atomic
def pause(conversation, *, by, at):
    conversation, _seats, seat = take(conversation, by)
    demand(rules.may_lead(seat))
    return conversation if conversation.paused_at else changed(conversation, paused_at=at)


@transaction.atomic
def resume(conversation, *, by, at):
    conversation, _seats, seat = take(conversation, by)
    demand(rules.may_lead(seat))
    if conversation.paused_at is None:
        return conversation
    clock = Clock(conversation.step_seconds, conversation.step_started_at, conversation.paused_at)
    return changed(
        conversation,
        step_started_at=clock.resumed(at),
        paused_seconds=rules.paused_until(conversation, at),
        paused_at=None,
    )


@transaction.atomic
def extend(conversation, minutes, *, by, at):
    """More time for this step. Who asked for it need not ask again."""
    conversation, seats, seat = take(conversation, by)
    demand(rules.may_lead(seat))
    seats_changed(seats, wants_time=False)
    clock = Clock(conversation.step_seconds, conversation.step_started_at, conversation.paused_at)
    overdue = max(0, -clock.left(at))  # a minute is a minute from now, also when the time was over
    return changed(conversation, step_seconds=conversation.step_seconds + overdue + minutes * 60)


@transaction.atomic
def ask_for_time(conversation, *, by, at):
    """Anyone may need longer: the facilitator is told, nobody else."""
    conversation, _seats, seat = take(conversation, by)
    seats_changed([seat], wants_time=True)
    return changed(conversation)


@transaction.atomic
def reveal(conversation, *, seen, said_aloud, by, at):
    """Lay everything that was written in this step on the table, at one moment, without names."""
    conversation, seats, seat = take(conversation, by)
    step = rules.step_of(conversation)
    demand(rules.may_lead(seat) and rules.is_still_at(conversation, seen))
    demand(rules.may_reveal(conversation, step, seats, said_aloud))
    record(by, "methods.reveal", conversation, at=at)
    return changed(conversation, revealed=[*conversation.revealed, step.key])


@transaction.atomic
def pass_turn(conversation, *, seen, by, at):
    """The turn goes to the next one: passed on by who had it, or by the facilitator."""
    conversation, seats, seat = take(conversation, by)
    demand(rules.may_pass_turn(seat, conversation))
    if conversation.turn_id != seen:  # pressed twice, or by two: the turn has gone on already
        return conversation
    turn = next((seat for seat in seats if seat.pk == conversation.turn_id), None)
    following = rules.next_in_turn(rules.step_of(conversation), seats, turn)
    return changed(conversation, turn_id=following.pk if following else None)


@transaction.atomic
def present(conversation, chosen, *, by, at):
    """Who brings in, chosen in the meeting; the presenter herself has the last word, aloud."""
    conversation, seats, seat = take(conversation, by)
    new = next(seat for seat in seats if seat.pk == chosen)
    former = next((seat for seat in seats if seat.role == Role.PRESENTER), None)
    demand(rules.may_lead(seat) and rules.may_present_instead(conversation, former) and rules.may_present(new))
    seats_changed([former] if former else [], role=Role.PARTICIPANT)
    seats_changed([new], role=Role.PRESENTER)
    record(by, "methods.present", conversation, at=at)
    return changed(conversation, sight=True)
