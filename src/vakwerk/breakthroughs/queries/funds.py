"""Funds: their rules now and before, their budgets."""

from vakwerk.breakthroughs import rules
from vakwerk.breakthroughs.models import BreakthroughFund, FundBudget, FundVersion
from vakwerk.people.public import holders, organisations_around, partnerships_today, reached_by


def visible_funds(person):
    shown = BreakthroughFund.objects.filter(rules.fund_seen_by(person))
    return shown.select_related("organisation", "partnership").order_by("name", "pk")


def every_fund():
    return BreakthroughFund.objects.order_by("pk")


def version_of(fund):
    """Its rules as they are now."""
    return FundVersion.objects.filter(fund=fund).latest("number")


def versions(fund):
    """Its rules, newest first."""
    return FundVersion.objects.filter(fund=fund).select_related("written_by").order_by("-number")


def budgets(fund):
    return FundBudget.objects.filter(fund=fund).order_by("-starts_on")


def budget_on(fund, day):
    """The budget from which is given on a day; nothing when there is none."""
    return FundBudget.objects.filter(fund=fund, starts_on__lte=day, ends_on__gte=day).first()


def secretaries(fund, but=None):
    """Who prepares its applications today, without who applied herself."""
    found = holders(rules.SECRETARY, fund.organisation or fund.partnership.lead)
    return [person for person in found if but is None or person.pk != but.pk]


def places_to_keep(person):
    """The organisations and partnerships of which somebody may open a fund."""
    reached = reached_by(person, rules.KEEPER)
    own = [place for place in organisations_around(person) if place.pk in reached]
    return [*own, *(each for each in partnerships_today(person) if each.lead_id in reached)]
