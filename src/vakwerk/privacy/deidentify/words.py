"""The words of a text as the detector sees them: where each stands, how it is written, what the lexicon knows of it."""

import re
from dataclasses import dataclass

from vakwerk.dutch.public import FIRST_NAME, LAST_NAME, NOBODY, NOUN, PLACE, PROPER, VERB, WORD, fold, is_word, known
from vakwerk.privacy.deidentify.vocabulary import PERSON_VERBS, SHORTENED

ACCENT = "\u0300-\u036f"
LETTERS = re.compile(rf"(?:[^\W\d_][{ACCENT}]*)+(?:['’ʼ](?:[^\W\d_][{ACCENT}]*){{2,}})*")
POSSESSIVE = re.compile(r"['’ʼ]s?$")
OPENING = frozenset('.!?:;\n•*"“‘-–—>[|/')
MADE = "made"  # no word of the lexicon, but made of two
NUMBER = re.compile(r"\w{3}nrs?$")  # zaaknr, rekestnr
OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-ZÀ-ɏḀ-ỿ]")
NOT_DUTCH = re.compile(r"[^a-zA-ZàáâäçèéêëíîïòóôöùúûüÀÁÂÄÇÈÉÊËÍÎÏÒÓÔÖÙÚÛÜ'’ʼ\u0301\u0308-]|(?<![aeiouAEIOU])[äöüÄÖÜ]")


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
    alone: bool  # nothing hangs on its front: a single letter may be an initial

    @property
    def is_ordinary(self):
        return WORD in self.marks

    @property
    def is_noun(self):
        return NOUN in self.marks

    @property
    def does(self):
        """A verb, as somebody does or did it."""
        return VERB in self.marks or self.key in PERSON_VERBS

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
        return NOBODY in self.marks and FIRST_NAME not in self.marks

    @property
    def is_proper(self):
        return PROPER in self.marks

    @property
    def is_unknown(self):
        return not self.marks

    @property
    def may_be_given(self):
        """A first name that no list has, or one that looks like a compound: anneloes."""
        return self.is_unknown or self.is_made or (not self.is_ordinary and (self.is_first or self.is_proper))

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
    if NOT_DUTCH.search(written):
        marks -= {WORD, NOUN}  # Gül is a name, gul is a word
    elif not marks & {WORD, NOBODY, FIRST_NAME, LAST_NAME, PLACE} and (NUMBER.search(key) or is_word(written)):
        marks |= {WORD, MADE}
    return Word(
        start=start,
        end=start + len(written),
        text=written,
        key=key,
        marks=marks,
        capital=written[0].isupper() or bool(OTHER_SCRIPT.match(written)),
        opens=opens(text, start, before),
        alone=start == 0 or text[start - 1] in " .(\n\t",
        joined=start > 0 and text[start - 1] == "-" and before is not None and before.end == start - 1,
    )


def opens(text, start, before):
    at = start - 1
    while at >= 0 and text[at] in " \t\u00a0'’":
        at -= 1
    return at < 0 or (text[at] in OPENING and not hangs(text, at, start) and not shortens(text, at, start, before))


def hangs(text, at, start):
    return text[at] == "-" and at == start - 1


def shortens(text, at, start, before):
    """Whether the full stop belongs to an abbreviation or an initial."""
    if text[at] != "." or before is None or before.end != at:
        return False
    is_initial = len(before.text) == 1 and before.alone and (before.capital or text[start].islower())
    return before.key in SHORTENED or is_initial
