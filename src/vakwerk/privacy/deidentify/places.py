"""Addresses and places: by the endings of streets, by the list of places, and by the words before them."""

import re

from vakwerk.dutch.public import PLACE, fold, frequency, known
from vakwerk.privacy.deidentify.spans import DOUBTFUL, LIKELY, SURE, Span
from vakwerk.privacy.deidentify.vocabulary import (
    JOINS,
    PLACE_BEFORE,
    STREET_BEGINS,
    STREET_ENDS,
    STREETS_OF_NOBODY,
    STREETS_SURE,
    TITLES,
)

CAP = r"[A-ZÀ-Þ][\w'’.-]{0,40}"
SMALL = r"(?:van|der|den|de|het|'t|ter|ten|aan|op|in|d[eu]|la|St\.?|\d+e)"
MONTHS = r"\b(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)"
COUNTED = rf"(?![\w%€]| ?(?:uur|keer|jaar|euro|dagen|weken|wkn?|maanden|mnd|mndn|km|m2|kinderen|personen)| ?{MONTHS})"
NUMBER = (
    r"\d{1,5}(?: ?-? ?(?:[a-zA-Z](?![\w'])|bis|hs|huis|hoog|[IV]{1,3}\b|\d{1,4}\b(?![-/.:]\d)))?"
    r"(?: ?(?:hoog|links|rechts))?"
)
BEGINS = rf"(?:{STREET_BEGINS})\.?"
STREET = re.compile(
    rf"(?<![\w-])(?:(?:{CAP}|{SMALL}|{BEGINS}) ){{0,4}}?(?i:[\w'’.-]{{0,40}}?(?:{STREET_ENDS})),?"
    rf" (?:(?:huis)?n[ro]\.? ?)?{NUMBER}{COUNTED}"
)
BEFORE_POSTCODE = re.compile(
    rf"(?<![\w-])[^\W\d][\w'’.]{{1,30}}(?: [\w'’.]{{1,30}}){{0,3}}? {NUMBER},? (?=[1-9]\d{{3}} ?[A-Za-z]{{2}}\b)"
)
TREE = re.compile(
    r"(?<=[a-z,:] )(?!(?:Groep|Klas|Fase|Artikel|Kamer|Lijn)\b)"
    rf"[A-ZÀ-Þ][a-zà-ÿ]{{3,30}} {NUMBER}(?= (?:in|te) [A-ZÀ-Þ])"
)
LANE = re.compile(
    rf"(?<![\w-])(?i:laan|plein|hof|hofje|kade|park|singel|weg) (?i:van|der|den|de|het|in|op|ter)"
    rf"(?: [\w'’.]{{2,30}}){{1,3}}? {NUMBER}{COUNTED}"
)
POSTBUS = re.compile(r"\b(?i:postbus) \d{1,5}\b")
LIVES = re.compile(
    r"\b(?i:aan de|aan het|aan|op de|op het|naar de|woont|adres|adres:|woonadres|verhuisd naar|verhuist naar)[ :]+"
    rf"((?:{CAP} ){{0,3}}{CAP} {NUMBER}){COUNTED}"
)
MOVED = re.compile(
    rf"\b(?i:verhuis(?:d|t|de|den) naar|verhuizing naar) (?:de |het )?((?:[a-zà-ÿ]{{3,30}} ){{1,3}}?{NUMBER}){COUNTED}"
)
LED = rf"(?:{CAP} (?:{SMALL} )*)"
NAMED = re.compile(
    rf"(?<![\w-])(?:{LED}{{0,3}}[A-ZÀ-Þ][\w'’-]{{2,30}}(?:{STREETS_SURE})|{LED}{{1,3}}(?:[Ss]traat|[Ll]aan|[Pp]lein|[Kk]ade|[Gg]racht|[Ss]ingel|Weg|Dijk))\b"
)
SENTENCE = re.compile(
    r"(?:(?:aan|op|in|naar|bij|woont|de|het|adres|nu|is|en|te|staat|heeft|zij|hij|ze|een)\b[ :]*)+(?=[^\W\d]{3})",
    re.IGNORECASE,
)
RARE = 4  # digits of the count of a word that may be a place without its capital
LONGEST = 5  # words of the name of a place


def addresses(text):
    for shape in (LANE, STREET, POSTBUS, BEFORE_POSTCODE):
        for match in shape.finditer(text):
            led = SENTENCE.match(match[0])  # words of the sentence, not of the street
            yield Span(match.start() + (led.end() if led else 0), match.end(), "ADDRESS", SURE)


def likely_addresses(text):
    for match in LIVES.finditer(text):
        yield Span(*match.span(1), "ADDRESS", LIKELY)
    for match in MOVED.finditer(text):
        yield Span(*match.span(1), "ADDRESS", DOUBTFUL)
    for match in TREE.finditer(text):
        yield Span(*match.span(), "ADDRESS", DOUBTFUL)
    for match in NAMED.finditer(text):
        if fold(match[0]) not in STREETS_OF_NOBODY:
            yield Span(*match.span(), "ADDRESS", LIKELY)


def places(text, words, taken):
    at = 0
    while at < len(words):
        word, length = words[at], 1
        if not taken[word.start]:
            length = length_of_place(text, words, at)
            if level := how_sure(words, at, length):
                yield Span(word.start, words[at + length - 1].end, "PLACE", level)
        at += length


def length_of_place(text, words, at):
    """How many words from here make the longest name of a place; one when none does."""
    start = words[at].start - (text[max(0, words[at].start - 1)] in "'’")
    for length in range(min(LONGEST, len(words) - at), 1, -1):
        name = text[start : words[at + length - 1].end]
        if "\n" not in name and PLACE in known(name):
            return length
    return 1


def how_sure(words, at, length):
    word, before = words[at], words[at - 1] if at else None
    if length > 1:
        return "" if in_a_name(words, at) else LIKELY
    led = before is not None and before.key in PLACE_BEFORE
    if not (word.is_place or (led and is_named(word))) or in_a_name(words, at):
        return ""
    if word.is_ordinary or (word.is_name and not word.capital):
        return (LIKELY if word.capital else DOUBTFUL) if led and is_rare(word) else ""
    if word.is_name:
        return LIKELY if led and not word.opens else ""
    return LIKELY if word.capital or led else DOUBTFUL


def is_named(word):
    """A village or neighbourhood that no list has, made of two words: in Zilverwijk."""
    return word.is_made and word.capital and not word.opens and not word.is_acronym


def is_rare(word):
    return frequency(word.text) < RARE if not word.capital else not word.opens


def in_a_name(words, at):
    """Whether what looks like a place is the rest of a name: mevrouw van den Bosch."""
    article = words[at].key == "t"  # in 't Veld
    while at and words[at - 1].key in (JOINS if article else JOINS - PLACE_BEFORE):
        at -= 1
    return at > 0 and (words[at - 1].key in TITLES or words[at - 1].is_first or len(words[at - 1].text) == 1)
