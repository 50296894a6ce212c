"""Rules of every organisation, many of which pinch; deviations by everyone; cases behind them."""

from datetime import timedelta
from itertools import cycle

from django.urls import reverse

from bench.registry import filler, page
from vakwerk.casework.models import CaseMeeting, CaseStudy, Deviation, InternalRule, RuleSignal, RuleVersion
from vakwerk.casework.states import CaseState, DeviationState, NormLevel, RuleState, SignalState
from vakwerk.people.public import person_by_email

RULES = 20  # of an organisation
EACH = 3  # cases somebody brought in, and deviations
RECORDED = 12  # queries: ten, and the begin and the end of the entry that says that she read it
ANSWERED = 60  # signals of the organisation of who asks
TEXT = "Na de aanvraag voeren we één gesprek van drie kwartier, en daarna een tweede als dat nodig is."


@filler
def rules(nation):
    since, writer = nation.ago(800), nation.people[0][0]
    rules = [(nation.new_id(), place) for place in nation.organisations for _n in range(RULES)]
    nation.add(InternalRule, (rule(n, pk, place, since) for n, (pk, place) in enumerate(rules)))
    first = RuleVersion.objects.count() + 1_000
    nation.add(RuleVersion, (version(first + n, pk, since, writer) for n, (pk, _place) in enumerate(rules)))
    hers = [joint().pk] * ANSWERED
    pinching = enumerate([*hers, *(pk for pk, _place in rules)])
    nation.add(RuleSignal, (signal(nation, pk, writer, n) for n, pk in pinching))
    cases_and_deviations(nation, rules)


def joint():
    """A rule of the partnership in the demo."""
    return InternalRule.objects.filter(partnership__isnull=False).earliest("name")


def cases_and_deviations(nation, rules):
    nation.add(CaseStudy, (case(nation, *who, n) for n in range(EACH) for who in nation.people))
    of_place: dict = {}
    for pk, place in rules:
        of_place.setdefault(place, []).append(pk)
    turns = {place: cycle(pks) for place, pks in of_place.items()}
    known = [who for _n in range(EACH) for who in nation.people if who[1] in turns]
    nation.add(Deviation, (deviation(nation, next(turns[place]), person, place) for person, place in known))


def rule(n, pk, place, since):
    return {
        "id": pk,
        "organisation_id": place,
        "name": f"Regel {n + 1}",
        "level": NormLevel.WORK_INSTRUCTION,
        "text": TEXT,
        "holds_from": since.date(),
        "state": RuleState.IN_FORCE,
    }


def version(number, pk, since, writer):
    facts = {"rule_id": pk, "number": 1, "text": TEXT, "holds_from": since.date(), "written_at": since}
    return {"id": number, "written_by_id": writer} | facts


def case(nation, person, place, n):
    at = nation.spread(200, n, EACH)
    return {
        "id": nation.new_id(),
        "bringer_id": person,
        "organisation_id": place,
        "state": CaseState.CHECKED,
        "subject": "Een regel die niet past",
        "text": TEXT,
        "brought_at": at,
        "read_until": at.date(),
        "destroy_after": (at + timedelta(days=224)).date(),
    }


def deviation(nation, rule_id, person, place):
    at = nation.ago(nation.chance.randrange(1, 390))
    return {
        "id": nation.new_id(),
        "rule_id": rule_id,
        "version": 1,
        "author_id": person,
        "organisation_id": place,
        "state": DeviationState.APPLIED,
        "did_instead": TEXT,
        "why_pinched": TEXT,
        "evidence": ["client"],
        "look_back_on": (at + timedelta(days=56)).date(),
        "asked_at": at + timedelta(days=56) if at + timedelta(days=56) <= nation.at else None,
        "considered_at": at,
        "applied_at": at,
        "read_until": at.date(),
        "destroy_after": (at + timedelta(days=400)).date(),
    }


def signal(nation, rule_id, owner, n):
    at = nation.ago(100 + n % 600)
    return {
        "id": nation.new_id(),
        "rule_id": rule_id,
        "version": 1,
        "state": SignalState.KEPT,
        "raised_at": at,
        "answer_due": (at + timedelta(days=35)).date(),
        "answer": "De regel blijft: hij beschermt tegen haast.",
        "answered_by_id": owner,
        "answered_at": at + timedelta(days=9),
        "destroy_after": (at + timedelta(days=1826)).date(),
    }


@page("cases and rules", "amina")
def overview():
    return reverse("casework:overview")


@page("rules that pinch", "amina")
def pinching():
    return reverse("casework:pinching")


@page("internal rules", "amina")
def list_of_rules():
    return reverse("casework:rules")


@page("a rule with its signals", "farid")
def one_rule():
    return reverse("casework:internalrule", args=[joint().pk])


@page("deviating, the page", "amina")
def deviating():
    return reverse("casework:deviate", args=[joint().pk])


@page("a deviation", "amina", queries=RECORDED)
def one_deviation():
    return reverse("casework:deviation", args=[newest(Deviation.objects.filter(author__email__startswith="amina@"))])


@page("a case", "amina", queries=RECORDED)
def one_case():
    return reverse("casework:casestudy", args=[newest(CaseStudy.objects.filter(bringer__email__startswith="amina@"))])


@page("a case meeting", "amina")
def one_meeting():
    amina = person_by_email("amina@grevendrecht.example")
    hers = CaseMeeting.objects.filter(attendees__person=amina)
    return reverse("casework:casemeeting", args=[hers.latest("starts_at").pk])


def newest(rows):
    """The latest of somebody's: brought in or considered."""
    return rows.latest("brought_at" if rows.model is CaseStudy else "considered_at").pk
