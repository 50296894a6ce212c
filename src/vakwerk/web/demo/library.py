"""The library of the region: what was shared, what is being read along, who may be asked, what came of it."""

from vakwerk.library.public import (
    add_shared,
    ask_reader,
    back,
    look_back_on_use,
    offer_help,
    propose,
    use,
)
from vakwerk.people.public import settle_appointment
from vakwerk.search.public import EDITOR, note_missed

# Who, on which day, the rest as it is kept. The audience is the network unless it says otherwise.
SHARED = {
    "PP-1": ("precious", -7, {
        "kind": "proven_practice",
        "title": "Bellen op vrijdag",
        "text": "Bel op vrijdag iedereen die maandag begint. Vraag vijf dingen: waar moet je zijn, hoe laat, bij wie meld je je, wat trek je aan, wat doe je als het misgaat. Schrijf samen op wat iemand nog niet weet en zoek het dezelfde middag uit.",
        "for_whom": "Mensen die na lange tijd aan een eerste baan beginnen.",
        "situation": "Iemand begint maandag en jij bent bang dat het in de eerste week misgaat.",
        "not_when": "Als iemand een hekel heeft aan bellen. Vraag dan of een bericht mag.",
        "certainty": "several",
        "origin": "trial",
    }),
    "LB-2": ("virgil", -60, {
        "kind": "guide",
        "title": "Een gesprek over geldzorgen",
        "text": "Voor het gesprek waarin iemand voor het eerst vertelt over schulden. Je zoekt geen schuld, je zoekt rust.",
        "for_whom": "Voor iedereen die merkt dat geldstress in de weg zit.",
        "certainty": "several",
        "review_on": 120,
        "intake_diagnosis": "Vraag welke brief het zwaarst weegt. Lees hem samen. Vraag wat iemand deze week nodig heeft om te slapen.",
        "plan": "Kies samen één schuldeiser om te bellen. Schrijf op wie belt en wanneer. Meld iemand aan bij schuldhulp als er meer dan drie schuldeisers zijn.",
        "execute_adjust": "Bel ter plekke, op de luidspreker. Spreek uitstel af. Lukt het niet, vraag dan wat wel kan en noteer de naam.",
        "look_back": "Bel na een week: is er een brief bijgekomen? Vraag wat het gesprek veranderde.",
    }),
    "LB-3": ("nadia", -380, {
        "kind": "guide",
        "title": "Werken met een tolk",
        "text": "Een goed gesprek met een tolk vraagt meer tijd en minder woorden.",
        "for_whom": "Voor gesprekken met nieuwkomers die nog weinig Nederlands spreken.",
        "certainty": "several",
        "review_on": -11,
        "intake_diagnosis": "Vraag welke taal iemand thuis spreekt en of een man of vrouw beter is. Laat nooit een kind vertalen.",
        "plan": "Plan dubbele tijd. Vertel de tolk vooraf waar het over gaat en welke woorden moeilijk zijn.",
        "execute_adjust": "Praat tegen de klant, niet tegen de tolk. Korte zinnen, één onderwerp tegelijk. Laat terugvertellen wat jullie afspraken.",
        "look_back": "Vraag de tolk na afloop wat er niet te vertalen was.",
    }),
    "LB-4": ("wietske", -90, {
        "kind": "guide",
        "title": "De brief die iemand begrijpt",
        "text": "Eén brief, één vraag. Zo schrijf je een brief die iemand in één keer begrijpt.",
        "for_whom": "Voor iedereen die brieven aan klanten schrijft.",
        "certainty": "several",
        "review_on": 60,
        "audience": "public",
        "intake_diagnosis": "Lees je oude brief hardop voor. Tel hoeveel dingen je vraagt. Bel drie mensen die hem kregen.",
        "plan": "Kies de ene vraag die nu moet. Zet die in de eerste zin. De rest gaat in een tweede brief of eruit.",
        "execute_adjust": "Schrijf zinnen van hoogstens twaalf woorden. Zet er een foto bij van het papier dat je zoekt. Laat een collega van een ander team lezen.",
        "look_back": "Tel een maand lang hoeveel mensen over deze brief bellen. Minder is beter.",
    }),
    "LB-6": ("wietske", -150, {
        "kind": "lesson",
        "title": "Een herinnering helpt niet zonder het juiste papier",
        "text": "Wij stuurden zestig klanten een berichtje als hun papieren niet compleet waren. Het hielp niet. Een herinnering helpt niet als iemand niet weet welk papier bedoeld is. Ze waren niets vergeten, ze snapten onze brief niet.",
        "situation": "Mensen leveren hun papieren niet in één keer goed in.",
        "went_wrong": True,
        "origin": "trial",
    }),
    "LB-7": ("eveline", -100, {
        "kind": "worksheet",
        "title": "Mijn drie stappen",
        "text": "Pak dit werkblad als er van alles tegelijk moet. Eerst wat nodig is, dan wat kan helpen, dan de volgorde.",
        "situation": "Er speelt van alles tegelijk en je weet niet waar je moet beginnen.",
        "sheet": "order",
        "prompts": "Wat is er nodig?\nWat kan helpen? Zet elk ding op een regel.\nIn welke volgorde?",
        "audience": "public",
    }),
    "LB-8": ("yara", -80, {
        "kind": "worksheet",
        "title": "Wie staat er om mij heen?",
        "text": "Vul dit samen in als iemand zegt: ik heb niemand. Begin dichtbij en ga een kring verder.",
        "situation": "Iemand staat er alleen voor, of zegt dat.",
        "sheet": "questions",
        "prompts": "Wie is heel dichtbij?\nWie woont er in de buurt?\nWie ken je van werk, school of sport?\nWie helpt je vanuit een instantie?\nWie zou je willen bellen?",
    }),
}  # fmt: skip
# Who used what, from which day; what she told, and whether she may be asked about it.
USED = [
    ("quinten", "PP-1", -6, "", False),
    ("xavier", "LB-2", -40, "We belden samen de woningbouwvereniging. Daarna kon hij over werk praten.", True),
    ("amina", "LB-2", -35, "Eerst de brief, toen de rest. Ik was zelf ook rustiger.", False),
    ("mehmet", "LB-2", -30, "Bij iemand met tien schuldeisers was één telefoontje te weinig.", False),
    ("zoe", "LB-6", -60, "Ik heb onze herinnering geschrapt en de brief herschreven.", False),
    ("amina", "LB-8", -21, "", False),
    ("nadia", "LB-4", -50, "Onze uitnodiging is nu vier zinnen. Er kwamen meer mensen.", True),
]
MISSED = (("mantelzorg", 3), ("energietoeslag", 2), ("bbz starter", 1))
HELPERS = {
    "eveline": "Schulden en motivatie, en een groep op gang brengen",
    "yara": "Statushouders, diploma's en snel aan het werk",
    "virgil": "Schuldhulp en beslag",
    "femke": "Onderzoek doen naar wat werkt",
}


