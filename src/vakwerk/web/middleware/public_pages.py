"""Pages that are the same for everyone, answered before session, language and sign-in.

Each process keeps copies of its own, with all their headers: plain and gzipped, each with a tag. They go when
something is published (asked at most once a second), after some minutes, and when there are too many of them.
"""

import gzip
import re
import time
from dataclasses import dataclass
from hashlib import sha256

import structlog
from django.conf import settings
from django.db import DatabaseError
from django.http import HttpResponse

from vakwerk.ui.publication import edition

LOOK_AGAIN = 1  # second
STAYS = 300  # seconds: what changes by the clock shows it this late at most
MOST = 500  # pages
LARGEST = 500_000  # bytes
QUERY = re.compile(r"(bladzijde=\d{1,4})?")
TEXT = ("text/", "application/atom+xml", "application/xml", "image/svg+xml")
WITHIN = ("Content-Length", "Content-Encoding", "Vary", "ETag")

log = structlog.get_logger("vakwerk.web")


@dataclass(frozen=True)
class Copy:
    body: bytes
    headers: dict
    tag: str
    until: float

    def answer(self, asked):
        if asked and self.tag in [tag.strip().removeprefix("W/") for tag in asked.split(",")]:
            return HttpResponse(status=304, headers=self.headers)
        return HttpResponse(self.body, headers=self.headers)


class PublicPages:
    def __init__(self, get_response):
        self.get_response = get_response
        self.copies: dict[tuple, Copy] = {}
        self.edition, self.looked = None, 0.0

    def __call__(self, request):
        key = key_of(request)
        if key is None:
            return self.get_response(request)
        copy = self.found(key, time.monotonic())
        if copy is None:
            began = self.edition
            response = self.get_response(request)
            if not may_be_kept(response):
                return response
            copy = copy_of(response, zipped=key[-1], until=time.monotonic() + STAYS)
            self.keep(key, copy, began)
        return copy.answer(request.META.get("HTTP_IF_NONE_MATCH"))

    def found(self, key, now):
        if key in self.copies:
            self.look(now)
        copy = self.copies.get(key)
        return copy if copy and now <= copy.until else None

    def look(self, now):
        """Forget everything when something was published; at most once a second that is looked up."""
        if now - self.looked < LOOK_AGAIN:
            return
        self.looked = now
        try:
            current = edition()
        except DatabaseError as error:  # what we have is better than nothing
            log.warning("public pages", error=type(error).__name__)
            return
        if current != self.edition:
            self.copies.clear()
            self.edition = current

    def keep(self, key, copy, began):
        """Not when something was published while the page was drawn."""
        self.look(time.monotonic())
        if began == self.edition:
            while len(self.copies) >= MOST:
                self.copies.pop(next(iter(self.copies)), None)
            self.copies[key] = copy


def key_of(request):
    """What a page depends on for who is not signed in; nothing when she may be, or asks for something else."""
    meta = request.META
    cookies = meta.get("HTTP_COOKIE", "")
    asked = meta.get("QUERY_STRING", "")
    if request.method != "GET" or settings.SESSION_COOKIE_NAME in cookies or "messages=" in cookies:
        return None
    if asked and not QUERY.fullmatch(asked):
        return None
    language = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) if cookies else None
    if language not in SPOKEN:
        language = settings.LANGUAGE_CODE
    zipped = "gzip" in meta.get("HTTP_ACCEPT_ENCODING", "")
    return meta.get("HTTP_HOST"), request.scheme, request.path_info, asked, language, zipped


SPOKEN = dict(settings.LANGUAGES)


def may_be_kept(response):
    """A page for everyone, and really so: no cookie goes with it and no form in it has a token of its reader."""
    if not getattr(response, "is_for_everyone", False) or response.status_code != 200 or response.streaming:
        return False
    return not response.cookies and b"csrfmiddlewaretoken" not in response.content and len(response.content) <= LARGEST


def copy_of(response, *, zipped, until):
    headers = {name: value for name, value in response.items() if name not in WITHIN}
    body = response.content
    tag = f'"{sha256(body).hexdigest()[:20]}{"-gzip" if zipped else ""}"'
    if zipped and headers["Content-Type"].startswith(TEXT):
        body = gzip.compress(body, mtime=0)
        headers["Content-Encoding"] = "gzip"
    headers |= {"Vary": "Accept-Encoding, Cookie", "ETag": tag}
    return Copy(body, headers, tag, until)
