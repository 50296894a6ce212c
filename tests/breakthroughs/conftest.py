"""A fund of two municipalities: Amina asks, Cato prepares, and what stands in her application."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from vakwerk.breakthroughs import actions
from vakwerk.breakthroughs.models import PanelMember
from vakwerk.breakthroughs.rules import DECISION_MAKER, KEEPER, PAYER, SECRETARY
from vakwerk.methods.public import load_methods
from vakwerk.people.public import COLLEAGUE, settle_appointment, settle_partnership

FACTS = "Een klant kan een vaste baan krijgen met diensten die om vijf uur beginnen. Er rijdt dan geen bus."
ARGUMENTS = {
    "necessary": "Zonder vervoer geen baan.",
    "no_alternative": "Bus, fiets en meerijden zijn bekeken.",
    "stable_motivated": "Hij heeft acht maanden proefgewerkt.",
}
CONTENT = {
    "title": "Auto voor de vroege dienst",
    "need": "transport",
    "facts": FACTS,
    "alternatives": "Meerijden: drie dagen per week.",
    "humanity": "Een baan is hier rust in huis.",
    "law": "Er is een regeling voor vervoer bij werk.",
    "now_low": 1_400_000,
    "now_high": 1_800_000,
    "after_low": 0,
    "after_high": 200_000,
    "amount": 450_000,
    "consent_way": "together",
}
LETTERS = {
    "letter_contact": "Bel Cato Brinkman, 14 000.",
    "letter_remedies": "U kunt bezwaar maken binnen zes weken.",
    "letter_signature": "Namens het college,\nIlse van Dorp",
}


@pytest.fixture
def language():
    """These people speak Dutch."""
    return "nl"


@pytest.fixture
def merenland(grevendrecht, wolderbrink, at):
    shares = [(grevendrecht, 60), (wolderbrink, 40)]
    on = at.date() - timedelta(days=400)
    return settle_partnership("Samenwerking Merenland", "Doorbraakfonds", shares=shares, contact=None, on=on)


@pytest.fixture
def appoint(merenland, at):
    """appoint(cato, SECRETARY): a part around the fund, for the partnership."""

    def appointed(person, role):
        settle_appointment(person, role, partnership=merenland, on=at.date() - timedelta(days=400), at=at)
        return person

    return appointed


@pytest.fixture
def cato(settle, grevendrecht, appoint):
    """Secretary of the fund; hates loose ends."""
    return appoint(settle("cato", "Cato Brinkman", grevendrecht, COLLEAGUE), SECRETARY)


@pytest.fixture
def farid(settle, grevendrecht, appoint):
    """Keeps the fund: its rules and its budget."""
    return appoint(settle("farid", "Farid Nazari", grevendrecht, COLLEAGUE), KEEPER)


@pytest.fixture
def fund(merenland, farid, at):
    """Of the partnership, with money from a hundred days ago until long from now."""
    first = actions.first_rules(500_000, is_statutory=True) | LETTERS
    long_ago = at - timedelta(days=500)
    facts = {"name": "Doorbraakfonds Merenland", "purpose": "Giften in vastgelopen situaties."}
    made = actions.open_fund(by=farid, at=long_ago, place=merenland, **facts, **first)
    days = {"starts_on": localdate(long_ago), "ends_on": localdate(at + timedelta(days=800))}
    actions.set_budget(made, by=farid, at=long_ago, cents=6_000_000, **days)
    return made


@pytest.fixture
def write(fund, at):
    """write(amina): a whole application as a draft, begun now or some days ago; without some of it when told so."""

    def written(person, days_ago=0, *, arguments=None, of=fund, **content):
        moment = at - timedelta(days=days_ago)
        asked = CONTENT | {"consent_on": localdate(moment)} | content
        return actions.apply(of, by=person, at=moment, arguments=ARGUMENTS if arguments is None else arguments, **asked)

    return written


@pytest.fixture
def draft(write, amina):
    """Amina's, ready to be handed in."""
    return write(amina)


@pytest.fixture
def submitted(draft, amina, cato, at):
    return actions.submit(draft, by=amina, at=at)


