"""A region of two municipalities with a rule that pinches, and people of several disciplines around a case."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from vakwerk.casework import actions
from vakwerk.casework.rules import RULE_KEEPER
from vakwerk.methods.public import load_methods
from vakwerk.people.public import COLLEAGUE, settle_appointment, settle_partnership

INSTEAD = "Scholing aangevraagd in week acht."
PINCHED = "Leren lezen werd als scholing behandeld."
EFFECT = "Hij komt vier van de vijf maanden."
TEXT = "Een man van begin dertig leerde nooit goed lezen. Nu vertelt hij het voor het eerst."


@pytest.fixture
def language():
    """These people speak Dutch."""
    return "nl"


@pytest.fixture(autouse=True)
def methods(db, at):
    load_methods(at=at)


@pytest.fixture
def merenland(grevendrecht, wolderbrink, at):
    shares = [(grevendrecht, 60), (wolderbrink, 40)]
    on = at.date() - timedelta(days=400)
    return settle_partnership("Samenwerking Merenland", "Werkinstructies", shares=shares, contact=None, on=on)


@pytest.fixture
def farid(settle, grevendrecht):
    """Owns rules, and would rather change one than defend it."""
    return settle("farid", "Farid Nazari", grevendrecht, COLLEAGUE)


@pytest.fixture
def ursula(settle, grevendrecht, at):
    """Legal adviser; chairs case meetings, and keeps the rules."""
    ursula = settle("ursula", "Ursula Kamp", grevendrecht, COLLEAGUE)
    settle_appointment(ursula, RULE_KEEPER, organisation=grevendrecht, on=at.date() - timedelta(days=400), at=at)
    return ursula


@pytest.fixture
def write_rule(merenland, grevendrecht, ursula, farid, at):
    """write_rule(level="policy_rule"): a rule of the partnership, owned by Farid."""

    def written(level="work_instruction", **facts):
        asked = {"name": "Scholing na zes maanden", "text": "Scholing vragen we aan na zes maanden.", "owner": farid}
        place = {"place": merenland, "holds_from": at.date() - timedelta(days=800)}
        return actions.write_rule(by=ursula, at=at - timedelta(days=390), level=level, **asked | place | facts)

    return written


@pytest.fixture
def rule(write_rule):
    """An internal rule of the partnership: training after six months."""
    return write_rule()


@pytest.fixture
def planned(at, merenland, ursula, amina, bram, karima):
    """Today's case meeting: law chairs, work brings in, income and another municipality think along."""
    form = {"method_key": "case_meeting", "variant": "full"}
    return actions.plan(by=ursula, at=at, starts_at=at, people=[amina, bram, karima], **form)


@pytest.fixture
def case(planned, amina, at):
    """Amina's, in which nobody can be recognised."""
    return actions.bring_in(by=amina, at=at, meeting=planned, subject="Leren lezen of werk zoeken", text=TEXT)


@pytest.fixture
def discussed(case, planned, at, later, amina, bram, ursula):
    """Looked at by Amina, Bram and Ursula; Karima was not there."""
    actions.begin(planned, case, by=ursula, at=at)
    for person in (amina, bram):
        actions.join(planned, by=person, at=at)
    actions.close_case(case, by=ursula, at=later(55))
    actions.close(planned, by=ursula, at=later(60), present={amina.pk, bram.pk, ursula.pk}, minutes=60)
    case.refresh_from_db()
    return case


@pytest.fixture
def deviate(rule, at):
    """deviate(amina): from the rule, at once or some days ago."""

    def deviated(person, days_ago=0, *, of=rule, **facts):
        moment = at - timedelta(days=days_ago)
        asked = {"did_instead": INSTEAD, "why_pinched": PINCHED, "expected_effect": EFFECT, "evidence": ["client"]}
        asked |= {"look_back_on": localdate(moment) + timedelta(weeks=8)}
        return actions.deviate(of, by=person, at=moment, **asked | facts)

    return deviated
