"""An article as it is made: begun, given to somebody, asked about, checked, put out, corrected."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.labels import address
from vakwerk.magazine import actions, queries, rules
from vakwerk.magazine.forms import (
    ArticleForm,
    AskForm,
    AssignForm,
    BeginForm,
    ClientForm,
    CorrectionForm,
    ScheduleForm,
)
from vakwerk.magazine.views.desk import only_editors
from vakwerk.magazine.views.sure import ask_first

STEPS = {
    "inleveren": actions.hand_in,
    "klaar": actions.finish_editing,
    "goedkeuren": actions.approve,
    "wachten": actions.hold,
    "terug": actions.give_back,
    "publiceren": actions.publish,
    "archief": actions.archive,
    "weghalen": actions.take_back,
    "laten-vallen": actions.drop,
}
ASKED_FIRST = {"weghalen": "take_back", "laten-vallen": "drop"}


def found(request, pk):
    only_editors(request)
    return get_object_or_404(queries.desk.on_the_table(request.user), pk=pk)


def begin(request):
    only_editors(request)
    form = BeginForm(request.POST or None, initial=begins_with(request.GET))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        article = actions.begin_article(by=request.user, at=now(), **given)
        return redirect("magazine:made", pk=article.pk)
    context = {"form": form, "can": rules.may_make(request.user)}
    return render(request, "magazine/begin.html", context, status=422 if form.errors else 200)


def begins_with(asked):
    """What a page in the library says of itself in its link to here: its address, and the label of its origin."""
    return {"source": asked.get("bron", ""), "origin": rules.source_kind_of(asked.get("herkomst", ""))}


def made(request, pk):
    return render(request, "magazine/made.html", page(request, found(request, pk)))


def page(request, article, **forms):
    draft = rules.draft_of(article)
    context = {
        "article": article,
        "draft": draft,
        "can": rules.permits(request.user, article, localdate()),
        "may_make": rules.may_make(request.user),
        "may_ask": rules.may_ask(request.user, article),
        "misses": rules.misses(article, localdate()),
        "changed": article.is_out and rules.has_changed(article),
        "approvals": queries.desk.approvals_of(article),
        "shown": [(shown, rules.may_be_shown(shown, localdate())) for shown in rules.shown_in(draft)],
        "checks": queries.desk.checks_of(article),
        "needs_check": rules.needs_check(article),
        "corrections": queries.reading.corrections_of(article) if article.is_out else [],
        "source": address(article.source) if article.source else "",
        "ask_form": AskForm(),
        "schedule_form": ScheduleForm(),
        "assign_form": AssignForm(initial={"author": article.author_id or request.user.pk, "due_on": article.due_on}),
        "correction_form": CorrectionForm(),
    }
    return context | forms


def again(request, article, **forms):
    """The page with what was typed."""
    form = next(iter(forms.values()))
    return render(request, "magazine/made.html", page(request, article, form=form, **forms), status=422)


def change(request, pk):
    article = found(request, pk)
    form = ArticleForm(request.POST or None, initial=ArticleForm.of(article))
    if request.method == "POST" and form.is_valid():
        actions.change_article(article, by=request.user, at=now(), **form.facts())
        return redirect("magazine:made", pk=pk)
    context = {"article": article, "form": form, "can": rules.may_make(request.user)}
    return render(request, "magazine/change.html", context, status=422 if form.errors else 200)


def step(request, pk, name):
    article = found(request, pk)
    if name not in STEPS:
        raise Http404
    if request.method == "POST":
        STEPS[name](article, by=request.user, at=now())
    elif name in ASKED_FIRST:
        move = ASKED_FIRST[name]
        return ask_first(request, move, rules.may_move(request.user, article, move, localdate()), to(article))
    return redirect("magazine:made", pk=pk)


def to(article):
    return reverse("magazine:made", args=[article.pk])


@require_POST
def assign(request, pk):
    article = found(request, pk)
    form = AssignForm(request.POST)
    if not form.is_valid():
        return again(request, article, assign_form=form)
    actions.assign(article, by=request.user, at=now(), **form.cleaned_data)
    return redirect("magazine:made", pk=pk)


@require_POST
def schedule(request, pk):
    article = found(request, pk)
    form = ScheduleForm(request.POST)
    if not form.is_valid():
        return again(request, article, schedule_form=form)
    actions.schedule(article, by=request.user, at=now(), **form.cleaned_data)
    return redirect("magazine:made", pk=pk)


@require_POST
def correct(request, pk):
    article = found(request, pk)
    form = CorrectionForm(request.POST)
    if not form.is_valid():
        return again(request, article, correction_form=form)
    actions.correct(article, by=request.user, at=now(), **form.cleaned_data)
    messages.success(request, _("Everyone reads the new text now, with what was wrong below it."))
    return redirect("magazine:made", pk=pk)


@require_POST
def ask_about_quotes(request, pk):
    article = found(request, pk)
    form = AskForm(request.POST)
    if not form.is_valid():
        return again(request, article, ask_form=form)
    actions.ask_about_quotes(article, by=request.user, at=now(), **form.cleaned_data)
    messages.success(request, _("She gets a mail with a link."))
    return redirect("magazine:made", pk=pk)


@require_POST
def stop_asking(request, pk):
    approval = get_object_or_404(queries.desk.visible_approvals(request.user), pk=pk)
    actions.stop_asking(approval, by=request.user, at=now())
    return redirect("magazine:made", pk=approval.article_id)


def check_client(request, pk):
    article = found(request, pk)
    form = ClientForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.check_client(article, by=request.user, at=now(), **form.facts())
        return redirect("magazine:made", pk=pk)
    draft = rules.draft_of(article)
    queries.reading.load_pictures(draft)
    context = {"article": article, "draft": draft, "form": form, "can": rules.may_make(request.user)}
    return render(request, "magazine/client.html", context, status=422 if form.errors else 200)


def withdraw_client(request, pk):
    article = found(request, pk)
    if request.method != "POST":
        return ask_first(request, "withdraw_client", rules.may_make(request.user), to(article))
    actions.withdraw_client(article, by=request.user, at=now())
    messages.success(request, _("The story is gone from the magazine."))
    return redirect("magazine:made", pk=pk)
