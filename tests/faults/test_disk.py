"""A disk that is full, or that may only be read: a clear sentence, nothing typed lost, and then it goes on, once."""

import os
import re
import shutil
import subprocess
from contextlib import suppress

import pytest
from django.db import connection

from vakwerk.portfolio.models import LearningMoment

TEXT = "De derde keer nam ik niet op, en dat hielp."
WHERE, FORM = "/mijn-vak/vastleggen/", {"text": TEXT, "csrfmiddlewaretoken": "one page"}
SORRY = "Vakwerk kan even niets bewaren."


@pytest.fixture
def disk(region, tmp_path):
    """A small disk of its own that holds the database."""
    if connection.vendor != "sqlite":
        pytest.skip("The disk of PostgreSQL is that of its server.")
    if os.geteuid() != 0 or subprocess.run(mount(tmp_path, "size=16m"), capture_output=True, check=False).returncode:
        pytest.skip("Only root may mount a small disk; it was not run.")
    usual = connection.settings_dict["NAME"]
    shutil.copyfile(region.kept, tmp_path / "vakwerk.sqlite3")
    move_to(tmp_path / "vakwerk.sqlite3")
    yield tmp_path
    move_to(usual)
    subprocess.run(["umount", "--lazy", tmp_path], check=True)


def mount(folder, options):
    return ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder]


def move_to(name):
    connection.close()
    connection.settings_dict["NAME"] = str(name)


def fill(disk):
    """Until nothing fits; says with what."""
    stuffing = disk / "stuffing"
    with stuffing.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    return stuffing


def written():
    return LearningMoment.objects.filter(text=TEXT).count()


def test_with_a_full_disk_people_read_on_and_what_they_typed_is_kept_for_when_there_is_room(disk, enter):
    visitor = enter("Amina El Idrissi")
    assert visitor.get("/mijn-vak/").status_code == 200
    stuffing = fill(disk)

    full = visitor.post(WHERE, FORM)
    read = visitor.get("/mijn-vak/")
    stuffing.unlink()
    again = visitor.post(WHERE, FORM)

    assert (full.status_code, full["Retry-After"]) == (503, "30")
    assert SORRY in full.content.decode()
    assert given_back(full) == TEXT
    assert read.status_code == 200
    assert (again.status_code, written()) == (302, 1)


def test_with_a_disk_that_may_only_be_read_it_says_so_and_goes_on_afterwards(disk, enter):
    visitor = enter("Amina El Idrissi")
    remount(disk, "ro")

    fixed = visitor.post(WHERE, FORM)
    ready = visitor.get("/health/ready/")
    remount(disk, "rw")
    again = visitor.post(WHERE, FORM)

    assert fixed.status_code == 503
    assert SORRY in fixed.content.decode()
    assert given_back(fixed) == TEXT
    assert ready.status_code in (200, 503)
    assert (again.status_code, written()) == (302, 1)


def remount(disk, how):
    connection.close()
    subprocess.run(["mount", "-o", f"remount,{how}", disk], check=True)


def given_back(page):
    return re.search(r'<textarea[^>]*name="text"[^>]*>\n(.*?)</textarea>', page.content.decode(), re.DOTALL)[1]
