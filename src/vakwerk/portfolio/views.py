"""My craft: moments, what I took along, what I planned, what I learned."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.labels import label
from vakwerk.events.public import takeaways as from_events
from vakwerk.ledger.public import LearningMode
from vakwerk.ledger.public import latest as entries
from vakwerk.peers.public import commitments, takeaways, to_contribute
from vakwerk.peers.public import drop_takeaway as drop
from vakwerk.portfolio import actions, queries
from vakwerk.portfolio.forms import BringInForm, JotForm, MomentForm


def craft(request):
    context = {
        "moments": [(moment, LearningMode(moment.mode).label) for moment in queries.latest(request.user)],
        "takeaways": takeaways(request.user)[:30],
        "from_events": from_events(request.user)[:30],
        "commitments": commitments(request.user)[:30],
        "entries": entries(request.user, 30),
        "form": JotForm(),
    }
    return render(request, "portfolio/craft.html", context)


@require_POST
def jot(request):
    """Save first; what it becomes is asked afterwards."""
    form = JotForm(request.POST)
    if not form.is_valid():
        return render(request, "portfolio/jot.html", {"form": form}, status=422)
    moment = actions.jot(by=request.user, at=now(), on=localdate(), text=form.cleaned_data["text"])
    messages.success(request, _("Saved. Only you see this."))
    return redirect("portfolio:learningmoment", pk=moment.pk)


def moment(request, pk):
    found = get_object_or_404(queries.visible_to(request.user), pk=pk)
    kept = {name: getattr(found, name) for name in ("text", "happened_on", "mode")}
    form = MomentForm(request.POST or None, initial=kept)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in kept}
        actions.change(found, by=request.user, at=now(), **given)
        messages.success(request, _("Saved."))
        return redirect("portfolio:learningmoment", pk=pk)
    sessions = to_contribute(request.user)
    context = {
        "moment": found,
        "named": label(found),
        "form": form,
        "bring_in": BringInForm(sessions=sessions),
        "sessions": sessions.exists(),
    }
    return render(request, "portfolio/moment.html", context, status=422 if form.errors else 200)


@require_POST
def remove(request, pk):
    found = get_object_or_404(queries.visible_to(request.user), pk=pk)
    actions.remove(found, by=request.user, at=now())
    messages.success(request, _("Removed."))
    return redirect("portfolio:craft")


@require_POST
def bring_in(request, pk):
    found = get_object_or_404(queries.visible_to(request.user), pk=pk)
    form = BringInForm(request.POST, sessions=to_contribute(request.user))
    if not form.is_valid():
        return redirect("portfolio:learningmoment", pk=pk)
    session = actions.bring_in(found, form.cleaned_data["session"], by=request.user, at=now())
    return redirect("peers:peersession", pk=session.pk)


@require_POST
def drop_takeaway(request, pk):
    found = get_object_or_404(takeaways(request.user), pk=pk)
    drop(found, by=request.user, at=now())
    messages.success(request, _("Removed."))
    return redirect("portfolio:craft")
