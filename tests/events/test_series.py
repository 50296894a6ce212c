"""The same again: a rule that repeats has an end, keeps its local time, and makes events of their own."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils.timezone import localtime
from hypothesis import given
from hypothesis import strategies as st

from vakwerk.common.verdicts import Refused
from vakwerk.events import actions, queries
from vakwerk.events.models import Event, EventSeries
from vakwerk.events.rules import may_go_on
from vakwerk.events.rules.series import MOST, dates
from vakwerk.events.states import Every

HERE = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("every", "until", "found"),
    [
        ("week", date(2027, 4, 5), ["22-03 14:00", "29-03 14:00", "05-04 14:00"]),
        ("two_weeks", date(2027, 4, 12), ["29-03 14:00", "12-04 14:00"]),
        ("four_weeks", date(2027, 5, 10), ["12-04 14:00", "10-05 14:00"]),
        ("month", date(2027, 6, 30), ["19-04 14:00", "17-05 14:00", "21-06 14:00"]),
    ],
)
def test_the_clock_says_the_same_time_in_summer(every, until, found):
    first = datetime(2027, 3, 15, 14, tzinfo=HERE)  # the third Monday; the clock changes on 28 March

    assert [f"{localtime(moment):%d-%m %H:%M}" for moment in dates(first, every, until)] == found


def test_a_fifth_weekday_of_the_month_becomes_the_last():
    first = datetime(2027, 1, 29, 9, tzinfo=HERE)

    assert [moment.day for moment in dates(first, "month", date(2027, 4, 30))] == [26, 26, 30]


@pytest.mark.parametrize(
    ("until", "reason"),
    [
        (None, "Een reeks heeft een laatste dag. Kies er een."),
        (date(2027, 3, 15), "De laatste dag van een reeks komt na de eerste."),
        (date(9999, 12, 31), "Je plant een reeks voor hoogstens twee jaar"),
        (date(2029, 3, 1), "Je plant hoogstens 60 keer tegelijk"),
    ],
)
def test_a_rule_that_never_ends_or_goes_too_far_is_refused(plan, eveline, at, until, reason):
    lab = plan(starts_at=datetime(2027, 3, 15, 14, tzinfo=HERE))

    with pytest.raises(Refused, match=reason):
        actions.plan_series(lab, by=eveline, at=at, name="Elke week", every="week", until=until)

    assert not EventSeries.objects.exists()


@pytest.mark.parametrize("until", ["", "nooit", "9999-12-31"])
def test_the_page_refuses_it_too_and_keeps_what_was_typed(plan, eveline, browse, until):
    lab = plan()

    answer = browse(eveline).post(
        f"/agenda/{lab.pk}/reeks/", {"name": "Het maandlab", "every": "month", "until": until}
    )

    assert answer.status_code == 422
    assert "Het maandlab" in answer.content.decode()
    assert not EventSeries.objects.exists()


@given(first=st.dates(date(2026, 1, 1), date(2030, 1, 1)), days=st.integers(-10, 4000), every=st.sampled_from(Every))
def test_whatever_rule_is_asked_for_few_dates_come_of_it(first, days, every):
    starts_at = datetime(first.year, first.month, first.day, 15, tzinfo=HERE)
    until = first + timedelta(days=days)

    if may_go_on(starts_at, every, until):
        found = dates(starts_at, every, until)
        assert len(found) <= MOST
        assert all(starts_at < moment and localtime(moment).date() <= until for moment in found)
        assert {localtime(moment).hour for moment in found} <= {15}


def test_a_series_makes_events_that_each_live_on_their_own(plan, eveline, amina, at, soon):
    lab = plan(seats=8)

    made = actions.plan_series(
        lab, by=eveline, at=at, name="Het maandlab", every="four_weeks", until=(soon + timedelta(days=90)).date()
    )

    actions.cancel(made[0], by=eveline, at=at)
    actions.sign_up(made[1], by=amina, at=at)
    shown = queries.coming(amina, queries.Asked(series=lab.series_id or Event.objects.get(pk=lab.pk).series_id), at)
    assert [(event.state, event.seats, event.taken) for event in shown] == [
        ("published", 8, 0),
        ("cancelled", 8, 0),
        ("published", 8, 1),
        ("published", 8, 0),
    ]
    assert len({event.door_code for event in shown}) == 4


def test_a_repeat_is_proposed_four_weeks_on_at_the_same_time(plan, eveline, browse, soon):
    lab = plan()
    page = browse(eveline).get(f"/agenda/{lab.pk}/herhalen/").content.decode()

    assert f'value="{localtime(soon) + timedelta(days=28):%Y-%m-%d}"' in page
    assert f'value="{localtime(soon):%H:%M}"' in page


def test_it_is_not_repeated_in_the_past(plan, eveline, at):
    with pytest.raises(Refused, match="Kies een dag die nog komt"):
        actions.plan_repeat(plan(), by=eveline, at=at, starts_at=at - timedelta(days=1))


def test_what_never_was_in_the_agenda_is_not_repeated(plan, eveline, at, soon):
    with pytest.raises(Refused, match="Wat je herhaalt, stond eerst in de agenda"):
        actions.plan_repeat(plan(published=False), by=eveline, at=at, starts_at=soon)
