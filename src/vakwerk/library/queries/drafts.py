"""Drafts and second readings: whose, of whom, and who could be asked."""

from django.db.models import Count

from vakwerk.common.labels import shielded_from
from vakwerk.library import rules
from vakwerk.library.models import Draft, SecondReading
from vakwerk.library.states import KeptKind, ReadingState
from vakwerk.people.public import holders, readers_elsewhere
from vakwerk.search.public import EDITOR

FOR_EDITORS = (KeptKind.PROVEN_PRACTICE, KeptKind.GUIDE)


def visible_drafts(person):
    return Draft.objects.filter(rules.draft_seen_by(person)).select_related("item", "organisation", "owner")


def drafts(person):
    """Hers, the one she worked on last on top."""
    return visible_drafts(person).order_by("-written_at")


def visible_readings(person):
    """What she was asked to read and has not answered."""
    rows = SecondReading.objects.filter(rules.reading_seen_by(person))
    return rows.select_related("draft__owner", "draft__organisation", "draft__item").order_by("due_on")


def readers(draft):
    """Who could be asked, as (person, organisation id), the least busy first; an editor first for what stays long.

    Not from whom it is kept whose the source is: the owner of a rule does not learn who deviated from it.
    """
    asked = set(SecondReading.objects.filter(draft=draft).values_list("reader", flat=True)) | {draft.owner_id}
    asked |= shielded_from(draft.source) if draft.source else set()
    others = readers_elsewhere(draft.owner, draft.organisation, in_partnerships=draft.asks_elsewhere)
    editors = [(editor, None) for editor in holders(EDITOR, draft.organisation)]
    groups = (editors, others) if draft.kind in FOR_EDITORS else (others, editors)
    left = [[pair for pair in group if pair[0].pk not in asked] for group in groups]
    busy = busyness([person for group in left for person, _through in group])
    chosen = [pair for group in left for pair in sorted(group, key=lambda pair: (busy.get(pair[0].pk, 0), pair[0].pk))]
    first: dict = {}
    for pair in chosen:
        first.setdefault(pair[0].pk, pair)
    return list(first.values())


def busyness(people):
    """Person id -> how much she was asked to read and has not answered."""
    open_ = SecondReading.objects.filter(reader__in=people, state=ReadingState.ASKED)
    return dict(open_.order_by().values_list("reader").annotate(Count("pk")))


def overdue_readings(on):
    """Asked, not answered, and over its day."""
    rows = SecondReading.objects.filter(state=ReadingState.ASKED, due_on__lt=on)
    return rows.select_related("draft__owner", "draft__organisation", "reader")


def overdue_drafts(on):
    return Draft.objects.filter(destroy_after__lt=on)


def readings_of(person):
    return SecondReading.objects.filter(reader=person).order_by("asked_at")
