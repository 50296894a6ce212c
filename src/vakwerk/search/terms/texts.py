"""The terms of a text: the stem of every word that means something, and of the parts of what is a compound."""

import re
from functools import lru_cache
from typing import NamedTuple

from vakwerk.dutch.public import fold, is_word, parts, stem, tokens

PLAIN = re.compile(r"[a-z0-9]+")
LONGEST = 60  # letters: what is longer is no word
SHORT_TAILS = ("wet", "les")  # shorter than the last word of a compound usually is
SAYS_NOTHING = """
aan al alle alleen allemaal als altijd and ander andere anders ben bent bij bijna daar daarna daarom dan dat de deed
der deze die dit doe doen doet door dus echt een eens en enkele er erg ergens even ga gaan gaat geweest ging haar
had hadden heb hebben hebt heeft heel heen hele hem hen het hier hij hoe hun iemand iets ik in is ja je jij jou jouw
jullie kan kon konden kunnen kunt maakt maar mag maken me mee meer men met mij mijn moest moet moeten mogen na naar
nee nog nu of om omdat onder ons onze ook op over pas s stond t te tegen the toch toen tot tussen u uit uw vaak van
veel via voor vooral waar waarom wanneer want waren was wat we weer wel welke werd werden wie wij wil wilde willen
word worden wordt zal ze zei zelf zelfde zich zij zijn zo zoals zodat zonder zou zouden zult
"""
STOP = frozenset(SAYS_NOTHING.split())


class Term(NamedTuple):
    stem: str
    word: str  # as it stood in the text


class Terms(NamedTuple):
    words: list[Term]
    parts: list[Term]


def terms_of(text):
    """What a text is found by: its words in their order, and the parts of its compounds."""
    words = [Term(stem(key), key) for key in keys(text) if key not in STOP]
    return Terms(words, [part for term in words for part in parts_of(term.word)])


def keys(text):
    """The words of a text, folded; what a hyphen joins both joined and apart. Only Latin letters and figures."""
    for token in tokens(text):
        key = fold(token).replace("'", "")
        pieces = key.split("-")
        for piece in [key.replace("-", ""), *(pieces if len(pieces) > 1 else [])]:
            if len(piece) <= LONGEST and PLAIN.fullmatch(piece):
                yield piece


@lru_cache(maxsize=50_000)
def parts_of(word):
    """The parts of a compound and theirs, each as a term."""
    found = []
    for part in parts(word) or short_tailed(word):
        key = fold(part)
        found += [Term(stem(key), key), *parts_of(key)]
    return tuple(found)


def short_tailed(word):
    tail = next((tail for tail in SHORT_TAILS if word.endswith(tail)), "")
    head = word.removesuffix(tail).removesuffix("s")
    return (head, tail) if tail and len(head) > len(tail) and is_word(head) else ()
