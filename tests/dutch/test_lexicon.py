"""The lexicon: which words there are, how common they are, what they are made of."""

import subprocess
import sys
import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vakwerk.dutch.lexicon import FILE, Lexicon, lexicon
from vakwerk.dutch.public import fold, frequency, is_word, parts, spans, tokens


@pytest.mark.parametrize(
    "word",
    ["uitkering", "Uitkering", "aangeeft", "één", "reïntegratie", "reintegratie", "mw", "foto's", "huurachterstand",
     "werkgeversservicepunt", "wmo-aanvraag"],
)  # fmt: skip
def test_an_ordinary_word_is_a_word(word):
    assert is_word(word)


@pytest.mark.parametrize(
    "name", ["Jansen", "Yılmaz", "Kowalski", "Hatice", "Grevendrecht", "qwrtzx", "", "-", "12", "\0"]
)
def test_a_name_or_nonsense_is_no_word(name):
    assert not is_word(name)


@pytest.mark.parametrize("word", ["jan", "roos", "kok", "mei", "wit"])
def test_some_names_are_words_too(word):
    assert is_word(word)


def test_what_is_said_often_is_more_common():
    assert frequency("huis") > frequency("uitkering") > frequency("beschermingsbewind") == 0


@pytest.mark.parametrize(
    ("word", "made_of"),
    [
        ("bijstandsuitkering", ("bijstand", "uitkering")),
        ("huurachterstand", ("huur", "achterstand")),
        ("gemeentehuis", ("gemeente", "huis")),
        ("vrouwenopvang", ("vrouwen", "opvang")),
        ("kinderopvangtoeslag", ("kinder", "opvang", "toeslag")),
        ("documenten", ()),
        ("rekeningen", ()),
        ("uitkering", ()),
        ("Yılmaz", ()),
    ],
)
def test_a_compound_has_parts(word, made_of):
    assert parts(word) == made_of


def test_every_line_is_found_and_nothing_else():
    lines = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()]

    assert [key for key, _ in lines] == sorted(key for key, _ in lines)
    assert [lexicon().marks(key) for key, _ in lines[::997]] == [marks for _, marks in lines[::997]]
    assert [lexicon().marks(key + "qq") for key, _ in lines[::997]] == [""] * len(lines[::997])
    assert (lexicon().marks(lines[0][0]), lexicon().marks(lines[-1][0])) == (lines[0][1], lines[-1][1])


def test_the_lexicon_takes_no_memory_of_its_own():
    tracemalloc.start()
    held = Lexicon(FILE)

    assert held.marks("uitkering")
    assert tracemalloc.get_traced_memory()[0] < 100_000
    tracemalloc.stop()


def test_the_lexicon_is_what_its_sources_give():
    subprocess.run([sys.executable, "scripts/lexicon.py", "--check"], check=True)


def test_words_are_found_with_hyphens_and_accents():
    assert tokens("Mw. Özdemir-de Wit's ex-man: 2 foto’s, 12-jarige (re-integratie)!") == [
        "Mw", "Özdemir-de", "Wit's", "ex-man", "2", "foto’s", "12-jarige", "re-integratie",
    ]  # fmt: skip


@given(st.text())
def test_spans_lie_in_order_inside_the_text(text):
    found = list(spans(text))

    assert [text[begin:end] for begin, end in found] == tokens(text)
    assert all(one[1] <= next_one[0] for one, next_one in pairwise(found))


@given(st.text())
def test_a_folded_word_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_any_text_may_be_asked(text):
    assert is_word(text) in (True, False)
    assert 0 <= frequency(text) <= 9
