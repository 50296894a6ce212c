"""Checking a fund by sample: draw one with a reason, read what the lot chose, see which samples there were."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from vakwerk.breakthroughs import actions, queries, rules
from vakwerk.breakthroughs.forms import SampleForm
from vakwerk.ui.public import page_of

A_PAGE = 10
YEAR = timedelta(days=365)


def samples(request, pk):
    fund, today = get_object_or_404(queries.visible_funds(request.user), pk=pk), localdate()
    if not rules.may_see_samples(request.user, fund):
        raise Http404
    form = SampleForm(request.POST or None, initial={"starts_on": today - YEAR, "ends_on": today})
    if request.method == "POST" and form.is_valid():
        actions.draw(fund, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Drawn. You read these for four weeks; each reading is noted."))
        return redirect("breakthroughs:samples", pk=pk)
    reading = queries.sample_read_by(request.user, fund, today)
    seat = None if reading else queries.seat_on(fund, request.user)
    context = {
        "fund": fund,
        "form": form,
        "reading": reading,
        "drawn": queries.sampled(request.user, reading),
        "page": page_of(request, queries.samples(fund), A_PAGE),
        "checks": rules.has_part(request.user, rules.AUDITOR, fund),
        "can": rules.may_draw(request.user, fund, seat, reading),
    }
    return render(request, "breakthroughs/samples.html", context, status=422 if form.errors else 200)
