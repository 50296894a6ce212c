"""The ledger of a leergang: to read, to add a line to, and as a table."""

from decimal import Decimal

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import MoneyForm, PayForm, WordsForm
from vakwerk.programmes.states import EntryKind
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


def heads():
    return _("Entered on"), _("By"), _("What"), _("Organisation"), _("Words"), _("Euros")


def as_csv(request, pk):
    """Every line, the oldest first, for a spreadsheet."""
    entries = reversed(queries.entries(seen(request, pk)))
    rows = [(f"{local(entry):%d-%m-%Y %H:%M}", *facts(entry), *amounts(entry)) for entry in entries]
    return table("kasboek", [(*heads(), _("Euros against")), *rows])


def as_ods(request, pk):
    entries = reversed(queries.entries(seen(request, pk)))
    rows = [(local(entry), *facts(entry), Decimal(entry.cents) / 100) for entry in entries]
    return sheet("kasboek", [heads(), *rows])


def local(entry):
    return localtime(entry.entered_at).replace(tzinfo=None, microsecond=0)


def facts(entry):
    return entry.entered_by.name, what(entry), entry.organisation.name if entry.organisation else "", entry.words


def what(entry):
    return _("correction") if entry.corrects_id else str(EntryKind(entry.kind).label)


def amounts(entry):
    """In two columns: below nought would be text to a spreadsheet."""
    whole, cents = divmod(abs(entry.cents), 100)
    amount = f"{whole},{cents:02}"
    return ("", amount) if entry.corrects_id else (amount, "")


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
