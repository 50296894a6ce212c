"""Slips of the pen: a letter too many, too few, wrong or swapped."""

from functools import lru_cache

from vakwerk.dutch.lexicon import WORD, frequency, marks
from vakwerk.dutch.tokens import fold

LEAST = 5  # letters: a shorter word is one letter from many others
OFTEN = 3
ALPHABET = "etanirodslgvhkmubpwjczf"


@lru_cache(maxsize=5_000)
def is_slip(token):
    """Whether one stroke makes a word of it that people use often."""
    key = fold(token)
    return len(key) >= LEAST and any(WORD in marks(near) and frequency(near) >= OFTEN for near in one_stroke_from(key))


def one_stroke_from(key):
    cuts = [(key[:at], key[at:]) for at in range(len(key) + 1)]
    yield from (left + right[1:] for left, right in cuts if right)
    yield from (left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    yield from (left + letter + right for left, right in cuts for letter in ALPHABET)
    yield from (left + letter + right[1:] for left, right in cuts if right for letter in ALPHABET)
