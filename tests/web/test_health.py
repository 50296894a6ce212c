"""For whoever keeps watch: alive without asking anybody, ready when the database answers."""

import os
import subprocess
import sys

import pytest
from django.db import OperationalError, connection


def test_it_is_alive_without_asking_the_database(client, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        answer = client.get("/health/live/")

    assert (answer.status_code, answer.json()) == (200, {"alive": True})


def test_it_is_ready_when_the_database_answers(client, db):
    assert client.get("/health/ready/").json() == {"ready": True}


def test_it_is_not_ready_when_the_database_does_not_answer(client, db):
    def away(execute, sql, params, many, context):
        raise OperationalError("server closed the connection unexpectedly")

    with connection.execute_wrapper(away):
        answer = client.get("/health/ready/")

    assert (answer.status_code, answer.json()) == (503, {"ready": False})


@pytest.mark.either_database
def test_with_a_database_that_cannot_be_reached_it_is_alive_and_not_ready(tmp_path):
    ask = (
        "import django; django.setup(); from django.test import Client; c = Client(headers={'host': 'localhost'});"
        "print([c.get(f'/health/{page}/').status_code for page in ('live', 'ready')])"
    )
    env = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "vakwerk.web.settings",
        "VAKWERK_VAR": str(tmp_path),
        "VAKWERK_DATABASE_URL": "postgresql://vakwerk:gehe1m@127.0.0.1:1/vakwerk",
    }

    done = subprocess.run([sys.executable, "-c", ask], env=env, capture_output=True, text=True, timeout=60, check=True)

    assert "[200, 503]" in done.stdout
    assert "gehe1m" not in done.stdout + done.stderr
