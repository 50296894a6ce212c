"""What was destroyed is gone from the files of the database too; a reader in the way only makes it later."""

import sqlite3
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection, transaction
from tests.template import server

from vakwerk.portfolio.models import LearningMoment
from vakwerk.portfolio.public import jot
from vakwerk.privacy.actions import erase, erase_due
from vakwerk.privacy.models import ErasureDue
from vakwerk.privacy.public import erase_after_commit

pytestmark = pytest.mark.django_db(transaction=True)
SECRET = "zwaluwstaartverbinding"
IS_SQLITE = connection.vendor == "sqlite"


@pytest.fixture
def hurry(monkeypatch):
    """Readers in the way are waited for, but not long."""
    monkeypatch.setattr(erase, "PATIENCE", 20)


@pytest.fixture
def written(transactional_db, amina, at):
    """Something to destroy, of which the files hold traces."""
    moment = jot(by=amina, at=at, on=at.date(), text=SECRET)
    assert traces()
    return moment


def traces():
    """Whether the text stands in the files of the database."""
    if IS_SQLITE:
        name = connection.settings_dict["NAME"]
        files = [Path(name), Path(f"{name}-wal")]
        return any(SECRET.encode() in file.read_bytes() for file in files if file.exists())
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("SELECT pg_read_binary_file(pg_relation_filepath('portfolio_learningmoment'))")
        return SECRET.encode() in bytes(cursor.fetchone()[0])


@contextmanager
def reader(table="portfolio_learningmoment"):
    """Somebody who began to read before, and is not done."""
    at = connection.settings_dict
    if IS_SQLITE:
        other = sqlite3.connect(at["NAME"], isolation_level=None)
        other.execute("BEGIN")
    else:
        other = psycopg.connect(
            host=at["HOST"], port=at["PORT"], user=at["USER"], password=at["PASSWORD"], dbname=at["NAME"]
        )
        other.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    other.execute(f"SELECT * FROM {table}").fetchall()
    try:
        yield
    finally:
        other.close()


def destroy(at):
    with transaction.atomic():
        LearningMoment.objects.all().delete()
        erase_after_commit([LearningMoment], at=at)


def test_a_deletion_alone_leaves_traces(written):
    LearningMoment.objects.all().delete()

    assert traces()


def test_what_was_destroyed_is_gone_from_the_files(written, at):
    destroy(at)

    assert not traces()
    assert not ErasureDue.objects.exists()


def test_that_something_must_be_erased_is_written_with_the_deletion(written, at):
    with transaction.atomic():
        LearningMoment.objects.all().delete()
        erase_after_commit([LearningMoment], at=at)
        due = list(ErasureDue.objects.values_list("model", "since"))

    assert due == [("portfolio.learningmoment", at)]


def test_a_deletion_that_was_undone_needs_no_erasing(written, at):
    with transaction.atomic():
        LearningMoment.objects.all().delete()
        erase_after_commit([LearningMoment], at=at)
        transaction.set_rollback(True)

    assert (LearningMoment.objects.count(), ErasureDue.objects.count()) == (1, 0)


@pytest.mark.parametrize("table", ["portfolio_learningmoment", "people_person"])
def test_a_reader_in_the_way_leaves_it_for_the_next_round(written, at, table, hurry, monkeypatch):
    with reader(table):
        destroy(at)
        left = (traces(), ErasureDue.objects.count(), erase_due())
    monkeypatch.undo()

    call_command("work", once=True)

    assert left == (True, 1, False)
    assert not traces()
    assert not ErasureDue.objects.exists()


@pytest.mark.skipif(IS_SQLITE, reason="a file of SQLite has no neighbours")
def test_a_writer_in_another_database_of_the_server_is_not_in_the_way(written, at, hurry):
    with server() as neighbour:
        neighbour.autocommit = False
        neighbour.execute("SELECT pg_current_xact_id()")
        destroy(at)

        assert not traces()
        assert not ErasureDue.objects.exists()


def test_after_a_server_was_killed_in_between_the_next_round_does_it(written, at):
    LearningMoment.objects.all().delete()
    ErasureDue.objects.create(model="portfolio.learningmoment", since=at)

    call_command("work", once=True)

    assert not traces()
    assert not ErasureDue.objects.exists()


def test_without_anything_to_erase_nothing_is_done(transactional_db, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert erase_due() is True


def test_what_was_destroyed_meanwhile_stays_due(written, at, later, monkeypatch):
    ErasureDue.objects.create(model="portfolio.learningmoment", since=at)
    do_it = "truncate_log" if IS_SQLITE else "rewrite"
    done = getattr(erase, do_it)

    def meanwhile(*labels):
        ErasureDue.objects.update(since=later(1))
        return done(*labels)

    monkeypatch.setattr(erase, do_it, meanwhile)
    erase_due()

    assert list(ErasureDue.objects.values_list("since", flat=True)) == [later(1)]


def test_a_reader_in_the_way_does_not_change_how_long_others_wait(written, at, hurry):
    with reader():
        destroy(at)

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout" if IS_SQLITE else "SHOW lock_timeout")
        assert cursor.fetchone()[0] == (5000 if IS_SQLITE else "0")
