"""One's own calendar at an address that can be stopped."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.events import actions, queries
from vakwerk.events.forms import CalendarForm


def subscription(request):
    kept = queries.subscription_of(request.user).first()
    form = CalendarForm(request.POST or None, initial={"names_events": kept.names_events if kept else False})
    if request.method == "POST" and form.is_valid():
        actions.subscribe(by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Your calendar has a new address. A former one works no more."))
        return redirect("events:subscription")
    path = reverse("events:own_calendar", args=[queries.calendar_token(kept)]) if kept else ""
    context = {"kept": kept, "url": settings.ADDRESS + path, "form": form}
    return render(request, "events/subscription.html", context, status=422 if form.errors else 200)


@require_POST
def unsubscribe(request):
    actions.unsubscribe(by=request.user, at=now())
    messages.success(request, _("The address works no more."))
    return redirect("events:subscription")
