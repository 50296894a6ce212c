"""People: every word gets points for how it is written, what the lexicon knows of it and what stands beside it.

Enough points make it a name; names grow over the words that belong to them, and are then found everywhere in the text.
"""

import re

from vakwerk.dutch.public import frequency, is_slip
from vakwerk.privacy.deidentify.spans import DOUBTFUL, LIKELY, SURE, Span
from vakwerk.privacy.deidentify.vocabulary import (
    ABOUT,
    CALLED,
    DETERMINERS,
    FIRM,
    JOINS,
    NOT_NAMED,
    PERSON_VERBS,
    PLACE_BEFORE,
    RARELY,
    ROLES,
    TITLES,
)  # fmt: skip

CERTAIN, ENOUGH, PERHAPS = 7, 3, 1.5
BETWEEN = re.compile(r"[ \t\u00a0]*-?[ \t\u00a0]*")
AFTER_INITIAL = re.compile(r"\.?[ \t\u00a0]?")
SAME_SENTENCE = re.compile(r"[ \t\u00a0]*[:,(]?[ \t\u00a0]*\(?")
RARE = 4  # digits of the count of a word that may be a name without a capital


class People:
    """The names in one text."""

    def __init__(self, text, words, taken):
        self.text, self.words, self.taken = text, words, taken
        self.points = {}
        named = [word for word in words if word.capital and not word.opens and not word.is_acronym]
        self.bare = len(named) * 50 < len(words) and not named  # written without capitals
        self.strange = (
            sum(word.is_unknown for word in words) * 4 > len(words) > 400
        )  # no Dutch: no use to look for slips

    def spans(self):
        for at in range(len(self.words)):
            if self.is_open(at) and (points := self.score(at)) >= PERHAPS:
                self.points[at] = points
        self.grow()
        self.echo()
        return list(self.joined())

    def is_open(self, at):
        word = self.words[at]
        return not self.taken[word.start] and len(word.text) > 1

    def gap(self, at):
        """What stands between a word and the one before it."""
        return self.text[self.words[at - 1].end : self.words[at].start] if at else "\n"

    # points

    def score(self, at):
        word = self.words[at]
        if word.key in NOT_NAMED or word.key in JOINS or word.key in TITLES or (word.key in ROLES and not word.is_name):
            return -9
        points = written(word, self.bare, self.strange)
        return points + self.before(at) + self.after(at) if points > -7 else points

    def before(self, at):
        word, points, back = self.words[at], 0.0, at - 1
        while back >= 0 and (joins := self.leads(back)):
            points += joins
            back -= 1
        if back < 0 or not SAME_SENTENCE.fullmatch(
            self.text[self.words[back].end : self.words[back + 1].start].replace(".", "")
        ):
            return points
        return points + beside(self.words[back], word, direct=back == at - 1)

    def leads(self, back):
        """What an initial or a joining word before a name is worth; nothing when it is neither."""
        word, gap = self.words[back], self.gap(back + 1)
        if len(word.text) == 1 and word.capital and AFTER_INITIAL.fullmatch(gap):
            return 4 if "." in gap else 2
        if len(word.text) == 1 and gap in (".", ". "):
            return 2.5
        if word.key in JOINS and BETWEEN.fullmatch(gap) and (word.key not in DETERMINERS or self.follows_name(back)):
            return 2 if word.key in FIRM else 0.7
        return 0

    def follows_name(self, at):
        """Whether `de`, `het` or `t` stands where a name goes on: after a title, an initial or a first name."""
        word = self.words[at]
        if word.capital and not word.opens:
            return True
        if not at or not SAME_SENTENCE.fullmatch(self.gap(at).replace(".", "")):
            return False
        before = self.words[at - 1]
        return (
            before.key in TITLES or len(before.text) == 1 or (before.is_first and not before.is_ordinary)
            or (before.key in JOINS and before.key not in DETERMINERS and before.key not in PLACE_BEFORE)
        )  # fmt: skip

    def after(self, at):
        """What stands behind a name: what somebody does, or the rest of the name."""
        word, there = self.words[at], self.past_joins(at + 1)
        if there == len(self.words) or not BETWEEN.fullmatch(self.gap(there)):
            return 0
        after = self.words[there]
        if word.is_first and ((after.capital and not after.is_nobody) or (after.is_last and not after.is_ordinary)):
            return 2
        if there == at + 1 and after.key in PERSON_VERBS:
            return 1.5 if word.opens or not word.capital else 0.5
        return 0

    def past_joins(self, at):
        """The first word from here that does not join two parts of a name."""
        while at < len(self.words) and self.words[at].key in JOINS and BETWEEN.fullmatch(self.gap(at)):
            at += 1
        return at

    # growth

    def grow(self):
        """Names take in the words beside them that belong to them."""
        for at in sorted(self.points):
            self.grow_to(at, 1)
            self.grow_to(at, -1)

    def grow_to(self, at, step):
        here = at
        while True:
            there = here + step
            while 0 <= there < len(self.words) and self.touches(there, step) and self.words[there].key in JOINS:
                there += step
            if not (0 <= there < len(self.words) and self.touches(there, step)) or there in self.points:
                return
            if not self.is_open(there) or not self.belongs(self.words[there], self.words[at], step):
                return
            self.points[there] = max(self.points[at] - 1, PERHAPS)
            here = there

    def touches(self, there, step):
        return bool(BETWEEN.fullmatch(self.gap(there if step > 0 else there + 1)))

    def belongs(self, word, seed, step):
        if word.is_acronym or word.key in NOT_NAMED or word.key in TITLES or word.key in ROLES or word.is_nobody:
            return False
        if word.capital and (step > 0 or not word.opens):
            return step > 0 or not word.is_ordinary or word.is_name
        if seed.capital and not self.bare:
            return word.is_name and not word.is_ordinary
        return word.is_name if step > 0 and seed.is_first else word.is_name and not word.is_ordinary

    def echo(self):
        """A name found once is found everywhere, also as a part or without its capital."""
        heard = {
            self.words[at].key: (points, self.words[at])
            for at, points in sorted(self.points.items(), key=lambda item: item[1])
        }
        for at, word in enumerate(self.words):
            if at in self.points or not self.is_open(at):
                continue
            points, like = heard.get(word.key) or heard.get(word.key.removesuffix("s")) or (0, word)
            if points >= ENOUGH and len(like.key) > 2 and (not word.is_ordinary or (word.capital and not word.opens)):
                self.points[at] = points

    # spans

    def joined(self):
        """Words that stand together are one name, with its initials and its joining words."""
        at, count = 0, len(self.words)
        while at < count:
            if at not in self.points:
                at += 1
                continue
            last, points = at, self.points[at]
            while (onward := self.next_of(last)) is not None:
                last, points = onward, max(points, self.points[onward])
            yield Span(self.words[self.first_of(at)].start, self.words[last].end, "PERSON", level(points))
            at = last + 1

    def next_of(self, at):
        there = self.past_joins(at + 1)
        inside = there < len(self.words) and BETWEEN.fullmatch(self.gap(there))
        return there if inside and there in self.points else None

    def first_of(self, at):
        """Back over initials and over joining words that belong to the name."""
        while at and self.leads(at - 1) and not self.taken[self.words[at - 1].start] and self.is_part(at - 1):
            at -= 1
        return at

    def is_part(self, at):
        word = self.words[at]
        if len(word.text) == 1 or word.key in FIRM or word.capital:
            return True
        if word.key in ("van", "in", "op", "aan", "bij", "la") or word.key in DETERMINERS:
            before = self.words[at - 1] if at and SAME_SENTENCE.fullmatch(self.gap(at).replace(".", "")) else None
            return before is not None and (
                before.key in TITLES
                or before.key in ABOUT
                or len(before.text) == 1
                or before.key in JOINS
                or before.is_first
                or before.key in ROLES
            )
        return True


