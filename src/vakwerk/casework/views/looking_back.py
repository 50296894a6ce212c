"""Looking back: on a page of its own, or by the link of a mail, which shows nothing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override

from vakwerk.casework import actions, queries, rules
from vakwerk.casework.forms import LookBackForm
from vakwerk.notices.public import link_of, may_use


def deviation(request, pk):
    found = get_object_or_404(queries.visible_deviations(request.user).filter(author=request.user), pk=pk)
    facts = {"expected": found.expected_effect, "title": found.rule.name, "readers": queries.took_part(found.case)}
    return answer(request, found, facts | {"can": rules.may_look_back(request.user, found)})


def case(request, pk):
    found = get_object_or_404(queries.visible_cases(request.user).filter(bringer=request.user), pk=pk)
    facts = {"expected": found.advice, "title": found.subject, "readers": queries.took_part(found)}
    return answer(request, found, facts | {"can": rules.may_move_case(request.user, found, "follow_up")})


def answer(request, thing, facts):
    """What was expected stands above the field: that is what one looks back at."""
    form = LookBackForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        given = {field: form.cleaned_data[field] for field in ("text", "again")}
        actions.look_back(thing, by=request.user, at=now(), **given)
        messages.success(request, _("Saved. Those who thought along hear that it is there."))
        return redirect(f"casework:{thing._meta.model_name}", pk=thing.pk)
    actions.read(thing, by=request.user, at=now())
    return render(request, "casework/look_back.html", facts | {"form": form}, status=422 if form.errors else 200)


@login_not_required
def by_link(request, token):
    """From a mail: the day and the kind of promise, two fields, and nothing else, before or after."""
    link = link_of(token)
    if link is None:
        raise Http404
    with override(link.person.language):
        form = LookBackForm(request.POST or None)
        can = may_use(link, now())
        if request.method == "POST" and can and form.is_valid():
            given = {field: form.cleaned_data[field] for field in ("text", "again")}
            actions.look_back_by_link(token, at=now(), **given)
            return render(request, "casework/answered.html")
        context = {"promised_on": link.promised_on, "form": form, "can": can}
        return render(request, "casework/answer.html", context, status=422 if form.errors else 200)
