"""A query whose SQL is written once is asked with other values each time, and answers as an ordinary one does."""

from datetime import date

import pytest
import time_machine
from django.db import connection
from django.db.models import CharField, DateField, Q, Value
from django.utils.translation import override

from vakwerk.common.prepared import PREPARED, Given, Prepared
from vakwerk.people.models import Appointment, Person
from vakwerk.web.config import PLANNED_AFTER


def test_it_answers_by_what_is_given(amina, bram):
    name = Prepared(lambda: Person.objects.filter(pk=Given("pk", CharField())).values_list("name"))

    rows = [name.row(pk=pk) for pk in (amina.pk, bram.pk, "nobody")]

    assert rows == [(amina.name,), (bram.name,), None]


def test_it_is_written_once(amina):
    written = []
    name = Prepared(lambda: written.append("once") or Person.objects.filter(pk=Given("pk", CharField())).values_list())

    name.rows(pk=amina.pk)
    name.rows(pk="nobody")

    assert written == ["once"]


def test_a_value_is_given_as_its_field_says(amina):
    """A day goes to each database in the way it takes days; what the query itself compares with stays."""
    began = Appointment.objects.filter(person__is_active=True, starts_on__lte=Given("on", DateField()))
    held = Prepared(lambda: began.filter(person=Given("pk", CharField())).values_list("person"))
    first = amina.appointments.order_by("starts_on").first().starts_on

    assert held.row(pk=amina.pk, on=first) == (amina.pk,)
    assert held.rows(pk=amina.pk, on=date(1999, 1, 1)) == []


def test_it_gives_objects_with_what_comes_along(amina, django_assert_num_queries):
    """As the ordinary query does: the object, what it is joined with, what was reckoned of it, what comes after."""
    rows = Person.objects.filter(pk=Given("pk", CharField())).annotate(twice=Value(2)).prefetch_related("appointments")
    people = Prepared(lambda: rows)
    roles = Prepared(lambda: Appointment.objects.filter(person=Given("pk", CharField())).select_related("person"))

    (found,) = people.found(pk=amina)
    with django_assert_num_queries(1):
        names = {role.person.name for role in roles.found(pk=amina)}

    assert (found, found.twice, names) == (amina, 2, {amina.name})
    assert set(found.appointments.all()) == set(Appointment.objects.filter(person=amina))
    assert people.found(pk="nobody") == []


def test_it_stands_in_another_query(amina, bram):
    """With values before it and after it, each in its place."""
    hers = Prepared(lambda: Appointment.objects.filter(person=Given("pk", CharField())).values("person"))

    found = Person.objects.filter(is_active=True, pk__in=hers.part(pk=amina)).exclude(name="x")
    others = Person.objects.filter(~Q(pk__in=hers.part(pk=amina)), pk__in=[amina.pk, bram.pk])

    assert (list(found), list(others)) == ([amina], [bram])


@pytest.mark.parametrize("query", PREPARED, ids=lambda query: query.make.__qualname__)
def test_nothing_of_one_day_or_language_is_written_in_it(query, db):
    """It is written by who asks first, and answers everybody after."""
    with time_machine.travel("2026-02-03 09:00", tick=False), override("nl"):
        first = query.make().query.sql_with_params()
    with time_machine.travel("2031-11-24 22:00", tick=False), override("en"):
        later = query.make().query.sql_with_params()

    assert [told(part) for part in first] == [told(part) for part in later]


def told(part):
    return part if isinstance(part, str) else [value.name if isinstance(value, Given) else value for value in part]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite plans as it asks")
def test_postgresql_plans_it_once_and_what_is_asked_in_the_ordinary_way_as_ever(amina):
    name = Prepared(lambda: Person.objects.filter(pk=Given("pk", CharField())).values_list("name"))

    for _ in range(PLANNED_AFTER + 1):
        name.rows(pk=amina.pk)
        list(Person.objects.filter(email=amina.email))

    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        kept = [statement for (statement,) in cursor.fetchall()]
    assert any('"people_person"."name"' in statement and "$1" in statement for statement in kept)
    assert not any('"people_person"."email" =' in statement for statement in kept)
