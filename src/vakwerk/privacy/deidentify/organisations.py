"""Employers, schools and other organisations that are named: by their kind, trade or legal form, or who works there."""

import re

from vakwerk.dutch.public import FIRST_NAME, fold, is_word, known
from vakwerk.privacy.deidentify.spans import DOUBTFUL, LIKELY, Span
from vakwerk.privacy.deidentify.vocabulary import (
    BEHIND_A_FIRM,
    FIRM_ENDS,
    FIRM_KINDS,
    FIRMS,
    FIRMS_ALONE,
    NOT_NAMED,
    OWING,
    PARTNERS,
    PUBLIC,
    ROLES,
    TITLES,
    TRADE_ENDS,
    TRADES,
    WORKING,
)

CAP = r"(?:[A-ZÀ-Þ][\w'’&-]{0,40}(?:\.[\w&-]{1,40}){0,3}|&)"
SMALL = r"(?:van|der|den|de|het|'t|ter|ten|en|in|op|voor|aan)"
NAME = rf"{CAP}(?: (?:{SMALL} ){{0,2}}{CAP}){{0,5}}"
LEGAL = r"B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|vof|bv|nv"
TRADE = rf"(?=[A-ZÀ-Þ])(?i:{TRADES}|\w{{2,20}}(?:{TRADE_ENDS}))"
KIND = rf"(?i:{FIRM_KINDS}|[a-z]\w{{2,20}}(?:{FIRM_ENDS}))"
KINDS = re.compile(rf"(?<![\w-])({KIND} ['\"“‘]?(?:[Dd]e |[Hh]et |'t )?{NAME}(?:(?<=\.V)\.)?)")
ENDS = rf"{LEGAL}|{TRADE}|ziekenhuis|(?:&|en) (?:{PARTNERS})"
FORMS = re.compile(rf"(?<![\w-])({CAP}(?: (?:{SMALL} ){{0,2}}{CAP}){{0,3}} (?:{ENDS}))(?!\w)")
WORKS = re.compile(
    rf"\b(?i:{WORKING}) (?:nu |als \w+ |weer |sinds \w+ |parttime |fulltime )?(?:bij|via) ((?:de |het )?{NAME})"
)
OWES = re.compile(
    rf"\b(?i:{OWING})[ :(]+(?:(?:nog|loopt|staat) )?(?:(?:bij|van|aan|via|met|door) )?((?:de |het )?{NAME})"
)
KNOWN = re.compile(rf"(?<![\w-])({FIRMS})(?![\w-])")
UNNAMED = re.compile(rf"(?<![\w-])((?:{FIRM_KINDS}) (?:de |het |'t )?([a-z][a-z'’-]{{3,30}}))(?![\w-])")
# A trade without an article is followed by its name, also by one that is a word: bij restaurant lotus.
AFTER = r"(?i:bij|in|van|naar|voor|aan|via|tegenover)"
ALONE = re.compile(rf"(?<![\w-]){AFTER} ((?:{FIRMS_ALONE}) (de |het |'t )?([a-zà-þ][\w'’-]{{3,30}}))(?![\w-])")
DOING = re.compile(rf"(?:ge|be|ver|ont|her|aange|opge|uitge|inge)\w+[dt]|\w+en|{TRADES}")


def organisations(text):
    found = [match for shape in (KNOWN, KINDS, FORMS) for match in shape.finditer(text)]
    found += [match for shape in (WORKS, OWES) for match in shape.finditer(text) if not is_somebody(match[1])]
    if text.islower():
        found += [match for match in UNNAMED.finditer(text) if not is_word(match[2])]
    alone = [match for match in ALONE.finditer(text) if is_called(match[2], match[3])]
    likely = [Span(*match.span(1), "ORG", LIKELY) for match in found]
    return likely + [Span(*match.span(1), "ORG", DOUBTFUL) for match in alone]


def is_called(article, word):
    """Whether small words behind a trade are rather its name than what goes on: not gewerkt, als, schoonmaak."""
    return fold(word) not in BEHIND_A_FIRM and bool(article or not DOING.fullmatch(word))


def is_somebody(name):
    """Whether it is rather a person or a public body: dienst bij Fatima, een schuld bij het UWV."""
    first = fold(name.removeprefix("de ").removeprefix("het ").split()[0].strip(".,"))
    return FIRST_NAME in known(first) or first in TITLES or first in ROLES or first in PUBLIC or first in NOT_NAMED
