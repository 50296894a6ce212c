"""A leergang by keyboard alone: what people want and what it costs; a module from its first date to a certificate."""

import re
import subprocess

import pytest
from playwright.sync_api import expect
from tests.template import ROOT, VAKWERK
from tests.walks.test_alone import link
from tests.walks.test_by_keyboard import reach, tab_to
from tests.walks.test_fund_by_keyboard import choose, follow, write, write_day

from vakwerk.web.demo import email_of

pytestmark = pytest.mark.either_database

TITLE, ASKS, SUBJECT = "Zwijgen en vragen", "Waarin wil je beter worden?", "Een nee dat blijft staan"
SAYING_NO = ("Nee zeggen en toch blijven zitten.", "Nee durven zeggen.")
LETTERS, COHORT = "Brieven in klare taal.", "^Het eerste cohort"
IN_A_WHILE = 20  # days
MOVED = f"""
from datetime import timedelta
from django.utils.timezone import now
from vakwerk.events.models import Event
starts_at = now() - timedelta(minutes=MINUTES)
Event.objects.filter(title="{SUBJECT}").update(starts_at=starts_at, ends_at=starts_at + timedelta(minutes=150))
"""


def send(page, button):
    reach(page, "button", button)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def number(page, name, text):
    reach(page, "spinbutton", name)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def pick(page, name, letters):
    """In a list of choices, by the letters it begins with."""
    reach(page, "combobox", name)
    page.keyboard.type(letters)


def wish(page, address, text, label="^Wat wil je leren", button="^Je wens inleveren$"):
    page.goto(address)
    write(page, label, text)
    send(page, button)


def pass_minutes(region, minutes):
    """The meeting began so many minutes ago."""
    words = MOVED.replace("MINUTES", str(minutes))
    shell = [VAKWERK, "shell", "-v0", "--no-imports", "-c", words]
    subprocess.run(shell, env=region.env, cwd=ROOT, check=True, capture_output=True)


def test_what_people_want_by_keyboard(region, enter):
    cato = enter("cato")
    cato.goto(f"{region.address}/leergangen/")
    follow(cato, "^Een leergang beginnen")
    write(cato, "^Hoe heet de leergang", TITLE)
    write(cato, "^Wat kunnen mensen", "Stil zijn, en dan de goede vraag stellen.")
    number(cato, "^Hoeveel mensen", "10")
    send(cato, "^Beginnen$")
    follow(cato, "^Vragen wat mensen willen leren")
    write(cato, "^Wat vraag je", ASKS)
    write_day(cato, "^Tot en met welke dag", IN_A_WHILE)
    send(cato, "^Vragen$")
    asked = cato.url

    # Who wishes nothing hears so where she stands; another has no account.
    yara, guest = enter("yara", width=360), enter(None, width=360, language="en")
    yara.goto(asked)
    send(yara, "^Je wens inleveren$")
    expect(yara.locator(".vw-errors:focus")).to_have_count(1)
    for text in (SAYING_NO[0], LETTERS):
        wish(yara, asked, text)
    follow(cato, "^Wensen bij elkaar zetten")
    by_link = region.address + cato.locator("a[href*='/leergangen/wens/']").first.get_attribute("href")
    wish(guest, by_link, SAYING_NO[1], "^What do you want", "^Hand in your wish$")
    expect(guest.get_by_text("Saved. Nobody can see that it is yours.")).to_be_visible()

    # What is alike is proposed; the rest goes under a theme by hand, and people choose.
    cato.reload()
    proposed = cato.locator("main form").filter(has=cato.locator("[name=needs]:checked"))
    expect(proposed.locator(":checked")).to_have_count(2)
    tab_to(cato, proposed.locator("[name=title]"))
    cato.keyboard.type("Nee zeggen")
    with cato.expect_navigation():
        cato.keyboard.press("Enter")
    choose(cato, "checkbox", f"^{LETTERS}")
    write(cato, "^Hoe heet het nieuwe thema", "Klare taal")
    send(cato, "^Bij elkaar zetten$")
    send(cato, "^Mensen laten kiezen")
    lotte = enter("lotte", width=360, language="en")
    lotte.goto(asked)
    pick(lotte, "^What comes first", "Nee")
    pick(lotte, "^What comes second", "Klare")
    send(lotte, "^Choose$")
    expect(lotte.get_by_text("Saved. You may change it as long as people choose.")).to_be_visible()
    cato.goto(asked)
    send(cato, "^Tellen wat mensen kozen")
    follow(cato, "^Besluiten wat ervan komt")
    choose(cato, "checkbox", "^Nee zeggen")
    write(cato, "^Waarom deze", "Nee zeggen komt eerst.")
    send(cato, "^Besluiten$")
    expect(cato.get_by_role("link", name="Een module hierover voorstellen")).to_be_visible()


