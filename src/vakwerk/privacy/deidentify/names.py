"""People: every word gets points for how it is written, what the lexicon knows of it and what stands beside it.

Enough points make it a name; names grow over the words that belong to them, and are then found everywhere in the text.
"""

import re

from vakwerk.dutch.public import frequency
from vakwerk.privacy.deidentify.points import RARE, beside, written
from vakwerk.privacy.deidentify.spans import DOUBTFUL, LIKELY, SURE, Span
from vakwerk.privacy.deidentify.surroundings import LOOSE, Surroundings
from vakwerk.privacy.deidentify.vocabulary import (
    ABOUT,
    ABOUT_SOMEBODY,
    ALSO_NAMES,
    ANIMATE_VERBS,
    CALLED,
    DETERMINERS,
    FIRM,
    JOINS,
    NOT_NAMED,
    PERSONAL,
    PREPOSITIONS,
    RARELY,
    ROLES,
    SURNAMES_TOO,
    TITLES,
)  # fmt: skip

CERTAIN, ENOUGH, PERHAPS = 7, 3, 1.5
OFTEN = 5  # digits of the count of a word that is a surname too
NEVER = -9
AGE = re.compile(r" ?\(\d{1,2}\b")
MOST = re.compile(r"(?:max|min|art|nrs?)\.? ?\d", re.IGNORECASE)  # no Max, but a number
INITIALS_BEHIND = re.compile(r"(?: [A-Z]\.(?!\w)|, ?(?:[A-Z]\.)+(?!\w| (?:[A-ZÀ-Þ]|(?:van|de|den|der|el|ten|ter)\b)))")
SMALL_INITIALS_BEHIND = re.compile(r"(?: [a-z]\.(?!\w)|, ?(?:[a-z]\.)+(?![a-z]))")


