"""By keyboard alone: a group proposes dates and chooses one, and looks back at itself."""

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect
from tests.walks.test_by_keyboard import reach, tab_to

pytestmark = pytest.mark.either_database


def go(page, name, role="button"):
    reach(page, role, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def to_the_group(page, region):
    page.goto(region.address + "/samen/")
    go(page, "^De Sluiswachters", "link")


def write_moment(page, name, days):
    """So many days from today at two, as a browser asks for it: month, day, year, time."""
    tab_to(page, page.get_by_label(re.compile(name)))
    page.keyboard.type((datetime.now() + timedelta(days=days)).strftime("%m%d%Y"))  # noqa: DTZ005  as a browser sees it
    page.keyboard.press("Tab")
    page.keyboard.type("0200PM")


def test_dates_are_proposed_ticked_and_chosen(region, enter):
    eveline = enter("eveline", language="en")
    to_the_group(eveline, region)
    go(eveline, "^propose dates first", "link")
    write_moment(eveline, "^First date", 20)
    write_moment(eveline, "^Second date", 27)
    reach(eveline, "combobox", "^Along which method")
    eveline.keyboard.type("Gossip method: Short")
    go(eveline, "^Propose these dates")

    zoe = enter("zoe", width=360)
    zoe.goto(eveline.url)
    tab_to(zoe, zoe.get_by_role("checkbox").last)
    zoe.keyboard.press("Space")
    go(zoe, "^Bewaren")
    expect(zoe.get_by_text("Past 2 leden: Eveline, Zoë")).to_be_visible()

    tab_to(eveline, eveline.get_by_role("button", name=re.compile("^Choose ")).last)
    with eveline.expect_navigation():
        eveline.keyboard.press("Enter")
    expect(eveline.get_by_text("The meeting has been planned.")).to_be_visible()
    expect(eveline.get_by_text("Gossip method, 45 minutes.")).to_be_visible()
    zoe.reload()
    expect(zoe.get_by_label("Wat breng je in?")).to_be_visible()


def test_a_group_looks_back_reads_all_of_it_at_once_and_goes_on(region, enter):
    eveline = enter("eveline", width=360)
    to_the_group(eveline, region)
    go(eveline, "^Instellingen van deze groep", "link")
    go(eveline, "^Nu terugkijken op de groep")
    for key in ("eveline", "amina", "karima", "mehmet", "xavier", "zoe"):
        member = eveline if key == "eveline" else enter(key, javascript=False)
        member.goto(eveline.url)
        reach(member, "textbox", "^Wat geeft deze groep jou")
        member.keyboard.type(f"Lucht, zegt {key}.")
        go(member, "^Bewaren")

    eveline.goto(eveline.url)
    for key in ("eveline", "zoe"):
        expect(eveline.get_by_text(f"Lucht, zegt {key}.")).to_be_visible()
    go(eveline, "^We gaan samen verder")
    assert region.holding("Lucht, zegt zoe.") == []
