"""What stands below a text: credits, sidebars, related articles and footnotes."""

import re

from vakwerk.magazine.typeset import marks
from vakwerk.magazine.typeset.body import sidebar_title
from vakwerk.magazine.typeset.shape import CREDIT, EDITION, FOOTNOTE, LEFT_OUT, RELATED, SIDEBAR, Block, Line

RELATED_BEGINS = re.compile(
    r"(dit vind (je|u) (misschien |wellicht )?ook (leuk|interessant)|"
    r"((misschien|wellicht|mogelijk) )?(vindt? (je|u) )?(dit )?(misschien )?ook (interessant|leuk)|"
    r"aanbevolen|verder lezen|"
    r"(lees|bekijk|zie) ook|meer (lezen|artikelen|verhalen|over dit (thema|onderwerp))|gerelateerd(e .{0,30})?|"
    r"andere artikelen.{0,30}|meer uit (dit nummer|deze editie)|related( articles)?|read also)\s*[:.?]*",
    re.IGNORECASE,
)
RELATED_LINE = re.compile(r"(?:meer (?:weten|lezen)\? )?(?:lees|zie|bekijk) ook\s*:\s+(\S.{4,140}?)\.?", re.IGNORECASE)
NOTES_BEGIN = re.compile(
    r"((voet|eind)?noten|bronnen|literatuur|referenties|notes|footnotes|sources)\s*:?", re.IGNORECASE
)
NOTE = re.compile(r"[(\[]?(\d{1,2})[)\].]{0,2}\s+(\S.*)")
REFERENCE = re.compile(r"[(\[](\d{1,2})[)\]]")
OPENERS = (
    "De|Het|Een|Hoe|Wat|Waarom|Wanneer|Wie|Waar|In|Op|Met|Van|Voor|Als|Bij|Na|Door|Om|Tijdens|Sinds|Volgens|Over|Zo|Er|"
    "Ook|Steeds|Veel|Geen|Drie|Vier|Vijf|Twee|Klantmanagers?|Gemeenten?|Wethouder|Teamleider|The|A|How|What|Why|When|In"
)


def split_tail(lines):
    """(lines of the text, lines from the credits on). Credits that stand above the text do not end it."""
    notes = first_note(lines)
    related = next((n for n, line in enumerate(lines) if n > 2 and RELATED_BEGINS.fullmatch(line.text)), len(lines))
    credit = last_credits(lines[: min(notes, related)])
    end = min(credit, notes, related)
    named = end > 0 and re.fullmatch(r"colo(f|ph)on:?", lines[end - 1].text, re.IGNORECASE)
    return lines[: end - 1 if named else end], lines[end:]


def first_note(lines):
    """Where footnotes begin: where mark-up or a line says so, or with the last lines, when the text refers to them."""
    said = (n for n, line in enumerate(lines) if line.tag == "footnote" or (n > 3 and NOTES_BEGIN.fullmatch(line.text)))
    begin = next(said, len(lines))
    if begin < len(lines):
        return begin
    references = set(REFERENCE.findall("\n".join(line.text for line in lines if not NOTE.match(line.text))))
    while begin > 1 and NOTE.match(lines[begin - 1].text):
        begin -= 1
    numbers = {found[1] for line in lines[begin:] if (found := NOTE.match(line.text))}
    return begin if numbers & references else len(lines)


def last_credits(lines):
    """Where the credits below the text begin."""
    paragraphs = 0
    for n, line in enumerate(lines):
        if paragraphs >= 2 and is_credit(lines, n):
            return n
        paragraphs += len(line.text) >= marks.LONG or marks.opens_quotation(line.text)
    return len(lines)


def is_credit(lines, n):
    """A credit, and not a sentence that begins with such a word; a bare role has its names on the next line."""
    found = marks.split_credits(lines[n].text)
    if not found:
        return False
    names = found[-1][1] or (lines[n + 1].text if n + 1 < len(lines) else "")
    few = ":" in lines[n].text and len(names.split()) <= 3
    return bool(names) and len(names) <= 160 and (few or bool(re.search(r"[A-ZÀ-Þ]", names)))


def recognise_tail(lines, text):
    """The blocks of what stands below; `text` is what stands above, for its references."""
    blocks: list[Block] = []
    lines, notes = cut_notes(lines, set(REFERENCE.findall(text)))
    n = read_credits(lines, 0, blocks)
    end = next((at for at in range(n, len(lines)) if marks.edition_in(lines[at].text)), len(lines))
    begin = next((at for at in range(n, end) if RELATED_BEGINS.fullmatch(lines[at].text)), None)
    if begin is None:
        begin = first_related(lines, n, end) if end < len(lines) else end
    read_sidebars(lines[n:begin], blocks)
    read_related(lines[begin:end], blocks)
    for line in lines[end:]:
        kind = EDITION if marks.edition_in(line.text) else LEFT_OUT
        if kind == LEFT_OUT:
            blocks.append(Block(LEFT_OUT, line.text, lines=[line]))
    return blocks + notes


