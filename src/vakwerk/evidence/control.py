"""Control charts: the limits within which figures vary by themselves. XmR for a team, p, u and c for `figures`.

A chart answers with its centre, a lower and an upper limit for each point, and which points lie outside (from 0).
"""

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import mean

ENOUGH = 12  # points: with fewer the limits are a trial
NATURAL = 2.66  # three deviations, in mean moving ranges (Wheeler; Montgomery takes 3/1.128)
WIDE = 3.267  # a moving range beyond so many mean ones is no ordinary one
DEVIATION = 1.128  # mean moving range of a normal distribution, in deviations


@dataclass(frozen=True)
class Chart:
    values: tuple
    centre: float
    lower: tuple
    upper: tuple
    mean_range: float = 0.0  # of XmR only

    @property
    def outside(self):
        at = enumerate(zip(self.values, self.lower, self.upper, strict=True))
        return tuple(n for n, (value, low, high) in at if not low <= value <= high)

    @property
    def is_trial(self):
        return len(self.values) < ENOUGH


def xmr(values, baseline=None, screened=False):
    """Individual values with limits from their moving ranges, of the first `baseline` points when that is given.

    `screened`: ranges wider than 3.267 times the mean are left out once (as NHSRplotthedots does). Needs two points.
    """
    base = values[:baseline]
    if len(base) < 2:
        raise ValueError("two points are needed")
    centre = mean(base)  # exact: a series that never changes lies on its own limits
    ranges = [abs(after - before) for before, after in pairwise(base)]
    usual = mean(ranges)
    if screened and (kept := [each for each in ranges if each < WIDE * usual]):
        usual = mean(kept)
    n = len(values)
    return Chart(tuple(values), centre, (centre - NATURAL * usual,) * n, (centre + NATURAL * usual,) * n, usual)


def p_chart(counts, sizes, left_out=()):
    """Shares of groups of different size: counts[i] of sizes[i]. `left_out`: points that make no limits."""
    centre = together(counts, sizes, left_out)
    rates = [count / size for count, size in zip(counts, sizes, strict=True)]
    half = [3 * math.sqrt(centre * (1 - centre) / size) for size in sizes]
    return Chart(
        tuple(rates),
        centre,
        tuple(max(0.0, centre - each) for each in half),
        tuple(min(1.0, centre + each) for each in half),
    )


def wide_p_chart(counts, sizes, left_out=()):
    """The same where groups are so large that shares differ by more than chance (Laney, 2002: the p' chart)."""
    plain = p_chart(counts, sizes, left_out)
    spread = [math.sqrt(plain.centre * (1 - plain.centre) / size) for size in sizes]
    z = [(rate - plain.centre) / each if each else 0.0 for rate, each in zip(plain.values, spread, strict=True)]
    factor = sum(abs(after - before) for before, after in pairwise(z)) / max(1, len(z) - 1) / DEVIATION
    return replace(
        plain,
        lower=tuple(max(0.0, plain.centre - 3 * each * factor) for each in spread),
        upper=tuple(min(1.0, plain.centre + 3 * each * factor) for each in spread),
    )


def u_chart(counts, sizes, left_out=()):
    """Counts for each unit of something: counts[i] events in sizes[i] units (hours, conversations)."""
    centre = together(counts, sizes, left_out)
    half = [3 * math.sqrt(centre / size) for size in sizes]
    rates = tuple(count / size for count, size in zip(counts, sizes, strict=True))
    return Chart(rates, centre, tuple(max(0.0, centre - each) for each in half), tuple(centre + each for each in half))


def c_chart(counts):
    """Counts of equal areas."""
    return u_chart(counts, [1] * len(counts))


def together(counts, sizes, left_out):
    if any(size <= 0 for size in sizes) or any(count < 0 for count in counts):
        raise ValueError("a group has somebody in it, and a count is not below 0")
    kept = [at for at in range(len(sizes)) if at not in set(left_out)]
    if not kept:
        raise ValueError("a point is needed")
    return sum(counts[at] for at in kept) / sum(sizes[at] for at in kept)
