"""The main job of a fund by keyboard alone: asked, written about apart, advised on, decided, told, paid."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect
from tests.walks.test_by_keyboard import press, reach

pytestmark = pytest.mark.either_database

VISIBLE = """() => {
  const style = getComputedStyle(document.activeElement);
  return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
}"""
PLACE = """() => {
  const at = document.activeElement;
  return at.tagName + (at.id || at.textContent + at.getAttribute("href"));
}"""
COVERED = """() => {
  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2)?.closest(".vw-nav");
  return Boolean(above) && !above.contains(document.activeElement);
}"""
TEXTS = {
    "Waar gaat het over": "Werkschoenen voor de bouw",
    "Wat is er aan de hand": "Een klant kan maandag beginnen en heeft geen schoenen met stalen neuzen.",
    "Waarom is deze doorbraak": "Zonder schoenen geen werk.",
    "Waarom is er geen andere weg": "De winkel schiet niets voor.",
    "Waarom gaat het de klant nu lukken": "De klant was nooit te laat.",
    "Wat is er geprobeerd": "Lenen bij de werkgever.",
    "vanuit menselijkheid": "Werk geeft rust.",
    "vanuit wet en regels": "Er is geen regel voor.",
    "Wat kost doormodderen": "9000",
    "En als het wel doorbreekt": "0",
}


def write(page, name, text):
    reach(page, "textbox", name)
    assert page.evaluate(VISIBLE), f"Nobody sees that the focus is on '{name}'."
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def write_day(page, name, days):
    """So many days from today, as a browser asks for it: month, day, year."""
    reach(page, "textbox", name)
    page.keyboard.type((datetime.now() + timedelta(days=days)).strftime("%m%d%Y"))  # noqa: DTZ005  as a browser sees it


def choose(page, role, name):
    reach(page, role, name)
    assert page.evaluate(VISIBLE), f"Nobody sees that the focus is on '{name}'."
    page.keyboard.press("Space")


def send(page, button):
    """Having looked; if something was found, what is offered is taken and sent again."""
    choose(page, "checkbox", "Ik keek hiernaar")
    with page.expect_navigation():
        press(page, f"^{button}$")
    if page.get_by_role("heading", name="Wie is hierin te herkennen?").count():
        press(page, f"^{button}$")


def follow(page, name):
    """To another page, and there."""
    reach(page, "link", name)
    there = page.evaluate("() => document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith(there))


def go_round(page):
    """Tab passes everything once and lets go of it: nothing holds the focus, nothing lies over it."""
    page.emulate_media(reduced_motion="reduce")  # it scrolls at once
    page.reload()
    seen = []
    for _step in range(80):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(PLACE))
        assert not page.evaluate(COVERED), f"The main menu lies over {seen[-1]}."
        if seen.count(seen[0]) == 2:
            return
    raise AssertionError(f"Tab does not come back to where it began: {seen}")


def from_the_overview(page, region, *links):
    page.goto(region.address + "/fonds/")
    for name in links:
        follow(page, name)


def test_a_fund_is_asked_weighs_decides_and_pays_by_keyboard(region, enter):
    # Who applies hears what is wrong where she stands, and hands it in.
    lotte = enter("lotte")
    from_the_overview(lotte, region, "^Aanvragen$")
    for name, text in TEXTS.items():
        write(lotte, name, text)
    write(lotte, "Welk bedrag vraag je", "circa 85")
    press(lotte, "^Bewaren$")
    expect(lotte.locator(".vw-errors:focus")).to_contain_text("Vul het bedrag in euro’s in")
    press(lotte, "Vul het bedrag in euro’s in", "link")
    expect(lotte.locator("[name=amount]:focus")).to_have_value("circa 85")
    write(lotte, "Welk bedrag vraag je", "85")
    write_day(lotte, "Op welke dag", 0)
    reach(lotte, "combobox", "Hoe heb je het verteld")
    lotte.keyboard.type("We lazen de")
    send(lotte, "Bewaren")
    press(lotte, "^Indienen$")
    expect(lotte.get_by_text("Ingediend.")).to_be_visible()
    go_round(lotte)

    # At the hearing of today the chair writes apart, shows all at once, and writes the advice.
    hanneke = enter("hanneke")
    from_the_overview(hanneke, region, "^Zitting van het panel", "^Tandzorg")
    go_round(hanneke)
    follow(hanneke, "^Je kijk opschrijven")
    write(hanneke, "Menselijkheid", "Wie zich schaamt, belt niet.")
    write(hanneke, "Wet en regels", "De regels gaan over iets anders.")
    send(hanneke, "Bewaren")
    press(hanneke, "^Alles tegelijk laten zien")
    expect(hanneke.get_by_text("Wie niet lacht, praat niet.")).to_be_visible()
    follow(hanneke, "^Het advies schrijven")
    choose(hanneke, "radio", "^Toegekend")
    write(hanneke, "Welk bedrag", "2.750")
    write(hanneke, "^Waarom", "Het bedrag is klein en de weg is dicht.")
    write(hanneke, "Wat verwacht je", "Er komt een gesprek.")
    send(hanneke, "Adviseren")
    expect(hanneke.get_by_text("Het panel adviseerde")).to_be_visible()

    # The mandate holder decides, the secretary tells it, finance says that it was paid.
    ilse = enter("ilse")
    from_the_overview(ilse, region, "^Tandzorg", "^Besluiten$")
    write(ilse, "^Waarom\\?", "Het bedrag is klein en de weg is dicht.")
    write(ilse, "Wat doet het met andere", "Het telt niet mee als inkomen.")
    write(ilse, "Wat vertel je de klant", "U krijgt hulp.")
    send(ilse, "Besluiten")
    expect(ilse.get_by_text("Toegekend: €\u00a02.750").first).to_be_visible()
    go_round(ilse)
    cato = enter("cato")
    from_the_overview(cato, region, "^Naar het bord", "^Er is een besluit", "^Tandzorg", "^De brief maken")
    press(cato, "^De brief is verstuurd")
    code = cato.locator("dd.vw-figure").inner_text()
    thanh = enter("thanh")
    from_the_overview(thanh, region, "^Te betalen")
    go_round(thanh)
    mine = thanh.locator("form", has_text=code).get_by_role("button")
    for _step in range(60):
        if mine.evaluate("button => button === document.activeElement"):
            break
        thanh.keyboard.press("Tab")
    thanh.keyboard.press("Enter")
    expect(thanh.get_by_text("De aanvrager hoort dat het betaald is.")).to_be_visible()
    expect(thanh.get_by_text(code)).to_have_count(0)
