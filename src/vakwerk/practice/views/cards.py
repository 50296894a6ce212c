"""One improvement card: what is known of it, and its next step."""

from collections.abc import Callable
from typing import NamedTuple

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from vakwerk.common.labels import offered
from vakwerk.people.public import on_paper
from vakwerk.practice import actions, queries, rules
from vakwerk.practice.forms import (
    AgreementForm,
    CountForm,
    DropForm,
    OutcomeForm,
    PickUpForm,
    ReviewForm,
    SheetForm,
    WhyForm,
)
from vakwerk.practice.views.said import series_of
from vakwerk.ui.public import pdf


class Deed(NamedTuple):
    """A step that asks for some words."""

    form: type
    act: Callable
    heading: object  # words, translated for each reader
    button: object


DEEDS = {
    "pick_up": Deed(PickUpForm, actions.pick_up, gettext_lazy("Pick up this idea"), gettext_lazy("Pick it up")),
    "drop": Deed(DropForm, actions.drop, gettext_lazy("Not do this"), gettext_lazy("Write it down")),
    "check": Deed(OutcomeForm, actions.check, gettext_lazy("What it brought"), gettext_lazy("Write it down")),
    "adopt": Deed(AgreementForm, actions.adopt, gettext_lazy("Agree on this"), gettext_lazy("Agree")),
    "review": Deed(ReviewForm, actions.review, gettext_lazy("Does it still hold?"), gettext_lazy("Look back")),
}
STEPS = {
    "go_and_see": actions.go_and_see,
    "try_out": actions.try_out,
    "adapt": actions.adapt,
    "take": actions.take_card,
    "give_back": actions.give_back,
}


def found(request, pk):
    shown = queries.visible_cards(request.user).select_related("chain", "agreement").prefetch_related("measurements")
    return get_object_or_404(shown, pk=pk)


def known(person, shown):
    """What stands on a card, for the page and for the A3."""
    can = rules.permits(person, shown)
    return {
        "card": shown,
        "board": shown.board,
        "sheet": getattr(shown, "sheet", None),
        "chain": getattr(shown, "chain", None),
        "agreement": getattr(shown, "agreement", None),
        "counts": queries.comparable(shown) if can["tally"] else [],
        "can": can,
    }


def card(request, pk):
    shown = found(request, pk)
    context = known(request.user, shown)
    context["series"] = series_of(context["counts"], getattr(context["sheet"], "measure", ""))
    context["offers"] = offered(shown, request.user) if shown.owner_id == request.user.pk else []
    if shown.state in ("raised", "picked_up", "investigating"):
        context["tried_before"] = queries.looked_for(request.user, shown)
    if context["can"]["try_out"]:
        context["room"] = rules.has_room(shown.board, queries.trying_on(shown.board))
    return render(request, "practice/card.html", context)


def deed(request, pk, name):
    shown, asked = found(request, pk), DEEDS[name]
    form = asked.form(request.POST or None, initial={"title": shown.title} if name == "pick_up" else None)
    if request.method == "POST" and form.is_valid():
        given = {field: form.cleaned_data[field] for field in form.cleaned_data if field != "sure"}
        asked.act(shown, by=request.user, at=now(), **given)
        messages.success(request, _("Saved."))
        return redirect("practice:improvementcard", pk=pk)
    can = rules.may_move_card(request.user, shown, name)
    return asking(request, shown, form, can, heading=asked.heading, button=asked.button)


def asking(request, shown, form, can, **words):
    context = {"card": shown, "form": form, "can": can, **words}
    return render(request, "practice/card_form.html", context, status=422 if form.errors else 200)


SHEET = ("observed", "goal", "measure", "trial")


def sheet(request, pk):
    shown = found(request, pk)
    stands = getattr(shown, "sheet", None)
    form = SheetForm(request.POST or None, initial={name: getattr(stands, name, "") for name in SHEET})
    if request.method == "POST" and form.is_valid():
        actions.fill_in(shown, by=request.user, at=now(), **{name: form.cleaned_data[name] for name in SHEET})
        messages.success(request, _("Saved."))
        return redirect("practice:improvementcard", pk=pk)
    can = rules.may_add_sheet(request.user, shown)
    return asking(request, shown, form, can, heading=_("Going to see"), button=_("Save"))


CHAIN = ("question", "answers", "handle")


def why(request, pk):
    shown = found(request, pk)
    chain = getattr(shown, "chain", None)
    stands = {"question": chain.question, "answers": "\n".join(chain.answers), "handle": chain.handle} if chain else {}
    form = WhyForm(request.POST or None, initial=stands)
    if request.method == "POST" and form.is_valid():
        actions.ask_why(shown, by=request.user, at=now(), **{name: form.cleaned_data[name] for name in CHAIN})
        messages.success(request, _("Saved."))
        return redirect("practice:improvementcard", pk=pk)
    can = rules.may_add_sheet(request.user, shown)
    return asking(request, shown, form, can, heading=_("Asking on why"), button=_("Save"))


def count(request, pk):
    shown = found(request, pk)
    phase = "during" if shown.state == "trying" else "before"
    form = CountForm(request.POST or None, initial={"phase": phase})
    if request.method == "POST" and form.is_valid():
        actions.count(shown, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Counted."))
        return redirect("practice:improvementcard", pk=pk)
    can = rules.may_count(request.user, shown)
    return asking(request, shown, form, can, heading=_("Write down a count"), button=_("Write it down"))


@require_POST
def step(request, pk):
    act = STEPS.get(request.POST.get("naam", ""))
    shown = found(request, pk)
    if act is None:
        raise Http404
    act(shown, by=request.user, at=now())
    return redirect("practice:improvementcard", pk=pk)


@require_POST
def share(request, pk):
    draft = actions.share_card(found(request, pk), by=request.user, at=now())
    messages.success(request, _("This is a beginning. Change it as you like; nobody else sees it yet."))
    return redirect("library:draft", pk=draft.pk)


def a3(request, pk):
    return render(request, "practice/a3.html", known(request.user, found(request, pk)))


def a3_as_file(request, pk):
    shown = found(request, pk)
    house = on_paper(shown.board.organisation)
    paper = render_to_string("practice/a3_paper.html", known(request.user, shown) | {"house": house})
    response = HttpResponse(pdf(paper), "application/pdf")
    response["Content-Disposition"] = f'attachment; filename="a3-{shown.pk}.pdf"'
    return response
