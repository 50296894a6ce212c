"""Numbers and dates that are written out in words, as who takes a call writes them down, and days with a name."""

import re

from vakwerk.privacy.deidentify.spans import LIKELY, SURE

UNITS = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
BELOW_HUNDRED = rf"(?:(?:{UNITS}) ?(?:en|ën) ?(?:{TENS})|{TENS}|{TEENS}|{UNITS})"
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
DAY = (
    rf"(?:(?:(?:{UNITS}) ?(?:en|ën) ?)?(?:twintig|dertig)(?:ste)?|(?:{TEENS}|{UNITS})(?:de|ste)?"
    r"|eerste|derde|achtste)"
)
YEAR = (
    rf"(?:(?:negentien ?(?:honderd)?(?: ?en)?|twee ?duizend(?: ?en)?|twintig) ?{BELOW_HUNDRED}|twee ?duizend"
    r"|(?:19|20)\d\d)"
)
FEASTS = (
    "(?:eerste |tweede |1e |2e )?(?:kerst(?:dag|avond|mis)?|pasen|paasdag|pinksteren|pinksterdag)"
    "|oud ?(?:en|&) ?nieuw|oudjaar(?:sdag)?|nieuwjaar(?:sdag)?|koningsdag|sinterklaas|hemelvaart(?:sdag)?"
    "|suikerfeest|offerfeest"
)
DATES = (
    re.compile(rf"\b{DAY}(?: van)? (?:{MONTHS})(?: {YEAR})?\b", re.IGNORECASE),
    re.compile(rf"\b(?:{FEASTS}) (?:van )?(?:in )?(?:19|20)\d\d\b", re.IGNORECASE),
)
DIGITS = rf"(?:{BELOW_HUNDRED}|nul|\d{{1,4}})"
PHONE = re.compile(rf"\b(?:nul|0)[ ,.-]{{0,2}}{DIGITS}(?:[ ,.-]{{1,2}}{DIGITS}){{3,9}}\b", re.IGNORECASE)
EMAIL = re.compile(
    r"(?<![\w.+-])[\w+-]{1,64}(?:(?:\.| punt )[\w+-]{1,64}){0,4} ?(?:[(\[]?\bapenstaart(?:je)?\b[)\]]?|[(\[]at[)\]]) ?"
    r"[\w-]{1,64}(?:(?: ?\. ?| punt | ?[(\[]punt[)\]] ?)[\w-]{2,64}){1,3}",
    re.IGNORECASE,
)


def found(text):
    """Where each begins and ends, with its label and how sure that is."""
    for match in EMAIL.finditer(text):
        yield *match.span(), "EMAIL", SURE
    for match in PHONE.finditer(text):
        if re.search(UNITS, match[0], re.IGNORECASE):
            yield *match.span(), "PHONE", LIKELY
    for shape in DATES:
        for match in shape.finditer(text):
            yield *match.span(), "DATE", LIKELY
