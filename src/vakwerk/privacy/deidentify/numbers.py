"""Numbers and dates as case notes hold them, by their shape and by what they are called, also when no digit checks.

For case text only. Dates go before the rest: "1997 in" is no postcode, "01-02-2026 12" no telephone.
"""

import re

from vakwerk.privacy.deidentify import spoken
from vakwerk.privacy.deidentify.patterns import emails, ibans, numbers, phones, postcodes
from vakwerk.privacy.deidentify.spans import DOUBTFUL, LIKELY, SURE, Span
from vakwerk.privacy.deidentify.vocabulary import NO_POSTCODE, STREETS_SURE


def any_of(words):
    return "|".join(words.split())


def pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE | re.MULTILINE)


# Dates

MONTH = (
    r"(?:jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maa(?:rt)?|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY, YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:19|20)\d\d"
FULL_DAY, FULL_MONTH, MONTH_NUMBER = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])", r"(?:0?[1-9]|1[0-2])"
NO_HOUR = r"(?![\d:.]| ?(?:u|uur|x|keer)\b)"
DATES = (
    pattern(rf"(?<![\d./-]){YEAR}([-/.]){FULL_MONTH}\1{FULL_DAY}(?!\d)"),
    pattern(rf"(?<![\d./-]){DAY} ?([-/.]) ?{MONTH_NUMBER} ?\1 ?(?:{YEAR}|['’]?\d\d)(?![\d/-]|\.\d)"),
    pattern(
        rf"(?<![\d./-])(?:{DAY} (?:en|of|tot|t/m|-) )?{DAY}(?:e|ste|de)?(?: van )?[ -]?{MONTH}",
        rf"(?:[ -]?{YEAR}|,? ?['’]\d\d|[ -]\d\d{NO_HOUR})?(?!\d)",
    ),
    pattern(rf"(?<!\d)(?:{YEAR}{FULL_MONTH}{FULL_DAY}|{FULL_DAY}{FULL_MONTH}{YEAR})(?!\d)"),
)
COUNTED = any_of("dag keer x\\b uur weken week maand jaar uren minuten kind euro % personen pers\\b mnd wkn kamer")
EXPECTED = any_of(
    """op d\\.?d voor per na tot t/m tm van vanaf sinds tussen tegen afspraak datum ma di wo do vr za zo maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag"""
)
NO_DATE = r"(?!24/7|[1-4]/[2-5]\b|\d/10\b|50/50)"  # a part or a mark, unless a date is expected
SHORT_DATE = pattern(  # a day and a month, unless something is counted
    rf"(?<![\w./€-])(?:({DAY}-{MONTH_NUMBER})|(?:{EXPECTED})[.:]? (?!24/7)({DAY}/{MONTH_NUMBER})",
    rf"|{NO_DATE}({DAY}/{MONTH_NUMBER}))",
    rf"(?![\d/-]| ?(?:{COUNTED})|[.,]\d)",
)
MONTH_OF_YEAR = pattern(rf"(?<![\w-]){MONTH} {YEAR}(?![\d-])")
DAY_BEFORE = pattern(
    r"(?<!\w)(?:(?:afgelopen|vorige|komende|volgende|aanstaande|a\.s\.) )?",
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:ma|di|wo|do|vr|za|zo)\b\.?",
    r"|['’]s (?:ochtends|morgens|middags|avonds|nachts)),? (?:de )?\Z",
)
AGO = pattern(r",? ?(?:jl|jongstleden|a\.s|aanstaande)\b")
STREET_BEFORE = pattern(rf"(?:{STREETS_SURE}) ?\Z")
BORN = pattern(
    r"(?:\bgeb(?:oren|oortedatum|oortedag|\.?[ -]?dat(?:um)?|\.?[ -]?dd)?\b|\bg\.?d\b\.?|\bjarig\b|\bverjaardag\b)",
    r"[^\d\n]{0,28}\Z",
)
BORN_YEAR = pattern(rf"\b(?:geb|geboren|geboortejaar)\b\.?:? ?(?:in )?({YEAR})(?![\d./-])")

