"""The agenda of the region: a lab that had to be repeated, a lecture, a full workshop, and what is still to come."""

from vakwerk.events.public import (
    accept,
    add_theme,
    answer_question,
    ask_as_guest,
    ask_what_was_used,
    be_there,
    change_places,
    confirm_guest,
    give_along,
    guest_at,
    hold,
    keep_takeaway,
    letters_sent,
    mark,
    name_host,
    plan_event,
    plan_repeat,
    publish,
    questions,
    registration_of,
    registrations,
    sign_up,
    subscribe,
    tell_used,
    thank,
    to_look_back,
    wish,
)

THEMES = ("Geldzorgen", "Jongeren", "Nee zeggen", "Nieuwkomers", "Onderzoek", "Schrijven")
LISTENED = ["eerst zwijgen", "vragen naar de brievenbus", "samen de post openen"]
FIRST_LAB = "amina karima mehmet nadia xavier yara zoe abel olaf precious wietske eveline"
WAITED = "bram berend lotte quinten tomasz marit"
LECTURE = (
    "amina karima mehmet nadia yara zoe abel bram berend lotte quinten wietske eveline precious xavier tomasz kees"
)
ASKED = {
    "bram": "Werkt een plan dat de klant zelf schrijft echt beter?",
    "karima": "Wanneer is duwen helpen?",
    "berend": "Wat doet een boete een jaar later?",
}
READ_ALOUD = "amina karima mehmet nadia yara abel bram berend precious wietske"
CONFERENCE = (
    "amina bram dirk eveline farid gonny karima lotte mehmet nadia olaf precious quinten rachida sjoerd ursula virgil "
    "wietske xavier yara zoe abel berend chandra femke kees noor"
)
GUESTS = [
    ("ines.carvalho@wolderbrink.example", "Ines Carvalho", "Wethouder van Wolderbrink"),
    ("t.bakker@uitzicht.example", "Tessa Bakker", "Re-integratiebureau Uitzicht"),
    ("planning@kwekerijmeer.example", "Jelle Postma", "Kwekerij Meer en Zonen"),
    ("r.odabasi@eikmeer.example", "Rana Odabaşı", "Teamleider in Eikmeer"),
]
WISHES = {
    "Jongeren": {
        "amina": "Hoe begin ik een gesprek met iemand van negentien die niets wil?",
        "karima": "Wat werkt bij jongeren die steeds niet komen?",
        "yara": "Praten met jongeren die voor het hele gezin tolken.",
        "abel": "Jongeren en schulden via hun telefoon.",
        "zoe": "Hoe blijf ik rustig als een jongere wegloopt?",
        "xavier": "Jongeren die wel willen werken maar niet weten wat.",
    },
    "Nee zeggen": {
        "bram": "Nee zeggen en toch blijven luisteren.",
        "olaf": "Een afwijzing zo vertellen dat iemand hem hoort.",
        "mehmet": "Nee zeggen tegen een collega die het goed bedoelt.",
        "nadia": "Nee zeggen in een andere taal.",
        "wietske": "Wanneer is nee het eerlijkste antwoord?",
    },
    "Nieuwkomers": {"lotte": "Brieven voor mensen die net Nederlands leren."},
}


def fill(story):
    themes = {name: add_theme(name, by=story.cato, at=story.at(-200)) for name in THEMES}
    listening(story, themes["Geldzorgen"])
    lecture(story, themes["Onderzoek"])
    workshop(story, themes["Schrijven"])
    conference(story)
    to_come(story, themes)
    for name, said in WISHES.items():
        for key, text in said.items():
            wish(themes[name], by=story.people[key], at=story.at(-20), text=text)
    subscribe(by=story.amina, at=story.at(-30), names_events=True)
    letters_sent(at=story.now)


def people(story, keys):
    return [story.people[key] for key in keys.split()]


