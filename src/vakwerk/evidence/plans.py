"""An experiment before it starts, and what its counts say at every look: the three-way rule and its counting card.

Frozen at the start: the rate until now, the smallest useful difference, the latest stop. `RULE` is kept with every
verdict, so that the same counts give the same sentence for ever; another rule gets another number beside this one.
"""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache

from vakwerk.evidence.distributions import checked
from vakwerk.evidence.evalues import e_above, e_below, upper_limit
from vakwerk.evidence.intervals import lasting_interval
from vakwerk.evidence.wording import Sentence, say

BOTH_SAID = 2  # the rule from which on both are said of what is better and yet not enough
RULE = BOTH_SAID
FIRST_LOOK = 10  # clients
DECIDED, HINT, HARM = 20, 5, 10  # evidence that decides, that is a hint, that is enough to speak of harm
ANSWERS = ("works", "goes_better", "better_less", "not_enough", "worse")  # what is said when the evidence decides
EASY_TO_READ = (10, 15, 20, 30, 40, 50, 60, 80, 100, 150, 200, 300, 400, 500, 750, 1000)


@dataclass(frozen=True)
class Plan:
    """`own_n`: of how many earlier clients the rate is an estimate; None when it is known or agreed.

    `is_fair`: the two ways run beside each other, or a lot decides; only then the new way may be said to work.
    """

    rate: float  # share of success until now
    useful: float  # smallest difference worth the trouble, a share
    most: int  # clients, at the latest stop
    own_n: int | None = None
    is_fair: bool = False

    def __post_init__(self):
        if not (0 <= self.rate <= 1 and 0 < self.useful <= 1 - self.rate + 1e-9):
            raise ValueError("the rate with what is useful is no share")
        if self.most < FIRST_LOOK or (self.own_n is not None and self.own_n < 1):
            raise ValueError("too few clients")

    @cached_property
    def to_beat(self):
        """The rate that evidence must beat: of an estimate its upper limit."""
        if self.own_n is None:
            return self.rate
        return max(self.rate, upper_limit(round(self.rate * self.own_n), self.own_n))

    @property
    def needed(self):
        return min(1.0, self.rate + self.useful)


@dataclass(frozen=True)
class Verdict:
    """What is said, and on which grounds; `rule`, `n` and `successes` with the plan give the same again."""

    sentence: Sentence
    n: int
    successes: int
    better: float  # evidence that it is better than the rate to beat
    not_enough: float  # that it is less than what was needed
    worse: float  # that it is worse than before
    lower: float  # the shares not refuted
    upper: float
    rule: int

    @property
    def key(self):
        return self.sentence.key

    @property
    def is_decided(self):
        return self.key in ANSWERS


def judge(plan, successes, n, rule=RULE):
    """What so many successes among n clients say, at whatever moment one looks, under the rule of that look."""
    checked(successes, n)
    better, worse = e_above(successes, n, plan.to_beat), e_below(successes, n, plan.rate)
    not_enough = e_below(successes, n, plan.needed)
    lower, upper = lasting_interval(successes, n, best_at=plan.most)
    sentence = sentence_for(plan, n, better, not_enough, worse, upper, rule)
    return Verdict(sentence, n, successes, better, not_enough, worse, lower, upper, rule)


def sentence_for(plan, n, better, not_enough, worse, upper, rule):
    """The wording table: the first that holds is said."""
    if n < FIRST_LOOK:
        return say("too_early", n=n) if n > 1 else say("too_early_one" if n else "too_early_none")
    if better >= DECIDED:
        return say_better(plan, is_less=rule >= BOTH_SAID and not_enough >= DECIDED)
    if worse >= HARM:
        return say("worse")
    if not_enough >= DECIDED:
        return say("not_enough", useful=round(100 * plan.useful))
    if n >= plan.most:
        return say("open_large" if upper >= plan.rate + 2 * plan.useful else "open_small", n=n)
    return say("looks_better") if better >= HINT else say("no_answer_yet", most=plan.most)


def say_better(plan, *, is_less):
    """With hundreds of clients a small difference is certain, and certainly small."""
    if is_less:
        return say("better_less", useful=round(100 * plan.useful))
    return say("works" if plan.is_fair else "goes_better")


@dataclass(frozen=True)
class Row:
    """A line of the counting card: from how many successes it is better, up to how many not enough, or worse."""

    n: int
    better_from: int | None
    not_enough_to: int | None
    worse_to: int | None


@lru_cache(maxsize=256)  # a plan stands fast, and its card is on every page about it
def card(plan, looks=EASY_TO_READ):
    """The three-way rule as counts, without any arithmetic at the table; the latest stop is always in it."""
    rows, before = [], (0, 0, 0)
    for n in sorted({*(n for n in looks if FIRST_LOOK <= n < plan.most), plan.most}):
        before = turns(plan, n, before)
        rows.append(Row(n, *shown(n, *before)))
    return tuple(rows)


def turns(plan, n, before=(0, 0, 0)):
    """At n clients the first counts that are better, that are no longer not enough, and no longer worse.

    None of them falls when n grows, so those of fewer clients say where to begin.
    """
    beat, needed, rate = plan.to_beat, plan.needed, plan.rate
    return (
        first(n, before[0], lambda s: e_above(s, n, beat) >= DECIDED),
        first(n, before[1], lambda s: e_below(s, n, needed) < DECIDED),
        first(n, before[2], lambda s: e_below(s, n, rate) < HARM),
    )


def first(n, low, holds):
    """The smallest number from low to n for which it holds; n + 1 when there is none. It holds for all after it."""
    step = 1
    while low + step <= n and not holds(low + step - 1):
        low, step = low + step, 2 * step
    return bisect_left(range(n + 1), x=True, lo=low, hi=min(n + 1, low + step), key=holds)


def shown(n, better, enough, bearable):
    return better if better <= n else None, enough - 1 if enough else None, bearable - 1 if bearable else None
