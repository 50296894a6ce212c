"""A card from an idea to a review, and counting clients in seconds, by keyboard alone."""

import pytest
from playwright.sync_api import expect
from tests.walks.test_by_keyboard import press, reach
from tests.walks.test_fund_by_keyboard import choose, follow, go_round, write

pytestmark = pytest.mark.either_database

IDEA = "Put our opening hours on top of the letter."


def test_a_card_from_an_idea_to_a_review_by_keyboard_alone(region, enter):
    # On her phone, in English, without her name.
    amina = enter("amina", width=360, language="en")
    amina.goto(region.address + "/proberen/")
    follow(amina, "^Raise an idea.*Team Werk en Inkomen")
    write(amina, "^What could be better", IDEA)
    choose(amina, "checkbox", "^Leave my name out")
    press(amina, "^Put it on the board")
    follow(amina, f"^{IDEA}")
    go_round(amina)

    # The keeper answers, goes to see, asks on why, chooses what is counted before it is tried.
    wietske = enter("wietske", language="en")
    wietske.goto(amina.url)
    follow(wietske, "^Pick it up")
    write(wietske, "^What is the card called", "Opening hours on top")
    write(wietske, "^What do you answer", "We look into it.")
    press(wietske, "^Pick it up")
    press(wietske, "^I am going to see")
    follow(wietske, "^Ask on why")
    write(wietske, "^Why", "Why does somebody stand before a closed door?")
    write(wietske, "^And why is that", "Because Sjoerd Veenstra forgot it.")
    press(wietske, "^Save$")
    expect(wietske.locator(".vw-errors:focus")).to_contain_text("This names somebody: ")
    write(wietske, "^And why is that", "The letter has no hours.")
    press(wietske, "^Save$")
    follow(wietske, "^What you saw")
    write(wietske, "^What did you see", "Four of ten people stood before a closed door.")
    write(wietske, "^What do you count", "People before a closed door")
    write(wietske, "^What do you try", "Two weeks with the hours on top.")
    press(wietske, "^Save$")
    press(wietske, "^Begin to try")

    # Counted, judged, agreed on, on one page, and looked at again.
    follow(wietske, "^Write down a count")
    for field, number in (("^How many", "1"), ("^Of how many", "12")):
        reach(wietske, "spinbutton", field)
        wietske.keyboard.type(number)
    press(wietske, "^Write it down")
    follow(wietske, "^See what it brought")
    write(wietske, "^What did it bring", "Hardly anybody stood before a closed door.")
    press(wietske, "^Write it down")
    follow(wietske, "^Work like this from now on")
    write(wietske, "^How do you work", "The hours stand on top of each letter.")
    press(wietske, "^Agree")
    follow(wietske, "^On one page")
    expect(wietske.get_by_role("rowheader", name="While trying")).to_be_visible()
    follow(wietske, "^Back to the card")
    follow(wietske, "^Look whether")
    reach(wietske, "radio", "^Yes")
    wietske.keyboard.press("ArrowDown")
    write(wietske, "^What do you notice", "After a month the hours were gone.")
    press(wietske, "^Look back")
    expect(wietske.get_by_text("After a month the hours were gone.")).to_be_visible()
    amina.goto(region.address + "/")
    expect(amina.get_by_text("An idea of yours has become the way of working.").first).to_be_visible()


def test_a_next_client_is_counted_in_two_keys(region, enter):
    karima = enter("karima", width=360)
    karima.goto(region.address + "/proberen/")
    follow(karima, "^Een klant tellen.*Twee keer luisteren")
    press(karima, "^Ja, gelukt")
    expect(karima.locator(".vw-said:focus")).to_have_text("Geteld: gelukt.")

    karima.keyboard.press("Tab")
    karima.keyboard.press("Enter")

    expect(karima.get_by_text("24 van 44 klanten")).to_be_visible()
    expect(karima.locator(".vw-said:focus")).to_have_text("Geteld: gelukt.")
