"""What everyone of a kind sees of a version is drawn once, and kept for some seconds in the memory of this process.

Nothing in it is anybody's own: her words, the time and the proof of a form are slots, filled in for each reader. It
goes with the next version, when the conversation is closed, and in any case before half a minute is over.
"""

import re
import secrets
import threading
import time
from typing import NamedTuple

from vakwerk.methods.queries.scene import Table, table_of
from vakwerk.methods.queries.tables import conversation_at
from vakwerk.methods.states import Part

STAYS = 10  # seconds, at least; twice as long at most
NONCE = secrets.token_hex(8)  # nobody can write a slot
SLOT = re.compile(rf"{NONCE}-(\w+)-")
NAMES = ("now", "token", "text", "commitment", "due_on", "topic", "promise")
SLOTS = {name: f"{NONCE}-{name}-" for name in NAMES}


class Kind(NamedTuple):
    """Those for whom the same is drawn. A `writer` has words on the sheet of all: beside her own, hers are left out."""

    role: str
    looks_back: bool
    has_turn: bool
    wants_time: bool
    is_ready: bool
    writer: int | None
    language: str


class Version(NamedTuple):
    """The drawings of one version, by kind, and what the next kind is drawn from."""

    number: int
    drawings: dict
    table: Table
    at: float


def kind_of(seat, turn_id, language, step, own):
    """The kind of a seat (or of its standing) in a step, given what she wrote herself."""
    hers = [own.get((part, step.key)) for part in (Part.TEXT, Part.COMMITMENT)]
    wrote = step.writing == "shared" and any(words and words.text for words in hers)
    return Kind(
        role=seat.role,
        looks_back=bool(seat.looks_back and step.looks_back),
        has_turn=turn_id == seat.pk,
        wants_time=bool(seat.wants_time),
        is_ready=bool(seat.is_ready),
        writer=seat.pk if wrote else None,
        language=language,
    )


_versions: dict[str, Version] = {}  # of a conversation the newest that was drawn here
_held = threading.Lock()
_sweeper: threading.Timer | None = None


def version_drawn(conversation_id, number):
    """What has been drawn of a version here, or nothing."""
    kept = _versions.get(conversation_id)
    return kept if kept and kept.number == number else None


def table_at(conversation_id, number):
    """What lies on the table, as long as the conversation is at this version; read once for all kinds."""
    version = version_drawn(conversation_id, number)
    if version is not None:
        return version.table
    found = conversation_at(conversation_id, number)
    return found and table_of(found)


def keep(table, kind, html):
    """Keep a drawing as its pieces: text, name of a slot, text, and so on."""
    conversation = table.conversation
    pieces = SLOT.split(html)
    with _held:
        kept = _versions.get(conversation.pk)
        if kept is None or kept.number < conversation.version:
            kept = Version(conversation.version, {}, table, time.monotonic())
            _versions[conversation.pk] = kept
            _sweep_later()
        if kept.number == conversation.version:
            kept.drawings[kind] = pieces
    return pieces


def drop(conversation_id):
    with _held:
        _versions.pop(conversation_id, None)


def _sweep_later():
    global _sweeper
    if _sweeper is None:
        _sweeper = threading.Timer(STAYS, _sweep)
        _sweeper.daemon = True
        _sweeper.start()


def _sweep():
    """What is old goes, also when nobody asks for anything any more."""
    global _sweeper
    with _held:
        old = time.monotonic() - STAYS
        for conversation_id in [key for key, kept in _versions.items() if kept.at <= old]:
            del _versions[conversation_id]
        _sweeper = None
        if _versions:
            _sweep_later()


def fill(pieces, values):
    """The drawing with a value in every slot."""
    return "".join(values[piece] if n % 2 else piece for n, piece in enumerate(pieces))