def fill(story):
    edit(story)
    items = {key: share(story, *facts, story.counted.get(key, "")) for key, facts in SHARED.items()}
    for who, key, day, became, repeats in USED:
        used = use(items[key], by=story.people[who], at=story.at(day))
        if became:
            look_back_on_use(used, by=story.people[who], at=story.at(day + 21), became=became, repeats=repeats)
    for who, about in HELPERS.items():
        offer_help(by=story.people[who], at=story.at(-120), about=about, in_network=True)
    stand_behind(story, items["LB-6"])
    for words, times in MISSED:
        for day in range(times):
            note_missed(words, at=story.at(-9 + day))
    read_along(story)


def edit(story):
    """Gonny keeps the words and the guides of the three municipalities."""
    where = {"organisation": None, "partnership": story.places["merenland"]}
    settle_appointment(story.gonny, EDITOR, on=story.on(-400), at=story.at(-400), **where)


def share(story, who, day, facts, evidence):
    dated = facts | ({"review_on": story.on(facts["review_on"])} if "review_on" in facts else {})
    return add_shared(by=story.people[who], at=story.at(day), evidence=evidence, **{"audience": "network"} | dated)


def stand_behind(story, item):
    text = "Wie eerlijk probeert en het hardop zegt als het niet werkt, heeft mij achter zich."
    back(item, by=story.chandra, at=story.at(-140), text=text, owner=story.wietske)


def read_along(story):
    """Amina carried a lesson out of her own case; Ursula, of another municipality, reads it first."""
    text = (
        "Leren lezen is geen gewone scholing. Het is de deur naar elk werk. Als iemand het nu vertelt, wacht dan geen "
        "half jaar. Schaamte is de grootste drempel, en die is nu even weg."
    )
    draft = propose(
        story.amina, title="Leren lezen is geen scholing", text=text, origin="casework.deviation:demo", at=story.at(-7)
    )
    ask_reader(draft, by=story.amina, at=story.at(-6), asks_elsewhere=True, reader=story.ursula)
