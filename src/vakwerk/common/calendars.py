"""Dates of people, for calendars. Each context adds its own in its `apps.py`; who draws a calendar asks them all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr


@dataclass(frozen=True)
class Appointment:
    """A date of somebody. Without a title a calendar calls it an appointment and says nothing else."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    about: str = ""  # the label of the thing whose page it leads to
    sequence: int = 0
    is_cancelled: bool = False
    title: str = ""
    place: str = ""


_sources: list[Callable] = []


def add_dates(of):
    """of: (person, since) -> her appointments that end after a moment."""
    _sources.append(of)


def dates_of(person, *, since) -> list[Appointment]:
    """Everything she is expected at, soonest first."""
    return sorted((date for of in _sources for date in of(person, since)), key=lambda date: date.starts_at)


def drawn(date, *, summary, url, at):
    """The date as it stands in a calendar file."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{date.uid}@vakwerk")
    event.add("sequence", date.sequence)
    event.add("dtstamp", at)
    event.add("dtstart", date.starts_at)
    event.add("dtend", date.ends_at)
    event.add("status", "CANCELLED" if date.is_cancelled else "CONFIRMED")
    event.add("url", url)
    event.add("summary", summary)
    if date.place:
        event.add("location", date.place)
    return event


def invite(event, *, sender, reader):
    """Make it an invitation of one reader: a mail program puts it in her calendar, and changes it there later."""
    from icalendar import vCalAddress, vText

    attendee = vCalAddress(f"mailto:{reader}")
    attendee.params["partstat"] = vText("NEEDS-ACTION")
    event.add("organizer", vCalAddress(f"mailto:{parseaddr(sender)[1]}"))
    event.add("attendee", attendee)
    return event


def calendar(events, *, method="", name=""):
    """A calendar file of these events; with a method when it is sent, with a name when it is subscribed to."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//Vakwerk//NL")
    made.add("version", "2.0")
    if method:
        made.add("method", method)
    if name:
        made.add("x-wr-calname", name)
        made.add("name", name)
    for event in events:
        made.add_component(event)
    return made
