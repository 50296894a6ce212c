"""How the colleagues of an organisation sign in with the account they have at work."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people import actions, queries, rules
from vakwerk.people.forms import ClaimRuleForm, ProviderForm


def providers(request, pk):
    place = get_object_or_404(queries.administered_by(request.user), pk=pk)
    form = ProviderForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kept = actions.keep_provider(place, by=request.user, at=now(), **form.cleaned_data)
        return redirect("people:identityprovider", pk=kept.pk)
    context = {"organisation": place, "providers": queries.providers_of(place), "form": form}
    return render(request, "people/providers.html", context, status=422 if form.errors else 200)


def provider(request, pk):
    found = get_object_or_404(queries.provider_kept_by(request.user, pk))
    form = ProviderForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        facts = {"provider": found} | form.cleaned_data
        actions.keep_provider(found.organisation, by=request.user, at=now(), **facts)
        messages.success(request, _("Saved."))
        return redirect("people:identityprovider", pk=pk)
    rule = ClaimRuleForm(organisation=found.organisation, by=request.user)
    return show(request, found, form, rule, 422 if form.errors else 200)


def show(request, found, form, rule, status):
    context = {
        "provider": found,
        "form": form,
        "rule": rule,
        "rules": [(kept, rules.ROLES.get(kept.role)) for kept in queries.claim_rules_of(found)],
        "callback": settings.ADDRESS + reverse("openid_connect_callback", args=[found.pk]),
    }
    return render(request, "people/provider.html", context, status=status)


@require_POST
def add_rule(request, pk):
    found = get_object_or_404(queries.provider_kept_by(request.user, pk))
    form = ClaimRuleForm(request.POST, organisation=found.organisation, by=request.user)
    if not form.is_valid():
        return show(request, found, ProviderForm(instance=found), form, 422)
    actions.add_claim_rule(found, by=request.user, at=now(), **form.cleaned_data)
    return redirect("people:identityprovider", pk=pk)


@require_POST
def drop_rule(request, pk):
    rule = get_object_or_404(queries.claim_rule_kept_by(request.user, pk))
    actions.drop_claim_rule(rule, by=request.user, at=now())
    return redirect("people:identityprovider", pk=rule.provider_id)
