"""Programs read texts through `vakwerk deidentify`: quickly, without a database, and without a text in any message."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from vakwerk.privacy.deidentify.lines import WrongLine, called, own_names

VAKWERK = Path(sys.executable).parent / "vakwerk"
NOTES = [
    {"id": "a", "text": "Mw. Jansen belt 06-12345678 😀 voor Yılmaz."},
    {"id": 2, "text": ""},
    {"id": None, "text": "Niets\0 bijzonders."},
]
pytestmark = pytest.mark.either_database


def deidentify(lines, *words):
    """Run it where nothing can be written and no setting is right."""
    env = {"PATH": os.environ["PATH"], "VAKWERK_VAR": "/dev/null/var"}
    return subprocess.run(
        [VAKWERK, "deidentify", *words], input="\n".join(lines), env=env, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip


def test_each_line_is_answered_with_what_was_found_in_it():
    done = deidentify(map(json.dumps, NOTES))

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", 2, None]
    assert answers[1:] == [{"id": 2, "spans": []}, {"id": None, "spans": []}]
    assert [(NOTES[0]["text"][span["start"] : span["end"]], span["label"]) for span in answers[0]["spans"]] == [
        ("Jansen", "PERSON"), ("06-12345678", "PHONE"), ("Yılmaz", "PERSON"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Mw. Jansen", "CommandError: Line 1 is not JSON."),
        ('["Mw. Jansen"]', 'CommandError: Line 1 is not of the form {"id": ..., "text": "..."}.'),
        ('{"text": 3}', 'CommandError: Line 1 is not of the form {"id": ..., "text": "..."}.'),
    ],
)
def test_a_wrong_line_is_named_and_never_repeated(line, sentence):
    done = deidentify([line])

    assert (done.returncode, done.stderr.strip(), done.stdout) == (1, sentence, "")


def test_names_of_ones_own_come_from_a_file(tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("Wiskunde,first\n")

    done = deidentify([json.dumps({"id": 1, "text": "Gesprek met wiskunde over het rooster."})], "--names", str(names))

    assert [span["label"] for span in json.loads(done.stdout)["spans"]] == ["PERSON"]


def test_a_list_of_names_says_what_each_is():
    assert own_names(["Van Wrlx-Krlb,last", "", "Wrldorp,place"]) == {"wrlx": {"l"}, "krlb": {"l"}, "wrldorp": {"p"}}
    with pytest.raises(WrongLine, match=r"Line 1 of the names does not end with one of first, last, place\."):
        own_names(["Wrlx"])


def test_the_names_of_colleagues_are_a_first_name_and_last_names():
    assert called(["Zwanet van der Wiel-Prontsma", "Bo Li", "Roos", ""]) == {
        "zwanet": {"f"},
        "wiel": {"l"},
        "prontsma": {"l"},
        "roos": {"f"},
    }
