"""The words in the blocks of a text, as plain values: what is said in it, who is quoted, which pictures it shows."""

import json
import re
from hashlib import sha256
from html import unescape

from vakwerk.magazine.typeset.marks import CLOSES, OPENS, SINGLE

TAGS = re.compile(r"<[^>]+>")
BREAKS = re.compile(r"</(?:p|li|h\d)>|<br/?>")
QUOTED = re.compile(rf"[{OPENS}][^{CLOSES}]{{3,}}|(?<!\w)[{SINGLE}][^{SINGLE}]{{3,}}[{SINGLE}](?!\w)")
READS = 200  # words a minute


def without_tags(html):
    return unescape(TAGS.sub("", BREAKS.sub("\n", html))).strip()


def texts_in(value):
    """Every text in the value of a block, in its order."""
    if isinstance(value, str):
        return [without_tags(value)] if value.strip() else []
    if isinstance(value, dict):
        return [text for key, part in value.items() if key not in ("id", "type") for text in texts_in(part)]
    return [text for part in value for text in texts_in(part)] if isinstance(value, list) else []


def passages(blocks):
    """(type, text) of every block that says something."""
    return [(block["type"], "\n".join(said)) for block in blocks if (said := texts_in(block["value"]))]


def words(blocks):
    return "\n".join(text for _type, text in passages(blocks))


def lead(blocks):
    return next((text for _type, text in passages(block for block in blocks if block["type"] == "lead")), "")


def quotations(blocks):
    """The passages in which somebody is quoted: what she has to agree with."""
    quoting = ("question", "pull_quote")
    return [text for kind, text in passages(blocks) if kind in quoting or QUOTED.search(text)]


def minutes(blocks):
    """How long it takes to read, in whole minutes."""
    return max(1, round(len(words(blocks).split()) / READS))


def values(blocks, kind):
    return [block["value"] for block in blocks if block["type"] == kind]


def pictures(blocks):
    """(number of the picture, what is said to be on it)."""
    return [(value.get("image"), (value.get("alt") or "").strip()) for value in values(blocks, "figure")]


def photos(blocks):
    """The numbers of its pictures."""
    return {number for number, _alt in pictures(blocks)} - {None}


def films(blocks, part="film"):
    """The numbers of its films, or of their captions."""
    return {value[part] for value in values(blocks, "film") if value.get(part)}


def notes(blocks):
    """(number, text) of the footnotes; however the number was typed."""
    return [(re.sub(r"\W", "", value["number"]), value["text"]) for value in values(blocks, "footnote")]


def footnotes(blocks):
    return {number for number, _text in notes(blocks)}


def fingerprint(*parts):
    """Differs as soon as one of the plain values does; the keys that Wagtail gives to blocks do not count."""
    return sha256(json.dumps(parts, default=str, sort_keys=True).encode()).hexdigest()


def bare(blocks):
    """Blocks without the keys that change each time they are saved."""
    if isinstance(blocks, dict):
        return {key: bare(part) for key, part in blocks.items() if key != "id"}
    return [bare(part) for part in blocks] if isinstance(blocks, list) else blocks
