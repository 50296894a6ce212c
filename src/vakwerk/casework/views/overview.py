"""What there is of cases for the reader: meetings, what she brought in, what she deviated from, what waits."""

from django.shortcuts import render
from django.utils.timezone import localdate

from vakwerk.casework import queries, rules

SHOWN = 20


def overview(request):
    cases, deviations = list(queries.own_cases(request.user)), list(queries.own_deviations(request.user))
    context = {
        "meetings": queries.coming_meetings(request.user)[:SHOWN],
        "cases": cases[:SHOWN],
        "deviations": deviations[:SHOWN],
        "due": queries.due(cases, deviations, localdate()),
        "signals": queries.signals_for(request.user),
        "can_plan": rules.may_plan(request.user),
        "can_bring": rules.may_bring(request.user, None),
    }
    return render(request, "casework/overview.html", context)
