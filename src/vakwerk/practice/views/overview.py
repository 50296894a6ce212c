"""What is being tried where the reader works, and what of it is hers."""

from django.shortcuts import render

from vakwerk.practice import queries
from vakwerk.practice.queries.voices import own_tickets

SHOWN = 20


def overview(request):
    context = {
        "boards": queries.boards_with_counts(request.user)[:SHOWN],
        "work": queries.open_work(request.user)[:SHOWN],
        "own": queries.own_experiments(request.user)[:SHOWN],
        "asked": own_tickets(request.user)[:SHOWN],
        "can_open": bool(queries.places_for_boards(request.user)),
    }
    return render(request, "practice/overview.html", context)
