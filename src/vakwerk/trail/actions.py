"""Writing the trail: in the transaction of the act, and as a line of JSON for the log once that holds."""

from functools import partial

import structlog
from django.db import transaction

from vakwerk.common.labels import label
from vakwerk.trail import queries
from vakwerk.trail.models import Result, TrailEntry

log = structlog.get_logger("vakwerk.trail")


def record(by, action, thing="", *, at, result=Result.DONE):
    """Note an act. `by=None` is the system or somebody unknown; the origin was bound when the work began."""
    origin = structlog.contextvars.get_contextvars().get("origin", "system")
    actor = by if by is not None and by.pk else None
    entry = TrailEntry.objects.create(
        at=at, actor=actor, action=action, object_label=label(thing), result=result, origin=origin
    )
    transaction.on_commit(partial(say, entry))
    return entry


def say(entry):
    log.info(
        "trail",
        at=entry.at.isoformat(),
        actor=entry.actor_id,
        action=entry.action,
        object=entry.object_label,
        result=str(entry.result),
    )


def forget_old(*, at):
    """Acts of longer ago than their term go. The database lets a row go; it never lets one change."""
    queries.overdue(at).delete()