# What has a shape

GROUP = r"[\s./()-]{0,3}"
AREA = r"\((?=\d{2,4}\))"  # a bracket that belongs to the number: (0343) 12 34 56
PHONE = pattern(rf"(?<![\w+.,€/-])(?:(?:\+|00)31[\s.-]?(?:\(0\))?|(?:{AREA})?0)(?:\d{GROUP}){{8}}\d(?!\d)")
ABROAD = pattern(r"(?<![\w+])(?:\+|00)\d{1,3}(?:[\s.()-]{0,2}\d){7,12}(?!\d)")
ACCOUNT = pattern(r"\b[A-Z]{2} ?\d{2}(?:[ -]?[A-Z]{4}(?:[ .-]?\d){7,14}|(?:[ -]?\d{4}){3,5})\b")
AT = pattern(r"(?<![\w.+-])[\w.+-]{1,64} ?(?:\(at\)|\[at\]|@) ?[\w-]{1,64}(?:\.[\w-]+)+")
SIDECODES = """
    LL-99-99 99-99-LL 99-LL-99 LL-99-LL LL-LL-99 99-LL-LL 99-LLL-9 9-LLL-99 LL-999-L L-999-LL LLL-99-L
L-99-LLL 9-LL-999 999-LL-9
"""


def plates_with(between):
    """The shapes of number plates, with this between their parts."""
    shapes = any_of(SIDECODES).replace("9", r"\d").replace("L", "[A_Z]")
    return shapes.replace("-", between).replace("_", "-")


PLATE = pattern(rf"(?<![\w-])(?:{plates_with('-')})(?![\w-])")
CASE = re.compile(
    r"(?<![\w.,€/-])(?:[A-Z]{1,6}[-/_.]?(?:19|20)?\d{2}[-/_.]\d{3,}(?:[-/_.]\d+)?|(?:19|20)\d{2}[-/_.]\d{4,}"
    r"|[A-Z]{1,4}[-/_.]?\d{5,}|\d{2,4}/\d{4,}(?:-\d\d)?|\d{4,}[-/]\d{3,}"
    r"|[a-z]{1,6}[-/_](?:19|20)?\d{2}[-/_]\d{3,}|[a-z]{1,4}-?\d{5,})(?![\w/-])"
)
LONG = pattern(r"(?<![\w.,€+-])(?<!€ )\d{6,}(?![\w-]|,\d| ?(?:euro|eur)\b)")
LETTERED = re.compile(r"(?<![\w/-])(?=[A-Z]{0,12}\d[A-Z]{0,12}\d)(?=\d{0,12}[A-Z])[A-Z0-9]{7,12}(?![\w/-])")

# What is called something

