"""Before the start: what can be found with this many clients. Exact chances of the rule, not a simulation."""

from dataclasses import dataclass

from vakwerk.evidence.plans import FIRST_LOOK, turns
from vakwerk.evidence.wording import say

ENOUGH_BEFORE = 120  # earlier clients, for a rate until now that is as good as known
LONGEST = 1000  # clients: what takes more is counted as if it stopped there


@dataclass(frozen=True)
class Odds:
    """How an experiment ends when the true share of success is `rate`: chances, and the mean number of clients."""

    rate: float
    better: float
    stopped: float  # not enough, or worse
    open: float
    n: float


def what_can_be_found(plan):
    """When nothing changes, at half a useful difference, at a useful one and at twice that: one `Odds` each."""
    rates = [plan.rate + part * plan.useful for part in (0, 0.5, 1, 2)]
    bars = list(bars_of(plan))
    return [ends(rate, bars) for rate in rates if rate <= 1]


def bars_of(plan):
    """For each number of clients from the first look: (n, stopped up to, better from)."""
    before = (0, 0, 0)
    for n in range(FIRST_LOOK, min(plan.most, LONGEST) + 1):
        before = turns(plan, n, before)
        yield n, max(before[1], before[2]) - 1, before[0]


def ends(rate, bars):
    chances, better, stopped, mean = {0: 1.0}, 0.0, 0.0, 0.0
    for _client in range(FIRST_LOOK - 1):
        chances = one_more(chances, rate)
    for n, low, high in bars:
        chances = one_more(chances, rate)
        won = sum(chance for s, chance in chances.items() if s >= high)
        lost = sum(chance for s, chance in chances.items() if s <= low)
        better, stopped, mean = better + won, stopped + lost, mean + n * (won + lost)
        chances = {s: chance for s, chance in chances.items() if low < s < high}
    left = sum(chances.values())
    return Odds(rate, better, stopped, left, mean + bars[-1][0] * left)


def one_more(chances, rate):
    """The chances of each count after one more client."""
    after = dict.fromkeys(range(min(chances, default=0), max(chances, default=0) + 2), 0.0)
    for s, chance in chances.items():
        after[s] += chance * (1 - rate)
        after[s + 1] += chance * rate
    return after


def foreseen(plan):
    """The same in sentences, for the page where an experiment is planned."""
    found = [
        found_sentence(round(100 * (odds.rate - plan.rate)), odds)
        for odds in what_can_be_found(plan)
        if odds.rate - plan.rate > 0.75 * plan.useful
    ]
    few = plan.own_n is not None and plan.own_n < ENOUGH_BEFORE
    return [*found, say("half_is_open"), *([say("rate_of_few", own_n=plan.own_n)] if few else [])]


def found_sentence(points, odds):
    if odds.better >= 0.95:
        return say("found_nearly_always", points=points, n=round(odds.n))
    if odds.better < 0.05:
        return say("found_hardly", points=points)
    return say("found_in_ten", points=points, ten=max(1, round(10 * odds.better)), n=round(odds.n))
