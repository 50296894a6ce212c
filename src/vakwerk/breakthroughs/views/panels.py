"""The panel of a fund: named and ended by who keeps it, signed by each member."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.breakthroughs import actions, queries, rules
from vakwerk.breakthroughs.forms import MemberForm, SignForm


def name_member(request, pk):
    fund = get_object_or_404(queries.visible_funds(request.user), pk=pk)
    form = MemberForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person, facts = form.facts()
        actions.name_member(fund, person, by=request.user, at=now(), **facts)
        messages.success(request, _("Named. No application opens for her until she has signed."))
        return redirect("breakthroughs:breakthroughfund", pk=pk)
    context = {"fund": fund, "form": form, "can": rules.may_keep(request.user, fund)}
    return render(request, "breakthroughs/name_member.html", context, status=422 if form.errors else 200)


@require_POST
def end_member(request, pk):
    member = get_object_or_404(queries.visible_members(request.user), pk=pk)
    actions.end_member(member, by=request.user, at=now())
    return redirect("breakthroughs:breakthroughfund", pk=member.fund_id)


def sign(request, pk):
    """The promise of a member, before anything opens for her."""
    member = get_object_or_404(queries.own_seats(request.user), pk=pk)
    form = SignForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.sign(member, by=request.user, at=now())
        return redirect("breakthroughs:overview")
    context = {"member": member, "fund": member.fund, "form": form, "can": rules.may_sign(request.user, member)}
    return render(request, "breakthroughs/sign.html", context, status=422 if form.errors else 200)
