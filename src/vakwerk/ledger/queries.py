"""Reading one's own learning record."""

from django.db.models import Sum

from vakwerk.ledger import rules
from vakwerk.ledger.models import LearningEntry


def visible_to(person):
    return LearningEntry.objects.filter(rules.seen_by(person))


def latest(person, count=50):
    return visible_to(person).order_by("-at", "-pk")[:count]


def minutes_by_mode(person):
    return dict(visible_to(person).order_by().values_list("mode").annotate(Sum("minutes")))
