"""Nadia is about to come; Gonny works for the partnership; Piet keeps the installation."""

from datetime import timedelta

import pytest

from vakwerk.people.models import Person
from vakwerk.people.public import (
    COLLEAGUE,
    INSTALLATION_ADMINISTRATOR,
    PRACTITIONER,
    settle_appointment,
    settle_organisation,
    settle_partnership,
)


@pytest.fixture
def fresh():
    """A person as the next request reads her: with the roles of that moment."""
    return lambda person: Person.objects.get(pk=person.pk)


@pytest.fixture
def eikmeer(db, at):
    """Takes part in nothing."""
    return settle_organisation("Gemeente Eikmeer", "municipality", terms_at=at)


@pytest.fixture
def merenland(grevendrecht, wolderbrink, bram, at):
    """Grevendrecht in the lead, with Wolderbrink."""
    shares = [(grevendrecht, 60), (wolderbrink, 40)]
    return settle_partnership("Samenwerking Merenland", "Leren", shares=shares, contact=bram, on=at.date())


@pytest.fixture
def piet(settle, wolderbrink):
    """Keeps the installation; works for Wolderbrink."""
    return settle("piet", "Piet de Wit", wolderbrink, INSTALLATION_ADMINISTRATOR)


@pytest.fixture
def gonny(settle, merenland, at):
    """Works for the partnership and for no municipality."""
    person = settle("gonny", "Gonny Westerveld")
    settle_appointment(person, COLLEAGUE, partnership=merenland, on=at.date(), at=at)
    return person


@pytest.fixture
def marit(settle, eikmeer):
    """Works elsewhere: a stranger to all the others."""
    return settle("marit", "Marit Solheim", eikmeer)


@pytest.fixture
def both(settle, grevendrecht, wolderbrink, at):
    """Works for two municipalities, first for Wolderbrink."""
    person = settle("olaf", "Olaf Meijerink", wolderbrink)
    day = at.date() - timedelta(days=30)
    settle_appointment(person, PRACTITIONER, organisation=grevendrecht, on=day, at=at)
    return person
