"""A module: its page, its dates, who teaches, who has a place."""

from collections import Counter

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people.public import acting_for
from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import ChangeModuleForm, DateForm, MasterclassForm, PersonForm, WordsForm
from vakwerk.programmes.rules.materials import may_read_materials
from vakwerk.programmes.states import EnrolmentState, ModuleState


def seen(request, pk):
    found = next(iter(queries.visible_module(request.user, acting_for(request.user), pk)), None)
    if found is None:
        raise Http404
    return found


def draw(request, module, form, **words):
    """A page with one form about a module."""
    context = {"module": module, "form": form} | words
    return render(request, "programmes/module_form.html", context, status=422 if form.errors else 200)


def module(request, pk):
    found, person = seen(request, pk), request.user
    everybody, lecturers = queries.everybody(found), queries.lecturers_on(found, localdate())
    own = next((place for place in everybody if place.person_id == person.pk), None)
    learners = [place for place in everybody if rules.is_learner(place)]
    dates, sees_people = queries.dates(found), rules.may_see_people(person, found)
    makes = rules.works_on(person, found.programme)
    context = {
        "module": found,
        "programme": found.programme,
        "sees_programme": rules.is_of_partnership(person, found.programme),
        "dates": [event for event in dates if rules.shows(person, event)],
        "sees_people": sees_people,
        "lecturers": lecturers,
        "learners": learners if sees_people else [],
        "reads_materials": may_read_materials(person, found),
        "makes": makes,
        **(making(person, found, dates, learners) if makes else {}),
        "own": own,
        **(in_it(person, found, own, everybody) if own else signing_up(person, found, learners, lecturers)),
    }
    return render(request, "programmes/module.html", context)


def making(person, found, dates, learners):
    """What who makes it may do now."""
    meetings = queries.meetings_among(dates)
    facts = {"meetings": meetings, "left": queries.meetings_left(meetings), "learners": learners}
    can_change = rules.may_change_module(person, found)
    return {
        "can": rules.module_permits(person, found, **facts),
        "can_change": can_change,
        "lacks_meetings": can_change and len(meetings) < found.meetings_needed,
        "can_plan": rules.may_plan_date(person, found),
    }


def in_it(person, found, own, everybody):
    """Where she stands in line, whether she can stop, and what was agreed with her lead."""
    waits = own.state == EnrolmentState.WAITING
    let_in = rules.is_let_in(person, found, own) if own.state == EnrolmentState.CONFIRMED else True
    line = rules.line_of(own, everybody, by_share=found.programme.by_share) if waits else []
    return {
        "in_line": line.index(own) + 1 if waits else None,
        "can_withdraw": rules.may_withdraw(person, own),
        "let_in": let_in,
        "can_draft": let_in and rules.may_draft(own, found.own_agreement),
    }


def signing_up(person, found, learners, lecturers):
    """Whether she can sign up, and how many seats there are for her."""
    if found.state not in (ModuleState.PROPOSED, ModuleState.OPEN):
        return {}
    organisation, teaches = acting_for(person), person in [lecturer.person for lecturer in lecturers]
    seats = {organisation.pk: found.own_seats} if found.own_seats is not None else {}
    can = rules.may_enrol(organisation, found, None, seats, teaches=teaches)
    taken = Counter(place.organisation_id for place in learners)
    left = rules.seats_left(found.programme, seats, organisation.pk, taken) if can else None
    return {"can_enrol": can, "left": left, "acts_for": organisation}


def change(request, pk):
    found = seen(request, pk)
    names = ("title", "about", "meetings_needed", "homework_needed", "accreditation")
    form = ChangeModuleForm(request.POST or None, initial={name: getattr(found, name) for name in names})
    if request.method == "POST" and form.is_valid():
        actions.change_module(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:module", pk=pk)
    can = rules.may_change_module(request.user, found)
    return draw(request, found, form, title=_("Change the module"), button=_("Save"), can=can)


def plan_meeting(request, pk):
    found = seen(request, pk)
    form = DateForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.plan_meeting(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Planned. Everybody who takes part is expected, and has it in her calendar."))
        return redirect("programmes:module", pk=pk)
    can = rules.may_plan_date(request.user, found)
    return draw(request, found, form, title=_("Plan a meeting"), button=_("Plan"), can=can)


def plan_masterclass(request, pk):
    """What is asked of every event before it is in the agenda is asked on the page of the event."""
    found = seen(request, pk)
    form = MasterclassForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        event = actions.plan_masterclass(found, by=request.user, at=now(), **form.facts())
        return redirect("events:prepare", pk=event.pk)
    can = rules.may_plan_date(request.user, found)
    return draw(request, found, form, title=_("Plan a masterclass"), button=_("Go on"), can=can)


def name_lecturer(request, pk):
    found = seen(request, pk)
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = form.cleaned_data["email"]
        actions.name_lecturer(found, person, by=request.user, at=now())
        return redirect("programmes:module", pk=pk)
    can = rules.may_change_module(request.user, found)
    return draw(request, found, form, title=_("Who teaches?"), button=_("Ask to teach"), can=can)


@require_POST
def unname_lecturer(request, pk):
    found = seen(request, pk)
    lecturer = get_object_or_404(queries.lecturers(found), pk=request.POST.get("lecturer", "")[:10])
    actions.unname_lecturer(lecturer, by=request.user, at=now())
    return redirect("programmes:module", pk=pk)


def drop(request, pk):
    found = seen(request, pk)
    form = WordsForm(request.POST or None, asks=_("Why does the module not go on?"))
    if request.method == "POST" and form.is_valid():
        actions.drop_module(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:module", pk=pk)
    can = rules.may_move_module(request.user, found, "drop")
    return draw(request, found, form, title=_("The module does not go on"), button=_("Let it not go on"), can=can)


@require_POST
def open_module(request, pk):
    actions.open_module(seen(request, pk), by=request.user, at=now())
    return redirect("programmes:module", pk=pk)


@require_POST
def begin(request, pk):
    actions.begin_module(seen(request, pk), by=request.user, at=now())
    return redirect("programmes:module", pk=pk)


@require_POST
def complete(request, pk):
    actions.complete_module(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("The module is over. Who completed it has her certificate."))
    return redirect("programmes:module", pk=pk)


@require_POST
def enrol(request, pk):
    place = actions.enrol(seen(request, pk), by=request.user, at=now())
    has_seat = place.state == EnrolmentState.CONFIRMED
    messages.success(request, _("You have a place.") if has_seat else _("You are on the waiting list."))
    return redirect("programmes:module", pk=pk)


@require_POST
def withdraw(request, pk):
    found = seen(request, pk)
    own = get_object_or_404(queries.own_places(request.user), module=found)
    actions.withdraw(own, by=request.user, at=now())
    messages.success(request, _("You have stopped. Your place goes to who waits."))
    return redirect("programmes:module", pk=pk)
