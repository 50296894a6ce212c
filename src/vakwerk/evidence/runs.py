"""Run charts: whether a series of figures goes its ordinary way. Values are numbers in the order of time.

Two sets of rules, never both at once: those of Anhøj (default; 3 to 4 in 100 stable series raise an alarm) and those of
the NHS, "Making data count" (about 31 in 100 with a baseline of 12 points).
"""

import math
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from vakwerk.evidence.distributions import binomial_quantile

SHORTEST = 10  # points: with fewer a run chart says nothing
LONG_RUN = 7


@dataclass(frozen=True)
class Runs:
    """What the rules of Anhøj see: points that count, the longest run, how often the middle is crossed."""

    centre: float
    useful: int
    longest: int
    longest_usual: int
    crossings: int
    crossings_usual: int

    @property
    def is_signal(self):
        return self.useful >= SHORTEST and (self.longest > self.longest_usual or self.crossings < self.crossings_usual)


def run_chart(values, centre=None):
    """Runs around the median, or around a `centre` given. Points on it do not count.

    Anhøj and Olesen (2014), Run charts revisited: a run longer than round(log2 n) + 3, or fewer crossings than the 5 %
    quantile of a binomial(n - 1, 1/2).
    """
    if centre is None:
        centre = median(values) if values else 0.0
    sides = [value > centre for value in values if value != centre]
    n = len(sides)
    return Runs(
        centre=centre,
        useful=n,
        longest=max((len(list(run)) for _side, run in groupby(sides)), default=0),
        longest_usual=round(math.log2(n)) + 3 if n else 0,
        crossings=sum(one != other for one, other in pairwise(sides)),
        crossings_usual=binomial_quantile(0.05, n - 1, 0.5) if n > 1 else 0,
    )


def one_side(values, centre, length=LONG_RUN):
    """For each point whether it ends `length` points in a row on one side of the centre."""
    sides = [(value > centre) - (value < centre) for value in values]
    return [run_ends(sides, at, length) and sides[at] != 0 for at in range(len(sides))]


def run_ends(sides, at, length):
    return at + 1 >= length and len(set(sides[at + 1 - length : at + 1])) == 1


def trend(values, length=LONG_RUN):
    """For each point whether it is part of `length` points that each rise, or each fall; equal values break it."""
    steps = [(after > before) - (after < before) for before, after in pairwise(values)]
    ends = [at + 1 for at in range(len(steps)) if run_ends(steps, at, length - 1) and steps[at] != 0]
    return marked(len(values), ends, length)


def two_of_three(values, centre, lower, upper):
    """For each point whether it is one of three on one side of the centre, of which two lie in the outer third."""
    sides = [(value > centre) - (value < centre) for value in values]
    near = [value > centre + (upper - centre) * 2 / 3 or value < centre - (centre - lower) * 2 / 3 for value in values]
    ends = [
        at
        for at in range(2, len(values))
        if run_ends(sides, at, 3) and sides[at] != 0 and sum(near[at - 2 : at + 1]) >= 2
    ]
    return marked(len(values), ends, 3)


def marked(n, ends, length):
    there = {at for end in ends for at in range(end + 1 - length, end + 1)}
    return [at in there for at in range(n)]


def nhs_signals(values, centre, lower, upper):
    """The points that the NHS rules point out, with the rules that do: {index: (name, ...)}."""
    found = {
        "outside": [not lower <= value <= upper for value in values],
        "one_side": one_side(values, centre),
        "trend": trend(values),
        "two_of_three": two_of_three(values, centre, lower, upper),
    }
    named = {at: tuple(name for name, marks in found.items() if marks[at]) for at in range(len(values))}
    return {at: names for at, names in named.items() if names}
