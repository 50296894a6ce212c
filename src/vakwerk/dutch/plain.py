"""Plain language: advice on a sentence, never a grade. Long sentences, passives, must-words, long words, jargon.

`plain-words.json` holds words of the trade with plain ones for them, the best first; whoever has an editable list gives
that instead.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from vakwerk.dutch.compounds import is_word
from vakwerk.dutch.tokens import fold, spans

FILE = Path(__file__).with_name("plain-words.json")
LONG, VERY_LONG = 15, 20  # words of a sentence
SYLLABLES = 6  # of a word that stops a reader
ENOUGH = 40  # sentences that get advice in one go: more nobody reads
TOO_LONG, RATHER_LONG, PASSIVE, MUST, HEAVY, JARGON = "too_long", "rather_long", "passive", "must", "heavy", "jargon"

END = re.compile(r"(?:[.!?]+[\"'’”)]*(?=\s+[\"'‘“(]?[A-ZÀ-Þ0-9])|\n\s*|[.!?]+\s*\Z)")
SHORTENED = re.compile(
    r"(?:\b(?:mw|mevr|dhr|dr|drs|mr|ir|ing|prof|bijv|nr|art|tel|ca|o\.a|d\.w\.z|t\.a\.v|m\.b\.t|[A-Z]))\Z",
    re.IGNORECASE,
)
BECOMES = frozenset(["word", "wordt", "worden", "werd", "werden"])
DONE = re.compile(
    r"(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|vast|voor|weg|terug)?(?:ge|be|ver|ont|her|er)\w{2,}(?:d|t|en)"
)
NEAR = 12  # words between `wordt` and what is done
MUSTS = re.compile(
    r"\b(?:dient|dienen|dien|behoort|behoren)\b(?=(?:\W+\w+){0,8}?\W+te\b)|\bgelieve\b|\bis het noodzakelijk\b",
    re.IGNORECASE,
)
VOWELS = re.compile(r"(?:aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|eu|oe|ui|ij|ei|au|ou|[aeiouyéèëïöü])")


@dataclass(frozen=True)
class Remark:
    kind: str  # one of the names above
    words: str  # what it is about, as it stands in the text; for a long sentence how many words
    instead: tuple = ()  # plainer words, the best first


@dataclass(frozen=True)
class Advice:
    """One sentence of a text, with what might be plainer in it."""

    start: int
    end: int
    text: str
    remarks: tuple


@cache
def shipped():
    return json.loads(FILE.read_text(encoding="utf-8"))


def advice(text, words=None):
    """Advice for each sentence that may be plainer, in the order of the text. `words`: jargon -> plain words."""
    found = []
    terms = patterns(tuple((jargon, tuple(plain)) for jargon, plain in (shipped() if words is None else words).items()))
    for start, end in sentences(text):
        remarks = tuple(remarked(text[start:end], terms))
        if remarks:
            found.append(Advice(start, end, text[start:end], remarks))
        if len(found) == ENOUGH:
            break
    return found


def sentences(text):
    """Where each sentence begins and ends, without the white space around it."""
    at = 0
    for match in END.finditer(text):
        if "\n" not in match[0] and SHORTENED.search(text, max(0, match.start() - 8), match.start()):
            continue
        yield from trimmed(text, at, match.end())
        at = match.end()
    yield from trimmed(text, at, len(text))


def trimmed(text, start, end):
    piece = text[start:end]
    if stripped := piece.strip():
        start += len(piece) - len(piece.lstrip())
        yield start, start + len(stripped)


def remarked(sentence, terms):
    words = [sentence[start:end] for start, end in spans(sentence)]
    if len(words) > LONG:
        yield Remark(TOO_LONG if len(words) > VERY_LONG else RATHER_LONG, str(len(words)))
    named = [Remark(JARGON, match[0], plain) for shape, plain in terms for match in shape.finditer(sentence)]
    told = fold(" ".join(remark.words for remark in named))
    yield from (Remark(MUST, match[0]) for match in MUSTS.finditer(sentence) if fold(match[0]) not in told)
    if found := passive(words):
        yield Remark(PASSIVE, found)
    yield from named
    yield from (Remark(HEAVY, word) for word in dict.fromkeys(words) if is_heavy(word) and fold(word) not in told)


def passive(words):
    """`wordt` and what is done, when both are near each other; nothing when it is no passive."""
    keys = [fold(word) for word in words]
    for at, key in enumerate(keys):
        if key in BECOMES:
            around = [*range(at + 1, min(len(keys), at + NEAR)), *range(at - 1, max(-1, at - 3), -1)]
            done = next(
                (words[there] for there in around if DONE.fullmatch(keys[there]) and is_word(keys[there])), None
            )
            if done:
                return f"{words[at]} … {done}"
    return ""


def is_heavy(word):
    return len(word) > 12 and "-" not in word and len(VOWELS.findall(word.lower())) >= SYLLABLES


@cache
def patterns(words):
    """Each word of the trade as a pattern, with its endings; the longest first, so that it goes before its parts."""
    ordered = sorted(words, key=lambda pair: -len(pair[0]))
    return [
        (re.compile(rf"(?<![\w-]){re.escape(jargon)}(?:en|s|e|n)?(?![\w-])", re.IGNORECASE), plain)
        for jargon, plain in ordered
    ]
