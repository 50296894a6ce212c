"""Repetitions, series, agreement and municipalities side by side: published figures and second opinions."""

import math

import krippendorff
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymare import Dataset
from pymare.estimators import DerSimonianLaird, VarianceBasedLikelihoodEstimator
from sklearn import metrics

from vakwerk.evidence.agreement import straight, unequal
from vakwerk.evidence.pooling import dersimonian_laird, reml, weighted
from vakwerk.evidence.public import (
    Plan,
    Repetition,
    ac1,
    alpha,
    brier,
    cronbach,
    difference,
    enough_conversations,
    enough_outcomes,
    expected,
    funnel,
    hidden_cells,
    intra_class,
    judge_repetitions,
    judge_series,
    kappa,
    mean_differences,
    pooled,
    published,
    right_order,
    same_share,
    shrunk,
    stands_out,
    wide_funnel,
)

# dat.bcg of metafor: vaccinated with and without tuberculosis, not vaccinated with and without
BCG = [(4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619), (33, 5036, 47, 5761),
       (180, 1361, 372, 1079), (8, 2537, 10, 619), (505, 87886, 499, 87892), (29, 7470, 45, 7232), (17, 1699, 65, 1600),
       (186, 50448, 141, 27197), (5, 2493, 3, 2338), (27, 16886, 29, 17825)]  # fmt: skip
EFFECTS = [math.log(a / (a + b) / (c / (c + d))) for a, b, c, d in BCG]
VARIANCES = [1 / a - 1 / (a + b) + 1 / c - 1 / (c + d) for a, b, c, d in BCG]


def near(expected, within=1e-6):
    return pytest.approx(expected, abs=within)


def test_the_published_meta_analysis_is_found_again():
    found = pooled(EFFECTS, VARIANCES)

    assert (found.mean, found.se, found.tau2) == (near(-0.714532), near(0.180792), near(0.313243))
    assert (found.lower, found.upper) == (near(-1.108444), near(-0.320621))
    assert (found.expected_lower, found.expected_upper) == (near(-1.996017), near(0.566952))
    assert (found.q, 100 * found.i2) == (near(152.2330, 1e-4), near(92.1173, 1e-4))
    assert dersimonian_laird(EFFECTS, VARIANCES) == near(0.308760)
    assert weighted(EFFECTS, VARIANCES) == (near(-0.430285), near(0.040499))


def test_pymare_finds_the_same_variance_between():
    data = Dataset(y=np.array(EFFECTS), v=np.array(VARIANCES))

    assert reml(EFFECTS, VARIANCES) == near(
        float(VarianceBasedLikelihoodEstimator(method="REML").fit_dataset(data).summary().tau2.ravel()[0]), 1e-4
    )
    assert dersimonian_laird(EFFECTS, VARIANCES) == near(
        float(DerSimonianLaird().fit_dataset(data).summary().tau2.ravel()[0])
    )


# Normand (1999): days in hospital after a stroke; n, mean and deviation, with and without a team of specialists
STAYS = [(155, 55, 47, 156, 75, 64), (31, 27, 7, 32, 29, 4), (75, 64, 17, 71, 119, 29), (18, 66, 20, 18, 137, 48),
         (8, 14, 8, 13, 18, 11), (57, 19, 7, 52, 18, 4), (34, 52, 45, 33, 41, 34), (110, 21, 16, 183, 31, 27),
         (60, 30, 27, 52, 23, 20)]  # fmt: skip


def test_the_stays_after_a_stroke_are_found_again():
    effects = [mean - other for _n, mean, _sd, _m, other, _other_sd in STAYS]
    variances = [sd**2 / n + other_sd**2 / m for n, _mean, sd, m, _other, other_sd in STAYS]
    by_moments = dersimonian_laird(effects, variances)
    data = Dataset(y=np.array(effects, float), v=np.array(variances))
    by_likelihood = VarianceBasedLikelihoodEstimator(method="REML").fit_dataset(data).summary().tau2.ravel()[0]

    assert by_moments == near(205.4094, 1e-4)
    assert weighted(effects, variances, by_moments) == (near(-13.9817, 1e-4), near(5.1267, 1e-4))
    assert weighted(effects, variances) == (near(-3.4636, 1e-4), near(0.7648, 1e-4))
    assert reml(effects, variances) == pytest.approx(float(by_likelihood), rel=1e-3)


