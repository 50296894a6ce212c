"""Charts: what is drawn is where the numbers say, is told in words, and passes a strict policy."""

import math
import re
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from django.template import Context, Template
from django.utils.translation import override

from vakwerk.evidence.public import Plan, card, pooled, xmr
from vakwerk.ui.charts.drawing import Scale, rounded_scale

SVG = "{http://www.w3.org/2000/svg}"
ROWS = card(Plan(0.3, 0.15, 100))
PATH = [(10, 5), (20, 11), (50, 27)]
WEEKS = [4, 5, 3, 4, 6, 4, 3, 5, 4, 30, 4, 3]
FOREST = [("<b>", 0.2, 0.04, 0.36)] * 3
MEAN = pooled([0.1, 0.2, 0.3], [0.01, 0.01, 0.01])


def draw(text, language="en", **context):
    with override(language):
        return Template("{% load charts %}" + text).render(Context({"title": "Plans <own>"} | context))


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        (0, "less than 0.01"),
        (0.158, "0.16"),
        (4.31943, "4.3"),
        (631.85, "632"),
        (21993.58, "21,994"),
        (1.1e12, "more than 1,000,000"),
        (math.inf, "more than 1,000,000"),
    ],
)
def test_evidence_is_told_in_a_number_that_somebody_reads(evidence, told):
    assert draw("{{ evidence|times }}", evidence=evidence) == told


CHARTS = {
    "counting": draw('{% counting_chart "a" title "It goes better." rows path %}', rows=ROWS, path=PATH),
    "no counts yet": draw('{% counting_chart "a" title "Too early." rows path %}', rows=ROWS, path=[]),
    "series": draw(
        '{% series_chart "a" title "One stands out." values names 4 limits %}',
        values=WEEKS,
        names=[f"<{n}>" for n in range(12)],
        limits=xmr(WEEKS),
    ),
    "no series yet": draw('{% series_chart "a" title "Too few." values names 0 %}', values=[], names=[]),
    "forest": draw('{% forest_chart "a" title "Take it over." lines mean %}', lines=FOREST, mean=MEAN),
    "bars": draw('{% bars_chart "a" title "More." lines %}', lines=[("<b>", 0.3, 0.2, 0.4), ("Nu", 0, 0, 0.1)]),
}  # fmt: skip


def svg(page):
    found = re.search(r"<svg.*?</svg>", page, re.DOTALL)[0]
    return ElementTree.fromstring(found.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"'))  # noqa: S314


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_passes_the_strict_policy(name):
    drawn = svg(CHARTS[name])

    assert {each.tag.removeprefix(SVG) for each in drawn.iter()} <= {
        "svg", "title", "desc", "path", "polyline", "rect", "circle", "text",
    }  # fmt: skip
    assert [key for each in drawn.iter() for key in each.attrib if key == "style" or key.startswith("on")] == []


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_told_in_words_and_as_a_table(name):
    page, drawn = CHARTS[name], svg(CHARTS[name])

    assert drawn.find(f"{SVG}title").text == "Plans <own>"
    assert f"<p>{drawn.find(f'{SVG}desc').text}</p>" in page
    assert '<table class="utrecht-table">' in page
    assert "<b>" not in page


def words_of(drawn):
    return [each.text for each in drawn.iter(f"{SVG}text")]


def test_the_counts_lie_where_the_numbers_say():
    drawn = svg(CHARTS["counting"])
    way = next(each for each in drawn.iter(f"{SVG}polyline") if each.get("class") == "c-inkt")
    x, y = Scale(0, 100, 56, 616), rounded_scale([45, 25, 27], 372, 27)

    assert way.get("points") == " ".join(f"{x(n):.1f},{y(count):.1f}" for n, count in [(0, 0), *PATH])
    assert "27 of 50" in words_of(drawn)


def test_a_card_to_count_along_says_when_it_goes_worse():
    page = draw("{% counting_card rows %}", "nl", rows=ROWS)

    assert "Slechter</th>" in page
    assert all(f"{row.worse_to} of minder</td>" in page for row in ROWS if row.worse_to is not None)


def test_every_number_of_the_card_is_in_its_table():
    page = draw('{% counting_chart "a" title "Het gaat beter." rows path %}', "nl", rows=ROWS, path=PATH)

    for row in ROWS:
        assert f"{row.not_enough_to} of minder</td>" in page
        assert f"{row.better_from} of meer</td>" in page
    assert '<td class="utrecht-table__cell vw-num">27</td>' in page


def test_a_point_that_stands_out_has_another_shape():
    drawn = svg(CHARTS["series"])

    assert len(list(drawn.iter(f"{SVG}circle"))) == 11
    assert [each.get("class") for each in drawn.iter(f"{SVG}rect")] == ["c-leem", "c-inkt"]


def test_a_mean_of_all_and_what_to_expect_stand_in_the_table():
    page = draw('{% forest_chart "a" "A" "B" lines mean %}', lines=[("Oudersluis", -0.02, -0.1, 0.06)], mean=MEAN)

    assert "<td" in page
    assert ">−2</td>" in page
    assert ">Rough expectation</th>" in page


def test_the_line_of_no_difference_goes_through_no_name():
    drawn = svg(draw('{% forest_chart "a" "A" "B" lines %}', lines=[("Oudersluis", 0, -0.1, 0.1)] * 3))
    names = [float(each.get("y")) for each in drawn.iter(f"{SVG}text") if each.text == "Oudersluis"]
    marks = [each.get("points") for each in drawn.iter(f"{SVG}polyline") if each.get("class") == "c-balk"]
    reach = [[float(end.split(",")[1]) for end in each.split()] for each in marks]

    assert len(reach) == len(names) == 3
    assert not any(top <= name <= bottom for top, bottom in reach for name in names)


def test_voices_are_one_square_a_person_and_told_apart_without_colour():
    page = draw('{% voice_key answers %}{% voice counts "words" %}', answers="abcde", counts=[4, 3, 3, 1, 14])
    drawn = svg(page[page.index('<svg class="vw-voice"') :])

    assert len(list(drawn.iter(f"{SVG}rect"))) == 2 * 25
    assert len(list(drawn.iter(f"{SVG}path"))) == 15
    assert drawn.get("viewBox") == "0 0 276 44"


def test_a_sentence_is_filled_in_in_the_language_of_the_reader():
    said = SimpleNamespace(
        message="No answer yet. It may still be chance. Go on until %(most)s clients.", values={"most": 80}
    )

    shown = draw("{% sentence said %}", "nl", said=said)

    assert shown == "Nog geen antwoord. Het kan nog toeval zijn. Ga door tot 80 klanten."


@pytest.mark.parametrize(
    ("values", "ends", "ticks"),
    [([0], (0, 1), 6), ([3, 17], (0, 20), 5), ([-4, 9], (-5, 10), 4), ([0.4], (0, 0.4), 5), ([50_000], (0, 50_000), 6)],
)
def test_scales_hold_zero_and_end_at_whole_steps(values, ends, ticks):
    scale = rounded_scale(values, 0, 100)

    assert (scale.low, scale.high) == pytest.approx(ends)
    assert len(scale.ticks) == ticks
