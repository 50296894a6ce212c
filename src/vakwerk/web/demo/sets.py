"""A learning set in its third cycle: what was asked, tried and learned, what its sponsor answered, and a second circle.

The set is at home in Oudersluis, where its sponsor works. The invitation and the second circle are additions to the story.
"""

from typing import NamedTuple

from vakwerk.practice.public import (
    add_past_meeting,
    agree,
    answer_handed,
    answer_invitation,
    bring_in,
    explore,
    go_on,
    grow,
    hand_over,
    invite_into,
    keep_reflection,
    look_back,
    open_rollout,
    plan_set_meeting,
    restate,
    see_anew,
    start_set,
    tell_action,
)

NAME = "De eerste werkweek"


class Turn(NamedTuple):
    """One cycle of a question: how others see it, how its owner does, and what she does about it."""

    day: int
    others: dict
    own: str
    action: str
    doer: str
    due: int


FIRST = Turn(
    -70,
    {"tomasz": "Wie zegt wat er maandag van je verwacht wordt?", "lotte": "Wat weet iemand niet op maandagochtend?"},
    "Wat weet iemand niet op maandagochtend, en wie kan het vrijdag al vertellen?",
    "Bel drie kandidaten op vrijdag voor hun eerste dag.", "precious", -44,
)  # fmt: skip
SECOND = Turn(
    -42,
    {"karima": "Wat kost het een werkgever om ons te bellen?", "precious": "Wat hoort iemand als hij ons belt?"},
    "Wat maakt bellen naar ons duurder dan zwijgen?",
    "Vraag twee werkgevers wat ze zouden willen horen als ze bellen.", "tomasz", -16,
)  # fmt: skip
THIRD = Turn(
    -14,
    {"quinten": "Wat moet op een kaartje staan, en wat niet?", "karima": "Wie leest het voor op de eerste ochtend?"},
    "Welke vijf zinnen heeft iemand nodig op de eerste ochtend?",
    "Maak met Quinten een kaartje met vijf zinnen voor de eerste ochtend.", "precious", 13,
)  # fmt: skip
FOURTH = Turn(
    -14,
    {"lotte": "Hoe klinkt wat heb je nodig op een werkvloer?", "precious": "Wie vraagt het, en wanneer?"},
    "Wanneer heeft een werkgever het nodig dat wij bellen?",
    "Loop één ochtend mee als iemand begint.", "quinten", 13,
)  # fmt: skip
BECAME_OF_FIRST = "Twee wisten niet waar ze zich moesten melden. Na het bellen wel."
BECAME_OF_SECOND = "Niet “wat ging er mis”, wel “wat heb je nodig”."


def fill(story):
    learning_set = found(story)
    first = bring(story, learning_set, "precious", -70, "Waarom vallen mensen uit in de eerste week?")
    action = turn(story, first, FIRST)
    add_past_meeting(learning_set, starts_at=story.at(-70, 13), by=story.kees, question=first)
    second = bring(story, learning_set, "tomasz", -42, "Hoe krijg ik werkgevers zover dat ze bellen als het wringt?")
    became(story, action, -42, BECAME_OF_FIRST, "Eén keer vooraf bellen scheelt een verloren eerste dag.")
    action = turn(story, second, SECOND)
    add_past_meeting(learning_set, starts_at=story.at(-42, 13), by=story.kees, question=second)
    became(story, action, -14, BECAME_OF_SECOND, "Wie hulp mag vragen, belt eerder dan wie een fout moet melden.")
    turn(story, again(story, first), THIRD)
    turn(story, again(story, second), FOURTH)
    to_sponsor(story, learning_set)
    held = add_past_meeting(learning_set, starts_at=story.at(-14, 13), by=story.kees, question=first)
    keep_reflection(held, by=story.precious, at=story.at(-14, 15), text="Ik vraag te snel door naar de oplossing.")
    facts = {"starts_at": story.at(14, 13), "method_key": "action_set", "variant": "full", "place": "Lokaal 3"}
    plan_set_meeting(learning_set, by=story.kees, at=story.at(-14, 16), **facts)
    spread(story, learning_set)


def found(story):
    made = start_set(by=story.lotte, at=story.at(-84), name=NAME, coach=story.kees, sponsor=story.chandra)
    coach = made.invitations.get()
    answer_invitation(coach, "accept", by=story.kees, at=story.at(-83))
    for key in ("precious", "quinten", "tomasz", "karima"):
        asked = invite_into(made, story.people[key], by=story.lotte, at=story.at(-82))
        answer_invitation(asked, "accept", by=story.people[key], at=story.at(-80))
    made.refresh_from_db()
    return made


def bring(story, learning_set, key, day, text):
    return bring_in(learning_set, by=story.people[key], at=story.at(day, 13), text=text)


def turn(story, question, told):
    owner, at = question.owner, story.at(told.day, 14)
    if question.state == "brought_in":
        question = explore(question, by=owner, at=at)
    for key, text in told.others.items():
        restate(question, by=story.people[key], at=at, text=text)
    see_anew(question, by=owner, at=at, text=told.own)
    facts = {"text": told.action, "doer": story.people[told.doer], "due_on": story.on(told.due)}
    return agree(question, by=owner, at=at, **facts)


def became(story, action, day, text, learned):
    tell_action(action, by=action.owner, at=story.at(day, 13), name="try", text=text)
    look_back(action.question, by=action.question.owner, at=story.at(day, 13), learned=learned)


def again(story, question):
    return go_on(question, by=question.owner, at=story.at(-14, 13))


def to_sponsor(story, learning_set):
    third = bring(story, learning_set, "lotte", -14, "Waarom kan de jobcoach niet bij het rooster?")
    asked = "De jobcoach van het werkbedrijf ziet het rooster van een deelnemer niet. Mag dat, en hoe?"
    hand_over(third, by=story.lotte, at=story.at(-14, 15), for_sponsor=asked)
    answer = "Kan vanaf volgende maand, met toestemming van de klant per keer."
    answer_handed(third, by=story.chandra, at=story.at(-5), answer=answer)


def spread(story, learning_set):
    facts = {"name": "Vakbekwaam versterken", "partner": "Hogeschool Zandermeer"}
    open_rollout(learning_set, by=story.kees, at=story.at(-12), **facts)
    learning_set.refresh_from_db()
    second = grow(learning_set, by=story.karima, at=story.at(-10), name="Eerst luisteren", coach=story.kees)
    invite_into(second, story.abel, by=story.karima, at=story.at(-10))
    invite_into(second, story.amina, by=story.karima, at=story.at(-9))
