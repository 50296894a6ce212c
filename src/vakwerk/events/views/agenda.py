"""The list of what there is, and an event's own page. Both hold no form that is sent: anybody may read them."""

from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.timezone import localdate, localtime, now
from django.utils.translation import get_language

from vakwerk.events import queries, rules
from vakwerk.events.forms import AgendaForm
from vakwerk.events.states import OVER, EventState, HostPart, RegistrationState
from vakwerk.ui.public import page_of
from vakwerk.ui.publication import for_everyone

A_PAGE = 20
EVERYTHING = queries.Asked()


@for_everyone
def agenda(request):
    person, at, has_been = rules.somebody(request.user), now(), "eerder" in request.GET
    choices = Choices(queries.subjects(), queries.regions(), localdate(at).replace(day=1))
    given = AgendaForm.given(request.GET)
    asked, filters = understood(choices, given, has_been, get_language(), get_script_prefix())
    rows = queries.earlier(person, asked, at) if has_been else queries.coming(person, asked, at)
    page = page_of(request, queries.lines(rows), A_PAGE)
    hers = [event for event in queries.hers(person, at) if not event.asked] if person else []
    own = {event.pk: event.own for event in hers}
    context = {
        "filters": filters,
        "is_narrowed": asked != EVERYTHING,
        "kept": dict(given),
        "has_been": has_been,
        "page": page,
        "months": by_month([(event, None if has_been else left(event), own.get(event.pk)) for event in page]),
        "mine": [event for event in hers if event.own],
        "hosted": [event for event in hers if event.is_hosted],
        "can_plan": rules.may_plan(person) if person else False,
    }
    return render(request, "events/agenda.html", context)


class Choices(NamedTuple):
    """What one can choose from to narrow the agenda."""

    themes: tuple
    regions: tuple
    month: date


@lru_cache(maxsize=100)
def understood(choices, given, has_been, language, entrance):
    """What one asks for, and the form that shows it: the same in one language and one entrance, by its choices."""
    form = AgendaForm(dict(given), themes=choices.themes, regions=choices.regions, today=choices.month)
    asked = form.asked()
    context = {"filters": form, "is_narrowed": asked != EVERYTHING, "has_been": has_been}
    return asked, render_to_string("events/filters.html", context)


def by_month(lines):
    """Lines of a list under the month they begin in: [(the first moment, lines)]."""
    grouped = groupby(lines, key=lambda line: (localtime(line[0].starts_at).year, localtime(line[0].starts_at).month))
    months = [list(lines) for _month, lines in grouped]
    return [(lines[0][0].starts_at, lines) for lines in months]


def left(event):
    """How many places are left; nothing when there is no limit."""
    return None if event.seats is None else max(0, event.seats - event.taken)


@for_everyone
def event(request, pk):
    person, at = rules.somebody(request.user), now()
    found = get_object_or_404(queries.visible_to(person), pk=pk)
    return render(request, "events/event.html", page(person, found, at))


def page(person, event, at):
    own = queries.registration_of(person, event) if person else None
    context = {
        "event": event,
        "speakers": [host for host in event.hosts.all() if host.part == HostPart.LECTURER],
        "hosts": [host for host in event.hosts.all() if host.part == HostPart.HOST],
        "own": own,
        "is_host": bool(person and rules.is_host(person, event)),
        "hears": bool(person and rules.may_hear(person, event)),
        "is_over": rules.is_over(event),
    }
    if event.state in OVER:
        return context | after(person, event)
    return context | before(person, event, own, at)


def before(person, event, own, at):
    """Whether one may come, and what is left."""
    waits = own is not None and own.state == RegistrationState.WAITING
    opens = event.state == EventState.PLANNED and person
    return {
        "free": queries.free(event, queries.place_of(person)) if own is None else None,
        "in_line": queries.place_in_line(own) if waits else None,
        "is_open": rules.is_open(event, at),
        "can_open": rules.may_move(person, event, "publish", at) if opens else None,
        "can_take_over": rules.may_take_over(person, event) if person else None,
        "is_on": rules.is_on(event, at),
    }


def after(person, event):
    """What stays for who was there."""
    there = queries.attendance_of(person, event) if person else None
    reads = rules.may_leave_question(event) and rules.reads_answers(person, there)
    return {
        "there": there,
        "takeaway": queries.takeaway_of(person, event) if there else None,
        "answered": queries.answered_questions(event) if reads else [],
    }


def totals(request):
    """How many came to what was held in the name of hers, never who."""
    first, last = queries.year_until(localdate())
    context = {"first": first, "last": last, "rows": queries.totals(request.user, first, last)}
    return render(request, "events/totals.html", context)
