"""The fund of the demo with 20,000 applications, and what was decided, paid and told of them; other funds around it.

A larger nation has more funds, no larger ones, and nobody who applies has applied more often in it.
"""

from datetime import timedelta

from django.urls import reverse

from bench.registry import filler, page
from vakwerk.breakthroughs.actions import reckon_years
from vakwerk.breakthroughs.models import (
    BreakthroughFund,
    Decision,
    EffectFollowUp,
    FundApplication,
    FundBudget,
    FundSample,
    FundVersion,
    HearingSeat,
    PanelAdvice,
    PanelHearing,
    PanelMember,
    Payment,
)
from vakwerk.breakthroughs.public import Course, Outcome
from vakwerk.breakthroughs.states import SETTLED, ApplicationState, FollowUpState, HearingState, Need
from vakwerk.people.models import ClosedGroup
from vakwerk.people.public import person_by_email

APPLICATIONS = 20_000  # of the one fund
OTHERS = 100  # funds
OF_EACH = 200  # applications
AT_ONCE = 20  # applications on the agenda of a hearing
SAMPLES = 300  # of the one fund
SAMPLES_OF_EACH = 3
HERS = 100  # every so manieth application of the one fund is Amina's
RECORDED = 12  # queries: ten, and the begin and the end of the entry that says that she read it
TEXT = "Een klant kan een vaste baan krijgen met diensten die om vijf uur beginnen. Er rijdt dan geen bus."
S = ApplicationState
WEIGHED = (S.ADVISED, *SETTLED)
OUTCOMES = (Outcome.GRANTED, Outcome.REFUSED, Outcome.PARTLY, Outcome.REFERRED)
COURSES = [each.value for each in Course]
NEEDS = [each.value for each in Need]
DAYS = 1_500  # over which they came in
HEARD = 30  # days after it came in


@filler
def funds(nation):
    count, own = min(APPLICATIONS, nation.times(APPLICATIONS)), merenland()
    known = own.versions.latest("number"), own.budgets.first().pk
    held = hearings(nation, own, count)
    amina = person_by_email("amina@grevendrecht.example")
    hers = next((person, place) for person, place in nation.people if person == amina.pk)
    made, elsewhere = applications(nation, own.pk, known[0].pk, held, count, 0, hers), others(nation, known[0])
    for n, (fund, version, _budget) in enumerate(elsewhere):
        made += applications(nation, fund, version, held, OF_EACH, 10_000_000 + n * 100_000)
    add_applications(nation, made, {own.pk: known[1]} | {fund: budget for fund, _version, budget in elsewhere})
    samples(nation, own, [fund for fund, _version, _budget in elsewhere])
    reckon_years(at=nation.at)


def merenland():
    return BreakthroughFund.objects.filter(partnership__isnull=False).earliest("opened_at")


def others(nation, rules):
    """Funds of municipalities, with the rules of the first: (id, id of its rules, id of its budget)."""
    at, places = nation.ago(DAYS), nation.organisations[: nation.times(OTHERS)]
    made = [(nation.new_id(), 9_000_000 + n, nation.new_id()) for n, _place in enumerate(places)]
    doors = [{"id": nation.new_id(), "opened_at": at} for _place in places]
    nation.add(ClosedGroup, doors)
    nation.add(
        BreakthroughFund,
        (
            {
                "id": pk,
                "organisation_id": place,
                "name": f"Fonds {n + 1}",
                "purpose": TEXT,
                "closed_group_id": doors[n]["id"],
                "opened_at": at,
            }
            for n, ((pk, _version, _budget), place) in enumerate(zip(made, places, strict=True))
        ),
    )
    alike = {each.attname: getattr(rules, each.attname) for each in FundVersion._meta.concrete_fields}
    nation.add(FundVersion, (alike | {"id": version, "fund_id": pk} for pk, version, _budget in made))
    budget_facts = {"starts_on": at.date(), "ends_on": nation.ago(-300).date(), "cents": 10**12}
    budget_facts |= {"set_by_id": rules.written_by_id, "set_at": at}
    nation.add(FundBudget, ({"id": budget, "fund_id": pk} | budget_facts for pk, _version, budget in made))
    return made


