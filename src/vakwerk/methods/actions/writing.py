"""What people write, saved while they type; and what they do with the promise of last time."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.methods import rules
from vakwerk.methods.actions.taking import changed, seats_changed, take
from vakwerk.methods.models import Writing
from vakwerk.methods.states import Part


@transaction.atomic
def write(conversation, *, step, texts, sequence, is_ready, due_on=None, by, at):
    """Keep what somebody wrote in a step: `texts` by part. A save that was overtaken by a newer one changes nothing."""
    conversation, _seats, seat = take(conversation, by)
    demand(rules.may_write(conversation, seat, step))
    for text in texts.values():
        demand(rules.may_keep(text))
    kept = [keep(seat, step, part, text, sequence, due_on) for part, text in texts.items()]
    visible = rules.step_named(conversation, step).writing == "shared" and any(kept)
    if is_ready != seat.is_ready:
        seats_changed([seat], is_ready=is_ready)
        visible = True
    return changed(conversation) if visible else conversation


def keep(seat, step, part, text, sequence, due_on):
    """Whether the text was newer than what was kept, and changed it."""
    found = Writing.objects.filter(seat=seat, step=step, part=part).first()
    if found is None:
        due = due_on if part == Part.COMMITMENT else None
        Writing.objects.create(seat=seat, step=step, part=part, text=text, sequence=sequence, due_on=due)
        return bool(text)
    if sequence < found.sequence:
        return False
    is_new = found.text != text
    found.text, found.sequence = text, sequence
    found.due_on = due_on if part == Part.COMMITMENT else None
    found.save()
    return is_new


@transaction.atomic
def choose_telling(conversation, telling, *, by, at):
    """Tell it aloud, show the sentence, or nothing: only then does anybody know that there was a promise."""
    conversation, _seats, seat = take(conversation, by)
    seats_changed([seat], telling=telling)
    return changed(conversation)
