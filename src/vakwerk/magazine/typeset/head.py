"""The beginning of a text: edition, title, subtitle and lead, and the book and number of a chapter."""

import re
from dataclasses import dataclass, field

from vakwerk.magazine.typeset import marks
from vakwerk.magazine.typeset.shape import BOOK, EDITION, LEAD, LEFT_OUT, NUMBER, SUBTITLE, TITLE, Block, Line

FIRST = 14  # lines in which a beginning is looked for
GOES_ON = re.compile(r"\b(?:aan|met|over|van|voor|bij|door|uit|in|op)$")
SEPARATED = re.compile(r"\s+[|•·»–—-]\s+|\s*::\s*")


@dataclass
class Head:
    """What the beginning said, and the lines after it."""

    blocks: list[Block] = field(default_factory=list)
    hint: str = ""
    rest: list[Line] = field(default_factory=list)

    def take(self, kind, text, *lines):
        self.blocks.append(Block(kind, text, lines=list(lines)))


def read_head(lines):
    head = Head()
    names, rest = page_names(lines)
    rest = take_edition_and_hint(head, rest)
    rest = take_chapter(head, rest)
    rest = take_title(head, names, rest)
    rest = take_edition_and_hint(head, rest)
    take_opening(head, rest)
    return head


def page_names(lines):
    """Lines that name the page: the title of a web page, a slug or the name of a file."""
    first = [line for line in lines if line.tag == "name"]
    rest = [line for line in lines if line.tag != "name"]
    while rest and is_slug(rest[0].text):
        first.append(rest.pop(0))
    return first, rest


def is_slug(text):
    return bool(re.fullmatch(r"(https?://\S+|/?[\w./]*[a-z0-9]+([-_][a-z0-9]+){2,}(\.\w{2,5})?/?)", text))


