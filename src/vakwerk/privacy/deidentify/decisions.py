"""What somebody decided about each person or thing in her texts, and the texts that follow from it.

The texts and the map from name to role live in this object and in the page; nothing here stores, logs or sends them.
"""

from dataclasses import dataclass
from functools import cached_property

from vakwerk.privacy.deidentify.detector import find
from vakwerk.privacy.deidentify.spans import DOUBTFUL, SURE, Span
from vakwerk.privacy.deidentify.things import Thing, by_hand, replaced, things

REPLACE, KEEP = "replace", "keep"
BREAK = "\n\n"  # between two texts, so that a name in one is known in the other


@dataclass(frozen=True)
class Decision:
    thing: Thing
    choice: str  # replace, keep, or nothing yet
    role: str
    tells: bool  # the role itself would tell who it is

    @property
    def is_made(self):
        return self.choice == KEEP or (self.choice == REPLACE and bool(self.role) and not self.tells)

    @property
    def offered(self):
        """What stands chosen in the page before anybody chose."""
        return self.choice or (KEEP if self.thing.level == DOUBTFUL else REPLACE)

    @property
    def count(self):
        return len(self.thing.mentions)


class Reading:
    """Texts by name, read together, with the answers given so far: key -> (choice, role)."""

    def __init__(self, texts, answers=None, missed=(), own=None):
        self.texts, self.answers, self.missed, self.own = texts, answers or {}, missed, own

    @cached_property
    def whole(self):
        return BREAK.join(self.texts.values())

    @cached_property
    def decisions(self):
        spans = by_hand(self.whole, self.missed, find(self.whole, self.own))
        return [self.decision(thing) for thing in things(self.whole, spans)]

    def decision(self, thing):
        choice, role = self.answers.get(thing.key, ("", thing.role))
        role = role.strip()
        return Decision(thing, choice, role, bool(self.answers) and tells(role, self.own))

    @property
    def open(self):
        """What has to be decided before the texts may be kept."""
        return [each for each in self.decisions if not each.is_made and each.thing.level != DOUBTFUL]

    @property
    def doubts(self):
        return [each for each in self.decisions if each.thing.level == DOUBTFUL]

    @property
    def results(self):
        """The texts with every role in its place."""
        roles = [(span, each.role) for each in self.decisions if each.choice == REPLACE for span in each.thing.mentions]
        return {
            name: replaced(text, [(moved(span, start), role) for span, role in roles if start <= span.start < end])
            for name, text, start, end in self.placed()
        }

    def placed(self):
        """Each text with where it begins and ends in the whole."""
        start = 0
        for name, text in self.texts.items():
            yield name, text, start, start + len(text)
            start += len(text) + len(BREAK)

    @property
    def pieces(self):
        """The whole, cut into what stands between and what was found (with its decision)."""
        found = sorted(
            ((span, each) for each in self.decisions for span in each.thing.mentions), key=lambda pair: pair[0].start
        )
        at, cut = 0, []
        for span, decision in found:
            cut += [(self.whole[at : span.start], None), (self.whole[span.start : span.end], decision)]
            at = span.end
        return [*cut, (self.whole[at:], None)]


def still_named(*texts):
    """Who and what texts name, apart from what may be a name."""
    found = Reading(dict(enumerate(texts))).decisions
    return [each.thing for each in found if each.thing.level != DOUBTFUL]


def moved(span, start):
    return Span(span.start - start, span.end - start, span.label, span.level)


def tells(role, own):
    """Whether a role is itself something that identifies somebody."""
    return any(span.level == SURE for span in find(role, own))
