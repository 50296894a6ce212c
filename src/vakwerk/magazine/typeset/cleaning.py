"""Texts are often saved from a web page: its blanks are made plain, and its furniture goes."""

import re
from dataclasses import replace
from pathlib import Path

from vakwerk.magazine.typeset.shape import Line

BLANKS = dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"), " "
)
NOTHING = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e"), None
)

# Whole lines that belong to the page, not to the article; those that begin with # explain.
WORDS = (Path(__file__).parent / "furniture.txt").read_text().splitlines()
FURNITURE = [pattern for pattern in WORDS if pattern and not pattern.startswith("#")]
IS_FURNITURE = re.compile("|".join(f"(?:{pattern})" for pattern in FURNITURE), re.IGNORECASE)


def plain(text):
    """A text with ordinary blanks, one at a time, and nothing that cannot be seen."""
    return re.sub(r" {2,}", " ", text.translate(BLANKS | NOTHING)).strip()


def tidy(lines):
    """The lines of the article itself; each keeps its place in the file."""
    plained = (replace(line, text=plain(line.text)) for line in lines)
    kept = [line for line in plained if line.text and not is_furniture(line)]
    return [line for n, line in enumerate(kept) if n == 0 or line.text != kept[n - 1].text or len(line.text) < 4]


def is_furniture(line):
    return len(line.text) < 200 and line.tag != "footnote" and bool(IS_FURNITURE.fullmatch(line.text))


def numbered(texts, tags=()):
    """Lines with their places."""
    tags = tags or [""] * len(texts)
    return [Line(text, tag, at) for at, (text, tag) in enumerate(zip(texts, tags, strict=True))]
