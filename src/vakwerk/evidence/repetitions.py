"""The same experiment in several municipalities: each its own line, the evidence multiplied, a mean from three on."""

from dataclasses import dataclass

from vakwerk.evidence.evalues import e_above, product
from vakwerk.evidence.plans import DECIDED, Plan
from vakwerk.evidence.pooling import FEWEST, Pooled, difference, own_interval, pooled
from vakwerk.evidence.wording import Sentence, say

RULE = 1
UNEQUAL = 0.05  # the chance of so large differences between municipalities, below which they are real


@dataclass(frozen=True)
class Repetition:
    plan: Plan
    successes: int
    n: int
    place: str = ""  # the municipality; of one that tried it more often it counts once


@dataclass(frozen=True)
class Line:
    """One municipality in a forest: the difference with its own rate before, and its interval."""

    effect: float
    lower: float
    upper: float


@dataclass(frozen=True)
class Together:
    sentence: Sentence
    evidence: float  # that it works anywhere: the product
    lines: tuple  # in the order of the repetitions
    pooled: Pooled | None  # from three on
    rule: int = RULE

    @property
    def key(self):
        return self.sentence.key


def judge_repetitions(repetitions):
    """What independent repetitions of one frozen practice say together. Who saw nobody yet is left out."""
    known = [each for each in repetitions if each.n]
    effects = [effect_of(each) for each in known]
    lines = tuple(Line(effect, *own_interval(effect, variance)) for effect, variance in effects)
    places = len({each.place or n for n, each in enumerate(known)})
    mean = pooled(*zip(*effects, strict=True)) if places >= FEWEST else None
    evidence = product(e_above(each.successes, each.n, each.plan.to_beat) for each in known)
    return Together(sentence_for(evidence, places, lines, mean), evidence, lines, mean)


def effect_of(repetition):
    plan = repetition.plan
    if plan.own_n is not None:
        return difference(repetition.successes, repetition.n, round(plan.rate * plan.own_n), plan.own_n)
    share = repetition.successes / repetition.n
    drawn_in = (repetition.successes + 0.5) / (repetition.n + 1) if share in (0, 1) else share
    return share - plan.rate, drawn_in * (1 - drawn_in) / repetition.n


def sentence_for(evidence, places, lines, mean):
    if places < 2:
        return say("together_one" if places else "together_none")
    if evidence < DECIDED:
        return say("together_open")
    if places < FEWEST:
        return say("together_better")
    uneven = mean.expected_lower <= 0 or mean.q_chance < UNEQUAL or any(line.upper < 0 for line in lines)
    return say("not_everywhere" if uneven else "take_over")
