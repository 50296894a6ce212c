"""A leergang of three municipalities: Cato makes it, Noor teaches, each one's mandate holder agrees."""

from datetime import timedelta

import pytest

from vakwerk.events.public import hold as hold_event
from vakwerk.events.public import mark, registrations
from vakwerk.people.public import COLLEAGUE, settle_appointment, settle_organisation, settle_partnership
from vakwerk.programmes import actions, queries
from vakwerk.programmes.rules import MANAGER, MANDATE_HOLDER

ACCESS = {"step_free": "yes", "captions": "not_needed"}


@pytest.fixture
def language():
    """The region speaks Dutch."""
    return "nl"


@pytest.fixture
def oudersluis(db, at):
    return settle_organisation("Gemeente Oudersluis", "municipality", terms_at=at)


@pytest.fixture
def merenland(oudersluis, wolderbrink, grevendrecht, at):
    shares = [(oudersluis, 50), (wolderbrink, 30), (grevendrecht, 20)]
    on = at.date() - timedelta(days=400)
    return settle_partnership("Samenwerking Merenland", "Leergang", shares=shares, contact=None, on=on)


@pytest.fixture
def cato(settle, oudersluis, merenland, at):
    """Programme manager; keeps the thread."""
    cato = settle("cato", "Cato Brinkman", oudersluis, COLLEAGUE)
    settle_appointment(cato, MANAGER, partnership=merenland, on=at.date() - timedelta(days=400), at=at)
    return cato


@pytest.fixture
def mandates(settle, oudersluis, wolderbrink, grevendrecht):
    """Ilse, Joris and Petra agree for Oudersluis, Wolderbrink and Grevendrecht."""
    named = {"ilse": oudersluis, "joris": wolderbrink, "petra": grevendrecht}
    return [settle(key, key.title(), where, MANDATE_HOLDER) for key, where in named.items()]


@pytest.fixture
def school(db):
    """Outside the partnership."""
    return settle_organisation("Hogeschool Zandermeer", "university", terms_at=None)


@pytest.fixture
def noor(settle, school):
    """Teaches, at the school."""
    return settle("noor", "Noor Al-Khatib", school, COLLEAGUE)


@pytest.fixture
def lotte(settle, oudersluis):
    """Learns, from Oudersluis."""
    return settle("lotte", "Lotte Veenstra", oudersluis)


@pytest.fixture
def begun(merenland, cato, at):
    """begun(seats=3): a leergang being designed, of forty thousand euros."""

    def opened(**facts):
        facts = {"title": "Vakmanschap", "about": "Beter in gesprek.", "seats": 10, "sight": "took_part"} | facts
        programme = actions.open_programme(merenland, by=cato, at=at, **facts)
        actions.set_estimate(programme, by=cato, at=at, cents=4_000_000)
        return programme

    return opened


@pytest.fixture
def agree(at):
    """agree(programme, joris): on behalf of where he works."""

    def agreed(programme, person):
        share = queries.share_for(person, programme)
        return actions.agree(share, by=person, at=at, text=actions.text_of(share))

    return agreed


@pytest.fixture
def paid(begun, agree, mandates, cato, at):
    """paid(seats=3): everybody has agreed."""

    def agreed(**facts):
        programme = begun(**facts)
        actions.request_budget(programme, by=cato, at=at)
        for person in mandates:
            agree(programme, person)
        return queries.visible_to(cato).get(pk=programme.pk)

    return agreed


@pytest.fixture
def plan_meeting(cato, at):
    """plan_meeting(module, 7): a meeting of two hours and a half, so many days from now."""

    def planned(module, days):
        starts_at = at + timedelta(days=days)
        facts = {"starts_at": starts_at, "ends_at": starts_at + timedelta(minutes=150), "place": "Kamer 2", **ACCESS}
        return actions.plan_meeting(module, by=cato, at=at, **facts)

    return planned


@pytest.fixture
def opened(cato, plan_meeting, at):
    """opened(programme, needed=4, meetings=5, homework_needed=0): a module to sign up for."""

    def made(programme, needed=4, meetings=5, **asks):
        facts = {"title": "Praten over geld", "about": "Zwijgen en vragen.", "meetings_needed": needed}
        module = actions.propose_module(programme, by=cato, at=at, **facts, **asks)
        for n in range(meetings):
            plan_meeting(module, 7 * n + 7)
        return actions.open_module(module, by=cato, at=at)

    return made


@pytest.fixture
def hold(cato):
    """hold(event, [amina]): it was held, and these were there."""

    def held(event, there):
        after = event.ends_at + timedelta(minutes=5)
        places = list(registrations(event))
        present = {place.pk for place in places if place.person in there}
        mark(event, by=cato, at=after, shown=[place.pk for place in places], present=present)
        return hold_event(event, by=cato, at=after)

    return held


@pytest.fixture
def completed(opened, hold, amina, cato, at):
    """completed(programme): a module that Amina completed."""

    def over(programme):
        module = opened(programme, needed=1, meetings=1)
        actions.enrol(module, by=amina, at=at)
        actions.begin_module(module, by=cato, at=at)
        hold(queries.meetings(module)[0], [amina])
        return actions.complete_module(module, by=cato, at=at + timedelta(days=9))

    return over