IS = r"\b[.:# ]{0,3}(?:(?:is|op|luidt|nr|nummer)\b[.: ]{0,2})?"
CALLED_PHONE = pattern(
    r"\b(?:tel(?:efoon)?(?:nummer|nr|\.nr)?|mob(?:iel)?|gsm|nummer|bereikbaar|06)",
    IS,
    rf"(?:(?!{AREA})\()?((?:{AREA})?\d(?:{GROUP}\d){{5,11}})(?!\d)",
)
CALLED_ACCOUNT = pattern(
    r"\b(?:rekening(?:nummer|nr)?|rek\.?(?:nr)?|giro(?:nummer)?|iban)", IS, r"((?:[A-Z]{2})?\d(?:[ .-]?\d){5,})(?!\d)"
)
CALLED_PLATE = pattern(
    r"\b(?:kenteken|kent|auto|scooter|brommer|bus|bestelbus)\b[.:]?(?: is| met kenteken)? ?\(?",
    rf"({plates_with('[ -]?')})(?![\w-])",
)
NUMBERED = any_of(
    """zaak dossier klant client cliënt registratie relatie debiteur debiteuren administratie polis kenmerk referentie
    document paspoort rijbewijs kvk beschikking uitkering uitkerings werkproces wiz suite v ind bsn vordering melding
    meldings aanvraag factuur order lid pas kaart personeels inschrijf inschrijvings gsd id"""
)
NAMES_A_NUMBER = any_of("kenmerk ref dossier zaak vnr znr dnr knr cnr nr nummer")
CALLED_CASE = pattern(
    rf"\b(?:(?:{NUMBERED})[ -]?(?:nummers?|nr|no|id|code|kaart)?|[a-z]{{2,25}}(?:nummers?|nr)|{NAMES_A_NUMBER})",
    IS,
    r"((?=(?:[A-Z./_-]{0,12}\d){3})[A-Z0-9][A-Z0-9./_-]{2,30}[A-Z0-9])",
)
OTHER_POSTCODE = re.compile(
    r"(?P<sure>(?:(?<=\d, )|(?<=\d[a-z], ))[1-9]\d{3} [a-z]{2}\b)|"
    r"(?<![\w.,€-])(?:[1-9]\d{3} [a-z]{2}|[1-9]\d{3}-[A-Z]{2})\b"
)


def found(text):
    """Every number and date; where two overlap, the first here counts."""
    return [
        *numbers(text), *emails(text), *ibans(text), *dates(text), *plates(text), *shaped(text), *told(text),
        *called(text), *phones(text), *postcodes(text), *unchecked(text),
    ]  # fmt: skip


def dates(text):
    for match in BORN_YEAR.finditer(text):
        yield Span(*match.span(1), "BIRTHDATE", LIKELY)
    for shape in DATES:
        for match in shape.finditer(text):
            start, end = with_its_day(text, *match.span())
            yield Span(start, end, kind_of_date(text, match.start()))
    for match in SHORT_DATE.finditer(text):
        start, end = match.span(match.lastindex or 0)
        if not STREET_BEFORE.search(text, max(0, start - 12), start):
            begin, end = with_its_day(text, start, end)
            yield Span(begin, end, kind_of_date(text, start), LIKELY)
    for match in MONTH_OF_YEAR.finditer(text):
        yield Span(*match.span(), kind_of_date(text, match.start()), DOUBTFUL)


def with_its_day(text, start, end):
    """Also what says which day it is: dinsdag 4 februari, 3 okt. jl."""
    before = DAY_BEFORE.search(text, max(0, start - 40), start)
    after = AGO.match(text, end)
    return before.start() if before else start, after.end() if after else end


def told(text):
    """What is written out in words."""
    for start, end, label, level in spoken.found(text):
        yield Span(start, end, kind_of_date(text, start) if label == "DATE" else label, level)


def kind_of_date(text, start):
    return "BIRTHDATE" if BORN.search(text, max(0, start - 45), start) else "DATE"


def plates(text):
    for match in PLATE.finditer(text):
        yield Span(*match.span(), "PLATE")
    for match in CALLED_PLATE.finditer(text):
        yield Span(*match.span(1), "PLATE")


def shaped(text):
    for shape, label in ((AT, "EMAIL"), (ACCOUNT, "IBAN"), (PHONE, "PHONE"), (ABROAD, "PHONE")):
        for match in shape.finditer(text):
            yield Span(*match.span(), label, SURE)


def called(text):
    for shape, label in ((CALLED_ACCOUNT, "IBAN"), (CALLED_CASE, "CASE"), (CALLED_PHONE, "PHONE")):
        for match in shape.finditer(text):
            yield Span(*match.span(1), label, SURE)


def unchecked(text):
    for match in OTHER_POSTCODE.finditer(text):
        if match["sure"] or match[0][-2:] not in NO_POSTCODE:
            yield Span(*match.span(), "POSTCODE", LIKELY)
    for shape in (CASE, LONG, LETTERED):
        for match in shape.finditer(text):
            yield Span(*match.span(), "CASE", LIKELY)
