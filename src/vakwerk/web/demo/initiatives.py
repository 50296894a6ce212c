"""The map of Merenland: what its municipalities have going on. They lie in the water, where no real one is."""

from vakwerk.magazine.public import (
    add_area,
    check_initiative,
    confirm_initiative,
    keep_map,
    load_areas,
    show_initiative,
    submit,
)

AREAS = {
    "oudersluis": ("9901", "Oudersluis", 308, 196, ("Sluisdorp", "Oudeweer")),
    "wolderbrink": ("9902", "Wolderbrink", 300, 246, ()),
    "grevendrecht": ("9903", "Grevendrecht", 330, 226, ("Grevenhoek",)),
    "eikmeer": ("9904", "Eikmeer", 292, 282, ()),
}
INITIATIVES = [  # municipality, title, theme, contact, since, last confirmed, what they do
    ("oudersluis", "Dagstart met koffie en één kaart", "samen-leren", "karima", -300, -100,
     "Elke ochtend tien minuten staand. Wie wil, legt een kaart neer: dit probeer ik vandaag. De volgende ochtend zegt zij in één zin wat ervan kwam."),
    ("oudersluis", "Balie met een stoel erbij", "ontvangst", "rachida", -200, -60,
     "Aan de balie staat een tweede stoel, aan de kant van de klant. Wie aan de balie werkt, gaat zitten als het gesprek lastig wordt."),
    ("wolderbrink", "Taalmaatje op de werkvloer", "nieuwkomers", "nadia", -210, None,
     "Een collega van het bedrijf is het eerste half jaar taalmaatje. Zij bellen ons als een woord steeds misgaat; wij maken er een oefening van."),
    ("wolderbrink", "Het tweede gesprek", "samen-leren", "mehmet", -70, None,
     "Na het eerste gesprek plannen we er altijd meteen een tweede, binnen een week. Dat gaat alleen over wat er sindsdien gebeurde."),
    ("grevendrecht", "Eén brief, één vraag", "brieven", "wietske", -45, None,
     "Elke brief stelt één vraag. Hebben we er meer, dan bellen we. We tellen op vrijdag hoeveel mensen terugbelden."),
    ("grevendrecht", "Spreekuur in de bibliotheek", "geldzorgen", "berend", -372, None,
     "Elke dinsdag zit een inkomensconsulent in de bibliotheek, zonder afspraak en zonder computer op tafel."),
    ("eikmeer", "Ruilochtend voor klantmanagers", "kijken", "marit", -150, -30,
     "Twee klantmanagers ruilen een ochtend van plek en kijken mee. Daarna vertelt de bezoeker wat zij niet zag gebeuren."),
    ("oudersluis", "Tolk op afroep", "nieuwkomers", "yara", -420, None,
     "Een tolk belt binnen vijf minuten mee. Zo hoeft geen kind meer voor het gezin te vertalen."),
]  # fmt: skip
SUBMITTED = "Wandelend spreekuur"
ABOUT = "Wie niet graag in een kamertje zit, loopt een half uur met ons mee. Onderweg praat het makkelijker."


TOLD_IN = {"Eén brief, één vraag": "AR-1", "Ruilochtend voor klantmanagers": "AR-6"}


def fill(story, themes, articles):
    load_areas()
    areas = {
        key: add_area(code=code, name=name, x=x, y=y, former=former)
        for key, (code, name, x, y, former) in AREAS.items()
    }
    for told in INITIATIVES:
        put_on(story, areas, themes, articles, told)
    for day in (-55, -41, -25, -7):  # each year's question, its reminder, and what nobody answered
        keep_map(at=story.at(day))
    submit(
        by=story.marit, at=story.at(-1), area=areas["eikmeer"], title=SUBMITTED, about=ABOUT, theme=themes["ontvangst"]
    )


def put_on(story, areas, themes, articles, told):
    where, title, theme, contact, since, confirmed, about = told
    facts = {"area": areas[where], "title": title, "about": about, "theme": themes[theme]}
    facts |= {"story": articles.get(TOLD_IN.get(title)), "shows_address": contact == "marit"}
    by = story.people[contact]
    made = submit(by=by, at=story.at(since - 3), **facts)
    check_initiative(made, by=story.gonny, at=story.at(since - 1))
    show_initiative(made, by=story.gonny, at=story.at(since))
    if confirmed is not None:
        confirm_initiative(made, by=by, at=story.at(confirmed))
