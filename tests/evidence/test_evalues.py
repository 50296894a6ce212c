"""Evidence that holds however often one looks: outside numbers, a second opinion, and what must always be so."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.special import betaln

from vakwerk.evidence.distributions import (
    beta_below,
    beta_quantile,
    binomial_at_most,
    binomial_quantile,
    chi_squared_above,
    student_quantile,
)
from vakwerk.evidence.public import (
    e_above,
    e_below,
    e_pairs,
    e_uneven,
    exact_interval,
    lasting_interval,
    product,
    score_interval,
    upper_limit,
)

counts = st.integers(0, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
rates = st.floats(0.01, 0.99)


@pytest.mark.parametrize(
    ("successes", "n", "expected"),  # computed in R with lbeta and pbeta
    [(10, 20, 2.14919697), (15, 30, 4.31943301), (9, 30, 0.15868390)],
)
def test_evidence_above_a_rate_is_that_of_r(successes, n, expected):
    assert e_above(successes, n, 0.3) == pytest.approx(expected, abs=1e-8)


@given(counts, rates)
def test_scipy_finds_the_same_evidence(count, rate):
    successes, n = count
    failed = n - successes
    log = betaln(1 + successes, 1 + failed) + stats.beta.logsf(rate, 1 + successes, 1 + failed)
    log -= successes * math.log(rate) + (failed + 1) * math.log1p(-rate)

    assert math.log(e_above(successes, n, rate)) == pytest.approx(min(log, 700), rel=1e-7, abs=1e-7)


@given(counts, rates, st.floats(0, 0.5))
def test_evidence_falls_when_the_rate_to_beat_rises(count, rate, more):
    assert e_above(*count, min(1, rate + more)) <= e_above(*count, rate) * (1 + 1e-9)


@given(st.integers(0, 200), rates)
def test_evidence_rises_with_every_success(n, rate):
    found = [e_above(successes, n, rate) for successes in range(n + 1)]

    assert found == sorted(found)


@given(st.integers(0, 60), rates, rates)
def test_no_true_rate_below_lets_evidence_grow_on_average(n, rate, part):
    """The e-value at any fixed n is at most 1 on average, for every true rate up to the one argued against."""
    true = rate * part
    mean = sum(stats.binom.pmf(successes, n, true) * e_above(successes, n, rate) for successes in range(n + 1))

    assert mean <= 1 + 1e-9


@given(counts, rates)
def test_below_is_the_mirror_image(count, rate):
    successes, n = count

    assert e_below(successes, n, rate) == pytest.approx(e_above(n - successes, n, 1 - rate), rel=1e-9)


@pytest.mark.parametrize(
    ("successes", "n", "rate", "expected"),
    [(0, 0, 0.3, 1), (0, 10, 0, 1 / 11), (5, 10, 1, 1 / 6), (10, 10, 1, 1), (1, 10, 0, math.exp(700))],
)
def test_at_the_edges_there_is_an_answer(successes, n, rate, expected):
    assert e_above(successes, n, rate) == pytest.approx(expected)


ASKED = [
    lambda successes, n: e_above(successes, n, 0.3),
    lambda successes, n: e_below(successes, n, 0.3),
    lambda successes, n: lasting_interval(successes, n, 50),
    upper_limit,
    exact_interval,
    score_interval,
]


@pytest.mark.parametrize(("successes", "n"), [(3, 2), (-1, 5), (0, -1), (1.5, 3)])
@pytest.mark.parametrize("asked", ASKED)
def test_counts_that_cannot_be_are_refused(asked, successes, n):
    with pytest.raises(ValueError, match="cannot be"):
        asked(successes, n)


def test_a_rate_that_is_no_share_is_refused():
    with pytest.raises(ValueError, match="no share"):
        e_above(1, 2, 1.1)


def test_fifty_thousand_counts_do_not_vanish():
    assert e_above(15_000, 50_000, 0.3) == pytest.approx(
        math.exp(betaln(15_001, 35_001) + stats.beta.logsf(0.3, 15_001, 35_001)
                 - 15_000 * math.log(0.3) - 35_001 * math.log(0.7)), rel=1e-6)  # fmt: skip


SAFE = [((1, 0, 1, 0, 0, 0, 1), (1, 0, 1, 1, 1, 0, 1), 1.0955046198),
        ((0, 0, 1, 0, 0) * 6, (1, 1, 0, 1, 1) * 6, 631.8556184545)]  # fmt: skip


@pytest.mark.parametrize(("ya", "yb", "expected"), SAFE)
def test_pairs_give_the_evidence_of_safestats(ya, yb, expected):
    assert e_pairs(list(zip(ya, yb, strict=True)), prior=0.18) == pytest.approx(expected, rel=1e-9)


bits = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1)), max_size=80)


@given(bits)
def test_swapping_the_two_ways_changes_nothing(pairs):
    assert e_pairs([(other, one) for one, other in pairs]) == pytest.approx(e_pairs(pairs), rel=1e-9)


@given(bits, st.floats(0, 1))
def test_one_more_pair_adds_no_evidence_on_average_whatever_the_common_rate(pairs, rate):
    now = e_pairs(pairs)
    mean = sum(
        e_pairs([*pairs, (one, other)]) * (rate if one else 1 - rate) * (rate if other else 1 - rate)
        for one in (0, 1)
        for other in (0, 1)
    )

    assert mean <= now * (1 + 1e-9)


def test_of_no_pairs_there_is_no_evidence():
    assert e_pairs([]) == 1


@pytest.mark.parametrize(("one", "other", "expected"), [(15, 5, 3.220601), (12, 8, 0.396382), (0, 0, 1)])
def test_uneven_pairs_give_the_evidence_of_r(one, other, expected):
    assert e_uneven(one, other) == pytest.approx(expected, abs=1e-6)


def test_evidence_of_repetitions_multiplies():
    assert product([2, 3, 4]) == pytest.approx(24)
    assert product([]) == 1
    assert product([0, 10]) < 1e-200


@pytest.mark.parametrize(
    ("successes", "n", "best_at", "expected"),  # confseq, uniform_boundaries_unittest.cpp
    [
        (700, 1000, 100, (0.651629, 0.745949)),
        (15, 50, 50, (0.129556, 0.511896)),
        (5, 50, 50, (0.013021, 0.269264)),
        (1, 50, 50, (0, 0.13489)),
    ],
)
def test_a_lasting_interval_is_that_of_confseq(successes, n, best_at, expected):
    assert lasting_interval(successes, n, best_at) == pytest.approx(expected, abs=2e-5)


@given(counts)
def test_intervals_hold_what_was_seen(count):
    successes, n = count
    for low, high in (lasting_interval(successes, n, 100), exact_interval(successes, n), score_interval(successes, n)):
        assert 0 <= low <= high <= 1
        assert n == 0 or low - 1e-12 <= successes / n <= high + 1e-12


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_scipy_finds_the_same_intervals(count):
    found = stats.binomtest(*count)

    assert exact_interval(*count) == pytest.approx(tuple(found.proportion_ci(method="exact")), abs=1e-9)
    assert score_interval(*count) == pytest.approx(tuple(found.proportion_ci(method="wilson")), abs=1e-9)


def test_the_published_intervals_of_3_of_20():
    assert exact_interval(3, 20) == pytest.approx((0.03207094, 0.3789268), abs=1e-7)
    assert score_interval(3, 20) == pytest.approx((0.05236875, 0.3604189), abs=1e-7)


@pytest.mark.parametrize(
    ("successes", "n", "exact", "score"),
    [
        (81, 263, (0.2527, 0.3676), (0.2553, 0.3662)),
        (15, 148, (0.0578, 0.1617), (0.0624, 0.1605)),
        (0, 20, (0.0, 0.1684), (0.0, 0.1611)),
        (1, 29, (0.0009, 0.1776), (0.0061, 0.1718)),
    ],
)
def test_the_table_of_newcombe_is_found_again(successes, n, exact, score):
    """Newcombe (1998), Two-sided confidence intervals for the single proportion, table I."""
    assert exact_interval(successes, n) == pytest.approx(exact, abs=5e-5)
    assert score_interval(successes, n) == pytest.approx(score, abs=5e-5)


@given(st.floats(0, 1), st.floats(0.3, 400), st.floats(0.3, 400))
def test_the_beta_distribution_is_that_of_scipy(x, a, b):
    assert beta_below(x, a, b) == pytest.approx(stats.beta.cdf(x, a, b), abs=1e-10)


def test_other_distributions_are_those_of_scipy():
    lot = random.Random(7)
    for _time in range(200):
        share, n, p, df = lot.uniform(0.001, 0.999), lot.randrange(1, 400), lot.random(), lot.randrange(1, 60)
        assert binomial_quantile(share, n, p) == stats.binom.ppf(share, n, p)
        assert binomial_at_most(n // 2, n, p) == pytest.approx(stats.binom.cdf(n // 2, n, p), abs=1e-10)
        assert beta_quantile(share, df, n) == pytest.approx(stats.beta.ppf(share, df, n), abs=1e-10)
        assert student_quantile(share, df) == pytest.approx(stats.t.ppf(share, df), rel=1e-7, abs=1e-7)
        assert chi_squared_above(40 * p, df) == pytest.approx(stats.chi2.sf(40 * p, df), abs=1e-10)
