"""A case by keyboard alone: brought in, looked at live, closed, chosen in, and a lesson that is read along."""

import re

import pytest
from playwright.sync_api import expect
from tests.walks.test_by_keyboard import go_on, press, reach, tab_to
from tests.walks.test_case import PEOPLE
from tests.walks.test_fund_by_keyboard import choose, follow, go_round, send, write

pytestmark = pytest.mark.either_database


def to_the_meeting(page, region):
    page.goto(region.address + "/casus/")
    follow(page, "^Casuïstiekoverleg$")


def test_a_case_by_keyboard_alone(region, enter):
    # What keeps her awake becomes a case.
    amina = enter("amina")
    write(amina, "^Wat hield je bezig", "Sabira Haddouchi heeft een fiets nodig. Drie offertes kosten drie ritten.")
    press(amina, "^Bewaren$")
    press(amina, "^Inbrengen als casus")
    write(amina, "^Waar gaat het over", "Offertes halen zonder fiets")
    reach(amina, "combobox", "^Voor welke bijeenkomst")
    amina.keyboard.press("ArrowDown")
    send(amina, "Inbrengen")
    expect(amina.get_by_role("heading", level=1)).to_have_text("Offertes halen zonder fiets")
    assert "Haddouchi" not in amina.content()
    case = amina.url
    go_round(amina)

    # The chair opens what is folded, begins, and leads; a colleague sits down, on a phone, and weighs.
    ursula, bram = enter("ursula"), enter("bram", width=360)
    for page in (ursula, bram):
        to_the_meeting(page, region)
    go_round(ursula)
    unfold(ursula, "Met deze casus beginnen")
    press(ursula, "^Beginnen$")
    expect(ursula.get_by_role("heading", level=1)).to_have_text("Wat kwam ervan?")
    bram.reload()
    press(bram, "^Mijn plaats innemen")
    for title in ("De casus", "Vragen naar feiten", "Welke regel knelt?", "Ieder weegt zelf"):
        go_on(ursula, title)
    expect(bram.get_by_role("heading", level=1)).to_have_text("Ieder weegt zelf")
    write(bram, "^Wat schrijf je op", "De regel bespaart hier niets.")
    press(bram, "^Ik ben klaar")
    for title in ("Wet", "Rendement", "Betrokkenheid", "De keuze", "Wanneer kijken we terug?"):
        go_on(ursula, title)

    # What weighs is kept, the rest is destroyed; who sat there is ticked already.
    follow(ursula, "^De bijeenkomst afronden")
    choose(ursula, "radio", "^Wet")
    ursula.keyboard.press("ArrowDown")
    write(ursula, "^Wat weegt er", "Drie ritten kosten meer dan zij besparen.")
    choose(ursula, "radio", "^wet of regel")
    send(ursula, "Dit bewaren")
    expect(ursula.get_by_text("Drie ritten kosten meer dan zij besparen.", exact=True)).to_be_visible()
    go_round(ursula)
    press(ursula, "^Afronden en alles wissen")
    follow(ursula, "^De bijeenkomst afronden")
    expect(ursula.get_by_label("Bram Hoekstra")).to_be_checked()
    expect(ursula.get_by_label("Virgil Martina")).not_to_be_checked()
    reach(ursula, "spinbutton", "^Hoeveel minuten")
    ursula.keyboard.press("Control+A")
    ursula.keyboard.type("50")
    press(ursula, "^Afronden en alles wissen")
    expect(ursula.get_by_text("Dit overleg is voorbij.")).to_be_visible()

    # She chooses, and looks back at once: a lesson that somebody else reads along.
    amina.goto(case)
    follow(amina, "^Mijn keuze vastleggen")
    choose(amina, "radio", "^Ik volg de regel")
    write(amina, "^Wat haalde je uit het gesprek", "De regel past hier toch.")
    send(amina, "Mijn keuze vastleggen")
    follow(amina, "^Terugkijken$")
    write(amina, "^Wat kwam ervan", "Met een leenfiets lukte het.")
    send(amina, "Terugkijken")
    follow(amina, "^Een les schrijven")
    follow(amina, "^Les$")
    write(amina, "^Wat leerde je", "Vraag eerst wie een fiets uitleent")
    write(amina, "^Vertel het", "Lenen kan vaak dezelfde dag.")
    press(amina, "^Bewaren$")
    follow(amina, "^Laten lezen")
    choose(amina, "checkbox", "^Ook iemand van een andere organisatie")
    send(amina, "Laten lezen")
    asked = amina.get_by_text("is gevraagd mee te lezen.").inner_text()
    second = enter(next(key for key, someone in PEOPLE.items() if asked.startswith(someone.name)))
    second.goto(region.address + "/berichten/")
    press(second, "^Een collega vraagt je mee te lezen", "link")
    expect(second.get_by_role("heading", level=1)).to_have_text("Vraag eerst wie een fiets uitleent")
    go_round(second)
    press(second, "^Dit mag gedeeld worden")
    expect(second.get_by_role("heading", level=1)).to_have_text("Bibliotheek")
    amina.goto(region.address + "/bibliotheek/?q=uitleent")
    expect(amina.get_by_role("link", name=re.compile("^Vraag eerst wie"))).to_be_visible()


def unfold(page, words):
    """A summary opens by Enter, as a button does."""
    tab_to(page, page.locator("summary").filter(has_text=words).first)
    page.keyboard.press("Enter")
