"""Every sentence is there in two languages, in plain words, and the package stands on nothing but Python."""

import ast
import re
import sys
from dataclasses import replace
from pathlib import Path

import polib
import pytest

from vakwerk import evidence
from vakwerk.evidence.public import (
    SAID,
    Plan,
    Repetition,
    judge,
    judge_pairs,
    judge_repetitions,
    judge_series,
    say,
)

FOLDER = Path(evidence.__file__).parent
DUTCH = {entry.msgid: entry.msgstr for entry in polib.pofile(str(FOLDER / "locale/nl/LC_MESSAGES/django.po"))}
LEARNED = re.compile(r"\b(significan\w*|proven|bewezen|p-value|e-value|e-waarde|hypothes\w*)\b", re.IGNORECASE)


@pytest.mark.parametrize("key", SAID)
def test_every_sentence_is_plain_in_both_languages(key):
    english, dutch = SAID[key], DUTCH[SAID[key]]

    assert re.findall(r"%\(\w+\)s", english) == re.findall(r"%\(\w+\)s", dutch)
    assert not LEARNED.search(english)
    assert not LEARNED.search(dutch)


PLAN = Plan(0.3, 0.15, 80)
LOT = [(1, 0)] * 5  # pairs of which the new way was a success and the old one not


def counted(successes, n, **facts):
    return judge(replace(PLAN, **facts), successes, n).sentence


def by_lot(pairs, most=80):
    return judge_pairs(pairs, 0.15, most).sentence


def tried(*counts):
    return judge_repetitions([Repetition(PLAN, successes, n) for successes, n in counts]).sentence


def of_series(*values):
    return judge_series(values).sentence


WORDING = [  # the rule; what is said where it only just holds, and where it only just does not; English; Dutch
    (
        "n < 10",
        [counted(9, 9), by_lot(LOT[:4])],
        [counted(10, 10), by_lot(LOT)],
        "Too early to say. There are only {} clients. Go on.",
        "Nog te vroeg om te zeggen. Er zijn nog maar {} klanten. Ga door.",
        [9, 8],
    ),
    (
        "10 ≤ n < N, E+ < 5 and E− < 20",
        [counted(3, 10), counted(23, 50), counted(13, 50), counted(30, 79)],
        [counted(3, 9), counted(24, 50), counted(12, 50), counted(30, 80)],
        "No answer yet. It may still be chance. Go on until {} clients.",
        "Nog geen antwoord. Het kan nog toeval zijn. Ga door tot {} klanten.",
        [80] * 4,
    ),
    (
        "5 ≤ E+ < 20",
        [counted(24, 50), counted(25, 50), by_lot([*LOT[:4], (1, 1)])],
        [counted(23, 50), counted(26, 50), by_lot(LOT)],
        "It seems to go better, but it may still be chance. Go on.",
        "Het lijkt beter te gaan, maar het kan nog toeval zijn. Ga door.",
        [],
    ),
    (
        "E+ ≥ 20, beside each other or by lot",
        [counted(26, 50, is_fair=True), by_lot(LOT)],
        [counted(25, 50, is_fair=True), counted(26, 50), by_lot([*[(1, 0)] * 7, (0, 1)])],
        "It works better than before. Chance can hardly explain this.",
        "Het werkt beter dan eerst. Toeval kan dit bijna niet verklaren.",
        [],
    ),
    (
        "E+ ≥ 20, before and after",
        [counted(26, 50), counted(37, 80)],
        [counted(25, 50), counted(36, 80), counted(26, 50, is_fair=True), counted(26, 50, own_n=100)],
        "It goes better than before. Whether the new way does that, we do not know for sure.",
        "Het gaat beter dan eerst. Of dat door de nieuwe aanpak komt, weten we niet zeker.",
        [],
    ),
    (
        "E− ≥ 20",
        [counted(12, 50), counted(23, 80), counted(23, 80, own_n=100)],
        [counted(13, 50), counted(24, 80)],
        "This does not bring what you needed ({} percentage points). Stop or adapt.",
        "Dit levert niet op wat jullie nodig vonden ({} procentpunt). Stop of pas aan.",
        [15] * 3,
    ),
    (
        "n ≥ N, neither, not refuted below p0 + 2d",
        [counted(24, 80), counted(34, 80)],
        [counted(34, 79), counted(35, 80), counted(23, 80)],
        "We saw {} clients and do not know yet. There may be a small difference; a large one is not likely.",
        "We hebben {} klanten gezien en weten het nog niet. Een klein verschil kan er zijn; "
        "een groot verschil is niet waarschijnlijk.",
        [80] * 2,
    ),
    (
        "n ≥ N, neither, not refuted up to p0 + 2d",
        [counted(35, 80), counted(36, 80)],
        [counted(34, 80), counted(37, 80)],
        "We saw {} clients and do not know yet. There may be a small difference; there may still be a large one.",
        "We hebben {} klanten gezien en weten het nog niet. Een klein verschil kan er zijn; "
        "een groot verschil kan nog.",
        [80] * 2,
    ),
    (
        "the mirror image against p0 ≥ 10",
        [counted(7, 50), by_lot([*[(0, 1)] * 7, (1, 0)])],  # evidence 13 both times
        [counted(8, 50), by_lot([*[(0, 1)] * 4, (1, 1)])],
        "It goes worse than before. Talk about whether you should stop.",
        "Het gaat slechter dan eerst. Bespreek of jullie moeten stoppen.",
        [],
    ),
    (
        "product ≥ 20, three or more, no interval wholly below 0",
        [tried((18, 30), (17, 30), (19, 30)), tried(*[(14, 30)] * 40)],
        [tried((16, 30), (14, 30)), tried(*[(14, 30)] * 3), tried(*[(14, 30)] * 40, (4, 30))],
        "It works in more municipalities. Take it over.",
        "Het werkt in meer gemeenten. Neem het over.",
        [],
    ),
    (
        "product ≥ 20 and a prediction interval with 0 in it, or Q p < .05",
        [tried((16, 30), (15, 30), (15, 30)), tried((23, 30), (26, 30), (29, 30)), tried(*[(14, 30)] * 40, (4, 30))],
        [tried((17, 30), (16, 30), (16, 30)), tried((15, 30), (15, 30), (13, 30))],
        "It does not work equally well everywhere. Look where it does.",
        "Het werkt niet overal even goed. Kijk waar het wél werkt.",
        [],
    ),
    (
        "a point outside the limits",
        [of_series(3, 4, 3, 5, 2, 4, 3, 4, 2, 5, 3, 40)],
        [of_series(3, 4, 3, 5, 2, 4, 3, 4, 2, 5, 3, 4), of_series(1, 2, 1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4, 3, 4)],
        "This point stands out. Ask first: what was different?",
        "Dit punt valt op. Vraag eerst: wat was er anders?",
        [],
    ),
    (
        "no signal",
        [of_series(3, 4, 3, 5, 2, 4, 3, 4, 2, 5)],
        [of_series(3, 4, 3, 5, 2, 4, 3, 4, 2), of_series(1, 2, 1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4, 3, 4)],
        "This is ordinary variation.",
        "Dit is gewone schommeling.",
        [],
    ),
]


