"""A change to what all agreed on: proposed, read, agreed to or not."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import AgreeForm, ChangeForm, LeavingForm, WordsForm
from vakwerk.programmes.views.programmes import draw
from vakwerk.programmes.views.programmes import seen as programme_seen


def seen(request, pk):
    return get_object_or_404(queries.visible_proposals(request.user), pk=pk)


def propose_change(request, pk):
    found = programme_seen(request, pk)
    form = ChangeForm(request.POST or None, initial={"cents": found.estimate})
    if request.method == "POST" and form.is_valid():
        made = actions.propose_change(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:budgetproposal", pk=made.pk)
    can = rules.may_propose_change(request.user, found, queries.open_proposal(found))
    return draw(request, found, form, title=_("Propose another amount"), button=_("Ask who pays"), can=can)


def record_leaving(request, pk):
    found = programme_seen(request, pk)
    paying = [share.organisation for share in queries.standing(found).values() if share.percent]
    form = LeavingForm(request.POST or None, organisations=paying)
    if request.method == "POST" and form.is_valid():
        organisation, facts = form.facts()
        made = actions.record_leaving(found, organisation, by=request.user, at=now(), **facts)
        return redirect("programmes:budgetproposal", pk=made.pk)
    can = rules.may_propose_change(request.user, found, queries.open_proposal(found))
    return draw(request, found, form, title=_("An organisation leaves"), button=_("Ask who stays"), can=can)


def proposal(request, pk):
    found = seen(request, pk)
    shares = list(found.shares.all())
    for share in shares:
        share.proposal = found
        share.can_agree = rules.may_agree_to(request.user, share)
        share.can_take_back = rules.may_take_back_from(request.user, share)
        if share.can_agree:
            share.text = actions.text_of_change(share)
    context = {
        "proposal": found,
        "programme": found.programme,
        "shares": shares,
        "asked": [share for share in shares if share.can_agree],
        "agreed": [share for share in shares if share.can_take_back],
        "can": rules.proposal_permits(request.user, found),
    }
    return render(request, "programmes/proposal.html", context)


def share_of(request, pk):
    """The share that she pressed on, in a change that she sees."""
    return get_object_or_404(seen(request, pk).shares, pk=request.POST.get("share", "")[:10])


@require_POST
def agree(request, pk):
    form = AgreeForm(request.POST)
    text = form.cleaned_data["read"] if form.is_valid() else ""
    actions.agree_to_change(share_of(request, pk), by=request.user, at=now(), text=text)
    messages.success(request, _("Your organisation has agreed. Your name and the text are kept with it."))
    return redirect("programmes:budgetproposal", pk=pk)


@require_POST
def take_back(request, pk):
    actions.take_back_change(share_of(request, pk), by=request.user, at=now())
    messages.success(request, _("Your agreement was taken back."))
    return redirect("programmes:budgetproposal", pk=pk)


def refuse(request, pk):
    found = seen(request, pk)
    form = WordsForm(request.POST or None, asks=_("Why does your organisation not agree?"))
    if request.method == "POST" and form.is_valid():
        actions.refuse_change(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:budgetproposal", pk=pk)
    can = rules.may_move_proposal(request.user, found, "refuse")
    return draw(request, found.programme, form, title=_("Not agreed"), button=_("Do not agree"), can=can)


@require_POST
def withdraw(request, pk):
    actions.withdraw_change(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("The change is withdrawn. What was agreed before stays."))
    return redirect("programmes:budgetproposal", pk=pk)
