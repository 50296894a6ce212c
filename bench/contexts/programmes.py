"""2,000 leergangen with 60,000 places, and what was agreed, promised and paid in each; some are around the demo's."""

from datetime import timedelta
from itertools import groupby

from django.urls import reverse

from bench.registry import filler, page
from vakwerk.people.models import ClosedGroup, PartnershipMember
from vakwerk.programmes.models import BudgetEntry, BudgetProposal, BudgetShare, Enrolment, Module, Programme
from vakwerk.programmes.models import WorkingGroupMember as Member
from vakwerk.programmes.states import EnrolmentState, EntryKind, ModuleState, ProgrammeState, ProposalState

PROGRAMMES = 2_000
AROUND = 20  # of them in the partnership of the demo: some years
MODULES, PLACES = 3, 10  # of each, and of each of those
PAID = 30  # lines on money in each ledger
LONG = 600  # and in that of the demo
DAYS = 2_500
CENTS = 4_000_000
TEXT = "Wij doen mee aan de leergang. Die kost naar verwachting € 40.000. Wij betalen daarvan een deel."


@filler
def leergangen(nation):
    made = programmes(nation)
    makers = ({"programme_id": pk, "person_id": by, "since": at} for pk, _payers, by, at in made)
    nation.add(Member, makers)
    nation.add(BudgetShare, (share for each in made for share in shares(nation, *each)))
    nation.add(BudgetEntry, (line for each in made for line in lines(nation, *each)))
    nation.add(BudgetProposal, (proposal(nation, *each) for each in made))
    modules(nation, made)
    own = demo()
    cato = own.opened_by_id
    nation.add(
        BudgetEntry, (line(nation, own.pk, cato, nation.spread(300, n, LONG), n, cents=100) for n in range(LONG))
    )


def demo():
    return Programme.objects.filter(proposals__state=ProposalState.OPEN, taught_by__gt="").earliest("opened_at")


def programmes(nation):
    """[(id, ids of who pay, id of who makes it, when it began)]"""
    members = PartnershipMember.objects.filter(share__gt=0).order_by("partnership", "pk")
    pairs = members.values_list("partnership", "organisation")
    paid = {pk: [place for _pk, place in rows] for pk, rows in groupby(pairs, key=lambda pair: pair[0])}
    merenland, count = demo().partnership_id, nation.times(PROGRAMMES)
    where = [merenland if n < min(AROUND, count) else list(paid)[n % len(paid)] for n in range(count)]
    cato = demo().opened_by_id
    makers = [cato if each == merenland else nation.people[n % len(nation.people)][0] for n, each in enumerate(where)]
    moments = [nation.spread(DAYS, n, count) for n in range(count)]
    made = [(nation.new_id(), paid[each], by, at) for each, by, at in zip(where, makers, moments, strict=True)]
    nation.add(Programme, (programme(*each, place, nation) for each, place in zip(made, where, strict=True)))
    return made


def programme(pk, payers, by, at, partnership, nation):
    return {
        "id": pk,
        "partnership_id": partnership,
        "title": "Vakmanschap in de spreekkamer",
        "about": "Na deze leergang praat je over wat echt speelt.",
        "taught_by": "",
        "state": ProgrammeState.CLOSED if at < nation.ago(700) else ProgrammeState.RUNNING,
        "seats": MODULES * PLACES,
        "estimate": CENTS,
        "opened_by_id": by,
        "opened_at": at,
    }


def shares(nation, pk, payers, by, at):
    for place in payers:
        yield {
            "id": nation.new_id(),
            "programme_id": pk,
            "organisation_id": place,
            "percent": 100 // len(payers),
            "cents": CENTS // len(payers),
            "seats": MODULES * PLACES // len(payers),
            "agreed_text": TEXT,
            "agreed_by_id": by,
            "agreed_at": at + timedelta(days=30),
        }