def test_three_municipalities_never_look_surer_than_they_are():
    counts = [(14, 30, 8, 30), (9, 25, 7, 25), (20, 40, 13, 40)]
    found = pooled(*zip(*(difference(*each) for each in counts), strict=True))

    assert (found.mean, found.tau2, found.q) == (near(0.156907), 0, near(0.495530))
    assert found.se == near(0.069, 1e-3)  # the interval of Hartung and Knapp unmodified would have .034


def test_of_two_no_mean_is_told():
    assert pooled([0.1, 0.2], [0.01, 0.01]) is None
    assert pooled([], []) is None


def test_a_share_of_nothing_still_has_a_variance():
    assert difference(0, 10, 10, 10)[0] == -1
    assert difference(0, 10, 10, 10)[1] > 0
    with pytest.raises(ValueError, match="both sides"):
        difference(0, 0, 3, 10)


def repeated(*counts, rate=0.3):
    return [Repetition(Plan(rate, 0.15, 60), successes, n) for successes, n in counts]


@pytest.mark.parametrize(
    ("counts", "key"),
    [
        ([], "together_none"),
        ([(0, 0)], "together_none"),
        ([(29, 30)], "together_one"),
        ([(29, 30), (0, 0)], "together_one"),
        ([(10, 30)] * 2, "together_open"),
        ([(10, 30)] * 4, "together_open"),
        ([(20, 30), (18, 30)], "together_better"),
        ([(18, 30), (17, 30), (19, 30), (16, 30)], "take_over"),
        ([(28, 30), (27, 30), (9, 30)], "not_everywhere"),
        ([(29, 30), (29, 30), (29, 30), (2, 30)], "not_everywhere"),
    ],
)
def test_repetitions_are_judged_together(counts, key):
    assert judge_repetitions(repeated(*counts)).key == key


@pytest.mark.parametrize(
    ("places", "key"),
    [("AAA", "together_one"), ("AAB", "together_better"), ("ABC", "take_over"), ("ABCC", "take_over")],
)
def test_a_municipality_that_tries_it_more_often_is_one_municipality(places, key):
    found = judge_repetitions([Repetition(Plan(0.3, 0.15, 60), 18, 30, place) for place in places])

    assert (found.key, len(found.lines)) == (key, len(places))
    assert (found.pooled is None) == (len(set(places)) < 3)


def test_each_repetition_has_its_own_line():
    found = judge_repetitions(repeated((18, 30), (0, 0), (30, 30)))

    assert [line.effect for line in found.lines] == [near(0.3), near(0.7)]
    assert all(line.lower < line.effect < line.upper for line in found.lines)


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ([0.1] * 12, "ordinary"),  # a sum of tenths is not ten times a tenth
        ([0.3] * 13, "ordinary"),
        ([1.1] * 15, "ordinary"),
        ([3, 4, 3], "short_series"),
        ([3, 4, 3, 5, 2, 4, 3, 4, 2, 5, 3, 4], "ordinary"),
        ([3, 4, 3, 5, 2, 4, 3, 4, 2, 5, 3, 40], "stands_out"),
        ([1, 2, 1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4, 3, 4], "changed"),
    ],
)
def test_a_series_says_whether_it_goes_its_way(values, key):
    assert judge_series(values).key == key


N = None
OBSERVERS = list(zip(*[  # Krippendorff's example C, a column for each unit
    (1, 1, N, 1), (2, 2, 3, 2), (3, 3, 3, 3), (3, 3, 3, 3), (2, 2, 2, 2), (1, 2, 3, 4), (4, 4, 4, 4), (1, 1, 2, 1),
    (2, 2, 2, 2), (N, 5, 5, 5), (N, N, 1, 1), (N, N, 3, N)], strict=True))  # fmt: skip


@pytest.mark.parametrize(
    ("level", "expected"), [("nominal", 0.743421), ("ordinal", 0.815388), ("interval", 0.849107), ("ratio", 0.797403)]
)
def test_krippendorffs_own_example_is_found_again(level, expected):
    assert alpha(OBSERVERS, level) == near(expected)


# Fleiss (1971): of thirty patients, how many of six psychiatrists named each of five diagnoses
FLEISS = """00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031
            00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006"""


def test_the_psychiatrists_of_fleiss_agree_as_much_as_published():
    named = [[kind for kind, n in enumerate(patient) for _n in range(int(n))] for patient in FLEISS.split()]

    found = alpha(list(zip(*named, strict=True)), "nominal")

    assert 1 - (1 - found) * 180 / 179 == near(0.430, 5e-4)  # his kappa; alpha corrects for the 180 judgements


