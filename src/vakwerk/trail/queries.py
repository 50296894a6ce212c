"""Reading the trail of one thing, or of one person for herself; and what has stood in it long enough."""

from vakwerk.common.labels import label
from vakwerk.trail.models import TrailEntry


def of(thing):
    return TrailEntry.objects.filter(object_label=label(thing)).order_by("pk")


def by(person):
    return TrailEntry.objects.filter(actor=person).order_by("pk")


def overdue(at):
    return TrailEntry.objects.filter(at__lt=TrailEntry.declaration.retention.start(at))
