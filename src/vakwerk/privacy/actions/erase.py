"""What is deleted must also be gone from the files of the database: its free pages and its write-ahead log.

SQLite: `secure_delete` overwrites freed pages; the write-ahead log still holds older ones until a checkpoint
has truncated it. PostgreSQL: only rewriting the table drops the old rows from its file; a plain VACUUM goes before
it, because a rewrite alone keeps what died since the oldest writer began, be it in another database of the server.
Its own write-ahead log and backups hold them longer: docs/privacy says how long.

That something must be erased is a row, written with the deletion itself: a server that is killed in between,
or a reader in the way, only makes it later.
"""

from functools import partial

import structlog
from django.apps import apps
from django.db import OperationalError, connection, transaction

from vakwerk.privacy.models import ErasureDue

log = structlog.get_logger("vakwerk.privacy")

PATIENCE = 1000  # milliseconds that a reader in the way is waited for; whoever pressed the button waits with it


def erase_after_commit(models, *, at):
    """Call it in the transaction that deletes rows of these models."""
    for model in models:
        ErasureDue.objects.update_or_create(model=model._meta.label_lower, defaults={"since": at})
    transaction.on_commit(erase_due, robust=True)


def erase_due():
    """Erase what is due. True when nothing of what was deleted is left in the files."""
    due = dict(ErasureDue.objects.values_list("model", "since"))
    if not due:
        return True
    if not (truncate_log() if connection.vendor == "sqlite" else rewrite(due)):
        log.warning("traces left for the next round", models=sorted(due))
        return False
    for model, since in due.items():
        ErasureDue.objects.filter(model=model, since=since).delete()
    return True


def truncate_log():
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        try:
            busy, *_pages = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")
    return not busy


def rewrite(labels):
    """Rewrite each table; not done as long as an older snapshot still holds dead rows (a dump that is running)."""
    kept = []
    with connection.cursor() as cursor:
        listen = cursor.connection.add_notice_handler, cursor.connection.remove_notice_handler
        for label in labels:
            table = connection.ops.quote_name(apps.get_model(label)._meta.db_table)
            said: list[str] = []
            listen[0](hear := partial(note, said))
            try:
                cursor.execute(f"SET lock_timeout = {PATIENCE}")
                cursor.execute(f"VACUUM (TRUNCATE false) {table}")
                cursor.execute(f"VACUUM (FULL, VERBOSE) {table}")
            except OperationalError:  # somebody is reading; nobody who closes a meeting waits for that
                return False
            finally:
                cursor.execute("RESET lock_timeout")
                listen[1](hear)
            kept += [line for line in said if not line.startswith("0 dead row versions")]
    return not kept


def note(said, notice):
    """Keep what PostgreSQL says of dead rows that it could not remove yet."""
    said += [line for line in (notice.message_detail or "").splitlines() if "dead row versions cannot" in line]
