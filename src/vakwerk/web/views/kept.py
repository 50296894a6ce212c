"""When a POST cannot be taken (signed out, stale form), the page that answers still holds what was typed."""

import re

from django.contrib.auth.decorators import login_not_required
from django.http import JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import requires_csrf_token

OURS = {"csrfmiddlewaretoken", "login", "password", "oldpassword", "password1", "password2", "code", "credential"}
CARRIED = {"draft", "read"}  # what a button takes along: it stands elsewhere, and nobody typed it here
LABEL = re.compile(r"[a-z]+\.[a-z]+:\w+")


@login_not_required
@requires_csrf_token
def forged_or_stale(request, reason=""):
    """Django's CSRF failure view: nearly always a form that stood open while one signed out and in again."""
    why = _("This page had been open for too long to be sure that it was you.")
    return JsonResponse({"refused": why}, status=403) if is_script(request) else keep(request, why, status=403)


def is_script(request):
    """A script of ours, which keeps what was typed itself and reads JSON."""
    return request.headers.get("X-Vakwerk") == "script"


def keep(request, reason, *, status):
    """Give back every field in its own form: save again, after signing in in a second tab. Nothing is stored."""
    context = typed(request) | {
        "reason": reason,
        "target": request.get_full_path(),
        "signed_in": request.user.is_authenticated,
    }
    return render(request, "web/kept.html", context, status=status)


def typed(request):
    """What was sent with a form: `texts` that somebody wrote, and the `rest`. Never a password."""
    pairs = [(name, value) for name in request.POST if name not in OURS for value in request.POST.getlist(name)]
    texts = [pair for pair in pairs if was_written(*pair)]
    return {"texts": texts, "rest": [pair for pair in pairs if pair not in texts]}


def was_written(name, value):
    """By somebody, and not put there by the page."""
    is_long = len(value) > 20 or len(value.split()) > 1
    return is_long and name not in CARRIED and not LABEL.fullmatch(value)
