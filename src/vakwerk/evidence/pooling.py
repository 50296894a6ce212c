"""Repetitions together: what several municipalities that tried the same found.

Effects are differences of shares, or any number with a variance. Of two no mean is told: its interval would be wider
than the scale.
"""

import math
from dataclasses import dataclass
from statistics import NormalDist

from vakwerk.evidence.distributions import checked, chi_squared_above, student_quantile

FEWEST = 3  # municipalities, before a mean is told
ROUNDS = 200


@dataclass(frozen=True)
class Pooled:
    """The mean of a random-effects model, with its interval and what a new municipality may roughly expect."""

    k: int
    mean: float
    se: float
    lower: float
    upper: float
    expected_lower: float
    expected_upper: float
    tau2: float  # variance between municipalities
    q: float
    q_chance: float  # of differences as large as these when there are none

    @property
    def i2(self):
        """The share of what lies between them that is no chance."""
        return max(0.0, 1 - (self.k - 1) / self.q) if self.q else 0.0


def difference(successes, n, successes_before, n_before):
    """The difference of two shares and its variance: (effect, variance). A share of 0 or 1 still has a variance."""
    checked(successes, n)
    checked(successes_before, n_before)
    if not n or not n_before:
        raise ValueError("somebody is needed on both sides")
    effect = successes / n - successes_before / n_before
    if successes in (0, n) or successes_before in (0, n_before):
        successes, n, successes_before, n_before = successes + 0.5, n + 1, successes_before + 0.5, n_before + 1
    now, before = successes / n, successes_before / n_before
    return effect, now * (1 - now) / n + before * (1 - before) / n_before


def own_interval(effect, variance, alpha=0.05):
    """The line of one municipality in a forest: (lower, upper)."""
    half = NormalDist().inv_cdf(1 - alpha / 2) * math.sqrt(variance)
    return effect - half, effect + half


def weighted(effects, variances, tau2=0.0):
    """The mean by inverse variance and its standard error: (mean, se)."""
    weights = [1 / (variance + tau2) for variance in variances]
    total = sum(weights)
    return sum(weight * effect for weight, effect in zip(weights, effects, strict=True)) / total, total**-0.5


def cochran(effects, variances, tau2=0.0):
    """Cochran's Q: how far the effects lie apart, in their own variances."""
    mean, _se = weighted(effects, variances, tau2)
    return sum((effect - mean) ** 2 / (var + tau2) for effect, var in zip(effects, variances, strict=True))


def dersimonian_laird(effects, variances):
    """The variance between municipalities by moments (DerSimonian and Laird, 1986)."""
    weights = [1 / variance for variance in variances]
    scale = sum(weights) - sum(weight**2 for weight in weights) / sum(weights)
    return max(0.0, (cochran(effects, variances) - (len(effects) - 1)) / scale) if scale > 0 else 0.0


def reml(effects, variances):
    """The same by restricted maximum likelihood (Viechtbauer, 2005); by moments when that wanders off."""
    tau2 = first = dersimonian_laird(effects, variances)
    for _round in range(ROUNDS):
        weights = [1 / (variance + tau2) for variance in variances]
        one, two, three = (sum(weight**power for weight in weights) for power in (1, 2, 3))
        mean, _se = weighted(effects, variances, tau2)
        apart = sum(weight**2 * (effect - mean) ** 2 for weight, effect in zip(weights, effects, strict=True))
        step = (apart - one + two / one) / (two - 2 * three / one + (two / one) ** 2)
        after = max(0.0, tau2 + step)
        if abs(after - tau2) < 1e-10 * (1 + tau2):
            return after
        tau2 = after
    return first


def pooled(effects, variances, alpha=0.05):
    """REML with the modified interval of Hartung and Knapp, and a prediction interval; nothing below three.

    Modified (Röver, Knapp and Friede, 2015): never narrower than the ordinary standard error.
    """
    k = len(effects)
    if any(variance <= 0 for variance in variances):
        raise ValueError("a variance is more than 0")
    if k < FEWEST:
        return None
    tau2 = reml(effects, variances)
    mean, ordinary = weighted(effects, variances, tau2)
    se = ordinary * max(1.0, math.sqrt(cochran(effects, variances, tau2) / (k - 1)))
    t, q = student_quantile(1 - alpha / 2, k - 1), cochran(effects, variances)
    wide = t * math.sqrt(tau2 + se**2)
    return Pooled(
        k, mean, se, mean - t * se, mean + t * se, mean - wide, mean + wide, tau2, q, chi_squared_above(q, k - 1)
    )
