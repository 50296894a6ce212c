"""What several teams run into, for the directorate."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render

from vakwerk.evidence.public import say
from vakwerk.practice.queries import themes as queries
from vakwerk.practice.rules import themes as rules
from vakwerk.practice.states import Theme
from vakwerk.practice.views.said import in_words

QUARTERS = 8


def themes(request):
    places = rules.directed_by(request.user)
    if not places:
        raise Http404
    quarters = list(queries.visible_quarters(request.user)[: QUARTERS * len(places)])
    for quarter in quarters:
        quarter.ends_on, quarter.rows = rules.last_day_of(quarter.starts_on), by_size(quarter.themes)
    context = {"quarters": quarters, "several": len(places) > 1, "least": settings.MINIMUM_PERSONS}
    context["hidden"] = in_words(say("hidden"))
    return render(request, "practice/themes.html", context)


def by_size(themes):
    """What most teams ran into first, in words."""
    return sorted(((teams, Theme(theme).label) for theme, teams in themes.items()), key=lambda row: (-row[0], row[1]))
