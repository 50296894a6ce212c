"""The library by keyboard alone: words that search knows, and a guide that is read along, comes back and goes wider."""

import re

import pytest
from playwright.sync_api import expect
from tests.walks.test_by_keyboard import press, reach, tab_to
from tests.walks.test_case import PEOPLE
from tests.walks.test_fund_by_keyboard import choose, follow, go_round, write

pytestmark = pytest.mark.either_database

WIDER = "Everyone who works for an organisation in Samenwerking Vakwerk Merenland can read this."

PRACTICE = {
    "^What do you do": "De klant legt zijn agenda op tafel, en jij de jouwe. Samen kies je drie momenten.",
    "^For whom": "Klanten met veel afspraken.",
    "^In which situation": "Afspraken die vaak mislukken.",
    "^When not": "Bij één afspraak per maand.",
}


def to_the_words(page, region):
    page.goto(region.address + "/meer/")
    follow(page, "^Words that search knows")


def search_for(page, region, words, asks="^What are you facing"):
    page.goto(region.address + "/bibliotheek/")
    reach(page, "searchbox", asks)
    page.keyboard.type(words)


def to_read_along(page, region):
    page.goto(region.address + "/berichten/")
    press(page, "^Een collega vraagt je mee te lezen", "link")
    expect(page.get_by_role("button", name="Dit mag gedeeld worden")).to_be_visible()


def have_it_read(page):
    follow(page, "^Have it read")
    choose(page, "checkbox", "^I looked at this")
    press(page, "^Have it read$")
    expect(page.get_by_text("Gonny Westerveld is asked to read along.")).to_be_visible()


def test_an_editor_teaches_search_a_word_and_unteaches_it_by_keyboard(region, enter):
    gonny = enter("gonny", width=360, language="en")
    to_the_words(gonny, region)
    follow(gonny, "^Add a group")
    write(gonny, "^Which words mean the same", "vrijdagrondje")
    press(gonny, "^Save$")
    expect(gonny.locator(".vw-errors:focus")).to_contain_text("Write at least two words that mean the same")
    write(gonny, "^Which words mean the same", "vrijdagrondje")
    gonny.keyboard.press("Enter")
    gonny.keyboard.type("bellen")
    press(gonny, "^Save$")
    expect(gonny.get_by_text("Search knows these words from now on.")).to_be_visible()

    search_for(gonny, region, "vrijdagrondje")
    expect(gonny.get_by_role("link", name="Bellen op vrijdag")).to_be_visible()
    gonny.keyboard.press("Escape")
    expect(gonny.get_by_role("searchbox")).to_have_value("")

    to_the_words(gonny, region)
    while not gonny.get_by_role("link", name=re.compile("vrijdagrondje")).count():
        follow(gonny, "^Next")
    follow(gonny, "vrijdagrondje")
    go_round(gonny)
    press(gonny, "^Take this group away")
    expect(gonny.get_by_text("Taken away. An earlier version brings it back.")).to_be_visible()


def test_a_guide_is_written_sent_back_shared_and_widened_by_keyboard(region, enter):
    karima, gonny = enter("karima", language="en"), enter("gonny", width=360)
    karima.goto(region.address + "/bibliotheek/nieuw/")
    follow(karima, "^Guide$")
    write(karima, "^What is the guide called", "Het eerste gesprek zonder formulier")
    write(karima, "^What is it for", "Met deze werkwijzer wordt de belanghebbende uitgenodigd.")
    reach(karima, "radio", "^It worked once")
    karima.keyboard.press("ArrowDown")
    tab_to(karima, karima.get_by_label("Until when does it hold?"))
    karima.keyboard.type("03012027")
    press(karima, "^Save$")
    for number, text in enumerate(("Vraag wat er speelt.", "Kies samen.", "Bel na een week.", "Wat hielp?"), 1):
        write(karima, f"^{number}", text)
    press(karima, "^Save$")
    expect(karima.get_by_text("“wordt … uitgenodigd”: who does it? Begin with who.")).to_be_visible()
    have_it_read(karima)

    to_read_along(gonny, region)
    press(gonny, "^Terug naar de schrijver")
    expect(gonny.locator(".vw-errors:focus")).to_contain_text("schrijf wat de schrijver kan veranderen")
    choose(gonny, "checkbox", "^Een dorp of buurt")
    with gonny.expect_navigation():
        press(gonny, "^Terug naar de schrijver")
    karima.goto(region.address + "/berichten/")
    press(karima, "^Your second reader sent something back", "link")
    expect(karima.get_by_text("A village or neighbourhood").first).to_be_visible()
    have_it_read(karima)
    to_read_along(gonny, region)
    press(gonny, "^Dit mag gedeeld worden")
    expect(gonny.get_by_role("heading", level=1)).to_have_text("Bibliotheek")

    search_for(karima, region, "zonder formul")
    press(karima, "^Het eerste gesprek zonder formulier", "link")
    press(karima, "^Share it wider")
    have_it_read(karima)
    to_read_along(gonny, region)
    press(gonny, "^Dit mag gedeeld worden")
    expect(gonny.get_by_role("heading", level=1)).to_have_text("Het eerste gesprek zonder formulier")
    search_for(karima, region, "zonder formul")
    press(karima, "^Het eerste gesprek zonder formulier", "link")
    expect(karima.get_by_text(WIDER)).to_be_visible()


def test_a_proven_practice_is_written_used_and_told_of_by_keyboard(region, enter):
    mehmet = enter("mehmet", language="en")
    mehmet.goto(region.address + "/bibliotheek/nieuw/")
    follow(mehmet, "^Proven practice$")
    write(mehmet, "^What is the practice called", "Samen de agenda maken")
    press(mehmet, "^Save$")
    expect(mehmet.locator(".vw-errors:focus")).to_contain_text("When not?")
    for name, text in PRACTICE.items():
        write(mehmet, name, text)
    reach(mehmet, "radio", "^It worked once")
    mehmet.keyboard.press("Space")
    mehmet.keyboard.press("ArrowDown")
    press(mehmet, "^Save$")
    follow(mehmet, "^Have it read")
    choose(mehmet, "checkbox", "^Somebody of another organisation")
    choose(mehmet, "checkbox", "^I looked at this")
    press(mehmet, "^Have it read$")
    asked = mehmet.get_by_text("is asked to read along.").inner_text()
    second = enter(next(key for key, someone in PEOPLE.items() if asked.startswith(someone.name)))
    to_read_along(second, region)
    press(second, "^Dit mag gedeeld worden")
    expect(second.get_by_role("heading", level=1)).to_have_text("Bibliotheek")

    # A colleague finds it on a phone by half a word, uses it, and tells what came of it.
    bram = enter("bram", width=360)
    search_for(bram, region, "agenda mak", asks="^Wat speelt er")
    press(bram, "^Samen de agenda maken", "link")
    press(bram, "^Ik ga dit gebruiken")
    follow(bram, "^Vertellen wat ervan kwam")
    go_round(bram)
    press(bram, "^Terugkijken$")
    expect(bram.locator(".vw-errors:focus")).to_contain_text("Wat kwam ervan?")
    write(bram, "^Wat kwam ervan", "Drie van de vier afspraken gingen door.")
    press(bram, "^Terugkijken$")
    expect(bram.get_by_text("Drie van de vier afspraken gingen door.")).to_be_visible()
    mehmet.goto(region.address + "/berichten/")
    press(mehmet, "^A colleague tells what came of what you shared", "link")
    expect(mehmet.get_by_text("Drie van de vier afspraken gingen door.")).to_be_visible()