class People(Surroundings):
    """The names in one text."""

    def __init__(self, text, words, taken):
        super().__init__(text, words)
        self.taken = taken
        self.points = {}
        strange = sum(word.is_unknown for word in words) * 4 > len(words) > 400
        self.strange = strange  # no Dutch: no use to look for slips

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

    # points

    def score(self, at):
        word = self.words[at]
        named = word.capital and not word.opens
        if (
            word.key in NOT_NAMED
            or word.key in CALLED
            or word.key in TITLES
            or (word.key in ROLES and not (word.is_name and named))
        ):
            return NEVER
        if (word.key in JOINS and not self.is_called_so(at)) or MOST.match(self.text, word.start):
            return NEVER
        points = written(word, self.bare, self.strange) + self.in_list(at)
        return points + self.before(at) + self.after(at) if points > NEVER else points

    def is_called_so(self, at):
        """Whether a word that joins, or says that one is, stands as a name: via ben, de buurman."""
        word, before = self.words[at], self.words[at - 1].key if at else ""
        named = word.capital and not word.opens
        return word.key in ALSO_NAMES and (named or (before in PREPOSITIONS and self.ends(at)))

    def before(self, at):
        word, points, back = self.words[at], 0.0, at - 1
        while back >= 0 and (joins := self.leads(back)):
            points += joins
            back -= 1
        if back < 0:
            return points
        points += self.in_row(back, at)
        if not self.goes_on(back + 1):
            return points
        points += beside(
            self.words[back], word, self.bare, direct=back == at - 1 or (word.is_last and self.is_led(back, at))
        )
        if self.ends(at):
            points += self.led_last(self.words[back], word)
        if self.is_told(back) and word.may_be_given:
            points += 2.5
        return points + (1.5 if self.is_one_more(back) or self.is_whose(back) else 0)

    def led_last(self, before, word):
        """What it is worth to stand last, with nothing but what leads to somebody before it: gebeld met prins."""
        if word.key in SURNAMES_TOO and before.key in PERSONAL:
            return 6
        led = self.bare and before.key in ABOUT_SOMEBODY and word.key not in RARELY
        return 3 if led and word.is_last and word.is_ordinary and frequency(word.text) <= OFTEN else 0

    def in_row(self, back, at):
        """What it is worth to stand beside a comma and a name: Pim, Jet en Lot."""
        word, ahead = self.words[at], self.words[at + 1] if at + 1 < len(self.words) else None
        if back == at - 1 and back in self.points and self.gap(at).strip() == ",":
            return 2 if word.is_name else 3 if self.bare and word.is_unknown else 0
        listed = ahead is not None and ahead.capital and ahead.is_first and self.gap(at + 1).strip() == ","
        return 2 if word.capital and listed else 0

    def is_one_more(self, back):
        """Whether it stands in a row with a name: Fatima en ..."""
        return self.words[back].key in ("en", "of") and back - 1 in self.points and not self.gap(back).strip()

    def after(self, at):
        """What stands behind a name: what somebody does, an age, or the rest of the name."""
        word, there = self.words[at], self.past_joins(at + 1)
        if AGE.match(self.text, word.end) or (self.bare and self.has_somebody(at)):
            return 3
        if there == len(self.words) or not self.touches(there):
            return 0
        after = self.words[there]
        if word.opens and (word.capital or word.is_first) and self.is_pair(there):
            return 2.5
        if word.is_first and ((after.capital and not after.is_nobody) or (after.is_last and not after.is_ordinary)):
            return 2
        return self.acts(word, after, self.gap(at).startswith(",")) if there == at + 1 else 0

    def acts(self, word, after, begins):
        """What it is worth that a verb follows: more where a name begins, more for what only people do."""
        animate = after.key in ANIMATE_VERBS or (self.bare and after.does)
        if (word.opens or begins) and not word.capital and (word.is_last or word.is_first) and animate:
            return 3
        if not after.does:
            return 0
        return 2 if word.opens and word.capital and animate else 1.5 if word.opens or not word.capital else 0.5

    def is_pair(self, at):
        """Whether `en` and another name follow: Appie en Mo."""
        other = self.words[at + 1] if at + 1 < len(self.words) and not self.gap(at + 1).strip() else None
        if self.words[at].key != "en" or other is None:
            return False
        return (other.capital or (self.bare and other.is_first)) and not other.is_nobody

    # growth

    def grow(self):
        """Names take in the words beside them that belong to them."""
        for at in sorted(self.points):
            self.grow_to(at, 1)
            self.grow_to(at, -1)

    def grow_to(self, at, step):
        here = at
        while (there := self.next_to(here, step)) is not None and self.is_open(there):
            worth = max(self.points[at] - 1, PERHAPS)
            if self.points.get(there, 0) >= worth:
                return  # it takes in what is beside it by itself
            belongs = there in self.points or self.belongs(there, at, step)
            if not (belongs or (step > 0 and self.is_surname(there, at))):
                return
            self.points[there] = worth
            here = there

    def next_to(self, here, step):
        """The word beside it, past what joins two parts of a name."""
        there = here + step
        while 0 <= there < len(self.words) and self.beside(there, step) and self.joins(there):
            there += step
        return there if 0 <= there < len(self.words) and self.beside(there, step) else None

    def beside(self, there, step):
        return self.touches(there if step > 0 else there + 1)

    def belongs(self, at, first, step):
        word, seed = self.words[at], self.words[first]
        if word.is_name and any(each.joined for each in self.words[first + 1 : at + 1]):
            return True  # Brouwer-van 't Hof
        if word.is_acronym or word.is_nobody or word.key in NOT_NAMED or word.key in TITLES or word.key in ROLES:
            return False
        if word.capital and (step > 0 or not word.opens or word.is_unknown or word.is_name or word.key in ALSO_NAMES):
            return True
        if word.is_name and not word.is_ordinary:
            return True
        if seed.capital and not self.bare:
            return False
        if step < 0:
            likely = (word.is_unknown and len(word.text) > 3) or (word.is_first and not seed.is_ordinary)
            return self.bare and seed.is_name and likely
        return (seed.is_first or seed.may_be_given) and (
            word.is_name or (self.bare and not word.is_ordinary and len(word.text) > 3)
        )

    def is_surname(self, at, first):
        """Whether a small word after a first name is her surname: truida knoop is verhuisd, joke de groot."""
        word, seed = self.words[at], self.words[first]
        if at > first + 1:
            return word.key in SURNAMES_TOO or self.joins_surname(at - 1)
        if not seed.may_be_given or word.key in ROLES:
            return False
        if word.does or not (frequency(word.text) <= RARE or word.key in SURNAMES_TOO):
            return False
        stands_last = at + 1 == len(self.words) or bool(self.gap(at + 1).strip())
        return word.is_noun if stands_last else self.words[at + 1].does

    def echo(self):
        """A name found once is found everywhere, also as a part or without its capital."""
        enough = PERHAPS if self.bare else ENOUGH
        heard = {self.words[at].key: at for at in sorted(self.points, key=lambda at: self.points[at])}
        for at, word in enumerate(self.words):
            like = heard.get(word.key, heard.get(word.key.removesuffix("s")))
            if like is None or at in self.points or not self.is_open(at) or self.points[like] < enough:
                continue
            if len(word.key) > 2 and (not word.is_ordinary or self.is_echo(at, like)):
                self.points[at] = self.points[like]

    def is_echo(self, at, like):
        """Whether an ordinary word is the name again: by its capital, or by what stands around it."""
        word, before = self.words[at], self.words[at - 1].key if at else ""
        if word.capital:
            return not word.opens or word.is_made or frequency(word.text) < RARE or self.after(at) > 0
        if before in JOINS and like and self.words[like - 1].key == before:
            return True
        if not self.bare or (before in DETERMINERS and self.goes_on(at)):
            return False
        return self.after(at) > 0 or word.is_name

    # spans

    def joined(self):
        """Words that stand together are one name, with its initials and its joining words."""
        at, count = 0, len(self.words)
        self.led = {(self.words[at - 1].key, self.words[at].key) for at in self.points if at and self.is_part(at - 1)}
        while at < count:
            if at not in self.points:
                at += 1
                continue
            last, points = at, self.points[at]
            while (onward := self.next_of(last)) is not None:
                last, points = onward, max(points, self.points[onward])
            yield Span(self.words[self.first_of(at)].start, self.end_of(last), "PERSON", level(points))
            at = last + 1

    def next_of(self, at):
        there = self.past_joins(at + 1)
        if there < len(self.words) - 1 and self.is_letter(there) and self.touches(there):
            there += 1  # Tjon A Fat
        return there if there < len(self.words) and self.touches(there) and there in self.points else None

    def end_of(self, at):
        """Past an initial that stands behind: Ricardo L., or Oosterhuis, M."""
        last = self.words[at]
        behind = (SMALL_INITIALS_BEHIND if self.bare else INITIALS_BEHIND).match(self.text, last.end)
        return behind.end() if behind else last.end

    def first_of(self, at):
        """Back over initials and over joining words that belong to the name."""
        known = at > 0 and self.touches(at) and (self.words[at - 1].key, self.words[at].key) in self.led
        while (
            at and not self.taken[self.words[at - 1].start] and (known or (self.leads(at - 1) and self.is_part(at - 1)))
        ):
            at, known = at - 1, False
        return at

    def is_part(self, at):
        """Whether an initial or a joining word is a part of the name behind it, and not of the sentence."""
        word = self.words[at]
        if not self.leads(at):
            return False
        if len(word.text) == 1 or word.key in FIRM or word.capital or word.opens:
            return True
        if self.joins_surname(at + 1) or self.is_bent(at):
            return True
        if word.key not in ("van", "la", *LOOSE) and word.key not in DETERMINERS:
            return True
        before = self.words[at - 1] if at and self.goes_on(at) else None
        return before is not None and (
            before.key in TITLES or before.key in ABOUT or before.key in ROLES or before.key in JOINS
            or before.is_first or len(before.text) == 1
        )  # fmt: skip


def level(points):
    return SURE if points >= CERTAIN else LIKELY if points >= ENOUGH else DOUBTFUL
