"""A year of a fund in figures: totals always, what came of it from five on, and never who."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from math import ceil, floor
from statistics import median

from django.db.models import Count, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from vakwerk.breakthroughs.models import (
    Decision,
    EffectFollowUp,
    FundApplication,
    FundTally,
    FundYear,
    Payment,
)
from vakwerk.breakthroughs.states import GIFTS, ApplicationState, Course, FollowUpState, Outcome
from vakwerk.evidence.public import score_interval

LEAST = 5  # answers, before anything is said of what came of them
AS_IT_IS = ("received", "withdrawn", "paid", "median_days", "in_time", "departures")


@dataclass(frozen=True)
class Effects:
    """What came of gifts or of the rest: how many told, and how it went, or nothing while they are too few."""

    told: int
    courses: tuple[tuple[Course, int], ...]  # (how it goes, how many)
    better: tuple[int, int] | None  # of every ten it goes better with between so many and so many

    @property
    def is_shown(self):
        return self.told >= LEAST


@dataclass(frozen=True)
class Year:
    year: int
    reckoned_at: datetime | None  # nothing: just now
    received: int
    withdrawn: int
    decided: int
    outcomes: tuple[tuple[Outcome, int, int], ...]  # (outcome, how many, cents)
    granted: int
    paid: int
    median_days: int | None
    in_time: int
    departures: int
    gifts: Effects
    others: Effects


def year_of(fund, year):
    """As it was reckoned last; of a fund of which nothing was reckoned yet, now."""
    kept = FundYear.objects.filter(fund=fund, year=year).first()
    figures = kept.figures if kept else reckon(fund, year)
    outcomes = tuple((each, *figures["outcomes"].get(each, (0, 0))) for each in Outcome)
    return Year(
        year=year,
        reckoned_at=kept.reckoned_at if kept else None,
        decided=sum(count for _outcome, count, _cents in outcomes),
        outcomes=outcomes,
        granted=sum(cents for _outcome, _count, cents in outcomes),
        gifts=effects(Counter(figures["gifts"])),
        others=effects(Counter(figures["others"])),
        **{name: figures[name] for name in AS_IT_IS},
    )


def reckon(fund, year):
    """The figures as they are kept, in plain values: of too few answers nothing stands in them."""
    found = groups(fund, year)
    paid = Payment.objects.filter(fund=fund, paid_on__year=year).aggregate(total=Sum("cents"))["total"]
    told = latest_effects(fund, year)
    return {
        **came_in(fund, year),
        "paid": paid or 0,
        "outcomes": {each: of_outcome(each, found) for each in Outcome},
        "median_days": round(median([each.days_taken for each in found for _one in range(each.n)])) if found else None,
        "in_time": sum(each.n for each in found if each.was_in_time),
        "departures": sum(each.n for each in found if each.departs),
        "gifts": shown(told[True]),
        "others": shown(told[False]),
    }


def came_in(fund, year):
    """How many came in, and how many of those were withdrawn: what is still here, and what was destroyed since."""
    here = FundApplication.objects.filter(fund=fund, received_at__year=year)
    gone = FundTally.objects.filter(fund=fund, year=year)
    withdrawn = Count("pk", filter=Q(state=ApplicationState.WITHDRAWN))
    return here.aggregate(
        received=Count("pk") + Coalesce(Subquery(gone.values("received")), 0),
        withdrawn=withdrawn + Coalesce(Subquery(gone.values("withdrawn")), 0),
    )


def groups(fund, year):
    """The decisions of a year, those that are alike together: how many (n), and their cents (total)."""
    alike = ("outcome", "days_taken", "was_in_time", "departs")
    rows = Decision.objects.filter(fund=fund, decided_at__year=year).order_by().values(*alike)
    return list(rows.annotate(n=Count("pk"), total=Sum("cents")).values_list(*alike, "n", "total", named=True))


def of_outcome(outcome, found):
    """(how many, cents)"""
    theirs = [each for each in found if each.outcome == outcome]
    return sum(each.n for each in theirs), sum(each.total for each in theirs)


def latest_effects(fund, year):
    """Of the decisions of a year of which somebody told, how it went last: after a gift (True), and after none."""
    told = EffectFollowUp.objects.filter(application=OuterRef("application"), state=FollowUpState.ANSWERED)
    rows = Decision.objects.filter(fund=fund, decided_at__year=year).order_by()
    rows = rows.annotate(course=Subquery(told.order_by("-number").values("course")[:1]))
    found: dict = {True: Counter(), False: Counter()}
    for outcome, course, n in rows.values_list("outcome", "course").annotate(n=Count("pk")):
        if course is not None:
            found[outcome in GIFTS][course] += n
    return found


def shown(courses):
    return dict(courses) if courses.total() >= LEAST else {}


def effects(courses):
    told = courses.total()
    if told < LEAST:
        return Effects(told, (), None)
    low, high = score_interval(courses[Course.BETTER], told)
    return Effects(
        told,
        tuple((each, courses[each]) for each in Course),
        (floor(10 * low), ceil(10 * high)),
    )


def years(fund, on):
    """From the year of a day back to the one in which the fund was opened."""
    return list(range(on.year, localdate(fund.opened_at).year - 1, -1))
