"""A rule by keyboard alone: an executive stands behind who deviates; its text changes while somebody deviates."""

import pytest
from playwright.sync_api import expect
from tests.walks.axe import faults
from tests.walks.test_by_keyboard import press
from tests.walks.test_fund_by_keyboard import choose, follow, go_round, write

pytestmark = pytest.mark.either_database

BACKED = "Wie hier een goede reden heeft, heeft mij achter zich."
NEW = "Na zes maanden kijken we samen of scholing past."
MEANWHILE = "Deze regel is veranderd terwijl je schreef."


def to_the_rule(page, region):
    page.goto(region.address + "/casus/regels/")
    follow(page, "^Scholing na zes maanden")


def submit(page, name):
    with page.expect_navigation():
        press(page, name)


def test_an_executive_backs_a_rule_and_its_owner_changes_it_by_keyboard(region, enter):
    # In English, at a desk: a sentence with a name and a day, which is withdrawn and stays to be seen.
    chandra = enter("chandra", language="en")
    to_the_rule(chandra, region)
    submit(chandra, "^Withdraw it")
    submit(chandra, "^Stand behind it")
    expect(chandra.locator(".vw-errors:focus")).to_contain_text("Why do you stand behind this?")
    write(chandra, "^Why do you stand", BACKED)
    submit(chandra, "^Stand behind it")
    expect(chandra.get_by_text(BACKED)).to_be_visible()
    go_round(chandra)

    # On a phone, somebody is deviating from it while its owner changes it; what she typed stays.
    bram, farid = enter("bram", width=360), enter("farid", width=360)
    bram.goto(region.address + "/casus/afwijken/")
    follow(bram, "^Scholing na zes maanden")
    write(bram, "^Wat deed je", "Meteen een cursus gezocht.")
    write(bram, "^Waarom knelde", "Na zes maanden is de plek weg.")
    choose(bram, "checkbox", "^onderzoek")
    write(bram, "^Wat verwacht je", "Werk in het voorjaar.")
    to_the_rule(farid, region)
    expect(farid.get_by_text(BACKED)).to_be_visible()
    follow(farid, "^De regel veranderen")
    write(farid, "^Wat staat er vanaf nu", NEW)
    submit(farid, "^Nieuwe tekst bewaren")
    expect(farid.locator(".vw-errors:focus")).to_contain_text("Waarom verander je hem?")
    write(farid, "^Waarom verander je hem", "Wachten kost soms een plek.")
    submit(farid, "^Nieuwe tekst bewaren")
    expect(farid.get_by_text(NEW)).to_be_visible()
    found = faults(farid)

    choose(bram, "checkbox", "Ik keek hiernaar")
    submit(bram, "^Vastleggen$")
    expect(bram.locator(".vw-errors:focus")).to_contain_text(MEANWHILE)
    expect(bram.get_by_text(NEW)).to_be_visible()
    expect(bram.get_by_label("Wat deed je in plaats daarvan?")).to_have_value("Meteen een cursus gezocht.")
    submit(bram, "^Vastleggen$")
    expect(bram.get_by_role("heading", name="De eigenaar van de regel")).to_be_visible()  # a signal waits already
    found += faults(bram)
    assert found == []
