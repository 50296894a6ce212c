"""Articles in the shapes in which such magazines are found; every one is invented."""

import json
from pathlib import Path

import pytest

from vakwerk.magazine.typeset.proposing import propose_file

FOLDER = Path(__file__).parent / "articles"
ARTICLES = sorted(path.with_suffix("").name for path in FOLDER.glob("*.json"))


def short(key, value):
    """A part of a proposal as the expectation writes it down: the names of things, not all that is in them."""
    if key == "questions":
        return [each["question"] for each in value]
    if key == "sidebars":
        return [each["title"] for each in value]
    names = {"credits": ("role", "names"), "related": ("title", "teaser"), "footnotes": ("number", "text")}
    return [[each[name] for name in names[key]] for each in value] if key in names else value


def proposal_of(name):
    [path] = [path for path in FOLDER.glob(f"{name}.*") if path.suffix != ".json"]
    return propose_file(path.name, path.read_bytes()).as_json()


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_is_taken_apart_as_it_was_put_together(name):
    wanted = json.loads((FOLDER / f"{name}.json").read_text())

    made = proposal_of(name)

    assert {key: short(key, made[key]) for key in wanted} == wanted
