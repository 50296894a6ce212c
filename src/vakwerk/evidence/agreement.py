"""Whether those who look at the same thing see the same, on a scale with an order.

A table is a square of counts: rows what one said, columns the other. Ratings are rows, one for each who judged, of one
number (or None) for each thing judged. Below the minimum numbers only the table is shown: a coefficient of ten
conversations may as well be .03 as .72.
"""

from collections import Counter

CONVERSATIONS = 20  # before a coefficient is shown
CLIENTS, IN_EACH = 60, 15  # before a share of right forecasts is shown: so many, and so many in each outcome


def enough_conversations(n):
    return n >= CONVERSATIONS


def enough_outcomes(yes, no):
    return yes + no >= CLIENTS and min(yes, no) >= IN_EACH


def squared(i, j):
    return (i - j) ** 2


def straight(i, j):
    return abs(i - j)


def unequal(i, j):
    return float(i != j)


def same_share(table):
    """The share on which both said the same."""
    return sum(table[at][at] for at in range(len(table))) / total(table)


def total(table):
    n = sum(map(sum, table))
    if not n:
        raise ValueError("a table of nobody")
    return n


def kappa(table, apart=squared):
    """Cohen's weighted kappa (1968): 1 for agreement, 0 for what chance gives; None when all said one thing.

    `apart(i, j)`: how far two answers lie apart.
    """
    n, size = total(table), range(len(table))
    rows = [sum(row) / n for row in table]
    columns = [sum(row[j] for row in table) / n for j in size]
    seen = sum(apart(i, j) * table[i][j] / n for i in size for j in size)
    by_chance = sum(apart(i, j) * rows[i] * columns[j] for i in size for j in size)
    return 1 - seen / by_chance if by_chance else None


def ac1(table):
    """Gwet's AC1 (2008): as kappa, but not thrown off when nearly everybody says the same."""
    n, size = total(table), len(table)
    if size < 2:
        return None
    shares = [(sum(table[i]) + sum(row[i] for row in table)) / (2 * n) for i in range(size)]
    by_chance = sum(share * (1 - share) for share in shares) / (size - 1)
    return (same_share(table) - by_chance) / (1 - by_chance)


def paired(ratings):
    """For each thing that at least two judged, what they said."""
    units = [[value for value in unit if value is not None] for unit in zip(*ratings, strict=True)]
    return [unit for unit in units if len(unit) > 1]


def alpha(ratings, level="ordinal"):
    """Krippendorff's alpha for any number of judges, with gaps; None when all said one thing or nobody said two.

    Krippendorff (2011), Computing Krippendorff's alpha-reliability. Level: nominal, ordinal, interval or ratio.
    """
    units = paired(ratings)
    counts = Counter(value for unit in units for value in unit)
    apart = DISTANCES[level](counts)
    n = sum(counts.values())
    seen = sum(apart(one, other) / (len(unit) - 1) for unit in units for one in unit for other in unit)
    by_chance = sum(apart(one, other) * counts[one] * counts[other] for one in counts for other in counts)
    return 1 - (n - 1) * seen / by_chance if by_chance else None


def ordinal(counts):
    """How far two values lie apart: how many answers lie between them, half of their own with them."""
    before, running = {}, 0
    for value in sorted(counts):
        before[value] = running + counts[value] / 2
        running += counts[value]
    return lambda one, other: (before[one] - before[other]) ** 2


DISTANCES = {
    "nominal": lambda _counts: unequal,
    "ordinal": ordinal,
    "interval": lambda _counts: squared,
    "ratio": lambda _counts: lambda one, other: ((one - other) / (one + other)) ** 2 if one + other else 0.0,
}


def mean_differences(ratings):
    """Who sees it otherwise: for each judge how far above the mean of the others, on the same things."""
    things = list(zip(*ratings, strict=True))
    return [mean_difference(things, judge) for judge in range(len(ratings))]


def mean_difference(things, judge):
    found = []
    for thing in things:
        others = [value for at, value in enumerate(thing) if at != judge and value is not None]
        if thing[judge] is not None and others:
            found.append(thing[judge] - sum(others) / len(others))
    return sum(found) / len(found) if found else None
