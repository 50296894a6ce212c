"""A backup holds everything, is whole or not there, and is put back whole or not at all."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from tests.template import ROOT, URL, address, alone, copy_database, copy_file

VAKWERK = Path(sys.executable).parent / "vakwerk"
BEGIN = """
from django.utils.timezone import now
from vakwerk.people.public import settle_organisation
settle_organisation({!r}, 'municipality', terms_at=now())
"""
NAMES = "SELECT name FROM people_organisation ORDER BY name"


class Installation:
    """An installation of its own, on the database of this run of the tests."""

    def __init__(self, folder, name):
        self.folder, self.name = folder, name
        with alone():
            copy_database(name) if connection.vendor == "postgresql" else copy_file(folder / "test.sqlite3")
        url = address(name) if connection.vendor == "postgresql" else f"sqlite:///{folder / 'test.sqlite3'}"
        ours = {key: value for key, value in os.environ.items() if not key.startswith("VAKWERK_")}
        self.env = ours | {"VAKWERK_VAR": str(folder), URL: url, "DJANGO_SETTINGS_MODULE": "vakwerk.web.settings"}

    def run(self, *words):
        return subprocess.run([VAKWERK, *words], env=self.env, cwd=ROOT, capture_output=True, text=True, check=False)

    def add(self, name):
        assert self.run("shell", "-v0", "--no-imports", "-c", BEGIN.format(name)).returncode == 0

    def organisations(self):
        where = psycopg.connect(address(self.name)) if connection.vendor == "postgresql" else self.file()
        with closing(where) as asked:
            return [name for (name,) in asked.execute(NAMES).fetchall()]

    def file(self):
        return sqlite3.connect(self.folder / "test.sqlite3")


@pytest.fixture(scope="module")
def here(tmp_path_factory, django_db_setup):
    """With a municipality of before, and a logo."""
    folder = tmp_path_factory.mktemp("installed")
    here = Installation(folder, f"vakwerk_backup_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}")
    here.add("Gemeente Vroeger")
    (here.folder / "media").mkdir()
    (here.folder / "media" / "logo.svg").write_text("<svg/>")
    return here


@pytest.fixture(scope="module")
def made(here, tmp_path_factory):
    safe = tmp_path_factory.mktemp("safe")
    done = here.run("backup", str(safe))
    assert done.returncode == 0, done.stderr
    return next(safe.iterdir())


@pytest.fixture
def backup(made, tmp_path):
    """One to do harm to."""
    return shutil.copy(made, tmp_path / made.name)


@pytest.mark.parametrize("harm", ["cut off", "changed", "another kind", "no backup"])
def test_a_damaged_backup_changes_nothing(here, backup, tmp_path, harm):
    harmed = {"cut off": cut_off, "changed": changed, "another kind": another_kind, "no backup": no_backup}[harm]
    harmed(backup, tmp_path)

    done = here.run("restore", str(backup), "--replace")

    assert done.returncode == 1
    assert done.stderr.startswith("CommandError: Nothing was put back.")
    assert here.organisations() == ["Gemeente Vroeger"]


def test_a_backup_can_be_read_by_its_owner_only_and_leaves_nothing_beside_it(made):
    assert made.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in made.parent.iterdir()] == [made.name]


def test_what_was_there_is_there_again_and_what_came_later_is_not(here, backup):
    here.add("Gemeente Later")
    (here.folder / "media" / "logo.svg").write_text("another")

    refused = here.run("restore", str(backup))
    kept = here.organisations()
    done = here.run("restore", str(backup), "--replace")

    assert (refused.returncode, kept) == (1, ["Gemeente Later", "Gemeente Vroeger"])
    assert "There is a database here already." in refused.stderr
    assert done.returncode == 0, done.stderr
    assert here.organisations() == ["Gemeente Vroeger"]
    assert (here.folder / "media" / "logo.svg").read_text() == "<svg/>"


def cut_off(backup, _folder):
    backup.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])


def changed(backup, folder):
    rewritten(backup, folder, lambda work: (work / "database").write_bytes(b"x" * 4096))


def another_kind(backup, folder):
    def rename(work):
        facts = json.loads((work / "list.json").read_text())
        (work / "list.json").write_text(json.dumps(facts | {"database": "oracle"}))

    rewritten(backup, folder, rename)


def no_backup(backup, _folder):
    backup.write_text("Geen reservekopie")


def rewritten(backup, folder, change):
    work = folder / "work"
    with tarfile.open(backup) as tar:
        tar.extractall(work, filter="data")
    change(work)
    with tarfile.open(backup, "w") as tar:
        for path in work.iterdir():
            tar.add(path, path.name)
