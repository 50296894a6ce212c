"""An act that is killed (kill -9) at one moment after another, and what the database holds after each."""

import os
import shutil
import signal
from collections import Counter
from hashlib import sha256
from pathlib import Path

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from tests.region.walk import ours
from tests.template import alone, clone

# What the worker does by itself in between, and the list of what still has to be done.
PASSING = {"trail.TrailSeal", "privacy.ErasureDue"}
OF_THE_WORKER = {"tried_at", "mailed_at"}
READS = ("SELECT", "PRAGMA", "SHOW", "SET", "EXPLAIN", "WITH")


def contents(cursor):
    """Every row of every table of ours, as a number that stands for it: two of these are equal or something differs."""
    found = {}
    for model in ours():
        if model._meta.label in PASSING:
            continue
        columns = [f'"{field.column}"' for field in model._meta.local_fields if field.column not in OF_THE_WORKER]
        cursor.execute(f'SELECT {", ".join(columns)} FROM "{model._meta.db_table}"')
        found[model._meta.label] = Counter(sha256(repr(row).encode()).digest() for row in cursor.fetchall())
    return found


def differences(before, after):
    """The tables that differ: (rows that are gone, rows that came)."""
    counted = {name: ((before[name] - after[name]).total(), (after[name] - before[name]).total()) for name in after}
    return {name: pair for name, pair in counted.items() if pair != (0, 0)}


def killed_at(moment, act):
    """Carry out an act in a process of its own that ends without a word before the so-manieth change that it makes.

    What it answers, or None when it was killed before it could say anything.
    """
    connection.close()
    hear, say = os.pipe()
    pid = os.fork()
    if pid == 0:
        carry_out(moment, act, say)
    os.close(say)
    said = what_is_said(hear, by=pid)
    ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert said or ended == -signal.SIGKILL, "It fell by itself."
    return said or None


def what_is_said(hear, by):
    """All that the other process says. It does not outlive who stops waiting for it."""
    try:
        with os.fdopen(hear) as heard:
            return heard.read()
    except BaseException:
        os.kill(by, signal.SIGKILL)
        raise


def carry_out(moment, act, say):
    try:
        die_at(moment)
        os.write(say, str(act()).encode())
    finally:
        os._exit(1)


def die_at(moment):
    """Before each statement that changes something, before each commit and just after it."""
    left = [moment]

    def pass_by():
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1

    def statement(execute, sql, *rest):
        if not sql.lstrip().upper().startswith(READS):
            pass_by()
        return execute(sql, *rest)

    commit = BaseDatabaseWrapper._commit

    def committed(self):
        pass_by()
        commit(self)
        pass_by()

    BaseDatabaseWrapper._commit = committed
    connection.execute_wrappers.append(statement)


class Shelf:
    """A database as it was at one moment, to begin again from."""

    def __init__(self, folder):
        self.name = connection.settings_dict["NAME"]
        self.kept = folder / "kept.sqlite3" if connection.vendor == "sqlite" else f"{self.name}_kept"
        self.keep()

    def keep(self):
        copy(self.name, self.kept)

    def begin_again(self):
        copy(self.kept, self.name)


def copy(source, target):
    connection.close()
    if connection.vendor == "sqlite":
        for rest in Path(target).parent.glob(f"{Path(target).name}-*"):
            rest.unlink()
        shutil.copyfile(source, target)
    else:
        with alone():
            clone(source, target)
