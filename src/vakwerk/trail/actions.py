"""Writing the trail: in the transaction of the act, and as a line of JSON for the log once that holds."""

from functools import partial

import structlog
from django.db import connection, transaction

from vakwerk.common.labels import label
from vakwerk.trail import queries
from vakwerk.trail.models import Result, TrailEntry, TrailSeal

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


def record_each(by, action, things, *, at):
    """Note one act on each of several things, at once."""
    origin = structlog.contextvars.get_contextvars().get("origin", "system")
    facts = {"at": at, "actor": by, "action": action, "origin": origin}
    entries = TrailEntry.objects.bulk_create(TrailEntry(object_label=label(thing), **facts) for thing in things)
    for entry in entries:
        transaction.on_commit(partial(say, entry))
    return entries


def record_unnamed(action, thing="", *, at):
    """Note an act of somebody who stays unnamed: by nobody, from nowhere."""
    with structlog.contextvars.bound_contextvars(origin="unnamed"):
        return record(None, action, thing, at=at)


def say(entry):
    log.info(
        "trail",
        at=entry.at.isoformat(),
        actor=entry.actor_id,
        action=entry.action,
        object=entry.object_label,
        result=str(entry.result),
    )


@transaction.atomic
def seal(*, at):
    """Bind the acts since the last seal to all before them. Says whether there may be more to seal."""
    wait_for_writers()
    before, rows = queries.unsealed()
    if not rows:
        return False
    facts = {"last_entry": rows[-1].pk, "newest_at": max(row.at for row in rows), "sealed_at": at}
    made = TrailSeal.objects.create(digest=queries.digest(before, rows), **facts)
    transaction.on_commit(lambda: log.info("seal", last_entry=made.last_entry, digest=made.digest))
    return len(rows) == queries.AT_ONCE


def wait_for_writers():
    """On PostgreSQL a row with a lower number may still be on its way; on SQLite everyone writes in turn."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE trail_trailentry IN SHARE MODE")


@transaction.atomic
def forget_old(*, at):
    """Acts of longer ago than their term go, with those they were sealed with. The last seal of them stays: the
    next one follows on it. The database lets a row go; it never lets one change.
    """
    last = queries.sealed_before(TrailEntry.declaration.retention.start(at))
    if last is None:
        return
    TrailEntry.objects.filter(pk__lte=last.last_entry).delete()
    TrailSeal.objects.filter(last_entry__lt=last.last_entry).delete()
    TrailSeal.objects.filter(pk=last.pk).update(rows_gone=True)
