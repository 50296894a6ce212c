"""Employers, schools and other organisations that are named: by their kind, their legal form, or who works there."""

import re

from vakwerk.privacy.deidentify.spans import LIKELY, Span
from vakwerk.privacy.deidentify.vocabulary import FIRM_ENDS, FIRM_KINDS, FIRMS, WORKING

CAP = r"(?:[A-ZÀ-Þ][\w'’&-]{0,40}(?:\.[\w&-]{1,40}){0,3}|&)"
SMALL = r"(?:van|der|den|de|het|'t|ter|ten|en|in|op|voor|aan)"
NAME = rf"{CAP}(?: (?:{SMALL} ){{0,2}}{CAP}){{0,5}}"
FORM = (
    r"(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|vof|bv|nv"
    r"|Holding|Groep|Schoonmaak|Uitzendbureau|Transport|Logistiek|Bouw|Zorg)"
)
KIND = rf"(?i:{FIRM_KINDS}|[a-z]\w{{2,20}}(?:{FIRM_ENDS}))"
KINDS = re.compile(rf"(?<![\w-])({KIND} ['\"“‘]?(?:[Dd]e |[Hh]et |'t )?{NAME}(?:(?<=\.V)\.)?)")
FORMS = re.compile(rf"(?<![\w-])({CAP}(?: (?:{SMALL} ){{0,2}}{CAP}){{0,3}} {FORM})(?!\w)")
WORKS = re.compile(
    rf"\b(?:{WORKING}) (?:nu |als \w+ |weer |sinds \w+ |parttime |fulltime )?(?:bij|via) ((?:de |het )?{NAME})"
)
KNOWN = re.compile(rf"(?<![\w-])({FIRMS})(?![\w-])")


def organisations(text):
    for shape in (KINDS, FORMS, WORKS, KNOWN):
        for match in shape.finditer(text):
            yield Span(*match.span(1), "ORG", LIKELY)
