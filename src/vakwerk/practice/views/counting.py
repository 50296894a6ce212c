"""Counting on a phone: a press, or a code; the lot for two talks; and the card to count along on paper."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.requests import sent
from vakwerk.evidence.public import card
from vakwerk.people.public import on_paper
from vakwerk.practice import actions, queries, rules
from vakwerk.practice.forms import CodeForm, LotForm
from vakwerk.practice.states import TrialDesign
from vakwerk.practice.views.experiments import found
from vakwerk.practice.views.said import promised
from vakwerk.ui.public import pdf


def count(request, pk):
    """Two large buttons. What was pressed last can be taken back."""
    shown = found(request, pk)
    if request.method == "POST":
        row = actions.count_client(shown, by=request.user, at=now(), is_success=request.POST.get("uitkomst") == "ja")
        said = _("Counted: a success.") if row.is_success else _("Counted: no success.")
        return redirect_with(request, pk, row, said)
    participants = queries.participants(shown)
    successes, n = queries.tally(shown)
    context = {
        "experiment": shown,
        "successes": successes,
        "n": n,
        "last": sent(request.GET, "laatste", 10),
        "can": rules.may_count_client(request.user, shown, participants),
    }
    return render(request, "practice/count.html", context)


def redirect_with(request, pk, row, said):
    messages.success(request, said)
    return redirect(reverse("practice:count_experiment", args=[pk], query={"laatste": row.pk}))


@require_POST
def take_back(request, pk):
    actions.take_back(found(request, pk), sent(request.POST, "telling", 10), by=request.user, at=now())
    messages.success(request, _("Taken back."))
    return redirect("practice:count_experiment", pk=pk)


def draw(request, pk):
    shown = found(request, pk)
    form = LotForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        pair = actions.draw(shown, by=request.user, at=now(), **form.cleaned_data)
        return redirect("practice:lotpair", pk=pair.pk)
    can = rules.may_draw(request.user, shown, queries.participants(shown))
    context = {"experiment": shown, "form": form, "can": can}
    return render(request, "practice/draw.html", context, status=422 if form.errors else 200)


def lot(request, pk):
    """Which talk gets the new way, and the code of each."""
    pair = get_object_or_404(queries.visible_pairs(request.user), pk=pk)
    return render(request, "practice/lot.html", {"experiment": pair.experiment, "pair": pair})


def enter(request, pk):
    shown = found(request, pk)
    form = CodeForm(request.POST or None, experiment=shown)
    if request.method == "POST" and form.is_valid():
        actions.enter_result(shown, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Entered."))
        return redirect("practice:enter", pk=pk)
    can = rules.may_enter(request.user, shown, queries.participants(shown))
    context = {"experiment": shown, "form": form, "can": can}
    return render(request, "practice/enter.html", context, status=422 if form.errors else 200)


def counting_card(request, pk):
    """The bounds that were agreed, for everybody who sees the experiment: there is no count on it."""
    return render(request, "practice/counting_card.html", agreed(found(request, pk)))


def card_as_file(request, pk):
    shown = found(request, pk)
    facts = agreed(shown) | {"house": on_paper(shown.organisation)}
    response = HttpResponse(pdf(render_to_string("practice/counting_card_paper.html", facts)), "application/pdf")
    response["Content-Disposition"] = f'attachment; filename="telkaart-{shown.pk}.pdf"'
    return response


def agreed(shown):
    plan = queries.plan_of(shown)
    if plan is None or shown.design == TrialDesign.LOT:
        raise Http404
    return {"experiment": shown, "rows": card(plan), "rule_sentence": promised(shown.design)}
