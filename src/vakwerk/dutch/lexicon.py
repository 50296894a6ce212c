"""The lexicon: a sorted file of words and what is known of each, in the memory of the machine once for all workers.

Made by `scripts/lexicon.py`, which says what the marks mean.
"""

import mmap
from functools import cache, lru_cache
from pathlib import Path

from vakwerk.dutch.tokens import fold

FILE = Path(__file__).with_name("lexicon.txt")
WORD, HEAD, PROPER, NOBODY, FIRST_NAME, LAST_NAME, PLACE = "wcnxflp"


class Lexicon:
    """Lines of a folded key, a tab and its marks, sorted by key; found by halving."""

    def __init__(self, path):
        with path.open("rb") as file:
            self.lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def marks(self, key):
        """What is known of a key; nothing when it is not there."""
        sought = key.encode(errors="replace") + b"\t"
        low, high = 0, len(self.lines)
        while low < high:
            begin = self.lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self.lines.find(b"\n", begin)
            line = self.lines[begin:end]
            if line.startswith(sought):
                return line[len(sought) :].decode()
            low, high = (end + 1, high) if line < sought else (low, begin)
        return ""


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
