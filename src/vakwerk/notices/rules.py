"""Which messages a person sees (her own), which are to be mailed and when, and when a link from a mail still works."""

from datetime import time, timedelta

from django.db.models import Q
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.notices.models import Kind, MailRhythm

TRY_AGAIN_AFTER = timedelta(minutes=5)
CAN_WAIT = (Kind.WAITING, Kind.BECAME)  # an appointment and the question to look back come at once
EIGHT = time(8)


def seen_by(person):
    return Q(person=person)


def waits_for_mail(at):
    """Not mailed yet, its time has come, and no worker is at it."""
    is_time = Q(gathered_until=None) | Q(gathered_until__lte=at)
    return Q(by_mail=True, mailed_at=None) & is_time & is_unclaimed(at)


def is_unclaimed(at):
    """No worker is at it (its row's tried_at says so); one that was killed over it has lost its claim after a while.

    Nor is one at it that claims to have begun long after now: the clock was set back since. A moment after now it may
    well be, as another worker looked at the clock just later.
    """
    lost = Q(tried_at__lt=at - TRY_AGAIN_AFTER) | Q(tried_at__gt=at + TRY_AGAIN_AFTER)
    return Q(tried_at=None) | lost


def gathered_until(rhythm, kind, at):
    """When the mail goes in which a message is gathered with others; nothing when it gets one of its own, at once."""
    if kind not in CAN_WAIT or rhythm not in (MailRhythm.DAILY, MailRhythm.WEEKLY):
        return None
    here = localtime(at)
    day = here.date() + timedelta(days=here.time() >= EIGHT)
    if rhythm == MailRhythm.WEEKLY:
        day += timedelta(days=-day.weekday() % 7)
    return here.replace(year=day.year, month=day.month, day=day.day, hour=8, minute=0, second=0, microsecond=0, fold=0)


def may_use(link, at):
    if link.used_at is not None:
        return no(_("This link has been used: your answer is safe."))
    if link.expires_at <= at:
        return no(_("This link no longer works. You can still answer in Vakwerk."))
    return YES
