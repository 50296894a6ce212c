"""A whole meeting by the incident method: in four browsers, and around one screen on the table."""

import re

from playwright.sync_api import expect


def to_the_meeting(page, region):
    page.goto(region.address + "/samen/")
    page.get_by_role("link", name="De Sluiswachters").first.click()
    page.get_by_role("link", name=re.compile("Naar de bijeenkomst|To the meeting")).click()


def take_seat(page, region):
    to_the_meeting(page, region)
    page.get_by_role("button", name=re.compile("Mijn plaats innemen|Take my seat")).click()


def press(page, name):
    """Reach a button by the keyboard alone, and press it."""
    button = page.get_by_role("button", name=name)
    expect(button).to_be_visible()
    for _step in range(80):
        if button.evaluate("element => element === document.activeElement"):
            page.keyboard.press("Enter")
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"'{name}' cannot be reached by the keyboard.")


def next_step(page, title):
    page.get_by_role("button", name=re.compile("Volgende stap")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_four_browsers_hold_a_meeting_and_nothing_of_what_was_said_remains(region, enter):
    elsewhere = region.count("methods.Writing")  # in a hearing that goes on
    eveline = enter("eveline")
    to_the_meeting(eveline, region)
    eveline.get_by_role("button", name="De bijeenkomst beginnen").click()
    amina = enter("amina")  # by keyboard alone
    to_the_meeting(amina, region)
    press(amina, "Mijn plaats innemen")
    zoe, karima = enter("zoe", width=360), enter("karima", language="en")
    mehmet = enter("mehmet", javascript=False)
    for page in (zoe, karima, mehmet):
        take_seat(page, region)
    expect(eveline.locator("#aanwezig")).to_have_text("5 aanwezig")

    # What came of last time: Karima alone knows of her promise, until she shows it.
    expect(karima.get_by_text("Last time you planned this. Nobody else knows.")).to_be_visible()
    assert "Ik zeg het als ik iets niet zeker weet." not in eveline.content() + amina.content()
    karima.get_by_role("button", name="Show the sentence").click()
    expect(amina.get_by_text("Ik zeg het als ik iets niet zeker weet.")).to_be_visible()

    # Incidents in brief: the turn goes round, whoever has it passes it on.
    next_step(eveline, "Voorvallen in het kort")
    expect(karima.locator("#deel-taak")).to_contain_text("It is your turn.")
    karima.get_by_role("button", name="I am done, next").click()
    press(amina, "Ik ben klaar, de volgende")
    mehmet.get_by_role("link", name="Kijk of er iets nieuws is").click()
    expect(mehmet.locator("#deel-taak")).to_contain_text("Jij bent aan de beurt.")
    mehmet.get_by_role("button", name="Ik ben klaar, de volgende").click()
    expect(zoe.locator("#deel-taak")).to_contain_text("Jij bent aan de beurt.")

    # The presenter is chosen; without one the method does not go on.
    next_step(eveline, "Eén voorval kiezen")
    expect(eveline.get_by_text("Kies eerst wie inbrengt.")).to_be_visible()
    eveline.get_by_label(re.compile("Wie brengt in")).select_option(label="Amina El Idrissi")
    eveline.get_by_role("button", name="Brengt in").click()
    expect(zoe.get_by_text("De derde keer heb ik niet opgenomen")).to_be_visible()
    next_step(eveline, "Het voorval")
    next_step(eveline, "Vragen naar feiten")

    # The presenter sits aside: her screen shows nothing of what the others write, until the advice.
    next_step(eveline, "Wat zou jij doen?")
    expect(amina.get_by_role("heading", level=1)).to_have_text("Je zit even apart")
    karima.get_by_label("Our sheet: write along").fill("Bel terug en zeg dat het te veel was.")
    expect(karima.locator("#schrijf-staat")).to_contain_text("Saved at")
    expect(zoe.get_by_text("Bel terug en zeg dat het te veel was.")).to_be_visible()
    mehmet.get_by_role("link", name="Kijk of er iets nieuws is").click()
    mehmet.get_by_label("Ons vel: schrijf mee").fill("Vraag een collega om een uur.")
    mehmet.get_by_role("button", name="Bewaren").click()
    expect(mehmet.get_by_text("Bel terug en zeg dat het te veel was.")).to_be_visible()
    expect(karima.get_by_text("Vraag een collega om een uur.")).to_be_visible()
    assert "Bel terug" not in amina.content()
    next_step(eveline, "Adviezen horen")
    expect(amina.get_by_text("Bel terug en zeg dat het te veel was.")).to_be_visible()
    next_step(eveline, "Antwoord van de inbrenger")

    # Each one's own takeaway and next step.
    next_step(eveline, "Wat neem jij mee?")
    expect(amina.get_by_label("Wat neem je mee?")).to_be_visible()
    amina.get_by_label("Wat neem je mee?").focus()
    amina.keyboard.type("Niet opnemen is ook een antwoord.")
    amina.keyboard.press("Tab")
    amina.keyboard.type("Ik bel maandag terug.")
    press(amina, "Ik ben klaar")
    expect(eveline.locator("#deel-kring li", has_text="Amina")).to_contain_text("klaar")
    zoe.get_by_label("Wat neem je mee?").fill("Ik mag zeggen dat iets te veel is.")
    expect(zoe.locator("#schrijf-staat")).to_contain_text("Bewaard om")
    mehmet.get_by_role("link", name="Kijk of er iets nieuws is").click()
    mehmet.get_by_label("Wat neem je mee?").fill("Een uur vragen kan.")
    mehmet.get_by_role("button", name="Ik ben klaar").click()
    assert "Ik bel maandag terug." not in eveline.content() + zoe.content()

    next_step(eveline, "Hoe ging het?")
    eveline.get_by_role("link", name="De bijeenkomst afronden").click()
    eveline.get_by_label("Hoeveel minuten, zonder pauzes?").fill("75")
    eveline.get_by_role("button", name="Afronden en alles wissen").click()
    expect(eveline.get_by_role("heading", name="Wat je meeneemt")).to_be_visible()
    expect(amina.get_by_text("Niet opnemen is ook een antwoord.")).to_be_visible()
    expect(amina.get_by_text("Ik bel maandag terug.")).to_be_visible()
    expect(zoe.get_by_text("Ik mag zeggen dat iets te veel is.")).to_be_visible()
    mehmet.goto(region.address + "/mijn-vak/")
    expect(mehmet.get_by_text("Een uur vragen kan.")).to_be_visible()

    # And nothing of what was said: not in the database's files, the mail, the log or the browsers.
    region.work()
    for said in ("Bel terug en zeg", "Vraag een collega om een uur", "De derde keer heb ik niet opgenomen"):
        assert region.holding(said) == []
    for page in (eveline, amina, zoe, karima):
        assert page.evaluate("sessionStorage.length") == 0
    assert region.count("methods.Writing") == elsewhere


def test_one_screen_on_the_table_serves_a_meeting(region, enter):
    eveline = enter("eveline")
    to_the_meeting(eveline, region)
    eveline.get_by_label("Eén scherm op tafel").check()
    eveline.get_by_role("button", name="De bijeenkomst beginnen").click()
    for name in ("Amina El Idrissi", "Karima Bouzidi", "Xavier Lobato"):
        eveline.get_by_label(name).check()
    eveline.get_by_role("button", name="Bewaren wie er is").click()
    expect(eveline.locator("#aanwezig")).to_have_text("4 aanwezig")

    next_step(eveline, "Voorvallen in het kort")
    next_step(eveline, "Eén voorval kiezen")
    eveline.get_by_label(re.compile("Wie brengt in")).select_option(label="Xavier Lobato")
    eveline.get_by_role("button", name="Brengt in").click()
    for title in (
        "Het voorval",
        "Vragen naar feiten",
        "Wat zou jij doen?",
        "Adviezen horen",
        "Antwoord van de inbrenger",
        "Wat neem jij mee?",
        "Hoe ging het?",
    ):
        next_step(eveline, title)
    eveline.get_by_role("link", name="De bijeenkomst afronden").click()
    eveline.get_by_label("Hoeveel minuten, zonder pauzes?").fill("70")
    eveline.get_by_role("button", name="Afronden en alles wissen").click()
    expect(eveline.get_by_text("70 minuten, 4 mensen.")).to_be_visible()

    xavier = enter("xavier")  # afterwards, each by herself
    xavier.goto(region.address + "/berichten/")
    xavier.get_by_role("link", name="Een bijeenkomst is afgerond. Wat neem je mee?").click()
    xavier.get_by_role("link", name="Opschrijven").click()
    xavier.get_by_label("Wat neem je mee?").fill("Ik zeg de volgende keer iets.")
    xavier.get_by_role("button", name="Bewaren").click()
    expect(xavier.get_by_text("Ik zeg de volgende keer iets.")).to_be_visible()
    xavier.get_by_role("link", name="Bewijs van deelname").click()
    expect(xavier.get_by_role("row", name=re.compile("Xavier Lobato"))).to_contain_text("70")
