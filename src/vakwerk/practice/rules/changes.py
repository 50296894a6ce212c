"""Changes: who looks along, what comes before the first step, and what is asked half a year later."""

from datetime import timedelta
from typing import NamedTuple

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import group_sight, groups_of, organisations_of, works_for
from vakwerk.practice.states import (
    CHANGE_MOVES,
    STEP_MOVES,
    WAS_PRESENTED,
    WORKED_AT,
    ChangeState,
    NoteKind,
    StepState,
)

LONGEST = timedelta(weeks=6)  # a step
HALF_A_YEAR = timedelta(days=183)
TO_CORRECT = timedelta(days=14)  # what was written down
MOST = 30  # who look along


class Standing(NamedTuple):
    """What there is of a change when something is decided about it."""

    seen: int = 0  # observations of practice
    peers: int = 0  # who look along
    going_on: bool = False  # a step is being taken


NOTHING = Standing()


def change_seen_by(person):
    return group_sight(person)


def held_in_change_seen_by(person):
    """What is held in a change: its steps and the questions of peers."""
    return group_sight(person, "change__closed_group")


def sponsored_seen_by(person):
    """A sponsor reads what it is about and whose it is, and no more unless the owner lets her look along.

    Not of who works there no longer.
    """
    is_there = Q(owner=None) | works_for("owner")
    return Q(sponsor=person, organisation__in=organisations_of(person)) & is_there


def may_begin_change(person):
    if organisations_of(person):
        return YES
    return no(_("You begin a change in your own organisation. You work for none now."))


def looks_along(person, change):
    if change.closed_group_id in groups_of(person):
        return YES
    return no(_("Only who looks along with this change does this."))


def is_owner(person, change):
    if change.owner_id == person.pk:
        return looks_along(person, change)
    if change.owner_id is None:
        return no(_("Nobody makes this change at the moment."))
    return no(_("%(name)s makes this change.") % {"name": change.owner.first_name})


def is_peer(person, change):
    if change.owner_id == person.pk:
        return no(_("This is your change: your peers ask."))
    return looks_along(person, change)


def goes_on(change):
    if change.state in WORKED_AT:
        return YES
    return no(_("This change was handed over.") if change.state == ChangeState.HANDED_OVER else _("It has stopped."))


def plays(person, part, change):
    if part == "owner":
        return is_owner(person, change)
    if change.successor_id != person.pk:
        return no(_("It was handed to somebody else."))
    return looks_along(person, change)


def may_move_change(person, change, name, standing=NOTHING):
    move = CHANGE_MOVES[name]
    return move.fits(change.state) and plays(person, move.by, change) and READY.get(name, always)(change, standing)


def always(_change, _standing):
    return YES


def was_seen(_change, standing):
    if not standing.seen:
        return no(_("What did you see with your own eyes? Write that down first; until then a step is a draft."))
    return YES


def is_ready_to_step(change, standing):
    """Something was seen, somebody stands behind it, and one step is taken at a time."""
    if change.sponsor_id is None:
        return was_seen(change, standing) and no(_("First say who stands behind it."))
    if standing.going_on:
        return no(_("First look back at the step that goes on."))
    return was_seen(change, standing)


def has_peers(_change, standing):
    if not standing.peers:
        return no(_("Nobody looks along yet. First ask a peer; you tell it to her."))
    return YES


READY = {"step": is_ready_to_step, "present": has_peers}


def may_begin_step(person, change, standing):
    """Before the move itself: the reason somebody understands, in the order in which she gets there."""
    if change.state == ChangeState.FORMULATED:
        return is_owner(person, change) and (was_seen(change, standing) and no(_("First look how it really goes.")))
    if change.state == ChangeState.LOOKING:
        return is_owner(person, change) and no(_("First write down what stands in the way."))
    return may_move_change(person, change, "step", standing)