def prepared(story, host, planned, starts_at, ends_at, *, kind, title, about, place, **facts):
    facts = {"captions": "on_request", "step_free": "yes"} | facts
    facts |= {"starts_at": starts_at, "ends_at": ends_at, "about": about, "place": place}
    return plan_event(by=host, at=story.at(planned), kind=kind, title=title, **facts)


def listening(story, theme):
    """Full at once; six waited, so it was held again, and they chose first."""
    virgil, cato = story.virgil, story.cato
    lab = prepared(
        story, virgil, -95, story.at(-63, 15), story.at(-63, 17),
        kind="inspiration_lab",
        title="Luisteren naar geldzorgen",
        about="Wie geldzorgen heeft, schaamt zich vaak. Virgil en Dewi laten zien wat je hoort als je eerst zwijgt. "
        "Daarna oefen je in tweetallen, met een echte brief die je zelf meebrengt.",
        place="Gemeentehuis Oudersluis, Sluiszaal",
        theme=theme,
        audience="public",
        seats=12,
        break_minutes=15,
        access_notes="Licht dat niet flikkert.",
    )  # fmt: skip
    name_host(lab, by=virgil, at=story.at(-94), part="lecturer", name="Dewi Soerjadi", person=story.dewi)
    lab = publish(lab, by=cato, at=story.at(-93))
    for person in people(story, FIRST_LAB):
        sign_up(lab, by=person, at=story.at(-90))
    for minute, person in enumerate(people(story, WAITED)):
        sign_up(lab, by=person, at=story.at(-85, 10, minute))
    for person in people(story, FIRST_LAB)[:8]:
        be_there(lab, by=person, at=story.at(-63, 15), code=lab.door_code)
    everybody(story, lab, virgil, -63, 17)
    give_along(lab, by=virgil, at=story.at(-63, 18), sentences=LISTENED)
    keep_takeaway(lab, by=story.amina, at=story.at(-63, 20), text="Ik vraag voortaan eerst naar de brievenbus.")
    repeated(story, lab)
    looked_back(story, lab)


def everybody(story, event, host, day, hour, absent=()):
    """The host ticks who was there, and rounds it off."""
    shown = list(registrations(event))
    there = {row.pk for row in shown if row.state == "confirmed" and row.person not in absent}
    mark(event, by=host, at=story.at(day, hour), shown=[row.pk for row in shown], present=there)
    hold(event, by=host, at=story.at(day, hour, 10))


def repeated(story, lab):
    again = plan_repeat(lab, by=story.virgil, at=story.at(-62), starts_at=story.at(20, 15))
    for person in people(story, WAITED):
        accept(registration_of(person, again), by=person, at=story.at(-60))
    for person in (story.sanne, story.kees):
        sign_up(again, by=person, at=story.at(-12))


