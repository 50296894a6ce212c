"""Looking into each other's practice: what people of a cohort offer, ask for and agree on."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people.public import groups_of
from vakwerk.programmes.actions import visits as actions
from vakwerk.programmes.forms.cohorts import AskVisitForm, OfferForm
from vakwerk.programmes.queries.cohorts import own_place, visible_cohorts
from vakwerk.programmes.queries.visits import visible_visits, visits_in
from vakwerk.programmes.rules import visits as rules
from vakwerk.programmes.views.cohorts import draw


def inside(request, pk):
    """A cohort, for who learns or teaches there, without who makes it; for others this does not exist."""
    found = get_object_or_404(visible_cohorts(request.user).prefetch_related(None), pk=pk)
    if found.closed_group_id not in groups_of(request.user):
        raise Http404
    return found


def seen(request, pk):
    return get_object_or_404(visible_visits(request.user), pk=pk)


def visits(request, pk):
    found, person = inside(request, pk), request.user
    context = {
        "cohort": found,
        "programme": found.programme,
        "visits": visits_in(person, found),
        "can_offer": rules.may_offer(person, found, own_place(person, found)),
    }
    return render(request, "programmes/visits.html", context)


def offer(request, pk):
    found, person = inside(request, pk), request.user
    form = OfferForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        visit = actions.offer_visit(found, by=person, at=now(), **form.facts())
        return redirect("programmes:cohortvisit", pk=visit.pk)
    can = rules.may_offer(person, found, own_place(person, found))
    words = {"title": _("Let somebody look along"), "button": _("Offer it"), "can": can, "of_group": True}
    return draw(request, found, form, **words)


def visit(request, pk):
    found, person = seen(request, pk), request.user
    form = AskVisitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.ask_visit(found, by=person, at=now(), **form.facts())
        messages.success(request, _("Asked. You hear whether you can come."))
        return redirect("programmes:cohortvisit", pk=pk)
    can = rules.visit_permits(person, found, own_place(person, found.cohort))
    context = {
        "visit": found,
        "cohort": found.cohort,
        "programme": found.cohort.programme,
        "form": form,
        "moves": can,
        "can": can["ask"],
        "can_withdraw": rules.may_withdraw_offer(person, found),
        "is_host": found.host_id == person.pk,
        "is_visitor": found.visitor_id == person.pk,
    }
    return render(request, "programmes/visit.html", context, status=422 if form.errors else 200)


@require_POST
def agree(request, pk):
    actions.agree_visit(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("Agreed. Choose a day together."))
    return redirect("programmes:cohortvisit", pk=pk)


@require_POST
def say_no(request, pk):
    actions.say_no(seen(request, pk), by=request.user, at=now())
    return redirect("programmes:cohortvisit", pk=pk)


@require_POST
def take_back(request, pk):
    actions.take_back_visit(seen(request, pk), by=request.user, at=now())
    return redirect("programmes:cohortvisit", pk=pk)


@require_POST
def withdraw(request, pk):
    found = seen(request, pk)
    actions.withdraw_offer(found, by=request.user, at=now())
    return redirect("programmes:visits", pk=found.cohort_id)
