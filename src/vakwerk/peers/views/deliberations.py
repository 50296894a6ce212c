"""Moral deliberation: asked for, what was agreed, what came of it, and the register of what remains."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from vakwerk.peers import actions, queries, rules
from vakwerk.peers.forms import BecameForm, DeliberationForm, WorkingForm
from vakwerk.peers.states import AGREEMENT
from vakwerk.ui.public import page_of

A_PAGE = 50


def ask(request):
    form = DeliberationForm(request.POST or None, groups=queries.groups_to_plan_in(request.user))
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("question", "starts_at", "place", "call_url")}
        group = form.cleaned_data["group"]
        asked = actions.request_deliberation(group, by=request.user, at=now(), agreement=str(AGREEMENT), **given)
        if group is None:
            messages.success(request, _("Asked. Now invite who thinks along, and somebody who facilitates."))
            return redirect("peers:invite", pk=asked.session.group_id)
        return redirect("peers:peersession", pk=asked.session_id)
    context = {"form": form, "can": rules.may_start(request.user)}
    return render(request, "peers/deliberate.html", context, status=422 if form.errors else 200)


def deliberation(request, pk):
    """Its page is that of the meeting that it is."""
    found = get_object_or_404(queries.visible_deliberations(request.user), pk=pk)
    return redirect("peers:peersession", pk=found.session_id)


def agree(request, pk):
    found = get_object_or_404(queries.visible_deliberations(request.user), pk=pk)
    kept = getattr(found, "record", None)
    form = WorkingForm(request.POST or None, initial={"text": kept.agreements if kept else ""})
    can = rules.may_move_deliberation(request.user, found, "agree_on_working")
    if request.method == "POST" and form.is_valid():
        actions.agree_on_working(found, by=request.user, at=now(), text=form.cleaned_data["text"])
        return redirect("peers:peersession", pk=found.session_id)
    context = {"deliberation": found, "form": form, "can": can}
    return render(request, "peers/working.html", context, status=422 if form.errors else 200)


def tell(request, pk):
    found = get_object_or_404(queries.visible_deliberations(request.user), pk=pk)
    form = BecameForm(request.POST or None)
    can = rules.may_move_deliberation(request.user, found, "tell_what_came")
    if request.method == "POST" and form.is_valid():
        actions.tell_what_came(found, by=request.user, at=now(), became=form.cleaned_data["became"])
        messages.success(request, _("Saved. Who was there hears it."))
        return redirect("peers:peersession", pk=found.session_id)
    context = {"deliberation": found, "form": form, "can": can}
    return render(request, "peers/working.html", context, status=422 if form.errors else 200)


def register(request):
    page = page_of(request, queries.register(request.user), A_PAGE)
    return render(request, "peers/register.html", {"page": page, "can": rules.may_read_register(request.user)})
