"""The words of a text in their place: what stands between them, and whether one leads to, joins or goes on a name."""

import re

from vakwerk.privacy.deidentify.vocabulary import (
    ABOUT_SOMEBODY,
    DETERMINERS,
    DOTTED_WORDS,
    FIRM,
    JOINS,
    MEETS,
    NO_TEN,
    OWNED,
    ROLES,
    SURNAMES_TOO,
    TITLES,
    WHOSE,
)

LOOSE, ARTICLES = frozenset(["in", "op", "aan", "bij"]), frozenset(["t", "de", "den", "der", "het"])
BETWEEN = re.compile(r"[ \t\u00a0]*-?[ \t\u00a0]*['’]?")
SAME_SENTENCE = re.compile(r"\.?[ \t\u00a0]*[:,(]?[ \t\u00a0]*[('’]?")
AFTER_INITIAL = re.compile(r"\.?[ \t\u00a0]?")
IN_LIST = re.compile(r"(?:[^\n]{0,3}\n)?[ \t]?(?:[-*•]|\d[.)]) [^\W\d]+:")
CUT_SHORT = re.compile(r"\. [a-zà-ÿ]")
DOTTED = re.compile(r"(?:(?<!\w)|(?<=\.))(?:[^\W\d_]\. ?)+\Z")


