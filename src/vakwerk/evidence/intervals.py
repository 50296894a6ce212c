"""Intervals around a share: for one look, and for as many looks as one likes."""

import math
from statistics import NormalDist

from vakwerk.evidence.distributions import beta_quantile, checked, halved, log_beta


def exact_interval(successes, n, alpha=0.05):
    """Clopper and Pearson (1934): (lower, upper), for one look. Of nobody everything may be true."""
    checked(successes, n)
    low = beta_quantile(alpha / 2, successes, n - successes + 1) if successes else 0.0
    high = beta_quantile(1 - alpha / 2, successes + 1, n - successes) if successes < n else 1.0
    return low, high


def score_interval(successes, n, alpha=0.05):
    """Wilson (1927): (lower, upper), for one look; for bars."""
    checked(successes, n)
    if not n:
        return 0.0, 1.0
    z, share = NormalDist().inv_cdf(1 - alpha / 2), successes / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def lasting_interval(successes, n, best_at, alpha=0.05):
    """The shares not yet refuted, at whatever moment one looks: (lower, upper).

    The beta-binomial confidence sequence of Howard, Ramdas, McAuliffe and Sekhon (2021), Time-uniform, nonparametric,
    nonasymptotic confidence sequences; narrowest when `best_at` clients were seen.
    """
    checked(successes, n)
    if not n:
        return 0.0, 1.0
    width = 2 * math.log(1 / alpha)
    weight = max(best_at / (width + math.log(1 + width)) - 1, 1e-3)
    share, bar = successes / n, math.log(1 / alpha)

    def refuted(p):
        return log_mixture(successes, n - successes, p, weight) >= bar

    low = halved(refuted, 0.0, share) if successes else 0.0
    high = halved(lambda p: not refuted(p), share, 1.0) if successes < n else 1.0
    return low, high


def log_mixture(successes, failed, p, weight):
    """The logarithm of the evidence against a share of p: a beta(weight p, weight (1-p)) mixture."""
    if not 0 < p < 1:
        return math.inf
    a, b = weight * p, weight * (1 - p)
    seen = log_beta(a + successes, b + failed) - log_beta(a, b)
    return seen - successes * math.log(p) - failed * math.log1p(-p)
