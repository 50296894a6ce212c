"""An administrator adds names that are common around her organisation; they are found where its colleagues write."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vakwerk.common.verdicts import Refused
from vakwerk.people import actions, queries
from vakwerk.people.models import NameList
from vakwerk.trail.public import of


@pytest.fixture
def page(grevendrecht):
    return f"/beheer/organisaties/{grevendrecht.pk}/namen/"


@pytest.fixture
def kept(grevendrecht, ravi, at):
    return actions.keep_names(grevendrecht, [["Brug", "last"]], by=ravi, at=at)


def test_story_a_list_is_put_in_replaced_and_taken_away(browse, ravi, grevendrecht, page):
    visitor, counts = browse(ravi), []
    file = SimpleUploadedFile("namen.csv", b"Naam;Soort\nBrug;achternaam\nZilver;VOORNAAM\n\nBrug;achternaam\n")

    for given in ({"file": file}, {"typed": "Wiskunde,voornaam\r\n'T Zand,plaats"}):
        visitor.post(page, given)
        counts.append(NameList.objects.get().rows)
    shown = visitor.get(page).content.decode()
    visitor.post(f"{page}weg/")

    assert counts == [
        [["Brug", "last"], ["Zilver", "first"]],
        [["'T Zand", "place"], ["Wiskunde", "first"]],
    ]
    assert "Wiskunde" not in shown  # it says how many, not which
    assert not NameList.objects.exists()
    assert [deed.action for deed in of(grevendrecht)] == ["people.keep_names", "people.keep_names", "people.drop_names"]


def test_a_name_without_a_kind_is_a_last_name(browse, ravi, page):
    browse(ravi).post(page, {"typed": "Brug\nvan 't Zilver"})

    assert NameList.objects.get().rows == [["Brug", "last"], ["van 't Zilver", "last"]]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"typed": ""}, "Choose a file, or paste some names."),
        ({"typed": "Brug\n12 34"}, "Line 2: this is not a name."),
        ({"typed": "B"}, "Line 1: this is not a name."),
        ({"typed": "klant 123456782"}, "Line 1: this is not a name."),
        ({"typed": "x" * 61}, "Line 1: this is not a name."),
        ({"typed": "Brug;straat"}, "Line 1: there is no kind “straat”. Take first name, last name or place."),
        ({"typed": "Brug\n" * 5_001}, "This list has more than 5000 names."),
        ({"file": SimpleUploadedFile("n.csv", b"Brug\n\xff")}, "Line 2 cannot be read."),
        ({"file": SimpleUploadedFile("n.csv", b"Brug\n" * 40_001)}, "This file is larger than 200 kilobytes."),
    ],
)
def test_what_is_wrong_is_said_and_the_list_that_was_there_stays(browse, ravi, page, kept, given, sentence):
    answer = browse(ravi).post(page, given)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert NameList.objects.get().rows == [["Brug", "last"]]


def test_only_an_administrator_of_the_organisation_keeps_its_list(browse, amina, dirk, grevendrecht, page, at, kept):
    answers = {browse(person).get(page).status_code for person in (amina, dirk)}
    answers |= {browse(amina).post(f"{page}weg/").status_code}

    assert answers == {404}
    with pytest.raises(Refused):
        actions.keep_names(grevendrecht, [], by=amina, at=at)
    with pytest.raises(Refused):
        actions.drop_names(grevendrecht, by=amina, at=at)
    assert NameList.objects.get().rows == [["Brug", "last"]]


def test_the_names_are_known_where_she_works_and_nowhere_else(kept, amina, bram):
    assert [queries.names_listed_for(person) for person in (amina, bram)] == [[["Brug", "last"]], []]
