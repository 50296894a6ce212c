"""Every page one can reach, as it is sent: the Nu HTML checker finds nothing in it."""

import json
import os
import shutil
import subprocess

import pytest
from tests.template import ROOT
from tests.walks.test_every_page import ALONE, reachable, region  # noqa: F401  one server for all who only look

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
GUESS = r".*document appears to be written in.*"  # by its words; the parts in the gallery speak English
JAVA = bool(shutil.which("java")) or os.environ.get("WALKS") == "required"
pytestmark = [pytest.mark.either_database, pytest.mark.skipif(not JAVA, reason="no Java, which the checker needs")]


def complaints(pages, folder):
    """What the checker says of pages ((address, text)), however small."""
    places = {folder / f"{number}.html": page for number, page in enumerate(pages)}
    for place, (_address, text) in places.items():
        place.write_text(text)
    command = ["java", "-jar", CHECKER, "--format", "json", "--exit-zero-always", "--filterpattern", GUESS, *places]
    told = json.loads(subprocess.run(command, check=True, capture_output=True).stderr)["messages"]
    of = {place.as_uri().replace("file:///", "file:/"): address for place, (address, _text) in places.items()}
    return sorted({f"{of[each['url']]}: {each['message']} {each.get('extract', '')}" for each in told})


@pytest.mark.parametrize(
    ("key", "begin", "within", "least"),
    [
        (None, ("/", *ALONE, "/agenda/", "/kaart/", "/magazine/", "/nieuwsbrief/"), "/", 40),
        ("amina", ("/", *ALONE), "/", 100),
        ("gonny", ("/redactie/",), "/redactie/", 12),
    ],
)
def test_the_checker_finds_nothing(region, enter, tmp_path, key, begin, within, least):  # noqa: F811
    page = enter(key)

    pages = list(reachable(page, region.address, begin, within))

    assert complaints(pages, tmp_path) == []
    assert len(pages) >= least, pages


def test_the_checker_finds_nothing_when_something_is_wrong(region, enter, tmp_path):  # noqa: F811
    page = enter(None)

    gone = page.goto(region.address + "/bestaat-niet/")
    answers = [(gone, gone.text())]
    page.goto(region.address + "/nieuwsbrief/aanmelden/")
    with page.expect_navigation() as typed:
        page.get_by_role("button", name="Nieuwsbrief aanvragen").click()
    answers.append((typed.value, typed.value.text()))

    assert complaints([(answer.url, text) for answer, text in answers], tmp_path) == []
    assert [answer.status for answer, _text in answers] == [404, 422]


def test_the_checker_finds_a_fault(tmp_path):
    page = '<!DOCTYPE html><html lang="nl"><title>Fout</title><p><ul><li>Een lijst in een alinea.</ul></p></html>'

    [fault] = complaints([("/fout/", page)], tmp_path)

    assert fault.startswith("/fout/: No “p” element in scope but a “p” end tag seen.")
