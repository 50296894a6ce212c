"""A database from nothing, and one of the version before."""

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

pytestmark = pytest.mark.django_db


def is_ours(label):
    return apps.get_app_config(label).name.startswith("vakwerk.")


def test_libraries_come_before_ours_but_for_the_person_they_hang_on():
    applied = MigrationRecorder(connection).migration_qs.order_by("pk").values_list("app", flat=True)
    before_the_last_library = list(applied)[: max(n for n, label in enumerate(applied) if not is_ours(label))]

    assert {label for label in before_the_last_library if is_ours(label)} == {"people"}


def test_a_database_of_before_the_steps_became_one_goes_on():
    executor = MigrationExecutor(connection)
    recorder = executor.recorder
    squashed = {key: step.replaces for key, step in executor.loader.disk_migrations.items() if step.replaces}
    for (app, name), replaced in squashed.items():
        if is_ours(app):
            recorder.record_unapplied(app, name)
            for before in replaced:
                recorder.record_applied(*before)

    later = MigrationExecutor(connection)

    assert later.migration_plan(later.loader.graph.leaf_nodes()) == []
    assert sum(is_ours(app) for app, _name in squashed) == 14
