"""Databases that are made once and copied: an empty one, as migrating takes a while, and one with the demo."""

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
FILE = "vakwerk.sqlite3"  # the name of a database in a folder of its own
FILLED = "vakwerk_filled"
VAKWERK = Path(sys.executable).parent / "vakwerk"


def copy_template():
    """Put a fresh copy of the template where Django will look for its test database."""
    name = connection.creation._get_test_db_name()
    with alone():
        copy_database(name) if on_postgresql() else copy_file(Path(name))


def fill(folder):
    """The demo region in a database, and its files and the static ones in a folder, with the key of this run."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "secret").write_text(settings.SECRET_KEY)
    copy_database(FILLED) if on_postgresql() else copy_file(folder / FILE)
    url = address(FILLED) if on_postgresql() else f"sqlite:///{folder / FILE}"
    subprocess.run([VAKWERK, "prepare"], env=surroundings(folder, url), cwd=ROOT, check=True)
    (folder / "ready").touch()


def surroundings(folder, url, port=8000):
    """What a process needs to run on a demo in a folder."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("VAKWERK_")}
    return ours | {
        "DJANGO_SETTINGS_MODULE": "vakwerk.web.settings",
        "VAKWERK_VAR": str(folder),
        "VAKWERK_DEMO": "1",
        "VAKWERK_PORT": str(port),
        "VAKWERK_ADDRESS": f"http://localhost:{port}",
        URL: url,
    }


def on_postgresql():
    return connection.vendor == "postgresql"


def copy_filled(folder):
    """Put a copy of the filled demo where the tests have their database, with its files."""
    name = connection.creation._get_test_db_name()
    with alone():
        clone(FILLED, name) if on_postgresql() else put(folder / FILE, Path(name))
    shutil.copytree(folder / "media", settings.MEDIA_ROOT, dirs_exist_ok=True)


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
    env = os.environ | {URL: url, "DJANGO_SETTINGS_MODULE": "vakwerk.web.settings"}
    for command in (["migrate", "--no-input", "-v0"], ["createcachetable"]):
        subprocess.run([VAKWERK, *command], env=env, cwd=ROOT, check=True)


def copy_file(target):
    template = settings.VAR / f"template-{fingerprint()}.sqlite3"
    if not template.exists():
        for old in settings.VAR.glob("template-*.sqlite3*"):
            old.unlink()
        unfinished = template.with_suffix(".unfinished")
        migrate(f"sqlite:///{unfinished}")
        unfinished.rename(template)
    put(template, target)


def put(source, target):
    """A file without what a connection leaves beside it."""
    for rest in target.parent.glob(target.name + "-*"):
        rest.unlink()
    shutil.copyfile(source, target)


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
