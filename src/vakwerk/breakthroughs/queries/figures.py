"""A year of a fund in figures: totals always, what came of it from five on, and never who."""

from dataclasses import dataclass
from math import ceil, floor
from statistics import median

from django.db.models import Count, Q, Sum

from vakwerk.breakthroughs.models import Decision, EffectFollowUp, FundApplication, Payment
from vakwerk.breakthroughs.states import GIFTS, ApplicationState, Course, FollowUpState, Outcome
from vakwerk.evidence.public import score_interval

LEAST = 5  # answers, before anything is said of what came of them


@dataclass(frozen=True)
class Effects:
    """What came of gifts or of the rest: how many told, and how it went, or nothing while they are too few."""

    told: int
    courses: tuple[tuple[str, int], ...]  # (how it goes, how many)
    better: tuple[int, int] | None  # of every ten it goes better with between so many and so many

    @property
    def is_shown(self):
        return self.told >= LEAST


@dataclass(frozen=True)
class Year:
    year: int
    received: int
    withdrawn: int
    decided: int
    outcomes: tuple[tuple[str, int, int], ...]  # (outcome, how many, cents)
    granted: int
    paid: int
    median_days: int | None
    in_time: int
    departures: int
    gifts: Effects
    others: Effects


def year_of(fund, year):
    decisions = Decision.objects.filter(fund=fund, decided_at__year=year)
    facts = list(decisions.values_list("outcome", "cents", "days_taken", "was_in_time", "departs"))
    withdrawn = Count("pk", filter=Q(state=ApplicationState.WITHDRAWN))
    asked = FundApplication.objects.filter(fund=fund, received_at__year=year)
    paid = Payment.objects.filter(fund=fund, paid_on__year=year).aggregate(total=Sum("cents"))["total"]
    latest = latest_effects(fund, year)
    return Year(
        year=year,
        **asked.aggregate(received=Count("pk"), withdrawn=withdrawn),
        decided=len(facts),
        outcomes=tuple(of_outcome(each, facts) for each in Outcome),
        granted=sum(cents for _outcome, cents, *_rest in facts),
        paid=paid or 0,
        median_days=round(median(days for _outcome, _cents, days, *_rest in facts)) if facts else None,
        in_time=sum(in_time for *_rest, in_time, _departs in facts),
        departures=sum(departs for *_rest, departs in facts),
        gifts=effects([course for outcome, course in latest if outcome in GIFTS]),
        others=effects([course for outcome, course in latest if outcome not in GIFTS]),
    )


def of_outcome(outcome, facts):
    """(outcome, how many, cents)"""
    given = [cents for found, cents, *_rest in facts if found == outcome]
    return str(outcome.label), len(given), sum(given)


def latest_effects(fund, year):
    """(outcome, how it goes) of each decision of a year of which somebody told, by the last answer."""
    rows = EffectFollowUp.objects.filter(
        application__decision__fund=fund, application__decision__decided_at__year=year, state=FollowUpState.ANSWERED
    )
    told = rows.order_by("number").values_list("application", "application__decision__outcome", "course")
    return list({application: (outcome, course) for application, outcome, course in told}.values())


def effects(courses):
    told = len(courses)
    if told < LEAST:
        return Effects(told, (), None)
    low, high = score_interval(courses.count(Course.BETTER), told)
    return Effects(
        told,
        tuple((str(each.label), courses.count(each)) for each in Course),
        (floor(10 * low), ceil(10 * high)),
    )


def years(fund):
    """The years in which was decided, newest first."""
    return [each.year for each in Decision.objects.filter(fund=fund).dates("decided_at", "year", order="DESC")]
