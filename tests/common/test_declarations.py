"""A term runs from birth, or waits for what its words name."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from vakwerk.common.declarations import Confidentiality, Retention

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_a_term_counts_days_from_birth():
    born = datetime(2026, 2, 28, 14, 0, tzinfo=AMSTERDAM)

    assert Retention("two", "Two days.", days=2).until(born) == date(2026, 3, 2)


def test_a_term_without_days_waits_for_what_its_words_name():
    born = datetime(2026, 2, 28, 14, 0, tzinfo=AMSTERDAM)

    assert Retention("own", "Until you remove it.").until(born) is None


def test_what_was_born_before_the_term_began_has_been_kept_long_enough():
    now = datetime(2026, 3, 2, 14, 0, tzinfo=AMSTERDAM)

    assert Retention("two", "Two days.", days=2).start(now) == datetime(2026, 2, 28, 14, 0, tzinfo=AMSTERDAM)
    assert Retention("own", "Until you remove it.").start(now) is None


@pytest.mark.parametrize("hour", [0, 1, 12, 23])
def test_a_day_is_the_day_of_the_people_not_of_greenwich(hour):
    born = datetime(2026, 7, 1, hour, 30, tzinfo=AMSTERDAM).astimezone(ZoneInfo("UTC"))

    assert Retention("one", "One day.", days=1).until(born) == date(2026, 7, 2)


def test_there_are_six_classes_from_open_to_closed():
    assert [each.value for each in Confidentiality] == [
        "public",
        "network",
        "organisation",
        "group",
        "personal",
        "case",
    ]
