"""Whether questions of one scale go together, judges are exchangeable, and a forecast came true."""

from dataclasses import dataclass
from statistics import mean, variance


def cronbach(items):
    """Cronbach's alpha (1951) of items: rows, one for each question, of one number for each person."""
    if len(items) < 2 or min(map(len, items)) < 2:
        raise ValueError("two questions to two people are needed")
    sums = [sum(answers) for answers in zip(*items, strict=True)]
    whole = variance(sums)
    return len(items) / (len(items) - 1) * (1 - sum(map(variance, items)) / whole) if whole else None


@dataclass(frozen=True)
class IntraClass:
    """Shrout and Fleiss (1979): one judge (1, 2, 3) or the mean of all of them (1k, 2k, 3k)."""

    icc1: float
    icc2: float
    icc3: float
    icc1k: float
    icc2k: float
    icc3k: float


def intra_class(things):
    """Rows, one for each thing judged, of one number for each judge; every judge judged everything.

    Nothing when the things do not differ: then nothing tells them apart.
    """
    if len(things) < 2 or min(map(len, things)) < 2:
        raise ValueError("two judges of two things are needed")
    n, k = len(things), len(things[0])
    middle = mean(value for row in things for value in row)
    between = k * sum((mean(row) - middle) ** 2 for row in things) / (n - 1)
    if not between:
        return None
    total = sum((value - middle) ** 2 for row in things for value in row)
    judges = n * sum((mean(column) - middle) ** 2 for column in zip(*things, strict=True)) / (k - 1)
    within = (total - between * (n - 1)) / (n * (k - 1))
    rest = (total - between * (n - 1) - judges * (k - 1)) / ((n - 1) * (k - 1))
    return IntraClass(
        icc1=(between - within) / (between + (k - 1) * within),
        icc2=(between - rest) / (between + (k - 1) * rest + k * (judges - rest) / n),
        icc3=(between - rest) / (between + (k - 1) * rest),
        icc1k=(between - within) / between,
        icc2k=(between - rest) / (between + (judges - rest) / n),
        icc3k=(between - rest) / between,
    )


def right_order(outcomes, forecasts):
    """How often somebody with the outcome had the higher forecast than somebody without (the AUC; a draw is a half)."""
    yes = [forecast for outcome, forecast in zip(outcomes, forecasts, strict=True) if outcome]
    no = [forecast for outcome, forecast in zip(outcomes, forecasts, strict=True) if not outcome]
    if not yes or not no:
        return None
    won = sum((one > other) + (one == other) / 2 for one in yes for other in no)
    return won / (len(yes) * len(no))


def brier(outcomes, forecasts):
    """The mean squared distance between forecast (0 to 1) and outcome (0 or 1): 0 is perfect (Brier, 1950)."""
    found = [(forecast - outcome) ** 2 for outcome, forecast in zip(outcomes, forecasts, strict=True)]
    return sum(found) / len(found) if found else None
