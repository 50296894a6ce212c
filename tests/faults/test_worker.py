"""The worker is killed over and over, or is not alone: everything is done, and nothing twice."""

import email
import os
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from tests.faults.killing import contents, killed_at

from vakwerk.web.clock import RHYTHMS

STRIDE = 1 if os.environ.get("FAULTS") == "long" else 4  # changes from one kill to the next
A_CLAIM_IS_OVER = timedelta(minutes=6)


@pytest.fixture
def mails(settings, tmp_path):
    """The Message-IDs of what was mailed, as often as it was."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path

    def sent():
        texts = [text for path in tmp_path.iterdir() for text in path.read_text().split("-" * 79) if text.strip()]
        return [email.message_from_string(text.lstrip())["Message-ID"] for text in texts]

    def empty():
        for path in tmp_path.iterdir():
            path.unlink()

    sent.empty = empty
    return sent


def do_all():
    for rhythm in RHYTHMS:
        rhythm.task.call()
    return "done"


def how_many():
    with connection.cursor() as cursor:
        return {name: rows.total() for name, rows in contents(cursor).items()}


def test_killed_again_and_again_it_comes_to_the_same_as_when_it_was_left_alone(region, mails, at, tell):
    do_all()
    mailed = len(mails())
    region.begin_again()
    cache.clear()
    mails.empty()

    attempts = 0
    for attempts in range(300):
        with time_machine.travel(at + attempts * A_CLAIM_IS_OVER):
            if killed_at(attempts * STRIDE, do_all):
                break
    disturbed, sent = how_many(), mails()

    tell(f"worker: {attempts} times killed, {mailed} mails")
    assert disturbed == left_alone(region, at, at + attempts * A_CLAIM_IS_OVER)
    assert mailed > 5
    assert len(set(sent)) >= mailed  # as hours go by, mail that was to be gathered leaves too
    assert len(sent) - len(set(sent)) <= attempts  # of what was not yet noted as sent a copy, with the same Message-ID


def left_alone(region, *moments):
    """What there is when the worker did it all at these moments: by the last, more had come due."""
    region.begin_again()
    cache.clear()
    for moment in moments:
        with time_machine.travel(moment):
            do_all()
    return how_many()


def test_two_at_the_same_time_do_nothing_twice(region, mails):
    connection.close()
    workers = [started(lambda: call_command("work", "--once")) for _worker in range(2)]

    ended = [os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1]) for worker in workers]

    assert ended == [0, 0]
    assert len(mails()) > 5
    assert len(mails()) == len(set(mails()))


def started(act):
    pid = os.fork()
    if pid == 0:
        try:
            act()
            os._exit(0)
        finally:
            os._exit(1)
    return pid
