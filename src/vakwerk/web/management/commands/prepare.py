"""Everything between installed libraries and a server that can start; safe to repeat."""

import logging
import shutil
import time
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.timezone import now

from vakwerk.magazine.public import found_magazine, load_areas
from vakwerk.methods.public import load_methods
from vakwerk.people.public import is_demo
from vakwerk.search.public import load_words
from vakwerk.ui.assets import FILES
from vakwerk.web.catalogues import compile_catalogues
from vakwerk.web.copies import copy_database, drop_old_copies
from vakwerk.web.demo import fill


class Command(BaseCommand):
    help = "Compile catalogues, migrate (after a copy), load what is shipped, fill an empty demo, collect static files."

    def handle(self, *args, **options):
        self.step("catalogues", compile_catalogues)
        self.step("database", migrate)
        self.step("methods", lambda: load_methods(at=now()))
        self.step("words", lambda: load_words(at=now()))
        self.step("magazine", found_magazine)
        self.step("municipalities", load_areas)
        if settings.DEMO and is_demo() is None:
            self.step("demo region", fill_quietly)
        self.step("static files", collect)

    def step(self, name, work):
        began = time.monotonic()
        said = work() or ""
        self.stdout.write(f"  {name:<14}{time.monotonic() - began:6.1f} s  {said}")


def fill_quietly():
    """A filled demo is no news for the log."""
    log = logging.getLogger("vakwerk")
    level = log.level
    log.setLevel(logging.WARNING)
    try:
        return fill(now())
    finally:
        log.setLevel(level)


def migrate():
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    drop_old_copies(now())
    if not plan:
        return "unchanged"
    copied = copy_database(now()) if connection.introspection.table_names() else ""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    return f"{len(plan)} migrations{copied}"


def collect():
    """Collect static files when one of them has changed."""
    stamp = settings.STATIC_ROOT / ".stamp"
    state = static_state()
    if stamp.exists() and stamp.read_text() == state:
        return "unchanged"
    shutil.rmtree(settings.STATIC_ROOT, ignore_errors=True)
    call_command("collectstatic", verbosity=0, interactive=False)
    stamp.write_text(state)
    return ""


def static_state():
    """A fingerprint of our static files and of the versions of the packages that bring theirs."""
    ours = [path for path in settings.PACKAGE.glob("*/static/**/*") if path.is_file()]
    theirs = [Path(name) for name in ("package-lock.json", "requirements.txt") if Path(name).exists()]
    facts = [f"{path}{path.stat().st_size}{path.stat().st_mtime_ns}" for path in sorted([*ours, *theirs])]
    return sha256("".join([*facts, *FILES]).encode()).hexdigest()
