"""Calendars: one event, what is public, and one's own at an address that can be stopped."""

from datetime import timedelta

import pytest
from django.test import Client
from icalendar import Calendar

from vakwerk.events import actions, queries
from vakwerk.people.public import admit, open_group


def dates(answer):
    return Calendar.from_ical(answer.content).walk("VEVENT")


@pytest.fixture
def own(amina, at):
    """The address of Amina's own calendar, which shows titles: own() or own(names_events=False)."""

    def made(*, names_events=True):
        kept = actions.subscribe(by=amina, at=at, names_events=names_events)
        return f"/agenda/abonnement/{queries.calendar_token(kept)}/vakwerk.ics"

    return made


@pytest.fixture
def meeting(amina, at):
    """A peer meeting of Amina's closed group in three weeks."""
    from vakwerk.methods.public import load_methods
    from vakwerk.peers import actions as peers

    load_methods(at=at)
    group = peers.start_group(by=amina, at=at, name="De Sluiswachters", agreement="Alles blijft hier.")
    facts = {"method_key": "incident", "variant": "full", "facilitator": amina, "place": "Kamer boven de markt"}
    return peers.plan(group, by=amina, at=at, starts_at=at + timedelta(days=21), **facts)


def test_one_event_goes_into_any_calendar(open_lab):
    lab = open_lab()

    answer = Client().get(f"/agenda/{lab.pk}/agenda.ics")

    [event] = dates(answer)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert (event["summary"], event["location"], event["class"]) == (lab.title, lab.place, "PUBLIC")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (lab.starts_at, lab.ends_at)


def test_what_one_does_not_see_has_no_calendar_file(plan):
    assert Client().get(f"/agenda/{plan().pk}/agenda.ics").status_code == 404


def test_what_is_behind_a_closed_door_says_the_time_only(plan, eveline, zoe, at, browse):
    group = open_group(at=at)
    admit(group, zoe, at=at)
    lab = plan(audience="group", closed_group=group)

    answer = browse(zoe).get(f"/agenda/{lab.pk}/agenda.ics")

    [event] = dates(answer)
    assert (event["summary"], event["class"], "location" in event) == ("Vakwerk-afspraak", "PRIVATE", False)
    assert lab.title not in answer.content.decode()


def test_the_public_calendar_and_feed_hold_what_is_public_only(open_lab, plan):
    open_lab(title="Voor iedereen")
    plan(title="Voor collega's")

    assert [event["summary"] for event in dates(Client().get("/agenda/openbaar.ics"))] == ["Voor iedereen"]
    feed = Client().get("/agenda/openbaar.atom").content.decode()
    assert "Voor iedereen" in feed
    assert "Voor collega" not in feed


def test_4_2_ones_own_calendar_holds_events_by_title_and_meetings_by_time(plan, meeting, amina, at, own):
    lab = plan()
    actions.sign_up(lab, by=amina, at=at)

    answer = Client().get(own())

    event, closed = dates(answer)
    assert (event["summary"], event["class"]) == (lab.title, "PRIVATE")
    assert (closed["summary"], closed["class"]) == ("Vakwerk-afspraak", "PRIVATE")
    assert closed.decoded("dtstart") == meeting.starts_at
    said = answer.content.decode()
    assert not [word for word in ("Sluiswachters", "Kamer boven", "ATTENDEE", amina.email) if word in said]


def test_without_titles_every_date_is_an_appointment(plan, amina, at, own):
    actions.sign_up(plan(), by=amina, at=at)

    assert [event["summary"] for event in dates(Client().get(own(names_events=False)))] == ["Vakwerk-afspraak"]


def test_what_one_waits_for_or_does_not_come_to_is_not_in_it(plan, amina, bram, at, own):
    full = plan(seats=1)
    plan(title="Iets anders")
    for person in (bram, amina):
        actions.sign_up(full, by=person, at=at)

    assert dates(Client().get(own())) == []


def test_an_address_that_was_stopped_or_renewed_opens_nothing(own, amina, at):
    first = own()
    second = own()

    assert [Client().get(address).status_code for address in (first, second)] == [404, 200]
    actions.unsubscribe(by=amina, at=at)
    assert Client().get(second).status_code == 404


@pytest.mark.parametrize("token", ["niets", "bbbbbbbbbb", "bbbbbbbbbb:namaak"])
def test_a_forged_address_does_not_exist(db, token):
    assert Client().get(f"/agenda/abonnement/{token}/vakwerk.ics").status_code == 404


def test_who_has_no_account_any_more_has_no_calendar(own, amina):
    address = own()
    amina.is_active = False
    amina.save()

    assert Client().get(address).status_code == 404


def test_nobody_keeps_a_copy_of_it(own):
    assert Client().get(own())["Cache-Control"] == "private, no-store"


def test_ones_own_page_shows_the_address_and_stops_it(amina, bram, browse):
    visitor = browse(amina)
    visitor.post("/agenda/abonnement/", {"names_events": "on"})
    assert "vakwerk.ics" in visitor.get("/agenda/abonnement/").content.decode()
    assert "vakwerk.ics" not in browse(bram).get("/agenda/abonnement/").content.decode()

    browse(amina).post("/agenda/abonnement/stoppen/")

    assert not queries.subscription_of(amina).exists()
