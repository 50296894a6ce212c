"""What a verdict costs: after 200 clients, of 100 pairs, of 13 municipalities, and a plan before its start."""

import random
import time

from bench.registry import figure
from vakwerk.evidence.public import Plan, Repetition, judge, judge_pairs, judge_repetitions, what_can_be_found

TIMES = 50
PLAN = Plan(0.3, 0.15, 200, own_n=120)


def milliseconds(task):
    started = time.process_time()
    for _time in range(TIMES):
        task()
    return (time.process_time() - started) * 1000 / TIMES


@figure("verdict of 200 clients", "ms of processor", most=1)
def verdict():
    return milliseconds(lambda: judge(PLAN, 75, 200))


@figure("verdict of 100 pairs", "ms of processor", most=1)
def pairs():
    lot = random.Random(7)
    drawn = [(int(lot.random() < 0.5), int(lot.random() < 0.3)) for _pair in range(100)]
    return milliseconds(lambda: judge_pairs(drawn, 0.15, 200))


@figure("verdict of 13 municipalities", "ms of processor", most=2)
def repetitions():
    each = [Repetition(PLAN, 25 + n, 60) for n in range(13)]
    return milliseconds(lambda: judge_repetitions(each))


@figure("what can be found with 200 clients", "ms of processor", most=50)
def odds():
    return milliseconds(lambda: what_can_be_found(PLAN))
