"""Organisations, teams and the list of roles, for who keeps them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.requests import sent
from vakwerk.people import actions, queries, rules
from vakwerk.people.forms import InvitationForm, OrganisationForm, TeamForm
from vakwerk.ui.public import page_of

A_PAGE = 25


def organisations(request):
    """All that one keeps."""
    kept = queries.administered_by(request.user)
    if not kept.exists():
        raise Http404
    asked = sent(request.GET, "naam", 120)
    found = page_of(request, kept.filter(name__icontains=asked), A_PAGE)
    can = rules.may_add_organisations(request.user)
    return render(request, "people/organisations.html", {"organisations": found, "asked": asked, "can": can})


def add_organisation(request):
    if not rules.may_add_organisations(request.user):
        raise Http404
    form = OrganisationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        facts = dict(form.cleaned_data)
        former = facts.pop("predecessors")
        made = actions.add_organisation(by=request.user, at=now(), predecessors=former, **facts)
        return redirect("people:organisation", pk=made.pk)
    return render(request, "people/add_organisation.html", {"form": form}, status=422 if form.errors else 200)


def organisation(request, pk):
    found = get_object_or_404(queries.administered_by(request.user), pk=pk)
    return render(request, "people/organisation.html", everything_of(found, request))


def everything_of(found, request):
    person, asked = request.user, sent(request.GET, "wie", 120)
    staff = page_of(request, queries.staff(found, asked), A_PAGE)
    invite = InvitationForm(organisation=found, by=person)
    return {
        "organisation": found,
        "staff": staff,
        "held": [(row, rules.ROLES.get(row.role)) for row in staff],
        "asked": asked,
        "review_due": queries.review_due(found, localdate()),
        "teams": invite.teams,
        "invitations": page_of(request, queries.open_invitations(found, now(), asked), A_PAGE, "uitgenodigd"),
        "invite": invite,
        "team": TeamForm(auto_id="team_%s"),
    }


def change(request, pk):
    found = get_object_or_404(queries.administered_by(request.user), pk=pk)
    form = OrganisationForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        actions.change_organisation(found, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("people:organisation", pk=pk)
    return render(
        request,
        "people/change.html",
        {"organisation": found, "form": form},
        status=422 if form.errors else 200,
    )


@require_POST
def network(request, pk):
    """Take part in the network, or not any more."""
    found = get_object_or_404(queries.administered_by(request.user), pk=pk)
    deed = actions.join_network if request.POST.get("joins") == "1" else actions.leave_network
    deed(found, by=request.user, at=now())
    return redirect("people:change", pk=pk)


@require_POST
def add_team(request, pk):
    found = get_object_or_404(queries.administered_by(request.user), pk=pk)
    form = TeamForm(request.POST, auto_id="team_%s")
    if not form.is_valid():
        context = everything_of(found, request) | {"team": form, "form": form}
        return render(request, "people/organisation.html", context, status=422)
    actions.add_team(found, by=request.user, at=now(), name=form.cleaned_data["name"])
    return redirect("people:organisation", pk=pk)


def roles(request):
    return render(request, "people/roles.html", {"roles": rules.ROLES.values()})