def level(points):
    return SURE if points >= CERTAIN else LIKELY if points >= ENOUGH else DOUBTFUL


def beside(before, word, direct):
    """What the word before a name is worth."""
    if before.key in TITLES:
        return 5 if word.capital else 4
    if before.key in CALLED:
        return 4 if word.capital else 3
    if before.key in ROLES:
        return 2.5 if word.capital else 1.5
    if before.key in ABOUT and direct:
        return 1
    if before.key in DETERMINERS and direct:
        return -1 if word.capital else -4
    if before.key in PLACE_BEFORE and direct and not word.is_first:
        return -1.5
    return 0


def written(word, bare, strange):
    """What the spelling of a word and its place in the lexicon are worth."""
    if word.is_nobody:
        return -9
    if word.is_acronym and not bare:
        return 1 if word.is_name and len(word.text) > 2 else -4
    if not word.capital:
        return small(word, bare, strange)
    if word.opens:
        return opening(word, strange)
    if word.is_ordinary:
        return 3.5 if word.is_first else 2 if word.is_last else 1.5 if word.is_made else 0
    return 6 if word.is_name else 4 if word.is_unknown else 3


def opening(word, strange):
    if word.is_ordinary:
        return 2.5 if word.is_first and word.key not in RARELY else 0 if word.is_last else -4
    if word.is_name:
        return 5
    return 2 if strange or not is_slip(word.text) else -1


def small(word, bare, strange):
    if word.is_ordinary:
        if word.is_first and word.is_proper and frequency(word.text) < RARE and word.key not in RARELY:
            return 1.5
        return -0.5 if word.is_first else -1.5 if word.is_last else -6
    if word.is_name:
        return 4 if word.is_first else 2.5
    if word.is_proper:
        return 0.5
    return -3 if len(word.text) < 4 or (not strange and is_slip(word.text)) else 0.5 if bare else -0.5
