"""Reading the trail of one thing, or of one person for herself; and what has stood in it long enough."""

import json

from django.db.models import Max, Q
from django.utils.crypto import salted_hmac

from vakwerk.common.labels import label
from vakwerk.trail.models import TrailEntry, TrailSeal

AT_ONCE = 5_000  # rows a seal
FACTS = ("pk", "at", "actor_id", "action", "object_label", "result", "origin")


def of(thing):
    return TrailEntry.objects.filter(object_label=label(thing)).order_by("pk")


def touching(name, *more):
    """The acts on what has this label, and on those of which a query yields the labels, newest first."""
    wanted = Q(object_label=name)
    if more:
        wanted |= Q(object_label__in=more[0].union(*more[1:], all=True))  # one list: a list each costs thrice as much
    return TrailEntry.objects.filter(wanted).select_related("actor").order_by("-at", "-pk")


def acts(keys):
    """The acts with these keys, in their order."""
    found = TrailEntry.objects.select_related("actor").in_bulk(keys)
    return [found[key] for key in keys if key in found]


def around(origin, at, span):
    """The acts from one network address in the time before and after a moment, oldest first."""
    there = TrailEntry.objects.filter(origin=f"page {origin}", at__range=(at - span, at + span))
    return there.select_related("actor").order_by("pk")


def by(person):
    return TrailEntry.objects.filter(actor=person).order_by("pk")


def last_seal():
    return TrailSeal.objects.order_by("last_entry").last()


def unsealed():
    """The acts since the last seal, as many as one seal takes, and the seal they follow on."""
    before = last_seal()
    rows = TrailEntry.objects.filter(pk__gt=before.last_entry if before else 0).order_by("pk")
    return before, list(rows[:AT_ONCE])


def digest(before, rows):
    """HMAC-SHA256, as 64 hexadecimal figures, of the seal before and of every fact of these rows.

    With the key of the installation: who can write in the database cannot make one.
    """
    lines = [json.dumps([str(getattr(row, fact)) for fact in FACTS]) for row in rows]
    return salted_hmac("trail", "\n".join([before.digest if before else "", *lines]), algorithm="sha256").hexdigest()


def broken_seals():
    """The seals that do not fit their rows any more, with the rows they stand for: (first, last)."""
    before = None
    for seal in TrailSeal.objects.order_by("last_entry"):
        first = before.last_entry if before else 0
        if not seal.rows_gone:
            rows = TrailEntry.objects.filter(pk__gt=first, pk__lte=seal.last_entry).order_by("pk")
            if digest(before, rows) != seal.digest:
                yield first + 1, seal.last_entry
        before = seal


def unsealed_count():
    sealed = TrailSeal.objects.aggregate(last=Max("last_entry"))["last"] or 0
    return TrailEntry.objects.filter(pk__gt=sealed).count()


def sealed_before(start):
    """The last seal of which every row is older; the trail is forgotten a seal at a time."""
    kept = TrailSeal.objects.filter(newest_at__gte=start).order_by("last_entry").first()
    gone = TrailSeal.objects.filter(last_entry__lt=kept.last_entry) if kept else TrailSeal.objects.all()
    return gone.order_by("last_entry").last()
