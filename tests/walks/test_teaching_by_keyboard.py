"""A teaching case by keyboard alone, led on a phone: planned with two municipalities, revealed at once, destroyed."""

import pytest
from playwright.sync_api import expect
from tests.walks.axe import faults
from tests.walks.test_by_keyboard import go_on, press, reach
from tests.walks.test_fund_by_keyboard import follow, go_round, write, write_day

pytestmark = pytest.mark.either_database

WRITTEN = ("First a cup of kaneelthee.", "Eerst bellen over kandijsuiker.")
WRONG = "“lotte@oudersluis.exampel”, “mehmet@elders.example” zijn geen adressen van collega’s hier."


def take_a_seat(page, address, language_says):
    page.goto(address)
    with page.expect_navigation():
        press(page, language_says)


def test_a_teaching_case_is_led_on_a_phone_by_keyboard_alone(region, enter):
    # Planned with somebody of her own municipality and of another; a wrong address is named where she stands.
    karima = enter("karima", width=360)
    karima.goto(region.address + "/casus/oefenen/")
    follow(karima, "^De auto die alles draagt")
    follow(karima, "^Samen oefenen")
    write_day(karima, "^Welke dag", 1)
    reach(karima, "textbox", "^Hoe laat")
    karima.keyboard.type("0130PM")
    write(karima, "^Wie vraag je", "lotte@oudersluis.exampel")
    karima.keyboard.press("Enter")
    karima.keyboard.type("mehmet@elders.example")
    press(karima, "^Bijeenkomst plannen$")
    expect(karima.locator(".vw-errors:focus")).to_contain_text(WRONG)
    write(karima, "^Wie vraag je", "lotte@oudersluis.example")
    karima.keyboard.press("Enter")
    karima.keyboard.type("mehmet@wolderbrink.example")
    with karima.expect_navigation():
        press(karima, "^Bijeenkomst plannen$")
    expect(karima.get_by_text("Alleen de 3 mensen die gevraagd zijn, zien dit overleg.")).to_be_visible()
    meeting = karima.url
    go_round(karima)
    found = faults(karima)
    karima.set_viewport_size({"width": 360, "height": 900})

    # Each writes apart; nobody reads it before the leader shows all at once, where it was written.
    with karima.expect_navigation():
        press(karima, "^De bijeenkomst beginnen")
    expect(karima.get_by_text("Is het een film? Zet dan de ondertiteling aan.")).to_be_visible()  # it is a text
    lotte, mehmet = enter("lotte", language="en"), enter("mehmet", width=360)
    take_a_seat(lotte, meeting, "^Take my seat")
    take_a_seat(mehmet, meeting, "^Mijn plaats innemen")
    go_on(karima, "Wat zou jij doen?")
    expect(lotte.get_by_role("heading", level=1)).to_have_text("What would you do?")
    write(lotte, "^What do you write down", WRITTEN[0])
    press(lotte, "^I am ready")
    write(mehmet, "^Wat schrijf je op", WRITTEN[1])
    press(mehmet, "^Ik ben klaar")
    expect(karima.locator("#deel-kring li").filter(has_text="klaar")).to_have_count(2)
    assert not [words for words in WRITTEN if words in karima.content()]
    press(karima, "^Alles tegelijk laten zien")
    for page in (karima, lotte, mehmet):
        for words in WRITTEN:
            expect(page.locator("#deel-onthuld")).to_contain_text(words)
    expect(karima.locator(":focus")).to_have_count(1)

    for title in ("Wat valt op?", "Wat zou je anders laten kiezen?"):
        go_on(karima, title)
    follow(karima, "^De bijeenkomst afronden")
    with karima.expect_navigation():
        press(karima, "^Afronden en alles wissen")
    expect(karima.get_by_text("Wat er gezegd en geschreven is, is gewist.")).to_be_visible()
    expect(lotte.get_by_text("What was said and written in it has been destroyed.")).to_be_visible()
    assert found == []
    assert [region.holding(words) for words in WRITTEN] == [[]] * len(WRITTEN)
