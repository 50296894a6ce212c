"""How long something is kept here, and what is held about a person."""

from datetime import timedelta

from django.utils.timezone import localdate

from vakwerk.common.holdings import expiries, holdings
from vakwerk.privacy.models import DestructionList, RetentionClass


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


def terms():
    """Everything that goes on its day: (what it is, the declared term, the term that the archivist has set)."""
    chosen = {row.key: row for row in RetentionClass.objects.all()}
    return [(expiry, kept(expiry), chosen.get(kept(expiry).key)) for expiry in expiries()]


def kept(expiry):
    return expiry.model.declaration.retention


def term_named(key):
    """The declared term of this name and what was set for it; nothing when no such thing goes on a day."""
    return next(((expiry, chosen) for expiry, declared, chosen in terms() if declared.key == key), (None, None))


def open_lists():
    return DestructionList.objects.filter(destroyed_at=None).order_by("listed_at")


def statements():
    """What was destroyed, newest first."""
    done = DestructionList.objects.exclude(destroyed_at=None).select_related("approved_by")
    return done.order_by("-destroyed_at")


def words_of(kind):
    """What a kind of thing is, for the archivist."""
    return next((expiry.words for expiry in expiries() if expiry.model._meta.label_lower == kind), kind)


def expiry_of(kind):
    return next(expiry for expiry in expiries() if expiry.model._meta.label_lower == kind)
