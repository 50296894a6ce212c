"""The front page of an edition: its editorial, contents, agenda and colophon."""

import re

from vakwerk.magazine.typeset import marks
from vakwerk.magazine.typeset.shape import (
    AGENDA,
    CONTENTS,
    CREDIT,
    EDITION,
    EDITORIAL,
    FRONT_PAGE,
    LEFT_OUT,
    SIDEBAR,
    SUBTITLE,
    TITLE,
    Block,
    Line,
    Proposal,
)
from vakwerk.magazine.typeset.tail import read_credits

PARTS = {
    EDITORIAL: r"(redactioneel|voorwoord|editorial|van de (redactie|programma\w+)|column van de redactie|welkom)",
    CONTENTS: r"((in )?(dit nummer|deze editie)|inhoud(sopgave)?|in dit magazine|contents|artikelen)",
    AGENDA: r"(agenda|bijeenkomsten|kalender)",
    CREDIT: r"(colofon|colophon)",
    SIDEBAR: r"(werkwijzers?.{0,40}|nieuws(brief)?|publicaties|kaart.{0,40}|vakmanschap op de kaart|tools)",
}
DAY = re.compile(
    rf"\d{{1,2}}(?: (?:en|t/m|tot|-) \d{{1,2}})? (?:{marks.MONTHS})\b(?: \d{{4}})?|\b\d{{1,2}}-\d{{1,2}}-\d{{4}}",
    re.IGNORECASE,
)


def is_front_page(lines):
    """It says its number and month, and holds more than one of the parts of a front page."""
    parts = {part for line in lines if (part := part_named(line.text))}
    numbered = any(marks.is_front_edition(line.text) for line in lines[:12])
    return (numbered and len(parts) >= 1) or len(parts & {CONTENTS, AGENDA, CREDIT, EDITORIAL}) >= 3


def part_named(text):
    bare = text.strip(" :").lower()
    return next((part for part, words in PARTS.items() if len(bare) < 60 and re.fullmatch(words, bare)), "")


def propose_front_page(lines):
    blocks: list[Block] = []
    lines = read_front_head(lines, blocks)
    for part, rows in in_parts(lines):
        READERS[part](rows, blocks)
    return Proposal(FRONT_PAGE, blocks)


def read_front_head(lines, blocks):
    """The name of the magazine and the edition; the title of the front page is the name."""
    rest: list[Line] = []
    for n, line in enumerate(lines):
        if marks.edition_in(line.text):
            if not any(block.kind == EDITION for block in blocks):
                blocks.append(Block(EDITION, marks.edition_in(line.text), lines=[line]))
        elif (
            n < 4
            and not any(block.kind == TITLE for block in blocks)
            and len(line.text) <= 90
            and not part_named(line.text)
        ):
            blocks.append(Block(TITLE, marks.unquoted(line.text), lines=[line]))
        elif n < 4 and is_motto(line, rest, blocks):
            blocks.append(Block(SUBTITLE, line.text, lines=[line]))
        else:
            rest.append(line)
    return rest


def is_motto(line, rest, blocks):
    """The sentence below the name of the magazine that says what it is."""
    is_first = not rest and not any(block.kind == SUBTITLE for block in blocks)
    return is_first and not part_named(line.text) and marks.is_short_title(line.text)


def in_parts(lines):
    """The lines of each part. Before the first that is named: long text is the editorial, short lines the contents."""
    parts: list[tuple[str, list]] = []
    for n, line in enumerate(lines):
        named = part_named(line.text)
        if named:
            parts.append((named, [line] if named == SIDEBAR else []))
        elif parts and part_named_before(lines, n):
            parts[-1][1].append(line)
        else:
            parts = parts or [(EDITORIAL, [])]
            if parts[-1][0] == EDITORIAL and is_entry(lines, n):
                parts.append((CONTENTS, []))
            parts[-1][1].append(line)
    return parts


def part_named_before(lines, n):
    """Whether the part that a line is in was named by a line above it, and is not the editorial."""
    above = [part for line in lines[:n] if (part := part_named(line.text))]
    return bool(above) and above[-1] != EDITORIAL


def is_entry(lines, n):
    """The first quotation of the contents: in single quotes, with short lines below it."""
    below = lines[n + 1 : n + 3]
    return (
        bool(marks.wholly_quoted(lines[n].text)) and bool(below) and all(len(line.text) < marks.LONG for line in below)
    )


def read_editorial(lines, blocks):
    for line in lines:
        found = marks.split_credits(line.text)
        blocks += [Block(CREDIT, who, role, [line]) for role, who in found] or [
            Block(EDITORIAL, line.text, lines=[line])
        ]


def read_contents(lines, blocks):
    """Entries of a quotation, a kicker and a title, some of which may be missing."""
    entry: list = []
    for line in lines:
        names_type = bool(marks.hint_in(line.text)) and not (len(entry) == 1 and is_quoted(entry[0]))
        begun = len(entry) == 1 and bool(marks.hint_in(entry[0].text))
        is_full = len(entry) >= 3 or (len(entry) == 2 and not any(is_quoted(each) for each in entry))
        is_full = is_full and not (entry and marks.hint_in(entry[0].text))
        if entry and (names_type or is_full or (is_quoted(line) and not begun)):
            blocks.append(entry_of(entry))
            entry = []
        entry.append(line)
    if entry:
        blocks.append(entry_of(entry))


def is_quoted(line):
    return marks.unquoted(line.text) != line.text or line.tag == "quote"


def entry_of(lines):
    """A word for the type stands first; below the title may stand who wrote it."""
    quote = next((marks.unquoted(line.text) for line in lines[:2] if is_quoted(line)), "")
    rest = [line.text for line in lines if not (quote and marks.unquoted(line.text) == quote)]
    kicker = rest[0].strip(" :") if len(rest) > 1 else ""
    named = kicker and marks.hint_in(kicker)
    title = marks.unquoted(rest[1] if named else rest[-1]) if rest else ""
    return Block(CONTENTS, title, lines=lines, more={"quote": quote, "kicker": kicker})


def read_agenda(lines, blocks):
    """A day, and what happens on it: on one line, or below each other."""
    for line in lines:
        day = DAY.search(line.text)
        if day:
            what = (line.text[: day.start()] + line.text[day.end() :]).strip(" :,–-|")
            blocks.append(Block(AGENDA, what, day[0], [line]))
        elif blocks and blocks[-1].kind == AGENDA:
            blocks[-1].text = f"{blocks[-1].text} {line.text}".strip()
            blocks[-1].lines.append(line)
        else:
            blocks.append(Block(AGENDA, line.text, "", [line]))


def read_colophon(lines, blocks):
    n = 0
    while n < len(lines):
        n = read_credits(lines, n, blocks)
        if n < len(lines):
            blocks.append(Block(LEFT_OUT, lines[n].text, lines=[lines[n]]))
            n += 1


def read_other(lines, blocks):
    text = "\n\n".join(line.text for line in lines[1:])
    blocks.append(Block(SIDEBAR, text, lines[0].text, list(lines)))


READERS = {
    EDITORIAL: read_editorial,
    CONTENTS: read_contents,
    AGENDA: read_agenda,
    CREDIT: read_colophon,
    SIDEBAR: read_other,
}
