"""How long something is kept here, and what is held about a person."""

from datetime import timedelta

from django.utils.timezone import localdate

from vakwerk.common.holdings import holdings
from vakwerk.privacy.models import RetentionClass


def keep_until(model, at):
    """The day after which a thing born now goes: by the archivist's term, else by the declared one."""
    retention = model.declaration.retention
    days = RetentionClass.objects.filter(key=retention.key).values_list("days", flat=True).first()
    return retention.until(at) if days is None else localdate(at) + timedelta(days=days)


def held_about(person):
    """Everything held about a person, by kind: (what it is, its declaration, its rows as plain values)."""
    return [
        (holding.words, holding.model.declaration, [holding.row(thing) for thing in holding.of(person)])
        for holding in holdings()
    ]
