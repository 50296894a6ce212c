"""Two ways beside each other, by lot within a pair of talks of one professional: what the pairs say at every look."""

import random
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from vakwerk.evidence.evalues import e_pairs, log_factors
from vakwerk.evidence.intervals import lasting_interval
from vakwerk.evidence.plans import DECIDED, FIRST_LOOK, HARM, HINT
from vakwerk.evidence.wording import Sentence, say

RULE = 1
SEED, RUNS = 20260101, 400
LONGEST = 400  # clients: what takes more is counted as if it stopped there


@dataclass(frozen=True)
class PairsVerdict:
    sentence: Sentence
    n: int  # clients, two a pair
    new: int  # successes with the new way
    old: int
    evidence: float  # that the two differ
    lower: float  # of new less old, what is not refuted
    upper: float
    of_new: tuple[float, float]  # the shares of each way that are not refuted
    of_old: tuple[float, float]
    rule: int = RULE

    @property
    def key(self):
        return self.sentence.key


def judge_pairs(pairs, useful, most):
    """What pairs of (success with the new way, with the old), in order, say; `most` clients at the latest stop."""
    n, evidence = 2 * len(pairs), e_pairs(pairs)
    new, old = sum(one for one, _other in pairs), sum(other for _one, other in pairs)
    of_new, of_old = (lasting_interval(each, len(pairs), best_at=most / 2, alpha=0.025) for each in (new, old))
    lower, upper = of_new[0] - of_old[1], of_new[1] - of_old[0]
    sentence = sentence_for(n, most, evidence, new - old, upper >= 2 * useful)
    return PairsVerdict(sentence, n, new, old, evidence, lower, upper, of_new, of_old)


def sentence_for(n, most, evidence, ahead, may_be_large):
    if n < FIRST_LOOK:
        return say("too_early", n=n) if n else say("too_early_none")
    if ahead > 0 and evidence >= DECIDED:
        return say("works")
    if ahead < 0 and evidence >= HARM:
        return say("worse")
    if n >= most:
        return say("open_large" if may_be_large else "open_small", n=n)
    return say("looks_better") if ahead > 0 and evidence >= HINT else say("no_answer_yet", most=most)


@lru_cache(maxsize=256)
def pairs_find(rate, useful, most):
    """The share of experiments with pairs that find a useful difference before the latest stop: by trying it out.

    400 runs with a fixed seed, so within some 5 points of the truth, and the same every time.
    """
    lot = random.Random(SEED)  # noqa: S311  a simulation
    return sum(is_found(lot, rate, rate + useful, most // 2) for _run in range(RUNS)) / RUNS


def foreseen_pairs(plan):
    """Before the start, in sentences: what a lot can find with this many clients."""
    useful = [times * plan.useful for times in (1, 2) if plan.rate + times * plan.useful <= 1]
    found = [(round(100 * each), pairs_find(plan.rate, each, min(plan.most, LONGEST))) for each in useful]
    return [*(found_sentence(points, share) for points, share in found), say("lot_finds_large")]


def found_sentence(points, share):
    if share >= 0.95:
        return say("lot_finds_nearly_always", points=points)
    if share < 0.05:
        return say("found_hardly", points=points)
    return say("lot_finds_in_ten", points=points, ten=max(1, round(10 * share)))


def is_found(lot, old, new, n):
    pairs = [(int(lot.random() < new), int(lot.random() < old)) for _pair in range(n)]
    evidence = accumulate(log_factors(pairs))
    ahead = accumulate(one - other for one, other in pairs)
    return any(
        log >= BAR and more > 0 for at, (log, more) in enumerate(zip(evidence, ahead, strict=True)) if at + 1 >= FIRST
    )


BAR, FIRST = 2.995732273553991, FIRST_LOOK // 2  # ln 20; pairs
