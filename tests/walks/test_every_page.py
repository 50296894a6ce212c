"""Every page one can reach: axe finds no fault, in light and dark, on a phone and a desk; none scrolls sideways."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.template import ROOT
from tests.walks.test_meeting import next_step, take_seat, to_the_meeting

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
RUN = """async () => {
  const found = await axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]});
  const where = (v) => v.nodes.map((n) => n.target.join(" ") + " " + n.failureSummary).join("; ");
  return found.violations.map((v) => `${v.id}: ${where(v)}`);
}"""
VIEWS = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


def faults(page):
    """What is wrong with the page as it stands, in each view."""
    found = []
    page.evaluate(AXE)
    for width, scheme in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [f"{width} {scheme} {fault}" for fault in page.evaluate(RUN)]
    page.set_viewport_size({"width": 320, "height": 900})
    if page.evaluate("document.scrollingElement.scrollWidth") > 320:
        found.append("320: scrolls sideways")
    page.set_viewport_size({"width": 1280, "height": 900})
    return [f"{urlsplit(page.url).path}: {fault}" for fault in found]


def kind(path):
    """Addresses that differ in an id only are one kind of page."""
    return re.sub(r"/[23456789bcdfghjkmnpqrstvwxyz]{10}(?=/)", "/id", path)


# No link leads here.
ALONE = ("/bouwstenen/", "/wachtwoord/verstuurd/", "/wachtwoord/klaar/", "/aanmelden/", "/gesloten/")


def reachable(page, origin):
    """Follow every link from the front page, one of each kind; and what stands alone."""
    seen, waiting = set(), [origin + path for path in ("/", *ALONE)]
    while waiting:
        path = waiting.pop(0)
        if kind(path) in seen or path.endswith("/bestand/"):
            continue
        seen.add(kind(path))
        answer = page.goto(path)
        assert answer.status == 200, path
        yield path
        links = page.eval_on_selector_all("a[href]", "all => all.map((a) => a.href)")
        waiting += [link.split("#")[0] for link in links if link.startswith(origin)]


@pytest.mark.parametrize(("key", "least"), [(None, 10), ("amina", 25), ("ravi", 15), ("gerrit", 15)])
def test_no_reachable_page_has_a_fault(region, enter, key, least):
    page = enter(key)

    paths, found = [], []
    for path in reachable(page, region.address):
        paths.append(path)
        found += faults(page)

    assert found == []
    assert len(paths) >= least, paths


def test_pages_for_when_something_is_wrong_have_no_fault(region, enter):
    page = enter("amina")
    found = []

    page.goto(region.address + "/samen/nieuw/")
    page.get_by_role("button", name="Groep beginnen").click()
    expect(page.get_by_role("heading", name="Er klopt nog iets niet")).to_be_visible()
    found += faults(page)
    page.get_by_label("Hoe heet jullie groep?").fill("Kring")
    page.get_by_label("Wat spreken jullie met elkaar af?").fill("Bel 06 12345678 als er iets is.")
    page.get_by_role("button", name="Groep beginnen").click()
    expect(page.get_by_role("button", name="Toch zo bewaren")).to_be_visible()
    found += faults(page)
    page.goto(region.address + "/samen/groep/bestaatniet/")
    found += faults(page)
    page.goto(region.address + "/")
    page.get_by_label("Wat hield je bezig?").fill("Ik wist het antwoord niet en zei dat ook.")
    page.context.clear_cookies()
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_label("Wat je typte")).to_have_value("Ik wist het antwoord niet en zei dat ook.")
    found += faults(page)

    assert found == []


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
