"""The board of a team: its ideas and cards, and who keeps it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.practice import actions, queries, rules
from vakwerk.practice.forms import BoardForm, IdeaForm, NewBoardForm

SETTINGS = ("limit", "answer_days", "review_weeks")


def open_board(request):
    places = queries.places_for_boards(request.user)
    form = NewBoardForm(request.POST or None, places=places)
    if request.method == "POST" and form.is_valid():
        organisation, team = form.cleaned_data["place"]
        given = {name: form.cleaned_data[name] for name in SETTINGS}
        made = actions.open_board(by=request.user, at=now(), organisation=organisation, team=team, **given)
        messages.success(request, _("The board hangs. You keep it, until a colleague takes over."))
        return redirect("practice:improvementboard", pk=made.pk)
    context = {"form": form, "is_possible": bool(places)}
    return render(request, "practice/open_board.html", context, status=422 if form.errors else 200)


def found(request, pk):
    return get_object_or_404(queries.visible_boards(request.user), pk=pk)


def board(request, pk):
    shown = found(request, pk)
    raised, looking, trying, agreed, dropped = queries.columns(request.user, shown)
    context = {
        "board": shown,
        "raised": raised,
        "looking": looking,
        "trying": trying,
        "agreed": agreed,
        "dropped": dropped,
        "tries": [card for card in trying if card.state == "trying"],
        "can": {
            "change": rules.may_change_board(request.user, shown),
            "take": rules.may_take_board(request.user, shown),
        },
    }
    return render(request, "practice/board.html", context)


def raise_idea(request, pk):
    shown = found(request, pk)
    form = IdeaForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("idea", "is_unnamed")}
        actions.raise_idea(shown, by=request.user, at=now(), **given)
        messages.success(request, _("Your idea hangs on the board. You hear what becomes of it."))
        return redirect("practice:improvementboard", pk=pk)
    context = {"board": shown, "form": form}
    return render(request, "practice/raise_idea.html", context, status=422 if form.errors else 200)


def change(request, pk):
    shown = found(request, pk)
    form = BoardForm(request.POST or None, initial={name: getattr(shown, name) for name in SETTINGS})
    if request.method == "POST" and form.is_valid():
        actions.change_board(shown, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("practice:improvementboard", pk=pk)
    context = {"board": shown, "form": form, "can": rules.may_change_board(request.user, shown)}
    return render(request, "practice/change_board.html", context, status=422 if form.errors else 200)


@require_POST
def stop_keeping(request, pk):
    actions.stop_keeping(found(request, pk), by=request.user, at=now())
    messages.success(request, _("You no longer keep this board. A colleague of the team can take it over."))
    return redirect("practice:improvementboard", pk=pk)


@require_POST
def take(request, pk):
    actions.take_board(found(request, pk), by=request.user, at=now())
    return redirect("practice:improvementboard", pk=pk)
