"""Stems: what belongs together falls together, what does not stays apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vakwerk.dutch.public import near, stem
from vakwerk.dutch.spelling import distance


@pytest.mark.parametrize(
    "words",
    [
        "brief brieven", "huis huizen", "gemeente gemeenten", "schuld schulden", "kind kinderen", "klant klanten",
        "motivatie motiveren gemotiveerd motiverende", "reïntegratie reintegreren", "begeleiden begeleiding begeleider",
        "werkloos werkloze werklozen", "boos boze bozer", "les lessen", "bedrijf bedrijven", "jongere jongeren",
        "evaluatie geëvalueerd", "agressie agressief agressieve", "keuze kiezen", "statushouder statushouders",
        "Werkgever WERKGEVERS", "vergelijken vergelijking vergelijkt vergeleken",
        "vraag vragen vraagt", "lezen lees leest", "loopt lopen", "schrijft schrijven", "geeft geven geef",
    ],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(words):
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "boos bos",
        "kast kas",
        "recht rechter berecht",
        "wet wetens",
        "huur huurder verhuur",
        "geld geldig",
        "vergen vergelijken",
    ],
)
def test_other_words_do_not(words):
    assert len({stem(word) for word in words.split()}) > 1


@given(st.text(max_size=40))
def test_whatever_is_typed_has_a_stem(text):
    assert isinstance(stem(text), str)


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [("brief", "brief", 0), ("brief", "breif", 1), ("brief", "brif", 1), ("tolk", "tolken", 2), ("kat", "hond", 3)],
)
def test_how_far_two_words_are_apart(one, other, far):
    assert distance(one, other, 2) == min(far, 3) == distance(other, one, 2)


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_distance_is_the_same_both_ways_and_nothing_only_for_the_same(one, other):
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) == (one == other)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("shculden", ["schulden"]), ("statushoudr", ["statushouder"]), ("particpatiewet", ["participatiewet"]),
        ("tlk", []), ("qqqqqq", []), ("brievn", ["brieven"]),
    ],
)  # fmt: skip
def test_a_typing_error_is_recognised(typed, found):
    there = ["schulden", "statushouder", "participatiewet", "tolk", "brieven"]

    assert [word for _far, word in near(typed, there)] == found
