"""Rules that pinch: what was raised, what was answered, how long it took; and the page on which an owner answers."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.casework import actions, queries, rules
from vakwerk.casework.forms import AnswerForm
from vakwerk.ui.public import page_of

A_PAGE = 20


def pinching(request):
    found = page_of(request, queries.lines(queries.pinching(request.user)), A_PAGE)
    return render(request, "casework/pinching.html", {"signals": found})


def signal(request, pk):
    """For everyone: that it pinches, and the answer. For its owner: the three reasons, and the fields to answer."""
    found = get_object_or_404(queries.visible_signals(request.user), pk=pk)
    form = AnswerForm(request.POST or None, initial={"text": found.rule.text})
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("reason", "text")}
        name = form.cleaned_data["answer"]
        actions.answer(found, by=request.user, at=now(), name=name, **given)
        messages.success(request, _("Everyone concerned gets your answer."))
        return redirect("casework:rulesignal", pk=pk)
    is_owner = rules.is_owner(request.user, found.rule)
    reasons = list(queries.reasons_for(request.user, found))
    if reasons:
        actions.read(found, by=request.user, at=now())
    context = {
        "signal": found,
        "rule": found.rule,
        "reasons": reasons,
        "is_owner": is_owner,
        "form": form,
        "can": {"acknowledge": rules.may_answer(request.user, found, "acknowledge")},
    }
    return render(request, "casework/signal.html", context, status=422 if form.errors else 200)


@require_POST
def acknowledge(request, pk):
    found = get_object_or_404(queries.visible_signals(request.user), pk=pk)
    actions.acknowledge(found, by=request.user, at=now())
    return redirect("casework:rulesignal", pk=pk)
