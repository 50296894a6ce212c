"""A moral deliberation by keyboard alone, at a desk in Dutch and on a phone in English; what is left of it."""

import re

import pytest
from playwright.sync_api import expect
from tests.walks.axe import faults
from tests.walks.test_by_keyboard import go_on, press, tab_to
from tests.walks.test_fund_by_keyboard import follow, go_round, write

pytestmark = pytest.mark.either_database

SAID = ("Walk along for a day", "Know that work first", "Nobody asked her", "I would ask her myself")


def add(page, name, text, guide):
    """Put it on a list; the field is ready for the next, and who guides reads it."""
    write(page, name, text)
    page.keyboard.press("Enter")
    expect(guide.locator("#deel-lijsten")).to_contain_text(text)
    expect(page.get_by_role("textbox", name=re.compile(name)).first).to_have_value("")


def test_a_moral_deliberation_by_keyboard_alone(region, enter):
    eveline, amina = enter("eveline"), enter("amina", width=360, language="en")
    for page, meeting in ((eveline, "^Naar de bijeenkomst"), (amina, "^To the meeting")):
        page.goto(region.address + "/samen/")
        follow(page, "^Beraadskring Merenland")
        follow(page, meeting)
    press(eveline, "^Kiezen")
    press(eveline, "De bijeenkomst beginnen")
    expect(eveline.get_by_role("heading", level=1)).to_have_text("Begin")
    amina.reload()
    press(amina, "^Take my seat")

    for title in ("De casus", "De morele vraag"):
        go_on(eveline, title)
    add(amina, "^One more option", SAID[0], eveline)
    expect(amina.locator("#deel-kop")).to_contain_text("Moral deliberation on a dilemma")
    add(amina, "^One more option", "Ask her", eveline)
    expect(amina.locator("#deel-kop")).to_contain_text("Moral deliberation on a question")
    found = faults(eveline) + faults(amina)
    amina.set_viewport_size({"width": 360, "height": 900})

    go_on(eveline, "Je in de ander verplaatsen")
    add(amina, "^One more statement", SAID[1], eveline)
    tab_to(eveline, eveline.locator("summary").filter(has_text="Verplaatsen of weghalen").first)
    eveline.keyboard.press("Enter")
    press(eveline, "^Naar ‘Norm: wat is verstandig")
    expect(amina.locator("#deel-lijsten")).to_contain_text("Norm: what is wise?")

    for title in ("Waarden en normen", "Andere mogelijkheden", "Ieder weegt zelf"):
        go_on(eveline, title)
    expect(amina.get_by_role("heading", level=1)).to_have_text("Everyone weighs alone")
    write(amina, "^What do you write down", SAID[3])
    press(amina, "^I am ready")
    expect(eveline.locator("#deel-kring")).to_contain_text("klaar")
    assert SAID[3] not in eveline.content()
    press(eveline, "^Alles tegelijk laten zien")
    expect(eveline.get_by_text(SAID[3])).to_be_visible()
    found += faults(eveline)

    for title in ("In gesprek", "Wat nemen we mee?"):
        go_on(eveline, title)
    add(amina, "^What keeps chafing", SAID[2], eveline)
    go_on(eveline, "Terugkijken")
    follow(eveline, "^De bijeenkomst afronden")
    go_round(eveline)
    press(eveline, "^Afronden en alles wissen")
    expect(amina.get_by_text("Everything that was said and written has been destroyed.")).to_be_visible()
    follow(eveline, "^Opschrijven wat jullie afspraken")
    write(eveline, "^Wat spraken jullie af", "We lopen eerst zelf een dag mee.")
    press(eveline, "^Bewaren$")
    expect(eveline.get_by_text("We lopen eerst zelf een dag mee.")).to_be_visible()
    assert found == []
    assert [region.holding(words) for words in SAID] == [[]] * len(SAID)
