"""Deciding by the mandate holder, telling it by letter, and saying that it was paid. Vakwerk itself pays nobody."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.actions.applications import move, take
from vakwerk.breakthroughs.actions.following import follow
from vakwerk.breakthroughs.models import Decision, FundApplication, FundBudget, Payment
from vakwerk.breakthroughs.states import GIFTS
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, tell
from vakwerk.privacy.public import keep_until
from vakwerk.trail.public import record

DECIDED = N_("There is a decision on your application to the fund.")
TO_SEND = N_("There is a decision. Make the letter and tell it.")
TO_PAY = N_("There is an amount to pay from a breakthrough fund.")
PAID = N_("What was granted on your application has been paid.")


@transaction.atomic
def decide(application, *, by, at, outcome, motivation, letter, cents=0, departure="", other_benefits=""):
    """Grant, grant in part, refuse or refer. Of two decisions at once one stands, and the other hears why not."""
    application = take(application)
    demand(rules.may_decide(by, application))
    advice, budget = queries.advice_of(application), hold_budget(application.fund, localdate(at))
    so = {"outcome": outcome, "cents": cents, "motivation": motivation}
    so |= {"departure": departure, "other_benefits": other_benefits}
    demand(rules.may_decide_so(application, advice, **so))
    demand(rules.is_affordable(budget, queries.granted_from(budget), cents))
    demand(rules.may_store_all(motivation, letter, departure, other_benefits))
    decision = Decision.objects.create(
        application=application,
        fund=application.fund,
        budget=budget if outcome in GIFTS else None,
        departs=rules.departs(advice, outcome, cents),
        letter=letter,
        decided_by=by,
        decided_at=at,
        **so,
        **timeliness(application, at),
    )
    facts = {"ended_at": at, "destroy_after": keep_until(FundApplication, at)}
    application = move(application, "decide", by=by, at=at, **facts)
    tell([application.applicant], DECIDED, about=application, at=at, kind=Kind.BECAME)
    tell(queries.secretaries(application.fund, but=application.applicant), TO_SEND, about=application, at=at)
    return decision


def hold_budget(fund, on):
    """The budget of today, held: two gifts at once are granted one after the other."""
    budget = queries.budget_on(fund, on)
    return None if budget is None else FundBudget.objects.select_for_update().get(pk=budget.pk)


def timeliness(application, at):
    on = localdate(at)
    taken = rules.days_taken(localdate(application.received_at), on, application.stood_still)
    return {"days_taken": taken, "was_in_time": taken <= application.version.term_days}


@transaction.atomic
def rewrite_letter(application, *, by, at, letter):
    """Other words for the client, as long as it was not sent."""
    application = take(application)
    demand(rules.may_move(by, application, "communicate") and rules.may_store_all(letter))
    Decision.objects.filter(application=application).update(letter=letter)
    record(by, "breakthroughs.rewrite_letter", application, at=at)


@transaction.atomic
def communicate(application, *, by, at):
    """The letter went out: what was granted is listed to be paid, and from now on it is followed."""
    application = take(application)
    decision = Decision.objects.select_for_update().get(application=application)
    demand(rules.may_move(by, application, "communicate") and rules.has_whole_letter(application.version))
    decision.communicated_at = at
    decision.save()
    application = move(application, "communicate", by=by, at=at)
    follow(application, decided_on=localdate(decision.decided_at), days=application.version.follow_up_days)
    if decision.cents:
        facts = {"fund": application.fund, "code": application.code, "cents": decision.cents, "listed_at": at}
        Payment.objects.create(decision=decision, **facts)
        tell(queries.payers(application.fund), TO_PAY, about=application.fund, at=at)
    return decision


@transaction.atomic
def register(application, *, by, at, on):
    """The sent letter stands in the case system; here stays only that it does, and since when."""
    application = take(application)
    demand(rules.may_register(by, application, on, localdate(at)))
    Decision.objects.filter(application=application).update(registered_on=on)
    record(by, "breakthroughs.register", application, at=at)


@transaction.atomic
def confirm(payment, *, by, at, paid_on):
    """Finance paid it, elsewhere."""
    held = Payment.objects.select_for_update(of=("self",))
    joined = ("fund__organisation", "fund__partnership__lead", "decision__application__applicant")
    payment = held.select_related(*joined).get(pk=payment.pk)
    demand(rules.may_confirm(by, payment, paid_on, localdate(at)))
    payment.paid_on, payment.confirmed_by = paid_on, by
    payment.save()
    application = payment.decision.application
    record(by, "breakthroughs.confirm", payment, at=at)
    tell([application.applicant], PAID, about=application, at=at, kind=Kind.BECAME)
    return payment
