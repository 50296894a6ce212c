"""The newsletter Two Chairs: one that was sent to invented readers, and the next that is being made."""

from vakwerk.events.public import next_for_everyone
from vakwerk.magazine.public import (
    articles_of,
    ask_newsletter,
    begin_issue,
    compose_issue,
    confirm_newsletter,
    letters_sent,
    newest_edition,
    send_issue,
)

READERS = 14  # enough to see a number; every address is invented
SENT = "Uit: nummer 3, Eerlijk proberen"
SENT_INTRO = "Er is een nieuw nummer. Het gaat over proberen, en over zeggen dat iets niet hielp."
NEXT = "Nieuw in de bibliotheek: bellen op vrijdag"
NEXT_INTRO = "Plek vrij: het eerste halve uur. En op de kaart: een balie met een stoel erbij."


def fill(story):
    for n in range(READERS):
        subscription = ask_newsletter(f"lezer{n + 1}@elders.example", at=story.at(-90), language="nl")
        confirm_newsletter(subscription, at=story.at(-90))
    articles = list(articles_of(newest_edition(), "nl"))
    sent = made(story, SENT, SENT_INTRO, articles, -20)
    letters_sent(send_issue(sent, by=story.gonny, at=story.at(-20)), at=story.at(-20))
    made(story, NEXT, NEXT_INTRO, articles[:1], -1)


def made(story, title, intro, articles, day):
    issue = begin_issue(by=story.gonny, at=story.at(day), title=title)
    events = next_for_everyone(story.now, 2)
    facts = {"title": title, "intro": intro, "articles": articles, "events": events}
    return compose_issue(issue, by=story.gonny, at=story.at(day), **facts)