def test_what_a_leergang_costs_by_keyboard(region, enter):
    cato, chandra = enter("cato"), enter("chandra", width=360)
    sjoerd, dirk = enter("sjoerd"), enter("dirk", width=360, language="en")
    cato.goto(f"{region.address}/leergangen/")
    follow(cato, "^Schulden en werk")
    programme = cato.url
    follow(cato, "^Zeggen wat het kost")
    write(cato, "^Wat kost het", "12.000")
    send(cato, "^Bewaren$")
    send(cato, "^Elke organisatie om akkoord vragen")

    # Each reads what her organisation agrees to, and finds it again to take it back.
    chandra.goto(programme)
    follow(chandra, "^Lees waarmee je akkoord gaat")
    send(chandra, "^Akkoord gaan")
    follow(chandra, "^Lees waarmee je organisatie akkoord ging")
    send(chandra, "^Akkoord terugnemen")
    cato.reload()
    expect(cato.get_by_role("listitem").filter(has_text=re.compile("^Gemeente Oudersluis$"))).to_be_visible()
    agreeing = ((chandra, "^Akkoord gaan"), (sjoerd, "^Akkoord gaan"), (dirk, "^Agree for your organisation"))
    for page, agrees in agreeing:
        page.goto(programme)
        follow(page, "^(Lees waarmee je akkoord gaat|Read what you agree to)")
        send(page, agrees)
    expect(dirk.locator(".vw-tag").first).to_have_text("agreed by all")

    # What is lower holds once all have agreed anew.
    cato.reload()
    follow(cato, "^Een ander bedrag voorstellen")
    write(cato, "^Wat kost het", "9.000")
    write(cato, "^Waarom", "De hogeschool is goedkoper.")
    send(cato, "^Vraag wie betaalt om akkoord")
    for page, agrees in agreeing:
        page.goto(cato.url)
        send(page, agrees)
    expect(dirk.locator(".vw-tag").first).to_have_text("everybody agreed: it holds")


def test_a_module_by_keyboard(region, enter):
    cato, noor, amina = enter("cato"), enter("noor", language="en"), enter("amina", width=360)
    cato.goto(f"{region.address}/leergangen/")
    follow(cato, "^Vakmanschap in de spreekkamer")
    follow(cato, "^Een module voorstellen")
    write(cato, "^Waar gaat de module over", SUBJECT)
    number(cato, "^Bij hoeveel bijeenkomsten", "1")
    number(cato, "^Hoeveel opdrachten", "1")
    send(cato, "^Voorstellen$")
    module = cato.url
    follow(cato, "^Een docent vragen")
    write(cato, "e-mailadres", email_of("noor"))
    send(cato, "^Als docent vragen")
    follow(cato, "^Een bijeenkomst plannen")
    write_day(cato, "^Welke dag", IN_A_WHILE)
    for name, time in (("^Vanaf hoe laat", "0100PM"), ("^Tot hoe laat", "0330PM")):
        reach(cato, "textbox", name)
        cato.keyboard.type(time)
    write(cato, "^Waar", "Stadhuis")
    pick(cato, "^Kom je er zonder trappen", "Ja")
    pick(cato, "ondertiteling", "Speelt")
    send(cato, "^Plannen$")
    send(cato, "^Inschrijving openen")

    # Who signs up gets a task of who teaches, hands it in and hears what is strong in it.
    amina.goto(module)
    send(amina, "^Meedoen$")
    noor.goto(f"{module}huiswerk/")
    follow(noor, "^Set homework")
    write(noor, "^What is the task called", "Say no once")
    write(noor, "^What does somebody try", "Say no in one talk, and stay.")
    write_day(noor, "^By which day", IN_A_WHILE)
    send(noor, "^Set it$")
    amina.goto(noor.url)
    follow(amina, "^Schrijven")
    write(amina, "^Wat deed je", "Ik zei nee en bleef zitten.")
    choose(amina, "checkbox", "^Ik keek hiernaar")
    send(amina, "^Bewaar het")
    send(amina, "^Lever je huiswerk in")
    noor.reload()
    follow(noor, "^Amina")
    write(noor, "^What is strong in it", "You stayed.")
    choose(noor, "checkbox", "^I looked at this")
    send(noor, "^Give feedback")
    amina.reload()
    expect(amina.get_by_text("You stayed.")).to_be_visible()

    # On the day she types the code of the door; the meeting leads back to the module, which is rounded off.
    cato.goto(module)
    send(cato, "^Beginnen$")
    pass_minutes(region, 60)
    cato.reload()
    follow(cato, "^Bijeenkomst$")
    meeting = cato.url
    follow(cato, "^Naar alles voor de organisator")
    follow(cato, "^De code bij de deur")
    amina.goto(meeting)
    follow(amina, "^Ik ben er")
    write(amina, "^De code bij de deur", re.search(r"\n([a-z0-9]{6})\n", cato.locator("main").inner_text())[1])
    send(amina, "^Ik ben er$")
    pass_minutes(region, 160)
    cato.goto(f"{meeting}wie-was-er/")
    expect(cato.get_by_label("Amina El Idrissi")).to_be_checked()
    send(cato, "^Bewaren en verder")
    send(cato, "^Het is geweest, afronden")
    cato.goto(meeting)
    follow(cato, f"^Module: {SUBJECT}")
    send(cato, "^Elke bijeenkomst is geweest")
    amina.goto(module)
    follow(amina, "^Wat mensen ervan vonden")
    choose(amina, "radio", "^Ja, vaker")
    amina.keyboard.press("ArrowDown")
    send(amina, "^Zeg het$")
    expect(amina.get_by_text("Bewaard. Je hoort wat de werkgroep ermee doet.")).to_be_visible()
    amina.goto(module)
    follow(amina, "^Je certificaat")
    expect(amina.get_by_text("150 minuten")).to_be_visible()


