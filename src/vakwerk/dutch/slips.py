"""Slips of the pen: a letter too many, too few, wrong or swapped."""

from functools import lru_cache

from vakwerk.dutch.lexicon import NOBODY, WORD, frequency, marks
from vakwerk.dutch.tokens import fold

LEAST, MOST = 5, 30  # letters: a shorter word is one stroke from many others
ALPHABET = "etanirodslgvhkmubpwjczf"
NO_SLIP, COMMON = -1, 4


@lru_cache(maxsize=5_000)
def slip(token):
    """How common the word is of which this is one stroke away, or one of whose two parts is; NO_SLIP when none is."""
    key = fold(token)
    if len(key) > MOST:
        return NO_SLIP
    parts = [(key[:at], key[at:]) for at in range(LEAST, len(key) - LEAST + 1)]
    joined = any((is_word(tail) and nearest(head) > 0) or (is_word(head) and nearest(tail) > 0) for head, tail in parts)
    return max(nearest(key), COMMON if joined else NO_SLIP)


def meant(token):
    """The ordinary words of which a token that is none is one stroke away."""
    key = fold(token)
    return set() if is_word(key) or len(key) > MOST else set(filter(is_word, one_stroke_from(key)))


@lru_cache(maxsize=5_000)
def nearest(key):
    if len(key) < LEAST:
        return NO_SLIP
    return max((frequency(near) for near in one_stroke_from(key) if set(marks(near)) & {WORD, NOBODY}), default=NO_SLIP)


def is_word(key):
    return WORD in marks(key)


def one_stroke_from(key):
    cuts = [(key[:at], key[at:]) for at in range(len(key) + 1)]
    yield from (left + right[1:] for left, right in cuts if right)
    yield from (left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    yield from (left + letter + right for left, right in cuts for letter in ALPHABET)
    yield from (left + letter + right[1:] for left, right in cuts if right for letter in ALPHABET)
