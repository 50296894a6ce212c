"""An initiative on the map: put forward by who does it, by keyboard, checked by an editor, found by a visitor."""

import re

from playwright.sync_api import expect

TITLE = "Koffie aan de sluis"


def press(page, name):
    page.get_by_role("button", name=name, exact=True).first.click()


def test_an_initiative_is_put_on_the_map_and_found_by_the_old_name_of_its_place(region, enter):
    karima = enter("karima", width=360, javascript=False)
    karima.goto(region.address + "/kaart/")
    karima.get_by_role("link", name="Op de kaart zetten").click()
    karima.get_by_label("Hoe heet het?").fill(TITLE)
    karima.get_by_label("In welke gemeente?").fill("Atlantis")
    karima.get_by_label("Wat doen jullie?").fill("Elke vrijdag drinken we koffie op de kade, met wie langskomt.")
    press(karima, "Aanmelden")
    expect(karima.get_by_text("Die gemeente kennen we niet.").first).to_be_visible()
    karima.get_by_label("In welke gemeente?").fill("Sluisdorp")
    press(karima, "Aanmelden")
    expect(karima.get_by_role("heading", level=1)).to_have_text(TITLE)
    address = karima.url

    visitor = enter(None, language="en")
    visitor.context.clear_cookies()
    assert visitor.goto(address).status == 404

    gonny = enter("gonny")
    gonny.goto(region.address + "/redactie/")
    gonny.get_by_role("link", name=TITLE).click()
    press(gonny, "Ik heb het nagekeken")
    press(gonny, "Op de kaart zetten")

    # A visitor finds it by the name that the municipality had before, and reaches its dot with the keyboard alone.
    visitor.goto(region.address + "/kaart/")
    visitor.get_by_label(re.compile("Gemeente|Municipality")).fill("sluisdorp")
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_text("is nu een deel van Oudersluis")).to_be_visible()
    expect(visitor.get_by_role("link", name=TITLE)).to_be_visible()
    dot = visitor.get_by_role("link", name=re.compile("^Oudersluis: "))
    dot.focus()
    visitor.keyboard.press("Enter")
    visitor.get_by_role("link", name=TITLE).click()
    expect(visitor.get_by_text("Karima Bouzidi")).to_be_visible()
    assert visitor.context.cookies() == []
    visitor.set_viewport_size({"width": 360, "height": 800})
    visitor.goto(region.address + "/kaart/")
    assert visitor.evaluate("document.documentElement.scrollWidth") <= 360

    # After a year, one press keeps it where it is; or she takes it off.
    karima.goto(address)
    press(karima, "Het loopt nog")
    press(karima, "Van de kaart halen")
    visitor.wait_for_timeout(1500)  # what was kept for everyone is drawn anew within a second
    assert visitor.goto(address).status == 404
