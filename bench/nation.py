"""A country of invented people around the demo region: 342 municipalities, 30,000 people, or ten times that."""

import json
import random
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import chain

from django.db import connection
from django.db.models import NOT_PROVIDED, DateField, DateTimeField, JSONField

from vakwerk.common.labels import ALPHABET, LENGTH

MUNICIPALITIES = 342
PEOPLE = 30_000
GROUPS = 3_000
LEDGER_ENTRIES = 1_000_000


@dataclass
class Nation:
    """The size (1 is national, 10 ten times that) and what one filler leaves for the next."""

    size: float
    at: datetime
    organisations: list = field(default_factory=list)  # ids
    people: list = field(default_factory=list)  # (id, id of her organisation), those of the demo too; in order of id
    newcomers: list = field(default_factory=list)  # the same without those of the demo
    groups: list = field(default_factory=list)  # (id, id of its closed group, ids of its members)
    chance: random.Random = field(default_factory=lambda: random.Random(342))

    def times(self, count):
        return max(1, round(count * self.size))

    def new_id(self):
        return "".join(self.chance.choices(ALPHABET, k=LENGTH))

    def ago(self, days):
        return self.at - timedelta(days=days)

    def spread(self, days, n, count):
        """The n-th of so many moments, evenly over the last days."""
        return self.at - timedelta(seconds=86_400 * days * (1 - n / count))

    def add(self, model, rows):
        """Add many rows at once: a dict each, by column, all with the same keys. The rest gets its default."""
        rows = iter(rows)
        first = next(rows, None)
        if first is None:
            return
        columns = [column(model, name) for name in first]
        rest = missing(model, first)
        names = ", ".join(connection.ops.quote_name(each.column) for each in [*columns, *rest])
        readies = [ready(each) for each in columns]
        constants = tuple(ready(each)(each.get_default()) for each in rest)
        lines = (
            (*(made(value) for made, value in zip(readies, row.values(), strict=True)), *constants)
            for row in chain([first], rows)
        )
        table = model._meta.db_table
        with without_indexes(table):
            write(f"{connection.ops.quote_name(table)} ({names})", len(columns) + len(rest), lines)


def column(model, name):
    return next(each for each in model._meta.concrete_fields if each.attname == name)


def missing(model, row):
    """The columns that a row leaves to their default; numbers that the database gives are left to it."""
    rest = (each for each in model._meta.concrete_fields if each.attname not in row)
    return [each for each in rest if not each.primary_key or each.default is not NOT_PROVIDED]


def ready(column):
    """What makes a value of a column into one that the driver takes."""
    if isinstance(column, JSONField):
        return json.dumps
    if connection.vendor == "sqlite" and isinstance(column, DateTimeField):
        return lambda at: None if at is None else str(at).removesuffix("+00:00")  # `at` of a nation is in UTC
    if connection.vendor == "sqlite" and isinstance(column, DateField):
        return lambda on: on.isoformat() if isinstance(on, date) else on
    return lambda value: value


INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = %s",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = %s"
    " AND indexname NOT IN (SELECT conname FROM pg_constraint)",
}


@contextmanager
def without_indexes(table):
    """Sorting once afterwards is much faster than finding the place of every row."""
    with connection.cursor() as cursor:
        cursor.execute(INDEXES[connection.vendor], [table])
        indexes = cursor.fetchall()
        for name, _sentence in indexes:
            cursor.execute(f"DROP INDEX {connection.ops.quote_name(name)}")
        yield
        for _name, sentence in indexes:
            cursor.execute(sentence)


def write(table, width, lines):
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":  # by the driver itself: Django would hold on to every line
            cursor.cursor.connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", lines)
            return
        with cursor.copy(f"COPY {table} FROM STDIN") as copy:
            for line in lines:
                copy.write_row(line)