def read_credits(lines, n, blocks):
    """Credits may continue on the next line, and stand with several on one."""
    while n < len(lines):
        found = marks.split_credits(lines[n].text)
        if not found:
            break
        line, n = lines[n], n + 1
        *others, (role, names) = found
        used = [line]
        while (
            n < len(lines)
            and (not names or names.endswith((",", " en", "&")))
            and not marks.split_credits(lines[n].text)
        ):
            names = f"{names} {lines[n].text}".strip()
            used.append(lines[n])
            n += 1
        blocks += [Block(CREDIT, who, role, [line]) for role, who in others]
        blocks.append(Block(CREDIT if names else LEFT_OUT, names or line.text, role, used))
    return n


def cut_notes(lines, references):
    """(the other lines, the footnotes): those that the text refers to, and what stands below a line that says so."""
    rest: list[Line] = []
    notes: list[Block] = []
    named = False
    for line in lines:
        found = NOTE.match(line.text)
        if NOTES_BEGIN.fullmatch(line.text):
            named = True
        elif found and (line.tag == "footnote" or named or found[1] in references) and is_next(found[1], notes):
            notes.append(Block(FOOTNOTE, found[2].strip(" ↑"), found[1], [line]))
        elif line.tag == "footnote":
            notes.append(Block(FOOTNOTE, line.text.strip(" ↑"), str(len(notes) + 1), [line]))
        else:
            named = named and not marks.edition_in(line.text) and not RELATED_BEGINS.fullmatch(line.text)
            rest.append(line)
    return rest, notes


def is_next(number, notes):
    return int(number) == (int(notes[-1].short) + 1 if notes and notes[-1].short.isdigit() else int(number))


def first_related(lines, start, end):
    """Where related articles begin when no line says so: titles in quotes with a teaser, on to the edition."""
    begin = end
    while begin > start and is_related(lines[begin - 1].text):
        begin -= 1
    return begin


def is_related(text):
    return len(text) <= 320 and bool(re.match(r"['‘’].{8,120}?['’]\s+\S", text)) and not marks.wholly_quoted(text)


def read_sidebars(lines, blocks):
    """A short title with the text below it, until the next title."""
    n = 0
    while n < len(lines):
        line, n = lines[n], n + 1
        title, text = sidebar_title(line.text) if begins_sidebar(line) else ("", line.text)
        said, used = [text] if text else [], [line]
        while n < len(lines) and not (said and begins_sidebar(lines[n])):
            said.append(lines[n].text)
            used.append(lines[n])
            n += 1
        blocks.append(Block(SIDEBAR, "\n\n".join(said), title, used, names_places("\n".join([title, *said]))))


def begins_sidebar(line):
    named = bool(re.match(rf"{marks.SIDEBAR_WORD}\b", line.text, re.IGNORECASE)) or line.tag in (
        "h2",
        "h3",
        "h4",
        "strong",
        "aside h2",
        "aside h3",
    )
    return named or marks.is_question(line.text) or (marks.is_short_title(line.text, 80) and not marks.is_item(line))


def names_places(text):
    """A sidebar that names municipalities belongs with the map."""
    named = re.search(r"\bgemeenten?\b", text, re.IGNORECASE)
    places = re.findall(r"[A-Z][\w'’-]+(?: (?:aan|op|den|de|het|bij) \w+)?(?=,| en [A-Z]|\.|$)", text)
    return {"map": True} if named and len(set(places)) >= 2 else {}


def read_related(lines, blocks):
    """Title and teaser on one line, or below each other."""
    n = 0
    lines = [line for line in lines if not RELATED_BEGINS.fullmatch(line.text)]
    while n < len(lines):
        line, n = lines[n], n + 1
        title, teaser = title_and_teaser(line.text)
        used = [line]
        if not teaser and n < len(lines) and is_teaser(lines[n].text, line.text):
            teaser, used, n = lines[n].text, [line, lines[n]], n + 1
        blocks.append(Block(RELATED, teaser, marks.unquoted(title), used))


def is_teaser(text, title):
    return len(text) > 60 or text.endswith((".", "?", "…", "...")) or (len(text) > len(title) and text[0] not in "'‘")


def title_and_teaser(text):
    """The two parts of a line; no teaser when it is a title alone."""
    quoted = re.match(r"(['‘’].+?['’])[.:]?\s+(?:[|–—-]\s+)?(\S.*)", text)
    if quoted and not marks.wholly_quoted(text):
        return quoted[1], quoted[2]
    parted = re.match(r"(.{4,100}?)(?:\s+[|–—-]\s+|: |(?<=[?!]) |\. )(\S.{15,})", text)
    if parted:
        return parted[1], parted[2]
    joined = re.match(rf"([A-Z].{{6,90}}?[a-z?!’']) ((?:{OPENERS}) .{{15,}})", text)
    return (joined[1], joined[2]) if joined else (text, "")
