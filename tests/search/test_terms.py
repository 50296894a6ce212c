"""What a text is found by, and in which ways a question asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vakwerk.dutch.public import stem
from vakwerk.search.queries import shipped_words
from vakwerk.search.terms.questions import How, asked_in
from vakwerk.search.terms.shown import excerpt
from vakwerk.search.terms.texts import terms_of
from vakwerk.search.terms.vocabulary import body_of, stems_of, words_of

WORDS = words_of(shipped_words())


def words(text):
    return [term.word for term in terms_of(text).words]


def ways(text, how, known=None):
    return {way.word for each in asked_in(text, known) for way in each.ways.values() if way.how == how}


def test_accents_and_capitals_make_no_difference():
    assert words("Reïntegratie, ÉÉN brief") == ["reintegratie", "brief"]


def test_what_a_hyphen_joins_is_found_joined_and_apart():
    assert words("re-integratie") == ["reintegratie", "re", "integratie"]


def test_words_that_say_nothing_are_left_out():
    assert words("Dat is van de klant en van mij.") == ["klant"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("schuldhulpverlening", {"schuld", "hulpverlening"}), ("kinderopvangtoeslag", {"opvang", "toeslag"}),
        ("statushouders", {"houders"}), ("participatiewet", {"participatie", "wet"}), ("gemeente", set()),
        ("taalles", {"taal", "les"}), ("huurachterstand", {"huur", "achterstand"}),
    ],
)  # fmt: skip
def test_a_compound_is_found_by_its_parts(word, parts):
    assert parts <= {term.word for term in terms_of(word).parts}
    assert bool(parts) == bool(terms_of(word).parts)


def test_two_words_also_ask_for_what_they_make_together():
    assert "reintegratie" in ways("re integratie", How.OWN)
    assert "schuldhulp" in ways("schuld hulp", How.OWN)


def test_words_of_one_group_find_each_other_and_the_wider_one_less():
    assert {"nieuwkomer", "vergunninghouder"} <= ways("statushouder", How.SAME, WORDS)
    assert "cliënt" in ways("statushouder", How.BROADER, WORDS)
    assert "statushouder" not in ways("klant", How.SAME, WORDS) | ways("klant", How.BROADER, WORDS)


def test_a_group_is_known_by_words_that_stand_next_to_each_other():
    assert "bijstand voor kosten" in ways("mag ik bijzondere bijstand vragen", How.SAME, WORDS)
    assert "bijstand voor kosten" not in ways("bijstand en bijzondere gevallen", How.SAME, WORDS)


def test_words_that_mean_nothing_here_are_no_phrase():
    assert stems_of("uit de uitkering") == ()
    assert stems_of("P-wet") == (stem("pwet"), "p", "wet")


def test_the_vocabulary_is_kept_as_it_was_read():
    assert words_of(body_of(WORDS)) == WORDS


def test_an_excerpt_is_where_most_was_found_with_the_words_marked():
    text = "Het begon gewoon. Toen kwamen er drie brieven van de schuldeiser. Daarna belde ik."

    assert excerpt(text, {stem("brief"), stem("schuld")}) == [
        ("Toen kwamen er drie ", False),
        ("brieven", True),
        (" van de ", False),
        ("schuldeiser", True),
        (". Daarna belde ik.", False),
    ]


@given(st.text(max_size=200), st.text(max_size=60))
def test_an_excerpt_adds_nothing_and_loses_no_letter_of_what_it_shows(text, question):
    stems = {term.stem for term in terms_of(question).words}

    shown = "".join(piece for piece, _asked in excerpt(text, stems)).removesuffix("…")

    assert "".join(shown.split()) in "".join(text.split())


@given(st.text(max_size=300))
def test_whatever_is_typed_becomes_plain_terms(text):
    for term in (*terms_of(text).words, *terms_of(text).parts):
        assert term.word.isascii()
        assert term.word.isalnum()
