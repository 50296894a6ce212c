"""The ledger of a leergang: lines are added to it, and nothing in it is changed."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.programmes import queries, rules
from vakwerk.programmes.actions.programmes import take
from vakwerk.programmes.models import BudgetEntry
from vakwerk.programmes.states import EntryKind
from vakwerk.trail.public import record


def note_share(share, kind, *, of, by, at):
    """What became of the agreement of an organisation, with the very text; of: the leergang."""
    facts = {"organisation": share.organisation, "words": share.agreed_text, "cents": share.cents}
    BudgetEntry.objects.create(programme=of, kind=kind, entered_by=by, entered_at=at, **facts)


@transaction.atomic
def promise_money(programme, *, by, at, words, cents):
    """To somebody outside, of what the organisations agreed on."""
    programme = take(programme)
    demand(rules.may_promise_money(by, programme) and rules.may_store_all(words))
    demand(rules.fits(cents, rules.balance(queries.least_agreed(programme), queries.money(programme))))
    facts = {"kind": EntryKind.COMMITMENT, "words": words, "cents": cents}
    made = BudgetEntry.objects.create(programme=programme, entered_by=by, entered_at=at, **facts)
    record(by, "programmes.promise_money", programme, at=at)
    return made


@transaction.atomic
def pay(programme, *, by, at, words, cents, of=None):
    """What was paid; of: the promise that was kept with it."""
    programme = take(programme)
    demand(rules.may_pay(by, programme) and rules.may_store_all(words))
    demand(rules.is_promised(programme, of) and rules.stands(of, programme, queries.money(programme)))
    facts = {"kind": EntryKind.COST, "words": words, "cents": cents, "of": of}
    made = BudgetEntry.objects.create(programme=programme, entered_by=by, entered_at=at, **facts)
    record(by, "programmes.pay", programme, at=at)
    return made


@transaction.atomic
def correct(entry, *, by, at, words):
    """A line against it, with the reason. Both stay to be read."""
    programme = take(entry.programme)
    entry = BudgetEntry.objects.get(pk=entry.pk)
    entry.programme = programme
    demand(rules.may_correct(by, entry, rules.tied(queries.money(programme))) and rules.may_store_all(words))
    facts = {"kind": entry.kind, "words": words, "cents": -entry.cents, "of_id": entry.of_id, "corrects": entry}
    made = BudgetEntry.objects.create(programme=programme, entered_by=by, entered_at=at, **facts)
    record(by, "programmes.correct", programme, at=at)
    return made
