"""Words in a text, and the form in which they are looked up."""

import re
import unicodedata

MARK = "\u0300-\u036f"  # an accent that stands as a character of its own
WORD = re.compile(rf"(?:[^\W_][{MARK}]*)+(?:['’ʼ-](?:[^\W_][{MARK}]*)+)*")
UNLIKE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "’": "'", "ʼ": "'"}
)


def spans(text):
    """Where each word begins and ends; what a hyphen or an apostrophe joins is one word."""
    return (match.span() for match in WORD.finditer(text))


def tokens(text):
    return WORD.findall(text)


def fold(text):
    """Small letters without accents: Reïntegratie and reintegratie are one, Özdemir and ozdemir too."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold().translate(UNLIKE))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
