"""A fund is opened, its rules change, it gets a budget. What was handed in before keeps the rules of that day."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.models import BreakthroughFund, FundBudget, FundVersion, FundYear
from vakwerk.common.verdicts import demand
from vakwerk.people.public import open_group
from vakwerk.trail.public import record


def take(fund):
    """The fund as it is now, held until the transaction ends."""
    held = BreakthroughFund.objects.select_for_update(of=("self",))
    return held.select_related("organisation", "partnership__lead").get(pk=fund.pk)


@transaction.atomic
def open_fund(*, by, at, place, name, purpose, takes_network=False, **first):
    """A new fund with the rules it begins with."""
    demand(rules.may_open_at(by, place) and rules.may_store_all(name, purpose))
    where = {"partnership" if hasattr(place, "lead") else "organisation": place}
    facts = {"name": name, "purpose": purpose, "takes_network": takes_network, "opened_at": at}
    facts["closed_group"] = open_group(at=at)
    fund = BreakthroughFund.objects.create(**where, **facts)
    FundVersion.objects.create(fund=fund, number=1, written_by=by, written_at=at, **first)
    record(by, "breakthroughs.open_fund", fund, at=at)
    return fund


@transaction.atomic
def change_rules(fund, *, by, at, reason, seen=None, **changed):
    """Other rules from now on, with the reason; the former ones stay to be read."""
    fund = take(fund)
    version = queries.version_of(fund)
    demand(rules.may_keep(by, fund) and rules.is_still_version(version, seen))
    demand(rules.may_store_all(reason, *(text for text in changed.values() if isinstance(text, str))))
    for field, value in changed.items():
        setattr(version, field, value)
    version.pk, version._state.adding = None, True
    version.number, version.reason = version.number + 1, reason
    version.written_by, version.written_at = by, at
    version.save(force_insert=True)
    record(by, "breakthroughs.change_rules", fund, at=at)
    return version


@transaction.atomic
def set_budget(fund, *, by, at, starts_on, ends_on, cents):
    """What the fund may give from a day until another."""
    fund = take(fund)
    demand(rules.may_keep(by, fund) and rules.fits_no_other(queries.budgets(fund), starts_on, ends_on))
    facts = {"starts_on": starts_on, "ends_on": ends_on, "cents": cents}
    budget = FundBudget.objects.create(fund=fund, set_by=by, set_at=at, **facts)
    record(by, "breakthroughs.set_budget", fund, at=at)
    return budget


def reckon_years(*, at):
    """Once a day, of every year of every fund: an answer or a payment may still come in long after the year is over."""
    for fund in queries.every_fund():
        for year in queries.years(fund, localdate(at)):
            facts = {"figures": queries.reckon(fund, year), "reckoned_at": at}
            FundYear.objects.update_or_create(fund=fund, year=year, defaults=facts)


def first_rules(ceiling, is_statutory):
    """The rules with which a fund begins; whoever keeps it changes them to those of her own."""
    return {
        "ceiling": ceiling,
        "is_statutory": is_statutory,
        "term_days": 56,
        "quorum": 3,
        "disciplines": 3,
        "urgent_members": 2,
        "objection_weeks": 6 if is_statutory else 0,
        "follow_up_days": [91, 182, 365],
        "criteria": [{"key": key, "title": _(title), "prompt": _(prompt)} for key, title, prompt in CRITERIA],
    }


CRITERIA = (
    (
        "necessary",
        N_("Why is this breakthrough really needed?"),
        N_("What happens when nothing changes? What changes when it works?"),
    ),
    (
        "no_alternative",
        N_("Why is there no other way?"),
        N_("Which regular provision comes near, and why does it not fit?"),
    ),
    (
        "stable_motivated",
        N_("Why will the client make it true now?"),
        N_("How steady is the client, and what does she want herself? Use her words."),
    ),
)
