"""The security officer looks into one thing or one incident. That she did, and why, stands; whose it is can see it."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.privacy import queries, rules
from vakwerk.privacy.models import Inspection
from vakwerk.trail.public import record


@transaction.atomic
def inspect(*, by, at, reason, thing="", origin="", moment=None):
    demand(rules.may_inspect(by) and rules.may_look_into(thing))
    inspection = Inspection.objects.create(
        by=by,
        at=at,
        reason=reason,
        object_label=thing,
        origin=origin,
        moment=moment,
        destroy_after=queries.keep_until(Inspection, at),
    )
    record(by, "privacy.inspect", thing or inspection, at=at)
    return inspection


def destroy_inspections(rows, *, at):
    rows.delete()
