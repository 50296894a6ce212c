"""3.8.2: of a closed meeting nothing that was said is found: not in the database's files, mail, tasks or log."""

from pathlib import Path
from random import Random
from string import ascii_letters

import pytest
from django.conf import settings
from django.core import mail
from django.db import connection, connections
from django_tasks_db.models import DBTaskResult

from vakwerk.methods import actions as methods
from vakwerk.methods.models import Conversation, Seat, Writing
from vakwerk.methods.queries import seat_of
from vakwerk.notices import tasks as notices
from vakwerk.peers import actions, queries
from vakwerk.peers.models import CaseContribution, Presence
from vakwerk.privacy.actions import erase_due
from vakwerk.privacy.models import ErasureDue
from vakwerk.web.copies import copy_database

SAID = {
    "topic": "De derde keer nam ik niet op en dat zit me dwars",
    "shared": "Bel terug en zeg dat het te veel was",
    "private": "Misschien was je gewoon moe die dag",
}
LONG = "".join(Random(3).choices(ascii_letters, k=8000))
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def held(planned, at, amina, bram, zoe, eveline):
    """A meeting in which something was brought in, written together and written alone, about to be closed."""
    actions.contribute(planned, by=amina, at=at, text=SAID["topic"])
    conversation = actions.begin(planned, by=eveline, at=at)
    for person in (amina, bram, zoe):
        actions.join(planned, by=person, at=at)
    methods.present(conversation, seat_of(conversation, amina).pk, by=eveline, at=at)
    for index in range(1, 6):
        methods.go_to(conversation, index, seen=index - 1, by=eveline, at=at)
    write(conversation, bram, "analyse", SAID["shared"], at)
    write(conversation, zoe, "analyse", SAID["private"], at)
    write(conversation, zoe, "analyse", SAID["private"] + LONG, at)  # so long that it is stored apart
    return planned


def write(conversation, person, step, text, at):
    facts = {"step": step, "sequence": len(text), "is_ready": False, "by": person, "at": at}
    methods.write(conversation, texts={"text": text}, **facts)


def in_files():
    """What of the things said stands in the files of the database."""
    content = sqlite_files() if connection.vendor == "sqlite" else postgresql_files()
    return [name for name, text in SAID.items() if text.encode() in content]


def sqlite_files():
    database = Path(connection.settings_dict["NAME"])
    return b"".join(path.read_bytes() for path in database.parent.glob(database.name + "*"))


def postgresql_files():
    """The files of the tables and of what is stored apart from them, after everything was written out."""
    tables = [model._meta.db_table for model in (Conversation, Seat, Writing, CaseContribution)]
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("SELECT oid FROM pg_class WHERE relname = ANY(%s)", [tables])
        ids = [row[0] for row in cursor.fetchall()]
        cursor.execute("SELECT reltoastrelid FROM pg_class WHERE oid = ANY(%s) AND reltoastrelid <> 0", [ids])
        ids += [row[0] for row in cursor.fetchall()]
        cursor.execute("SELECT pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class WHERE oid = ANY(%s)", [ids])
        return b"".join(bytes(row[0]) for row in cursor.fetchall())


def test_3_8_2_what_was_said_is_there_while_the_meeting_goes_on(held):
    assert in_files() == ["topic", "shared", "private"]


def test_3_8_2_after_closing_nothing_of_what_was_said_is_found_anywhere(held, at, later, amina, bram, eveline, capfd):
    people = {amina.pk, bram.pk, eveline.pk}

    actions.close(held, by=eveline, at=later(75), present=people, minutes=75)

    notices.deliver.call()
    tasks = str([(row.args_kwargs, row.return_value) for row in DBTaskResult.objects.all()])
    out = "".join(capfd.readouterr())
    mails = "".join(message.message().as_string() for message in mail.outbox)
    assert not ErasureDue.objects.exists()
    assert in_files() == []
    assert [name for name, text in SAID.items() if text in tasks + out + mails] == []
    assert mails
    assert Presence.objects.count() == 3
    assert [held.net_minutes for held in queries.sessions_of(held.group)] == [75]


def test_3_8_2_a_reader_in_the_way_only_makes_it_later(held, at, later, amina, bram, eveline):
    reader = connections.create_connection("default")
    reader.set_autocommit(False)
    with reader.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM methods_writing")
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_current_xact_id()")

        actions.close(held, by=eveline, at=later(75), present={amina.pk, bram.pk}, minutes=75)
        waits = ErasureDue.objects.exists()
    reader.rollback()
    reader.close()
    erased = erase_due()

    assert waits
    assert erased
    assert in_files() == []


@pytest.mark.skipif("sqlite" not in settings.DATABASES["default"]["ENGINE"], reason="PostgreSQL copies itself")
def test_3_8_2_a_copy_made_after_closing_holds_nothing_of_it(held, later, amina, eveline, tmp_path, settings):
    settings.VAR = tmp_path
    actions.close(held, by=eveline, at=later(75), present={amina.pk}, minutes=75)

    copy_database(later(76))

    copies = b"".join(path.read_bytes() for path in (tmp_path / "copies").iterdir())
    assert copies
    assert [name for name, text in SAID.items() if text.encode() in copies] == []
