"""One gift and one refusal through a year, by the pages: asked, weighed, decided, paid, and what came of both."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.utils.timezone import now
from tests.breakthroughs.conftest import ARGUMENTS, CONTENT, EXPECTED, REASONS
from tests.breakthroughs.test_applying import words_to

from vakwerk.breakthroughs import actions, queries
from vakwerk.breakthroughs.states import ApplicationState
from vakwerk.common.labels import label
from vakwerk.library.actions import ask_reader, pass_reading
from vakwerk.library.actions import write as write_lesson
from vakwerk.library.states import KeptKind
from vakwerk.trail.public import of

GIFT, REFUSAL = "Werkschoenen voor de bouw", "Scooter voor de nachtdienst"
TOLD = {GIFT: "De klant werkt elke dag.", REFUSAL: "De werkgever leende een fiets uit."}
LESSON = "Vraag eerst wat de werkgever kan lenen"
ASKED = "It is time to tell what came of your application to the fund."


@pytest.fixture
def day(at):
    """day(91): so many days after the applications came in."""
    return lambda days: time_machine.travel(at + timedelta(days=days), tick=False)


@pytest.fixture
def read(browse):
    return lambda person, page: browse(person).get(page).content.decode()


@pytest.fixture
def does(browse):
    """does(amina, page, ...): she sends what she typed, and it is done."""

    def done(person, page, **typed):
        answer = browse(person).post(page, typed | {"looked": "on"})
        assert (page, answer.status_code) == (page, 302)
        return answer.url

    return done


@pytest.fixture
def handed_in(day, does, fund, amina):
    """Both, by title: the address of each."""
    amounts = {"now_low": "9000", "now_high": "12.000", "after_low": "0", "after_high": "0", "amount": "850"}
    said = {f"argument_{key}": text for key, text in ARGUMENTS.items()}
    with day(0):
        asked = CONTENT | amounts | said | {"consent_on": now().date()}
        made = {title: does(amina, f"/fonds/{fund.pk}/aanvragen/", **asked | {"title": title}) for title in TOLD}
        for page in made.values():
            does(amina, f"{page}indienen/")
    return made


@pytest.fixture
def weighed_both(handed_in, day, does, read, panel, cato, hanneke, ursula):
    """The secretary plans, members write apart, the chair leads: one is advised to grant, one to refuse."""
    with day(7):
        members = [member.pk for member in queries.panel(panel)]
        when = {"day": (now() + timedelta(days=7)).date(), "clock": "13:30", "variant": "full", "members": members}
        hearing = does(cato, f"/fonds/{panel.pk}/zitting/", **when)
        for page in handed_in.values():
            does(cato, f"{page}agenda/", hearing=hearing.split("/")[-2])
    with day(12):
        for page in handed_in.values():
            does(hanneke, f"{page}kijk/", humanity="Werk is rust in huis.")
            does(ursula, f"{page}kijk/", law="Er is een lichtere weg.")
            assert "Werk is rust in huis." not in read(ursula, page)
    with day(14):
        does(hanneke, f"{hearing}beginnen/", present=members)
        for page, outcome, amount in zip(handed_in.values(), ("granted", "refused"), ("850", ""), strict=True):
            does(hanneke, f"{page}bespreken/")
            does(hanneke, f"{page}tonen/")
            assert "Werk is rust in huis." in read(ursula, page)
            does(hanneke, f"{page}advies/", outcome=outcome, cents=amount, reasons=REASONS, expected=EXPECTED)
        does(hanneke, f"{hearing}sluiten/")
    return handed_in


@pytest.fixture
def settled(weighed_both, day, does, read, ilse, cato, pieter):
    """The mandate holder decides, the secretary tells and registers, finance pays a code and an amount."""
    with day(15):
        for page, outcome, amount in zip(weighed_both.values(), ("granted", "refused"), ("850", ""), strict=True):
            said = {"motivation": REASONS, "letter": "U krijgt hulp.", "other_benefits": "Geen." if amount else ""}
            does(ilse, f"{page}besluit/", outcome=outcome, cents=amount, **said)
    with day(16):
        for page in weighed_both.values():
            assert "[Naam]" not in read(cato, f"{page}brief/")
            does(cato, f"{page}meedelen/")
            does(cato, f"{page}geregistreerd/", on=now().date())
    with day(20):
        shown = read(pieter, "/fonds/betalen/")
        assert not [word for word in (GIFT, REFUSAL, "Amina", REASONS) if word in shown]
        (payment,) = re.findall(r'action="(/fonds/betaling/\w+/)"', shown)
        does(pieter, payment, paid_on=now().date())
    return weighed_both


def test_a_gift_and_a_refusal_go_through_a_year_and_the_refusal_teaches_somebody_else(
    settled, day, does, read, browse, panel, amina, cato, dirk, hanneke, karima, pieter, ursula, write
):
    # The panel reads no more of it, and finance has nothing to pay.
    with day(40):
        assert browse(ursula).get(settled[REFUSAL]).status_code == 404
        assert "Er is niets te betalen." in read(pieter, "/fonds/betalen/")

    # After three, six and twelve months the same is asked of both.
    for times, days in enumerate((106, 197, 380), 1):
        with day(days - 1):
            actions.ask_follow_ups(at=now())
            assert words_to(amina).count(ASKED) == 2 * (times - 1)
        with day(days):
            actions.ask_follow_ups(at=now())
            assert words_to(amina).count(ASKED) == 2 * times
            for title, page in settled.items():
                (question,) = set(re.findall(r'href="(/fonds/effect/\w+/)"', read(amina, page)))
                does(amina, question, course="better" if title == GIFT else "otherwise", text=TOLD[title])
        if times == 1:
            the_next_hearing_begins_with_it(day, does, read, panel, cato, hanneke)
            a_colleague_who_asks_for_the_same(settled, day, read, cato, karima, write)

    # Both are closed; the year says how many, and how it went only once there are five.
    with day(381):
        year = read(amina, f"/fonds/{panel.pk}/jaar/{(now() - timedelta(days=366)).year}/")
        assert "2 besluiten. Toegekend: €\u00a0850." in year
        assert year.count("Nog te weinig antwoorden") == 2
    refusal = queries.own_applications(amina).get(title=REFUSAL)
    assert refusal.state == ApplicationState.CLOSED
    assert life_of(refusal) == [
        "apply", "submit", "schedule", "give_perspective", "give_perspective", "open", "reveal", "advise", "decide",
        "communicate", "register", "answer_effect", "answer_effect", "answer_effect", "close",
    ]  # fmt: skip

    # What others can use of it becomes a lesson; who finds it finds no application.
    with day(385):
        the_lesson_is_found(refusal, read, browse, amina, dirk)


def the_next_hearing_begins_with_it(day, does, read, panel, cato, hanneke):
    with day(110):
        members = [member.pk for member in queries.panel(panel)]
        when = {"day": now().date(), "clock": "13:30", "variant": "full", "members": members}
        hearing = does(cato, f"/fonds/{panel.pk}/zitting/", **when)
        became = read(hanneke, f"{hearing}wat-ervan-werd/")
    assert [text in became for text in (*TOLD.values(), EXPECTED.replace("'", "&#x27;"), "Amina")] == [
        True, True, True, False,
    ]  # fmt: skip


def a_colleague_who_asks_for_the_same(settled, day, read, cato, karima, write):
    with day(111):
        new = actions.submit(write(karima), by=karima, at=now())
        beside = read(cato, f"/fonds/aanvraag/{new.pk}/eerder/")
    assert [text in beside for text in ("Toegekend", "Afgewezen", *TOLD.values())] == [True, True, True, True]


def the_lesson_is_found(refusal, read, browse, amina, dirk):
    said = {"title": LESSON, "text": "Soms staat er al een fiets bij de werkgever. Vraag ernaar."}
    draft = write_lesson(by=amina, at=now(), kind=KeptKind.LESSON, source=label(refusal), **said)
    reading = ask_reader(draft, by=amina, at=now())
    pass_reading(reading, by=reading.reader, at=now())

    found = re.search(rf'href="(/bibliotheek/\w+/)"[^>]*>\s*{LESSON}', read(dirk, "/bibliotheek/?q=werkgever+lenen"))
    assert "uit het doorbraakfonds" in read(dirk, found[1])
    assert browse(dirk).get(f"/fonds/aanvraag/{refusal.pk}/").status_code == 404


def life_of(application):
    """What was done with it, without who read it."""
    acts = [entry.action.removeprefix("breakthroughs.") for entry in of(application)]
    return [act for act in acts if not act.startswith("read")]
