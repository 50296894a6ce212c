"""What an editor formats: only what a text of the magazine knows, whatever her browser sends."""

import json

import pytest

from vakwerk.magazine.models.blocks import EDITORIAL


def kept(text, url="", style=""):
    """The HTML that is kept of a paragraph as the editor's browser sends it."""
    reach = {"offset": 0, "length": len(text)}
    block = {"key": "a", "text": text, "type": "unstyled", "depth": 0}
    block["inlineStyleRanges"] = [reach | {"style": style}] if style else []
    block["entityRanges"] = [reach | {"key": 0}] if url else []
    link = {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": url}}} if url else {}
    sent = json.dumps({"blocks": [block], "entityMap": link})
    paragraph = dict(EDITORIAL)["paragraph"]
    return str(paragraph.value_from_datadict({"body": sent}, {}, "body"))


def test_what_looks_like_html_stays_text():
    assert "<script>" not in kept("<script>alert(1)</script><img src=x onerror=alert(1)>")
    assert "<img" not in kept("<script>alert(1)</script><img src=x onerror=alert(1)>")


@pytest.mark.parametrize("url", ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a_link_leads_to_a_page_and_runs_nothing(url):
    assert "script:" not in kept("Lees verder", url=url).lower()
    assert "data:" not in kept("Lees verder", url=url)


@pytest.mark.parametrize(("style", "tag"), [("BOLD", "<b"), ("CODE", "<code"), ("SUPERSCRIPT", "<sup")])
def test_only_the_styles_of_the_magazine_are_kept(style, tag):
    assert (tag in kept("Lees verder", style=style)) == (style == "BOLD")