def hearings(nation, fund, count):
    """The hearings of the fund, those of the last weeks still to come; with who was asked."""
    members = list(PanelMember.objects.filter(fund=fund).order_by("pk"))
    chair = next(each.pk for each in members if each.is_chair)
    held = [nation.new_id() for _n in range(max(2, count // AT_ONCE))]
    nation.add(PanelHearing, (sitting(nation, pk, fund, chair, n, len(held)) for n, pk in enumerate(held)))
    seats = ({"hearing_id": pk, "member_id": member.pk, "is_present": True} for pk in held for member in members)
    nation.add(HearingSeat, seats)
    return held


def sitting(nation, pk, fund, chair, n, count):
    at = nation.spread(DAYS, n, count) + timedelta(days=HEARD)
    is_over = at < nation.at
    return {
        "id": pk,
        "fund_id": fund.pk,
        "state": HearingState.CLOSED if is_over else HearingState.PLANNED,
        "starts_at": at,
        "minutes": 60,
        "variant": "full",
        "chair_id": chair,
        "planned_by_id": nation.people[0][0],
        "started_at": at if is_over else None,
        "ended_at": at + timedelta(hours=1) if is_over else None,
        "read_until": (at + timedelta(days=14)).date(),
        "destroy_after": (at + timedelta(days=2557)).date(),
    }


def applications(nation, fund, version, held, count, first, hers=()):
    """Who applies: people by turns, and every so many times somebody with her place."""
    made = []
    for n in range(count):
        who = hers if hers and n % HERS == 1 else nation.people[n % len(nation.people)]
        made.append(application(nation, fund, version, held, count, n, first, who))
    return made


def add_applications(nation, made, budgets):
    """Those of all funds at once, with what was advised, decided, paid and told of them."""
    nation.add(FundApplication, made)
    weighed = [each for each in made if each["state"] in WEIGHED]
    nation.add(PanelAdvice, (advice(nation, each, n) for n, each in enumerate(weighed)))
    settled = [each for each in made if each["state"] in SETTLED]
    by = nation.people[0][0]
    decided = [decision(each, budgets[each["fund_id"]], by, 1_000_000 + n) for n, each in enumerate(settled)]
    nation.add(Decision, decided)
    codes = {each["id"]: each["code"] for each in settled}
    nation.add(Payment, (payment(nation, each, codes[each["application_id"]]) for each in decided if each["cents"]))
    nation.add(EffectFollowUp, (effect(nation, each, n) for each in settled for n in range(3)))


def stage(days, n):
    """How far one has come that was handed in so many days ago."""
    if n % 20 == 0:
        return S.WITHDRAWN
    if days < HEARD:
        return S.SCHEDULED if n % 2 else S.SUBMITTED
    return S.ADVISED if days < HEARD + 3 else S.FOLLOWING if days < 400 else S.CLOSED


def application(nation, fund, version, held, count, n, first, who):
    at = nation.spread(DAYS, n, count)
    state = stage((nation.at - at).days, n)
    on_agenda = state in (S.SCHEDULED, *WEIGHED)
    return {
        "id": nation.new_id(),
        "fund_id": fund,
        "version_id": version,
        "code": f"N{first + n:08d}",
        "applicant_id": who[0],
        "organisation_id": who[1],
        "state": state,
        "need": NEEDS[n % len(NEEDS)],
        "title": "Vervoer voor de vroege dienst",
        "facts": TEXT,
        "alternatives": TEXT,
        "humanity": TEXT,
        "law": TEXT,
        "now_low": 1_400_000,
        "now_high": 1_800_000,
        "after_low": 0,
        "after_high": 200_000,
        "amount": 250_000,
        "consent_on": at.date(),
        "consent_way": "together",
        "hearing_id": held[n * len(held) // count] if on_agenda else None,
        "begun_at": at,
        "received_at": at,
        "ended_at": at + timedelta(days=30) if state in (*SETTLED, S.WITHDRAWN) else None,
    }


def advice(nation, each, n):
    outcome = OUTCOMES[n % len(OUTCOMES)]
    return {
        "id": nation.new_id(),
        "application_id": each["id"],
        "hearing_id": each["hearing_id"],
        "outcome": outcome,
        "cents": 250_000 if n % 2 == 0 else 0,
        "reasons": TEXT,
        "expected": TEXT,
        "members": 4,
        "disciplines": 4,
        "given_at": each["received_at"] + timedelta(days=25),
    }


def decision(each, budget, by, pk):
    outcome = OUTCOMES[pk % len(OUTCOMES)]
    is_gift = outcome in (Outcome.GRANTED, Outcome.PARTLY)
    return {
        "id": pk,
        "application_id": each["id"],
        "fund_id": each["fund_id"],
        "budget_id": budget if is_gift else None,
        "outcome": outcome,
        "cents": 250_000 if is_gift else 0,
        "motivation": TEXT,
        "letter": TEXT,
        "days_taken": 20 + pk % 30,
        "was_in_time": pk % 9 > 0,
        "decided_by_id": by,
        "decided_at": each["ended_at"],
        "communicated_at": each["ended_at"],
    }


def payment(nation, each, code):
    return {
        "id": nation.new_id(),
        "decision_id": each["id"],
        "fund_id": each["fund_id"],
        "code": code,
        "cents": each["cents"],
        "listed_at": each["decided_at"],
        "paid_on": each["decided_at"].date() if each["id"] % 20 else None,
        "confirmed_by_id": each["decided_by_id"] if each["id"] % 20 else None,
    }


def effect(nation, each, n):
    due = each["ended_at"] + timedelta(days=(91, 182, 365)[n])
    is_told = each["state"] == S.CLOSED or due < nation.ago(7)
    return {
        "id": nation.new_id(),
        "application_id": each["id"],
        "number": n + 1,
        "due_on": due.date(),
        "state": FollowUpState.ANSWERED if is_told else FollowUpState.WAITING,
        "asked_at": due if is_told else None,
        "course": nation.chance.choice(COURSES) if is_told else "",
        "text": TEXT if is_told else "",
        "answered_by_id": each["applicant_id"] if is_told else None,
        "answered_at": due if is_told else None,
    }


def samples(nation, fund, others):
    """Drawn by who checks it, long ago but for the one of the demo; some of other funds."""
    drawn = FundSample.objects.filter(fund=fund).latest("drawn_at")
    alike = {each.attname: getattr(drawn, each.attname) for each in FundSample._meta.concrete_fields}
    past = alike | {"read_until": nation.ago(60).date(), "drawn_at": nation.ago(90)}
    sampled = [fund.pk] * SAMPLES + [other for other in others for _n in range(SAMPLES_OF_EACH)]
    nation.add(FundSample, (past | {"id": nation.new_id(), "fund_id": each} for each in sampled))


def of_hers():
    amina = person_by_email("amina@grevendrecht.example")
    return FundApplication.objects.filter(applicant=amina, state=S.CLOSED).latest("begun_at")


def scheduled():
    return FundApplication.objects.filter(fund=merenland(), state=S.SCHEDULED).latest("received_at")


@page("fund: the overview of who applies", "amina")
def overview():
    return reverse("breakthroughs:overview")


@page("fund: the overview of who prepares", "cato")
def overview_of_secretary():
    return reverse("breakthroughs:overview")


@page("fund: the overview of who decides", "ilse")
def overview_of_decision_maker():
    return reverse("breakthroughs:overview")


@page("fund: the page of one", "amina")
def one_fund():
    return reverse("breakthroughs:breakthroughfund", args=[merenland().pk])


@page("fund: the board", "cato")
def board():
    return reverse("breakthroughs:board", args=[merenland().pk])


@page("fund: the board, what is closed", "cato")
def board_closed():
    return f"{reverse('breakthroughs:board', args=[merenland().pk])}?fase={S.CLOSED}"


@page("fund: a dossier of one's own", "amina", queries=RECORDED)
def dossier():
    return reverse("breakthroughs:fundapplication", args=[of_hers().pk])


@page("fund: a dossier on the agenda", "hanneke", queries=RECORDED)
def dossier_on_agenda():
    return reverse("breakthroughs:fundapplication", args=[scheduled().pk])


@page("fund: earlier cases beside it", "hanneke", queries=RECORDED)
def earlier():
    return reverse("breakthroughs:earlier", args=[scheduled().pk])


@page("fund: a hearing", "hanneke")
def hearing():
    return reverse("breakthroughs:panelhearing", args=[scheduled().hearing_id])


@page("fund: a year", "amina")
def year():
    last = Decision.objects.filter(fund=merenland()).latest("decided_at")
    return reverse("breakthroughs:report", args=[merenland().pk, last.decided_at.year - 1])


@page("fund: its samples", "kees")
def samples_of_fund():
    return reverse("breakthroughs:samples", args=[merenland().pk])


@page("fund: what is to be paid", "thanh")
def payments():
    return reverse("breakthroughs:payments")
