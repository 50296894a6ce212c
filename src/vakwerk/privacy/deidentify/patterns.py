"""Numbers and addresses that identify somebody: found by their shape and, where there is one, by their check digit.

The functions take a text and give spans with offsets in characters; they never give the matched text itself.
Checks: citizen-service number and IBAN by python-stdnum (11-test, ISO 13616), telephone by phonenumbers.
"""

import re

from phonenumbers import Leniency, PhoneNumberMatcher
from stdnum import iban
from stdnum.nl import bsn

from vakwerk.privacy.deidentify.spans import Span, apart

# Nine digits as people write them: together, or in groups with . or - or a space (not the tail of a large amount).
# Looked for at every place, so that another number before it hides none.
GAP = r"[ .\u00a0\u2009\u202f-]"
GROUPED = "|".join(GAP.join(rf"\d{{{size}}}" for size in sizes) for sizes in ((3, 3, 3), (4, 2, 3), (2, 3, 4)))
NINE = re.compile(rf"(?<!\d)(?=(\d{{9}}|(?<!\d[.-])(?!(?:19|20)\d\d-)(?:{GROUPED}))(?!\d))")
CALLED = r"\b(?:bsn|burgerservicenummer|sofi-?nummer)\b"
NAMED = re.compile(rf"{CALLED}\D{{0,12}}((?:\d{GAP}?){{7,8}}\d)(?!\d)", re.IGNORECASE)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")  # begun once a word: a long one costs no more
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b", re.IGNORECASE)
POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}|[a-z]{2})\b")


def marks(text):
    """What identifies somebody in any text, by its shape alone; where two overlap, the one that says more."""
    return apart([*numbers(text), *emails(text), *ibans(text), *phones(text), *postcodes(text)])


def numbers(text):
    """Citizen-service numbers: nine digits that pass the 11-test, or eight or nine that are called so."""
    for match in NAMED.finditer(text):
        yield Span(*match.span(1), "BSN")
    for match in NINE.finditer(text):
        if bsn.is_valid(re.sub(r"\D", "", match[1])):
            yield Span(*match.span(1), "BSN")


def emails(text):
    for match in EMAIL.finditer(text):
        yield Span(*match.span(), "EMAIL")


def ibans(text):
    for match in IBAN.finditer(text):
        if iban.is_valid(match[0]):
            yield Span(*match.span(), "IBAN")


def phones(text):
    for match in PhoneNumberMatcher(text, "NL", leniency=Leniency.VALID):
        yield Span(match.start, match.end, "PHONE")


def postcodes(text):
    for match in POSTCODE.finditer(text):
        yield Span(*match.span(), "POSTCODE")
