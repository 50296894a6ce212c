"""Where a request came from, bound for the trail and the log."""

import ipaddress

import structlog
from django.conf import settings


def remember_origin(get_response):
    def middleware(request):
        with structlog.contextvars.bound_contextvars(origin=f"page {address_of(request)}"):
            return get_response(request)

    return middleware


def address_of(request):
    """The network address of the sender; behind a proxy, the one that the proxy saw itself, if it is one."""
    sender = request.META.get("REMOTE_ADDR", "")
    if not settings.BEHIND_PROXY:
        return sender
    seen = request.META.get("HTTP_X_FORWARDED_FOR", "").rsplit(",", 1)[-1].strip()
    try:
        return str(ipaddress.ip_address(seen))
    except ValueError:
        return sender
