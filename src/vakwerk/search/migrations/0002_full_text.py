"""The full-text engine of the database itself, kept up to date by the database: FTS5, or a tsvector with GIN."""

from django.db import migrations

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
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(build, migrations.RunPython.noop)]
