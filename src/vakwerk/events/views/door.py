"""The list of who comes, for hosts alone; the code at the door; and rounding off."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.requests import sent
from vakwerk.events import actions, queries, rules
from vakwerk.events.forms import HoldForm, MarkForm
from vakwerk.events.views.hosting import hosted
from vakwerk.ui.public import page_of

A_PAGE = 100


def who_comes(request, pk):
    """Who has a place, who waits and what they need: only the hosts see this page."""
    event = hosted(request, pk)
    page = page_of(request, queries.coming_to(event), A_PAGE)
    context = {
        "event": event,
        "page": page,
        "offered": queries.offered_at(event),
        "waiting": queries.waiting_for(event),
        "recorded": queries.said_about_recording(event) if event.recorded_until else None,
    }
    return render(request, "events/who_comes.html", context)


@require_POST
def withdraw_link(request, pk):
    event = hosted(request, pk)
    guest = get_object_or_404(queries.registrations(event), pk=sent(request.POST, "guest"), person=None)
    actions.withdraw_link(guest, by=request.user, at=now())
    messages.success(request, _("The link of this guest works no more."))
    return redirect("events:who_comes", pk=pk)


def door(request, pk):
    """The code, large, to hang at the door or to show on a screen."""
    event = hosted(request, pk)
    url = settings.ADDRESS + reverse("events:be_there", args=[event.pk]) + f"?code={event.door_code}"
    return render(request, "events/door.html", {"event": event, "url": url})


@require_POST
def renew_code(request, pk):
    actions.renew_code(hosted(request, pk), by=request.user, at=now())
    return redirect("events:door", pk=pk)


def mark(request, pk):
    """Who was there, by name; who used the code is ticked already."""
    event = hosted(request, pk)
    page = page_of(request, queries.coming_to(event), A_PAGE)
    there = queries.there_of(event, page.rows)
    form = MarkForm(request.POST or None, registrations=page.rows, initial={"present": there})
    if request.method == "POST" and form.is_valid():
        shown, present = [row.pk for row in page.rows], set(form.cleaned_data["present"])
        actions.mark(event, by=request.user, at=now(), shown=shown, present=present)
        return redirect("events:hold", pk=pk)
    context = {"event": event, "form": form, "page": page, "can": rules.may_count(event, now())}
    return render(request, "events/mark.html", context, status=422 if form.errors else 200)


def hold(request, pk):
    """It was held: how long it counts for. Then who was there is told."""
    event = hosted(request, pk)
    form = HoldForm(request.POST or None, initial={"minutes": event.minutes})
    if request.method == "POST" and form.is_valid():
        actions.hold(event, by=request.user, at=now(), minutes=form.cleaned_data["minutes"])
        return redirect("events:came_of", pk=pk)
    context = {
        "event": event,
        "form": form,
        "can": rules.may_move(request.user, event, "hold", now()),
        "there": queries.attendances(event).count(),
    }
    return render(request, "events/hold.html", context, status=422 if form.errors else 200)
