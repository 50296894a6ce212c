"""What was decided, what is left, and what is to be paid."""

from django.db.models import BigIntegerField, F, OuterRef, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from vakwerk.breakthroughs import rules
from vakwerk.breakthroughs.models import Decision, FundApplication, Payment
from vakwerk.breakthroughs.queries.funds import budgets
from vakwerk.breakthroughs.states import ApplicationState
from vakwerk.people.public import holders


def decision_of(application):
    return Decision.objects.filter(application=application).select_related("decided_by", "budget").first()


def granted_from(budget):
    """What was granted out of a budget, paid or not, in cents."""
    return Decision.objects.filter(budget=budget).aggregate(total=Sum("cents"))["total"] or 0


def to_decide(person):
    """What waits for a decision of hers, the longest waiting first."""
    rows = FundApplication.objects.filter(rules.decision_sight(person), state=ApplicationState.ADVISED)
    return rows.only("title").order_by("received_at", "pk")


def decision_makers(fund, but=None):
    found = holders(rules.DECISION_MAKER, fund.organisation or fund.partnership.lead)
    return [person for person in found if but is None or person.pk != but.pk]


def payers(fund):
    return holders(rules.PAYER, fund.organisation or fund.partnership.lead)


def visible_payments(person):
    shown = Payment.objects.filter(rules.payment_seen_by(person))
    return shown.select_related("fund__partnership")


def open_payments(person):
    """What is to be paid: codes and amounts, the oldest first."""
    return visible_payments(person).filter(paid_on=None).order_by("listed_at", "pk")


def paid(person):
    return visible_payments(person).filter(paid_on__isnull=False).order_by("-paid_on", "pk")


def decided_by(person):
    return Decision.objects.filter(decided_by=person).order_by("-decided_at")


def purses(fund):
    """The budgets of a fund, the newest first, each with what was granted of it, paid, and is left. In cents."""
    given = Decision.objects.filter(budget=OuterRef("pk")).order_by().values("budget")
    paid = given.filter(payment__paid_on__isnull=False)
    rows = budgets(fund).annotate(granted=summed(given), paid=summed(paid))
    return list(rows.annotate(to_pay=F("granted") - F("paid"), free=F("cents") - F("granted"))[:3])


def summed(rows):
    """The cents of these rows, nothing being zero."""
    whole = BigIntegerField()
    total = rows.annotate(total=Sum("cents", output_field=whole)).values("total")
    return Coalesce(Subquery(total, output_field=whole), Value(0), output_field=whole)
