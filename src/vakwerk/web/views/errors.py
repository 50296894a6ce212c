"""Not found and not allowed give the same page; a fault says so, without a word about what was in it.

What somebody typed stands on the page that answers, whatever went wrong.
"""

import sys

import structlog
from django.contrib.auth.decorators import login_not_required
from django.db import InternalError, OperationalError
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from vakwerk.web.views.kept import typed

log = structlog.get_logger("vakwerk.web")

AWAY = (OperationalError, InternalError)  # full, read-only, locked, gone


@login_not_required
@requires_csrf_token
def gone(request, exception=None):
    return render(request, "web/gone.html", typed(request), status=404)


@login_not_required
@requires_csrf_token
def wrong(request, exception=None):
    return render(request, "web/wrong.html", status=400)


@login_not_required
@requires_csrf_token
def broken(request):
    """Drawn without asking the database anything: it may be what is broken."""
    error = sys.exc_info()[1]
    if is_away := isinstance(error, AWAY):
        log.error("database", error=type(error.__cause__ or error).__name__)
    context = typed(request) | {"is_away": is_away, "target": request.get_full_path(), "csrf_token": get_token(request)}
    headers = {"Retry-After": "30"} if is_away else {}
    return HttpResponse(render_to_string("web/broken.html", context), status=503 if is_away else 500, headers=headers)
