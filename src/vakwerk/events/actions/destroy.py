"""What is over its day: sign-ups a month after, events with what hangs below them after years."""

from vakwerk.events.actions.finding import make_unfound
from vakwerk.events.models import (
    Attendance,
    Event,
    EventHost,
    EventSeries,
    GuestLetter,
    PracticeTestQuestion,
    Registration,
)
from vakwerk.privacy.public import erase_after_commit


def destroy_registrations(rows, *, at):
    """Who had signed up; that colleagues were there stays, guests are only counted."""
    rows.delete()
    erase_after_commit([Registration, GuestLetter, Attendance], at=at)


def destroy_events(rows, *, at):
    make_unfound(rows)
    rows.delete()
    EventSeries.objects.filter(events=None).delete()
    erase_after_commit([Event, EventHost, Registration, Attendance, PracticeTestQuestion], at=at)
