"""The detector for programs: lines of JSON with a text each, answered by lines of JSON with what was found in it."""

import csv
import json

from vakwerk.dutch.public import FIRST_NAME, LAST_NAME, PLACE, fold, tokens
from vakwerk.privacy.deidentify.detector import find
from vakwerk.privacy.deidentify.vocabulary import JOINS

KINDS = {"first": FIRST_NAME, "last": LAST_NAME, "place": PLACE}


class WrongLine(Exception):
    """A line that cannot be read; the message names it and never repeats it."""


def answered(lines, own=None):
    """For each line {id, text}: {id, spans: [{start, end, label, level}]}, offsets in characters."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            asked = read(number, line)
            yield json.dumps({"id": asked.get("id"), "spans": spans(asked["text"], own)})


def read(number, line):
    try:
        asked = json.loads(line)
    except ValueError:
        raise WrongLine(f"Line {number} is not JSON.") from None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise WrongLine(f'Line {number} is not of the form {{"id": ..., "text": "..."}}.')
    return asked


def spans(text, own=None):
    return [
        {"start": span.start, "end": span.end, "label": span.label, "level": span.level} for span in find(text, own)
    ]


def own_names(lines):
    """What an organisation adds to the lexicon, from CSV: a name, and whether it is a first or last name or a place."""
    rows = []
    for number, row in enumerate(csv.reader(lines), 1):
        name, kind = (*(cell.strip() for cell in row), "", "")[:2]
        if name and kind not in KINDS:
            raise WrongLine(f"Line {number} of the names does not end with one of {', '.join(KINDS)}.")
        rows += [(name, kind)] if name else []
    return listed(rows)


def listed(rows):
    """The same, from names that were looked at before."""
    own: dict[str, set] = {}
    for name, kind in rows:
        for word in [fold(name)] if kind == "place" else parts(name):
            own.setdefault(word, set()).add(KINDS[kind])
    return own


def parts(name):
    """The words of a name as the detector sees them: apart at a hyphen, and without what joins them."""
    return [word for word in map(fold, tokens(name.replace("-", " "))) if word not in JOINS]


def called(people, own=None):
    """What colleagues add to it, from their whole names: the first word, and the last names after it."""
    own = {} if own is None else own
    for name in people:
        first, *rest = tokens(name.replace("-", " ")) or [""]
        last = [word for word in rest if word[0].isupper()]  # not "van der"
        for word, kind in [(first, FIRST_NAME), *((each, LAST_NAME) for each in last)]:
            if len(word) > 2:
                own.setdefault(fold(word), set()).add(kind)
    return own
