"""Afterwards: the questions, by page or by link; earlier cases for who weighs; openness for who asks for it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import override

from vakwerk.breakthroughs import actions, queries, rules
from vakwerk.breakthroughs.forms import CodeForm, EffectForm
from vakwerk.breakthroughs.views.papers import as_text, file
from vakwerk.notices.public import link_of, may_use
from vakwerk.ui.public import page_of

A_PAGE = 20  # answers


def effect(request, pk):
    follow_up = get_object_or_404(queries.visible_follow_ups(request.user), pk=pk)
    form = EffectForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        actions.answer(follow_up, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Saved. The panel reads it at its next hearing."))
        return redirect("breakthroughs:fundapplication", pk=follow_up.application_id)
    actions.read(follow_up.application, by=request.user, at=now())
    context = {
        "follow_up": follow_up,
        "application": follow_up.application,
        "advice": queries.advice_of(follow_up.application),
        "form": form,
        "can": rules.may_answer(request.user, follow_up, localdate()),
    }
    return render(request, "breakthroughs/effect.html", context, status=422 if form.errors else 200)


@login_not_required
def by_link(request, token):
    """From a mail: the day of the decision, two fields, and nothing else, before or after."""
    link = link_of(token)
    if link is None:
        raise Http404
    with override(link.person.language):
        form = EffectForm(request.POST or None)
        can = may_use(link, now())
        if request.method == "POST" and can and form.is_valid():
            actions.answer_by_link(token, at=now(), **form.facts())
            return render(request, "breakthroughs/answered.html")
        context = {"promised_on": link.promised_on, "form": form, "can": can}
        return render(request, "breakthroughs/answer.html", context, status=422 if form.errors else 200)


def take_over(request):
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        application = actions.take_over(form.cleaned_data["code"], by=request.user, at=now())
        return redirect("breakthroughs:fundapplication", pk=application.pk)
    context = {"form": form, "can": True}
    return render(request, "breakthroughs/take_over.html", context, status=422 if form.errors else 200)


def earlier(request, pk):
    """Earlier cases for the same need, gifts and refusals, with what came of them."""
    application = get_object_or_404(queries.visible_applications(request.user), pk=pk)
    found = actions.read_earlier(application, by=request.user, at=now())
    return render(request, "breakthroughs/earlier.html", {"application": application, "earlier": found})


def became(request, pk):
    """What came of what the panel advised on, since its last hearing."""
    hearing = get_object_or_404(queries.readable_hearings(request.user), pk=pk)
    page = page_of(request, queries.became_of(hearing, request.user), A_PAGE)
    actions.read_what_became(page, by=request.user, at=now())
    return render(request, "breakthroughs/became.html", {"hearing": hearing, "fund": hearing.fund, "page": page})


def disclose(request, pk, kind=""):
    """For openness (Woo): field by field, without names; the views of the panel apart, only when asked for."""
    application = get_object_or_404(queries.visible_applications(request.user), pk=pk)
    actions.disclose(application, by=request.user, at=now())
    with_views = "meningen" in request.GET
    extract = queries.extract_of(application, with_views=with_views)
    if kind == "odt":
        return file(as_text(extract), kind, f"openbaar-{application.code}")
    context = {"application": application, "extract": extract, "with_views": with_views}
    return render(request, "breakthroughs/disclose.html", context)
