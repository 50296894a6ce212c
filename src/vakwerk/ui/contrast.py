"""Whether the colours of an organisation can be seen well enough on each other, everywhere our pages put them."""

import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _
from tinycss2 import color4

from vakwerk.common.verdicts import YES, no
from vakwerk.ui.assets import file_of
from vakwerk.ui.tokens import read_sheet

TEXT, PART = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11: text, and parts one must see
TEXTS = ("inkt", "grijs", "luik", "luik-2", "steen", "leem-tekst", "balk")
GROUNDS = ("kalk", "wit", "zand", "zand-2", "leem-bg", "luik-bg")
PALETTE = (
    *((text, ground, TEXT) for text, ground in product(TEXTS, GROUNDS)),
    ("op-luik", "luik", TEXT),
    ("op-luik", "luik-2", TEXT),
    ("op-leem", "leem", TEXT),
    ("steen", "steen-bg", TEXT),
    *(("rand", ground, PART) for ground in GROUNDS),
    *(("stijl", ground, PART) for ground in ("kalk", "wit", "zand")),
)
PAGE = "--utrecht-document-background-color"
UNSET = {PAGE: "var(--utrecht-root-background-color)", "--utrecht-document-color": "var(--utrecht-root-color)"}
COMPONENTS = (
    ("--utrecht-document-color", PAGE, TEXT),
    ("--utrecht-heading-1-color", PAGE, TEXT),
    *((f"--utrecht-link-{state}color", PAGE, TEXT) for state in ("", "hover-", "active-", "visited-")),
    *(
        (f"--utrecht-button-{kind}-{state}color", f"--utrecht-button-{kind}-{state}background-color", TEXT)
        for kind in ("primary-action", "secondary-action", "subtle")
        for state in ("", "hover-", "active-", "focus-")
    ),
    *(
        (f"--utrecht-{field}-{what}color", f"--utrecht-{field}-background-color", least)
        for field in ("textbox", "textarea", "select")
        for what, least in (("", TEXT), ("border-", PART))
    ),
    ("--utrecht-skip-link-color", "--utrecht-skip-link-background-color", TEXT),
    ("--utrecht-table-header-color", "--utrecht-table-header-background-color", TEXT),
    ("--utrecht-focus-outline-color", PAGE, PART),
)
PAIRS = (*((f"--vakwerk-{text}", f"--vakwerk-{ground}", least) for text, ground, least in PALETTE), *COMPONENTS)
NAMED = 6  # pairs in one sentence
BLACK, WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
VAR = re.compile(r"var\(\s*(--[a-z0-9-]+)\s*(?:,\s*([^()]*))?\)")


class TooFaint(NamedTuple):
    """A colour that cannot be seen well enough on another: their contrast, and the least it has to be."""

    front: str
    ground: str
    contrast: float | None  # nothing when one of them cannot be read as a colour
    least: float


@cache  # they change with a release only
def ours():
    """The tokens of our own light pages: the example set, and ours on top."""
    own = (Path(__file__).parent / "static" / "vakwerk" / "theme.css").read_text()
    example = file_of("vendor/voorbeeld/theme.css").read_text()
    return UNSET | read_sheet(example, ".voorbeeld-theme").tokens | read_sheet(own, ".vakwerk-theme").tokens


def too_faint(tokens):
    """The pairs that are hard to see once these tokens are stacked on ours, the worst first.

    What these tokens do not touch is not judged again. Contrast as in WCAG 2.2: (lighter + 0.05) / (darker + 0.05)
    of relative luminance, 1 to 21. Something half transparent is judged as it looks on its ground.
    """
    stacked = ours() | tokens
    found = []
    for front, ground, least in PAIRS:
        values = value_of(front, stacked), value_of(ground, stacked)
        if values != (value_of(front, ours()), value_of(ground, ours())):
            ratio = contrast_of(*values, value_of(PAGE, stacked))
            if ratio is None or ratio < least:
                found.append(TooFaint(front, ground, ratio, least))
    return sorted(found, key=lambda pair: pair.contrast or 0)


def wearable(tokens):
    """Whether pages may wear these tokens: no, when something on them could not be read, naming what on what."""
    found = too_faint(tokens)
    if not found:
        return YES
    each = [_("%(front)s on %(ground)s: %(contrast)s, at least %(least)s") % said(pair) for pair in found[:NAMED]]
    if len(found) > NAMED:
        each.append(_("and %(n)s more") % {"n": len(found) - NAMED})
    return no(
        _("With these colours not everybody can read everything. Contrast of %(pairs)s.") % {"pairs": "; ".join(each)}
    )


def said(pair):
    contrast = _("unknown") if pair.contrast is None else f"{pair.contrast:.1f}"
    return {"front": pair.front, "ground": pair.ground, "contrast": contrast, "least": pair.least}


def value_of(name, tokens, depth=20):
    """What a token comes to when the tokens it refers to are filled in; empty when that has no end."""
    value = tokens.get(name, "")
    while depth and (reference := VAR.search(value)):
        depth -= 1
        value = value.replace(reference[0], tokens.get(reference[1], reference[2] or ""))
    return value if depth else ""


def contrast_of(front, ground, page):
    under = over(rgba_of(page), WHITE)
    behind = over(rgba_of(ground), under) if ground else under
    before = over(rgba_of(front), behind)
    return contrast(before, behind) if before and behind else None


def over(rgba, ground):
    """How a colour looks on a ground."""
    if rgba is None or ground is None:
        return None
    *rgb, alpha = rgba
    return tuple(alpha * one + (1 - alpha) * other for one, other in zip(rgb, ground, strict=True))


def rgba_of(value):
    colour = color4.parse_color(value)
    if colour is None or isinstance(colour, str):  # currentcolor says nothing by itself
        return None
    try:
        return tuple(colour.to("srgb"))
    except NotImplementedError:
        return None


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(rgb):
    """Relative luminance as WCAG 2.2 defines it; rgb from 0 to 1."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def worn(colour, tokens):
    """What goes on top of ours: what follows from one colour of the house ("": none), and the tokens of its sheet."""
    return (shades(colour) if colour else {}) | tokens


def shades(colour):
    """The tokens that follow from one colour of the house, "#rrggbb": what one can press, and what is drawn.

    It is made darker in small steps until it can be read everywhere, and the white on it too.
    """
    rgb = over(rgba_of(colour), WHITE)
    while too_faint(tokens := tokens_of(rgb)):
        rgb = mixed(rgb, BLACK, 0.04)
    return tokens


def tokens_of(rgb):
    pressed = hexed(mixed(rgb, BLACK, 0.3))
    drawn = dict.fromkeys(("--vakwerk-luik-2", "--vakwerk-stijl", "--vakwerk-balk"), pressed)
    return {"--vakwerk-luik": hexed(rgb), "--vakwerk-luik-bg": hexed(mixed(rgb, WHITE, 0.86))} | drawn


def mixed(rgb, other, share):
    return tuple((1 - share) * one + share * two for one, two in zip(rgb, other, strict=True))


def hexed(rgb):
    return "#" + "".join(f"{round(255 * part):02x}" for part in rgb)
