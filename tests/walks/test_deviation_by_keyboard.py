"""Deviating in six fields by keyboard alone, looking back, a lesson of it, and the answer of the rule's owner."""

import pytest
from playwright.sync_api import expect
from tests.walks.test_by_keyboard import press, reach
from tests.walks.test_fund_by_keyboard import choose, follow, go_round, send, write

pytestmark = pytest.mark.either_database


def deviate(page, region, instead, why):
    page.goto(region.address + "/casus/")
    follow(page, "^Van een regel afwijken")
    follow(page, "^Drie offertes")
    expect(page.get_by_role("heading", name="Eerder, bij deze regel")).to_be_visible()
    write(page, "^Wat deed je", instead)
    write(page, "^Waarom knelde", why)
    choose(page, "checkbox", "^wat de klant zegt")
    write(page, "^Wat verwacht je", "Het scheelt een week.")
    choose(page, "radio", "^over 8 weken")
    page.keyboard.press("ArrowUp")
    expect(page.locator("[name=look_back_on]:focus")).to_have_value("4")
    send(page, "Vastleggen")
    expect(page.get_by_role("heading", name="Terugkijken op")).to_be_visible()


def test_a_deviation_its_look_back_a_lesson_and_the_answer_of_the_owner_by_keyboard(region, enter):
    # Who forgets why hears it where she stands; what she typed is still there.
    amina, bram = enter("amina"), enter("bram", width=360)
    amina.goto(region.address + "/casus/")
    follow(amina, "^Van een regel afwijken")
    follow(amina, "^Drie offertes")
    write(amina, "^Wat deed je", "Eén offerte gevraagd.")
    press(amina, "^Vastleggen$")
    expect(amina.locator(".vw-errors:focus")).to_contain_text("Waarom knelde")
    press(amina, "^Waarom knelde", "link")
    expect(amina.locator("[name=why_pinched]:focus")).to_have_count(1)
    expect(amina.get_by_label("Wat deed je in plaats daarvan?")).to_have_value("Eén offerte gevraagd.")

    # With the one of the demo these are three: the owner of the rule gets a signal.
    deviate(amina, region, "Eén offerte gevraagd.", "Drie offertes kosten drie ritten.")
    deviate(bram, region, "De prijs opgezocht.", "De prijs staat overal op internet.")
    bram.goto(region.address + "/berichten/")
    go_round(bram)  # a long page on a phone: what has the focus never lies under the main menu

    # What came of it, and what others can use of it.
    follow(amina, "^Terugkijken$")
    write(amina, "^Wat kwam ervan", "Het was in een week klaar.")
    send(amina, "Terugkijken")
    follow(amina, "^Een les schrijven")
    follow(amina, "^Les$")
    write(amina, "^Wat leerde je", "Tel eerst wat vergelijken kost")
    write(amina, "^Vertel het", "Vergelijken kost soms meer dan het oplevert.")
    press(amina, "^Bewaren$")
    follow(amina, "^Laten lezen")
    expect(amina.get_by_role("button", name="Laten lezen")).to_be_visible()
    go_round(amina)

    farid = enter("farid")
    press(farid, "^Een regel van jou knelt", "link")
    expect(farid.get_by_role("radio", name="Ik verander de regel")).to_be_visible()
    go_round(farid)
    reach(farid, "radio", "^De regel blijft")
    farid.keyboard.press("ArrowDown")
    write(farid, "^Wat staat er vanaf nu", "Boven 250 euro vergelijken we twee prijzen.")
    write(farid, "^Waarom", "Drie ritten kosten soms meer.")
    press(farid, "^Iedereen antwoorden")
    expect(farid.get_by_text("Drie ritten kosten soms meer.")).to_be_visible()