class Surroundings:
    """The words of one text, by their number."""

    def __init__(self, text, words):
        self.text, self.words = text, words
        named = sum(word.capital and not word.opens and not word.is_acronym for word in words)
        self.bare = named * 50 < len(words)  # written without capitals

    def gap(self, at):
        """What stands between a word and the one before it."""
        return self.text[self.words[at - 1].end : self.words[at].start] if at else "\n"

    def goes_on(self, at):
        """Whether a word is in one sentence with the one before it."""
        gap = self.gap(at)
        return bool(SAME_SENTENCE.fullmatch(gap)) and not ("." in gap and self.words[at].opens)

    def touches(self, at):
        """Whether nothing but a space or a hyphen stands between a word and the one before it."""
        return bool(BETWEEN.fullmatch(self.gap(at)))

    def joins(self, at):
        """Whether it may stand inside a name; in, op, aan and bij only before an article (in 't Veld)."""
        key, after = self.words[at].key, self.words[at + 1].key if at + 1 < len(self.words) else ""
        return key in JOINS and (key not in LOOSE or after in ARTICLES)

    def past_joins(self, at):
        """The first word from here that does not join two parts of a name."""
        while at < len(self.words) and self.joins(at) and self.touches(at):
            at += 1
        return at

    def is_letter(self, at):
        return len(self.words[at].text) == 1 and self.words[at].capital

    def leads(self, at):
        """What an initial or a joining word before a name is worth; nothing when it is neither."""
        word, gap = self.words[at], self.gap(at + 1)
        if len(word.text) == 1 and word.alone and AFTER_INITIAL.fullmatch(gap) and (word.capital or "." in gap):
            return (
                0 if self.is_shortened(at) else 2 if "." not in gap else 4 if word.capital else self.small_initial(at)
            )
        if self.bare and self.is_bent(at):
            return 9
        if not (self.joins(at) and BETWEEN.fullmatch(gap)) or (word.key in DETERMINERS and not self.is_of_name(at)):
            return 0
        if self.is_ten(at):
            return 5
        if (word.capital and not word.opens) or (self.bare and self.begins_surname(at)):
            return 2 if word.capital else 3
        if self.joins_surname(at):
            return 3 if word.key == "t" else 7  # van 't weekend is a word of every day, van der is nothing but a name
        return 2 if word.key in FIRM else 0.7

    def begins_surname(self, at):
        """Whether `van` stands where a sentence has none: behind a preposition, or before what does something."""
        if self.words[at].key not in ("van", "vd"):
            return False
        return self.words[at].opens or self.words[at - 1].key in ABOUT_SOMEBODY | MEETS

    def is_bent(self, at):
        """Whether `de` stands before what would be bent were it no name: de lang belt."""
        after = self.words[at + 1]
        return self.words[at].key == "de" and after.key in SURNAMES_TOO and after.key[-1] != "e" and self.ends(at + 1)

    def small_initial(self, at):
        """w. bakker, and more so w. de jong, which no sentence has."""
        there = self.past_joins(at + 1)
        after = self.words[min(there, len(self.words) - 1)]
        if there > at + 1 and (after.is_last or after.is_noun or after.key in SURNAMES_TOO):
            return 8
        return 5.5 if (after.is_made or after.is_last) and not self.words[at].opens else 3.5

    def joins_surname(self, at):
        """Whether it is the second word of van der, van den or van 't, which begin nothing but a surname."""
        return self.words[at].key in ("der", "den", "t") and at > 0 and self.words[at - 1].key in ("van", "v")

    def is_ten(self, at):
        """Whether `ten` or `ter` stands between what leads to a name and the name: mw. ten have."""
        before = self.words[at - 1] if at and self.goes_on(at) else None
        led = before is not None and (
            before.key in TITLES or before.is_first or before.may_be_given or len(before.text) == 1
        )
        return led and self.words[at].key in ("ten", "ter") and self.words[at + 1].key not in NO_TEN

    def is_shortened(self, at):
        """Whether the letter is not an initial but the end of an abbreviation: o.b.v."""
        begin = max(0, self.words[at].end - 12)
        dotted = DOTTED.search(self.text[begin : self.words[at].end + 1])
        run = dotted[0].replace(" ", "") if dotted else ""
        if self.words[at].capital and run[:1].islower():
            return False  # t.n.v. H. Yılmaz
        return run.lower().rstrip(".") in DOTTED_WORDS or not (run.isupper() or run.islower() or not run)

    def is_of_name(self, at):
        """Whether `de`, `het` or `t` stands where a name goes on: after a title, a role, an initial or a first name."""
        word, after = self.words[at], self.words[at + 1] if at + 1 < len(self.words) else None
        if word.capital and (not word.opens or (after and after.capital)):
            return True
        if not at or not self.goes_on(at):
            return False
        before = self.words[at - 1]
        if before.key in ROLES:
            return after is not None and (after.is_last or after.key in SURNAMES_TOO)
        return (
            before.key in TITLES or len(before.text) == 1 or (before.is_first and not before.is_ordinary)
            or (before.key in JOINS and before.key not in DETERMINERS)
        )  # fmt: skip

    def in_list(self, at):
        """What it is worth to stand alone before a colon in a list, or to be cut short by a full stop."""
        word = self.words[at]
        if not (word.opens and word.capital and word.is_unknown):
            return 0
        if IN_LIST.fullmatch(self.text, max(0, word.start - 4), word.end + 1):
            return 2
        return -3 if CUT_SHORT.match(self.text, word.end) else 0

    def ends(self, at):
        """Whether nothing but a verb may follow: afspraak met mw lang."""
        stands_last = at + 1 == len(self.words) or bool(self.gap(at + 1).strip())
        return stands_last or self.words[at + 1].does

    def is_whose(self, back):
        """Whether it is somebody's: moeder van ..., dossier van ..."""
        before = self.words[back - 1] if back else None
        return self.words[back].key == "van" and before is not None and (before.key in ROLES or before.key in OWNED)

    def is_told(self, back):
        """Whether it is told who somebody is: vader is ..."""
        return self.words[back].key in ("is", "heet", "was") and back > 0 and self.words[back - 1].key in ROLES

    def is_led(self, back, at):
        """Whether joining words lead to a name that no sentence has: huisarts van dam, not eigenaar van de winkel."""
        joins = [word.key for word in self.words[back + 1 : at]]
        return len(joins) == 1 or not DETERMINERS & set(joins)

    def has_somebody(self, at):
        """Whether somebody of hers follows: bakker zn vrouw."""
        rest = [word.key for word in self.words[at + 1 : at + 3]]
        return len(rest) == 2 and rest[0] in WHOSE and rest[1] in ROLES and self.touches(at + 1)
