"""What a single line looks like: a question, a quotation, a heading, a credit."""

import re

OPENS = '"“”„«'
CLOSES = '"“”»'
SINGLE = "'‘’‚`"
LONG = 120  # from here a line is a paragraph
SIDEBAR_WORD = r"(?:kader(?:tekst)?|sidebar)"
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
SEASONS = "voorjaar|lente|zomer|najaar|herfst|winter"
PARTICLES = "van|der|den|de|het|el|al|ten|ter|’t|'t"

ON_LINE = re.compile(r"(?:\w+ ){0,2}(\d{1,2} ?// ?(?:\d{4}|\w{3,8}))\.?", re.IGNORECASE)
ON_FRONT = re.compile(
    rf"\W*((?:nr|no|nummer|editie|magazine)\.? ?\d{{1,3}}\W{{1,4}}(?:{MONTHS}) \d{{4}})\W*", re.IGNORECASE
)
NAMED_NUMBER = re.compile(
    rf"(?:[\w!'’-]+ ){{0,3}}(?:jaargang \d{{1,3}}\W{{1,4}})?"
    rf"((?:nr|no|nummer|editie)\.? ?\d{{1,3}}\W{{1,4}}(?:{MONTHS}|{SEASONS})(?: \d{{4}})?)\W*",
    re.IGNORECASE,
)
CHAPTER = re.compile(
    r"(?:(?:hoofdstuk|paragraaf|§) ?(?=\d)|(?=\d{1,2}\.\d))(\d{1,2}(?:\.\d{1,2}){0,2})\.?", re.IGNORECASE
)
ITEM = re.compile(r"(?:\d{1,2}[.)]|[•◦▪‣·*–—-])\s+\S")

ROLES = (
    r"tekst(?:en)?|interviews?|foto(?:'s|’s|grafie|graaf)?|beeld(?:en)?|illustraties?|illustrator|(?:eind|beeld)?redactie|"
    r"(?:eind|hoofd)redacteur|redacteur|auteurs?|ontwerp|vormgeving|opmaak|dtp|concept|productie|realisatie|camera|"
    r"montage|video|film|audio|column|vertaling|coördinatie|content(?:beheer| ?management)?|webredactie|projectleiding|"
    r"(?:opgetekend |geschreven )?door|met dank aan|met medewerking van|met bijdragen van|druk|uitgave|uitgever|"
    r"text|photos?|photography|image|editing|design"
)
ROLE = re.compile(rf"(?:{ROLES})(?:(?:,? (?:en|&|and) |\s?/\s?|, )(?:{ROLES}))*", re.IGNORECASE)
CREDIT = re.compile(rf"({ROLE.pattern})\s*[:|]\s*(.*)", re.IGNORECASE)
NAME = r"[A-ZÀ-Þ][\w'’.-]*"
NAMES = re.compile(rf"{NAME}(?:(?:,|/| en| &| van| der| den| de| el| al| ten| ter| ’t| 't|) ?{NAME})*[.,;|]?\s*")
SPEAKER = re.compile(rf"({NAME}(?: (?:van|de|der|den|el|al|ten|ter|ben|{NAME})){{0,4}})\s*:\s*([{OPENS}].*)")
QUOTED = re.compile(rf"[{SINGLE}]\s*(.+?)\s*[{SINGLE}][.!]?")
ENDS_INSIDE = re.compile(rf"\w[.,!?]?[{SINGLE}](?=[\s,.;:])(?!\s?s\b)")
HINTS = {
    "interview": r"(dubbel|groeps)?-?interview|(twee|drie|groeps)gesprek|in gesprek( met)?|aan het woord|vraaggesprek",
    "column": r"column|opinie|blog|gastcolumn",
    "practice_portrait": r"(praktijk-?)?portret|praktijk(verhaal|voorbeeld)|(uit|in) de praktijk|op bezoek( bij)?",
    "report": r"reportage|achtergrond|verslag|artikel|verdieping|onderzoek|thema",
}


def edition_in(text):
    found = ON_LINE.fullmatch(text) or ON_FRONT.fullmatch(text) or NAMED_NUMBER.fullmatch(text)
    return found[1] if found else ""


def is_front_edition(text):
    return bool(ON_FRONT.fullmatch(text))


def is_date(text):
    return bool(re.fullmatch(rf"(?:\w+dag )?\d{{1,2}} (?:{MONTHS}) \d{{4}}", text, re.IGNORECASE))


def hint_in(text):
    """The type that a line names, when it does nothing else."""
    bare = text.strip(" :|-–").lower()
    return next((kind for kind, words in HINTS.items() if re.fullmatch(words, bare)), "")


def unquoted(text):
    """A title without the quotation marks around all of it."""
    text = text.strip()
    whole = wholly_quoted(text)
    if whole:
        return whole
    if len(text) > 2 and text[0] in OPENS and text[-1] in CLOSES and not set(text[1:-1]) & set(OPENS + CLOSES):
        return text[1:-1].strip()
    return text


def wholly_quoted(text):
    """What stands between single quotation marks that hold all of a line; nothing when they do not."""
    found = QUOTED.fullmatch(text)
    if not found or len(found[1]) < 4 or ENDS_INSIDE.search(found[1]):
        return ""
    return found[1]


def is_question(text):
    return text.endswith("?") and len(text) <= 220 and text[0] not in OPENS


def opens_quotation(text):
    return text[:1] in OPENS or bool(SPEAKER.match(text))


def holds_quotation(text):
    """Somebody is quoted after a few words about her."""
    return bool(re.match(rf"[^{OPENS}?]{{3,160}}[{OPENS}]\S", text))


def is_item(line):
    return line.tag == "li" or bool(ITEM.match(line.text))


def is_short_title(text, most=90):
    """Short, a beginning, no end: what a heading or a title looks like."""
    return (
        1 < len(text) <= most
        and text[-1] not in ".!:;,…" + CLOSES
        and not text.endswith("?")
        and (text[0].isupper() or text[0].isdigit() or text[0] in SINGLE)
        and not ITEM.match(text)
    )


def is_text(text):
    """A paragraph: long, or a whole sentence that is not very short."""
    return len(text) >= LONG or (len(text) >= 60 and text[-1] in ".:!?…" + CLOSES)


def split_credits(text):
    """The credits in a line, each with its role: names may share one line. Nothing when it holds none."""
    if CREDIT.fullmatch(text) and len(text) <= 300:
        parts = cut_at(rf"(?<![\w-])(?:{ROLE.pattern})\s*[:|]", text)
        return [(pair[1].strip(), pair[2]) for part in parts if (pair := CREDIT.fullmatch(part))]
    if len(text) <= LONG and ROLE.match(text):
        parts = cut_at(rf"(?:(?<![\w-])(?-i:(?=[A-Z]))|(?<=, ))(?:{ROLE.pattern})(?= )", text)
        bare = [(role[0], part[role.end() :].strip()) for part in parts if (role := ROLE.match(part))]
        return bare if all(NAMES.fullmatch(names) for _role, names in bare) else []
    return []


def cut_at(pattern, text):
    """The parts of a text that begin with a pattern."""
    starts = [found.start() for found in re.finditer(pattern, text, re.IGNORECASE)]
    ends = [*starts[1:], len(text)][: len(starts)]
    return [text[a:b].strip(" |/,;·-–.") for a, b in zip(starts, ends, strict=True)]
