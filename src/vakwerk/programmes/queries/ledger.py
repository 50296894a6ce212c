"""Reading the ledger of a leergang."""

from django.db.models import CharField, Q

from vakwerk.common.prepared import prepared
from vakwerk.programmes import rules
from vakwerk.programmes.models import BudgetEntry, Programme
from vakwerk.programmes.states import MONEY


def entries(programme):
    """Every line, the newest first."""
    rows = BudgetEntry.objects.filter(programme=programme).select_related("entered_by", "organisation", "of")
    return rows.order_by("-entered_at", "-pk")


def money(programme):
    """The lines on money, the oldest first."""
    return list(BudgetEntry.objects.filter(programme=programme, kind__in=MONEY).order_by("entered_at", "pk"))


@prepared(programme=CharField())
def sums(programme):
    """The same as plain rows, for what is reckoned with them: a ledger may be long."""
    rows = BudgetEntry.objects.filter(programme=programme, kind__in=MONEY).order_by()
    return rows.values_list("pk", "kind", "cents", "of_id", "corrects_id", named=True)


def visible_entries(person):
    seen = Programme.objects.filter(rules.programme_seen_by(person))
    return BudgetEntry.objects.filter(Q(programme__in=seen)).select_related("programme")


def entered_by(person):
    return BudgetEntry.objects.filter(entered_by=person).select_related("programme").order_by("-entered_at", "pk")
