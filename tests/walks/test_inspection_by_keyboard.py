"""The security officer looks into one thing by keyboard alone, on a phone; who supervises reads why."""

import pytest
from playwright.sync_api import expect
from tests.walks.axe import faults
from tests.walks.test_by_keyboard import reach, tab_to

pytestmark = pytest.mark.either_database


def test_one_thing_is_looked_into_with_a_reason(region, enter):
    amina, thanh = enter("amina"), enter("thanh", width=360)
    amina.goto(region.address + "/samen/")
    group = amina.get_by_role("link", name="De Sluiswachters").first.get_attribute("href")
    thanh.goto(region.address + "/beheer/onderzoek/")
    tab_to(thanh, thanh.locator("main [name=thing]"))
    thanh.keyboard.type(group)
    tab_to(thanh, thanh.locator("main [name=reason]"))
    thanh.keyboard.type("Melding 2026-14: iemand zag een vreemde aanmelding.")
    reach(thanh, "button", "^Onderzoeken$")
    with thanh.expect_navigation():
        thanh.keyboard.press("Enter")
    expect(thanh.get_by_text("zei ja tegen de afspraken").first).to_be_visible()
    found = faults(thanh)

    emre = enter("emre", width=360)
    emre.goto(region.address + "/beheer/onderzoek/")
    expect(emre.get_by_text("Melding 2026-14")).to_be_visible()

    assert found + faults(emre) == []
