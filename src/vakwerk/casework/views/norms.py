"""Internal rules: the list, one rule with what it said before, and keeping them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.casework import actions, queries, rules
from vakwerk.casework.forms import ChangeForm, OwnerForm, RuleForm
from vakwerk.common.requests import sent
from vakwerk.library.public import BackingForm, backings_of
from vakwerk.ui.public import page_of

A_PAGE = 25
SIGNALS = 10


def rules_list(request):
    asked = sent(request.GET, "zoek")
    found = page_of(request, queries.rules_named(request.user, asked), A_PAGE)
    context = {
        "rules": found,
        "asked": asked,
        "abolished": queries.abolished_rules(request.user)[:10],
        "keeps": queries.places_kept(request.user),
    }
    return render(request, "casework/rules.html", context)


def write(request):
    places = queries.places_kept(request.user)
    if not places:
        raise Http404
    form = RuleForm(request.POST or None, by=request.user, places=places)
    if request.method == "POST" and form.is_valid():
        rule = actions.write_rule(by=request.user, at=now(), **form.cleaned_data)
        return redirect("casework:internalrule", pk=rule.pk)
    return render(request, "casework/write_rule.html", {"form": form}, status=422 if form.errors else 200)


def rule(request, pk):
    found = get_object_or_404(queries.visible_rules(request.user), pk=pk)
    return render(request, "casework/rule.html", page(request, found))


def page(request, rule, backing=None):
    person = request.user
    signals = page_of(request, queries.signals_of(rule), SIGNALS)
    current, *earlier = queries.versions(rule)
    return {
        "rule": rule,
        "is_formal": rules.is_formal(rule),
        "current": current,
        "earlier": earlier,
        "signals": signals,
        "backings": backings_of(rule),
        "backing": backing or BackingForm(),
        "can": {
            "deviate": rules.may_deviate(person, rule),
            "change": rules.may_change_rule(person, rule),
            "keep": rules.may_keep(person, rule),
            "abolish": rules.may_abolish(person, rule, queries.open_signal(rule)),
            "back": rules.may_back_rule(person, rule, signals),
        },
    }


@require_POST
def back(request, pk):
    """A sentence of support, by an executive."""
    found = get_object_or_404(queries.visible_rules(request.user), pk=pk)
    form = BackingForm(request.POST)
    if not form.is_valid():
        return render(request, "casework/rule.html", page(request, found, form) | {"form": form}, status=422)
    actions.back_rule(found, by=request.user, at=now(), text=form.cleaned_data["text"])
    return redirect("casework:internalrule", pk=pk)


def change(request, pk):
    found = get_object_or_404(queries.visible_rules(request.user), pk=pk)
    form = ChangeForm(request.POST or None, initial={"text": found.text})
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("text", "reason")}
        actions.change_rule(found, by=request.user, at=now(), **given)
        messages.success(request, _("Saved. Who deviated from it lately hears it."))
        return redirect("casework:internalrule", pk=pk)
    context = {"rule": found, "form": form, "can": rules.may_change_rule(request.user, found)}
    return render(request, "casework/change_rule.html", context, status=422 if form.errors else 200)


def give(request, pk):
    found = get_object_or_404(queries.visible_rules(request.user), pk=pk)
    form = OwnerForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        owner = form.cleaned_data["owner"]
        actions.give_rule(found, owner, by=request.user, at=now())
        messages.success(request, _("%(name)s owns this rule from now on, and hears it.") % {"name": owner.name})
        return redirect("casework:internalrule", pk=pk)
    context = {"rule": found, "form": form, "can": rules.may_keep(request.user, found)}
    return render(request, "casework/give_rule.html", context, status=422 if form.errors else 200)


@require_POST
def abolish(request, pk):
    found = get_object_or_404(queries.visible_rules(request.user), pk=pk)
    actions.abolish_rule(found, by=request.user, at=now())
    return redirect("casework:internalrule", pk=pk)
