"""The ledger of a leergang: to read, to add a line to, and as a table."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import MoneyForm, PayForm, WordsForm
from vakwerk.programmes.views.programmes import draw, seen
from vakwerk.ui.public import table

A_PAGE = 50


def ledger(request, pk):
    found = seen(request, pk)
    entries = list(queries.entries(found))
    page = Paginator(entries, A_PAGE).get_page(request.GET.get("bladzijde"))
    for entry in page:
        entry.programme = found
        entry.can_correct = rules.may_correct(request.user, entry, entries)
    context = {
        "programme": found,
        "page": page,
        "balance": rules.balance(found.estimate, entries),
        "can_promise": rules.may_promise_money(request.user, found),
        "can_pay": rules.may_pay(request.user, found),
    }
    return render(request, "programmes/ledger.html", context)


def as_table(request, pk):
    """Every line, the oldest first, for a spreadsheet."""
    found = seen(request, pk)
    heads = (_("Entered on"), _("By"), _("What"), _("Organisation"), _("Words"), _("Euros"), _("Euros against"))
    return table("kasboek", [heads, *(row(entry) for entry in reversed(queries.entries(found)))])


def row(entry):
    kind = _("correction") if entry.corrects_id else entry.get_kind_display()
    on = f"{localtime(entry.entered_at):%d-%m-%Y %H:%M}"
    whole, cents = divmod(abs(entry.cents), 100)
    amount = f"{whole},{cents:02}"
    where = entry.organisation.name if entry.organisation else ""
    amounts = ("", amount) if entry.corrects_id else (amount, "")  # below nought would be text to a spreadsheet
    return on, entry.entered_by.name, kind, where, entry.words, *amounts


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
    return draw(request, found, form, can=rules.may_correct(request.user, entry, queries.money(found)), **words)
