"""Partnerships: founding one, asking organisations in, answering for one's own."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people import actions, queries, rules
from vakwerk.people.forms import AskForm, FoundForm, JointRoleForm, PartnershipForm
from vakwerk.ui.public import page_of

A_PAGE = 6


def partnerships(request):
    if not queries.administered_by(request.user).exists():
        raise Http404
    form = FoundForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        made = actions.found_partnership(by=request.user, at=now(), **form.cleaned_data)
        return redirect("people:partnership", pk=made.pk)
    context = {"partnerships": page_of(request, queries.partnerships_of(request.user), A_PAGE), "form": form}
    return render(request, "people/partnerships.html", context, status=422 if form.errors else 200)


def partnership(request, pk):
    found = get_object_or_404(queries.partnerships_of(request.user), pk=pk)
    form = PartnershipForm(request.POST or None, partnership=found)
    if request.method == "POST" and form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("name", "purpose", "lead", "contact")}
        actions.change_partnership(found, by=request.user, at=now(), shares=form.shares, **facts)
        messages.success(request, _("Saved."))
        return redirect("people:partnership", pk=pk)
    return show(request, found, form=form, status=422 if form.errors else 200)


def show(request, found, status=200, **forms):
    """The page, with the forms that were sent and those that can be."""
    form = forms.get("form") or PartnershipForm(partnership=found)
    asked = [(partner, rules.may_answer(request.user, partner)) for partner in queries.asked_partners(found)]
    places = [(partner, rules.may_withdraw_partner(request.user, partner)) for partner in form.partners]
    given = [(row, rules.ROLES.get(row.role), rules.may_end(request.user, row)) for row in queries.joint_roles(found)]
    context = {"partnership": found, "form": form, "asked": asked, "places_in": places, "given": given}
    context["ask"] = forms.get("ask") or AskForm(partnership=found)
    context["give"] = forms.get("give") or JointRoleForm(by=request.user, partnership=found)
    context["can"] = rules.may_lead(request.user, found)
    return render(request, "people/partnership.html", context, status=status)


@require_POST
def ask(request, pk):
    found = get_object_or_404(queries.partnerships_of(request.user), pk=pk)
    form = AskForm(request.POST, partnership=found)
    if not form.is_valid():
        return show(request, found, ask=form, status=422)
    actions.ask_partner(found, form.cleaned_data["organisation"], by=request.user, at=now())
    messages.success(request, _("Asked. Its administrator decides."))
    return redirect("people:partnership", pk=pk)


@require_POST
def give(request, pk):
    found = get_object_or_404(queries.partnerships_of(request.user), pk=pk)
    form = JointRoleForm(request.POST, by=request.user, partnership=found)
    if not form.is_valid():
        return show(request, found, give=form, status=422)
    person, role = form.cleaned_data["email"], form.cleaned_data["role"]
    actions.appoint_jointly(person, by=request.user, at=now(), role=role, partnership=found)
    messages.success(request, _("Saved. It holds from now."))
    return redirect("people:partnership", pk=pk)


@require_POST
def answer(request, pk):
    partner = get_object_or_404(queries.partner_kept_by(request.user, pk))
    actions.answer_partnership(partner, by=request.user, at=now(), accepts="yes" in request.POST)
    return redirect("people:partnerships")


@require_POST
def withdraw(request, pk):
    partner = get_object_or_404(queries.partner_kept_by(request.user, pk))
    actions.withdraw_partner(partner, by=request.user, at=now())
    messages.success(request, _("Done. From today they are no partners any more."))
    return redirect("people:partnerships")
