"""Ids tell nothing, labels name a thing across contexts, addresses follow from labels."""

import re

import pytest

from vakwerk.common.labels import ALPHABET, LENGTH, address, label, new_id, split, told


def test_an_id_tells_nothing_not_even_how_many_there_are():
    made = [new_id() for _ in range(500)]

    assert len(set(made)) == 500
    assert all(re.fullmatch(f"[{ALPHABET}]{{{LENGTH}}}", each) for each in made)


def test_an_id_cannot_be_read_as_a_word_or_mistaken_for_another():
    assert set(ALPHABET) & set("aeiou01l") == set()


def test_a_thing_keeps_the_id_it_was_made_with(amina):
    amina.save()

    assert (len(amina.pk), type(amina).objects.get().pk) == (LENGTH, amina.pk)


def test_a_label_names_context_model_and_id(amina):
    assert label(amina) == f"people.person:{amina.pk}"


def test_the_label_of_a_label_is_itself():
    assert label("people.person:k3x9w2m7qd") == "people.person:k3x9w2m7qd"


def test_a_label_can_be_taken_apart():
    assert split("people.person:k3x9w2m7qd") == ("people", "person", "k3x9w2m7qd")


@pytest.mark.parametrize(
    ("deed", "key", "expected"),
    [
        ("", "", "/mijn-vak/moment/k3x9w2m7qd/"),
        ("remove", "", ""),
    ],
)
def test_the_address_of_a_thing_follows_from_its_label(deed, key, expected):
    assert address("portfolio.learningmoment:k3x9w2m7qd", deed, key) == expected


def test_a_deed_can_have_another_key_than_the_id():
    assert address("peers.commitment:k3x9w2m7qd", "answer", "secret").endswith("/secret/")


@pytest.mark.parametrize("nowhere", ["", "people.person:k3x9w2m7qd", "nobody.knows:k3x9w2m7qd"])
def test_what_has_no_page_has_no_address(nowhere):
    assert address(nowhere) == ""


@pytest.mark.parametrize("nobody", ["", "people.person:k3x9w2m7qd", "nobody.knows:k3x9w2m7qd"])
def test_where_no_context_tells_anything_nothing_is_told(nobody):
    assert told(nobody, None) == ""
