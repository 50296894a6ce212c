"""What a leergang costs, who agrees to what, and what an employer sees for it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.verdicts import demand
from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import AgreeForm, EstimateForm
from vakwerk.programmes.views.programmes import draw, seen


def estimate(request, pk):
    found = seen(request, pk)
    form = EstimateForm(request.POST or None, initial={"cents": found.estimate or None})
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


def own_shares(request, found):
    """Those she answers for; who works for none that pays finds nothing."""
    shares = queries.shares_for(request.user, found)
    if not shares:
        raise Http404
    return shares


def share_of(request, found):
    """The share of the organisation that she pressed on, as it stands now."""
    demand(rules.was_asked(found))
    return get_object_or_404(queries.shares(found), organisation__pk=request.POST.get("organisation", "")[:10])


def agree(request, pk):
    found = seen(request, pk)
    form = AgreeForm(request.POST)
    if request.method == "POST":
        text = form.cleaned_data["read"] if form.is_valid() else ""
        share = actions.agree(share_of(request, found), by=request.user, at=now(), text=text)
        words = _("%(organisation)s has agreed. Your name and the text are kept with it.")
        messages.success(request, words % {"organisation": share.organisation})
        return redirect("programmes:programme", pk=pk)
    shares = own_shares(request, found)
    for share in shares:
        share.text = share.agreed_text or actions.text_of(share)
        share.can_agree = rules.may_agree(request.user, share)
        share.can_take_back = rules.may_take_back(request.user, share)
    return render(request, "programmes/agree.html", {"shares": shares, "programme": found})


@require_POST
def take_back(request, pk):
    actions.take_back(share_of(request, seen(request, pk)), by=request.user, at=now())
    messages.success(request, _("Your agreement was taken back."))
    return redirect("programmes:programme", pk=pk)


def ours(request, pk):
    """What the employer sees, as was said to everybody beforehand."""
    found = seen(request, pk)
    shares = own_shares(request, found)
    verdicts = {share.organisation: rules.may_see_of_employer(request.user, share) for share in shares}
    told = [organisation for organisation, verdict in verdicts.items() if verdict]
    rows = queries.told_to_employer(found, told) if told else []
    context = {"programme": found, "can": verdicts[shares[0].organisation], "told": told, "rows": rows}
    return render(request, "programmes/ours.html", context)
