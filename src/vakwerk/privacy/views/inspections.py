"""Looking into one thing or one incident, with a reason; and the list of who did, for who supervises that."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from vakwerk.common.deeds import deed_words
from vakwerk.privacy import actions, queries, rules
from vakwerk.privacy.forms import InspectionForm

SHOWN = 50


def inspections(request):
    if not rules.may_supervise(request.user):
        raise Http404
    form = InspectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.inspect(by=request.user, at=now(), **form.cleaned_data)
        return redirect("privacy:inspection", pk=made.pk)
    context = {
        "form": form,
        "can": rules.may_inspect(request.user),
        "inspections": queries.inspections_supervised_by(request.user)[:SHOWN],
    }
    return render(request, "privacy/inspections.html", context, status=422 if form.errors else 200)


def inspection(request, pk):
    found = get_object_or_404(queries.inspections_of(request.user), pk=pk)
    still = rules.may_inspect(request.user) and rules.is_open(found, now())
    acts, known = queries.inspected(found) if still else ([], set())
    told = [(act, who(act, known), deed_words(act.action)) for act in acts]
    return render(request, "privacy/inspection.html", {"inspection": found, "acts": told, "still": still})


def who(act, known):
    if act.actor is None:
        return _("Vakwerk itself")
    return act.actor.name if act.actor_id in known else _("Somebody of another organisation")
