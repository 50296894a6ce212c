"""Every sentence is there in two languages, in plain words, and the package stands on nothing but Python."""

import ast
import re
import sys
from pathlib import Path

import polib
import pytest

from vakwerk import evidence
from vakwerk.evidence.public import SAID, say

FOLDER = Path(evidence.__file__).parent
DUTCH = {entry.msgid: entry.msgstr for entry in polib.pofile(str(FOLDER / "locale/nl/LC_MESSAGES/django.po"))}
LEARNED = re.compile(r"\b(significan\w*|proven|bewezen|p-value|e-value|e-waarde|hypothes\w*)\b", re.IGNORECASE)


@pytest.mark.parametrize("key", SAID)
def test_every_sentence_is_plain_in_both_languages(key):
    english, dutch = SAID[key], DUTCH[SAID[key]]

    assert re.findall(r"%\(\w+\)s", english) == re.findall(r"%\(\w+\)s", dutch)
    assert not LEARNED.search(english)
    assert not LEARNED.search(dutch)


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        ("too_early", {"n": 7}, "Nog te vroeg om te zeggen. Er zijn nog maar 7 klanten. Ga door."),
        ("no_answer_yet", {"most": 80}, "Nog geen antwoord. Het kan nog toeval zijn. Ga door tot 80 klanten."),
        ("looks_better", {}, "Het lijkt beter te gaan, maar het kan nog toeval zijn. Ga door."),
        ("works", {}, "Het werkt beter dan eerst. Toeval kan dit bijna niet verklaren."),
        (
            "goes_better",
            {},
            "Het gaat beter dan eerst. Of dat door de nieuwe aanpak komt, weten we niet zeker.",
        ),
        (
            "not_enough",
            {"useful": 15},
            "Dit levert niet op wat jullie nodig vonden (15 procentpunt). Stop of pas aan.",
        ),
        (
            "open_small",
            {"n": 80},
            "We hebben 80 klanten gezien en weten het nog niet. Een klein verschil kan er zijn; "
            "een groot verschil is niet waarschijnlijk.",
        ),
        (
            "open_large",
            {"n": 12},
            "We hebben 12 klanten gezien en weten het nog niet. Een klein verschil kan er zijn; "
            "een groot verschil kan nog.",
        ),
        ("worse", {}, "Het gaat slechter dan eerst. Bespreek of jullie moeten stoppen."),
        ("take_over", {}, "Het werkt in meer gemeenten. Neem het over."),
        ("not_everywhere", {}, "Het werkt niet overal even goed. Kijk waar het wél werkt."),
        ("stands_out", {}, "Dit punt valt op. Vraag eerst: wat was er anders?"),
        ("ordinary", {}, "Dit is gewone schommeling."),
        (
            "municipality_stands_out",
            {},
            "Deze gemeente wijkt af van wat we bij dit aantal klanten verwachten.",
        ),
        ("hidden", {}, "Te weinig mensen om te tonen (privacy)."),
    ],
)
def test_the_agreed_words_are_used(key, values, said):
    sentence = say(key, **values)

    assert DUTCH[sentence.message] % sentence.values == said


def test_the_package_needs_nothing_but_python_itself():
    used = {
        name.split(".")[0]
        for path in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else
                     [each.name for each in node.names] if isinstance(node, ast.Import) else [])
    }  # fmt: skip

    assert used - set(sys.stdlib_module_names) == {"vakwerk"}
