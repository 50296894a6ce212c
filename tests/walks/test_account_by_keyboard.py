"""Signing in with a second step by keyboard alone: an app with codes, and a spare code where the phone is not."""

import re

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import expect
from tests.walks.test_by_keyboard import press, tab_to

from vakwerk.web.demo import email_of

pytestmark = pytest.mark.either_database

SENTENCE = "Een zin is een goed wachtwoord"


def write(page, label, text):
    """Type it in the field of this label, and send it."""
    tab_to(page, page.get_by_label(label, exact=True))
    page.keyboard.type(text)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def sign_in(page, region):
    page.goto(region.address + "/inloggen/")
    tab_to(page, page.get_by_label("E-mail"))
    page.keyboard.type(email_of("amina"))
    write(page, "Wachtwoord", SENTENCE)


def code(secret):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def test_a_second_step_is_set_up_and_a_spare_code_opens_another_browser_once(region, enter):
    amina = enter("amina", width=360)
    amina.goto(region.address + "/wachtwoord/kiezen/")
    tab_to(amina, amina.get_by_label("Nieuw wachtwoord"))
    amina.keyboard.type(SENTENCE)
    write(amina, "Wachtwoord (bevestigen)", SENTENCE)
    amina.context.clear_cookies()
    sign_in(amina, region)
    amina.goto(region.address + "/account/veilig/")
    press(amina, "^Een app instellen", "link")
    write(amina, "Wachtwoord", SENTENCE)
    secret = amina.locator("code").inner_text()
    write(amina, "Code", "000000")
    expect(amina.get_by_role("alert")).to_contain_text("Deze code klopt niet.")
    amina.get_by_label("Code", exact=True).press("Control+a")
    write(amina, "Code", code(secret))
    expect(amina.get_by_text("De app is ingesteld.")).to_be_visible()
    [spare, other] = re.findall(r"\b\d{8}\b", amina.locator("main").inner_text())[:2]

    laptop = enter(None)
    sign_in(laptop, region)
    write(laptop, "Code", spare)
    press(laptop, "^Nee, vraag het elke keer")
    expect(laptop.get_by_label("Wat hield je bezig?")).to_be_visible()

    elsewhere = enter(None, width=360)
    sign_in(elsewhere, region)
    write(elsewhere, "Code", spare)
    expect(elsewhere.get_by_role("alert")).to_contain_text("Deze code klopt niet.")

    # Whoever finds a browser open that she left signs it out from here.
    laptop.goto(region.address + "/account/sessies/")
    tab_to(laptop, laptop.get_by_role("button", name=re.compile("^Daar uitloggen")).last)
    laptop.keyboard.press("Enter")
    press(laptop, "^Een code gebruiken", "link")
    write(laptop, "Code", other)
    expect(laptop.get_by_text("Je bent daar uitgelogd.")).to_be_visible()
    amina.goto(region.address + "/samen/")
    expect(amina.get_by_role("heading", level=1)).to_have_text("Inloggen")
