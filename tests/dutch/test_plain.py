"""Plain language: what may be plainer in a sentence is pointed out, and what is plain is left alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vakwerk.dutch.plain import sentences, shipped
from vakwerk.dutch.public import advice


def remarks(text, words=None):
    return [(remark.kind, remark.words, *remark.instead) for each in advice(text, words) for remark in each.remarks]


@pytest.mark.parametrize(
    "text",
    [
        "Wij helpen u graag. Bel ons als u vragen hebt.",
        "Het wordt koud. Zij wordt morgen dertig.",  # nothing is done to anybody
        "Bel dhr. Jansen of mw. De Wit.",
        "",
        "   \n\n ",
    ],
)
def test_a_plain_text_gets_no_advice(text):
    assert advice(text) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("U dient de stukken in te leveren.", [("must", "dient")]),
        ("Gelieve dit formulier te sturen.", [("must", "Gelieve")]),
        ("Uw aanvraag wordt door ons beoordeeld.", [("passive", "wordt … beoordeeld")]),
        ("Dat u uitgenodigd wordt, is zeker.", [("passive", "wordt … uitgenodigd")]),
        ("Dit is uw plan van aanpak.", [("jargon", "plan van aanpak", "plan")]),
        ("Uw arbeidsongeschiktheidsverzekering stopt.", [("heavy", "arbeidsongeschiktheidsverzekering")]),
        (" ".join(["Wij", *["en"] * 15, "u."]), [("rather_long", "17")]),
        (" ".join(["Wij", *["en"] * 20, "u."]), [("too_long", "22")]),
    ],
)
def test_what_may_be_plainer_is_pointed_out(sentence, expected):
    assert remarks(sentence) == expected


def test_the_words_of_an_editor_come_in_place_of_ours():
    assert remarks("Uw traject begint met een quickscan.", {"quickscan": ["korte vragen"]}) == [
        ("jargon", "quickscan", "korte vragen")
    ]


def test_every_word_of_the_trade_that_comes_along_is_found_with_a_plain_one():
    for jargon, plain in shipped().items():
        assert ("jargon", jargon, *plain) in remarks(f"Dit gaat over {jargon} hier.") or jargon == "dient te"


def test_what_a_plain_word_is_given_for_is_said_once():
    assert remarks("U dient te bellen.") == [("jargon", "dient te", "moet")]
    assert remarks("U dient nu te bellen.") == [("must", "dient")]


def test_advice_says_where_its_sentence_stands():
    text = "Dag.\n\nU dient te bellen.  Tot ziens."

    assert [text[each.start : each.end] for each in advice(text)] == ["U dient te bellen."]


def test_nobody_reads_more_advice_than_a_page():
    assert len(advice("U dient te bellen.\n" * 500)) == 40


@given(st.text(st.sampled_from("Aa .!?\n\"'1é\0😀"), max_size=80))
def test_sentences_lie_in_order_apart_and_hold_every_letter(text):
    found = list(sentences(text))

    assert all(one[1] <= other[0] for one, other in pairwise(found))
    letters = [letter for start, end in found for letter in text[start:end] if not letter.isspace()]
    assert letters == [letter for letter in text if not letter.isspace()]
