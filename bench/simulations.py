"""What each rule does when nothing is the matter, and what it finds: trials with a fixed seed.

Usage: python -m bench.simulations [--runs N] [--only WORDS]. Prints a table of shares in percent. The figures that
`evidence/alarms.py` tells to people come from here; a short form of it is a test.
"""

import argparse
import math
import random
from functools import cache

from vakwerk.evidence.control import xmr
from vakwerk.evidence.distributions import beta_below
from vakwerk.evidence.evalues import e_above, e_below, log_factors, upper_limit
from vakwerk.evidence.runs import nhs_signals, run_chart

SEED, RUNS = 20260101, 20_000
FIRST, LAST = 10, 200
Z = 1.959963984540054


def main():
    read = argparse.ArgumentParser(prog="bench.simulations", description=__doc__)
    read.add_argument("--runs", type=int, default=RUNS)
    read.add_argument("--only", default="", help="what has these letters in its name")
    asked = read.parse_args()
    for name, trial in TRIALS.items():
        if asked.only in name:
            print(f"{name:<58} {100 * share(trial, asked.runs):6.1f}", flush=True)


def share(trial, runs):
    """Of so many runs the share in which the trial is true; None, for what was not called at all, does not count."""
    lot = random.Random(SEED)
    found = [outcome for _run in range(runs) if (outcome := trial(lot)) is not None]
    return sum(found) / len(found)


def one_group(rule, rate=0.3, last=LAST):
    """Whether the rule calls out at any look after each client."""

    def trial(lot):
        successes = 0
        for n in range(1, last + 1):
            successes += lot.random() < rate
            if n >= FIRST and rule(successes, n):
                return True
        return False

    return trial


@cache
def exact_p(successes, n, rate=0.3):
    """The two-sided exact binomial test: everything as unlikely as this."""
    chances = [math.comb(n, k) * rate**k * (1 - rate) ** (n - k) for k in range(n + 1)]
    return sum(chance for chance in chances if chance <= chances[successes] * (1 + 1e-7))


@cache
def believed(successes, n, rate=0.3):
    return 1 - beta_below(rate, 1 + successes, 1 + n - successes)


@cache
def better(successes, n, rate=0.3):
    return e_above(successes, n, rate)


@cache
def worse(successes, n, rate=0.3):
    return e_below(successes, n, rate)


def two_groups(by_evidence, old=0.3, new=0.3, pairs=100):
    """Whether two ways are said to differ at any look after each pair."""

    def trial(lot):
        drawn = [(int(lot.random() < new), int(lot.random() < old)) for _pair in range(pairs)]
        return says_evidence(drawn) if by_evidence else says_z(drawn)

    return trial


def says_evidence(drawn):
    log = 0.0
    for n, factor in enumerate(log_factors(drawn), 1):
        log += factor
        if n >= FIRST and log >= math.log(20):
            return True
    return False


def says_z(drawn):
    ones = others = 0
    for n, (one, other) in enumerate(drawn, 1):
        ones, others = ones + one, others + other
        middle = (ones + others) / (2 * n)
        se = math.sqrt(2 * middle * (1 - middle) / n)
        if n >= FIRST and se and abs(ones - others) / n > Z * se:
            return True
    return False


def stable(points, by_nhs):
    """Whether a series in which nothing changes raises an alarm."""

    def trial(lot):
        values = [lot.gauss(0, 1) for _point in range(points)]
        if not by_nhs:
            return run_chart(values).is_signal
        limits = xmr(values, baseline=12)
        return bool(nhs_signals(values, limits.centre, limits.lower[0], limits.upper[0]))

    return trial


def estimated(before, by_limit, rate=0.3):
    """Whether a way that does nothing is said to work against a rate until now that is itself of few clients."""

    def trial(lot):
        successes = sum(lot.random() < rate for _client in range(before))
        to_beat = upper_limit(successes, before) if by_limit else successes / before
        return one_group(lambda s, n: better(s, n, to_beat) >= 20, rate)(lot)

    return trial


def region(rule):
    """Of what is called to work in a region where one of five ways helps 20 points: the share that does nothing."""

    def trial(lot):
        helps = lot.random() < 0.2
        called = one_group(rule, 0.5 if helps else 0.3, last=100)(lot)
        return not helps if called else None

    return trial


def repeated(together, k=5, last=60):
    """Whether k municipalities in which nothing changes shout: any one by itself, or their product."""

    def trial(lot):
        counts = [0] * k
        for n in range(1, last + 1):
            counts = [count + (lot.random() < 0.3) for count in counts]
            if n >= FIRST and together(counts, n):
                return True
        return False

    return trial


def naive(successes, n):
    return exact_p(successes, n) < 0.05


def naive_up(successes, n):
    return successes > 0.3 * n and naive(successes, n)


def bayes(successes, n):
    return believed(successes, n) > 0.95


def evidence(successes, n):
    return better(successes, n) >= 20


TRIALS = {
    "one group, nothing changes: p < .05 at every look": one_group(naive),
    "one group, nothing changes: belief > 95 % at every look": one_group(bayes),
    "one group, nothing changes: evidence 20": one_group(evidence),
    "one group, nothing changes: harm, evidence 10": one_group(lambda s, n: worse(s, n) >= 10),
    "one group, nothing changes: a hint, evidence 5": one_group(lambda s, n: better(s, n) >= 5),
    "one group, 15 points better: evidence 20": one_group(evidence, 0.45),
    "one group, 20 points better: evidence 20": one_group(evidence, 0.5),
    "one group, 15 points worse: harm by 60 clients": one_group(lambda s, n: worse(s, n) >= 10, 0.15, 60),
    "pairs, nothing differs: z-test at every look": two_groups(by_evidence=False),
    "pairs, nothing differs: evidence 20": two_groups(by_evidence=True),
    "pairs, 15 points: evidence 20": two_groups(by_evidence=True, new=0.45),
    "pairs, 30 points: evidence 20": two_groups(by_evidence=True, new=0.6),
    "24 points, nothing changes: NHS rules": stable(24, by_nhs=True),
    "24 points, nothing changes: rules of Anhøj": stable(24, by_nhs=False),
    "rate of 60 clients taken as known: evidence 20": estimated(60, by_limit=False),
    "rate of 60 clients at its upper limit: evidence 20": estimated(60, by_limit=True),
    "region, false among what is called: p < .05": region(naive_up),
    "region, false among what is called: belief > 95 %": region(bayes),
    "region, false among what is called: evidence 20": region(evidence),
    "five municipalities, nothing changes: p < .05 in any": repeated(
        lambda counts, n: any(naive(s, n) for s in counts)
    ),
    "five municipalities, nothing changes: evidence 20 in any": repeated(
        lambda counts, n: any(evidence(s, n) for s in counts)
    ),
    "five municipalities, nothing changes: product 20": repeated(
        lambda counts, n: math.prod(better(s, n) for s in counts) >= 20
    ),
}

if __name__ == "__main__":
    main()
