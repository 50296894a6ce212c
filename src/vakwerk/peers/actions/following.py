"""A moral deliberation goes along with the meeting that it is."""

from datetime import timedelta

from django.utils.timezone import localdate

from vakwerk.notices.public import answered
from vakwerk.peers.models import DeliberationRecord, MoralDeliberation
from vakwerk.peers.states import DELIBERATION_MOVES
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

FOLLOWS = {
    "choose": ("prepare",),
    "begin": ("prepare", "deliberate"),  # a method may choose who brings in when one is there
    "close": ("conclude",),
    "cancel": ("call_off",),
}
SIX_WEEKS = timedelta(days=42)


def follow(session, name, *, by, at):
    """What a meeting does, the deliberation that it is does too."""
    deliberation = MoralDeliberation.objects.filter(session=session).first() if name in FOLLOWS else None
    if deliberation is None:
        return
    for each in FOLLOWS[name]:
        if DELIBERATION_MOVES[each].fits(deliberation.state):
            facts = LEAVES[each](deliberation, session, at) if each in LEAVES else {}
            move(deliberation, each, by=by, at=at, **facts)


def move(deliberation, name, *, by, at, **facts):
    for field, value in facts.items():
        setattr(deliberation, field, value)
    deliberation.state = DELIBERATION_MOVES[name].target
    deliberation.save()
    record(by, f"peers.{name}", deliberation, at=at)
    answered(deliberation, by=by, at=at)
    return deliberation


def remain(deliberation, session, at):
    """The question in general words moves to the record; nothing else of it stays."""
    DeliberationRecord.objects.create(
        deliberation=deliberation,
        organisation=deliberation.organisation,
        question=deliberation.question,
        held_on=localdate(session.started_at),
        destroyed_at=at,
        destroy_after=keep_until(DeliberationRecord, at),
    )
    return {"question": "", "look_back_on": localdate(at) + SIX_WEEKS}


def vanish(deliberation, session, at):
    """A question that was never talked about goes."""
    erase_after_commit([MoralDeliberation], at=at)
    return {"question": ""}


LEAVES = {"conclude": remain, "call_off": vanish}
