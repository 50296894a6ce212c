"""What happens by itself is put on the list once when it is due, however many workers there are."""

import threading
from datetime import timedelta

import pytest
import time_machine
from django.db import connection, transaction
from django_tasks_db.models import DBTaskResult

from vakwerk.web.clock import RHYTHMS, wind


def every(times):
    return {rhythm.task.module_path: times for rhythm in RHYTHMS}


def counted():
    paths = list(DBTaskResult.objects.values_list("task_path", flat=True))
    return {path: paths.count(path) for path in set(paths)}


def wind_at(moment):
    with time_machine.travel(moment, tick=False):
        wind(moment)


def test_in_the_beginning_everything_is_due(db, at):
    wind_at(at)

    assert counted() == every(1)


def test_what_is_on_the_list_is_not_put_there_again(db, at):
    wind_at(at)
    wind_at(at)

    assert counted() == every(1)


@pytest.mark.parametrize("rhythm", RHYTHMS, ids=lambda rhythm: rhythm.task.module_path)
def test_each_is_due_in_its_own_rhythm(db, at, rhythm):
    wind_at(at)

    wind_at(at + rhythm.every - timedelta(seconds=1))
    before = counted()[rhythm.task.module_path]
    wind_at(at + rhythm.every)

    assert (before, counted()[rhythm.task.module_path]) == (1, 2)


def test_after_the_clock_was_set_back_work_goes_on_in_its_own_rhythm(db, at):
    wind_at(at)

    earlier = at - timedelta(days=2)
    wind_at(earlier)
    wind_at(earlier + timedelta(seconds=1))

    assert counted() == every(2)


def test_a_list_that_nobody_worked_on_does_not_grow_without_end(db, at):
    """Ten seconds after each other: the quickest rhythm is twenty."""
    for seconds in range(0, 60, 10):
        wind_at(at + timedelta(seconds=seconds))

    assert max(counted().values()) == 3


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("list_is", ["empty", "old"])
def test_two_workers_at_the_same_moment_put_it_there_once(at, list_is):
    if list_is == "old":
        wind_at(at - timedelta(days=2))
    before = sum(counted().values())

    def other():
        wind(at)
        connection.close()

    second = threading.Thread(target=other)
    with time_machine.travel(at, tick=False):
        with transaction.atomic():
            wind(at)
            second.start()
            second.join(0.2)  # it waits for the first, or has gone on without
        second.join()

    assert sum(counted().values()) - before == len(RHYTHMS)


def test_the_list_holds_neither_words_nor_addresses(db, at):
    wind_at(at)

    assert list(DBTaskResult.objects.values_list("args_kwargs", flat=True)) == [{"args": [], "kwargs": {}}] * len(
        RHYTHMS
    )
