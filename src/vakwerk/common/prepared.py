"""Questions to the database that are asked often, or of much.

A query may be prepared: its SQL is written once, and planned once where the database can. Writing and planning take
longer than the answer, so this is for what is asked hundreds of times a second or on every page; else one asks in the
ordinary way.
"""

from contextlib import contextmanager
from copy import copy
from functools import cached_property, wraps

from django.db import connection
from django.db.models import BooleanField, Case, Value, When
from django.db.models.expressions import RawSQL


class Given(Value):
    """The place of a value that is given when the query is asked, or that `otherwise` finds then.

    The field says how the database takes it.
    """

    def __init__(self, name, output_field, otherwise=None):
        super().__init__(None, output_field)
        self.name, self.otherwise = name, otherwise

    def as_sql(self, compiler, connection):
        return "%s", [self]


PREPARED: list["Prepared"] = []


class Prepared:
    """`make` gives a query, with a `Given` for what differs each time; it is called at most once."""

    def __init__(self, make):
        self.make = make
        PREPARED.append(self)

    @cached_property
    def written(self):
        asked = self.make()
        compiler = asked.query.get_compiler(asked.db)
        return asked, compiler, compiler.as_sql()

    def rows(self, **given):
        """Of a `values_list`: what the database answers, with nothing done to it."""
        _asked, _compiler, (sql, places) = self.written
        with planned_once(), connection.cursor() as cursor:
            cursor.execute(sql, [fill(place, given) for place in places])
            return cursor.fetchall()

    def row(self, **given):
        """The first row, or nothing."""
        return next(iter(self.rows(**given)), None)

    def part(self, **given):
        """As a part of another query, for what is `in` what this one gives."""
        _asked, _compiler, (sql, places) = self.written
        return RawSQL(sql, [fill(place, given) for place in places])  # noqa: S611  Django wrote it

    def found(self, **given):
        """What the query gives when it is asked in the ordinary way: objects, with all that comes along with them."""
        asked, compiler, (sql, places) = self.written
        ready = copy(compiler)
        ready.connection = connection
        ready.as_sql = lambda: (sql, tuple(fill(place, given) for place in places))
        once = asked.all()
        once.query.get_compiler = lambda *_args, **_kwargs: ready
        with planned_once():
            return list(once)


@contextmanager
def planned_once():
    """PostgreSQL keeps the plan of what is asked in here over one connection; values then travel beside the SQL."""
    if connection.vendor != "postgresql":
        yield
        return
    from django.db.backends.postgresql.base import ServerBindingCursor

    connection.ensure_connection()
    line = connection.connection
    ordinary, line.cursor_factory = line.cursor_factory, ServerBindingCursor
    try:
        yield
    finally:
        line.cursor_factory = ordinary


def prepared(**fields):
    """Turn a function that makes a query into one that asks it. In the query each argument is a `Given` of its field;
    an object is given by its key.
    """

    def turned(make):
        query = Prepared(wraps(make)(lambda: make(*(Given(name, field) for name, field in fields.items()))))

        @wraps(make)
        def ask(*values):
            return query.found(**dict(zip(fields, values, strict=True)))

        return ask

    return turned


def fill(place, given):
    if not isinstance(place, Given):
        return place
    value = given[place.name] if place.name in given else place.otherwise()
    return place.output_field.get_db_prep_value(getattr(value, "pk", value), connection)


def row_by_row(condition):
    """A condition that is held against each row while rows come in the order of an index, until a page is full.

    For a condition that holds for much of a table, in a question that is ordered and cut: given the condition itself, a
    database may collect everything it holds for, and sort that for twenty rows of it.
    """
    return Case(When(condition, then=Value(value=True)), default=Value(value=False), output_field=BooleanField())
