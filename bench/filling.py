"""Filling a database in which the demo region stands already with a nation around it."""

import logging
from contextlib import contextmanager

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.utils.timezone import now

from bench import contexts, registry
from bench.nation import Nation


def fill(size):
    """Run every filler. Says how many rows there are, by table."""
    logging.disable(logging.WARNING)
    contexts.load()
    nation = Nation(float(size), now())
    with unguarded():
        for add in registry.FILLERS:
            with transaction.atomic():
                add(nation)
    count_on()
    return rows()


@contextmanager
def unguarded():
    """Fast: what these rows point at is there, and a power cut would only cost the minutes of filling."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA foreign_keys=OFF")
            cursor.execute("PRAGMA synchronous=OFF")
            cursor.execute("PRAGMA cache_size=-400000")
        elif is_superuser(cursor):
            cursor.execute("SET session_replication_role = replica")
        yield
        if connection.vendor == "postgresql":
            cursor.execute("ANALYZE")  # as its own housekeeping would, in a while
        else:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def is_superuser(cursor):
    cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    return cursor.fetchone()[0]


def count_on():
    """The numbers that the database gives go on where ours end."""
    with connection.cursor() as cursor:
        for sentence in connection.ops.sequence_reset_sql(no_style(), list(apps.get_models())):
            cursor.execute(sentence)


def rows():
    ours = [model for model in apps.get_models() if model.__module__.startswith("vakwerk.")]
    return {model._meta.label: model._default_manager.count() for model in ours if model._default_manager.exists()}
