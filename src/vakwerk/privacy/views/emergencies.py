"""Opening something closed in an emergency: two people, a reason, an hour, and whom it concerns is told."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.privacy import actions, queries, rules
from vakwerk.privacy.forms import EmergencyForm

SHOWN = 50


def emergencies(request):
    can = rules.may_ask_emergency(request.user)
    if not (can or rules.may_supervise(request.user)):
        raise Http404
    form = EmergencyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asked = actions.ask_emergency(by=request.user, at=now(), **form.cleaned_data)
        return redirect("privacy:emergencyopening", pk=asked.pk)
    context = {"form": form, "can": can, "openings": queries.emergencies_of(request.user)[:SHOWN]}
    return render(request, "privacy/emergencies.html", context, status=422 if form.errors else 200)


def emergency(request, pk):
    found = get_object_or_404(queries.emergencies_of(request.user), pk=pk)
    can = {
        "decide": rules.may_decide(request.user, found, now()),
        "read": rules.may_read(request.user, found, now()),
        "close": rules.may_close(request.user, found),
    }
    return render(request, "privacy/emergency.html", {"opening": found, "can": can, "told": queries.told_of(found)})


@require_POST
def decide(request, pk):
    found = get_object_or_404(queries.emergencies_of(request.user), pk=pk)
    act = actions.open_in_emergency if request.POST.get("answer") == "open" else actions.refuse_emergency
    act(found, by=request.user, at=now())
    return redirect("privacy:emergencyopening", pk=pk)


@require_POST
def close(request, pk):
    actions.close_emergency(get_object_or_404(queries.emergencies_of(request.user), pk=pk), by=request.user, at=now())
    messages.success(request, _("It is shut."))
    return redirect("privacy:emergencyopening", pk=pk)


@require_POST
def read(request, pk):
    """By a button, never by following a link: each reading is noted."""
    found = get_object_or_404(queries.emergencies_of(request.user), pk=pk)
    held = actions.read_emergency(found, by=request.user, at=now())
    return render(request, "privacy/emergency_read.html", {"opening": found, "held": held})
