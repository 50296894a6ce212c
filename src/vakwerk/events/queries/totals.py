"""What the agenda brought an organisation, in numbers: how many came, never who."""

from collections import defaultdict
from datetime import datetime, time, timedelta

from django.db.models import Count, Q, Sum
from django.utils.timezone import get_current_timezone

from vakwerk.events import rules
from vakwerk.events.models import Attendance, Event
from vakwerk.events.states import OVER, EventKind
from vakwerk.people.public import colleagues_of
from vakwerk.privacy.public import enough_people


def year_until(day):
    """(the first day, the last day) of the twelve whole months before a day: within a month no figure changes."""
    end = day.replace(day=1)
    return end.replace(year=end.year - 1), end - timedelta(days=1)


def totals(person, first, last):
    """What was held in the name of hers: [(kind, events, who came in all, how many different colleagues)].

    Totals are always shown; how many different colleagues it were, only where nobody can be known by it.
    """
    held = Event.objects.filter(rules.in_name_of_hers(person), state__in=OVER, came__isnull=False)
    held = held.filter(starts_at__gte=begin_of(first), starts_at__lt=begin_of(last + timedelta(days=1)))
    rows = held.order_by().values("kind").annotate(events=Count("pk"), all_came=Sum("came"))
    counted = {row["kind"]: row for row in rows}
    different = different_colleagues(person, held)
    kinds = [kind for kind in EventKind if kind in counted]
    return [(kind, counted[kind]["events"], counted[kind]["all_came"], different[kind]) for kind in kinds]


def begin_of(day):
    return datetime.combine(day, time(), get_current_timezone())


def different_colleagues(person, held):
    """Of each kind how many of the people of her organisations came; nothing where that would say who."""
    us = set(colleagues_of(person).values_list("pk", flat=True)) | {person.pk}
    came = defaultdict(set)
    for kind, pk in Attendance.objects.filter(Q(event__in=held), person__in=us).values_list("event__kind", "person"):
        came[kind].add(pk)
    return defaultdict(
        lambda: None,
        {kind: len(them) for kind, them in came.items() if enough_people(len(them), len(us - them))},
    )