def looked_back(story, lab):
    """Ten of twelve told what they used; Virgil thanked them."""
    ask_what_was_used(at=story.at(-48))
    for n, person in enumerate(people(story, FIRST_LAB)[:10]):
        used = [LISTENED[n // 5], *([LISTENED[2]] if n % 5 < 2 else [])]
        told = "Ik telde tot tien. Bij zeven begon hij te praten." if n == 1 else ""
        tell_used(to_look_back(person).get(event=lab), by=person, at=story.at(-47), used=used, told=told)
    thank(lab, by=story.virgil, at=story.at(-45))


def lecture(story, theme):
    femke = story.femke
    event = prepared(
        story, femke, -60, story.at(-28, 15, 30), story.at(-28, 17),
        kind="scholar_lecture",
        title="Wat weten we over dwang en moed?",
        about="Femke zet naast elkaar wat onderzoek zegt over duwen, verleiden en vertrouwen. Jullie vragen uit de "
        "praktijk bepalen waar zij dieper op ingaat.",
        place="Hogeschool Zandermeer, zaal 1.12",
        theme=theme,
        seats=20,
        captions="yes",
        accreditation="VWB-A-2104",
    )  # fmt: skip
    event = publish(event, by=femke, at=story.at(-59))
    for key, person in zip(LECTURE.split(), people(story, LECTURE), strict=True):
        needs = "Ondertiteling." if key == "quinten" else ""
        sign_up(event, by=person, at=story.at(-50), question=ASKED.get(key, ""), needs=needs)
    everybody(story, event, femke, -28, 17, absent=(story.kees, story.tomasz))
    for question in list(questions(event))[:2]:
        answer = "Een beetje. Het scheelt vooral dat iemand het zelf opschrijft."
        answer_question(question, by=femke, at=story.at(-27), answer=answer)
    ask_what_was_used(at=story.at(-13))


def workshop(story, theme):
    lotte = story.lotte
    event = prepared(
        story, lotte, -30, story.at(13, 10), story.at(13, 12),
        kind="workshop",
        title="Voorlezen wat je schrijft",
        about="Neem een brief mee die jij stuurde. We lezen hem hardop voor, zoals een schermlezer dat doet. Daarna "
        "schrijf je hem opnieuw.",
        place="Gemeentehuis Oudersluis, kamer 0.08",
        theme=theme,
        seats=10,
    )  # fmt: skip
    event = publish(event, by=lotte, at=story.at(-29))
    for key in [*READ_ALOUD.split(), "zoe", "olaf"]:
        sign_up(event, by=story.people[key], at=story.at(-25))


def conference(story):
    cato = story.cato
    event = prepared(
        story, cato, -40, story.at(62, 9, 30), story.at(62, 16, 30),
        kind="conference",
        title="Dag van het vak Merenland",
        about="Een dag voor iedereen in de regio die met mensen werkt. In de ochtend verhalen van collega's, in de "
        "middag twaalf werkplaatsen. Kom ook als je van buiten de gemeente bent.",
        place="De Oude Zeilmakerij, Oudersluis",
        seats=80,
        break_minutes=75,
        captions="yes",
        organisation=None,
        partnership=story.merenland,
    )  # fmt: skip
    facts = {"audience": "public", "admits_guests": True, "per_organisation": None, "repeat_from": 20}
    event = change_places(event, by=cato, at=story.at(-40), seats=80, **facts)
    event = publish(event, by=cato, at=story.at(-39))
    for person in people(story, CONFERENCE):
        sign_up(event, by=person, at=story.at(-30))
    for email, name, works_at in GUESTS:
        come_as_guest(story, event, email, name=name, works_at=works_at)


def come_as_guest(story, event, email, **facts):
    ask_as_guest(event, at=story.at(-20), email=email, language="nl", **facts)
    confirm_guest(guest_at(event, email), at=story.at(-20, 10))


def to_come(story, themes):
    eveline, femke = story.eveline, story.femke
    lab = prepared(
        story, eveline, -15, story.at(41, 13, 30), story.at(41, 15),
        kind="inspiration_lab",
        title="Het eerste halve uur",
        about="Wat je in het eerste halve uur doet, bepaalt de rest. Eveline laat drie beginnen zien. Jij kiest er een "
        "en probeert hem uit.",
        place="Werkplein Merenland, kamer 5",
        audience="public",
        admits_guests=True,
        seats=12,
    )  # fmt: skip
    lab = publish(lab, by=story.precious, at=story.at(-14))
    for person in people(story, "amina zoe berend"):
        sign_up(lab, by=person, at=story.at(-10))
    come_as_guest(story, lab, GUESTS[0][0], name=GUESTS[0][1], works_at=GUESTS[0][2])
    prepared(
        story, femke, -8, story.at(56, 13), story.at(56, 16, 15),
        kind="masterclass",
        title="Masterclass bij module 3",
        about="De opening van module 3. Het thema kiezen de deelnemers zelf.",
        place="Hogeschool Zandermeer, aula",
        seats=30,
        break_minutes=15,
        theme=themes["Nee zeggen"],
    )  # fmt: skip
