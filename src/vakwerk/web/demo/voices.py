"""Three voices on the second talk in Oudersluis: clients in five languages, client managers, and too few officers."""

import random

from vakwerk.practice.public import (
    VoiceChannel,
    answer_card,
    answer_own,
    ask_voices,
    open_voices,
    own_tickets,
    type_in,
    use_language,
)

# How many chose 1 to 5, and how many did not know.
CLIENTS = {
    "heard": (1, 1, 3, 9, 11, 0),
    "clear": (2, 5, 8, 7, 3, 0),
    "say": (1, 3, 5, 10, 6, 0),
    "helped": (1, 3, 6, 9, 5, 1),
}
MANAGERS = {
    "heard": (0, 1, 6, 20, 9, 0),
    "clear": (0, 1, 5, 18, 12, 0),
    "say": (0, 2, 9, 18, 7, 0),
    "helped": (0, 2, 10, 17, 5, 2),
}
OFFICERS = {"heard": (0, 0, 2, 2), "clear": (0, 1, 2, 1), "say": (0, 1, 2, 1), "helped": (0, 0, 2, 2)}
LANGUAGES = ["nl"] * 15 + ["ar"] * 4 + ["tr"] * 3 + ["pl"] * 2 + ["uk"]
WORDS = [
    "Nu wist ik wat ik wilde zeggen.",
    "Ik kreeg daarna twee weken geen bericht.",
    "Liever op een plek waar niemand mij kent.",
]
TALKS = 40


def fill(story, experiment):
    for language in ("en", "ar", "tr", "pl", "uk"):
        place, at = story.places["oudersluis"], story.at(-97)
        use_language(place, language, by=story.ravi, at=at, is_used=True, is_reviewed=language == "tr")
    open_voices(experiment, by=story.karima, at=story.at(-96), evaluator=story.kees)
    clients, managers, officers = answers(CLIENTS), answers(MANAGERS), answers(OFFICERS)
    languages = shuffled(LANGUAGES, "languages")
    for n in range(TALKS):
        by = (story.karima, story.abel, story.lotte)[n % 3]
        officer = (story.olaf, story.virgil)[n % 2] if n < len(officers) else None
        at = story.at(-90 + 2 * n)
        card = ask_voices(experiment, by=by, at=at, officer=officer)
        if n < len(managers):
            answer_own(own_tickets(by).get(), by=by, at=at, language="nl", **managers[n])
        if officer:
            answer_own(own_tickets(officer).get(), by=officer, at=at, language="nl", **officers[n])
        if n < len(clients):
            answer(story, experiment, card.code, at, languages[n], clients[n], n)
    answer_card(card.code, at=at, language="nl", **clients[0])  # one more, which waits for four others


def answer(story, experiment, code, at, language, given, n):
    given |= {"better": WORDS[n // 8] if n % 8 == 7 else ""}
    if n % 5 < 3:
        answer_card(code, at=at, language=language, **given)
    else:
        channel = VoiceChannel.PAPER if n % 5 == 3 else VoiceChannel.HELPER
        type_in(experiment, code, by=story.ilse, at=at, language=language, channel=channel, **given)


def answers(counts):
    """One set of answers a person, in an order that means nothing."""
    each = {point: shuffled(spread(numbers), point) for point, numbers in counts.items()}
    return [dict(zip(each, values, strict=True)) for values in zip(*each.values(), strict=True)]


def spread(numbers):
    return [value for value, n in zip((1, 2, 3, 4, 5, None), numbers, strict=False) for _person in range(n)]


def shuffled(values, seed):
    values = list(values)
    random.Random(seed).shuffle(values)  # noqa: S311  a story, no secret
    return values
