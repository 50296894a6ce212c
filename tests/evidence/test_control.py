"""Run charts and control charts, held to figures that others published."""

import pytest

from vakwerk.evidence.public import c_chart, nhs_signals, p_chart, run_chart, u_chart, wide_p_chart, xmr
from vakwerk.evidence.runs import one_side, trend, two_of_three

# Montgomery, Introduction to Statistical Quality Control: example 6.5 (weekly cost), tables 7.1 and 7.4, example 7.5.
# Limits as qicharts2 computes them.
COST = [310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304,
        305, 282, 305, 296, 314, 295, 287, 301, 298, 311, 310, 292, 305, 299, 304, 310, 304, 305, 333, 328]  # fmt: skip
ORDERS = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9]
OF_ORDERS = [100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100, 100,
             90, 90]  # fmt: skip
RATES = [one / of for one, of in zip(ORDERS, OF_ORDERS, strict=True)]
CANS = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6]
CLOTH = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23]
OF_CLOTH = [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5]
SPIKE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]  # NHSRplotthedots, vignette on deviations


def near(expected, within=1e-6):
    return pytest.approx(expected, abs=within)


def test_individual_values_get_natural_limits():
    chart = xmr(COST, baseline=20)

    assert (chart.centre, chart.mean_range) == (near(300.5), near(7.7894737))
    assert (chart.lower[0], chart.upper[0]) == (near(279.78331, 0.01 * 7.79), near(321.21669, 0.01 * 7.79))
    assert chart.outside == (38, 39)


def test_the_individuals_of_nist_get_their_limits():
    chart = xmr([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])

    assert (chart.centre, chart.mean_range) == (near(50.81), near(1.8778, 1e-4))
    assert (chart.lower[0], chart.upper[0]) == (near(45.8159, 0.001), near(55.8041, 0.001))
    assert chart.is_trial


@pytest.mark.parametrize(("screened", "upper", "lower"), [(True, 4.6, -0.72), (False, 6.95, -3.06)])
def test_one_spike_may_be_screened_out_of_the_limits(screened, upper, lower):
    chart = xmr(SPIKE, screened=screened)

    assert (chart.upper[0], chart.centre, chart.lower[0]) == (near(upper, 0.01), near(1.94, 0.01), near(lower, 0.01))


def test_shares_of_groups_of_different_size_get_their_own_limits():
    chart = p_chart(ORDERS, OF_ORDERS)

    assert chart.centre == near(0.095510204)
    assert (chart.upper[0], chart.lower[0]) == (near(0.18368571), near(0.0073346947))
    assert (chart.upper[1], chart.lower[1]) == (near(0.19409342), 0)
    assert chart.outside == (10,)


@pytest.mark.parametrize(
    ("left_out", "centre", "lower", "upper"),
    [((14, 22), 0.2150, 0.0407028, 0.3892972), ((), 0.2313333, 0.05243, 0.41024)],
)
def test_what_had_a_known_cause_may_be_left_out_of_the_limits(left_out, centre, lower, upper):
    chart = p_chart(CANS, [50] * 30, left_out)

    assert (chart.centre, chart.lower[0], chart.upper[0]) == (near(centre), near(lower, 1e-5), near(upper, 1e-5))
    assert chart.outside == ((14, 20, 22) if left_out else (14, 22))


def test_counts_for_each_unit_get_their_own_limits():
    chart = u_chart(CLOTH, OF_CLOTH)

    assert chart.centre == near(1.4232558)
    assert (chart.upper[0], chart.lower[0], chart.upper[1]) == (near(2.5550377), near(0.29147393), near(2.6886264))


def test_counts_of_equal_areas_are_a_u_chart_of_ones():
    chart = c_chart([4, 9, 4])

    assert chart.centre == near(17 / 3)
    assert chart.upper[0] == near(17 / 3 + 3 * (17 / 3) ** 0.5)


def test_very_large_groups_get_wider_limits():
    counts, sizes = [1000, 1400, 900, 1500, 1100], [10_000] * 5

    plain, wide = p_chart(counts, sizes), wide_p_chart(counts, sizes)

    assert (len(plain.outside), wide.outside) == (4, ())


@pytest.mark.parametrize(
    ("chart", "values"), [(p_chart, ([1], [0])), (u_chart, ([-1], [2])), (p_chart, ([], [])), (xmr, ([1],))]
)
def test_nonsense_is_refused(chart, values):
    with pytest.raises(ValueError, match=r"needed|somebody"):
        chart(*values)


@pytest.mark.parametrize(
    ("values", "centre", "expected"),
    [
        (COST, 300.5, (40, 6, 8, 20, 14)),
        (RATES, sum(ORDERS) / sum(OF_ORDERS), (25, 5, 8, 10, 8)),
    ],
)  # fmt: skip
def test_runs_are_counted_by_the_rules_of_anhoj(values, centre, expected):
    runs = run_chart(values, centre)

    assert (runs.useful, runs.longest, runs.longest_usual, runs.crossings, runs.crossings_usual) == expected
    assert not runs.is_signal


@pytest.mark.parametrize(
    ("values", "signal"),
    [
        ([], False),
        ([5], False),
        ([3] * 30, False),  # all on the line
        ([1, 9] * 10, False),
        ([1] * 10 + [9] * 10, True),  # one shift
        (list(range(20)), True),  # a drift
        ([1, 1, 1, 1, 9, 9, 9, 9], False),  # too few points
    ],
)
def test_a_shift_is_a_signal_and_few_points_are_not(values, signal):
    assert run_chart(values).is_signal is signal


@pytest.mark.parametrize(
    ("points", "longest", "crossings"),
    [
        *((10, 6, 2), (11, 6, 2), (12, 7, 3), (13, 7, 3), (14, 7, 4), (15, 7, 4), (16, 7, 4), (17, 7, 5), (18, 7, 5)),
        *((19, 7, 6), (20, 7, 6), (21, 7, 6), (22, 7, 7), (23, 8, 7), (24, 8, 8), (25, 8, 8), (100, 10, 41)),
    ],
)
def test_the_limits_of_anhoj_are_the_published_ones(points, longest, crossings):
    """Anhøj and Olesen (2014), Run charts revisited: what is still usual at so many points."""
    found = run_chart([n % 2 for n in range(points)], centre=0.5)

    assert (found.longest_usual, found.crossings_usual) == (longest, crossings)


def test_a_trend_is_seven_points_that_each_rise():
    assert trend([1, 2, 3, 4, 5, 6, 7]) == [True] * 7
    assert trend([1, 2, 3, 3, 4, 5, 6]) == [False] * 7
    assert trend([7, 6, 5, 4, 3, 2, 1, 9]) == [True] * 7 + [False]


def test_two_of_three_near_a_limit_on_one_side_are_pointed_out():
    near_limit = [1, 1, 2.5, 1, 2.5, 1, 1]

    assert two_of_three(near_limit, 0, -3, 3) == [False, False, True, True, True, False, False]
    assert two_of_three([2.5, -1, 2.5], 0, -3, 3) == [False] * 3


def test_seven_on_one_side_are_pointed_out():
    assert not any(one_side([1] * 6, 0))
    assert [at + 1 for at, mark in enumerate(one_side([1] * 8 + [-1], 0)) if mark] == [7, 8]


def test_the_nhs_rules_say_which_of_them_it_was():
    assert nhs_signals([1, -1, 5, -1, 1], 0, -3, 3) == {2: ("outside",)}
    assert nhs_signals([1, -1, 1], 0, -3, 3) == {}
