"""What everyone reads without an account: the front page, the statements, and what machines ask for."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import now

from vakwerk.common.declarations import Subjects
from vakwerk.events.public import next_for_everyone
from vakwerk.magazine.public import address_of, magazine, newest_edition, places
from vakwerk.privacy.public import register
from vakwerk.ui.publication import for_everyone

WITHOUT_ACCOUNT = (Subjects.READERS, Subjects.PORTRAYED, Subjects.NAMED)
SOONEST = 3  # events on the front page
NOT_FOR_ROBOTS = ("/redactie/", "/inloggen/", "/wachtwoord/", "/account/", "/uitnodiging/", "/taal/", "/demo/")


def face():
    """What the public face shows first: the newest number of the magazine, and what comes soonest."""
    return {"magazine": magazine(), "edition": newest_edition(), "coming": next_for_everyone(now(), SOONEST)}


@for_everyone
def front(request):
    """For who is not signed in: the magazine, the agenda, what Vakwerk is, and the way in."""
    return render(request, "web/front.html", face())


@for_everyone
def accessibility(request):
    context = {"status": settings.ACCESSIBILITY, "day": settings.ACCESSIBILITY_ON, "contact": settings.CONTACT}
    return render(request, "web/accessibility.html", context)


@for_everyone
def privacy(request):
    """Drawn from the declarations: what is kept of who has no account."""
    rows = [row for row in register() if row[1].subjects in WITHOUT_ACCOUNT]
    return render(request, "web/privacy.html", {"rows": rows, "contact": settings.CONTACT})


@for_everyone
def robots(request):
    context = {"closed": NOT_FOR_ROBOTS, "sitemap": settings.ADDRESS + reverse("web:sitemap")}
    return render(request, "web/robots.txt", context, content_type="text/plain; charset=utf-8")


@for_everyone
def sitemap(request):
    editions, articles, sections, themes = places()
    paths = [(reverse(f"magazine:{name}"), None) for name in ("magazine", "archive", "themes", "map")]
    paths += [(reverse("magazine:edition", args=[row.number]), row.page.last_published_at) for row in editions]
    paths += [(address_of(row), row.page.last_published_at) for row in articles]
    paths += [(reverse("magazine:section", args=[row.slug]), None) for row in sections]
    paths += [(reverse("magazine:theme", args=[row.slug]), None) for row in themes]
    rows = [(settings.ADDRESS + path, changed) for path, changed in paths]
    return render(request, "web/sitemap.xml", {"rows": rows}, content_type="application/xml; charset=utf-8")
