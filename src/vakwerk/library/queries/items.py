"""What was shared: for whom, used by how many, and what came of it."""

from datetime import timedelta

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from vakwerk.common.declarations import Confidentiality
from vakwerk.common.labels import label, split
from vakwerk.common.prepared import row_by_row
from vakwerk.library import rules
from vakwerk.library.models import LibraryItem, Usage
from vakwerk.library.states import KeptKind
from vakwerk.people.public import left_since, named_audience, works_for

SOON = timedelta(days=14)
USED = Usage.objects.filter(item=OuterRef("pk")).order_by().values("item").annotate(n=Count("pk")).values("n")
USERS = Coalesce(Subquery(USED), 0)


def whole_text(thing):
    """Everything that a draft or an item says, in its order, without its title."""
    said = [thing.text, thing.situation, thing.for_whom, *(getattr(thing, step) for step in rules.STEPS), thing.prompts]
    return "\n".join(part for part in said if part)


def visible_items(person):
    shown = LibraryItem.objects.filter(rules.item_seen_by(person))
    return shown.select_related("owner", "organisation", "draft")


def items_among(person, ids):
    """Those of some items that she may see: the ids are found first, however much else she sees."""
    return LibraryItem.objects.filter(row_by_row(rules.item_seen_by(person)), pk__in=ids)


def items(person):
    """With how many used each, and whether its owner works still where it comes from."""
    counted = visible_items(person).annotate(users=USERS, owner_works_there=works_for("owner"))
    return counted.order_by("-changed_at")


def newest(person, count=6):
    """What was shared last, that says in which situation it helps."""
    shown = LibraryItem.objects.filter(row_by_row(rules.item_seen_by(person) & ~Q(situation="")))
    return shown.select_related("owner", "organisation").order_by("-changed_at")[:count]


def kept_by(person):
    """What she shared herself, with how many used it."""
    rows = LibraryItem.objects.filter(owner=person).select_related("organisation")
    return rows.annotate(users=USERS).order_by("-changed_at")


def sight(audience, organisation=None):
    """Who reads what is shared with an audience: its class, and a sentence. The organisation may be known already."""
    is_known = organisation is not None and audience == f"org:{organisation.pk}"
    place = organisation if is_known else named_audience(audience)
    if audience == "public":
        return Confidentiality.PUBLIC, _("Everyone can read this, also without an account.")
    if audience == "network":
        return Confidentiality.NETWORK, _("Colleagues of all organisations that take part can read this.")
    if audience.startswith("partnership:"):
        words = _("Everyone who works for an organisation in %(name)s can read this.")
    else:
        words = _("Everyone who works for %(name)s can read this.")
    return Confidentiality.ORGANISATION, words % {"name": place}


def told_about(item, person=None, count=100):
    """Of those who used it: who told what came of it, who does it too, and she herself; newest first."""
    shown = ~Q(became="") | Q(repeats=True) | Q(person=person)
    rows = Usage.objects.filter(shown, item=item).select_related("person")
    return list(rows.order_by(F("looked_back_at").desc(nulls_last=True), "at")[:count])


def notes_for(labels):
    """For what of this was found: label -> the item, with how many used it."""
    keys = [split(named)[2] for named in labels if named.startswith("library.libraryitem:")]
    rows = LibraryItem.objects.filter(pk__in=keys).annotate(users=USERS)
    return {label(row): row for row in rows.only("went_wrong", "review_on")} if keys else {}


def guides_to_review(on):
    """Guides of which the day comes within two weeks, or has passed, and whose owner was not asked yet."""
    rows = LibraryItem.objects.filter(kind=KeptKind.GUIDE, review_on__lte=on + SOON, review_asked_at=None)
    return rows.select_related("owner")


def orphans(since):
    """Guides whose owner has left the organisation since then."""
    gone = left_since(since)
    rows = LibraryItem.objects.filter(kind=KeptKind.GUIDE, owner__in={person_id for person_id, _place in gone})
    return [item for item in rows.select_related("organisation") if (item.owner_id, item.organisation_id) in gone]
