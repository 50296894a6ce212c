"""Which method fits: three answers, an order, and why."""

import json

import pytest

from vakwerk.methods.actions.beginning import SHIPPED
from vakwerk.methods.script import faults, shape
from vakwerk.methods.script.fit import fits
from vakwerk.methods.states import Aim, Room, Trust

METHODS = [shape.method(json.loads(path.read_text())) for path in sorted(SHIPPED.glob("*.json"))]


def order(aim, trust, minutes):
    return [(fit.method.key, fit.variant.key) for fit in fits(METHODS, aim=aim, trust=trust, minutes=minutes)]


@pytest.mark.parametrize(
    ("aim", "trust", "minutes", "best"),
    [
        ("event", 0, 75, ("incident", "full")),
        ("event", 2, 45, ("incident", "short")),
        ("own_question", 0, 75, ("five_step", "full")),
        ("own_question", 1, 45, ("five_step", "short")),
        ("pattern", 1, 45, ("gossip", "short")),
        ("feeling", 2, 90, ("balint", "full")),
        ("underneath", 1, 75, ("raguse", "full")),
        ("underneath", 2, 90, ("raguse", "full")),
        ("knowledge", 0, 45, ("problem_solving", "short")),
        ("theme", 0, 90, ("learning_circle", "full")),
        ("theme", 0, 45, ("problem_solving", "short")),
    ],
)
def test_what_fits_best(aim, trust, minutes, best):
    assert order(aim, trust, minutes)[0] == best


def test_what_does_not_fit_is_there_too_with_the_reason():
    found = {fit.method.key: fit for fit in fits(METHODS, aim="feeling", trust=0, minutes=45)}

    assert len(found) == len(METHODS)
    assert (found["balint"].is_meant_for_it, found["balint"].has_trust, found["balint"].has_time) == (
        True,
        False,
        False,
    )
    assert not any(fit.is_good for fit in found.values())


def test_the_words_of_the_questions_are_those_of_the_methods():
    assert tuple(Aim.values) == faults.AIMS
    assert tuple(int(value) for value in Trust.values) == faults.TRUSTS
    assert {aim for method in METHODS for aim in method.aims} == set(Aim.values)
    assert min(int(value) for value in Room.values) == 45


@pytest.fixture
def language():
    return "en"


def test_the_page_asks_and_answers_and_leads_back(methods, amina, browse):
    visitor = browse(amina)
    asked = visitor.get("/methoden/welke/").content.decode()

    page = visitor.get(
        "/methoden/welke/", {"aim": "pattern", "trust": "1", "minutes": "45", "terug": "/samen/groep/x/plannen/"}
    ).content.decode()

    assert "From what fits best" not in asked
    assert page.index("Gossip method") < page.index("Incident method")
    assert "/samen/groep/x/plannen/?form=gossip.short" in page
    assert "Takes 90 minutes: longer than you have." in page


@pytest.mark.parametrize("back", ["https://elders.example/", "//elders.example/", "javascript:alert(1)"])
def test_it_leads_nowhere_else(methods, amina, browse, back):
    answers = {"aim": "pattern", "trust": "1", "minutes": "45", "terug": back}

    page = browse(amina).get("/methoden/welke/", answers).content.decode()

    assert "elders.example" not in page
    assert "javascript:" not in page


def test_without_every_answer_it_says_what_is_missing(methods, amina, browse):
    page = browse(amina).get("/methoden/welke/", {"aim": "pattern"}).content.decode()

    assert "From what fits best" not in page
    assert "required" in page


def test_who_comes_from_planning_is_asked_before_anything_is_called_wrong(methods, browse, amina):
    visitor = browse(amina)

    come = visitor.get("/methoden/welke/", {"terug": "/samen/groep/x/plannen/"}).content.decode()
    pressed = visitor.get("/methoden/welke/", {"terug": "/samen/groep/x/plannen/", "antwoord": "1"}).content.decode()

    assert ["Something is not right yet" in page for page in (come, pressed)] == [False, True]
    assert 'name="antwoord"' in come
