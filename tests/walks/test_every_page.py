"""Every page one can reach: axe finds no fault, in light and dark, on a phone and a desk; none scrolls sideways."""

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from tests.walks.axe import built, faults
from tests.walks.conftest import running

pytestmark = pytest.mark.either_database


@pytest.fixture(scope="module")
def region(filled, tmp_path_factory):
    """One server for all who only look."""
    with running(filled, tmp_path_factory.mktemp("looked") / "var") as region:
        yield region


def kind(path):
    """Addresses that differ in an id only are one kind of page."""
    return re.sub(r"/[23456789bcdfghjkmnpqrstvwxyz]{10}(?=/)", "/id", path)


NO_PAGE = (".ics", ".atom", ".pdf", ".ods", ".odt", ".csv", "/bestand/")
CLOSED = ("/tekst/", "/als-mail/")  # a screen of Wagtail's own; a letter, in which no script runs and so no axe
# No link leads here.
ALONE = ("/bouwstenen/", "/wachtwoord/verstuurd/", "/wachtwoord/klaar/", "/aanmelden/", "/gesloten/")


def reachable(page, origin, begin=("/", *ALONE), within="/"):
    """Follow every link from the front page, one of each kind; and what stands alone: address and text."""
    seen, waiting = set(), [origin + path for path in begin]
    while waiting:
        path = waiting.pop(0)
        if kind(path) in seen or path.endswith((*NO_PAGE, *CLOSED)) or "/redactie/schrijven/" in path:
            continue
        seen.add(kind(path))
        answer = page.request.get(path)
        assert answer.status == 200, path
        yield path, (text := answer.text())
        links = [urljoin(answer.url, link.attributes["href"]).split("#")[0] for link in HTMLParser(text).css("a[href]")]
        waiting += [link for link in links if link.startswith(origin + within)]


@pytest.mark.parametrize(("key", "least"), [(None, 10), ("amina", 25), ("ravi", 15), ("gerrit", 15), ("farid", 15)])
def test_no_reachable_page_has_a_fault(region, enter, is_first, key, least):
    page = enter(key)

    paths, found = looked_at(page, is_first, region.address)

    assert found == []
    assert len(paths) >= least, paths


def test_no_page_of_the_editors_has_a_fault(region, enter, is_first):
    page = enter("gonny")

    paths, found = looked_at(page, is_first, region.address, begin=("/redactie/",), within="/redactie/")

    assert found == []
    assert len(paths) >= 12, paths


def test_pages_in_the_look_of_an_organisation_have_no_fault(region, enter):
    page = enter(None)
    found = []

    for path in ("magazine/", "kaart/"):
        assert page.goto(f"{region.address}/bij/wolderbrink/{path}").status == 200
        found += faults(page)

    assert found == []


def looked_at(page, is_first, origin, **where):
    """(the pages that were reached, what is wrong with them).

    What somebody reached before is opened in the browser only if something new stands on it.
    """
    paths, found = [], []
    for path, text in reachable(page, origin, **where):
        paths.append(path)
        news = [part for part in (kind(path.removeprefix(origin)), *built(text)) if is_first(part)]
        if news:
            page.goto(path)
            found += faults(page)
    return paths, found


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
