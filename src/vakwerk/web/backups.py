"""A backup is one file: a tar with the database, the uploaded files and a list of what is in it, with checksums.

It holds what the database holds: whoever has the file can read it. The key that signs links is not in it.
"""

import io
import json
import os
import shutil
import sqlite3
import subprocess
import tarfile
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils.timezone import now

from vakwerk.trail.public import record

DATABASE, MEDIA, LIST = "database", "media", "list.json"


class NotDone(Exception):
    """Why a backup was not made or not put back, in a sentence."""


def back_up(folder, at):
    """Write a backup of this moment, also while people work; says where."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / f"vakwerk-{at:%Y%m%dT%H%M%S}.tar"
    unfinished = target.with_suffix(".unfinished")
    with TemporaryDirectory(dir=folder) as work:
        copy = Path(work) / DATABASE
        copy_sqlite(copy) if connection.vendor == "sqlite" else dump_postgresql(copy)
        parts = {DATABASE: copy} | media()
        with tarfile.open(unfinished, "w") as tar:
            add_list(tar, parts, at)
            for name, path in parts.items():
                tar.add(path, name)
    sync(unfinished)
    unfinished.rename(target)
    record(None, "web.back_up", "people.installation:1", at=at)
    return target


def copy_sqlite(target):
    with sqlite3.connect(target) as copy:
        connection.ensure_connection()
        connection.connection.backup(copy)
    copy.close()


def dump_postgresql(target):
    run("pg_dump", "--format=custom", f"--file={target}", connection.settings_dict["NAME"])


def media():
    """Every uploaded file: its name in the backup -> where it is."""
    return {f"{MEDIA}/{path.relative_to(settings.MEDIA_ROOT)}": path for path in files_below(settings.MEDIA_ROOT)}


def files_below(folder):
    return [path for path in sorted(Path(folder).rglob("*")) if path.is_file()]


def add_list(tar, parts, at):
    facts = {
        "made_at": at.isoformat(),
        "database": connection.vendor,
        "parts": {n: digest(p) for n, p in parts.items()},
    }
    content = json.dumps(facts, indent=2).encode()
    entry = tarfile.TarInfo(LIST)
    entry.size, entry.mode = len(content), 0o600
    tar.addfile(entry, io.BytesIO(content))


def digest(path):
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def sync(path):
    """On the disk, not on its way there, before it gets its name."""
    path.chmod(0o600)
    with path.open("rb") as file:
        os.fsync(file.fileno())


def restore(backup, *, replace):
    """Put a backup in the place of what is here; everybody signs in again. The server must not be running."""
    if not replace and connection.introspection.table_names():
        raise NotDone("There is a database here already. Add --replace to put the backup in its place.")
    with TemporaryDirectory(dir=settings.VAR) as work:
        unpack(backup, Path(work))
        put_back_sqlite(Path(work)) if connection.vendor == "sqlite" else put_back_postgresql(Path(work))
        shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
        if (Path(work) / MEDIA).exists():
            shutil.move(Path(work) / MEDIA, settings.MEDIA_ROOT)
    Session.objects.all().delete()
    record(None, "web.restore", "people.installation:1", at=now())


def unpack(backup, work):
    """Only what is whole and of this kind of database is put back."""
    try:
        with tarfile.open(backup) as tar:
            tar.extractall(work, filter="data")
        facts = json.loads((work / LIST).read_text())
    except (OSError, tarfile.TarError, ValueError):
        raise NotDone(f"{backup} is not a backup of Vakwerk, or it cannot be read.") from None
    if facts["database"] != connection.vendor:
        raise NotDone(f"This is a backup of {facts['database']}, but VAKWERK_DATABASE_URL names {connection.vendor}.")
    for name, expected in facts["parts"].items():
        if not (work / name).is_file() or digest(work / name) != expected:
            raise NotDone(f"The backup is damaged: {name} is not what it was.")


def put_back_sqlite(work):
    target = Path(connection.settings_dict["NAME"])
    connection.close()
    for rest in ("-wal", "-shm"):
        target.with_name(target.name + rest).unlink(missing_ok=True)
    (work / DATABASE).chmod(0o600)
    (work / DATABASE).replace(target)


def put_back_postgresql(work):
    connection.close()
    name = connection.settings_dict["NAME"]
    options = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error")
    run("pg_restore", *options, f"--dbname={name}", str(work / DATABASE))


def run(program, *words):
    """A program of PostgreSQL, with the password where nobody who lists processes sees it."""
    at = connection.settings_dict
    facts = {"PGHOST": at["HOST"], "PGPORT": at["PORT"], "PGUSER": at["USER"], "PGPASSWORD": at["PASSWORD"]}
    facts |= {f"PG{name.upper()}": value for name, value in at["OPTIONS"].items() if name.startswith("ssl")}
    env = os.environ | {name: str(value) for name, value in facts.items() if value}
    try:
        subprocess.run([program, *words], env=env, check=True, capture_output=True, text=True)  # noqa: S603
    except FileNotFoundError:
        raise NotDone(f"{program} is not on this machine. It comes with PostgreSQL's client programs.") from None
    except subprocess.CalledProcessError as error:
        raise NotDone(f"{program} did not succeed: {error.stderr.strip().splitlines()[-1][:300]}") from None
