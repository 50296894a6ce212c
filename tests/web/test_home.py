"""Today: my meetings, what came of it, one field. No counters, nothing of others."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from vakwerk.methods.public import load_methods
from vakwerk.notices.public import Kind, Times, tell
from vakwerk.peers import actions as peers

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MORNING = datetime(2026, 3, 2, 9, 30, tzinfo=AMSTERDAM)


@pytest.fixture
def at():
    """A Monday morning."""
    return MORNING


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(MORNING, tick=False):
        yield


@pytest.fixture
def meet(db, amina, bram):
    """A group of Amina and Bram that meets after so many hours: meet(4)."""
    load_methods(at=MORNING)

    def met(hours, name="De Sluiswachters"):
        group = peers.start_group(by=amina, at=MORNING, name=name, agreement="Het blijft hier.")
        invitation = peers.invite_to_group(group, bram.email, by=amina, at=MORNING)
        peers.accept_invitation(invitation, by=bram, at=MORNING)
        peers.sign(group, by=bram, at=MORNING)
        facts = {"method_key": "incident", "variant": "full", "facilitator": bram}
        return peers.plan(group, by=bram, at=MORNING, starts_at=MORNING + timedelta(hours=hours), **facts)

    return met


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(0, "Good morning"), (11, "Good morning"), (12, "Good afternoon"), (17, "Good afternoon"), (18, "Good evening")],
)
def test_one_is_greeted_by_the_hour(amina, browse, hour, greeting):
    visitor = browse(amina)

    with time_machine.travel(MORNING.replace(hour=hour), tick=False):
        page = visitor.get("/").content.decode()

    assert f"{greeting}, Amina" in page


@pytest.mark.parametrize(
    ("hours", "place"),
    [(4, "today"), (14, "today"), (24, "week"), (6 * 24, "week"), (8 * 24, "nowhere")],
)
def test_a_meeting_stands_on_its_day(meet, amina, browse, hours, place):
    meet(hours)

    page = browse(amina).get("/").content.decode()

    today, _, week = page.partition("This week")
    shown = {"today": "De Sluiswachters" in today, "week": "De Sluiswachters" in week, "nowhere": False}
    assert [where for where, is_there in shown.items() if is_there] == ([] if place == "nowhere" else [place])


@pytest.mark.parametrize("about", ["casework.casemeeting:x", "breakthroughs.panelhearing:x", "practice.setmeeting:x"])
@pytest.mark.parametrize(("hours", "place"), [(4, "today"), (24, "week"), (8 * 24, "nowhere")])
def test_a_meeting_of_which_a_message_tells_stands_on_its_day_too(amina, browse, about, hours, place):
    starts_at = MORNING + timedelta(hours=hours)
    times = Times("x", 0, starts_at, starts_at + timedelta(hours=1))
    tell([amina], "You are asked to a case meeting.", about=about, at=MORNING, kind=Kind.CALENDAR, times=times)

    page = browse(amina).get("/").content.decode()

    called = {"casework": "Case meeting", "breakthroughs": "Hearing of the panel", "practice": "Learning set"}
    name = called[about.partition(".")[0]]
    today, _, week = page.partition("This week")
    shown = {"today": name in today, "week": name in week, "nowhere": name not in page}
    assert [where for where, is_there in shown.items() if is_there] == [place]
    assert ("No meeting today." in page) == (place != "today")


@pytest.mark.parametrize("somebody", ["dirk", "ravi", "karima"])
def test_4_1_the_meetings_of_others_are_not_there(meet, request, browse, somebody):
    meet(4)

    page = browse(request.getfixturevalue(somebody)).get("/").content.decode()

    assert "De Sluiswachters" not in page
    assert "No meeting today." in page


def test_what_came_of_it_stands_there_unasked(amina, bram, browse):
    tell([amina], "Somebody tells what came of it.", about="peers.peergroup:x", at=MORNING, kind=Kind.BECAME)

    assert "Somebody tells what came of it." in browse(amina).get("/").content.decode()
    assert "Somebody tells what came of it." not in browse(bram).get("/").content.decode()


def waits(amina, words, day):
    moment = MORNING - timedelta(days=day)
    tell([amina], words, about=f"breakthroughs.application:{day}", at=moment, kind=Kind.WAITING)


def messages_on(page):
    return len(set(re.findall(r'href="(/berichten/[a-z0-9]{10}/)"', page)))


@pytest.mark.parametrize(("waiting", "shown", "more"), [(5, 5, False), (6, 5, True)])
def test_of_what_waits_the_newest_stand_there_with_their_day(amina, browse, waiting, shown, more):
    for day in range(waiting):
        waits(amina, f"Application {day} waits.", day)

    page = browse(amina).get("/").content.decode()

    assert (messages_on(page), "All that waits for you" in page) == (shown, more)
    assert f"{MORNING.day} {MORNING:%B}" in page


@pytest.mark.parametrize(("waiting", "shown", "more"), [(1, 1, False), (3, 3, False), (6, 5, True)])
def test_the_same_sentence_about_several_things_stands_once_with_a_link_to_each(amina, browse, waiting, shown, more):
    for day in range(waiting):
        waits(amina, "An application waits.", day)

    page = browse(amina).get("/").content.decode()

    assert page.count("An application waits.") == 1
    assert (messages_on(page), "All that waits for you" in page) == (shown, more)


def test_what_somebody_tells_who_helped_her_stands_there_once(meet, amina, bram, browse):
    session = meet(4)
    peers.begin(session, by=bram, at=MORNING)
    peers.join(session, by=amina, at=MORNING)
    peers.close(session, by=bram, at=MORNING, present={amina.pk, bram.pk}, minutes=75)
    plan = peers.commit(session, by=bram, at=MORNING, text="Ik bel.", look_back_on=MORNING.date())
    peers.look_back(plan, by=bram, at=MORNING, became="Gebeld.", for_helpers="Het hielp.")

    page = browse(amina).get("/").content.decode()

    assert page.count("Het hielp.") == 1
    assert "Somebody you thought along with" not in page


@pytest.mark.parametrize("rows", [1, 3])
def test_home_costs_the_same_for_one_and_for_three(meet, amina, browse, rows, django_assert_num_queries):
    for n in range(rows):
        session = meet(n + 1, name=f"Groep {n}")
        peers.commit(session, by=amina, at=MORNING, text=f"Plan {n}", look_back_on=MORNING.date())
        tell([amina], f"Became {n}.", about="peers.peergroup:x", at=MORNING, kind=Kind.BECAME)
    visitor = browse(amina)

    with django_assert_num_queries(9):
        page = visitor.get("/").content.decode()

    assert [page.count(words) for words in ("in Groep ", ">Plan ", "Became ")] == [rows, rows, rows]


def test_an_empty_home_says_what_will_come(amina, browse):
    page = browse(amina).get("/").content.decode()

    assert "What came of your questions will stand here." in page
    assert 'action="/mijn-vak/vastleggen/"' in page


@pytest.mark.parametrize(("somebody", "shown"), [("amina", False), ("dirk", False), ("ravi", True)])
def test_administration_is_offered_to_who_keeps_something(request, browse, somebody, shown):
    page = browse(request.getfixturevalue(somebody)).get("/meer/").content.decode()

    assert ('href="/beheer/"' in page) is shown


@pytest.mark.parametrize(("days", "says"), [(0, "for as long as your organisation keeps them"), (14, "for 14 days")])
def test_everybody_reads_how_long_destroyed_text_is_still_in_backups(client, db, settings, days, says):
    settings.BACKUP_DAYS = days
    client.cookies["taal"] = "en"

    assert says in " ".join(client.get("/wie-ziet-wat/").content.decode().split())


def test_no_heading_stands_on_home_twice(meet, bram, zoe, browse):
    group = meet(4).group
    peers.invite_to_group(group, zoe.email, by=bram, at=MORNING)
    waits(zoe, "An application waits.", 0)

    page = browse(zoe).get("/").content.decode()

    headings = re.findall(r"<h2[^>]*>([^<]*)</h2>", page)
    assert {"Groups ask you something", "Waiting for you"} <= set(headings)
    assert len(headings) == len(set(headings))
