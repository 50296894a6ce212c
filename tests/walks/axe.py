"""What axe finds wrong with a page as it stands."""

import re
from itertools import pairwise
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser as HTMLParser
from tests.template import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
RUN = """async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await axe.run({runOnly: tags, resultTypes: ["violations"]});
  const where = (v) => v.nodes.map((n) => n.target.join(" ") + " " + n.failureSummary).join("; ");
  return found.violations.map((v) => `${v.id}: ${where(v)}`);
}"""
VIEWS = [(360, "dark"), (1280, "light")]  # a desk by day and a phone by night: every width and every colour once


def faults(page):
    """What is wrong with the page, on a phone and a desk, in light and dark: also when it scrolls sideways or a link
    leads nowhere.
    """
    found = []
    page.evaluate(AXE)
    page.set_viewport_size({"width": 320, "height": 900})
    if page.evaluate("document.scrollingElement.scrollWidth") > 320:
        found.append("320: scrolls sideways")
    if page.locator("a[href=''], form[action='']").count():
        found.append("a link that leads nowhere")
    for width, scheme in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [f"{width} {scheme} {fault}" for fault in page.evaluate(RUN)]
    return [f"{urlsplit(page.url).path}: {fault}" for fault in found]


def built(text):
    """What a page is built of, whatever it says: each element within its parent, each heading after the one before."""
    elements = [node for node in HTMLParser(text).root.traverse() if not node.tag.startswith("-")]
    headings = [node.tag for node in elements if re.fullmatch("h[1-6]", node.tag)]
    return {f"{look(node.parent)}>{look(node)}" for node in elements} | {*map("+".join, pairwise(["", *headings]))}


def look(node):
    """Its kind of element, and what decides how it looks and what it is for."""
    facts = [node.attributes.get(name) or "" for name in ("class", "role", "type")] if node else []
    return ".".join([node.tag, *facts]) if node else ""
