"""Who keeps a fund, who applies to it, and which parts there are around it. Money is set apart from reading."""

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.breakthroughs.models import BreakthroughFund
from vakwerk.breakthroughs.rules.seats import SITS_ON
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import in_network, organisations_of, partnership_ids, reached_by, role
from vakwerk.privacy.public import may_store

KEEPER = role(
    "breakthroughs.keeper",
    gettext_lazy("Keeper of a breakthrough fund"),
    gettext_lazy("Sets the rules and the budget of a fund and names its panel. Reads no application."),
)
SECRETARY = role(
    "breakthroughs.secretary",
    gettext_lazy("Secretary of a breakthrough fund"),
    gettext_lazy("Checks whether applications are whole, makes the agenda, sends the letters. Reads applications."),
)
AUDITOR = role(
    "breakthroughs.auditor",
    gettext_lazy("Auditor of a breakthrough fund"),
    gettext_lazy("Checks by sample how a fund decided. Reads for four weeks what the lot chose, and nothing else."),
)

NOTHING = Q(pk__in=())


def place_sight(person, path=""):
    """What is of an organisation or a partnership: who works there today sees it."""
    own = [organisation.pk for organisation in organisations_of(person)]
    return Q(**{f"{path}organisation__in": own}) | Q(**{f"{path}partnership__in": partnership_ids(person)})


def kept_by(reached):
    """The funds for which somebody has a role: of a partnership by the organisation in the lead."""
    led = BreakthroughFund.objects.filter(partnership__lead__in=reached).values("pk")
    return Q(organisation__in=reached) | Q(pk__in=led)


def funds_kept_by(person, role_key):
    """The ids of those funds, as part of a larger question: they are read once, however many rows hang on them."""
    return BreakthroughFund.objects.filter(kept_by(reached_by(person, role_key))).values("pk")


def by_part(person, role_key, *conditions):
    """What hangs on one of those funds, under these conditions. For who has no such role the database is not asked."""
    if not reached_by(person, role_key):
        return NOTHING
    return Q(*conditions, fund__in=funds_kept_by(person, role_key))


def has_part(person, role_key, fund):
    return (fund.organisation_id or fund.partnership.lead_id) in reached_by(person, role_key)


def fund_seen_by(person):
    """Its rules are open to everyone for whom it is there, to its panel, and to who keeps, prepares or checks it."""
    open_to = Q(takes_network=True) if in_network(person) else Q(pk=None)
    reached = set().union(*(reached_by(person, part) for part in (KEEPER, SECRETARY, AUDITOR)))
    sits_on = Q(pk__in=SITS_ON.part(person=person))
    return place_sight(person) | open_to | kept_by(reached) | sits_on


def may_keep(person, fund):
    return YES if has_part(person, KEEPER, fund) else no(_("Only the keeper of this fund does this."))


def may_open_fund(person):
    return YES if reached_by(person, KEEPER) else no(_("Only a keeper of breakthrough funds does this."))


def may_open_at(person, place):
    lead = getattr(place, "lead_id", place.pk)
    return YES if lead in reached_by(person, KEEPER) else no(_("You keep no funds there."))


def may_apply(person, fund):
    """Who works where the fund is of; elsewhere in the network when the fund says so."""
    here = organisations_of(person)
    if not here:
        return no(_("You apply from an organisation. You work for none at the moment."))
    hers = fund.organisation_id in {place.pk for place in here} or fund.partnership_id in partnership_ids(person)
    if hers or (fund.takes_network and in_network(person)):
        return YES
    return no(_("This fund is not there for where you work."))


def is_still_version(version, seen):
    """Who changes the rules of a fund has read what they say now."""
    if seen is None or seen == version.number:
        return YES
    return no(_("The rules were changed while you wrote. Read them again; what you typed is still here."))


def fits_no_other(budgets, starts_on, ends_on):
    """Two budgets of a fund have no day in common: of every day it is clear from which one is given."""
    for each in budgets:
        if each.starts_on <= ends_on and starts_on <= each.ends_on:
            return no(_("There is a budget already for some of these days."))
    return YES


def may_store_all(*texts):
    return next((verdict for text in texts if not (verdict := may_store(text or ""))), YES)
