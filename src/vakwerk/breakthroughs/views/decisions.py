"""Deciding, the letter, and paying: by the mandate holder, the secretary and the payer."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.breakthroughs import actions, queries, rules
from vakwerk.breakthroughs.forms import DecisionForm, LetterTextForm, PaidForm, RegisterForm
from vakwerk.breakthroughs.views.papers import as_pdf, as_text, file
from vakwerk.common.verdicts import demand
from vakwerk.dutch.public import advice
from vakwerk.search.public import plain_words
from vakwerk.ui.public import page_of, table

A_PAGE = 25


def found(request, pk):
    return get_object_or_404(queries.visible_applications(request.user), pk=pk)


def decide(request, pk):
    application = found(request, pk)
    advised = queries.advice_of(application)
    form = DecisionForm(request.POST or None, by=request.user, version=application.version, advice=advised)
    if request.method == "POST" and form.is_valid():
        actions.decide(application, by=request.user, at=now(), **form.facts())
        return redirect("breakthroughs:fundapplication", pk=pk)
    actions.read(application, by=request.user, at=now())
    can = rules.may_decide(request.user, application)
    shown = {"advice": advised, "dissents": queries.dissents(advised)} if can else {}
    context = {"application": application, "form": form, "can": can, **shown}
    return render(request, "breakthroughs/decide.html", context, status=422 if form.errors else 200)


def letter(request, pk):
    """The letter as the client gets it, in plain words, with what may be plainer; sent from the case system."""
    application, decision = lettered(request, pk)
    form = LetterTextForm(request.POST or None, by=request.user, initial={"letter": decision.letter})
    if request.method == "POST" and form.is_valid():
        actions.rewrite_letter(application, by=request.user, at=now(), letter=form.cleaned_data["letter"])
        messages.success(request, _("Saved."))
        return redirect("breakthroughs:letter", pk=pk)
    return drawn(request, application, decision, form, RegisterForm())


def drawn(request, application, decision, form, register):
    """The page of the letter, with what was typed in either of its forms."""
    actions.read(application, by=request.user, at=now())
    context = {
        "application": application,
        "decision": decision,
        "letter": queries.letter_of(application, decision),
        "advice": advice(decision.letter, plain_words()),
        "form": form,
        "register": register,
        "whole": rules.has_whole_letter(application.version),
        "can": {
            "communicate": rules.may_move(request.user, application, "communicate"),
            "prepare": rules.has_part(request.user, rules.SECRETARY, application.fund),
        },
    }
    return render(request, "breakthroughs/letter.html", context, status=422 if form.errors or register.errors else 200)


def lettered(request, pk):
    application = found(request, pk)
    decision = queries.decision_of(application)
    if decision is None or (application.applicant_id == request.user.pk and decision.communicated_at is None):
        raise Http404
    return application, decision


def letter_as_file(request, pk, kind):
    """For the case system: there name and address are added, and the sent copy is kept."""
    application, decision = lettered(request, pk)
    demand(rules.has_whole_letter(application.version))
    actions.read(application, by=request.user, at=now())
    made = queries.letter_of(application, decision)
    if kind not in ("odt", "pdf"):
        raise Http404
    name = f"brief-{application.code}"
    if kind == "odt":
        return file(as_text(made), kind, name)
    return file(as_pdf("breakthroughs/letter_paper.html", {"letter": made}, application.fund), kind, name)


@require_POST
def communicate(request, pk):
    application = found(request, pk)
    actions.communicate(application, by=request.user, at=now())
    messages.success(request, _("Told. From now on we follow what comes of it."))
    return redirect("breakthroughs:fundapplication", pk=pk)


@require_POST
def register(request, pk):
    application, decision = lettered(request, pk)
    form = RegisterForm(request.POST)
    if not form.is_valid():
        return drawn(request, application, decision, LetterTextForm(initial={"letter": decision.letter}), form)
    actions.register(application, by=request.user, at=now(), on=form.cleaned_data["on"])
    return redirect("breakthroughs:letter", pk=pk)


def payments(request, form=None):
    """Codes and amounts, and nothing else: what is to be paid, or what was."""
    if not rules.pays(request.user):
        raise Http404
    form, was_paid = form or PaidForm(), "betaald" in request.GET
    rows = queries.paid(request.user) if was_paid else queries.open_payments(request.user)
    page = page_of(request, rows, A_PAGE)
    context = {"was_paid": was_paid, "page": page, "form": form}
    return render(request, "breakthroughs/payments.html", context, status=422 if form.errors else 200)


def payments_as_file(request):
    if not rules.pays(request.user):
        raise Http404
    open_now = queries.open_payments(request.user)
    amounts = ((each.fund.name, each.code, f"{each.cents / 100:.2f}".replace(".", ",")) for each in open_now)
    return table("te-betalen", [("fonds", "code", "bedrag"), *amounts])


@require_POST
def confirm(request, pk):
    payment = get_object_or_404(queries.visible_payments(request.user), pk=pk)
    form = PaidForm(request.POST, auto_id=f"paid-{pk}-%s")
    if not form.is_valid():
        return payments(request, form)
    actions.confirm(payment, by=request.user, at=now(), paid_on=form.cleaned_data["paid_on"])
    messages.success(request, _("Noted. Who applied hears that it was paid."))
    return redirect("breakthroughs:payments")
