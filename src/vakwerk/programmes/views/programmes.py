"""A leergang: its page, who makes it, its beginning and its end."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import ModuleForm, OpenForm, PersonForm, ProgrammeForm, WordsForm
from vakwerk.programmes.rules.cohorts import may_open_cohort
from vakwerk.programmes.states import ProposalState


def seen(request, pk):
    return get_object_or_404(queries.with_modules(queries.visible_to(request.user)), pk=pk)


def draw(request, programme, form, **words):
    """A page with one form about a leergang."""
    context = {"programme": programme, "form": form} | words
    return render(request, "programmes/programme_form.html", context, status=422 if form.errors else 200)


def open_programme(request):
    partnerships = queries.opened_by(request.user)
    form = OpenForm(request.POST or None, partnerships=partnerships)
    if request.method == "POST" and form.is_valid():
        partnership, facts = form.facts()
        made = actions.open_programme(partnership, by=request.user, at=now(), **facts)
        return redirect("programmes:programme", pk=made.pk)
    can = rules.may_open(request.user, partnerships)
    context = {"form": form, "can": can}
    return render(request, "programmes/open_programme.html", context, status=422 if form.errors else 200)


def permits(person, found):
    """What she may do, or why not: shares that do not add up are told before anybody is asked to agree."""
    can = rules.permits(person, found)
    if can["request_budget"]:
        can["request_budget"] = rules.has_shares(queries.percents(found).values())
    return can


def programme(request, pk):
    found = seen(request, pk)
    shares, proposals = list(queries.shares(found)), list(queries.proposals_for(found))
    waiting = next((each for each in proposals if each.state == ProposalState.OPEN), None)
    inventories = list(queries.inventories_of(found))
    context = {
        "programme": found,
        "inventories": inventories,
        "can_ask": rules.may_open_inventory(request.user, found, queries.is_open(inventories)),
        "shares": shares,
        "proposals": proposals,
        "waiting": waiting,
        "can_propose": rules.may_propose_change(request.user, found, waiting),
        "missing": [share.organisation for share in shares if share.agreed_at is None],
        "to_agree": [share for share in shares if rules.may_agree(request.user, share)],
        "agreed": any(share.agreed_at and rules.holds_mandate(request.user, share) for share in shares),
        "ours": [share for share in shares if rules.may_see_of_employer(request.user, share)],
        "makes": rules.works_on(request.user, found),
        "can": permits(request.user, found),
        "can_change": rules.may_change(request.user, found),
        "can_open_cohort": may_open_cohort(request.user, found),
        "can_estimate": rules.may_set_estimate(request.user, found),
    }
    return render(request, "programmes/programme.html", context)


def change(request, pk):
    found = seen(request, pk)
    stands = {"title": found.title, "about": found.about, "taught_by": found.taught_by}
    form = ProgrammeForm(request.POST or None, initial=stands)
    if request.method == "POST" and form.is_valid():
        actions.change_programme(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:programme", pk=pk)
    words = {"title": _("Change what it is about"), "button": _("Save"), "can": rules.may_change(request.user, found)}
    return draw(request, found, form, **words)


def working_group(request, pk):
    found = seen(request, pk)
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = form.cleaned_data["email"]
        actions.join_working_group(found, person, by=request.user, at=now())
        messages.success(request, _("She is in the working group now."))
        return redirect("programmes:programme", pk=pk)
    words = {"title": _("Ask somebody into the working group"), "button": _("Ask")}
    return draw(request, found, form, can=rules.may_change(request.user, found), **words)


def propose_module(request, pk):
    found = seen(request, pk)
    theme = queries.theme_to_fill(found, request.GET.get("thema", "")[:10])
    form = ModuleForm(request.POST or None, initial={"title": theme.title} if theme else None)
    if request.method == "POST" and form.is_valid():
        made = actions.propose_module(found, by=request.user, at=now(), theme=theme, **form.facts())
        return redirect("programmes:module", pk=made.pk)
    words = {"title": _("Propose a module"), "button": _("Propose")}
    return draw(request, found, form, can=rules.may_propose_module(request.user, found), **words)


@require_POST
def look_back(request, pk):
    actions.look_back(seen(request, pk), by=request.user, at=now())
    return redirect("programmes:programme", pk=pk)


def close(request, pk):
    found = seen(request, pk)
    form = WordsForm(request.POST or None, asks=_("What came of it?"))
    if request.method == "POST" and form.is_valid():
        actions.close_programme(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:programme", pk=pk)
    words = {"title": _("Close the leergang"), "button": _("Close")}
    return draw(request, found, form, can=may_end(request, found, "close"), **words)


def may_end(request, found, name):
    return rules.may_move(request.user, found, name) and queries.has_nothing_open(found)


def stop(request, pk):
    found = seen(request, pk)
    form = WordsForm(request.POST or None, asks=_("Why does it stop?"))
    if request.method == "POST" and form.is_valid():
        actions.stop_programme(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:programme", pk=pk)
    words = {"title": _("Stop the leergang"), "button": _("Stop the leergang")}
    return draw(request, found, form, can=may_end(request, found, "stop"), **words)
