"""Once a year every role is looked through and signed for; the table says the same."""

import csv
import io
from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.people import actions, queries


def test_all_roles_are_looked_through_and_signed(ravi, amina, dirk, grevendrecht, at, browse):
    visitor = browse(ravi)
    page = visitor.get(f"/beheer/organisaties/{grevendrecht.pk}/rollen/").content.decode()

    signed = visitor.post(f"/beheer/organisaties/{grevendrecht.pk}/rollen/", follow=True).content.decode()

    assert "in the past year" in page
    assert all(person.name in page for person in (ravi, amina, dirk))
    assert "3 roles, signed by Ravi Jagessar" in signed
    assert "in the past year" not in signed
    assert not queries.review_due(grevendrecht, at.date() + timedelta(days=365))
    assert queries.review_due(grevendrecht, at.date() + timedelta(days=367))


def test_the_table_holds_every_role_and_no_formula(ravi, amina, dirk, grevendrecht, browse):
    type(amina).objects.filter(pk=amina.pk).update(name="=HYPERLINK(1)")

    answer = browse(ravi).get(f"/beheer/organisaties/{grevendrecht.pk}/rollen/bestand/")

    text = answer.content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert len(rows) == 4
    assert rows[0][:3] == ["Name", "E-mail address", "Role"]
    assert "'=HYPERLINK(1)" in {row[0] for row in rows}
    assert dirk.email in {row[1] for row in rows}


@pytest.mark.parametrize("somebody", ["amina", "dirk"])
def test_only_an_administrator_signs(somebody, request, ravi, grevendrecht, at, browse):
    person = request.getfixturevalue(somebody)

    with pytest.raises(Refused):
        actions.review_roles(grevendrecht, by=person, at=at)
    assert browse(person).get(f"/beheer/organisaties/{grevendrecht.pk}/rollen/").status_code == 404
    assert browse(person).get(f"/beheer/organisaties/{grevendrecht.pk}/rollen/bestand/").status_code == 404


@pytest.mark.parametrize("rows", [1, 60])
def test_a_long_list_goes_by_the_page_and_costs_the_same(
    rows, ravi, settle, grevendrecht, browse, django_assert_max_num_queries
):
    for n in range(rows):
        settle(f"collega{n}", f"Collega {n:02}", grevendrecht)
    visitor = browse(ravi)

    with django_assert_max_num_queries(10):
        page = visitor.get(f"/beheer/organisaties/{grevendrecht.pk}/").content.decode()
    with django_assert_max_num_queries(10):
        visitor.get(f"/beheer/organisaties/{grevendrecht.pk}/rollen/")

    assert ("Next page" in page) is (rows == 60)
    if rows == 60:
        found = visitor.get(f"/beheer/organisaties/{grevendrecht.pk}/?wie=gA+59").content.decode()
        assert "Collega 59" in found
        assert "Collega 58" not in found
        assert "Collega 45" in visitor.get(f"/beheer/organisaties/{grevendrecht.pk}/?bladzijde=2").content.decode()
