"""What pages show of an event besides its fields: lines of names and places, a code for a camera, linked data."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

import segno
from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vakwerk.common.labels import address, label
from vakwerk.events.states import Audience, EventKind, EventState

register = template.Library()
UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
ONLINE, OFFLINE, MIXED = (f"https://schema.org/{mode}EventAttendanceMode" for mode in ("Online", "Offline", "Mixed"))


@register.simple_tag
def names(hosts):
    """Who hosts or speaks, in one line."""
    return ", ".join(host.name for host in hosts)


@register.simple_tag
def where(event):
    """The place, or that it is online; and in whose name it is."""
    place = event.place or (_("online") if event.online else "")
    return ", ".join(part for part in (place, event.in_name_of.name if event.in_name_of else "") if part)


@register.simple_tag
def line(event, left=None, own=None):
    """An event in a list. What more people see is drawn once; the words of a closed group are kept nowhere."""
    facts = Line(
        pk=event.pk,
        title=event.title,
        kind=event.kind,
        theme=event.theme.name if event.theme else "",
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        where=where(event),
        state=event.state,
        came=event.came,
        left=left,
        own=own,
    )
    draw = draw_line.__wrapped__ if event.audience == Audience.GROUP else draw_line
    return draw(facts, get_language())


@dataclass(frozen=True)
class Line:
    """All that a list shows of an event."""

    pk: str
    title: str
    kind: str
    theme: str
    starts_at: datetime
    ends_at: datetime
    where: str
    state: str
    came: int | None
    left: int | None
    own: str | None


@lru_cache(maxsize=1000)
def draw_line(facts, language):
    kind = EventKind(facts.kind).label
    return render_to_string("events/line.html", {"event": facts, "kind": kind, "left": facts.left, "own": facts.own})


@register.simple_tag
def linked_data(event):
    """What search engines read (schema.org): a block of data, which no browser carries out."""
    text = json.dumps(facts(event), ensure_ascii=False).translate(UNSAFE)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308  no mark-up is left in it


def facts(event):
    status = "EventCancelled" if event.state == EventState.CANCELLED else "EventScheduled"
    mode = (MIXED if event.online else OFFLINE) if event.place else ONLINE
    return {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.about,
        "startDate": event.starts_at.isoformat(),
        "endDate": event.ends_at.isoformat(),
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": mode,
        "location": place_of(event),
        "organizer": {"@type": "Organization", "name": event.in_name_of.name if event.in_name_of else "Vakwerk"},
        "performer": [{"@type": "Person", "name": host.name} for host in event.hosts.all()],
        "url": settings.ADDRESS + address(label(event)),
    }


def place_of(event):
    """The address to join online is for who comes; the page stands for it."""
    if event.place:
        return {"@type": "Place", "name": event.place, "address": event.place}
    return {"@type": "VirtualLocation", "url": settings.ADDRESS + address(label(event))}


@register.simple_tag
def qr(url):
    """An address as a drawing for a camera; whoever cannot point one has the code in letters beside it."""
    drawing = segno.make(url, error="m").svg_inline(scale=6, border=2, svgclass=None, lineclass=None, omitsize=True)
    return mark_safe(drawing.replace("<svg ", '<svg aria-hidden="true" ', 1))  # noqa: S308  made here
