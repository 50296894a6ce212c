"""The life of an event, of a place at it, and of a wish for one.

Whether an event is full, or asks to be repeated, is not kept: it follows from the places that are taken.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vakwerk.common.moves import Move


class EventKind(TextChoices):
    INSPIRATION_LAB = "inspiration_lab", _("Inspiration lab")
    SCHOLAR_LECTURE = "scholar_lecture", _("Scholar's lecture")
    MASTERCLASS = "masterclass", _("Masterclass")
    WORKSHOP = "workshop", _("Workshop")
    CONFERENCE = "conference", _("Conference")
    GATHERING = "gathering", _("Gathering")


class EventState(TextChoices):
    IDEA = "idea", _("idea")
    PLANNED = "planned", _("being prepared")
    PUBLISHED = "published", _("in the agenda")
    HELD = "held", _("held")
    FOLLOWED_UP = "followed_up", _("looked back upon")
    ARCHIVED = "archived", _("archived")
    CANCELLED = "cancelled", _("cancelled")


class Audience(TextChoices):
    PUBLIC = "public", _("Everyone, also without an account")
    NETWORK = "network", _("Colleagues of all organisations that take part")
    ORGANISATION = "organisation", _("Only colleagues of those in whose name it is")
    GROUP = "group", _("Only the members of a closed group")


class RegistrationState(TextChoices):
    REQUESTED = "requested", _("waits to be confirmed")
    WAITING = "waiting", _("on the waiting list")
    OFFERED = "offered", _("a place is kept")
    CONFIRMED = "confirmed", _("comes")
    GONE = "gone", _("gone")  # never kept: the row is deleted


class WishState(TextChoices):
    OPEN = "open", _("open")
    BECAME = "became", _("became an event")
    CLOSED = "closed", _("answered")
    GONE = "gone", _("taken back")  # never kept: the row is deleted


class HostPart(TextChoices):
    HOST = "host", _("hosts")
    LECTURER = "lecturer", _("speaks")


class Access(TextChoices):
    YES = "yes", _("Yes")
    ON_REQUEST = "on_request", _("If somebody asks")
    NO = "no", _("No")
    NOT_NEEDED = "not_needed", _("Does not apply here")


class LetterKind(TextChoices):
    CONFIRM = "confirm", _("asked to confirm")
    COMES = "comes", _("has a place")
    WAITS = "waits", _("is on the waiting list")
    OFFERED = "offered", _("a place is kept")
    CHANGED = "changed", _("the event was changed")
    CANCELLED = "cancelled", _("the event was cancelled")
    ANSWERED = "answered", _("the question was taken up")


class Every(TextChoices):
    WEEK = "week", _("Every week")
    TWO_WEEKS = "two_weeks", _("Every two weeks")
    FOUR_WEEKS = "four_weeks", _("Every four weeks")
    MONTH = "month", _("Every month, on the same weekday")


E, R, W = EventState, RegistrationState, WishState

EVENT_MOVES = {
    "plan": Move((E.IDEA,), E.PLANNED, by="host"),
    "publish": Move((E.PLANNED,), E.PUBLISHED, by="host"),
    "hold": Move((E.PUBLISHED,), E.HELD, by="host"),
    "cancel": Move((E.IDEA, E.PLANNED, E.PUBLISHED), E.CANCELLED, by="host"),
    "follow_up": Move((E.HELD,), E.FOLLOWED_UP, by="clock"),
    "archive": Move((E.FOLLOWED_UP, E.CANCELLED), E.ARCHIVED, by="clock"),
}
REGISTRATION_MOVES = {
    "confirm": Move((R.REQUESTED,), R.CONFIRMED, by="attendee"),
    "queue": Move((R.REQUESTED,), R.WAITING, by="attendee"),
    "offer": Move((R.WAITING,), R.OFFERED, by="clock"),
    "accept": Move((R.OFFERED,), R.CONFIRMED, by="attendee"),
    "decline": Move((R.OFFERED,), R.GONE, by="attendee"),
    "lapse": Move((R.REQUESTED, R.OFFERED), R.GONE, by="clock"),
    "withdraw": Move((R.REQUESTED, R.WAITING, R.CONFIRMED), R.GONE, by="attendee"),
}
WISH_MOVES = {
    "become": Move((W.OPEN,), W.BECAME, by="host"),
    "close": Move((W.OPEN,), W.CLOSED, by="organiser"),
    "take_back": Move((W.OPEN,), W.GONE, by="wisher"),
}
TO_COME = (E.IDEA, E.PLANNED, E.PUBLISHED)
OVER = (E.HELD, E.FOLLOWED_UP, E.ARCHIVED)
TAKEN = (R.OFFERED, R.CONFIRMED)  # these hold a place
