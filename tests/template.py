"""A migrated, empty database is made once and copied for every run: two hundred migrations take a while."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
URL = "VAKWERK_DATABASE_URL"


def copy_template():
    """Put a fresh copy of the template where Django will look for its test database."""
    name = connection.creation._get_test_db_name()
    with alone():
        if connection.vendor == "sqlite":
            copy_file(Path(name))
        else:
            copy_database(name)


@contextmanager
def alone():
    """One test process at a time; the others wait and then find the template made."""
    with (settings.VAR / "template.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def fingerprint():
    """Changes with our migrations and with the versions of the packages that bring theirs."""
    files = [*sorted((ROOT / "src").rglob("migrations/*.py")), ROOT / "requirements-dev.txt"]
    return hashlib.sha256(b"".join(file.name.encode() + file.read_bytes() for file in files)).hexdigest()[:16]


def migrate(url):
    vakwerk = Path(sys.executable).parent / "vakwerk"
    env = os.environ | {URL: url, "DJANGO_SETTINGS_MODULE": "vakwerk.web.settings"}
    for command in (["migrate", "--no-input", "-v0"], ["createcachetable"]):
        subprocess.run([vakwerk, *command], env=env, cwd=ROOT, check=True)


def copy_file(target):
    template = settings.VAR / f"template-{fingerprint()}.sqlite3"
    if not template.exists():
        for old in settings.VAR.glob("template-*.sqlite3*"):
            old.unlink()
        unfinished = template.with_suffix(".unfinished")
        migrate(f"sqlite:///{unfinished}")
        unfinished.rename(template)
    for rest in target.parent.glob(target.name + "-*"):
        rest.unlink()
    shutil.copyfile(template, target)


def copy_database(target):
    template = f"vakwerk_template_{fingerprint()}"
    with server() as admin:
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template]).fetchone():
            admin.execute(f'DROP DATABASE IF EXISTS "{template}_unfinished"')
            admin.execute(f'CREATE DATABASE "{template}_unfinished"')
            migrate(address(f"{template}_unfinished"))
            admin.execute(f'ALTER DATABASE "{template}_unfinished" RENAME TO "{template}"')
    clone(template, target)


def clone(source, target):
    with server() as admin:
        admin.execute(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
        admin.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


def server():
    return psycopg.connect(address("postgres"), autocommit=True)


def address(name):
    at = connection.settings_dict
    return f"postgresql://{at['USER']}{':' + at['PASSWORD'] if at['PASSWORD'] else ''}@{at['HOST']}:{at['PORT']}/{name}"
