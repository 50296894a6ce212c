"""What somebody asks for: for every word the ways in which it may be found, and how much each of them counts."""

from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from vakwerk.dutch.public import frequency, is_word, meant, stem
from vakwerk.search.terms.texts import parts_of, terms_of
from vakwerk.search.terms.vocabulary import stems_of


class How(StrEnum):
    OWN = "own"  # the word itself
    PART = "part"  # a part of it
    BEGINS = "begins"  # a word that begins with it
    NEAR = "near"  # a word that it may be a typing error of
    SAME = "same"  # a word that means the same in the field
    BROADER = "broader"  # a word for something wider


LEAST = 4  # letters of what a word begins or ends with
WEIGHTS = {How.OWN: 1.0, How.PART: 0.5, How.BEGINS: 0.3, How.NEAR: 0.6, How.SAME: 0.5, How.BROADER: 0.2}


class Way(NamedTuple):
    stem: str  # several, with spaces between, for words that stand next to each other
    word: str
    how: How

    @property
    def weight(self):
        return WEIGHTS[self.how]


class Asked(NamedTuple):
    word: str
    own: str  # its stem
    ways: dict[str, Way]  # by stem, the surest first

    def add(self, stems, word, how):
        self.ways.setdefault(stems, Way(stems, word, how))


def asked_in(text, words=None, most=12):
    """The words of a question, each with itself, what it makes with the next, its parts, and what means the same."""
    terms = terms_of(text).words[:most]
    found = {term.stem: Asked(term.word, term.stem, {}) for term in terms}
    for term in terms:
        found[term.stem].add(term.stem, term.word, How.OWN)
    for one, other in pairwise(terms):
        joined = one.word + other.word
        found[other.stem].add(stem(joined), joined, How.OWN)
    for term in terms:
        for part in parts_of(term.word):
            found[term.stem].add(part.stem, part.word, How.PART)
    for group, at in groups_in([term.stem for term in terms], words):
        widen(found[terms[at].stem], group, words)
    return list(found.values())


def groups_in(stems, words):
    """The groups of which a word stands in a question, each with the place where it begins."""
    for group in words.groups.values() if words else ():
        for phrase in group.words:
            sought = list(stems_of(phrase))
            places = [at for at in range(len(stems)) if sought and stems[at : at + len(sought)] == sought]
            if places:
                yield group, places[0]
                break


def widen(asked, group, words):
    for each, how in [
        (group, How.SAME),
        *((words.groups[key], How.BROADER) for key in group.broader if key in words.groups),
    ]:
        for phrase in each.words:
            if stems := " ".join(stems_of(phrase)):
                asked.add(stems, phrase, how)


def pieces(word):
    """The stems of what it begins or ends with, the longest first: a typing error hides what a compound is made of."""
    cuts = range(LEAST, len(word) - LEAST + 1)
    halves = {half for at in cuts for half in (word[:at], word[at:]) if is_word(half)}
    return list(dict.fromkeys(stem(half) for half in sorted(halves, key=lambda half: (-len(half), half))))


def meant_by(word):
    """The words of the language that it is one stroke away from, each as it is most in use: stem -> word."""
    return {stem(each): each for each in sorted(meant(word), key=lambda each: (frequency(each), each))}
