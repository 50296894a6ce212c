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
    plained = between_rules([replace(line, text=plain(line.text)) for line in lines])
    kept = without_page_numbers([line for line in plained if line.text and not is_furniture(line)])
    return [line for n, line in enumerate(kept) if n == 0 or line.text != kept[n - 1].text or len(line.text) < 4]


def is_furniture(line):
    return len(line.text) < 200 and line.tag != "footnote" and bool(IS_FURNITURE.fullmatch(line.text))


RULE = re.compile(r"(?:[*·•_=~–—-] ?){3,}")
PAGE_NUMBER = re.compile(r"[-–—| ]*(?:(?:pagina|blz\.?|p\.) ?)?\d{1,3}[-–—| ]*")
TEXT = 60  # from here a line is no title


def between_rules(lines):
    """A short title with some text, between two lines of dashes, is a sidebar; more than two only part a text."""
    rules = [n for n, line in enumerate(lines) if RULE.fullmatch(line.text)]
    if len(rules) != 2:
        return lines
    begin, end = rules
    inside = [n for n in range(begin + 1, end) if lines[n].text]
    long = sum(len(lines[n].text) for n in inside) * 3 > sum(len(line.text) for line in lines)
    if begin < 3 or len(inside) < 2 or len(lines[inside[0]].text) > TEXT or long:
        return lines
    tags = dict.fromkeys(inside, "aside p") | {inside[0]: "aside h3"}
    return [replace(line, tag=tags.get(n, line.tag)) for n, line in enumerate(lines)]


def without_page_numbers(lines):
    """A number on its own between two texts; the first lines may hold the number of a chapter."""
    return [line for n, line in enumerate(lines) if not (n > 3 and is_page_number(lines, n))]


def is_page_number(lines, n):
    if not PAGE_NUMBER.fullmatch(lines[n].text) or lines[n].tag == "footnote":
        return False
    around = lines[n - 2 : n] + lines[n + 1 : n + 3]
    return len(lines[n - 1].text) >= TEXT and not any(PAGE_NUMBER.fullmatch(line.text) for line in around)


def numbered(texts, tags=()):
    """Lines with their places."""
    tags = tags or [""] * len(texts)
    return [Line(text, tag, at) for at, (text, tag) in enumerate(zip(texts, tags, strict=True))]
