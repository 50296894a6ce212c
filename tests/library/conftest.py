"""Amina writes; Karima works in another team; Bram in another municipality of the same partnership."""

import pytest

from vakwerk.library import actions
from vakwerk.library.states import KeptKind
from vakwerk.people.public import EXECUTIVE, settle_appointment, settle_partnership
from vakwerk.search.public import EDITOR

ANGRY = "Ik dacht dat hij kwaad op mij was. Hij was bang voor de aanmaning in zijn zak."


@pytest.fixture
def merenland(grevendrecht, wolderbrink, at):
    """The two municipalities work together."""
    shares = [(grevendrecht, 60), (wolderbrink, 40)]
    return settle_partnership("Samenwerking Merenland", "Leergang", shares=shares, contact=None, on=at.date())


@pytest.fixture
def chandra(settle, grevendrecht):
    """Heads the department."""
    return settle("chandra", "Chandra Ramdin", grevendrecht, EXECUTIVE)


@pytest.fixture
def gonny(settle, grevendrecht, at):
    """Keeps the library."""
    gonny = settle("gonny", "Gonny Westerveld", grevendrecht)
    settle_appointment(gonny, EDITOR, organisation=grevendrecht, on=at.date(), at=at)
    return gonny


@pytest.fixture
def lesson(amina, karima, at):
    """A draft of Amina's; Karima can be asked to read it."""
    return actions.write(by=amina, at=at, kind=KeptKind.LESSON, title="Boos is vaak bang", text=ANGRY)


@pytest.fixture
def shared(lesson, amina, karima, at):
    """The same, read by Karima and shared."""
    reading = actions.ask_reader(lesson, by=amina, at=at)
    return actions.pass_reading(reading, by=karima, at=at)


GUIDE = {
    "text": "Voor als iemand voor het eerst over schulden vertelt.",
    "certainty": "several",
    "intake_diagnosis": "Vraag welke brief het zwaarst weegt.",
    "plan": "Kies samen één schuldeiser.",
    "execute_adjust": "Bel ter plekke.",
    "look_back": "Bel na een week.",
}


@pytest.fixture
def guide(amina, at):
    """A guide of Amina's that holds for another month."""
    from datetime import timedelta

    due = at.date() + timedelta(days=30)
    return actions.add_shared(by=amina, at=at, kind="guide", title="Praten over geld", review_on=due, **GUIDE)
