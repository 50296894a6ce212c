"""Every model is in the glossary and declares what it holds; every part is in the gallery; words mean one thing."""

import re
from pathlib import Path

import polib
import pytest
from django.apps import apps

from vakwerk.common.declarations import Declaration
from vakwerk.ui.templatetags import charts, ui

ROOT = Path(__file__).resolve().parents[2]
OURS = [model for model in apps.get_models() if model.__module__.startswith("vakwerk.")]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text()


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_model_is_in_the_glossary(model):
    assert f"`{model.__name__}`" in GLOSSARY


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_model_declares_what_it_holds(model):
    assert isinstance(model.__dict__.get("declaration"), Declaration)


def test_every_part_is_in_the_gallery():
    pages = (ROOT / "src/vakwerk/ui/templates/ui").glob("gallery*.html")
    shown = {name for page in pages for name in re.findall(r"\{% (\w+)", page.read_text())}

    assert {*ui.register.tags, *charts.register.tags} - shown == {"sheets"}  # they stand in the head of every page


def test_a_message_has_one_translation():
    said = {}
    for path in sorted((ROOT / "src").rglob("locale/nl/LC_MESSAGES/django.po")):
        for entry in polib.pofile(str(path)):
            said.setdefault((entry.msgctxt, entry.msgid), set()).add(entry.msgstr)

    assert {message: words for message, words in said.items() if len(words) > 1} == {}
