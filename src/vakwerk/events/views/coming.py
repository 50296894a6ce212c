"""Taking a place, giving it up, keeping places for colleagues, and saying that one is there."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.events import actions, queries, rules
from vakwerk.events.forms import ComingForm, DoorForm, GuestForm, KeepForm
from vakwerk.events.states import HostPart, RegistrationState


@login_not_required
def sign_up(request, pk):
    """For a colleague; for who is not signed in, as a guest."""
    person = rules.somebody(request.user)
    event = get_object_or_404(queries.visible_to(person), pk=pk)
    if person is None:
        return sign_up_guest(request, event)
    own = queries.registration_of(person, event)
    form = ComingForm(request.POST or None, event=event)
    can = rules.may_sign_up(person, event, own, now())
    if request.method == "POST" and form.is_valid():
        made = actions.sign_up(event, by=person, at=now(), **form.facts())
        messages.success(request, said(made))
        return redirect("events:event", pk=pk)
    context = page(event, person) | {"form": form, "can": can}
    return render(request, "events/sign_up.html", context, status=422 if form.errors else 200)


def said(registration):
    if registration.state == RegistrationState.CONFIRMED:
        return _("You have a place.")
    return _("All places are taken. You are on the waiting list.")


def page(event, person):
    return {
        "event": event,
        "hosts": [host for host in event.hosts.all() if host.part == HostPart.HOST],
        "is_full": queries.free(event, queries.place_of(person)) == 0,
    }


def sign_up_guest(request, event):
    """The answer is the same whatever is known of the address: the rest stands in the mail to it."""
    form = GuestForm(request.POST or None, event=event)
    can = rules.may_come_as_guest(event, now())
    if request.method == "POST" and form.is_valid():
        actions.ask_as_guest(event, at=now(), language=get_language(), **form.facts())
        return render(request, "events/guest_asked.html", {"event": event})
    context = page(event, None) | {"form": form, "can": can}
    return render(request, "events/sign_up.html", context, status=422 if form.errors else 200)


@require_POST
def withdraw(request, pk):
    event = get_object_or_404(queries.visible_to(request.user), pk=pk)
    own = get_object_or_404(queries.own_places(request.user), event=event)
    actions.withdraw(own, by=request.user, at=now())
    messages.success(request, _("You have signed off. Your place goes to the next in line."))
    return redirect("events:event", pk=pk)


@require_POST
def accept(request, pk):
    event = get_object_or_404(queries.visible_to(request.user), pk=pk)
    own = get_object_or_404(queries.own_places(request.user), event=event)
    actions.accept(own, by=request.user, at=now())
    messages.success(request, _("You have a place."))
    return redirect("events:event", pk=pk)


@require_POST
def decline(request, pk):
    event = get_object_or_404(queries.visible_to(request.user), pk=pk)
    own = get_object_or_404(queries.own_places(request.user), event=event)
    actions.decline(own, by=request.user, at=now())
    messages.success(request, _("The place goes to the next in line. Nobody hears that you said no."))
    return redirect("events:event", pk=pk)


def keep_places(request, pk):
    event = get_object_or_404(queries.visible_to(request.user), pk=pk)
    form = KeepForm(request.POST or None)
    free = queries.free(event, queries.place_of(request.user))
    if request.method == "POST" and form.is_valid():
        actions.keep_places(event, form.cleaned_data["emails"], by=request.user, at=now())
        messages.success(request, _("We ask each of them who can come. They answer themselves; you do not hear what."))
        return redirect("events:event", pk=pk)
    can = rules.may_keep_places(request.user, event, 1, free, now())
    context = {"event": event, "form": form, "can": can, "free": free}
    return render(request, "events/keep_places.html", context, status=422 if form.errors else 200)


@login_not_required
def be_there(request, pk):
    """Where the code at the door leads to."""
    person = rules.somebody(request.user)
    event = get_object_or_404(queries.visible_to(person), pk=pk)
    form = DoorForm(request.POST or None, event=event, initial={"code": request.GET.get("code", "")[:12]})
    if person and request.method == "POST" and form.is_valid():
        actions.be_there(event, by=person, at=now(), code=form.cleaned_data["code"])
        return redirect("events:be_there", pk=pk)
    there = queries.attendance_of(person, event) if person else None
    context = {"event": event, "form": form, "there": there, "is_on": rules.is_on(event, now())}
    return render(request, "events/be_there.html", context, status=422 if form.errors else 200)
