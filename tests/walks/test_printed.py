"""A method lies on the table on paper: each of them on one page."""

import re

from tests.template import ROOT

METHODS = sorted(path.stem for path in (ROOT / "src/vakwerk/methods/data").glob("*.json"))


def test_each_method_prints_on_one_page(region, enter):
    amina = enter("amina")
    pages = {}
    for key in METHODS:
        amina.goto(f"{region.address}/methoden/{key}/")
        paper = amina.pdf(format="A4", margin=dict.fromkeys(("top", "bottom", "left", "right"), "1cm"))
        pages[key] = len(re.findall(rb"/Type\s*/Page\b", paper))

    assert pages == dict.fromkeys(METHODS, 1)
