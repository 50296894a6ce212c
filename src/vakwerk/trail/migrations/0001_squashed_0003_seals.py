"""Besides tables: the trail is append-only, the database itself refuses to change a row."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


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

    replaces = [
        ('trail', '0001_initial'),
        ('trail', '0002_append_only'),
        ('trail', '0003_seals'),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='TrailSeal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('last_entry', models.BigIntegerField(unique=True)),
                ('newest_at', models.DateTimeField()),
                ('digest', models.CharField(max_length=64)),
                ('sealed_at', models.DateTimeField()),
                ('rows_gone', models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name='TrailEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_index=True)),
                ('action', models.CharField(max_length=60)),
                ('object_label', models.CharField(blank=True, db_index=True, max_length=80)),
                ('result', models.CharField(choices=[('done', 'done'), ('refused', 'refused'), ('failed', 'failed')], default='done', max_length=7)),
                ('origin', models.CharField(max_length=80)),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.RunPython(guard, migrations.RunPython.noop),
    ]
