"""The words of a text as the detector sees them: where each stands, how it is written, what the lexicon knows of it."""

import re
from dataclasses import dataclass

from vakwerk.dutch.public import FIRST_NAME, LAST_NAME, NOBODY, PLACE, PROPER, WORD, fold, is_word, known
from vakwerk.privacy.deidentify.vocabulary import SHORTENED

ACCENT = "\u0300-\u036f"
LETTERS = re.compile(rf"(?:[^\W\d_][{ACCENT}]*)+(?:['’ʼ](?:[^\W\d_][{ACCENT}]*){{2,}})*")
POSSESSIVE = re.compile(r"['’ʼ]s?$")
OPENING = frozenset('.!?:;\n•*"“‘-–—>[|/')
MADE = "made"  # no word of the lexicon, but made of two
FOREIGN = re.compile(r"[^\W\d_a-zA-ZÀ-ɏḀ-ỿ]")  # a letter of another script


@dataclass(slots=True)
class Word:
    start: int
    end: int
    text: str
    key: str
    marks: frozenset
    capital: bool
    opens: bool  # begins a sentence or a line, so a capital says nothing
    joined: bool  # hangs on what stands before it by a hyphen

    @property
    def is_ordinary(self):
        return WORD in self.marks

    @property
    def is_made(self):
        return MADE in self.marks

    @property
    def is_first(self):
        return FIRST_NAME in self.marks

    @property
    def is_last(self):
        return LAST_NAME in self.marks

    @property
    def is_name(self):
        return FIRST_NAME in self.marks or LAST_NAME in self.marks

    @property
    def is_place(self):
        return PLACE in self.marks

    @property
    def is_nobody(self):
        """A proper noun of a language, a people, a brand, a service."""
        return NOBODY in self.marks and not self.is_name

    @property
    def is_proper(self):
        return PROPER in self.marks

    @property
    def is_unknown(self):
        return not self.marks

    @property
    def is_acronym(self):
        return self.text.isupper() and 1 < len(self.text) <= 5


def words(text, own=None):
    """The words in order; `own` adds marks to folded words (an organisation's own list)."""
    found: list[Word] = []
    for match in LETTERS.finditer(text):
        found.append(word_at(text, match.start(), match.group(), found[-1] if found else None, own or {}))
    return found


def word_at(text, start, written, before, own):
    written = POSSESSIVE.sub("", written) or written
    key = fold(written)
    marks = known(written) | own.get(key, frozenset())
    if not marks & {WORD, NOBODY, FIRST_NAME, LAST_NAME, PLACE} and is_word(written):
        marks |= {WORD, MADE}
    return Word(
        start=start,
        end=start + len(written),
        text=written,
        key=key,
        marks=marks,
        capital=written[0].isupper() or bool(FOREIGN.match(written)),
        opens=opens(text, start, before),
        joined=start > 0 and text[start - 1] == "-" and before is not None and before.end == start - 1,
    )


def opens(text, start, before):
    at = start - 1
    while at >= 0 and text[at] in " \t\u00a0'’":
        at -= 1
    if at < 0 or text[at] in OPENING:
        shortened = at >= 0 and text[at] == "." and before is not None and before.end >= at - 1
        return not (shortened and (before.key in SHORTENED or len(before.text) == 1)) and not (
            at >= 0 and text[at] == "-" and at == start - 1
        )
    return False
