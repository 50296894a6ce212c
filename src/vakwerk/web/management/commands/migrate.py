"""Django's `migrate`, which makes a database from nothing in two thirds of the time."""

from django.apps import apps
from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

OTHERWISE = ("app_label", "plan", "check_unapplied", "fake", "fake_initial")


class Command(migrate.Command):
    def handle(self, *args, **options):
        if not any(options[asked] for asked in OTHERWISE):
            begin_with_libraries(connections[options["database"]])
        super().handle(*args, **options)


def begin_with_libraries(connection):
    """Each step draws all models that hang together anew: the libraries need none of ours but the person."""
    executor = MigrationExecutor(connection)
    if not executor.loader.applied_migrations:
        executor.migrate([leaf for leaf in executor.loader.graph.leaf_nodes() if is_of_a_library(leaf)])


def is_of_a_library(leaf):
    return not apps.get_app_config(leaf[0]).name.startswith("vakwerk.")
