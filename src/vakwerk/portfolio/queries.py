"""One's own moments, newest first."""

from vakwerk.portfolio import rules
from vakwerk.portfolio.models import LearningMoment


def visible_to(person):
    return LearningMoment.objects.filter(rules.seen_by(person))


def latest(person, count=30):
    return visible_to(person).order_by("-happened_on", "-written_at")[:count]
