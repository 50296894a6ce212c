"""The lexicon: a sorted file of words and what is known of each, in the memory of the machine once for all workers.

Made by `scripts/lexicon.py`, which says what the marks mean.
"""

import mmap
from functools import cache, lru_cache
from pathlib import Path

from vakwerk.dutch.tokens import fold

FILE = Path(__file__).with_name("lexicon.txt")
BEGIN = 4  # letters: some ten words begin alike
WORD, NOUN, VERB, HEAD, PROPER, NOBODY, FIRST_NAME, LAST_NAME, PLACE = "wovcnxflp"


class Lexicon:
    """Lines of a folded key, a tab and its marks, sorted by key; found by halving among those that begin alike."""

    def __init__(self, path):
        with path.open("rb") as file:
            self.lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self.alike = lru_cache(maxsize=20_000)(self.beginning)

    def marks(self, key):
        """What is known of a key; nothing when it is not there."""
        sought = key.encode(errors="replace") + b"\t"
        at, end = self.alike(sought[:BEGIN]) if len(sought) > BEGIN else (0, len(self.lines))
        at = self.first_from(sought, at, end)
        if self.lines[at : at + len(sought)] != sought:
            return ""
        return self.lines[at + len(sought) : self.lines.find(b"\n", at)].decode()

    def beginning(self, letters):
        """Where the words that begin with these letters stand."""
        start = self.first_from(letters, 0, len(self.lines))
        return start, self.first_from(letters + b"\xff", start, len(self.lines))

    def first_from(self, sought, low, high):
        """Where the first line begins that does not come before what is sought."""
        while low < high:
            begin = self.lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self.lines.find(b"\n", begin)
            low, high = (end + 1, high) if self.lines[begin:end] < sought else (low, begin)
        return low


@cache
def lexicon():
    return Lexicon(FILE)


@lru_cache(maxsize=20_000)
def marks(key):
    """What is known of a folded word."""
    return lexicon().marks(key)


def known(token):
    """What is known of a word, as marks: an ordinary word, a first name, a place, ... Nothing when it is not there."""
    return frozenset(marks(fold(token)))


def frequency(token):
    """How common a word is: the digits of its count in film subtitles, 0 when it was not counted."""
    last = marks(fold(token))[-1:]
    return int(last) if last.isdigit() else 0
