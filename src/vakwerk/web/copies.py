"""Copies of an SQLite database, made before a migration and kept three days."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import connection

STAY = timedelta(days=3)


def copy_database(at):
    """Copy the database as it is now; says where. Nothing for PostgreSQL: its copies are its administrator's."""
    if connection.vendor != "sqlite":
        return ""
    folder = settings.VAR / "copies"
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / f"{at:%Y%m%dT%H%M%S}.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(target)])
    target.chmod(0o600)
    return f", copy in {target.name}"


def drop_old_copies(at):
    for copy in (settings.VAR / "copies").glob("*.sqlite3"):
        if datetime.fromtimestamp(copy.stat().st_mtime, tz=UTC) < at - STAY:
            copy.unlink()
