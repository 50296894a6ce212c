"""What is told of each rule is what it does: a short form of `python -m bench.simulations`."""

import pytest

from bench.simulations import TRIALS, share
from vakwerk.evidence.public import ALARMS

RUNS = 300
TOLD = [pytest.param(alarm, id=alarm.trial) for alarms in ALARMS.values() for alarm in alarms]


@pytest.mark.parametrize("alarm", TOLD)
def test_a_rule_is_wrong_as_often_as_is_told(alarm):
    trial = TRIALS[alarm.trial]
    told = alarm.percent / 100
    called = RUNS if "region" not in alarm.trial else RUNS * 0.2  # only what is called counts there
    spread = (told * (1 - told) / called) ** 0.5

    assert share(trial, RUNS) == pytest.approx(told, abs=4 * spread)


def test_our_own_rules_keep_their_promise():
    assert [
        alarm.percent for alarms in ALARMS.values() for alarm in alarms if alarm.is_ours and alarm.percent > 10
    ] == []
