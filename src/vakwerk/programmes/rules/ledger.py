"""The ledger of a leergang: what is left, and who enters what."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from vakwerk.breakthroughs.public import euros
from vakwerk.common.verdicts import YES, no
from vakwerk.programmes.rules.programmes import works_on
from vakwerk.programmes.states import MONEY, SPENT_IN, EntryKind, ProgrammeState


@dataclass(frozen=True)
class Balance:
    """In cents: what was agreed on, what is promised and still to be paid, what was paid."""

    agreed: int
    promised: int
    paid: int

    @property
    def left(self):
        return self.agreed - self.promised - self.paid


def balance(agreed, entries):
    """entries: every line on money. A line against another undoes it; of a promise counts what was not paid yet."""
    costs = [entry for entry in entries if entry.kind == EntryKind.COST]
    promised = sum(open_promises(entries).values())
    return Balance(agreed, promised, sum(entry.cents for entry in costs))


def open_promises(entries):
    """{id of a promise: cents that are still to be paid of it}, without those that were undone."""
    undone = {entry.corrects_id for entry in entries}
    promises = [entry for entry in entries if entry.kind == EntryKind.COMMITMENT and entry.corrects_id is None]
    paid = {entry.pk: 0 for entry in promises}
    for entry in entries:
        if entry.of_id in paid:
            paid[entry.of_id] += entry.cents
    return {entry.pk: max(0, entry.cents - paid[entry.pk]) for entry in promises if entry.pk not in undone}


def may_promise_money(person, programme):
    """Only what every organisation has agreed on can be promised to somebody."""
    if programme.state not in SPENT_IN:
        return no(_("Money is promised once every organisation has agreed, and until the leergang is over."))
    return works_on(person, programme)


def may_pay(person, programme):
    """Also when it is over: the bill comes later."""
    if programme.state not in (*SPENT_IN, ProgrammeState.CLOSED, ProgrammeState.CANCELLED):
        return no(_("Costs are entered once every organisation has agreed."))
    return works_on(person, programme)


def fits(cents, reckoned):
    """Nobody binds the organisations to more than they agreed on. A bill that came is entered, whatever it says."""
    if cents <= reckoned.left:
        return YES
    words = _("%(left)s is left of what the organisations agreed on. This is more.")
    return no(words % {"left": euros(max(0, reckoned.left))})


def is_promised(programme, promise):
    """When it is over, only what was promised before is paid still."""
    if programme.state in SPENT_IN or promise is not None:
        return YES
    return no(_("The leergang is over. Say which promise was paid with this."))


def stands(promise, programme, entries):
    """promise: what is paid, or nothing."""
    if promise is None or (promise.programme_id == programme.pk and promise.pk in open_promises(entries)):
        return YES
    return no(_("This promise is not in the ledger any more."))


def tied(entries):
    """(ids of lines that were undone, ids of promises of which something stands as paid), of every line on money."""
    undone = {each.corrects_id for each in entries if each.corrects_id}
    return undone, {each.of_id for each in entries if not each.corrects_id and each.pk not in undone}


def may_correct(person, entry, ties):
    """ties: what `tied` says of its ledger."""
    undone, paid_of = ties
    if entry.kind not in MONEY or entry.corrects_id:
        return no(_("Only a line on money is corrected."))
    if entry.pk in undone:
        return no(_("This line has been corrected already."))
    if entry.pk in paid_of:
        return no(_("Something was paid of this promise. Correct those costs first."))
    return works_on(person, entry.programme)
