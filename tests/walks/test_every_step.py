"""Every step of a live conversation, for each part in it: axe finds no fault."""

import re

import pytest
from playwright.sync_api import expect
from tests.walks.axe import faults
from tests.walks.test_meeting import next_step, take_seat, to_the_meeting

pytestmark = pytest.mark.either_database


def test_no_step_of_a_live_conversation_has_a_fault(region, enter):
    eveline = enter("eveline")
    to_the_meeting(eveline, region)
    eveline.get_by_role("button", name="De bijeenkomst beginnen").click()
    amina, karima = enter("amina"), enter("karima")
    for page in (amina, karima):
        take_seat(page, region)
    expect(eveline.locator("#aanwezig")).to_have_text("3 aanwezig")
    found = faults(karima)

    for title in ("Voorvallen in het kort", "Eén voorval kiezen"):
        next_step(eveline, title)
        found += faults(eveline) + faults(amina)
    eveline.get_by_label(re.compile("Wie brengt in")).select_option(label="Amina El Idrissi")
    eveline.get_by_role("button", name="Brengt in").click()
    expect(eveline.locator("#deel-taak")).to_contain_text("Wat Amina inbrengt")
    for title in ("Het voorval", "Vragen naar feiten", "Wat zou jij doen?", "Adviezen horen"):
        next_step(eveline, title)
        expect(amina.locator("#deel-kop")).to_contain_text("Incidentmethode")
        expect(amina.locator("[aria-current=step]")).to_contain_text(title)
        found += faults(eveline) + faults(amina) + faults(karima)
    for title in ("Antwoord van de inbrenger", "Wat neem jij mee?", "Hoe ging het?"):
        next_step(eveline, title)
        expect(karima.locator("[aria-current=step]")).to_contain_text(title)
        found += faults(karima)
    eveline.get_by_role("link", name="De bijeenkomst afronden").click()
    found += faults(eveline)
    eveline.get_by_role("button", name="Afronden en alles wissen").click()
    found += faults(eveline)

    assert found == []
