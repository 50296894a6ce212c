from django.db import migrations, models

COLUMN = "ALTER TABLE search_entry ADD COLUMN {} varchar({}) NOT NULL DEFAULT ''"


def added(name, size):
    """A column beside the others: SQLite would make the table anew otherwise, and lose what keeps its full text."""
    field = migrations.AddField("entry", name, models.CharField(blank=True, max_length=size))
    drop = f"ALTER TABLE search_entry DROP COLUMN {name}"
    return migrations.RunSQL(COLUMN.format(name, size), drop, state_operations=[field])


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0003_improvement_cards"),
    ]

    operations = [
        added("language", 2),
        added("work", 80),
    ]
