"""4.6: a whole meeting by keyboard alone, and what a screen reader is told on the way."""

import re

import pytest
from playwright.sync_api import expect
from tests.walks.test_meeting import take_seat

pytestmark = pytest.mark.either_database

LISTEN = """() => {
  window.told = [];
  new MutationObserver(() => window.told.push(document.getElementById("melding").textContent))
    .observe(document.getElementById("melding"), { childList: true, characterData: true, subtree: true });
}"""
A_MINUTE_LEFT = """() => {
  const face = document.querySelector("[data-timer]");
  face.dataset.ends = String(Number(face.dataset.ends) - 1000 * (Number(face.dataset.seconds) - 55));
}"""


def reach(page, role, name):
    """Go there by Tab, as who has no mouse."""
    tab_to(page, page.get_by_role(role, name=re.compile(name)).first)


def tab_to(page, wanted):
    expect(wanted).to_be_visible()
    for _step in range(120):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} cannot be reached by the keyboard.")


def press(page, name, role="button"):
    reach(page, role, name)
    page.keyboard.press("Enter")


def go_on(page, title):
    """To the next step; whoever pressed is not thrown back to the top of the page."""
    press(page, "^Volgende stap")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.locator(":focus")).to_have_count(1)


def is_told(page, words):
    page.wait_for_function("words => window.told.some((said) => said.includes(words))", arg=words, timeout=10_000)


@pytest.mark.parametrize("javascript", [True, False])
def test_one_searches_and_opens_what_is_found_by_keyboard(region, enter, javascript):
    amina = enter("amina", javascript=javascript)
    amina.goto(region.address + "/bibliotheek/")

    reach(amina, "searchbox", "^Wat speelt er")
    amina.keyboard.type("geldzorg")
    if not javascript:
        amina.keyboard.press("Enter")
    press(amina, "^Een gesprek over geldzorgen", "link")

    expect(amina.get_by_role("heading", level=1)).to_have_text("Een gesprek over geldzorgen")


def test_4_6_every_step_warning_and_extension_is_announced_and_done_by_keyboard(region, enter):
    eveline, amina = enter("eveline"), enter("amina")
    press(eveline, "^Naar de bijeenkomst", "link")
    press(eveline, "De bijeenkomst beginnen")
    karima = enter("karima")
    for page in (amina, karima):
        take_seat(page, region)
    expect(karima.get_by_role("timer")).to_be_visible()
    karima.evaluate(LISTEN)
    expect(eveline.locator("#aanwezig")).to_have_text("3 aanwezig")

    go_on(eveline, "Voorvallen in het kort")
    is_told(karima, "Stap 2 van 10: Voorvallen in het kort.")
    go_on(eveline, "Eén voorval kiezen")
    reach(eveline, "combobox", "Wie brengt in")
    eveline.keyboard.type("Amina")
    press(eveline, "^Brengt in")
    is_told(karima, "Stap 3 van 10")

    go_on(eveline, "Het voorval")
    is_told(karima, "Stap 4 van 10: Het voorval.")
    expect(karima.get_by_role("timer", name="Tijd voor deze stap")).to_be_visible()
    ends = karima.locator("[data-timer]").get_attribute("data-ends")
    karima.evaluate(A_MINUTE_LEFT)
    is_told(karima, "Nog één minuut.")
    press(eveline, "1 min erbij")
    expect(karima.locator("[data-timer]")).to_have_attribute("data-ends", str(int(ends) + 60_000))

    for number, title in enumerate(("Vragen naar feiten", "Wat zou jij doen?", "Adviezen horen"), 5):
        go_on(eveline, title)
        is_told(karima, f"Stap {number} van 10: {title}{'' if title.endswith('?') else '.'} ")
        if title == "Wat zou jij doen?":
            expect(amina.get_by_role("heading", level=1)).to_have_text("Je zit even apart")
    go_on(eveline, "Antwoord van de inbrenger")
    go_on(eveline, "Wat neem jij mee?")
    reach(amina, "textbox", "Wat neem je mee")
    amina.keyboard.type("Niet opnemen is ook een antwoord.")
    press(amina, "Ik ben klaar")
    expect(amina.get_by_role("status").filter(has_text="Bewaard om")).to_have_count(1)
    go_on(eveline, "Hoe ging het?")
    press(eveline, "De bijeenkomst afronden", "link")
    press(eveline, "Afronden en alles wissen")

    expect(amina.get_by_text("Niet opnemen is ook een antwoord.")).to_be_visible()