def may_move_step(person, step, name, standing=NOTHING):
    fits = STEP_MOVES[name].fits(step.state)
    if name == "take":
        return fits and may_begin_step(person, step.change, standing)
    return fits and is_owner(person, step.change) and goes_on(step.change)


def may_write(person, change):
    """A line of the story, or a step that is a draft yet."""
    return is_owner(person, change) and goes_on(change)


def may_correct(person, change, written_at, at):
    """What she wrote herself, for two weeks: who looks along has read it by then."""
    if change.taken_over_at is not None and written_at < change.taken_over_at:
        return no(_("Somebody else wrote this. It stands as she wrote it."))
    if at > written_at + TO_CORRECT:
        return no(_("This was written more than two weeks ago, and stands. Write a new line."))
    return may_write(person, change)


def may_correct_line(person, note, at):
    return may_correct(person, note.change, note.at, at)


def may_correct_step(person, step, at):
    """A draft, as long as it is one; what a step changed, for two weeks. What is being done stands."""
    if step.state == StepState.DRAFTED:
        return may_write(person, step.change)
    if step.state == StepState.TAKEN:
        return no(_("This step goes on. Look back at it, and write down what it changed."))
    return may_correct(person, step.change, step.looked_back_at, at)


def is_short(on, until):
    if not on <= until <= on + LONGEST:
        return no(_("A step takes at most six weeks. Make it smaller, or choose an earlier day."))
    return YES


def may_let_in(person, change, people):
    if len(people) >= MOST:
        return no(_("Thirty people look along. That is enough."))
    return may_write(person, change)


def may_be_sponsor(candidate, change):
    if candidate.pk == change.owner_id:
        return no(_("Choose somebody else: who makes a change does not stand behind it alone."))
    if change.organisation not in organisations_of(candidate):
        return no(_("Who stands behind it works at %(place)s. Choose somebody there.") % {"place": change.organisation})
    return YES


def may_stand_back(person, change):
    if change.sponsor_id != person.pk:
        return no(_("You do not stand behind this change."))
    return YES


def may_ask(person, change):
    return is_peer(person, change) and goes_on(change)


def may_answer(person, question):
    if question.answered_at is not None:
        return no(_("This question was answered."))
    return is_owner(person, question.change)


def may_take_change(person, change):
    """Of somebody who left: who looks along goes on with it."""
    if change.owner_id is not None:
        return no(_("%(name)s makes this change.") % {"name": change.owner.first_name})
    return looks_along(person, change) and (goes_on(change) if change.state == ChangeState.STOPPED else YES)


def may_leave_change(person, change):
    if change.owner_id == person.pk and change.state in WORKED_AT:
        return no(_("You make this change. Hand it over, or stop it."))
    return looks_along(person, change)


def may_say_what_remains(person, change, at):
    if change.state not in WAS_PRESENTED or change.presented_at is None or at < change.presented_at + HALF_A_YEAR:
        return no(_("This is asked half a year after you told it to your peers."))
    return is_owner(person, change)


def reads_what_remains(person, remains):
    return remains.is_shown or remains.owner_id == person.pk


def may_share_change(person, change):
    if change.presented_at is None:
        return no(_("First tell it to your peers."))
    return is_owner(person, change)


def permits_change(person, change, standing, people, at):
    """Every move and deed with its verdict, for a page that shows what can be done and why not."""
    moves = {name: may_move_change(person, change, name, standing) for name in CHANGE_MOVES}
    return moves | {
        "write": may_write(person, change),
        "begin_step": may_begin_step(person, change, standing),
        "let_in": may_let_in(person, change, people),
        "ask": may_ask(person, change),
        "take": may_take_change(person, change),
        "leave": may_leave_change(person, change),
        "remain": may_say_what_remains(person, change, at),
        "share": may_share_change(person, change),
    }


def standing_of(notes, steps, people, change):
    return Standing(
        seen=sum(note.kind == NoteKind.SEEN for note in notes),
        peers=sum(each.pk != change.owner_id for each in people),
        going_on=any(step.state == StepState.TAKEN for step in steps),
    )
