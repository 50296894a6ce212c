"""The trail is append-only: the database itself refuses to change a row."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER trail_append_only BEFORE UPDATE ON trail_trailentry
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END
"""
POSTGRESQL = """
CREATE FUNCTION trail_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the trail is append-only'; END $$;
CREATE TRIGGER trail_append_only BEFORE UPDATE ON trail_trailentry
FOR EACH ROW EXECUTE FUNCTION trail_append_only();
"""


def guard(apps, schema_editor):
    schema_editor.execute(SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL)


class Migration(migrations.Migration):
    dependencies = [("trail", "0001_initial")]
    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]
