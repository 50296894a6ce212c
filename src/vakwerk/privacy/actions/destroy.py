"""What is over its day goes: by itself, or once an archivist approved the list. A statement without content stays."""

from django.db import transaction
from django.utils.timezone import localdate

from vakwerk.common.holdings import expiries
from vakwerk.common.verdicts import demand
from vakwerk.privacy import queries, rules
from vakwerk.privacy.models import DestructionList, RetentionClass
from vakwerk.trail.public import record


@transaction.atomic
def set_term(expiry, *, by, at, **facts):
    """How long things that come from now on are kept, and whether their destruction waits for approval."""
    demand(rules.may_set_terms(by))
    key = queries.kept(expiry).key
    chosen, _made = RetentionClass.objects.update_or_create(key=key, defaults=facts | {"set_at": at})
    record(by, "privacy.set_term", chosen, at=at)
    return chosen


def destroy_overdue(*, at):
    for expiry in expiries():
        destroy_kind(expiry, at)


@transaction.atomic
def destroy_kind(expiry, at):
    """List what is over its day; destroy it at once unless the archivist wants to see the list first."""
    rows = expiry.overdue(localdate(at))
    days = sorted(rows.values_list("destroy_after", flat=True))
    if not days:
        return
    kind, retention = expiry.model._meta.label_lower, queries.kept(expiry).key
    facts = {"rows": list(rows.values_list("pk", flat=True)), "count": len(days), "listed_at": at}
    facts |= {"oldest_on": days[0], "newest_on": days[-1], "retention": retention}
    listed, _made = DestructionList.objects.update_or_create(kind=kind, destroyed_at=None, defaults=facts)
    if not RetentionClass.objects.filter(key=retention, needs_approval=True).exists():
        carry_out(listed, by=None, at=at)


@transaction.atomic
def approve(listed, *, by, at):
    demand(rules.may_set_terms(by))
    listed = DestructionList.objects.select_for_update().get(pk=listed.pk)
    if listed.destroyed_at is None:
        carry_out(listed, by=by, at=at)
    return listed


def carry_out(listed, *, by, at):
    """Destroy what is on the list and still over its day; of the list its numbers stay."""
    expiry = queries.expiry_of(listed.kind)
    rows = expiry.overdue(localdate(at)).filter(pk__in=listed.rows)
    listed.count = len(rows)
    expiry.destroy(rows, at=at)
    listed.rows, listed.approved_by, listed.destroyed_at = [], by, at
    listed.save()
    record(by, "privacy.destroy", listed, at=at)
