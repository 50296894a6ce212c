"""An event for its hosts: prepared, put in the agenda, changed, called off, repeated."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.requests import sent
from vakwerk.events import actions, queries, rules
from vakwerk.events.forms import (
    AboutForm,
    AccessForm,
    AllotForm,
    HostForm,
    PlacesForm,
    PlanForm,
    RepeatForm,
    SeriesForm,
    WhenForm,
    moment_stands,
)
from vakwerk.people.public import organisations_around, person_by_email


def hosted(request, pk):
    """An event that she hosts; for everyone else it has no such page."""
    return get_object_or_404(queries.hosted_by(request.user), pk=pk)


def plan(request):
    theme = queries.themes().filter(pk=sent(request.GET, "thema")).first()
    form = PlanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        wished = {"theme": theme, "answers_wishes": True} if theme else {}
        event = actions.plan_event(by=request.user, at=now(), **form.facts(), **wished)
        return redirect("events:prepare", pk=event.pk)
    context = {"form": form, "can": rules.may_plan(request.user), "theme": theme}
    return render(request, "events/plan.html", context, status=422 if form.errors else 200)


def prepare(request, pk):
    """Everything a host does with an event, in the order in which she does it."""
    event, at = hosted(request, pk), now()
    waiting = queries.waiting_for(event).count()
    context = {
        "event": event,
        "can": rules.permits(request.user, event, at),
        "is_ready": rules.is_ready(event, at),
        "waits_for_organiser": rules.waits_for_organiser(event),
        "can_change": rules.may_change(request.user, event),
        "taken": sum(queries.taken_by(event).values()),
        "waiting": waiting,
        "suggests_repeat": rules.asks_for_repeat(event, waiting) and not event.repeated_by.exists(),
        "leaves_questions": rules.may_leave_question(event),
    }
    return render(request, "events/prepare.html", context)


def ask(request, pk, form_of, save, title):
    """A page with some of the questions about an event."""
    event = hosted(request, pk)
    form = form_of(event)
    if request.method == "POST" and form.is_valid():
        save(event, form)
        messages.success(request, _("Saved."))
        return redirect("events:prepare", pk=pk)
    context = {"event": event, "form": form, "title": title, "can": rules.may_change(request.user, event)}
    return render(request, "events/ask.html", context, status=422 if form.errors else 200)


def when(request, pk):
    def form_of(event):
        stands = {name: getattr(event, name) for name in ("break_minutes", "place", "online")}
        return WhenForm(request.POST or None, initial=stands | moment_stands(event))

    def save(event, form):
        actions.change_when(event, by=request.user, at=now(), **form.facts())

    return ask(request, pk, form_of, save, _("When and where"))


def about(request, pk):
    names = ("kind", "title", "about", "theme", "accreditation")

    def form_of(event):
        stands = {name: getattr(event, name) for name in names}
        return AboutForm(request.POST or None, themes=queries.themes(), initial=stands)

    def save(event, form):
        given = {name: form.cleaned_data[name] for name in names}
        actions.change_event(event, by=request.user, at=now(), **given)

    return ask(request, pk, form_of, save, _("What it is about"))


def places(request, pk):
    def form_of(event):
        return PlacesForm(request.POST or None, event=event, person=request.user)

    def save(event, form):
        actions.change_places(event, by=request.user, at=now(), **form.facts())

    return ask(request, pk, form_of, save, _("For whom, and how many"))


def access(request, pk):
    names = ("captions", "step_free", "access_notes", "recorded_until")

    def form_of(event):
        return AccessForm(request.POST or None, initial={name: getattr(event, name) for name in names})

    def save(event, form):
        given = {name: form.cleaned_data[name] for name in names}
        actions.change_event(event, by=request.user, at=now(), **given)

    return ask(request, pk, form_of, save, _("Can everyone take part?"))


@require_POST
def publish(request, pk):
    event = get_object_or_404(queries.visible_to(request.user), pk=pk)
    actions.publish(event, by=request.user, at=now())
    messages.success(request, _("It stands in the agenda."))
    return redirect("events:event", pk=pk)


@require_POST
def ask_organisers(request, pk):
    actions.ask_organisers(hosted(request, pk), by=request.user, at=now())
    messages.success(request, _("The organisers of the agenda have been asked."))
    return redirect("events:prepare", pk=pk)


@require_POST
def cancel(request, pk):
    actions.cancel(hosted(request, pk), by=request.user, at=now())
    messages.success(request, _("It has been cancelled. Everyone concerned hears it."))
    return redirect("events:event", pk=pk)


@require_POST
def take_over(request, pk):
    event = get_object_or_404(queries.visible_to(request.user), pk=pk)
    actions.take_over(event, by=request.user, at=now())
    return redirect("events:prepare", pk=pk)


def hosts(request, pk):
    """Who hosts and who speaks."""
    event = hosted(request, pk)
    form = HostForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        person = person_by_email(given["email"]) if given["email"] else None
        name = given["name"] or given["email"].partition("@")[0]
        actions.name_host(event, by=request.user, at=now(), part=given["part"], name=name, person=person)
        return redirect("events:hosts", pk=pk)
    named = [(host, rules.may_unname(request.user, event, host)) for host in event.hosts.all()]
    context = {"event": event, "form": form, "named": named}
    return render(request, "events/hosts.html", context, status=422 if form.errors else 200)


@require_POST
def unname(request, pk):
    event = hosted(request, pk)
    host = next((each for each in event.hosts.all() if str(each.pk) == request.POST.get("host")), None)
    if host is not None:
        actions.unname_host(event, host, by=request.user, at=now())
    if host is not None and host.person_id == request.user.pk:
        return redirect("events:agenda")
    return redirect("events:hosts", pk=pk)


def allot(request, pk):
    """Places that are kept for one organisation."""
    event = hosted(request, pk)
    form = AllotForm(request.POST or None, organisations=organisations_around(request.user))
    if request.method == "POST" and form.is_valid():
        actions.set_allotment(event, by=request.user, at=now(), **form.cleaned_data)
        return redirect("events:allot", pk=pk)
    context = {"event": event, "form": form, "allotments": queries.allotments(event)}
    return render(request, "events/allot.html", context, status=422 if form.errors else 200)


def repeat(request, pk):
    """One press: the day, four weeks on, is filled in already."""
    event = hosted(request, pk)
    soon = queries.day_to_repeat(event, now())
    form = RepeatForm(request.POST or None, initial={"day": soon.date(), "time": localtime(event.starts_at).time()})
    if request.method == "POST" and form.is_valid():
        made = actions.plan_repeat(event, by=request.user, at=now(), starts_at=form.cleaned_data["starts_at"])
        messages.success(request, _("The repeat is planned. Who waits is asked first."))
        return redirect("events:prepare", pk=made.pk)
    can, waiting = rules.may_repeat(request.user, event), queries.waiting_for(event).count()
    context = {"event": event, "form": form, "can": can, "waiting": waiting}
    return render(request, "events/repeat.html", context, status=422 if form.errors else 200)


def repeat_regularly(request, pk):
    event = hosted(request, pk)
    form = SeriesForm(request.POST or None, event=event, initial={"name": event.title})
    if request.method == "POST" and form.is_valid():
        made = actions.plan_series(event, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("%(n)s dates have been planned.") % {"n": len(made)})
        return redirect("events:prepare", pk=pk)
    context = {"event": event, "form": form, "can": rules.may_change(request.user, event)}
    return render(request, "events/series_plan.html", context, status=422 if form.errors else 200)
