"""A cohort: its page, who teaches it, its beginning and its end, and the group that it becomes."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people.public import acting_for, groups_of
from vakwerk.programmes.actions import cohorts as actions
from vakwerk.programmes.forms import PersonForm, WordsForm
from vakwerk.programmes.forms.cohorts import CohortForm, TogetherForm
from vakwerk.programmes.queries import cohorts as queries
from vakwerk.programmes.rules import cohorts as rules
from vakwerk.programmes.rules import is_of_partnership, may_draft_in_cohort, works_on
from vakwerk.programmes.views.programmes import draw as draw_programme
from vakwerk.programmes.views.programmes import seen as programme_seen


def seen(request, pk):
    return get_object_or_404(queries.visible_cohorts(request.user), pk=pk)


def draw(request, cohort, form, **words):
    """A page with one form about a cohort."""
    context = {"cohort": cohort, "form": form} | words
    return render(request, "programmes/cohort_form.html", context, status=422 if form.errors else 200)


def cohorts(request, pk):
    found = programme_seen(request, pk)
    can_open = rules.may_open_cohort(request.user, found)
    context = {"programme": found, "cohorts": queries.cohorts_of(found), "can_open": can_open}
    return render(request, "programmes/cohorts.html", context)


def open_cohort(request, pk):
    found = programme_seen(request, pk)
    form = CohortForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.open_cohort(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:cohort", pk=made.pk)
    words = {"title": _("Begin a cohort"), "button": _("Let people apply"), "of_cohort": True}
    return draw_programme(request, found, form, can=rules.may_open_cohort(request.user, found), **words)


def cohort(request, pk):
    found, person = seen(request, pk), request.user
    everybody, trainers = list(queries.places(found)), list(queries.trainers(found))
    own = next((place for place in everybody if place.person_id == person.pk), None)
    members = [place for place in everybody if rules.takes_part(place)]
    sees_members = rules.may_see_members(person, found)
    context = {
        "cohort": found,
        "programme": found.programme,
        "sees_programme": is_of_partnership(person, found.programme),
        "own": own,
        "acts_for": acting_for(person),
        "is_in": found.closed_group_id in groups_of(person),
        "can_apply": rules.may_apply(person, found, own, teaches=found.teaches),
        "sees_members": sees_members,
        "members": members if sees_members else [],
        "applied": [place for place in everybody if not rules.takes_part(place)] if found.teaches else [],
        "trainers": trainers,
        "told": rules.told_to(person, found, everybody),
        "makes": works_on(person, found.programme),
        "can": rules.cohort_permits(person, found, members),
        "can_name": rules.may_name_trainer(person, found, learns=False),
        "can_unname": rules.may_unname_trainer(person, found, len(trainers)),
        "can_draft": may_draft_in_cohort(own, found.own_agreement),
        "can_go_on": rules.may_go_on_together(person, found, own),
    }
    return render(request, "programmes/cohort.html", context)


def name_trainer(request, pk):
    found = seen(request, pk)
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = form.cleaned_data["email"]
        actions.name_trainer(found, person, by=request.user, at=now())
        return redirect("programmes:cohort", pk=pk)
    can = rules.may_name_trainer(request.user, found, learns=False)
    return draw(request, found, form, title=_("Who teaches too?"), button=_("Ask to teach"), can=can)


@require_POST
def unname_trainer(request, pk):
    found = seen(request, pk)
    trainer = get_object_or_404(queries.trainers(found), pk=request.POST.get("trainer", "")[:10])
    actions.unname_trainer(trainer, by=request.user, at=now())
    return redirect("programmes:cohort", pk=pk)


@require_POST
def begin(request, pk):
    actions.begin_cohort(seen(request, pk), by=request.user, at=now())
    return redirect("programmes:cohort", pk=pk)


@require_POST
def end(request, pk):
    actions.end_cohort(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("The cohort is over. Who took part keeps it for two years."))
    return redirect("programmes:cohort", pk=pk)


def call_off(request, pk):
    found = seen(request, pk)
    form = WordsForm(request.POST or None, asks=_("Why does the cohort not go on?"))
    if request.method == "POST" and form.is_valid():
        actions.call_off_cohort(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:cohort", pk=pk)
    can = rules.may_move_cohort(request.user, found, "call_off")
    return draw(request, found, form, title=_("The cohort does not go on"), button=_("Let it not go on"), can=can)


def go_on_together(request, pk):
    """Whoever may not see who learns here does not find this either."""
    found, person = seen(request, pk), request.user
    if not rules.may_see_members(person, found):
        raise Http404
    form = TogetherForm(request.POST or None, people=queries.learns_beside(person, found))
    if request.method == "POST" and form.is_valid():
        group = actions.go_on_together(found, by=person, at=now(), **form.facts())
        messages.success(request, _("Your group is there. Everybody you chose is invited."))
        return redirect("peers:peergroup", pk=group.pk)
    can = rules.may_go_on_together(person, found, queries.own_place(person, found))
    words = {"title": _("Go on as a group"), "button": _("Start and invite")}
    return draw(request, found, form, can=can, **words)
