"""What people want to learn: an inventory that was decided on, one in which they choose, and one that gathers wishes."""

from vakwerk.programmes.public import (
    AskedWhom,
    Sight,
    decide,
    join,
    join_working_group,
    open_inventory,
    open_programme,
    rank,
    start_ranking,
    weigh,
    wish,
    wish_by_link,
)

ASKS = "In welk gesprek wil je beter worden?"
WISHED = {
    "Geldzorgen": {
        "karima": "Vragen naar schulden zonder dat iemand zich schaamt.",
        "mehmet": "Praten over geldzorgen als iemand daar niet voor komt.",
        "amina": "Wat doe ik als de post al maanden ongeopend is?",
        "wietske": "Geldzorgen horen zonder ze meteen op te lossen.",
    },
    "Taal en nieuw in Nederland": {
        "yara": "Een gesprek voeren met wie de taal nog leert.",
        "abel": "Uitleggen hoe het hier werkt zonder brief.",
        "lotte": "Merken of iemand me echt begrijpt.",
    },
    "Jongeren": {"zoe": "Jongeren die niet komen opdagen.", "nadia": "Praten met jongeren die nergens zin in hebben."},
    "Nee zeggen": {"olaf": "Nee zeggen en toch verder kunnen met elkaar.", "bram": "Een afwijzing zelf vertellen."},
}
# Who chose what, the first first, by the first letter of a theme.
CHOSE = {
    "karima": "GT", "mehmet": "GT", "amina": "GJ", "wietske": "GJ", "yara": "TG", "abel": "TG", "lotte": "TJ",
    "zoe": "JG", "nadia": "JT", "olaf": "NG", "bram": "NT", "berend": "JN", "farid": "NJ",
}  # fmt: skip
DECIDED = (
    "De meeste mensen kozen geldzorgen en taal. Daarmee beginnen we. Jongeren en nee zeggen blijven staan: bij de derde "
    "module vragen we het opnieuw."
)
THIRD = "Waarover gaat de derde module?"
WISHED_THIRD = {
    "Gesprekken met jongeren": {
        "zoe": "Jongeren die niet komen opdagen, nog steeds.",
        "nadia": "Motivatie bij jongeren.",
    },
    "Nee zeggen": {"olaf": "Nee zeggen en toch verder kunnen.", "yara": "Nee zeggen tegen wie de taal nog leert."},
}
CHOSE_THIRD = {"zoe": "GN", "nadia": "G", "olaf": "N", "yara": "NG", "lotte": "GN"}
YOUNG = "Schulden en werk: samen optrekken"
YOUNG_ABOUT = "Na deze leergang trek je samen met schuldhulp op, vanaf het eerste gesprek."
YOUNG_ASKS = "Wat wil je leren over werken met schuldhulp?"
YOUNG_WISHED = {
    "amina": "Samen met schuldhulp één gesprek voeren in plaats van twee.",
    "bram": "Weten wanneer ik schuldhulp erbij vraag.",
    "lotte": "Een gesprek samen met schuldhulp voorbereiden.",
}
BY_LINK = "Hoe leg ik uit wat beslag op loon betekent?"


def decided(story, programme):
    """Before there was money: what people wanted, and what was chosen."""
    inventory = ask(story, programme, -326, ASKS)
    themes = gather(story, inventory, -322, WISHED)
    start_ranking(inventory, by=story.cato, at=story.at(-314))
    choose(story, inventory, -312, CHOSE, themes)
    weigh(inventory, by=story.cato, at=story.at(-306))
    chosen = [theme for theme in themes if theme.title[0] in "GT"]
    decide(inventory, by=story.cato, at=story.at(-304), themes=chosen, words=DECIDED)
    story.themes = {theme.title: theme for theme in inventory.themes.select_related("inventory")}


def third(story, programme):
    """Of who learns, while the second module goes on: they choose now."""
    inventory = ask(story, programme, -20, THIRD, asked_whom=AskedWhom.LEARNERS)
    themes = gather(story, inventory, -16, WISHED_THIRD)
    start_ranking(inventory, by=story.cato, at=story.at(-9))
    choose(story, inventory, -7, CHOSE_THIRD, themes)


def young(story):
    """A leergang of which nothing is there yet but what people want to learn."""
    facts = {"title": YOUNG, "about": YOUNG_ABOUT, "seats": 12, "sight": Sight.TOOK_PART}
    programme = open_programme(story.merenland, by=story.cato, at=story.at(-11), **facts)
    join_working_group(programme, story.people["mehmet"], by=story.cato, at=story.at(-11))
    inventory = ask(story, programme, -10, YOUNG_ASKS, days=31)
    for n, (key, text) in enumerate(YOUNG_WISHED.items()):
        wish(inventory, by=story.people[key], at=story.at(-8 + n), text=text)
    wish_by_link(inventory, story.places["oudersluis"], at=story.at(-4), text=BY_LINK)


def ask(story, programme, day, asks, *, days=10, **facts):
    closes_on = story.on(day + days)
    return open_inventory(programme, by=story.cato, at=story.at(day), asks=asks, closes_on=closes_on, **facts)


def gather(story, inventory, day, wished):
    """The wishes, and the themes under which the working group put them."""
    themes = []
    for title, by_person in wished.items():
        at = story.at(day, 11)
        needs = [wish(inventory, by=story.people[key], at=at, text=text) for key, text in by_person.items()]
        themes.append(join(inventory, by=story.cato, at=story.at(day + 6), title=title, needs=needs))
    return themes


def choose(story, inventory, day, chose, themes):
    by_letter = {theme.title[0]: theme for theme in themes}
    for key, letters in chose.items():
        rank(inventory, by=story.people[key], at=story.at(day), themes=[by_letter[each] for each in letters])
