"""E-values: evidence that stays honest however often one looks (Ville's inequality).

The chance that an e-value ever reaches 20, when what it argues against is true, is at most 1 in 20: at every number of
clients, looked at as often as one likes. Counts are whole numbers, shares floats from 0 to 1; else ValueError.
"""

import math
from functools import lru_cache

from vakwerk.evidence.distributions import beta_quantile, checked, log_beta, log_beta_below

MOST = 700.0  # of a logarithm, so that what comes of it is a number and not infinity


def log_e_above(successes, n, rate):
    """The logarithm of the evidence that the true share lies above `rate`: a uniform mixture over rate..1.

    B(1+s, 1+f) P(beta > rate) / ((1-rate) rate^s (1-rate)^f), with f = n - s failures.
    """
    checked(successes, n)
    if not 0 <= rate <= 1:
        raise ValueError(f"{rate} is no share")
    failed = n - successes
    if rate == 1:
        return -math.log1p(failed)
    if rate == 0 and successes:
        return MOST
    above = log_beta(1 + successes, 1 + failed) + log_beta_below(1 - rate, 1 + failed, 1 + successes)
    expected = (successes * math.log(rate) if successes else 0.0) + (failed + 1) * math.log1p(-rate)
    return min(above - expected, MOST)


def e_above(successes, n, rate):
    """The evidence that the true share of success is more than `rate`."""
    return math.exp(log_e_above(successes, n, rate))


def e_below(successes, n, rate):
    """The evidence that the true share of success is less than `rate`: the mirror image."""
    checked(successes, n)
    return e_above(n - successes, n, 1 - rate)


def e_uneven(one, other):
    """The evidence that two kinds of pairs that differ do not come equally often, either way: 2^n B(1+one, 1+other)."""
    checked(one, one + other)
    return math.exp(min((one + other) * math.log(2) + log_beta(1 + one, 1 + other), MOST))


def e_pairs(pairs, prior=1.0):
    """The evidence that two groups differ, from pairs in order: (success in one, success in the other), 0 or 1 each.

    The safe 2x2 test by blocks of two: Turner, Ly and Grünwald (2024), Generic E-variables for exact sequential
    k-sample tests, with a beta(prior, prior) on either side. It holds whoever the pairs are of, and while rates drift.
    """
    return math.exp(min(sum(log_factors(pairs, prior)), MOST))


def log_factors(pairs, prior=1.0):
    """What each pair adds to the logarithm of that evidence."""
    ones = others = 0
    for n, (one, other) in enumerate(pairs):
        checked(one, 1)
        checked(other, 1)
        share_one, share_other = (prior + ones) / (2 * prior + n), (prior + others) / (2 * prior + n)
        middle = (share_one + share_other) / 2
        yield sum(
            math.log(share / middle if hit else (1 - share) / (1 - middle))
            for share, hit in ((share_one, one), (share_other, other))
        )
        ones, others = ones + one, others + other


def product(found):
    """The evidence of independent repetitions together; of none it is 1."""
    return math.exp(max(-MOST, min(sum(math.log(max(each, 1e-300)) for each in found), MOST)))


@lru_cache(maxsize=4096)  # a plan stands fast, and hundreds of them are read on one page
def upper_limit(successes, n, alpha=0.05):
    """What the true share is at most, with a chance of alpha to be wrong (one-sided, Clopper and Pearson, 1934)."""
    checked(successes, n)
    return 1.0 if successes == n else beta_quantile(1 - alpha, successes + 1, n - successes)