def from_the_overview(page, region, *links):
    page.goto(f"{region.address}/leergangen/")
    for name in links:
        follow(page, name)


def test_a_place_in_a_cohort_by_keyboard(region, enter):
    # Who applies hears from who teaches, and comes.
    nadia, noor = enter("nadia", width=360), enter("noor", language="en")
    from_the_overview(nadia, region, "^Klantmanager in de praktijk", "^Cohorten$", "^Het tweede cohort")
    follow(nadia, "^Aanmelden voor een plaats")
    write(nadia, "^Wat wil je leren", "Wachten. Ik breng mijn spreekuur mee.")
    send(nadia, "^Verstuur je aanmelding")
    noor.goto(nadia.url)
    follow(noor, "^Admit to the cohort")
    send(noor, "^Admit$")
    nadia.reload()
    send(nadia, "^Ik doe mee$")
    expect(nadia.get_by_role("status").get_by_text("Je doet mee.")).to_be_visible()

    # Halfway a lead answers her one question, and reads the other answer only then.
    yara, rachida = enter("yara", width=360), enter("rachida")
    from_the_overview(yara, region, COHORT, "^Een leerovereenkomst maken")
    write(yara, "^Wat ga je oefenen", "Elke week een keer wachten.")
    write(yara, "^Het e-mailadres van je leidinggevende", email_of("rachida"))
    write(yara, "^Wat vraag je aan je leidinggevende", "Twee uur per week.")
    write_day(yara, "^Op welke dag", IN_A_WHILE)
    send(yara, "^Om toezeggingen vragen")
    for page, promises, words in ((rachida, "^Iets toezeggen", "^Bewaren$"), (noor, "^Give your promise", "^Save$")):
        page.goto(yara.url)
        follow(page, promises)
        write(page, "^(Wat doe je|What do you do)", "Donderdag blijft vrij.")
        send(page, words)
    yara.reload()
    send(yara, "^Afspreken$")
    expect(yara.locator(".vw-tag").first).to_have_text("afgesproken")


