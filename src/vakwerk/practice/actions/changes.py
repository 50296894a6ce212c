"""A change from its first sentence on: looked at, stepped in, told, and handed on; there is no finished."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.library.public import propose
from vakwerk.notices.public import answered, tell
from vakwerk.people.public import acting_for, admit, forget_group, members, open_group
from vakwerk.practice.models import ChangeAssignment, ChangeNote, ChangeQuestion, ChangeStep, WhatRemains
from vakwerk.practice.queries import changes as queries
from vakwerk.practice.rules import changes as rules
from vakwerk.practice.rules.cards import may_store_all
from vakwerk.practice.states import CHANGE_MOVES, STEP_MOVES, NoteKind, StepState
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

PRESENTED = N_("A change you look along with was told to its peers.")
HANDED = N_("A change was handed to you. You can go on with it.")
DECLINED = N_("She does not go on with the change that you handed to her. It is yours again.")
REMAINS = N_("Half a year ago you told your peers about your change. What remains?")
WRITTEN_BY = {"seen": "look", "obstacle": "name_obstacle"}  # the first of a kind is a move


def take(change):
    """The change as it is now, held until the transaction ends."""
    held = ChangeAssignment.objects.select_for_update(of=("self",))
    return held.select_related(*queries.JOINED).get(pk=change.pk)


def keep(change, *, at):
    """Whatever is written keeps it for another two years."""
    change.destroy_after = keep_until(ChangeAssignment, at)
    change.save()
    return change


def move(change, name, *, by, at, **facts):
    demand(rules.may_move_change(by, change, name, queries.standing(change)))
    for field, value in facts.items():
        setattr(change, field, value)
    change.state = CHANGE_MOVES[name].target
    record(by, f"practice.{name}_change", change, at=at)
    answered(change, by=by, at=at)
    return keep(change, at=at)


@transaction.atomic
def begin_change(*, by, at, title):
    """What somebody wants to be different where she works. Nobody else reads it until she asks a peer."""
    demand(rules.may_begin_change(by) and may_store_all(title))
    door = open_group(at=at)
    facts = {"organisation": acting_for(by), "destroy_after": keep_until(ChangeAssignment, at)}
    made = ChangeAssignment.objects.create(closed_group=door, owner=by, title=title, begun_at=at, **facts)
    admit(door, by, at=at)
    record(by, "practice.begin_change", made, at=at)
    return made


@transaction.atomic
def write_line(change, *, by, at, kind, text):
    """A line of the story. With what was seen the looking begins, with what stands in the way the next part."""
    change = take(change)
    demand(rules.may_write(by, change) and may_store_all(text))
    made = ChangeNote.objects.create(change=change, kind=kind, text=text, at=at)
    name = WRITTEN_BY.get(kind)
    if name and change.state in CHANGE_MOVES[name].sources:
        move(change, name, by=by, at=at)
    else:
        record(by, "practice.write_change", change, at=at)
        keep(change, at=at)
    return made


@transaction.atomic
def draft_step(change, *, by, at, text):
    """A step that is thought of; without anything seen it can be no more than that."""
    change = take(change)
    demand(rules.may_write(by, change) and may_store_all(text))
    made = ChangeStep.objects.create(change=change, text=text, drafted_at=at)
    record(by, "practice.draft_change_step", change, at=at)
    keep(change, at=at)
    return made


@transaction.atomic
def correct_line(note, *, by, at, text):
    """What she wrote reads otherwise; those who look along see that it was corrected."""
    change = take(note.change)
    note = ChangeNote.objects.select_for_update().get(pk=note.pk)
    note.change = change
    demand(rules.may_correct_line(by, note, at) and may_store_all(text))
    note.text, note.corrected_at = text, at
    note.save()
    return corrected(note, by=by, at=at)


@transaction.atomic
def correct_step(step, *, by, at, text):
    """Of a draft what she would do; of a step that was looked back at what it changed."""
    step = take_step(step)
    demand(rules.may_correct_step(by, step, at) and may_store_all(text))
    if step.state == StepState.DRAFTED:
        step.text = text
    else:
        step.changed, step.corrected_at = text, at
    step.save()
    return corrected(step, by=by, at=at)


def corrected(line, *, by, at):
    record(by, "practice.correct_change", line.change, at=at)
    keep(line.change, at=at)
    return line


def take_step(step):
    change = take(step.change)
    held = ChangeStep.objects.select_for_update().get(pk=step.pk)
    held.change = change
    return held


@transaction.atomic
def begin_step(step, *, by, at, until):
    step = take_step(step)
    demand(rules.may_move_step(by, step, "take", queries.standing(step.change)))
    demand(rules.is_short(localdate(at), until))
    step.change = move(step.change, "step", by=by, at=at)
    step.state, step.taken_at, step.until = STEP_MOVES["take"].target, at, until
    step.save()
    return step


@transaction.atomic
def look_back_at_step(step, *, by, at, changed):
    demand(may_store_all(changed))
    step = take_step(step)
    demand(rules.may_move_step(by, step, "look_back"))
    step.state, step.changed, step.looked_back_at = STEP_MOVES["look_back"].target, changed, at
    step.save()
    record(by, "practice.look_back_change_step", step.change, at=at)
    keep(step.change, at=at)
    return step


@transaction.atomic
def present(change, *, by, at, text):
    """Told to peers: what changed so far. Half a year later the owner is asked what remains."""
    demand(may_store_all(text))
    change = move(take(change), "present", by=by, at=at, presented_at=at, remains_asked_at=None)
    ChangeNote.objects.create(change=change, kind=NoteKind.TOLD, text=text, at=at)
    enter(by, "change_assignment", mode=LearningMode.WORKING, minutes=0, source=change, at=at)
    tell([each for each in members(change.closed_group) if each.pk != by.pk], PRESENTED, about=change, at=at)
    return change


@transaction.atomic
def go_on_with_change(change, *, by, at):
    return move(take(change), "go_on", by=by, at=at, successor=None)


@transaction.atomic
def hand_over_change(change, *, by, at, successor):
    """To somebody who looks along; she decides herself whether she goes on with it."""
    change = take(change)
    demand(rules.looks_along(successor, change) and rules.is_peer(successor, change))
    change = move(change, "hand_over", by=by, at=at, successor=successor)
    tell([successor], HANDED, about=change, at=at)
    return change


@transaction.atomic
def take_up(change, *, by, at):
    return move(take(change), "take_up", by=by, at=at, owner=by, successor=None, taken_over_at=at)


@transaction.atomic
def decline_change(change, *, by, at):
    """She does not go on with it: it is with its owner again."""
    change = move(take(change), "decline", by=by, at=at, successor=None)
    tell([change.owner] if change.owner else [], DECLINED, about=change, at=at)
    return change


@transaction.atomic
def stop_change(change, *, by, at, why_stopped):
    demand(may_store_all(why_stopped))
    return move(take(change), "stop", by=by, at=at, why_stopped=why_stopped)


def ask_what_remains(*, at):
    """One question, once."""
    for change in queries.to_ask_what_remains(at):
        with transaction.atomic():
            ChangeAssignment.objects.filter(pk=change.pk).update(remains_asked_at=at)
            tell([change.owner], REMAINS, about=change, at=at)


@transaction.atomic
def say_what_remains(change, *, by, at, text, is_shown=False):
    """For herself, or for those who looked along too: she says which."""
    change = take(change)
    demand(rules.may_say_what_remains(by, change, at) and may_store_all(text))
    facts = {"owner": by, "text": text, "is_shown": is_shown, "answered_at": at}
    made, _new = WhatRemains.objects.update_or_create(change=change, defaults=facts)
    record(by, "practice.say_what_remains", change, at=at)
    keep(change, at=at)
    return made


@transaction.atomic
def share_change(change, *, by, at):
    """A draft of a lesson, hers alone until somebody has read along; the story itself stays closed."""
    change = take(change)
    demand(rules.may_share_change(by, change))
    record(by, "practice.share_change", change, at=at)
    return propose(by, title=change.title, text=queries.told_in_short(change), origin=change, at=at)


def destroy_changes(rows, *, at):
    """A change goes with its whole story, and who looked along is no longer known."""
    for change in rows:
        door = change.closed_group
        change.delete()
        forget_group(door)
        door.delete()
    erase_after_commit([ChangeAssignment, ChangeNote, ChangeQuestion, ChangeStep, WhatRemains], at=at)
