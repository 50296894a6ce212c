"""Not found and not allowed give the same page; a fault says so, without a word about what was in it."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.csrf import requires_csrf_token


@login_not_required
@requires_csrf_token
def gone(request, exception=None):
    return render(request, "web/gone.html", status=404)


@login_not_required
@requires_csrf_token
def wrong(request, exception=None):
    return render(request, "web/wrong.html", status=400)


@login_not_required
@requires_csrf_token
def broken(request):
    return render(request, "web/broken.html", status=500)
