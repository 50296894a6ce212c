"""What people write, saved while they type; and what they do with the promise of last time."""

from django.db import connection, transaction

from vakwerk.common.verdicts import demand
from vakwerk.methods import rules
from vakwerk.methods.actions.taking import changed, seats_changed, take, take_own
from vakwerk.methods.states import Part


@transaction.atomic
def write(conversation, *, step, texts, sequence, is_ready, due_on=None, by, at):
    """Keep what somebody wrote in a step: `texts` by part. A save that was overtaken by a newer one changes nothing."""
    conversation, seat = take_own(conversation, by)
    demand(rules.may_write(conversation, seat, step))
    for text in texts.values():
        demand(rules.may_keep(text))
    kept = [keep(seat, step, part, text, sequence, due_on, at) for part, text in texts.items()]
    visible = rules.step_named(conversation, step).writing == "shared" and any(kept)
    if is_ready != seat.is_ready:
        seats_changed([seat], is_ready=is_ready)
        visible = True
    return changed(conversation) if visible else conversation


NEWEST_WINS = """
INSERT INTO methods_writing (seat_id, step, part, text, sequence, due_on) VALUES (%s, %s, %s, %s, %s, %s)
ON CONFLICT (seat_id, step, part) DO UPDATE
SET text = excluded.text, sequence = excluded.sequence, due_on = excluded.due_on
WHERE excluded.sequence >= methods_writing.sequence OR methods_writing.sequence > %s
"""


def keep(seat, step, part, text, sequence, due_on, at):
    """Keep a text in one statement, unless a newer one was kept already. Says whether it was."""
    day = due_on if part == Part.COMMITMENT else None
    with connection.cursor() as cursor:
        cursor.execute(NEWEST_WINS, [seat.pk, step, part, text, sequence, day, rules.latest_sequence(at)])
        return cursor.rowcount > 0


@transaction.atomic
def choose_telling(conversation, telling, *, by, at):
    """Tell it aloud, show the sentence, or nothing: only then does anybody know that there was a promise."""
    conversation, _seats, seat = take(conversation, by)
    seats_changed([seat], telling=telling)
    return changed(conversation)
