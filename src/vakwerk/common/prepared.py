"""A query whose SQL is written once. Django takes longer to write it than a database to answer it, so this is for
what is asked hundreds of times a second; everything else is asked in the ordinary way.
"""

from functools import cached_property

from django.db import connection
from django.db.models import Value


class Given(Value):
    """The place of a value that is given when the query is asked. The field says how the database takes it."""

    def __init__(self, name, output_field):
        super().__init__(None, output_field)
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]


class Prepared:
    """`make` gives a query of `values_list`, with a `Given` for what differs each time; it is called at most once."""

    def __init__(self, make):
        self.make = make

    @cached_property
    def written(self):
        return self.make().query.sql_with_params()

    def rows(self, **given):
        sql, places = self.written
        with connection.cursor() as cursor:
            cursor.execute(sql, [fill(place, given) for place in places])
            return cursor.fetchall()

    def row(self, **given):
        """The first row, or nothing."""
        return next(iter(self.rows(**given)), None)


def fill(place, given):
    if not isinstance(place, Given):
        return place
    return place.output_field.get_db_prep_value(given[place.name], connection)
