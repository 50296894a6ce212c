"""The improvement boards of Grevendrecht and of Team Intake: ideas, what is tried, what was agreed on and what not."""

from typing import NamedTuple

from vakwerk.people.public import own_teams
from vakwerk.practice.public import (
    Phase,
    adopt,
    ask_why,
    check,
    count,
    drop,
    fill_in,
    give_back,
    go_and_see,
    open_board,
    pick_up,
    raise_idea,
    take_card,
    try_out,
)


class Card(NamedTuple):
    board: str  # the keeper of it
    by: str
    raised: int  # the day
    idea: str
    title: str = ""
    picked_up: int = 0
    owner: str = ""
    observed: str = ""
    measure: str = ""
    trial: str = ""
    tried: int = 0
    counts: tuple = ()  # (day, phase, how many, of how many, over which time)
    is_unnamed: bool = False


BEFORE, DURING = Phase.BEFORE, Phase.DURING
CARDS = {
    "IC-1": Card(
        "wietske", "amina", -133, "Klanten bellen over onze brief omdat er drie dingen in staan. Maak er één vraag van.",
        "Eén brief, één vraag", -130, "wietske",
        "Ik belde zes mensen die de brief kregen. Vijf wisten niet welk papier we bedoelden.",
        "Telefoontjes over de brief", "Vier weken lang: één brief, één vraag, met een foto van het papier.", -84,
        ((-85, BEFORE, 19, None, "in vier weken"), (-50, DURING, 8, None, "in vier weken")),
    ),
    "IC-2": Card(
        "wietske", "wietske", -70, "Mensen vragen bij de balie voor wie ze komen. Zet een foto bij de uitnodiging.",
        "Foto van wie je spreekt bij de uitnodiging", -68, "wietske",
        "Een ochtend bij de balie gestaan: zeven van de twaalf vroegen voor wie ze kwamen.",
        "Klanten die vragen voor wie ze komen", "Zes weken een foto en een voornaam in de uitnodiging.", -28,
        ((-30, BEFORE, 7, 12, "één ochtend"), (-6, DURING, 2, 11, "één ochtend")),
    ),
    "IC-3": Card("wietske", "berend", -63, "Maak een stil hoekje naast de balie.", is_unnamed=True),
    "IC-4": Card(
        "karima", "abel", -56, "Ouders komen niet of breken af omdat er geen oppas is. Laat kinderen meekomen.",
        "Kinderen mogen mee", -54, "abel",
        "Vier van de vijftien gesprekken stopten eerder omdat er een kind moest worden opgehaald.",
        "Gesprekken die eerder stoppen", "Een tafel met kleurpotloden in kamer 2, en een zin in de uitnodiging.", -21,
        ((-22, BEFORE, 4, 15, "in drie weken"), (-2, DURING, 1, 16, "in drie weken")),
    ),
    "IC-5": Card(
        "karima", "karima", -42, "Klanten bellen drie keer voor ze iemand spreken.",
        "Terugbellen op een vaste tijd", -40, "karima",
        "Twee ochtenden meegeluisterd. Wie terugbelt, doet dat tussen gesprekken door.",
        "Gesprekken die bij de eerste keer lukken", "Elke dag om half twaalf een half uur beltijd.", -14,
        ((-15, BEFORE, 9, 21, "in twee weken"), (-2, DURING, 13, 20, "in twee weken")),
    ),
    "IC-6": Card(
        "karima", "abel", -35, "Het formulier is zo lang dat mensen halverwege stoppen. Knip het in vieren.",
        "Formulier in vier stukken", -33, "abel",
        "Van tien formulieren op mijn bureau hielden er zes op bij bladzijde drie.",
        "Formulieren die compleet terugkomen", "Vier korte formulieren, met een week ertussen.", -7,
        ((-2, DURING, 3, 5, "in één week"),),
    ),
    "IC-7": Card(
        "karima", "lotte", -12, "De nummertjes maken van wachten een loket. Kan het zonder?",
        "Wachtruimte zonder nummertjes", -10, "karima",
        "Een uur in de wachtruimte gezeten. Mensen kijken naar het scherm, niet naar elkaar.",
        "Mensen die aan de balie vragen of ze nog aan de beurt komen", "Twee weken ophalen bij naam.",
    ),
    "IC-8": Card("karima", "olaf", -3, "Wie werkt, kan overdag niet komen. Probeer een afspraak in de avond."),
    "IC-9": Card("wietske", "amina", -1, "We bellen altijd met een onbekend nummer. Laat zien wie er belt.", is_unnamed=True),
}  # fmt: skip
WHY = (
    "Waarom belt de klant drie keer?",
    [
        "Zij weet niet of wij terugbellen.",
        "Wij bellen tussen gesprekken door.",
        "Er staat geen beltijd in het rooster.",
        "Het rooster kent alleen gesprekken.",
    ],
    "Een beltijd van een half uur, elke dag om half twaalf.",
)
NO_ROOM = "Er is geen plek. Wel mag de spreekkamer tot half tien gebruikt worden."
BROUGHT = "Van 19 naar 8 telefoontjes in vier weken. Wie nu belt, belt over iets anders."
AGREED = "Elke brief stelt één vraag, met een foto van het papier dat we bedoelen. De rest gaat in een tweede brief."


def fill(story):
    boards = {
        key: open_board(
            by=story.people[key], at=story.at(-140), organisation=story.places[place], team=team_of(story, key)
        )
        for key, place in (("wietske", "grevendrecht"), ("karima", "oudersluis"))
    }
    cards = {key: begin(story, boards[card.board], card) for key, card in CARDS.items()}
    for key, card in CARDS.items():
        carry_on(story, cards[key], card)
    drop(cards["IC-3"], by=story.wietske, at=story.at(-52), reason=NO_ROOM)
    check(cards["IC-1"], by=story.wietske, at=story.at(-50), outcome=BROUGHT)
    adopt(cards["IC-1"], by=story.wietske, at=story.at(-49), text=AGREED)


def team_of(story, key):
    return own_teams(story.people[key])[0]


def begin(story, board, card):
    return raise_idea(
        board, by=story.people[card.by], at=story.at(card.raised, 16), idea=card.idea, is_unnamed=card.is_unnamed
    )


def carry_on(story, made, card):
    """As far as the card came: picked up, looked into, counted, tried."""
    if not card.picked_up:
        return
    keeper, owner = story.people[card.board], story.people[card.owner]
    answer = "Goed idee. We gaan eerst kijken hoe het nu gaat."
    pick_up(made, by=keeper, at=story.at(card.picked_up), title=card.title, answer=answer)
    if owner != keeper:
        give_back(made, by=keeper, at=story.at(card.picked_up, 10))
        take_card(made, by=owner, at=story.at(card.picked_up, 11))
    go_and_see(made, by=owner, at=story.at(card.picked_up, 12))
    facts = {"observed": card.observed, "goal": "", "measure": card.measure, "trial": card.trial}
    fill_in(made, by=owner, at=story.at(card.picked_up + 1), **facts)
    if card.title == "Terugbellen op een vaste tijd":
        ask_why(made, by=owner, at=story.at(-39), question=WHY[0], answers=WHY[1], handle=WHY[2])
    write_down(made, owner, story, card, BEFORE)
    if card.tried:
        try_out(made, by=owner, at=story.at(card.tried))
    write_down(made, owner, story, card, DURING)


def write_down(made, owner, story, card, when):
    for day, phase, many, out_of, words in card.counts:
        if phase == when:
            count(made, by=owner, at=story.at(day, 17), phase=phase, count=many, out_of=out_of, words=words)
