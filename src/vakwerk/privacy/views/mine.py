"""What Vakwerk keeps of the reader, what was done with it, and taking it along. Nobody else's page."""

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from vakwerk.common.deeds import deed_words
from vakwerk.privacy import actions, queries, rules
from vakwerk.trail.public import acts
from vakwerk.ui.public import page_of

A_PAGE = 25


def held(request):
    """Everything Vakwerk keeps of the reader, by kind."""
    return render(request, "privacy/held.html", {"kinds": queries.held_about(request.user)})


def take_along(request):
    """The same as a file that other programs can read."""
    kinds = [
        {
            "what": gettext(holding.words),
            "source": gettext(holding.source),
            "purpose": gettext(holding.declaration.purpose),
            "kept": gettext(holding.declaration.retention.words),
            "rows": rows,
        }
        for holding, rows in queries.held_about(request.user)
    ]
    response = JsonResponse({"person": request.user.email, "kinds": kinds}, json_dumps_params={"indent": 2})
    response["Content-Disposition"] = 'attachment; filename="vakwerk.json"'
    return response


def read_along(request):
    """The same as a file that people can read, in any browser and without Vakwerk."""
    context = {"kinds": queries.held_about(request.user), "at": now()}
    response = render(request, "privacy/read_along.html", context)
    response["Content-Disposition"] = 'attachment; filename="vakwerk.html"'
    return response


def removal(request):
    """Asking to be removed: what goes, what stays, and from which day."""
    if request.method == "POST":
        actions.ask_removal(by=request.user, at=now())
        return redirect("privacy:removal")
    goes, stays = queries.what_goes()
    context = {
        "goes": goes,
        "stays": stays,
        "asked": queries.removal_of(request.user).first(),
        "can": rules.may_be_removed(request.user),
    }
    return render(request, "privacy/removal.html", context)


@require_POST
def stay(request):
    actions.undo_removal(by=request.user, at=now())
    messages.success(request, gettext("You stay. Nothing was removed."))
    return redirect("privacy:removal")


def done(request):
    """Who did what with what is the reader's."""
    page = page_of(request, queries.done_with(request.user), A_PAGE)
    told = [(act, who(act, request.user), gettext(deed_words(act.action))) for act in acts(page.rows)]
    return render(request, "privacy/done.html", {"acts": told, "page": page})


def who(act, reader):
    if act.actor is None:
        return gettext("Vakwerk itself")
    return gettext("You") if act.actor == reader else act.actor.name
