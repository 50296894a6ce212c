"""What is filled in on a card: what was seen, why, what is tried, and the counts."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.practice import rules
from vakwerk.practice.actions import cards
from vakwerk.practice.models import A3Sheet, Measurement, WhyChain
from vakwerk.trail.public import record


@transaction.atomic
def fill_in(card, *, by, at, observed, goal, measure, trial):
    """Before trying: what somebody saw, what for, what is counted and what is tried."""
    card = cards.take(card)
    demand(rules.may_add_sheet(by, card) and rules.may_store_all(observed, goal, measure, trial))
    facts = {"observed": observed, "goal": goal, "measure": measure, "trial": trial}
    A3Sheet.objects.update_or_create(card=card, defaults=facts)
    record(by, "practice.fill_in", card, at=at)


@transaction.atomic
def ask_why(card, *, by, at, question, answers, handle):
    """A chain of whys, at most five."""
    card = cards.take(card)
    demand(rules.may_add_sheet(by, card) and rules.may_store_all(question, handle, *answers))
    facts = {"question": question, "answers": answers, "handle": handle}
    WhyChain.objects.update_or_create(card=card, defaults=facts)
    record(by, "practice.ask_why", card, at=at)


@transaction.atomic
def count(card, *, by, at, phase, count, out_of=None, words=""):
    """A count of what was chosen to be counted: before, or while trying."""
    card = cards.take(card)
    demand(rules.may_count(by, card, phase) and rules.may_store_all(words))
    facts = {"count": count, "out_of": out_of, "words": words}
    row = Measurement.objects.create(card=card, phase=phase, counted_at=at, **facts)
    record(by, "practice.count", card, at=at)
    return row