def test_what_a_cohort_does_together_by_keyboard(region, enter):
    # A plan is hers until she shows it; who learns with her says what is strong in it.
    yara, karima = enter("yara", width=360), enter("karima", language="en")
    from_the_overview(yara, region, COHORT, "^Elkaars plannen", "^Je plan schrijven")
    write(yara, "^Wat ben je van plan", "Elke week wacht ik een keer.")
    choose(yara, "checkbox", "^Ik keek hiernaar")
    send(yara, "^Bewaar het")
    send(yara, "^Laat het je cohort zien")
    karima.goto(yara.url)
    write(karima, "^What is strong in it", "once a week is enough.")
    choose(karima, "checkbox", "^I looked at this")
    send(karima, "^Say it")
    yara.reload()
    expect(yara.get_by_text("once a week is enough.")).to_be_visible()

    # A visit is asked for with a question and agreed on by the two of them.
    from_the_overview(yara, region, COHORT, "^Bij elkaar kijken", "^Iemand laten meekijken")
    write(yara, "^Wat kan iemand bij jou zien", "Het spreekuur op dinsdag.")
    send(yara, "^Aanbieden$")
    karima.goto(yara.url)
    write(karima, "^With which question", "how do you wait?")
    send(karima, "^Ask$")
    yara.reload()
    send(yara, "^Afspreken$")
    expect(yara.locator(".vw-tag").first).to_have_text("afgesproken")

    # Somebody outside the line assesses her; she reads it first, and then lets who teaches.
    noor, eveline = enter("noor", language="en"), enter("eveline", width=360)
    from_the_overview(yara, region, COHORT, "^Toets$")
    follow(yara, r"^\d+ ")
    noor.goto(yara.url)
    follow(noor, "^Ask somebody to assess it")
    write(noor, "e-mail address", email_of("eveline"))
    send(noor, "^Ask to assess it")
    eveline.goto(yara.url)
    for level in ("level_1", "level_2", "level_3"):
        tab_to(eveline, eveline.locator(f"[name={level}]").first)
        eveline.keyboard.press("Space")
    send(eveline, "^Bewaar het")
    send(eveline, "^Ik ben klaar met beoordelen")
    yara.reload()
    send(yara, "^Laat het je trainer lezen")
    follow(yara, "^Je certificaat")
    expect(yara.get_by_role("heading", name="Certificaat")).to_be_visible()


def test_another_employer_on_the_way_by_keyboard(region, enter):
    # Who keeps the people of both ends her work at one, and asks her for the other.
    ravi, amina = enter("ravi", language="en"), enter("amina", width=360)
    dirk, sjoerd = enter("dirk", width=360), enter("sjoerd", language="en")
    from_the_overview(amina, region, "^Amina El Idrissi, Het eerste cohort")
    agreement = amina.url
    follow(amina, COHORT)
    cohort = amina.url
    ravi.goto(f"{region.address}/beheer/organisaties/")
    for name in ("Gemeente Grevendrecht", "Amina El Idrissi"):
        ravi.get_by_role("link", name=name).click()
    send(ravi, "^Has left$")
    ravi.goto(f"{region.address}/beheer/organisaties/")
    ravi.get_by_role("link", name="Gemeente Wolderbrink").click()
    ravi.locator("main [name=email]").fill(email_of("amina"))
    ravi.locator("main [name=role]").select_option(label="Practitioner")
    ravi.locator("main [name=team]").select_option(label="Team Werk en Inkomen")
    ravi.get_by_role("button", name="Invite", exact=True).click()
    expect(ravi.get_by_role("status").get_by_text("The invitation is on its way.")).to_be_visible()

    # That day the former employer and her lead there read nothing of it; she reads all of it.
    dirk.goto(cohort)
    expect(dirk.get_by_text("Amina")).to_have_count(0)
    assert dirk.goto(agreement).status == 404
    amina.goto(agreement)
    expect(amina.get_by_text("Wie je leidinggevende was, leest dit niet meer.")).to_be_visible()

    # At the new one she takes her place along, and asks who leads her there.
    amina.goto(link(region, "/uitnodiging/", to=email_of("amina")))
    send(amina, "^Mijn plaats innemen$")
    amina.goto(cohort)
    follow(amina, "^Naar je plaats")
    send(amina, "^Je plaats meenemen$")
    amina.goto(agreement)
    follow(amina, "^Met een andere leidinggevende")
    expect(amina.locator("[name=lead]")).to_have_value(email_of("sjoerd"))
    write_day(amina, "^Op welke dag", IN_A_WHILE)
    send(amina, "^Om een toezegging vragen$")
    sjoerd.goto(cohort)
    expect(sjoerd.get_by_text("Amina El Idrissi")).to_be_visible()
    assert sjoerd.goto(agreement).ok
