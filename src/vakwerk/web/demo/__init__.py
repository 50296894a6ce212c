"""The demo: an invented region in full swing. Everything and everyone in it is made up.

It is filled by the actions themselves, as if the people had pressed the buttons on the days of the story, so
that whatever the demo shows is what the product does.
"""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils.timezone import get_current_timezone, localtime

from vakwerk.notices.public import all_read
from vakwerk.people.public import begin_demo
from vakwerk.search.public import load_words
from vakwerk.web.demo import (
    cards,
    cases,
    changes,
    cohorts,
    deliberations,
    dialogues,
    events,
    experiments,
    foundation,
    fund,
    groups,
    leergang,
    library,
    magazine,
    methods,
    moments,
    newsletter,
    region,
    sets,
)

SHOWN = (
    "amina", "bram", "cato", "dirk", "eveline", "farid", "gonny", "joost", "lotte", "chandra", "emre", "ravi", "gerrit",
    "karima", "mehmet", "ursula", "xavier", "zoe",
)  # fmt: skip


class Story:
    """The days of the story, counted from today, and its people by their first names."""

    def __init__(self, now):
        self.now = localtime(now)
        self.people = {}
        self.places = {}
        self.counted = {}  # what stands in the library -> the label of the experiment behind it

    def at(self, day, hour=9, minute=0):
        moment = datetime.combine(self.now.date() + timedelta(days=day), time(hour, minute))
        return moment.replace(tzinfo=get_current_timezone())

    def on(self, day):
        return self.now.date() + timedelta(days=day)

    def __getattr__(self, key):
        return self.people[key]


@transaction.atomic
def fill(now):
    story = Story(now)
    begin_demo(at=now)
    load_words(at=now)
    region.fill(story)
    moments.fill(story)
    methods.fill(story)
    groups.fill(story)
    deliberations.fill(story)
    cases.fill(story)
    cards.fill(story)
    experiments.fill(story)
    sets.fill(story)
    dialogues.fill(story)
    changes.fill(story)
    library.fill(story)
    events.fill(story)
    leergang.fill(story)
    cohorts.fill(story)
    magazine.fill(story)
    fund.fill(story)
    foundation.fill(story)
    newsletter.fill(story)
    all_read(before=story.at(-1), at=now)
    return f"{len(story.people)} people"


def shown_emails():
    return [email_of(key) for key in SHOWN]


def other_emails():
    """Everybody else: whoever is asked something in the demo can answer it."""
    return [email_of(key) for key in sorted(region.PEOPLE) if key not in SHOWN]


def email_of(key):
    return f"{key}@{region.PEOPLE[key].home}.example"
