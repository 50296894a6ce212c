"""What was shared: into the library and its index, looked through, handed over, taken out."""

from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.labels import label
from vakwerk.common.verdicts import demand
from vakwerk.library import queries, rules
from vakwerk.library.models import CONTENT, Backing, Draft, LibraryItem, Usage
from vakwerk.library.states import KeptKind
from vakwerk.notices.public import tell
from vakwerk.people.public import acting_for, holders
from vakwerk.privacy.public import erase_after_commit
from vakwerk.search.public import EDITOR, forget, index
from vakwerk.search.public import Kind as FoundKind
from vakwerk.trail.public import record

LOOK_THROUGH = N_("A guide of yours is due to be looked through.")
NO_OWNER = N_("A guide has lost its owner.")
A_WEEK = timedelta(days=7)


def share(draft, *, by, at):
    """A draft becomes an item, or the next version of one; found from this moment by who may see it."""
    item = draft.item or LibraryItem(owner=draft.owner, organisation=draft.organisation, version=0, shared_at=at)
    for name in CONTENT:
        setattr(item, name, getattr(draft, name))
    item.audience, item.changed_at, item.review_asked_at = draft.audience, at, None
    item.version += 1
    item.save()
    record(by, "library.share", item, at=at)
    make_found(item, at=at)
    return item


def make_found(item, *, at):
    index(
        item,
        title=item.title,
        text=queries.whole_text(item),
        kind=FoundKind(item.kind),
        audience=item.audience,
        at=at,
    )


@transaction.atomic
def take_out(item, *, by, at):
    """Out of the library: nobody finds or reads it any more."""
    demand(rules.may_take_out(by, item))
    record(by, "library.take_out", item, at=at)
    forget(item)
    end_backings(label(item))
    item.delete()
    erase_after_commit([LibraryItem, Usage], at=at)


def end_backings(*labels):
    """Support stays as long as what it stands under."""
    Backing.objects.filter(about__in=labels).delete()


@transaction.atomic
def end_evidence(label, *, at):
    """What was counted is kept no longer: nothing in the library leads there."""
    Draft.objects.filter(evidence=label).update(evidence="")
    if LibraryItem.objects.filter(evidence=label).update(evidence=""):
        record(None, "library.end_evidence", label, at=at)


@transaction.atomic
def review(item, *, by, at, review_on):
    """A guide was looked through and still holds, until another day."""
    demand(rules.may_review(by, item))
    LibraryItem.objects.filter(pk=item.pk).update(review_on=review_on, review_asked_at=None)
    record(by, "library.review", item, at=at)


@transaction.atomic
def take_over(item, *, by, at):
    """An editor becomes the owner of a guide whose owner has left."""
    demand(rules.may_take_over(by, item))
    LibraryItem.objects.filter(pk=item.pk).update(owner=by)
    record(by, "library.take_over", item, at=at)


def remind_owners(*, at):
    """Once, two weeks before a guide is out of date."""
    for item in queries.guides_to_review(localdate(at)):
        with transaction.atomic():
            LibraryItem.objects.filter(pk=item.pk).update(review_asked_at=at)
            tell([item.owner], LOOK_THROUGH, about=item, at=at)


@transaction.atomic
def hand_over_left(*, at):
    """Guides of who has left: the editors are told, once."""
    for item in queries.orphans(at - A_WEEK):
        if item.review_asked_at is None or item.review_asked_at < at - A_WEEK:
            LibraryItem.objects.filter(pk=item.pk).update(review_asked_at=at)
            tell(holders(EDITOR, item.organisation), NO_OWNER, about=item, at=at)


@transaction.atomic
def add_shared(*, by, at, kind, title, audience="", **content):
    """For a filled database: something that was read and shared long ago."""
    place = acting_for(by)
    item = LibraryItem.objects.create(
        owner=by,
        organisation=place,
        audience=audience or f"org:{place.pk}",
        kind=KeptKind(kind),
        title=title,
        shared_at=at,
        changed_at=at,
        **content,
    )
    record(by, "library.share", item, at=at)
    make_found(item, at=at)
    return item
