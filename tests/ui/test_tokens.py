"""The tokens of an organisation: nothing else gets through, and what cannot be read is named."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vakwerk.common.verdicts import Refused
from vakwerk.ui.contrast import PAIRS, contrast, contrast_of, ours, shades, too_faint, value_of
from vakwerk.ui.public import read_sheet, wearable, worn, written

LINK = "--utrecht-link-color"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("--utrecht-link-color: #0d5560", True),
        ("--utrecht-link-color: rgb(13 85 96 / 90%)", True),
        ("--utrecht-link-color: var(--gemeente-blauw, #00f)", True),
        ('--utrecht-document-font-family: "Maas Sans", sans-serif', True),
        ("--basis-space: calc(2 * (1rem + 3px))", True),
        ("color: red", False),
        ("--utrecht-link-color: url(https://elders.example/x)", False),
        ("--utrecht-link-color: URL('x.png')", False),
        ("--utrecht-link-color: image-set('x.png' 1x)", False),
        ("--utrecht-link-color: expression(alert(1))", False),
        ("--utrecht-link-color: { color: red }", False),
        ('--utrecht-link-color: "</style><script>"', False),
        ("--utrecht-link-color: red !important; --B: 1", True),
        ("--utrecht-link-color: " + "a" * 400, False),
        ("--Utrecht: red", False),
        ("@import 'x.css'", False),
    ],
)
def test_only_plain_tokens_get_through(line, kept):
    sheet = read_sheet(f".maasdrecht-theme {{ --maas: 1px; {line} }}")

    assert (len(sheet.tokens) == 2) is kept
    assert bool(sheet.left_out) is (not kept or "--B" in line)


@pytest.mark.parametrize("text", ["", "{", "geen css", "@import 'x';", "a { color: red }", "\x00", "<svg/>"])
def test_a_sheet_without_tokens_is_refused_with_a_sentence(text):
    with pytest.raises(Refused, match="design tokens"):
        read_sheet(text)


def test_a_broken_sheet_gives_what_can_be_read_of_it():
    sheet = read_sheet(".a { --een: 1px; --twee: } .b { --drie: 3px")

    assert sheet.tokens == {"--een": "1px", "--drie": "3px"}


@given(st.text(max_size=60))
def test_whatever_stands_in_a_sheet_ours_stays_a_sheet_of_tokens(text):
    sheet = read_sheet(f".a {{ --een: 1px; --twee: {text} }}")
    css = written(sheet.tokens)

    assert css.count("{") == css.count("}") == 3
    assert not re.search(r"url|@import|</", css, re.IGNORECASE)


def test_the_same_tokens_come_out_as_went_in():
    tokens = {"--een": "#123456", "--twee": "var(--een)"}

    assert read_sheet(written(tokens).split("@media")[0]).tokens == tokens


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0, 0, 0), (1, 1, 1), 21),  # the two ends of the scale of WCAG
        ((0x76 / 255,) * 3, (1, 1, 1), 4.54),  # the lightest grey that passes on white, as WCAG's techniques have it
        ((1, 1, 1), (1, 1, 1), 1),
    ],
)
def test_contrast_is_that_of_wcag(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)


def test_our_own_colours_can_be_read_everywhere():
    def of(name):
        return value_of(name, ours())

    page = of("--utrecht-document-background-color")
    seen = {(front, ground): contrast_of(of(front), of(ground), page) for front, ground, _least in PAIRS}

    assert [pair for pair, ratio in seen.items() if ratio is None] == []
    assert [pair[:2] for pair in PAIRS if seen[pair[:2]] < pair[2]] == []


def test_what_an_organisation_does_not_touch_is_not_judged():
    assert too_faint({}) == too_faint({"--utrecht-button-border-radius": "9px"}) == []


def test_a_faint_link_is_named_with_its_contrast():
    [pair] = too_faint({LINK: "#cccccc"})

    assert (pair.front, pair.ground) == (LINK, "--utrecht-document-background-color")
    assert 1 < pair.contrast < 2
    assert LINK in wearable({LINK: "#cccccc"}).reason


@pytest.mark.parametrize("value", ["geenkleur", "var(--nergens)", "var(--utrecht-link-color)", "currentcolor"])
def test_a_colour_that_cannot_be_read_cannot_be_worn(value):
    assert not wearable({LINK: value})


def test_many_faint_pairs_are_a_short_sentence():
    reason = wearable({"--vakwerk-inkt": "#ffffff"}).reason

    assert reason.count(";") == 6


@given(st.integers(0, 0xFFFFFF))
def test_any_colour_of_a_house_becomes_one_that_can_be_read(number):
    assert wearable(worn(f"#{number:06x}", {}))


def test_a_colour_that_can_be_read_stays_as_it_is():
    assert shades("#0d5560")["--vakwerk-luik"] == "#0d5560"
