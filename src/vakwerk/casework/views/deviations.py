"""Deviating: from which rule, in six fields, or by the formal way; and one's page of it. Reading one is noted."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.casework import actions, queries, rules
from vakwerk.casework.forms import DeviationForm, DoneForm, FormalForm, JustifyForm, ReferForm
from vakwerk.casework.views.cases import lesson_of, names
from vakwerk.common.labels import label
from vakwerk.common.requests import sent
from vakwerk.methods.public import EvidenceKind
from vakwerk.ui.public import page_of

A_PAGE = 25


def choose(request):
    """From which rule? Those that hold where the reader works."""
    asked = sent(request.GET, "zoek")
    found = page_of(request, queries.rules_named(request.user, asked), A_PAGE)
    context = {"rules": found, "asked": asked, "case": request.GET.get("casus", "")}
    return render(request, "casework/choose.html", context)


def deviate(request, pk):
    """One rule: what others learned from it before, and the fields. What the law decides on gets others."""
    rule = get_object_or_404(queries.visible_rules(request.user), pk=pk)
    case = case_asked(request)
    is_formal = rules.is_formal(rule)
    form = (FormalForm if is_formal else DeviationForm)(request.POST or None, by=request.user, rule=rule)
    if request.method == "POST" and form.is_valid():
        act = actions.consider if is_formal else actions.deviate
        given = {name: value for name, value in form.cleaned_data.items() if name in TEXTS}
        seen = form.cleaned_data["version"]
        made = act(rule, by=request.user, at=now(), case=case, seen=seen, **given)
        return redirect("casework:deviation", pk=made.pk)
    context = {"rule": rule, "case": case, "form": form, "is_formal": is_formal} | beside(request.user, rule)
    template = "formal" if is_formal else "deviate"
    return render(request, f"casework/{template}.html", context, status=422 if form.errors else 200)


def case_asked(request):
    """The case of hers from which she came."""
    asked = sent(request.GET, "casus")
    return queries.own_cases(request.user).filter(pk=asked).first() if asked else None


TEXTS = (
    "did_instead",
    "why_pinched",
    "evidence",
    "expected_effect",
    "look_back_on",
    "justification",
    "disproportion",
)


def beside(person, rule):
    """What stands beside the fields: what came of it before, and whether the rule is known to pinch."""
    signals = queries.last_signals(rule)
    return {
        "lessons": queries.lessons(person, rule),
        "earlier": queries.earlier(person, rule),
        "signal": next((signal for signal in signals if signal.is_open), None),
        "answered": next((signal for signal in signals if not signal.is_open), None),
        "can": rules.may_deviate(person, rule),
    }


def deviation(request, pk):
    found = get_object_or_404(queries.visible_deviations(request.user), pk=pk)
    actions.read(found, by=request.user, at=now())
    return render(request, "casework/deviation.html", page(request.user, found))


def page(person, deviation, refer=None):
    return {
        "deviation": deviation,
        "rule": deviation.rule,
        "version": queries.text_of_version(deviation.rule, deviation.version),
        "evidence": [EvidenceKind(kind).label for kind in deviation.evidence],
        "look_backs": queries.look_backs(deviation),
        "signal": queries.signal_after(person, deviation),
        "readers": (readers := queries.took_part(deviation.case)),
        "names": names(deviation.author, readers),
        "others_read": deviation.read_until >= localdate(),
        "is_author": deviation.author_id == person.pk,
        "is_case_read": reads_case(person, deviation.case),
        "is_formal": rules.is_formal(deviation.rule),
        "done": DoneForm(by=person),
        "origin": label(deviation),
        "refer": refer or ReferForm(initial={"referred_on": localdate()}),
        "can": {
            "refer": rules.may_move_deviation(person, deviation, "refer"),
            "justify": rules.may_justify(person, deviation),
            "look_back": rules.may_look_back(person, deviation),
            "conclude": rules.may_move_deviation(person, deviation, "conclude"),
            "take_back": rules.may_take_back(person, deviation),
        },
    }


def reads_case(person, case):
    return case is not None and bool(case.subject) and rules.still_reads(person, case)


@require_POST
def refer(request, pk):
    found = get_object_or_404(queries.visible_deviations(request.user), pk=pk)
    form = ReferForm(request.POST)
    if not form.is_valid():
        context = page(request.user, found, form) | {"form": form}
        return render(request, "casework/deviation.html", context, status=422)
    actions.refer(found, by=request.user, at=now(), referred_on=form.cleaned_data["referred_on"])
    return redirect("casework:deviation", pk=pk)


def justify(request, pk):
    found = get_object_or_404(queries.visible_deviations(request.user).filter(author=request.user), pk=pk)
    form = JustifyForm(request.POST or None, by=request.user, initial={"justification": found.justification})
    if request.method == "POST" and form.is_valid():
        actions.justify(found, by=request.user, at=now(), justification=form.cleaned_data["justification"])
        messages.success(request, _("Saved."))
        return redirect("casework:deviation", pk=pk)
    actions.read(found, by=request.user, at=now())
    context = {"deviation": found, "form": form, "can": rules.may_justify(request.user, found)}
    return render(request, "casework/justify.html", context, status=422 if form.errors else 200)


@require_POST
def conclude(request, pk):
    found = get_object_or_404(queries.visible_deviations(request.user), pk=pk)
    lesson = lesson_of(request)
    if lesson is None:
        actions.conclude(found, by=request.user, at=now())
    else:
        actions.generalise(found, by=request.user, at=now(), lesson=lesson)
    return redirect("casework:deviation", pk=pk)


@require_POST
def take_back(request, pk):
    found = get_object_or_404(queries.visible_deviations(request.user), pk=pk)
    actions.take_back(found, by=request.user, at=now())
    messages.success(request, _("Removed."))
    return redirect("casework:overview")


def disclose(request, pk):
    """What of it is given when somebody asks for openness (Woo): per field, without names and personal views."""
    found = get_object_or_404(queries.visible_deviations(request.user).filter(author=request.user), pk=pk)
    actions.disclose(found, by=request.user, at=now())
    context = {
        "deviation": found,
        "rule": found.rule,
        "version": queries.text_of_version(found.rule, found.version),
        "evidence": [EvidenceKind(kind).label for kind in found.evidence],
        "look_backs": queries.look_backs(found),
        "views": len(queries.considerations(found.case)) if found.case else 0,
    }
    return render(request, "casework/disclose.html", context)
