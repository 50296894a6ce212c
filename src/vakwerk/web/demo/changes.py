"""Changes of team leads: one told to nine peers that goes on, one with its first sentence only, and one of last year.

That of last year is an addition to the story: what remains of it is its owner's alone.
"""

from vakwerk.practice.public import (
    answer_question,
    ask,
    begin_change,
    begin_step,
    draft_step,
    go_on_with_change,
    let_in,
    look_back_at_step,
    name_sponsor,
    present,
    say_what_remains,
    stop_change,
    write_line,
)

QUEUE = "Van wachtrij naar welkom"
TABLE = "Vergaderen met minder tafel"
SITUATION = "Klanten wachten en weten niet waarop. Ik wil dat dit anders wordt, en weet nog niet hoe."
SEEN = "Twee ochtenden aan de balie gestaan. Van 23 mensen kwamen er 14 met een vraag die niet aan de balie hoort."
IN_THE_WAY = "De brief zegt “meld u”. Er is geen naam, geen tijd. De balie lost op wat de brief veroorzaakt."
FOOTHOLD = "De collega's aan de balie willen dit zelf al langer."
STEPS = (
    (
        -133,
        "Brief met naam en tijd, voor één straat van de stapel.",
        "Wie een tijd kreeg, kwam ook. De rest van de stapel nog niet.",
    ),
    (
        -98,
        "Elke ochtend tien minuten iemand van Intake naast de balie.",
        "Het kost tien minuten en scheelt een uur. Op vrijdag lukt het niet.",
    ),
    (-63, "Kinderen welkom: een tafel met tekenspullen.", "Ouders blijven nu zitten tot ze aan de beurt zijn."),
)
TOLD = "De rij is korter, de brief is beter, de vrijdag is nog als altijd. Ik weet nu dat ik eerst moet gaan staan en dan pas mag denken."
GO_ON = "Ik ben niet klaar. De balie ook niet. Maar er wordt weer gelachen."
ALONG = ("sjoerd", "dirk", "kees", "cato", "jamal", "mehmet", "ursula", "marit", "noor")
ASKED = "Wie merkte het verschil het eerst?"
ANSWER = "De beveiliger. Hij hoefde niemand meer uit te leggen waar hij moest zijn."
FIGURES = "Werkoverleg zonder cijfers"
SAT_THROUGH = "Drie keer alleen geluisterd. Over de cijfers ging het veertig minuten, over klanten zeven."
AGENDA = "De cijfers staan boven aan de agenda omdat ze daar altijd stonden."
TURNED = "Een maand lang de agenda van onder naar boven."
TURNED_TOLD = "Wij praten over ons werk. De cijfers hangen nu bij de koffie, en daar staan meer mensen dan eerst."
ENOUGH = "Het team doet dit nu zelf. Mijn opgave stopt hier."
STAYED = "De agenda staat weer gewoon. Maar iemand zegt nu hardop dat er iets ontbreekt."
DRAFT = "De lange tafel een maand weghalen."


def fill(story):
    queue(story)
    mine = begin_change(by=story.sjoerd, at=story.at(-12), title=TABLE)
    draft_step(mine, by=story.sjoerd, at=story.at(-10), text=DRAFT)
    figures(story)


def queue(story):
    owner = story.rachida
    change = begin_change(by=owner, at=story.at(-182), title=QUEUE)
    write_line(change, by=owner, at=story.at(-182), kind="situation", text=SITUATION)
    for key in ALONG:
        let_in(change, story.people[key], by=owner, at=story.at(-180))
    write_line(change, by=owner, at=story.at(-168), kind="seen", text=SEEN)
    write_line(change, by=owner, at=story.at(-147), kind="obstacle", text=IN_THE_WAY)
    write_line(change, by=owner, at=story.at(-140), kind="foothold", text=FOOTHOLD)
    name_sponsor(change, story.chandra, by=owner, at=story.at(-139))
    for day, text, changed in STEPS:
        step = draft_step(change, by=owner, at=story.at(day), text=text)
        begin_step(step, by=owner, at=story.at(day), until=story.on(day + 34))
        look_back_at_step(step, by=owner, at=story.at(day + 32), changed=changed)
    asked = ask(change, by=story.sjoerd, at=story.at(-60), text=ASKED)
    answer_question(asked, by=owner, at=story.at(-58), answer=ANSWER)
    present(change, by=owner, at=story.at(-30, 15), text=TOLD)
    go_on_with_change(change, by=owner, at=story.at(-28))
    write_line(change, by=owner, at=story.at(-28), kind="seen", text=GO_ON)


def figures(story):
    owner = story.sjoerd
    change = begin_change(by=owner, at=story.at(-420), title=FIGURES)
    let_in(change, story.nadia, by=owner, at=story.at(-419))
    name_sponsor(change, story.zoe, by=owner, at=story.at(-419))
    write_line(change, by=owner, at=story.at(-400), kind="seen", text=SAT_THROUGH)
    write_line(change, by=owner, at=story.at(-390), kind="obstacle", text=AGENDA)
    step = draft_step(change, by=owner, at=story.at(-380), text=TURNED)
    begin_step(step, by=owner, at=story.at(-380), until=story.on(-350))
    present(change, by=owner, at=story.at(-330), text=TURNED_TOLD)
    stop_change(change, by=owner, at=story.at(-320), why_stopped=ENOUGH)
    say_what_remains(change, by=owner, at=story.at(-140), text=STAYED)
