"""Trying: a card from an idea without a name to a work agreement; an experiment from idea to taking it over."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

IDEA = "Zet onze openingstijden bovenaan de brief."
CHAIR = "Een stoel erbij"


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def follow(page, name):
    page.get_by_role("link", name=name, exact=True).first.click()


def test_an_idea_without_a_name_becomes_the_way_of_working(region, enter):
    # Amina raises it on her phone, without her name.
    amina = enter("amina", width=360)
    amina.goto(region.address + "/proberen/")
    amina.get_by_role("link", name=re.compile("Breng een idee in.*Team Werk en Inkomen")).click()
    amina.get_by_label("Wat kan beter, voor klanten of in het werk?").fill(IDEA)
    amina.get_by_label("Laat mijn naam weg").check()
    press(amina, "Op het bord zetten")
    follow(amina, IDEA)
    card = amina.url
    assert "Amina El Idrissi" not in amina.locator("main").inner_text()

    # The keeper answers, goes to see, chooses what to count, and tries.
    wietske = enter("wietske")
    wietske.goto(card)
    follow(wietske, "Oppakken")
    wietske.get_by_label("Hoe heet de kaart?").fill("Openingstijden bovenaan")
    wietske.get_by_label("Wat antwoord je?").fill("We kijken ernaar.")
    press(wietske, "Oppakken")
    press(wietske, "Ik ga kijken")
    follow(wietske, "Wat je zag, wat je telt en wat je probeert")
    wietske.get_by_label("Wat zag je met eigen ogen?").fill("Vier van de tien mensen stonden voor een dichte deur.")
    wietske.get_by_label("Wat tel je, vooraf en tijdens het proberen?").fill("Mensen voor een dichte deur")
    wietske.get_by_label("Wat probeer je, wie doet dat en tot wanneer?").fill("Twee weken de tijden bovenaan.")
    press(wietske, "Bewaren")
    press(wietske, "Beginnen met proberen")
    follow(wietske, "Een telling opschrijven")
    wietske.get_by_label("Hoeveel telde je er?").fill("1")
    wietske.get_by_label("Van de hoeveel?").fill("12")
    press(wietske, "Opschrijven")
    follow(wietske, "Kijken wat het opleverde")
    wietske.get_by_label("Wat leverde het op?").fill("Bijna niemand stond nog voor een dichte deur.")
    press(wietske, "Opschrijven")
    follow(wietske, "Vanaf nu zo werken")
    wietske.get_by_label("Hoe werken jullie vanaf nu?").fill("De tijden staan bovenaan elke brief.")
    press(wietske, "Afspreken")
    expect(wietske.get_by_text("De tijden staan bovenaan elke brief.")).to_be_visible()

    # She who raised it hears it; the row that led to her is gone.
    amina.goto(region.address + "/")
    expect(amina.get_by_text("Een idee van jou is de werkwijze geworden.").first).to_be_visible()
    assert region.count("practice.SealedRaiser") == 1  # of another idea, that still waits


def count(page, *, successes, others):
    follow(page, "Een klant tellen")
    fills_the_bay(page.get_by_role("button", name="Ja, gelukt"))
    for button, times in (("Ja, gelukt", successes), ("Nee, deze keer niet", others)):
        for _n in range(times):
            press(page, button)
    follow(page, CHAIR)


def fills_the_bay(button):
    """On a phone a thumb finds it without looking."""
    if button.page.viewport_size["width"] < 400:
        assert button.bounding_box()["width"] > 250


def test_one_experiment_is_tried_elsewhere_until_it_is_taken_over(region, enter):
    ends = (date.today() + timedelta(days=60)).isoformat()  # noqa: DTZ011

    # Karima writes down what she expects and when it counts; before that the start says why not.
    karima = enter("karima")
    karima.goto(region.address + "/proberen/experimenten/")
    follow(karima, "Een idee voor een experiment")
    karima.get_by_label("Hoe noem je het?").fill(CHAIR)
    karima.get_by_label("Wat verwacht je?").fill("Wie iemand mag meebrengen, komt vaker.")
    karima.get_by_label("Wat doen jullie anders?").fill("In de uitnodiging staat dat iemand mee mag.")
    press(karima, "Bewaren")
    follow(karima, "Wanneer het gelukt is")
    karima.get_by_label("Wanneer is het bij een klant gelukt?").fill("De klant kwam op de eerste afspraak.")
    karima.get_by_label(re.compile("Hoeveel procentpunt")).fill("15")
    karima.get_by_label("Na hoeveel klanten stop je hoe dan ook?").fill("60")
    press(karima, "Bewaren")
    expect(
        karima.get_by_text("Zeg eerst hoe vaak het tot nu toe lukt, en van hoeveel klanten je dat weet.")
    ).to_be_visible()
    own(karima, 48, 160, ends)
    expect(karima.get_by_text("Er is nog geen stopregel.", exact=False)).to_be_visible()
    follow(karima, "Wanneer je stopt, en welke regel wijkt")
    karima.get_by_label("Wanneer stop je omdat het schade doet?").fill("Als iemand zich bekeken voelt.")
    press(karima, "Bewaren")
    press(karima, "Beginnen")
    press(karima, "Openzetten voor het netwerk")
    experiment = karima.url
    count(karima, successes=2, others=1)
    expect(karima.get_by_text("Nog te vroeg", exact=False).first).to_be_visible()
    count(karima, successes=6, others=1)
    voices_in_two_languages(region, enter, karima, experiment)

    # Bram repeats it unchanged on his phone, and Wietske at her desk: each has too few, all together enough.
    bram, wietske = enter("bram", width=360), enter("wietske")
    for someone, before, of in ((bram, 20, 60), (wietske, 30, 100)):
        someone.goto(region.address + "/proberen/experimenten/")
        follow(someone, CHAIR)
        press(someone, "Hier herhalen")
        expect(someone.get_by_text("Dit herhaalt", exact=False)).to_be_visible()
        own(someone, before, of, ends)
        press(someone, "Beginnen")
        press(someone, "Openzetten voor het netwerk")
        count(someone, successes=8, others=2)
        press(someone, "Stoppen en terugkijken")

    # What came out is decided on and shared; there he finds it, and reads that he can take it over.
    karima.goto(experiment)
    press(karima, "Stoppen en terugkijken")
    follow(karima, "Besluiten wat ermee gebeurt")
    karima.get_by_label("We gaan zo door").check()
    karima.get_by_label("Wat gebeurde er, en hoe denk je dat het kwam?").fill("Wie iemand meebracht, kwam.")
    press(karima, "Besluiten")
    press(karima, "Delen met het netwerk")
    bram.goto(region.address + "/proberen/experimenten/?welke=klaar")
    follow(bram, CHAIR)
    follow(bram, "Iedereen die dit probeerde")
    for place in ("Oudersluis", "Wolderbrink", "Grevendrecht"):
        expect(bram.get_by_role("rowheader", name=f"Gemeente {place}")).to_be_visible()
    expect(bram.get_by_text("Neem het over", exact=False).first).to_be_visible()
    bram.get_by_text("De getallen in een tabel").click()
    numbers = bram.get_by_role("region", name=re.compile("^De getallen in een tabel"))
    assert numbers.evaluate("region => region.scrollWidth <= region.clientWidth"), "Scroll aside to read a number."


def voices_in_two_languages(region, enter, karima, experiment):
    """She asks after two talks; one client answers in Dutch and one in Arabic, without an account."""
    follow(karima, "Drie stemmen over hetzelfde gesprek")
    karima.get_by_label("Wie legt de antwoorden naast elkaar?").fill("kees@oudersluis.example")
    press(karima, "Beginnen met vragen")
    for language, direction in (("nl", "ltr"), ("ar", "rtl")):
        karima.goto(experiment + "stemmen/vragen/")
        press(karima, "Maak de kaart")
        client = enter(None, width=360)
        client.add_init_script(ONE_VOICE)
        client.goto(f"{region.address}/proberen/stem/{karima.locator('.vw-figure').inner_text()}/?taal={language}")
        expect(client.locator("html")).to_have_attribute("dir", direction)
        hears_the_page(client) if language == "nl" else finds_no_voice(client)
        client.locator("input[name=heard][value='5']").check()
        client.locator("button[name=stuur]").click()
        expect(client).to_have_url(re.compile("/dank/"))


ONE_VOICE = """
    window.spoken = [];
    const speech = {
        speaking: false,
        getVoices: () => [{ lang: "en-GB" }, { lang: "nl-NL" }],
        speak(said) { this.speaking = true; window.spoken.push(said); },
        cancel() { this.speaking = false; },
    };
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def hears_the_page(client):
    """Her device reads out what stands there, with a voice of that language, until she stops it or it is done."""
    read, stop = (client.get_by_role("button", name=name, exact=True) for name in ("Lees voor", "Stop met voorlezen"))
    spoken = "window.spoken.map((said) => [said.text, said.lang, said.voice.lang])"
    parts = client.locator("[data-aloud]").all_inner_texts()

    read.click()
    heard = client.evaluate(spoken)
    stop.click()
    was_stopped = not client.evaluate("window.speechSynthesis.speaking")
    read.click()
    client.evaluate("window.spoken.at(-1).onend({})")
    expect(read).to_be_visible()
    read.click()
    client.evaluate("window.spoken.at(-1).onerror({ error: 'canceled' })")
    expect(stop).to_be_visible()
    client.evaluate("window.spoken.at(-1).onerror({ error: 'synthesis-failed' })")

    assert heard == [[text, "nl", "nl-NL"] for text in parts]
    assert "Werd er goed naar u geluisterd?" in heard[1][0]
    assert was_stopped
    expect(read).to_be_visible()
    assert len(client.evaluate(spoken)) == 3 * len(parts)


def finds_no_voice(client):
    """Where a device has no voice in a language, nothing is offered."""
    expect(client.locator("[data-read]")).to_be_hidden()


def own(page, successes, n, ends):
    follow(page, "Hoe het hier tot nu toe gaat, en tot wanneer")
    page.get_by_label("Bij hoeveel klanten lukte het tot nu toe?").fill(str(successes))
    page.get_by_label("Van hoeveel klanten weet je dat?").fill(str(n))
    page.get_by_label("Op welke dag stopt het?").fill(ends)
    press(page, "Bewaren")