ratings = st.lists(st.lists(st.none() | st.integers(1, 5), min_size=12, max_size=12), min_size=3, max_size=3)


@settings(max_examples=40, deadline=None)
@given(ratings)
def test_krippendorff_agrees_on_any_three_voices(given_ratings):
    found = alpha(given_ratings)
    if found is not None:
        values = np.array([[np.nan if value is None else value for value in row] for row in given_ratings])
        assert found == near(krippendorff.alpha(values, level_of_measurement="ordinal"), 1e-9)


def test_where_all_say_one_thing_there_is_no_coefficient():
    assert alpha([[3, 3], [3, 3]]) is None
    assert alpha([[1, None], [None, 2]]) is None
    assert kappa([[10, 0], [0, 0]]) is None


COHEN = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]  # of 200; Cohen (1968)


def test_cohens_table_is_found_again():
    disagreement = [[0, 1, 3], [1, 0, 6], [3, 6, 0]]

    assert [same_share(COHEN), kappa(COHEN, unequal), kappa(COHEN, lambda i, j: disagreement[i][j])] == [
        near(0.7), near(0.491525), near(0.347826),
    ]  # fmt: skip
    assert [kappa(COHEN, straight), kappa(COHEN)] == [near(0.473684), near(0.454545)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=5, max_size=60))
def test_scikit_learn_finds_the_same_kappa(answers):
    table = [[answers.count((i, j)) for j in range(3)] for i in range(3)]
    found = kappa(table)
    if found is not None:
        one, other = zip(*answers, strict=True)
        assert found == near(metrics.cohen_kappa_score(one, other, labels=[0, 1, 2], weights="quadratic"), 1e-9)


@pytest.mark.parametrize(
    ("table", "low", "high"), [([[118, 5], [2, 0]], -0.02339, 0.94078), ([[80, 10], [5, 5]], 0.31818, 0.80800)]
)
def test_where_nearly_all_agree_kappa_is_thrown_off_and_ac1_is_not(table, low, high):
    assert (kappa(table), ac1(table)) == (near(low, 1e-5), near(high, 1e-5))


def test_a_table_of_nobody_is_refused():
    with pytest.raises(ValueError, match="nobody"):
        same_share([[0, 0], [0, 0]])


def test_who_sees_it_otherwise_is_told():
    client, manager, officer = [2, 3, None, 1], [4, 4, 5, None], [3, None, 5, None]

    assert mean_differences([client, manager, officer]) == [near(-1.25), near(2.5 / 3), near(0)]
    assert mean_differences([[1, None], [None, 2]]) == [None, None]


def test_a_coefficient_needs_twenty_conversations():
    assert [enough_conversations(19), enough_conversations(20)] == [False, True]
    assert [enough_outcomes(14, 46), enough_outcomes(15, 44), enough_outcomes(15, 45)] == [False, False, True]


SHROUT = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]


def test_shrout_and_fleiss_are_found_again():
    found = intra_class(SHROUT)

    assert [found.icc1, found.icc2, found.icc3] == [near(0.165742), near(0.289764), near(0.714841)]
    assert [found.icc1k, found.icc2k, found.icc3k] == [near(0.442797), near(0.620051), near(0.909316)]


@pytest.mark.parametrize("things", [[], [(1, 2)], [(1,), (2,)]])
def test_judges_are_exchangeable_only_from_two_of_two_things(things):
    assert intra_class([(3, 4), (3, 4)]) is None
    assert intra_class([(0.3, 0.3, 0.3)] * 7) is None
    with pytest.raises(ValueError, match="two judges"):
        intra_class(things)


