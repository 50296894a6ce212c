"""A moral deliberation in two browsers: options gathered, a norm told from a fact, weighed alone, shown at once."""

import re

import pytest
from playwright.sync_api import expect
from tests.walks.axe import faults
from tests.walks.test_meeting import next_step

pytestmark = pytest.mark.either_database


def to_the_deliberation(page, region):
    page.goto(region.address + "/samen/")
    page.get_by_role("link", name="Beraadskring Merenland").first.click()
    page.get_by_role("link", name=re.compile("Naar de bijeenkomst")).click()


def test_a_question_is_weighed_alone_and_shown_at_once(region, enter):
    eveline = enter("eveline")
    to_the_deliberation(eveline, region)
    eveline.get_by_role("button", name="Kiezen").click()
    eveline.get_by_role("button", name="De bijeenkomst beginnen").click()
    amina = enter("amina", width=360)
    to_the_deliberation(amina, region)
    expect(amina.get_by_text("Mag je een klant naar werk bewegen dat jij zelf niet zou willen doen?")).to_be_visible()
    amina.get_by_role("button", name="Mijn plaats innemen").click()

    # Options: doing nothing is one; with a third it is no dilemma any more.
    for title in ("De casus", "De morele vraag"):
        next_step(eveline, title)
    expect(amina.locator("#deel-lijsten")).to_contain_text("Niets doen")
    for option in ("Een dag meelopen op dat werk", "Het haar zelf vragen"):
        amina.get_by_label("Nog een mogelijkheid").fill(option)
        amina.keyboard.press("Enter")
        expect(eveline.locator("#deel-lijsten")).to_contain_text(option)
        expect(amina.get_by_label("Nog een mogelijkheid")).to_have_value("")
    expect(eveline.locator("#deel-kop")).to_contain_text("Moreel beraad over een vraag")
    found = faults(eveline) + faults(amina)

    # A fact with an ought in it is a norm, says who guides.
    next_step(eveline, "Je in de ander verplaatsen")
    amina.get_by_label("Nog een uitspraak").fill("Je hoort dat werk zelf te kennen.")
    amina.keyboard.press("Enter")
    expect(eveline.locator("#deel-lijsten")).to_contain_text("Feit")
    eveline.get_by_text("Verplaatsen of weghalen").click()
    found += faults(eveline)
    eveline.get_by_role("button", name="Naar ‘Norm: wat is goed?’").click()
    expect(amina.locator("#deel-lijsten")).to_contain_text("Norm: wat is goed?")
    found += faults(amina)

    # Weighed alone; nobody sees it before all is shown.
    for title in ("Waarden en normen", "Andere mogelijkheden", "Ieder weegt zelf"):
        next_step(eveline, title)
    amina.get_by_label("Wat schrijf je op?").fill("Ik zou eerst meelopen.")
    amina.get_by_role("button", name="Ik ben klaar").click()
    expect(eveline.locator("#deel-kring")).to_contain_text("klaar")
    assert "Ik zou eerst meelopen." not in eveline.content()
    eveline.get_by_role("button", name="Alles tegelijk laten zien").click()
    expect(eveline.get_by_text("Ik zou eerst meelopen.")).to_be_visible()
    found += faults(eveline) + faults(amina)

    eveline.get_by_role("link", name=re.compile("Hier stoppen")).click()
    eveline.get_by_role("button", name="Afronden en alles wissen").click()
    eveline.get_by_role("link", name="Opschrijven wat jullie afspraken").click()
    eveline.get_by_label("Wat spraken jullie af over hoe je werkt?").fill("We lopen eerst zelf een dag mee.")
    eveline.get_by_role("button", name="Bewaren").click()
    expect(eveline.get_by_text("We lopen eerst zelf een dag mee.")).to_be_visible()
    assert (found, "meelopen." in eveline.content()) == ([], False)
