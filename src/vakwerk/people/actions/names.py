"""Names that are common around an organisation, so that they are found in texts about cases."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.people import rules
from vakwerk.people.models import NameList
from vakwerk.trail.public import record


@transaction.atomic
def keep_names(organisation, rows, *, by, at):
    """Put a list in the place of the one that was there. Each name stands in it once, and none beside its neighbour."""
    demand(rules.may_administer(by, organisation))
    facts = {"rows": sorted({tuple(row) for row in rows}), "kept_at": at}
    kept, _is_new = NameList.objects.update_or_create(organisation=organisation, defaults=facts)
    record(by, "people.keep_names", organisation, at=at)
    return kept


@transaction.atomic
def drop_names(organisation, *, by, at):
    demand(rules.may_administer(by, organisation))
    if NameList.objects.filter(organisation=organisation).delete()[0]:
        record(by, "people.drop_names", organisation, at=at)
