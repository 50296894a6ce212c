"""What one does alone: begin a group, come in by a mail, look back by a link, keep on writing without a connection."""

import re
import time

from playwright.sync_api import expect
from tests.walks.test_meeting import next_step, take_seat, to_the_meeting

NEW = "nora@grevendrecht.example"
PASSWORD = "Vandaag fiets ik langs de sluis"


def link(region, part, to=""):
    """The newest link in the mail to somebody with this part of an address; the server's own worker may send it."""
    for _round in range(20):
        region.work()
        mails = "".join(mail for mail in region.mails().split("-" * 79) if to in mail)
        if found := re.findall(rf"http://\S*{part}\S*", mails):
            return found[-1]
        time.sleep(0.5)
    raise AssertionError(f"No mail with {part}.")


def test_4_9_a_colleague_comes_in_by_a_mail_in_a_file_and_an_account_of_this_machine(region, enter):
    amina = enter("amina", width=360)
    amina.get_by_role("link", name="Samen").first.click()
    amina.get_by_role("link", name="Een groep beginnen").click()
    amina.get_by_label("Hoe heet jullie groep?").fill("Koffie om tien")
    amina.get_by_label("Wie nodig je uit?").fill(NEW)
    amina.get_by_role("button", name="Groep beginnen").click()
    expect(amina.get_by_role("heading", level=1)).to_have_text("Koffie om tien")

    nora = enter(None)
    nora.goto(link(region, "/uitnodiging/"))
    nora.get_by_label("Je naam").fill("Nora Visser")
    nora.get_by_label("Kies een wachtwoord").fill(PASSWORD)
    nora.get_by_role("button", name="Mijn account maken").click()
    nora.get_by_role("link", name="Inloggen").last.click()
    nora.locator("input[type=email]").fill(NEW)
    nora.locator("input[type=password]").fill(PASSWORD)
    nora.get_by_role("button", name="Inloggen", exact=True).click()
    expect(nora.get_by_text("Amina El Idrissi nodigt je uit voor Koffie om tien.")).to_be_visible()
    nora.get_by_role("link", name="Bekijk de uitnodiging").click()
    nora.get_by_role("button", name="Meedoen").click()

    expect(nora.get_by_role("heading", level=1)).to_have_text("Koffie om tien")
    amina.reload()
    expect(amina.get_by_role("listitem").filter(has_text="Nora Visser")).to_be_visible()
    assert "Koffie om tien" not in region.mails()


def test_a_look_back_by_the_link_takes_two_sentences_once_and_shows_nothing(region, enter):
    address = link(region, "/samen/terugkijken/")
    anyone = enter(None, width=360, javascript=False)
    anyone.goto(address)
    assert "Ik zeg het als ik iets niet zeker weet" not in anyone.content()
    anyone.get_by_label("Wat kwam ervan?").fill("Ik zei het, en er werd gelachen. Het lucht op.")
    anyone.get_by_role("button", name="Terugkijken").click()
    expect(anyone.get_by_role("heading", level=1)).to_have_text("Bewaard")

    anyone.goto(address)
    assert "gelachen" not in anyone.content()
    expect(anyone.get_by_label("Wat kwam ervan?")).not_to_be_visible()
    karima = enter("karima")
    karima.goto(region.address + "/mijn-vak/")
    karima.get_by_role("link", name="Ik zeg het als ik iets niet zeker weet.").click()
    expect(karima.get_by_text("Ik zei het, en er werd gelachen. Het lucht op.")).to_be_visible()


def test_without_a_connection_what_is_typed_stays_and_is_saved_when_it_is_back(region, enter):
    eveline = enter("eveline")
    to_the_meeting(eveline, region)
    eveline.get_by_label("Ieder een eigen scherm").check()
    eveline.get_by_role("button", name="De bijeenkomst beginnen").click()
    karima = enter("karima", width=360)
    take_seat(karima, region)
    take_seat(enter("amina"), region)
    next_step(eveline, "Voorvallen in het kort")
    next_step(eveline, "Eén voorval kiezen")
    eveline.get_by_label(re.compile("Wie brengt in")).select_option(label="Amina El Idrissi")
    eveline.get_by_role("button", name="Brengt in").click()
    next_step(eveline, "Het voorval")
    next_step(eveline, "Vragen naar feiten")
    next_step(eveline, "Wat zou jij doen?")
    sheet = karima.get_by_label("Ons vel: schrijf mee")
    expect(sheet).to_be_visible()

    karima.context.set_offline(True)
    sheet.fill("Ga er samen heen.")
    expect(karima.locator("#storing")).to_contain_text("Geen verbinding", timeout=20_000)
    expect(sheet).to_have_value("Ga er samen heen.")
    karima.context.set_offline(False)

    expect(karima.locator("#schrijf-staat")).to_contain_text("Bewaard om", timeout=20_000)
    expect(eveline.get_by_text("Ga er samen heen.")).to_be_visible()
