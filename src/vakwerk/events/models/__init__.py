"""Events with their hosts and places; who comes and who was there; what people wish, ask and took along."""

from vakwerk.events.models.events import Event, EventHost, EventSeries, SeatAllotment, Theme
from vakwerk.events.models.own import CalendarSubscription, Takeaway
from vakwerk.events.models.places import Attendance, GuestLetter, Registration
from vakwerk.events.models.words import PracticeTestQuestion, ThemeWish

__all__ = [
    "Attendance",
    "CalendarSubscription",
    "Event",
    "EventHost",
    "EventSeries",
    "GuestLetter",
    "PracticeTestQuestion",
    "Registration",
    "SeatAllotment",
    "Takeaway",
    "Theme",
    "ThemeWish",
]
