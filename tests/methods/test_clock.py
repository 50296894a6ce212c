"""The time of a step: what is left is the same on every screen, and a pause costs nothing."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vakwerk.methods.script.clock import Clock, net_minutes

START = datetime(2026, 3, 2, 13, 30, tzinfo=UTC)
seconds = st.integers(0, 4 * 3600)


@given(given_seconds=st.integers(60, 3600), passed=seconds)
def test_a_running_clock_loses_a_second_a_second(given_seconds, passed):
    assert Clock(given_seconds, START).left(START + timedelta(seconds=passed)) == given_seconds - passed


@given(given_seconds=st.integers(60, 3600), before=seconds, pause=seconds, after=seconds)
def test_a_pause_costs_nothing(given_seconds, before, pause, after):
    paused_at = START + timedelta(seconds=before)
    back_at = paused_at + timedelta(seconds=pause)
    stopped = Clock(given_seconds, START, paused_at)

    resumed = Clock(given_seconds, stopped.resumed(back_at))

    assert stopped.left(back_at) == given_seconds - before
    assert resumed.left(back_at + timedelta(seconds=after)) == given_seconds - before - after


@given(length=seconds, paused=seconds)
def test_net_minutes_are_whole_and_never_below_zero(length, paused):
    assert net_minutes(START, START + timedelta(seconds=length), paused) == max(0, (length - paused) // 60)


def test_the_end_is_where_nothing_is_left():
    clock = Clock(300, START)

    assert clock.left(clock.ends_at()) == 0
    assert clock.share(START + timedelta(seconds=75)) == 0.75
