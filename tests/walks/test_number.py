"""From a file of Word to what everyone reads: an editor, a final editor, somebody who was interviewed, and a reader."""

import re

from playwright.sync_api import expect
from tests.magazine.test_import import FOLDER
from tests.magazine.test_reading_in import word

LINES = [line for line in (FOLDER / "herinnering.txt").read_text().splitlines() if line.strip()]
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def press(page, name):
    page.get_by_role("button", name=name, exact=True).first.click()


def test_a_file_of_word_becomes_an_article_that_everyone_reads(region, enter):
    gonny = enter("gonny")
    gonny.goto(region.address + "/redactie/inlezen/")
    gonny.get_by_label("Welk bestand?").set_input_files(
        {"name": "herinnering.docx", "mimeType": KIND, "buffer": word(LINES)}
    )
    press(gonny, "Inlezen")
    first = gonny.get_by_role("group", name="Stuk 1", exact=True)
    expect(first.get_by_text("Zoals het was")).to_be_visible()
    title = gonny.locator("select[id$=kind]").filter(has=gonny.locator("option[value=title][selected]")).first
    number = title.get_attribute("name").partition("-")[0]
    gonny.locator(f"[name={number}-text]").fill("De herinnering, nog eens")
    press(gonny, "Bewaren")
    gonny.get_by_label("Voor welk nummer?").select_option(index=1)
    press(gonny, "Er een artikel van maken")
    made = gonny.url
    expect(gonny.get_by_role("heading", level=1)).to_have_text("De herinnering, nog eens")
    gonny.get_by_label("Wie schrijft het?").select_option(label="Gonny Westerveld")
    press(gonny, "Aan deze schrijver geven")
    press(gonny, "Inleveren")

    # Whoever was interviewed reads her words by the link in her mail, without an account.
    gonny.get_by_text("Vraag iemand of de woorden kloppen").click()
    gonny.get_by_label("Wie is er geïnterviewd?").fill("Wietske Bosma")
    gonny.get_by_label("E-mailadres").fill("wietske@elders.example")
    press(gonny, "Vragen")
    region.work()
    [link] = re.findall(r"/magazine/jouw-woorden/\S+", region.mails())
    wietske = enter(None, width=360)
    wietske.goto(region.address + link)
    press(wietske, "Dit zijn mijn woorden")

    gonny.goto(made + "wat/")
    gonny.get_by_role("group", name="Gaat het over een klant?").get_by_label("Nee").check()
    press(gonny, "Bewaren")
    press(gonny, "De redactie is klaar")
    cato = enter("cato")
    cato.goto(made)
    press(cato, "Goedkeuren")
    gonny.goto(made)
    press(gonny, "Klaarzetten")
    gonny.get_by_role("link", name="Nummer 4").click()
    press(gonny, "Dit nummer laten verschijnen")

    reader = enter(None, width=360, javascript=False)
    reader.context.clear_cookies()  # the demo asks who one wants to be
    reader.goto(region.address + "/magazine/")
    reader.get_by_role("link", name="De herinnering, nog eens").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("De herinnering, nog eens")
    assert reader.context.cookies() == []
    assert reader.evaluate("document.documentElement.scrollWidth") <= 360
    reader.emulate_media(media="print")
    expect(reader.get_by_role("navigation").first).to_be_hidden()