def test_the_documented_forecasts_are_found_again():
    assert right_order([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) == 0.75
    assert right_order([1, 1], [0.1, 0.4]) is None
    assert brier([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3]) == near(0.0375)
    assert brier([], []) is None


ATTITUDE = """
43 51 30 39 61 92 45 | 63 64 51 54 63 73 47 | 71 70 68 69 76 86 48 | 61 63 45 47 54 84 35 | 81 78 56 66 71 83 47
43 55 49 44 54 49 34 | 58 67 42 56 66 68 35 | 71 75 50 55 70 66 41 | 72 82 72 67 71 83 31 | 67 61 45 47 62 80 41
64 53 53 58 58 67 34 | 67 60 47 39 59 74 41 | 69 62 57 42 55 63 25 | 68 83 83 45 59 77 35 | 77 77 54 72 79 77 46
81 90 50 72 60 54 36 | 74 85 64 69 79 79 63 | 65 60 65 75 55 80 60 | 65 70 46 57 75 85 46 | 50 58 68 54 64 78 52
50 40 33 34 43 64 33 | 64 61 52 62 66 80 41 | 53 66 52 50 63 80 37 | 40 37 42 58 50 57 49 | 63 54 42 48 66 75 33
66 77 66 63 88 76 72 | 78 75 58 74 80 78 49 | 48 57 44 45 51 83 38 | 85 85 71 71 77 74 55 | 82 82 39 59 64 78 39
"""  # R, data set attitude: 30 people, 7 questions


def test_questions_of_the_attitude_data_go_together_as_in_r():
    people = [[int(value) for value in person.split()] for person in ATTITUDE.replace("\n", " | ").split(" | ")[1:-1]]

    assert cronbach(list(zip(*people, strict=True))) == near(0.843143)


def test_answers_that_never_differ_have_no_coefficient():
    assert cronbach([[1, 1], [1, 1]]) is None
    with pytest.raises(ValueError, match="two questions"):
        cronbach([[1, 2]])
    with pytest.raises(ValueError, match="two people"):
        cronbach([[1], [2]])


@pytest.mark.parametrize(
    ("n", "limits"),  # R, qbinom with a share of .12
    [
        (10, (0, 0.30, 0, 0.50)),
        (20, (0, 0.30, 0, 0.40)),
        (50, (0.04, 0.22, 0, 0.28)),
        (400, (0.09, 0.1525, 0.0725, 0.1725)),
    ],
)
def test_the_funnel_has_exact_limits(n, limits):
    found = funnel(n, 0.12)

    assert (found.inner_lower, found.inner_upper, found.outer_lower, found.outer_upper) == near(limits)


def test_only_far_outside_the_funnel_stands_out():
    assert [stands_out(s, 50, 0.12) for s in (0, 6, 14, 15)] == [False, False, False, True]


def test_few_clients_are_drawn_to_the_middle():
    small, large, middle = shrunk([(5, 15), (80, 400), (40, 400)])

    assert 5 / 15 > small > 120 / 815 > middle
    assert abs(large - 80 / 400) < abs(small - 5 / 15)
    assert shrunk([(0, 10), (0, 0)]) == [0, 0]
    with pytest.raises(ValueError, match="somebody"):
        shrunk([(0, 0)])


def test_a_mix_lets_expect_what_its_strata_do():
    assert expected([(10, 0.5), (20, 0.1)]) == near(7)


def test_a_funnel_widens_when_municipalities_differ_by_themselves():
    assert wide_funnel([(12, 100)] * 12) == 1
    assert [wide_funnel(each) for each in ([], [(0, 0)], [(0, 10)] * 12, [(10, 10)] * 12)] == [1, 1, 1, 1]
    assert wide_funnel([(2, 100), (30, 100), (0, 0)] * 6) == wide_funnel([(2, 100), (30, 100)] * 6)
    assert wide_funnel([(2, 100), (30, 100)] * 6) > 2


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, None), (9, None), (10, 10), (12, 10), (13, 15), (202, 200)])
def test_small_counts_are_hidden_and_others_rounded(count, shown):
    assert published(count) == shown


def test_what_a_total_gives_away_is_hidden_with_it():
    table = [[23, 4, 11], [31, 12, 14], [18, 9, 22], [40, 15, 3]]  # pytauargus hides three beside the small ones

    hidden = hidden_cells(table)

    assert {(0, 1), (2, 1), (3, 2)} <= hidden
    assert len(hidden) == 6
    assert all(row != 1 for row, _column in hidden)


@given(st.integers(2, 5).flatmap(lambda width: st.lists(
    st.lists(st.integers(0, 40), min_size=width, max_size=width), min_size=2, max_size=6)))  # fmt: skip
def test_no_line_has_exactly_one_hole(table):
    hidden = hidden_cells(table)

    for line in [*([(i, j) for j in range(len(table[0]))] for i in range(len(table))),
                 *([(i, j) for i in range(len(table))] for j in range(len(table[0])))]:  # fmt: skip
        assert sum(cell in hidden for cell in line) != 1
    assert all((i, j) in hidden for i, row in enumerate(table) for j, count in enumerate(row) if 0 < count < 10)
