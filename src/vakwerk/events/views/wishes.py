"""Wishes for a theme: wished in one sentence, read from enough people on, always answered."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.events import actions, queries, rules
from vakwerk.events.forms import ThemeForm, WishForm


def wishes(request):
    form = WishForm(request.POST or None, themes=queries.themes())
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        actions.wish(given["theme"], by=request.user, at=now(), text=given["text"])
        messages.success(request, _("Saved. You hear what becomes of it."))
        return redirect("events:wishes")
    shown = rules.may_see_wishes(request.user)
    context = {
        "form": form,
        "can": rules.may_wish(request.user),
        "can_see": shown,
        "themes": [(theme, n, said, rules.suggests_event(n)) for theme, n, said in wished(shown)],
        "own": queries.own_wishes(request.user),
        "can_answer": rules.may_answer_wishes(request.user),
        "theme_form": ThemeForm(),
    }
    return render(request, "events/wishes.html", context, status=422 if form.errors else 200)


def wished(shown):
    return queries.wishes_by_theme() if shown else []


def theme(request, pk):
    """A message about a theme leads to where its wishes stand."""
    get_object_or_404(queries.themes(), pk=pk)
    return redirect("events:wishes")


@require_POST
def take_back(request, pk):
    wish = get_object_or_404(queries.own_wishes(request.user), pk=pk)
    actions.take_back(wish, by=request.user, at=now())
    messages.success(request, _("Removed."))
    return redirect("events:wishes")


@require_POST
def close_wishes(request, pk):
    found = get_object_or_404(queries.themes(), pk=pk)
    actions.close_wishes(found, by=request.user, at=now())
    messages.success(request, _("Everyone who wished this hears that it was read."))
    return redirect("events:wishes")


@require_POST
def add_theme(request):
    form = ThemeForm(request.POST)
    if form.is_valid():
        actions.add_theme(form.cleaned_data["name"], by=request.user, at=now())
    return redirect("events:wishes")
