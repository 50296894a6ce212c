"""A fund: what it gives and by which rules; opened and changed by who keeps it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from vakwerk.breakthroughs import actions, queries, rules
from vakwerk.breakthroughs.forms import BudgetForm, CriteriaForm, FundForm, LetterForm, MoneyForm, QuorumForm

FORMS = {"geld": MoneyForm, "quorum": QuorumForm, "criteria": CriteriaForm, "brief": LetterForm}


def open_fund(request):
    form = FundForm(request.POST or None, places=queries.places_to_keep(request.user))
    if request.method == "POST" and form.is_valid():
        first = actions.first_rules(form.cleaned_data.pop("ceiling"), form.cleaned_data.pop("is_statutory"))
        fund = actions.open_fund(by=request.user, at=now(), **form.cleaned_data, **first)
        return redirect("breakthroughs:breakthroughfund", pk=fund.pk)
    context = {"form": form, "can": rules.may_open_fund(request.user)}
    return render(request, "breakthroughs/open_fund.html", context, status=422 if form.errors else 200)


def fund(request, pk):
    found = get_object_or_404(queries.visible_funds(request.user), pk=pk)
    versions = list(queries.versions(found)[:10])
    can = {
        "keep": rules.may_keep(request.user, found),
        "apply": rules.may_apply(request.user, found),
        "samples": rules.may_see_samples(request.user, found),
        "prepare": rules.has_part(request.user, rules.SECRETARY, found),
    }
    context = {
        "fund": found,
        "version": versions[0],
        "former": versions[1:],
        "panel": queries.panel(found) if can["keep"] or can["prepare"] else [],
        "years": queries.years(found, localdate()),
        "purses": queries.purses(found) if can["keep"] else [],
        "can": can,
    }
    return render(request, "breakthroughs/fund.html", context)


def change(request, pk, part):
    """One part of the rules at a time, each a page of at most six questions."""
    found = get_object_or_404(queries.visible_funds(request.user), pk=pk)
    if part not in FORMS:
        raise Http404
    form = FORMS[part](request.POST or None, version=queries.version_of(found))
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        actions.change_rules(found, by=request.user, at=now(), seen=seen, **form.facts())
        messages.success(request, _("Saved. It holds for what is handed in from now on."))
        return redirect("breakthroughs:breakthroughfund", pk=pk)
    context = {"fund": found, "form": form, "can": rules.may_keep(request.user, found)}
    return render(request, "breakthroughs/change_rules.html", context, status=422 if form.errors else 200)


def budget(request, pk):
    found = get_object_or_404(queries.visible_funds(request.user), pk=pk)
    form = BudgetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.set_budget(found, by=request.user, at=now(), **form.cleaned_data)
        return redirect("breakthroughs:breakthroughfund", pk=pk)
    context = {"fund": found, "form": form, "can": rules.may_keep(request.user, found)}
    return render(request, "breakthroughs/budget.html", context, status=422 if form.errors else 200)
