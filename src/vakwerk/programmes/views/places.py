"""A place in a cohort: applied for, decided on, taken up, taken along, given up."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people.public import acting_for
from vakwerk.programmes.actions import cohort_places as actions
from vakwerk.programmes.forms import WordsForm
from vakwerk.programmes.forms.cohorts import AdmitForm
from vakwerk.programmes.queries import cohorts as queries
from vakwerk.programmes.rules import cohorts as rules
from vakwerk.programmes.views.cohorts import draw as draw_cohort
from vakwerk.programmes.views.cohorts import seen as cohort_seen


def seen(request, pk):
    return get_object_or_404(queries.visible_places(request.user), pk=pk)


def draw(request, place, form, **words):
    """A page with one form about a place."""
    context = {"place": place, "form": form} | words
    return render(request, "programmes/cohort_place_form.html", context, status=422 if form.errors else 200)


def apply(request, pk):
    found, person = cohort_seen(request, pk), request.user
    form = WordsForm(request.POST or None, asks=_("What do you want to learn, and what do you bring along?"))
    if request.method == "POST" and form.is_valid():
        place = actions.apply(found, by=person, at=now(), wish=form.facts()["words"])
        messages.success(request, _("You have applied. Who teaches reads it and answers you."))
        return redirect("programmes:cohortplace", pk=place.pk)
    can = rules.may_apply(person, found, queries.own_place(person, found), teaches=found.teaches)
    return draw_cohort(
        request, found, form, title=_("Apply for a place"), button=_("Send your application"), can=can, applies=True
    )


def place(request, pk):
    found, person = seen(request, pk), request.user
    context = {
        "place": found,
        "cohort": found.cohort,
        "programme": found.cohort.programme,
        "is_own": found.person_id == person.pk,
        "can": rules.place_permits(person, found, teaches=found.teaches),
        "can_take_along": rules.may_take_along(person, found, acting_for(person)),
        "acts_for": acting_for(person),
    }
    return render(request, "programmes/cohort_place.html", context)


def admit(request, pk):
    found = seen(request, pk)
    form = AdmitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.admit_applicant(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:cohortplace", pk=pk)
    can = rules.may_move_place(request.user, found, "admit", teaches=found.teaches)
    return draw(request, found, form, title=_("Admit to the cohort"), button=_("Admit"), can=can)


def decline(request, pk):
    found = seen(request, pk)
    form = WordsForm(request.POST or None, asks=_("Why not now, and what could help?"))
    if request.method == "POST" and form.is_valid():
        actions.decline_applicant(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:cohortplace", pk=pk)
    can = rules.may_move_place(request.user, found, "decline", teaches=found.teaches)
    return draw(request, found, form, title=_("Not this time"), button=_("Send your answer"), can=can)


@require_POST
def take_up(request, pk):
    found = actions.take_up(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("You take part."))
    return redirect("programmes:cohort", pk=found.cohort_id)


@require_POST
def give_up(request, pk):
    found = actions.give_up(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("You have stopped. Nobody else is told."))
    return redirect("programmes:cohortplace", pk=found.pk)


@require_POST
def take_along(request, pk):
    found = actions.take_along(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("Your place goes along. Your former employer is told nothing."))
    return redirect("programmes:cohortplace", pk=found.pk)
