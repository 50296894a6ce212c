"""What waits for Vakwerk itself: events to round off, to look back upon, to archive; and what is over its day."""

from datetime import timedelta

from django.core.signing import BadSignature, Signer
from django.db.models import Q

from vakwerk.events import rules
from vakwerk.events.models import CalendarSubscription, Event, Registration, ThemeWish
from vakwerk.events.states import OVER, TO_COME, EventState

WITHOUT_HOST = timedelta(days=3)  # then what nobody rounded off is rounded off by itself
TWO_WEEKS = timedelta(days=14)
YEAR = timedelta(days=365)
CALENDAR_SALT = "events.calendar"


def ended(at):
    """In the agenda, and over."""
    rows = Event.objects.filter(state=EventState.PUBLISHED, ends_at__lt=at)
    return rows.prefetch_related("hosts__person").order_by("ends_at")


def to_ask_hosts(at):
    return ended(at).filter(host_asked_at=None)


def left_open(at):
    return ended(at - WITHOUT_HOST)


def to_follow_up(at):
    return Event.objects.filter(state=EventState.HELD, ends_at__lt=at - TWO_WEEKS).prefetch_related("hosts__person")


def to_archive(at):
    old = Q(ends_at__lt=at - YEAR) | Q(ends_at=None, planned_at__lt=at - YEAR)
    return Event.objects.filter(old, state__in=[EventState.FOLLOWED_UP, EventState.CANCELLED])


def recordings_over(on):
    return Event.objects.filter(recorded_until__lt=on).exclude(recording="")


def overdue_events(on):
    """What has been, and ideas that never became anything."""
    return Event.objects.filter(state__in=[*OVER, EventState.CANCELLED, EventState.IDEA], destroy_after__lt=on)


def overdue_registrations(on):
    still = Event.objects.filter(state__in=TO_COME)
    return Registration.objects.filter(destroy_after__lt=on).exclude(event__in=still)


def overdue_wishes(on):
    return ThemeWish.objects.filter(rules.open_wishes(), destroy_after__lt=on)


def answered_wishes_over(on):
    return ThemeWish.objects.exclude(rules.open_wishes()).filter(destroy_after__lt=on)


def subscription_of(person):
    return CalendarSubscription.objects.filter(person=person)


def calendar_token(subscription):
    """The secret in the address of a calendar: signed, not stored."""
    return Signer(salt=CALENDAR_SALT).sign(subscription.pk)


def subscription_by(token):
    """Whose calendar an address is; nothing when it is not ours, or was stopped."""
    try:
        pk = Signer(salt=CALENDAR_SALT).unsign(token)
    except BadSignature:
        return None
    rows = CalendarSubscription.objects.filter(pk=pk, person__is_active=True)
    return rows.select_related("person").first()
