"""A rule that repeats an event, always with an end: local times stay what they are over the change of the clock."""

from datetime import datetime, timedelta

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekdays
from django.utils.timezone import get_current_timezone, localtime
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.events.states import Every

FURTHEST = timedelta(days=2 * 366)
MOST = 60
WEEKS = {Every.WEEK: 1, Every.TWO_WEEKS: 2, Every.FOUR_WEEKS: 4}


def may_go_on(starts_at, every, until):
    """Whether a rule that repeats ends, and in time."""
    if until is None:
        return no(_("A series has a last day. Choose one."))
    first = localtime(starts_at).date()
    if until <= first:
        return no(_("The last day of a series comes after the first."))
    if until - first > FURTHEST:
        return no(_("You plan a series for two years at most. After that you plan the next one."))
    if len(dates(starts_at, every, until)) > MOST:
        return no(_("You plan at most %(n)s dates at once.") % {"n": MOST})
    return YES


def dates(starts_at, every, until):
    """The moments after the first, at the same local time, on or before the last day."""
    first = localtime(starts_at)
    bare = first.replace(tzinfo=None)
    end = datetime.combine(until, bare.time())
    found = rrule(**rhythm(bare, every), dtstart=bare, until=end)
    return [moment.replace(tzinfo=get_current_timezone()) for moment in found if moment > bare]


def rhythm(first, every):
    if every in WEEKS:
        return {"freq": WEEKLY, "interval": WEEKS[every]}
    week = (first.day - 1) // 7 + 1
    return {"freq": MONTHLY, "byweekday": weekdays[first.weekday()](week if week < 5 else -1)}
