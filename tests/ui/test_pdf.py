"""Paper: a PDF that a screen reader can read, with our own type, made without asking anything of elsewhere."""

import builtins
from io import BytesIO

import pytest
from django.template import engines
from pypdf import PdfReader
from weasyprint.urls import FatalURLFetchingError

from vakwerk.common.verdicts import Refused
from vakwerk.ui.public import pdf

PAGE = """{% extends "ui/paper.html" %}{% block title %}Bewijs{% endblock %}{% block main %}
<h1>Bewijs</h1><table><caption>Wie</caption><tr><th scope="col">Naam</th></tr><tr><td>Zoë Łukasz</td></tr></table>
{{ more|safe }}{% endblock %}"""


def made(more=""):
    return pdf(engines["django"].from_string(PAGE).render({"more": more}))


def tags(node):
    """The names of all parts of the structure, from the top."""
    node = node.get_object()
    for each in node if isinstance(node, list) else [node]:
        part = each.get_object()
        if isinstance(part, dict) and "/S" in part:
            yield part["/S"]
            yield from tags(part["/K"]) if "/K" in part else ()


def test_a_pdf_is_tagged_titled_and_says_its_language():
    root = PdfReader(BytesIO(made())).trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()
    assert {"/H1", "/Table", "/Caption", "/TH", "/TD"} <= set(tags(root["/StructTreeRoot"]["/K"]))


def test_a_pdf_holds_its_words_in_our_own_type():
    page = PdfReader(BytesIO(made())).pages[0]
    faces = {font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()}

    assert "Zoë Łukasz" in page.extract_text()
    assert [name for name in ("Bitter", "Public") if not any(name in face for face in faces)] == []


@pytest.mark.parametrize("address", ["https://example.org/x.png", "file:///etc/hostname", "vakwerk:settings.py"])
def test_a_pdf_shows_nothing_but_files_of_ours(address):
    with pytest.raises(FatalURLFetchingError):
        made(f'<img src="{address}" alt="">')


def test_without_its_system_libraries_a_pdf_is_refused_with_a_sentence(monkeypatch):
    bring = builtins.__import__

    def without(name, *args, **kwargs):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return bring(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)

    with pytest.raises(Refused, match="the library Pango is missing"):
        made()
