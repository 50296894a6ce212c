"""Databases of our own, beside the one that VAKWERK_DATABASE_URL names: made once a day, and used again."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

ROOT = Path(__file__).resolve().parents[1]
VAR = ROOT / "var" / "bench"
GIVEN = os.environ.get("VAKWERK_DATABASE_URL", "")
IS_POSTGRESQL = GIVEN.startswith("postgres")
KIND = "postgresql" if IS_POSTGRESQL else "sqlite"
VAKWERK = Path(sys.executable).parent / "vakwerk"


def environment(name, **settings):
    """What a process needs to run on one of these databases."""
    ours = {"VAR": str(VAR), "DATABASE_URL": url(name), "DEMO": "0"} | settings
    kept = {key: value for key, value in os.environ.items() if not key.startswith("VAKWERK_")}
    return kept | {f"VAKWERK_{key}": value for key, value in ours.items()}


def url(name):
    if IS_POSTGRESQL:
        return urlsplit(GIVEN)._replace(path=f"/{called(name)}").geturl()
    return f"sqlite:///{file_of(name)}"


def called(name):
    return f"vakwerk_bench_{name}"


def file_of(name):
    return VAR / f"{name}.sqlite3"


def filled(size):
    """The name of a database with a nation of this size in it."""
    VAR.mkdir(parents=True, exist_ok=True)
    demo = [*(ROOT / "src").rglob("migrations/*.py"), *(ROOT / "src").rglob("demo/*.py")]
    made("base", demo, lambda: run(VAKWERK, "prepare", name="base", DEMO="1"))
    ours = [*(ROOT / "bench" / "contexts").glob("*.py"), ROOT / "bench" / "nation.py"]
    return made(f"x{size:g}", [*demo, *ours], lambda: fill(size))


def fill(size):
    copy("base", f"x{size:g}")
    inside("fill", size, name=f"x{size:g}")


def made(name, sources, make):
    """Made once for a day and for what these files say."""
    stamp, wanted = VAR / f"{KIND}-{name}.stamp", fingerprint(sources)
    if not (stamp.exists() and stamp.read_text() == wanted and exists(name)):
        began = time.monotonic()
        empty(name)
        make()
        stamp.write_text(wanted)
        print(f"  filled {name:<6}{time.monotonic() - began:6.1f} s", file=sys.stderr, flush=True)
    return name


def fingerprint(files):
    return date.today().isoformat() + sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()  # noqa: DTZ011


def run(*words, name, **settings):
    done = subprocess.run(words, cwd=ROOT, env=environment(name, **settings), check=False, stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(f"This did not work: {' '.join(str(word) for word in words)}")
    return done.stdout.decode()


def inside(what, *words, name):
    """What `bench.inside` says about one of these databases."""
    said = run(sys.executable, "-m", "bench.inside", what, *map(str, words), name=name)
    return json.loads(said.splitlines()[-1])


def exists(name):
    if not IS_POSTGRESQL:
        return file_of(name).exists()
    with server() as admin:
        return admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [called(name)]).fetchone() is not None


def empty(name):
    if IS_POSTGRESQL:
        with server() as admin:
            admin.execute(f'DROP DATABASE IF EXISTS "{called(name)}" WITH (FORCE)')
            admin.execute(f'CREATE DATABASE "{called(name)}"')
        return
    for file in VAR.glob(f"{name}.sqlite3*"):
        file.unlink()


def copy(source, target):
    if IS_POSTGRESQL:
        with server() as admin:
            admin.execute(f'DROP DATABASE IF EXISTS "{called(target)}" WITH (FORCE)')
            admin.execute(f'CREATE DATABASE "{called(target)}" TEMPLATE "{called(source)}"')
        return
    empty(target)
    with closing(sqlite3.connect(file_of(source))) as old, closing(sqlite3.connect(file_of(target))) as new:
        old.backup(new)


def server():
    return psycopg.connect(GIVEN, autocommit=True)
