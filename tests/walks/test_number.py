"""From a file of Word to what everyone reads, and the newsletter: editors, somebody who was interviewed, a reader."""

import re
import subprocess

from playwright.sync_api import expect
from tests.magazine.test_import import FOLDER
from tests.magazine.test_reading_in import word
from tests.template import ROOT, VAKWERK

LINES = [line for line in (FOLDER / "herinnering.txt").read_text().splitlines() if line.strip()]
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def send_mail(region):
    """Now, and not at the next turn of the clock."""
    send = "from vakwerk.magazine.tasks import mail_newsletters; mail_newsletters.call()"
    subprocess.run([VAKWERK, "shell", "-v0", "--no-imports", "-c", send], env=region.env, cwd=ROOT, check=True)


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
    reader.emulate_media(media="print", color_scheme="dark")
    expect(reader.get_by_role("navigation").first).to_be_hidden()
    expect(reader.locator(".utrecht-skip-link")).to_be_hidden()
    assert reader.evaluate("getComputedStyle(document.body).color") == "rgb(42, 35, 29)"  # paper is light


def test_a_number_of_the_newsletter_reaches_who_confirmed_and_nobody_who_stopped(region, enter):
    reader = enter(None, width=360, javascript=False)
    reader.context.clear_cookies()
    reader.goto(region.address + "/magazine/")
    reader.get_by_role("link", name="Nieuwsbrief").click()
    reader.get_by_role("link", name="De nieuwsbrief krijgen").click()
    reader.get_by_label("Je e-mailadres").fill("ines@elders.example")
    press(reader, "Nieuwsbrief aanvragen")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Kijk in je mail")
    send_mail(region)
    [own] = set(re.findall(r"/nieuwsbrief/jouw/\S+", region.mails()))  # the worker may send it as well
    reader.goto(region.address + own)
    press(reader, "Ja, ik wil hem")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Jouw nieuwsbrief")

    gonny = enter("gonny")
    gonny.goto(region.address + "/redactie/nieuwsbrief/")
    gonny.get_by_label("Wat is het belangrijkste nieuws?").fill("De sluis, van twee kanten")
    press(gonny, "Beginnen")
    gonny.get_by_label("Wat zeg je eerst?").fill("Dag! Er is weer iets te lezen.")
    gonny.get_by_role("group", name="Welke artikelen?").get_by_role("checkbox").first.check()
    gonny.get_by_role("group", name="Wat uit de agenda?").get_by_role("checkbox").first.check()
    press(gonny, "Bewaren")
    made = gonny.url
    gonny.get_by_role("link", name="Bekijk hem als pagina").click()
    expect(gonny.get_by_text("Dag! Er is weer iets te lezen.")).to_be_visible()
    gonny.goto(made)
    gonny.get_by_role("link", name="Versturen").click()
    press(gonny, "Nu versturen")
    send_mail(region)
    gonny.goto(made)
    expect(gonny.get_by_text("15 van de 15")).to_be_visible()

    letters = [mail for mail in region.mails().split("\nTo: ") if mail.startswith("ines@")]
    [stop] = {link for mail in letters for link in re.findall(r"/nieuwsbrief/stop/[^>\s]+", mail)}
    reader.goto(region.address + stop)
    press(reader, "Stoppen, en mijn adres vergeten")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Je krijgt geen nieuwsbrief meer")
    assert reader.goto(region.address + own).status == 404
    reader.goto(region.address + "/nieuwsbrief/")
    reader.get_by_role("link", name="De sluis, van twee kanten").click()
    expect(reader.get_by_text("Dag! Er is weer iets te lezen.")).to_be_visible()
