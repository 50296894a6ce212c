"""The worker ends when it is told to: between tasks at once, in the middle of one when that is done."""

import os
import signal

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from vakwerk.web import tasks
from vakwerk.web.clock import RHYTHMS


@pytest.fixture
def told_to_stop(monkeypatch):
    """A task in the middle of which the worker is told to stop."""
    done = []

    def stop(_now):
        os.kill(os.getpid(), signal.SIGTERM)
        done.append("dropped")

    monkeypatch.setattr(tasks, "drop_old_copies", stop)
    return done


@pytest.mark.django_db(transaction=True)
def test_told_to_stop_in_the_middle_of_a_task_it_finishes_that_one_and_ends(told_to_stop):
    usual = signal.getsignal(signal.SIGTERM)

    call_command("work")  # without end, unless it listens

    signal.signal(signal.SIGTERM, usual)
    assert told_to_stop == ["dropped"]
    assert DBTaskResult.objects.get(task_path=tasks.daily.module_path).status == "SUCCESSFUL"


@pytest.mark.django_db(transaction=True)
def test_once_does_what_is_due_and_ends():
    call_command("work", "--once")

    assert set(DBTaskResult.objects.values_list("task_path", "status")) == {
        (rhythm.task.module_path, "SUCCESSFUL") for rhythm in RHYTHMS
    }
