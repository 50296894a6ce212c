"""Dates of people, for their calendars: asked of everyone who has some, and said no more of than was given."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from vakwerk.common import calendars
from vakwerk.common.calendars import Appointment, add_dates, calendar, dates_of, drawn, invite

NOON = datetime(2027, 3, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))


def date(uid, hours, **facts):
    starts_at = NOON + timedelta(hours=hours)
    return Appointment(uid, starts_at, starts_at + timedelta(hours=1), **facts)


@pytest.fixture
def sources(monkeypatch):
    monkeypatch.setattr(calendars, "_sources", [])


def test_every_context_is_asked_and_the_soonest_stands_first(sources):
    add_dates(lambda person, since: [date("later", 3), date("first", 1)])
    add_dates(lambda person, since: [date("between", 2)])

    assert [each.uid for each in dates_of("amina", since=NOON)] == ["first", "between", "later"]


def test_a_date_says_when_it_is_and_what_it_is_told_to_say():
    event = drawn(date("k3x9", 1, place=""), summary="Vakwerk-afspraak", url="https://voorbeeld.example/x/", at=NOON)

    [read] = Calendar.from_ical(calendar([event]).to_ical()).walk("VEVENT")

    assert sorted(read) == ["DTEND", "DTSTAMP", "DTSTART", "SEQUENCE", "STATUS", "SUMMARY", "UID", "URL"]
    assert (read["uid"], read.decoded("dtstart")) == ("k3x9@vakwerk", NOON + timedelta(hours=1))


def test_an_invitation_names_its_one_reader():
    event = drawn(date("k3x9", 1, is_cancelled=True), summary="Afspraak", url="", at=NOON)

    invite(event, sender="Vakwerk <vakwerk@voorbeeld.example>", reader="amina@voorbeeld.example")

    assert (event["status"], event["organizer"]) == ("CANCELLED", "mailto:vakwerk@voorbeeld.example")
    assert event["attendee"] == "mailto:amina@voorbeeld.example"
