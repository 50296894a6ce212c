"""The second reader: passes a draft, sends it back, has no time; who waits too long gives way to the next."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.library import queries, rules
from vakwerk.library.actions.drafts import ask_next, move
from vakwerk.library.actions.drafts import take as take_draft
from vakwerk.library.actions.items import share
from vakwerk.library.models import Draft, SecondReading
from vakwerk.library.states import READING_MOVES
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record

SENT_BACK = N_("Your second reader sent something back, with a question.")
NOBODY_LEFT = N_("Nobody has read your draft yet, and there is nobody left to ask.")
SHARED = N_("What you wrote has been read and is shared now.")


def take(reading):
    held = SecondReading.objects.select_for_update(of=("self",))
    return held.select_related("draft", "reader").get(pk=reading.pk)


def settle(reading, name, *, by, at):
    reading.state = READING_MOVES[name].target
    reading.save()
    answered(reading, by=reading.reader, at=at)
    record(by, f"library.{name}", reading, at=at)


@transaction.atomic
def pass_reading(reading, *, by, at, doubts=()):
    """Nothing gives anybody away: it is shared from this moment."""
    draft, reading = take_draft(reading.draft), take(reading)
    demand(rules.may_pass(by, reading, doubts))
    settle(reading, "pass", by=by, at=at)
    item = share(draft, by=by, at=at)
    draft.delete()
    erase_after_commit([Draft, SecondReading], at=at)
    tell([item.owner], SHARED, about=item, at=at, kind=Kind.BECAME)
    return item


@transaction.atomic
def send_back(reading, *, by, at, doubts=(), note=""):
    """Something gives somebody away, or is not clear: back to its writer, with what the reader saw."""
    draft, reading = take_draft(reading.draft), take(reading)
    demand(rules.may_send_back(by, reading, doubts, note) and rules.may_store_all([note]))
    settle(reading, "send_back", by=by, at=at)
    move(draft, "send_back", by=by, at=at, note=note, doubts=" ".join(doubts))
    tell([draft.owner], SENT_BACK, about=draft, at=at)


@transaction.atomic
def decline(reading, *, by, at):
    """No time: the next one is asked, and nobody hears why."""
    draft, reading = take_draft(reading.draft), take(reading)
    demand(rules.may_answer(by, reading, "decline"))
    settle(reading, "decline", by=by, at=at)
    go_on(draft, at=at)


def go_on(draft, *, at):
    if ask_next(draft, at=at) is None:
        move(draft, "take_back", by=None, at=at)
        tell([draft.owner], NOBODY_LEFT, about=draft, at=at)


@transaction.atomic
def pass_on_overdue(*, at):
    for reading in queries.overdue_readings(localdate(at)):
        draft = take_draft(reading.draft)
        settle(take(reading), "pass_on", by=None, at=at)
        go_on(draft, at=at)
