"""A query whose SQL is written once is asked with other values each time, and answers as an ordinary one does."""

from datetime import date

from django.db.models import CharField, DateField

from vakwerk.common.prepared import Given, Prepared
from vakwerk.people.models import Appointment, Person


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
