"""Finding a date: propose, tick, choose."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format, time_format
from django.utils.timezone import localtime, now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.methods.public import method_named
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.forms import AddDateForm, ChooseDateForm, ProposeForm, SuitForm
from vakwerk.peers.states import ProposalState


def propose(request, pk):
    group = get_object_or_404(queries.visible_groups(request.user), pk=pk)
    form = ProposeForm(request.POST or None, group=group, by=request.user)
    if request.method == "POST" and form.is_valid():
        proposal = actions.propose_dates(group, by=request.user, at=now(), **form.facts())
        return redirect("peers:dateproposal", pk=proposal.pk)
    context = {"group": group, "form": form, "can": rules.may_plan(request.user, group)}
    return render(request, "peers/propose.html", context, status=422 if form.errors else 200)


def proposal(request, pk):
    """Which dates suit whom; once a date has been chosen, the meeting itself."""
    found = get_object_or_404(queries.visible_proposals(request.user), pk=pk)
    if found.session_id:
        return redirect("peers:peersession", pk=found.session_id)
    return render(request, "peers/dates.html", page(request.user, found))


def page(person, proposal, suit=None, add=None):
    dates, waiting = queries.who_can(proposal)
    choices = [(date.pk, said(date)) for date, _people in dates]
    suit = suit or SuitForm(dates=choices, initial={"dates": queries.suiting(person, proposal)})
    return along(proposal) | {
        "proposal": proposal,
        "group": proposal.group,
        "dates": dates,
        "waiting": waiting,
        "has_answered": all(member.pk != person.pk for member in waiting),
        "form": suit,
        "add": add or AddDateForm(),
        "is_open": proposal.state == ProposalState.OPEN,
        "can_choose": rules.may_move_dates(person, proposal, "choose"),
        "can_add": rules.may_add_date(person, proposal, len(dates)),
        "can_withdraw": rules.may_move_dates(person, proposal, "withdraw"),
    }


def along(proposal):
    method = method_named(proposal.method_key)
    if method is None:
        return {}
    return {"method_name": method.call(get_language()), "minutes": method.variant(proposal.variant).minutes}


def said(date):
    moment = localtime(date.starts_at)
    return f"{date_format(moment, 'l j F')}, {time_format(moment)}"


@require_POST
def suit(request, pk):
    found = get_object_or_404(queries.visible_proposals(request.user), pk=pk)
    dates = queries.dates_of(found)
    form = SuitForm(request.POST, dates=[(date.pk, said(date)) for date in dates])
    if not form.is_valid():
        return render(request, "peers/dates.html", page(request.user, found, suit=form), status=422)
    actions.say_which_suit(found, by=request.user, at=now(), suiting=set(form.cleaned_data["dates"]))
    messages.success(request, _("Saved. You can change it until a date has been chosen."))
    return redirect("peers:dateproposal", pk=pk)


@require_POST
def add(request, pk):
    found = get_object_or_404(queries.visible_proposals(request.user), pk=pk)
    form = AddDateForm(request.POST)
    if not form.is_valid():
        return render(request, "peers/dates.html", page(request.user, found, add=form), status=422)
    actions.add_date(found, by=request.user, at=now(), moment=form.cleaned_data["moment"])
    return redirect("peers:dateproposal", pk=pk)


@require_POST
def choose(request, pk):
    found = get_object_or_404(queries.visible_proposals(request.user), pk=pk)
    form = ChooseDateForm(request.POST, dates=queries.dates_of(found))
    if form.is_valid():
        actions.choose_date(found, form.cleaned_data["date"], by=request.user, at=now())
        messages.success(request, _("The meeting has been planned. Everyone gets it in the calendar."))
    return redirect("peers:dateproposal", pk=pk)


@require_POST
def withdraw(request, pk):
    found = get_object_or_404(queries.visible_proposals(request.user), pk=pk)
    actions.withdraw_dates(found, by=request.user, at=now())
    return redirect("peers:peergroup", pk=found.group_id)