@pytest.mark.parametrize(
    ("holds", "not_quite", "english", "dutch", "filled"), [row[1:] for row in WORDING], ids=[row[0] for row in WORDING]
)
def test_the_agreed_words_are_said_by_their_exact_rule(holds, not_quite, english, dutch, filled):
    values = filled or [""] * len(holds)

    assert [in_english(said) for said in holds] == [english.format(value) for value in values]
    assert [in_dutch(said) for said in holds] == [dutch.format(value) for value in values]
    assert holds[0].message not in [said.message for said in not_quite]


@pytest.mark.parametrize(
    ("key", "english", "dutch"),
    [
        (
            "municipality_stands_out",
            "This municipality differs from what we expect at this number of clients.",
            "Deze gemeente wijkt af van wat we bij dit aantal klanten verwachten.",
        ),
        ("hidden", "Too few people to show (privacy).", "Te weinig mensen om te tonen (privacy)."),
        (
            "one_in_twenty",
            "With a way that does nothing you see this in at most 1 of 20 experiments, however often you look.",
            "Bij een aanpak die niets doet, zie je dit in hooguit 1 op de 20 experimenten, hoe vaak je ook kijkt.",
        ),
    ],
)
def test_what_a_page_says_beside_figures_is_as_agreed(key, english, dutch):
    assert (in_english(say(key)), in_dutch(say(key))) == (english, dutch)


def in_english(sentence):
    return sentence.message % sentence.values


def in_dutch(sentence):
    return DUTCH[sentence.message] % sentence.values


def test_the_package_needs_nothing_but_python_itself():
    used = {
        name.split(".")[0]
        for path in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else
                     [each.name for each in node.names] if isinstance(node, ast.Import) else [])
    }  # fmt: skip

    assert used - set(sys.stdlib_module_names) == {"vakwerk"}
