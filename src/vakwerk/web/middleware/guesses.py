"""Who tries one link after another that does not work is asked to wait: links are secrets, and secrets are guessed at.

Only what led nowhere counts, so that colleagues behind one network address do not stand in each other's way.
"""

from django.core.cache import cache
from django.shortcuts import render

from vakwerk.web.middleware.origin import address_of

LINKS = {
    "people:accept",
    "peers:answer_commitment",
    "notices:stop",
    "practice:voice",
    "account_reset_password_from_key",
}
MOST = 100  # that lead nowhere
WHILE = 15 * 60  # seconds


class SlowDown:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        answer = self.get_response(request)
        if answer.status_code == 404 and is_link(request):
            cache.set(counted(request), misses(request) + 1, WHILE)
        return answer

    def process_view(self, request, view_func, view_args, view_kwargs):
        if is_link(request) and misses(request) >= MOST:
            return render(request, "web/locked.html", status=429)
        return None


def is_link(request):
    return request.resolver_match is not None and request.resolver_match.view_name in LINKS


def counted(request):
    return f"web.guesses.{address_of(request)}"


def misses(request):
    return cache.get(counted(request), 0)