def lines(nation, pk, payers, by, at):
    for place in payers:
        agreed = line(nation, pk, by, at + timedelta(days=30), 0, cents=CENTS // len(payers))
        yield agreed | {"kind": EntryKind.AGREED, "organisation_id": place, "words": TEXT}
    for n in range(PAID):
        yield line(nation, pk, by, at + timedelta(days=31 + n), n, cents=CENTS // 2 // PAID)


def line(nation, pk, by, at, n, *, cents):
    return {
        "id": nation.new_id(),
        "programme_id": pk,
        "kind": EntryKind.COST if n % 2 else EntryKind.COMMITMENT,
        "organisation_id": None,
        "words": "Hogeschool: een dag",
        "cents": cents,
        "entered_by_id": by,
        "entered_at": at,
    }


def proposal(nation, pk, payers, by, at):
    """Another amount, to which all agreed."""
    return {
        "id": nation.new_id(),
        "programme_id": pk,
        "state": ProposalState.BOUND,
        "before": CENTS - 100_000,
        "estimate": CENTS,
        "words": "Een acteur in de laatste module.",
        "proposed_by_id": by,
        "proposed_at": at + timedelta(days=60),
        "settled_by_id": by,
        "settled_at": at + timedelta(days=70),
    }


def modules(nation, made):
    turns = [(pk, at, n) for pk, _payers, _by, at in made for n in range(MODULES)]
    doors = [nation.new_id() for _turn in turns]
    nation.add(ClosedGroup, ({"id": door, "opened_at": at} for door, (_pk, at, _n) in zip(doors, turns, strict=True)))
    rows = [module(nation, *turn, door) for turn, door in zip(turns, doors, strict=True)]
    nation.add(Module, rows)
    nation.add(Enrolment, (place(nation, each, m, n) for m, each in enumerate(rows) for n in range(PLACES)))


def module(nation, programme, at, n, door):
    is_over = at + timedelta(days=200 * (n + 1)) < nation.at
    return {
        "id": nation.new_id(),
        "programme_id": programme,
        "number": n + 1,
        "title": "Praten over geld",
        "state": ModuleState.COMPLETED if is_over else ModuleState.RUNNING,
        "closed_group_id": door,
    }


def place(nation, each, m, n):
    person, organisation = nation.newcomers[(m * PLACES + n) % len(nation.newcomers)]
    return {
        "id": nation.new_id(),
        "module_id": each["id"],
        "person_id": person,
        "organisation_id": organisation,
        "state": EnrolmentState.ENDED if each["state"] == ModuleState.COMPLETED else EnrolmentState.CONFIRMED,
        "since": nation.ago(100),
        "destroy_after": nation.ago(-500).date(),
    }


def running():
    return demo().modules.get(state=ModuleState.RUNNING)


@page("leergangen: the overview of who learns", "amina")
def overview():
    return reverse("programmes:overview")


@page("leergangen: the overview of who agrees", "sjoerd")
def overview_of_mandate_holder():
    return reverse("programmes:overview")


@page("leergangen: the page of one, for who makes it", "cato")
def one():
    return reverse("programmes:programme", args=[demo().pk])


@page("leergangen: the page of one, for who learns", "amina")
def one_for_who_learns():
    return reverse("programmes:programme", args=[demo().pk])


@page("leergangen: a module", "amina")
def one_module():
    return reverse("programmes:module", args=[running().pk])


@page("leergangen: what is agreed to", "chandra")
def agreed():
    return reverse("programmes:agree", args=[demo().pk])


@page("leergangen: a change to the budget", "sjoerd")
def change():
    return reverse("programmes:budgetproposal", args=[demo().proposals.get(state=ProposalState.OPEN).pk])


@page("leergangen: the ledger, for who keeps it", "cato")
def ledger():
    return reverse("programmes:ledger", args=[demo().pk])


@page("leergangen: who took part, for who pays", "chandra")
def took_part():
    return reverse("programmes:ours", args=[demo().pk])
