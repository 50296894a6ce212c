"""The ledger of a leergang: to read, to add a line to, and as a table."""

from decimal import Decimal

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import MoneyForm, PayForm, WordsForm
from vakwerk.programmes.states import MONEY, EntryKind
from vakwerk.programmes.views.programmes import draw, seen
from vakwerk.ui.public import page_of, sheet, table

A_PAGE = 20


def ledger(request, pk):
    found = next(iter(queries.visible_programme(request.user, pk)), None)
    if found is None:
        raise Http404
    page = page_of(request, queries.entries(found), A_PAGE)
    sums = queries.sums(found)
    ties = rules.tied(sums)
    for entry in page:
        entry.programme, entry.what = found, what(entry)
        entry.can_correct = rules.may_correct(request.user, entry, ties)
    context = {
        "programme": found,
        "page": page,
        "balance": rules.balance(found.estimate, sums),
        "can_promise": rules.may_promise_money(request.user, found),
        "can_pay": rules.may_pay(request.user, found),
    }
    return render(request, "programmes/ledger.html", context)


def as_csv(request, pk):
    return table("kasboek", as_rows(seen(request, pk)))


def as_ods(request, pk):
    return sheet("kasboek", as_rows(seen(request, pk)))


def as_rows(programme):
    """Every line, the oldest first. What is promised and what is paid adds up, each in a column of its own."""
    entries = reversed(queries.entries(programme))
    facts = _("Entered on"), _("By"), _("What"), _("Organisation"), _("Words")
    return [(*facts, _("Euros agreed to"), _("Euros promised"), _("Euros paid")), *map(as_row, entries)]


def as_row(entry):
    at = localtime(entry.entered_at).replace(tzinfo=None, microsecond=0)
    organisation = entry.organisation.name if entry.organisation else ""
    amount, is_money = Decimal(entry.cents) / 100, entry.kind in MONEY
    amounts = (None if is_money else amount, *(amount if entry.kind == kind else None for kind in MONEY))
    return at, entry.entered_by.name, what(entry), organisation, entry.words, *amounts


def what(entry):
    return _("correction") if entry.corrects_id else str(EntryKind(entry.kind).label)


def promise_money(request, pk):
    found = seen(request, pk)
    form = MoneyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.promise_money(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:ledger", pk=pk)
    words = {"title": _("What was promised?"), "button": _("Enter in the ledger")}
    return draw(request, found, form, can=rules.may_promise_money(request.user, found), **words)


def pay(request, pk):
    found = seen(request, pk)
    lines = queries.money(found)
    left = rules.open_promises(lines)
    form = PayForm(request.POST or None, promises=[line for line in lines if left.get(line.pk)])
    if request.method == "POST" and form.is_valid():
        actions.pay(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:ledger", pk=pk)
    words = {"title": _("What was paid?"), "button": _("Enter in the ledger")}
    return draw(request, found, form, can=rules.may_pay(request.user, found), **words)


def correct(request, pk):
    entry = get_object_or_404(queries.visible_entries(request.user), pk=pk)
    found = seen(request, entry.programme_id)
    asks = _("What was wrong with “%(words)s”?") % {"words": entry.words}
    form = WordsForm(request.POST or None, asks=asks)
    if request.method == "POST" and form.is_valid():
        actions.correct(entry, by=request.user, at=now(), **form.facts())
        return redirect("programmes:ledger", pk=found.pk)
    entry.programme = found
    words = {"title": _("Correct a line"), "button": _("Enter a line against it")}
    can = rules.may_correct(request.user, entry, rules.tied(queries.money(found)))
    return draw(request, found, form, can=can, **words)
