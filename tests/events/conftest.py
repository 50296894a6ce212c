"""A lab of Eveline with few places, in the agenda of everyone who takes part."""

from datetime import timedelta

import pytest

from vakwerk.events import actions
from vakwerk.events.models import Theme
from vakwerk.events.rules import ORGANISER

ACCESS = {"captions": "on_request", "step_free": "yes"}


@pytest.fixture
def language():
    """The agenda speaks Dutch."""
    return "nl"


@pytest.fixture
def theme(db):
    return Theme.objects.create(name="Geldzorgen")


@pytest.fixture
def soon(at):
    """In two weeks."""
    return at + timedelta(days=14)


@pytest.fixture
def plan(eveline, at, soon):
    """Plan an event and put it in the agenda: plan(seats=12, kind="workshop")."""

    def planned(by=eveline, *, kind="inspiration_lab", starts_at=soon, minutes=90, published=True, moment=at, **facts):
        facts = {"title": "Luisteren naar geldzorgen", "about": "Wat hoor je als je zwijgt?", **ACCESS} | facts
        facts |= {"place": "Werkplein, kamer 2", "ends_at": starts_at + timedelta(minutes=minutes)}
        event = actions.plan_event(by=by, at=moment, kind=kind, starts_at=starts_at, **facts)
        return actions.publish(event, by=by, at=moment) if published else event

    return planned


@pytest.fixture
def cato(settle, wolderbrink):
    """Organiser of the agenda at Wolderbrink."""
    return settle("cato", "Cato Brinkman", wolderbrink, ORGANISER)


@pytest.fixture
def open_lab(plan, cato):
    """A lab for everyone, guests too."""

    def planned(**facts):
        return plan(by=cato, audience="public", admits_guests=True, **facts)

    return planned


@pytest.fixture
def colleagues(settle, wolderbrink):
    """So many colleagues of Wolderbrink: colleagues(6)."""

    def settled(count, start=0):
        return [settle(f"collega{n}", f"Collega Nummer{n}", wolderbrink) for n in range(start, start + count)]

    return settled
