"""Pages that are the same for everyone who is not signed in: a view says so, and each process keeps its answers.

Whatever changes what is public says `renew()` in its own transaction; every process then forgets what it kept
within a second. The token stands in Django's cache in the database: when it is culled, pages are only drawn anew.
"""

from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache

from vakwerk.common.labels import new_id

TOKEN = "publication"  # noqa: S105  the name of a row, no secret


def for_everyone(view):
    """Needs no account; for who has none, the answer is kept. It sets no cookie and holds no form with a token."""

    @login_not_required
    @wraps(view)
    def shown(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        if not request.user.is_authenticated:
            response.is_for_everyone = True
            response.headers.setdefault("Cache-Control", "no-cache")  # a browser may keep it, and asks each time
        return response

    return shown


def renew():
    """What is public has changed."""
    cache.set(TOKEN, new_id(), timeout=None)


def edition():
    """Differs whenever what is public has changed."""
    return cache.get(TOKEN)
