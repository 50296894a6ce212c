"""Checking a fund by sample: the lot chooses, each application that it chose is noted, and the secretary hears it."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.actions.funds import take
from vakwerk.breakthroughs.models import FundApplication, FundSample, SampledApplication
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import tell
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record, record_each

READ_FOR = timedelta(days=28)
DRAWN = N_("Somebody checks the fund, and drew a sample of what was decided.")


@transaction.atomic
def draw(fund, *, by, at, reason, size, starts_on, ends_on):
    """Draw some of what was decided in those days. She reads it for four weeks, and every reading is noted."""
    fund, on = take(fund), localdate(at)
    demand(rules.may_draw(by, fund, queries.seat_on(fund, by), queries.sample_read_by(by, fund, on)))
    so = {"reason": reason, "starts_on": starts_on, "ends_on": ends_on}
    demand(rules.may_draw_so(size=size, **so) and rules.may_store_all(reason))
    found = queries.drawable(fund, by, starts_on, ends_on)
    demand(rules.is_drawable(found))
    facts = {"drawn_from": len(found), "drawn_by": by, "drawn_at": at, "read_until": on + READ_FOR}
    sample = FundSample.objects.create(fund=fund, destroy_after=keep_until(FundSample, at), **so, **facts)
    keep(sample, secrets.SystemRandom().sample(found, min(size, len(found))))
    record(by, "breakthroughs.draw_sample", fund, at=at)
    record_each(
        by, "breakthroughs.sample", FundApplication.objects.filter(pk__in=sample.drawn.values("application")), at=at
    )
    tell(queries.secretaries(fund, but=by), DRAWN, about=fund, at=at)
    return sample


def keep(sample, chosen):
    SampledApplication.objects.bulk_create(SampledApplication(sample=sample, application_id=pk) for pk in chosen)


def destroy_samples(rows, *, at):
    rows.delete()
    erase_after_commit([FundSample], at=at)
