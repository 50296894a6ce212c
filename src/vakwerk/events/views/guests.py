"""A guest's own page, by the link in her mail: her place, and nothing else."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from vakwerk.events import actions, queries, rules
from vakwerk.events.forms import DoorForm
from vakwerk.events.states import RegistrationState


def found(token):
    registration = queries.guest_by(token)
    if registration is None:
        raise Http404
    return registration


@login_not_required
def guest(request, token):
    """Following the link changes nothing: a press does."""
    registration = found(token)
    return show(request, registration, token, DoorForm(event=registration.event))


def show(request, registration, token, form):
    event, at = registration.event, now()
    waits = registration.state == RegistrationState.WAITING
    context = {
        "registration": registration,
        "event": event,
        "token": token,
        "can": rules.may_move_place(None, registration, "confirm", at),
        "can_accept": rules.may_move_place(None, registration, "accept", at),
        "in_line": queries.place_in_line(registration) if waits else None,
        "is_on": rules.is_on(event, at),
        "is_there": queries.guest_was_there(registration),
        "form": form,
    }
    return render(request, "events/guest.html", context, status=422 if form.errors else 200)


@login_not_required
@require_POST
def confirm(request, token):
    registration = actions.confirm_guest(found(token), at=now())
    if not registration.is_guest:
        return redirect("events:event", pk=registration.event_id)
    return redirect("events:guest", token=token)


@login_not_required
@require_POST
def answer(request, token):
    """Take the place that is kept, or not."""
    registration = found(token)
    if request.POST.get("accepts") == "1":
        actions.accept(registration, by=None, at=now())
        return redirect("events:guest", token=token)
    actions.decline(registration, by=None, at=now())
    return render(request, "events/guest_gone.html", {"event": registration.event})


@login_not_required
@require_POST
def withdraw(request, token):
    registration = found(token)
    actions.withdraw(registration, by=None, at=now())
    return render(request, "events/guest_gone.html", {"event": registration.event})


@login_not_required
@require_POST
def be_there(request, token):
    registration = found(token)
    form = DoorForm(request.POST, event=registration.event)
    if not form.is_valid():
        return show(request, registration, token, form)
    actions.guest_is_there(registration, at=now(), code=form.cleaned_data["code"])
    return redirect("events:guest", token=token)