def bare(text):
    """A text by its letters and figures only."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def take_edition_and_hint(head, lines):
    """The edition and the name of a type stand among the first lines; what they stand between stays."""
    kept = []
    for n, line in enumerate(lines):
        edition, hint = marks.edition_in(line.text), marks.hint_in(line.text)
        if n < 6 and edition and not any(block.kind == EDITION for block in head.blocks):
            head.take(EDITION, edition, line)
        elif n < 6 and (edition or marks.is_date(line.text)):
            continue
        elif n < 4 and hint and not head.hint:
            head.hint = hint
        else:
            kept.append(line)
    return kept


WITH_TITLE = re.compile(rf"{marks.CHAPTER.pattern}[ |:–-]+(\D.+)", re.IGNORECASE)
WITH_BOOK = re.compile(rf"(\D+?)[ ,|:–-]+{marks.CHAPTER.pattern}", re.IGNORECASE)


def take_chapter(head, lines):
    """A chapter of a book begins with the title of the book and a number such as 3.6; they may share a line."""
    for n, line in enumerate(lines[:4]):
        above, below = list(lines[:n]), lines[n + 1 :]
        if found := marks.CHAPTER.fullmatch(line.text):
            return begin_chapter(head, line, found[1], above, below)
        if found := WITH_TITLE.fullmatch(line.text):
            return begin_chapter(head, line, found[1], above, [Line(found[2], line.tag, line.at), *below])
        if found := WITH_BOOK.fullmatch(line.text):
            return begin_chapter(head, line, found[2], [Line(found[1], line.tag, line.at), *above], below)
    return lines


def begin_chapter(head, line, number, above, below):
    head.take(NUMBER, number, line)
    if above:
        head.take(BOOK, marks.unquoted(above[0].text.strip(" ,|:–-")), above[0])
    return [*above[1:], *below]


def take_title(head, names, lines):
    """The first line may be the name of the page, which holds the real title; outer quotation marks go."""
    if not lines:
        for name in names[:1]:
            head.take(TITLE, from_name(name.text), name)
        return []
    first, rest = lines[0], lines[1:]
    heads = [n for n, line in enumerate(lines[:FIRST]) if line.tag == "h1"]
    if heads:
        n = heads[0]
        return take_titled(head, lines, n)
    named = held_in_a_name(names, lines) or held_in_a_line(lines)
    if named is not None:
        head.take(TITLE, marks.unquoted(named.text), named)
        menu = [line for line in lines[: lines.index(named)] if len(line.text) < 80]
        return [line for line in lines if line not in menu and line is not named and not repeats(line.text, named.text)]
    n = bold_title(lines)
    if n:
        return take_titled(head, lines, n)
    n = below_a_menu(lines)
    if n:
        head.take(TITLE, marks.unquoted(lines[n].text), lines[n])
        return lines[n + 1 :]
    if names and len(first.text) > marks.LONG:
        head.take(TITLE, from_name(names[0].text), names[0])
        return lines
    head.take(TITLE, marks.unquoted(longest_part(first.text, rest)), first)
    return rest


def take_titled(head, lines, n):
    """The title where mark-up says it is; words above it may be its beginning ("Vijf vragen aan") or name the page."""
    above = [line for line in lines[:n] if not repeats(line.text, lines[n].text)]
    text, used = marks.unquoted(lines[n].text), [lines[n]]
    if above and GOES_ON.search(above[-1].text):
        text, used = f"{above[-1].text} {text}", [above.pop(), *used]
    head.take(TITLE, text, *used)
    for line in filter(names_page, above):
        head.take(LEFT_OUT, line.text, line)
    return [line for line in above if not names_page(line)] + lines[n + 1 :]


def names_page(line):
    return len(line.text) <= 30 and len(line.text.split()) <= 3 and line.tag != "quote"


def bold_title(lines):
    """Where the first line in bold letters stands, below a few short ones that are not; 0 when it does not."""
    n = next((n for n, line in enumerate(lines[:5]) if line.tag == "strong"), 0)
    short = all(len(line.text) < 60 and not marks.split_credits(line.text) for line in lines[:n])
    return n if short and len(lines[n].text) <= 120 and n + 1 < len(lines) else 0


def below_a_menu(lines):
    """Where the title stands when the words of a menu stand above it; 0 when they do not."""
    above = next((n for n, line in enumerate(lines[:9]) if len(line.text) >= 80), 0)
    quoted = next((n for n in range(2, above) if marks.wholly_quoted(lines[n].text)), 0)
    if quoted and all(len(line.text.split()) <= 4 for line in lines[:quoted]):
        return quoted
    return above - 2 if above >= 4 and all(len(line.text.split()) <= 3 for line in lines[: above - 2]) else 0


def held_in_a_line(lines):
    """The title that one of the first lines holds: that one is the name of the page, below the words of a menu."""
    for n, line in enumerate(lines[:10]):
        named = held_in_a_name([line], lines[n + 1 :])
        if named is not None or len(line.text) > 30:
            return named
    return None


def held_in_a_name(names, lines):
    """The line among the first ones that a name of the page contains."""
    for name in names:
        held = f" {bare(name.text)} "
        fits = [line for line in lines[:8] if 5 < len(bare(line.text)) <= 160 and f" {bare(line.text)} " in held]
        if fits:
            return max(fits, key=lambda line: len(bare(line.text)))  # the name of the magazine is in it as well
    return None


def repeats(text, title):
    """Whether a line is the name of the page again: it holds the title and not much more, or is held by it."""
    one, other = bare(text), bare(title)
    return bool(one) and (one == other or (other in one and len(one) < len(other) + 60))


def longest_part(text, rest):
    """Of "Magazine | The title" the title: the part that comes back in the text, else the longest."""
    parts = [part for part in SEPARATED.split(text) if part.strip()]
    if len(parts) < 2 or len(text) > 200:
        return text
    quoted = [part for part in parts if marks.wholly_quoted(part.strip())]
    return (quoted or sorted(parts, key=len))[-1] if any(c in text for c in "|•·»:") or quoted else text


def from_name(text):
    """A title made of a slug or of the name of a page."""
    if " " in text:
        return marks.unquoted(longest_part(text, []))
    words = re.sub(r"\.\w{2,5}/?$", "", text.rstrip("/")).rsplit("/", 1)[-1]
    words = re.sub(r"[-_]+", " ", words).strip()
    return words[:1].upper() + words[1:]


def take_opening(head, lines):
    """The subtitle: a short line without an end, after the title; the lead: the long paragraph after it."""
    rest = list(lines)
    for line in list(rest[:3]):
        if line.tag == "subtitle" or (is_subtitle(line) and followed_by_text(rest, line)):
            head.take(SUBTITLE, line.text, line)
            rest.remove(line)
            break
        if not (marks.split_credits(line.text) or marks.hint_in(line.text)):
            break
    for line in rest[:3]:
        if is_lead(line):
            head.take(LEAD, line.text, line)
            rest.remove(line)
            break
        if not (marks.split_credits(line.text) or line.tag == "caption" or marks.unquoted(line.text) != line.text):
            break
    head.rest = rest


def is_subtitle(line):
    short = marks.is_short_title(line.text, most=140) and not marks.wholly_quoted(line.text)
    return short and not marks.split_credits(line.text) and not marks.is_item(line)


def followed_by_text(lines, line):
    """A heading has its text below it as well; but the first words after a title are about all of it."""
    after = lines[lines.index(line) + 1 :]
    return bool(after) and not marks.is_item(after[0])


def is_lead(line):
    long = len(line.text) >= 80 and line.tag not in ("question", "turn") and not marks.is_item(line)
    return long and not marks.split_credits(line.text) and line.tag not in ("caption", "quote")
