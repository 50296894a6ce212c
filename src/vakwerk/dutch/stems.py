"""What is left of a word when its endings are taken off: the same for brief and brieven, motivatie and motiveren.

Snowball's older Dutch stemmer, pinned: the newer one makes "meen" of gemeente and keeps schuld and schulden apart.
What it misses is mended here: participles, the t of what somebody does (vraagt), -atie beside -eren, who does it beside
what is done, and the letter that changes at the end (brieven, huizen). Stems are for comparing, not for reading.
"""

import re
from functools import lru_cache

import Stemmer

from vakwerk.dutch.lexicon import NOUN, VERB, marks
from vakwerk.dutch.tokens import fold

EXCEPTIONS = {
    "kinderen": "kind", "kindertjes": "kind", "steden": "stad", "leden": "lid", "eieren": "ei", "liederen": "lied",
    "scholen": "school", "bos": "bos", "bossen": "bos", "boos": "boosheid", "boze": "boosheid", "bozer": "boosheid",
    "bedrijven": "bedrijf", "begon": "begin", "begonnen": "begin", "hielp": "help", "geholpen": "help",
    "hulp": "help", "schreef": "schrijf", "geschreven": "schrijf", "sprak": "spreek", "gesproken": "spreek",
    "vond": "vind", "gevonden": "vind", "bracht": "breng", "gebracht": "breng", "dacht": "denk", "gedacht": "denk",
    "koos": "kies", "gekozen": "kies", "keuze": "kies", "keuzes": "kies", "verloor": "verlies", "verloren": "verlies",
    "vergelijkt": "vergelijk", "vergeleken": "vergelijk", "leest": "lees",
    "koch": "koop", "kocht": "koop", "gekocht": "koop", "zocht": "zoek", "gezocht": "zoek", "las": "lees",
}  # fmt: skip
WHOLE = ("vergelijk", "ongelijk", "tegelijk")  # no ending of theirs is one
SHORTEST = 3  # letters of what somebody does that is more than its t
PARTICIPLE = re.compile(r"ge(\w{3,})eer(?:d|de|den)")
ENDINGS = (  # with the letters that stay before them at least
    ("atie", 4), ("elijk", 4), ("lijk", 4), ("isch", 3), ("iek", 3), ("ief", 4), ("iev", 4), ("ie", 4), ("er", 4),
)  # fmt: skip


PORTER = Stemmer.Stemmer("dutch_porter", 0)  # `stem` remembers


@lru_cache(maxsize=100_000)
def stem(word):
    """The stem of a word, folded."""
    key = EXCEPTIONS.get(fold(word)) or without_t(fold(word))
    found = PARTICIPLE.fullmatch(key)
    return tidy(PORTER.stemWord(f"{found[1]}eren" if found else key))


def without_t(key):
    """Of a verb as it says what somebody does (vraagt, loopt) what stands before the t, as in what one does oneself."""
    is_verb = key.endswith("t") and VERB in marks(key) and NOUN not in marks(key)
    return key[:-1] if is_verb and len(key) > SHORTEST else key


def tidy(stemmed):
    """The same end for what differs in an ending that Snowball leaves, or in the letter before it."""
    for ending, least in ENDINGS if not stemmed.endswith(WHOLE) else ():
        if stemmed.endswith(ending) and len(stemmed) - len(ending) >= least:
            return tidy(stemmed.removesuffix(ending))
    if stemmed.endswith(("v", "z")):
        return stemmed[:-1] + {"v": "f", "z": "s"}[stemmed[-1]]
    twice = len(stemmed) > 2 and stemmed[-1] == stemmed[-2] and stemmed[-1].isalpha()
    return stemmed[:-1] if twice else stemmed
