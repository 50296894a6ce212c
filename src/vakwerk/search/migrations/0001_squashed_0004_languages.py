"""Besides tables: the full-text engine of the database itself, kept up to date by the database: FTS5, or a tsvector with GIN.

A column that is added later is added by `ALTER TABLE`: SQLite would make the table anew, and lose what keeps its full text.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


SQLITE = (
    """
CREATE VIRTUAL TABLE search_fts
USING fts5(words, parts, content='search_entry', content_rowid='id', tokenize='ascii')
""",
    """
CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
  INSERT INTO search_fts(rowid, words, parts) VALUES (new.id, new.words, new.parts);
END
""",
    """
CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN
  INSERT INTO search_fts(search_fts, rowid, words, parts) VALUES ('delete', old.id, old.words, old.parts);
END
""",
    """
CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
  INSERT INTO search_fts(search_fts, rowid, words, parts) VALUES ('delete', old.id, old.words, old.parts);
  INSERT INTO search_fts(rowid, words, parts) VALUES (new.id, new.words, new.parts);
END
""",
)
POSTGRESQL = (
    """
ALTER TABLE search_entry ADD COLUMN vector tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple'::regconfig, words), 'A') || setweight(to_tsvector('simple'::regconfig, parts), 'C')
) STORED
""",
    "CREATE INDEX search_entry_vector ON search_entry USING gin (vector)",
)


def build(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    replaces = [
        ('search', '0001_initial'),
        ('search', '0002_full_text'),
        ('search', '0003_improvement_cards'),
        ('search', '0004_languages'),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('label', models.CharField(max_length=80, unique=True)),
                ('kind', models.CharField(choices=[('lesson', 'Lesson'), ('proven_practice', 'Proven practice'), ('guide', 'Guide'), ('worksheet', 'Worksheet'), ('instrument', 'Instrument'), ('teaching_case', 'Teaching case'), ('rule', 'Rule'), ('experiment', 'Experiment'), ('card', 'Improvement card'), ('article', 'Article'), ('event', 'Event'), ('initiative', 'Initiative'), ('person', 'Who can help')], max_length=16)),
                ('audience', models.CharField(blank=True, max_length=40)),
                ('title', models.CharField(max_length=200)),
                ('text', models.TextField(blank=True)),
                ('language', models.CharField(blank=True, max_length=2)),
                ('work', models.CharField(blank=True, max_length=80)),
                ('extra', models.TextField(blank=True)),
                ('words', models.TextField(blank=True)),
                ('parts', models.TextField(blank=True)),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='MissedSearch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.CharField(max_length=200, unique=True)),
                ('count', models.PositiveIntegerField(default=1)),
                ('last_on', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('audience', models.CharField(max_length=40)),
                ('stem', models.CharField(max_length=60)),
                ('backwards', models.CharField(max_length=60)),
                ('word', models.CharField(max_length=60)),
                ('count', models.IntegerField()),
            ],
            options={
                'indexes': [models.Index(fields=['audience', 'backwards'], name='search_terms_by_their_end')],
                'constraints': [models.UniqueConstraint(fields=('audience', 'stem'), name='search_a_term_once_an_audience')],
            },
        ),
        migrations.CreateModel(
            name='Vocabulary',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(unique=True)),
                ('body', models.JSONField()),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.RunPython(build, migrations.RunPython.noop),
    ]