@pytest.fixture
def ilse(settle, grevendrecht, appoint):
    """Decides; signs nothing she cannot explain."""
    return appoint(settle("ilse", "Ilse van Dorp", grevendrecht, COLLEAGUE), DECISION_MAKER)


@pytest.fixture
def pieter(settle, grevendrecht, appoint):
    """Pays, and knows codes and amounts only."""
    return appoint(settle("pieter", "Pieter Zijlstra", grevendrecht, COLLEAGUE), PAYER)


@pytest.fixture
def hanneke(settle):
    """Chairs the panel; works for none of the municipalities."""
    return settle("hanneke", "Hanneke Visser")


@pytest.fixture
def ursula(settle, grevendrecht):
    return settle("ursula", "Ursula Kamp", grevendrecht, COLLEAGUE)


@pytest.fixture
def virgil(settle, wolderbrink):
    return settle("virgil", "Virgil Martina", wolderbrink)


@pytest.fixture
def wietske(settle, grevendrecht, team):
    """Works in Amina's team."""
    return settle("wietske", "Wietske Bosma", grevendrecht, team=team)


@pytest.fixture
def panel(fund, farid, at, hanneke, ursula, virgil, wietske):
    """Governance chairs; law, debt assistance, and income from Amina's own team. All of them signed."""
    on = at.date() - timedelta(days=300)
    seats = {hanneke: "governance", ursula: "law", virgil: "debt", wietske: "income"}
    moment = at - timedelta(days=300)
    for person, discipline in seats.items():
        facts = {"discipline": discipline, "starts_on": on, "is_chair": person == hanneke}
        member = actions.name_member(fund, person, by=farid, at=moment, **facts)
        actions.sign(member, by=person, at=moment)
    return fund


@pytest.fixture(autouse=True)
def methods(db, at):
    load_methods(at=at)


@pytest.fixture
def hearing(panel, cato, at):
    """The hearing of today."""
    return actions.plan(panel, by=cato, at=at, starts_at=at)


@pytest.fixture
def scheduled(submitted, hearing, cato, at):
    return actions.schedule(submitted, hearing, by=cato, at=at)


@pytest.fixture
def ids():
    """ids(hanneke, ursula): their seats on the panel, to say who is there."""
    return lambda *people: [member.pk for member in PanelMember.objects.filter(person__in=people, ends_on=None)]


@pytest.fixture
def write_apart(at):
    """Both sides, by one member or by two."""

    def wrote(application, humanity, law):
        actions.give_perspective(application, by=humanity, at=at, facet="humanity", text="Een baan is rust in huis.")
        actions.give_perspective(application, by=law, at=at, facet="law", text="Er is een lichtere weg.")

    return wrote


@pytest.fixture
def weighed(scheduled, hearing, ids, write_apart, at, hanneke, ursula, virgil):
    """In deliberation with everything on the table: three members of three disciplines."""
    write_apart(scheduled, hanneke, ursula)
    actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke, ursula, virgil))
    actions.open_case(scheduled, by=hanneke, at=at)
    return actions.reveal(scheduled, by=hanneke, at=at)


REASONS = "Er is een lichtere weg die nog niet is geprobeerd."
EXPECTED = "Met een gift: hij werkt. Zonder: hij vindt een lift."


@pytest.fixture
def advise(at, hanneke):
    def advised(application, outcome="refused", cents=0, **facts):
        asked = {"outcome": outcome, "cents": cents, "reasons": REASONS, "expected": EXPECTED}
        return actions.advise(application, by=hanneke, at=at, **asked | facts)

    return advised


@pytest.fixture
def advised(weighed, advise):
    advise(weighed)
    weighed.refresh_from_db()
    return weighed


@pytest.fixture
def decide(at, ilse):
    def decided(application, outcome="refused", cents=0, **facts):
        asked = {"outcome": outcome, "cents": cents, "motivation": REASONS, "letter": "Er is een lichtere weg."}
        asked |= {"other_benefits": "De gift telt niet mee als vermogen."} if cents else {}
        return actions.decide(application, at=at, **{"by": ilse} | asked | facts)

    return decided
