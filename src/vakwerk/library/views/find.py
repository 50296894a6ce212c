"""The library: search first. The same page answers while somebody types, without all that stands around it."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils.timezone import localdate, now
from django.utils.translation import get_language

from vakwerk.common.requests import sent
from vakwerk.library import queries
from vakwerk.search.public import Kind, find, note_missed
from vakwerk.ui.public import page_of

A_PAGE = 10
LONGEST = 200


@login_not_required
def library(request):
    person = request.user if request.user.is_authenticated else None
    text = sent(request.GET, "q", LONGEST).strip()
    is_part = "deel" in request.GET
    context = results(request, person, text) if text else {}
    if text and person and not is_part and not context["found"].is_good:
        note_missed(text, at=now())
    if not is_part and not text and person:
        context |= around(person)
    context |= {"text": text, "newest": [] if text else queries.newest(person)}
    return render(request, "library/found.html" if is_part else "library/library.html", context)


def results(request, person, text):
    kind = request.GET.get("soort", "")
    kinds = [Kind(kind)] if kind in Kind else []
    own = "eigen" in request.GET
    asked = request.GET.get("bladzijde", "1")
    start = (int(asked) - 1) * A_PAGE if asked.isascii() and asked.isdigit() and 0 < int(asked) <= LONGEST else 0
    shown = {"start": start, "count": A_PAGE, "language": get_language()}
    found = find(person, text, kinds=kinds, with_synonyms=not own, **shown)
    notes = queries.notes_for([hit.label for hit in found.hits])
    people = [hit for hit in found.hits if hit.kind == Kind.PERSON]
    return {
        "found": found,
        "hits": [(hit, notes.get(hit.label)) for hit in found.hits if hit.kind != Kind.PERSON],
        "people": people,
        "kind": kinds[0] if kinds else "",
        "own": own,
        "page": page_of(request, range(found.total), A_PAGE),
        "today": localdate(),
    }


def around(person):
    """What waits for her and what is hers."""
    return {
        "readings": queries.visible_readings(person)[:5],
        "drafts": queries.drafts(person)[:5],
        "due": queries.usages_due(person, localdate())[:5],
    }
