"""Municipalities side by side without a ranking: a funnel, estimates drawn to the middle, small numbers hidden."""

from dataclasses import dataclass
from math import sqrt

from vakwerk.evidence.distributions import binomial_quantile, checked

INNER, OUTER = 0.95, 0.998  # Spiegelhalter (2005), Funnel plots for comparing institutional performance
SMALL, STEP, FOR_SHARE = 10, 5, 30  # counts below are hidden, others rounded; a share needs so many


@dataclass(frozen=True)
class Funnel:
    """What may be expected of n clients when the true share is that of all: shares."""

    n: int
    inner_lower: float
    inner_upper: float
    outer_lower: float
    outer_upper: float


def funnel(n, share):
    """Exact binomial limits of 95 % and 99.8 % at n clients."""
    if n < 1:
        raise ValueError("somebody is needed")
    tails = [(1 - width) / 2 for width in (INNER, OUTER)]
    ends = [binomial_quantile(tail, n, share) / n for inner in tails for tail in (inner, 1 - inner)]
    return Funnel(n, *ends)


def stands_out(successes, n, share):
    """Whether a municipality lies outside what is expected at its number of clients (99.8 %)."""
    checked(successes, n)
    limits = funnel(n, share)
    return not limits.outer_lower <= successes / n <= limits.outer_upper


def expected(strata):
    """How many successes its mix of clients lets expect: pairs of (clients, share of all in that stratum)."""
    return sum(n * share for n, share in strata)


def shrunk(counts):
    """Shares drawn to the middle, the more so the fewer clients: for each (successes, n) a share.

    Beta-binomial by moments: P + n / (n + P(1-P)/v) (r - P), v the variance between municipalities.
    """
    for successes, n in counts:
        checked(successes, n)
    everybody = sum(n for _successes, n in counts)
    if not everybody:
        raise ValueError("somebody is needed")
    share = sum(successes for successes, _n in counts) / everybody
    spread = share * (1 - share)
    if not spread:
        return [share for _count in counts]
    between = max(between_variance(counts, share, everybody), 1e-6)
    return [share + n / (n + spread / between) * (successes / n - share) if n else share for successes, n in counts]


def between_variance(counts, share, everybody):
    known = [(successes, n) for successes, n in counts if n]
    apart = sum(n * (successes / n - share) ** 2 for successes, n in known)
    scale = everybody - sum(n * n for _successes, n in known) / everybody
    return (apart - share * (1 - share) * (len(known) - 1)) / scale if scale > 0 else 0.0


def published(count):
    """A count of people as it may be shown: rounded to five, None when hidden; nobody is nobody."""
    if count == 0:
        return 0
    return None if count < SMALL else STEP * round(count / STEP)


def hidden_cells(table):
    """Which cells of a table of people are hidden: a set of (row, column). No row or column has exactly one.

    Small ones first; then the one that leaves the fewest lines with a single hole, which a total would give away.
    """
    hidden = {(i, j) for i, row in enumerate(table) for j, count in enumerate(row) if 0 < count < SMALL}
    while others := {cell for line in lonely(table, hidden) for cell in line}:
        hidden.add(min(others, key=lambda cell: cost(table, hidden, cell)))
    return hidden


def cost(table, hidden, cell):
    """What it costs to hide a cell; one of nobody only when nothing else helps."""
    count = table[cell[0]][cell[1]]
    return not count, len(list(lonely(table, hidden | {cell}))), count, cell


def lonely(table, hidden):
    """For each line with exactly one hidden cell, the others of that line."""
    rows = [[(i, j) for j in range(len(table[i]))] for i in range(len(table))]
    for line in [*rows, *zip(*rows, strict=True)]:
        if len(line) > 1 and sum(cell in hidden for cell in line) == 1:
            yield [cell for cell in line if cell not in hidden]


def wide_funnel(counts):
    """How much wider the funnel is when municipalities differ by more than chance: a factor of at least 1.

    The square root of the mean squared distance, the outermost tenth on either side drawn in (Spiegelhalter, 2005).
    """
    known = [(successes, n) for successes, n in counts if n]
    everybody = sum(n for _successes, n in known)
    share = sum(successes for successes, _n in known) / everybody if everybody else 0
    if share in (0, 1):
        return 1.0
    z = sorted((successes / n - share) / sqrt(share * (1 - share) / n) for successes, n in known)
    tenth = len(z) // 10
    drawn_in = [min(max(each, z[tenth]), z[len(z) - 1 - tenth]) for each in z]
    return max(1.0, sqrt(sum(each * each for each in drawn_in) / len(z)))
