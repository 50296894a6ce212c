"""The lexicon: a sorted file of words and what is known of each, of which a leaf at a time is read.

Made by `scripts/lexicon.py`, which says what the marks mean.
"""

import os
from bisect import bisect_right
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from vakwerk.dutch.tokens import fold

FILE = Path(__file__).with_name("lexicon.txt")
LEAF = 8192  # bytes, about
LONGEST = 128  # bytes of a line, at most
WORD, NOUN, VERB, HEAD, PROPER, NOBODY, FIRST_NAME, LAST_NAME, PLACE = "wovcnxflp"


class Lexicon:
    """Lines of a folded key, a tab and its marks, sorted by key; of each leaf only the first line is remembered."""

    def __init__(self, path):
        self.file = os.open(path, os.O_RDONLY)
        size = os.fstat(self.file).st_size
        begins = [0, *(at + self.read(at, LONGEST).find(b"\n") + 1 for at in range(LEAF, size - LONGEST, LEAF))]
        self.leaves = list(pairwise([*begins, size]))
        self.firsts = [self.read(at, LONGEST).partition(b"\n")[0] for at in begins]

    def marks(self, key):
        """What is known of a key; nothing when it is not there."""
        sought = key.encode(errors="replace") + b"\t"
        begin, end = self.leaves[max(0, bisect_right(self.firsts, sought + b"\xff") - 1)]
        lines = b"\n" + self.read(begin, end - begin)
        at = lines.find(b"\n" + sought) + 1
        return lines[at + len(sought) : lines.find(b"\n", at)].decode() if at else ""

    def read(self, at, length):
        return os.pread(self.file, length, at)


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
