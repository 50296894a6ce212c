"""What a leergang costs, who agrees to what, and what an employer sees for it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import AgreeForm, EstimateForm
from vakwerk.programmes.views.programmes import draw, seen


def estimate(request, pk):
    found = seen(request, pk)
    form = EstimateForm(request.POST or None, initial={"euros": found.estimate // 100 or None})
    if request.method == "POST" and form.is_valid():
        actions.set_estimate(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:programme", pk=pk)
    can = rules.may_set_estimate(request.user, found)
    return draw(request, found, form, title=_("What does it cost?"), button=_("Save"), can=can)


@require_POST
def ask(request, pk):
    actions.request_budget(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("Every organisation is asked to agree."))
    return redirect("programmes:programme", pk=pk)


@require_POST
def rework(request, pk):
    actions.rework(seen(request, pk), by=request.user, at=now())
    return redirect("programmes:programme", pk=pk)


def share_of(request, found):
    """That of the organisation she acts for."""
    share = queries.share_for(request.user, found)
    if share is None:
        raise Http404
    return share


def agree(request, pk):
    share = share_of(request, seen(request, pk))
    text = share.agreed_text or actions.text_of(share)
    form = AgreeForm(request.POST or None, initial={"text": text})
    if request.method == "POST" and form.is_valid():
        actions.agree(share, by=request.user, at=now(), text=form.cleaned_data["text"])
        messages.success(request, _("Your organisation has agreed. Your name and the text are kept with it."))
        return redirect("programmes:programme", pk=pk)
    context = {
        "share": share,
        "programme": share.programme,
        "text": text,
        "form": form,
        "can": rules.may_agree(request.user, share),
        "can_take_back": rules.may_take_back(request.user, share),
    }
    return render(request, "programmes/agree.html", context, status=422 if form.errors else 200)


@require_POST
def take_back(request, pk):
    actions.take_back(share_of(request, seen(request, pk)), by=request.user, at=now())
    messages.success(request, _("Your agreement was taken back."))
    return redirect("programmes:programme", pk=pk)


def ours(request, pk):
    """What the employer sees, as was said to everybody beforehand."""
    share = share_of(request, seen(request, pk))
    can = rules.may_see_of_employer(request.user, share)
    rows = queries.told_to_employer(share) if can else []
    context = {"share": share, "programme": share.programme, "can": can, "rows": rows}
    return render(request, "programmes/ours.html", context)
