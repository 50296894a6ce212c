"""Moral deliberations, and the register of what remains of them."""

from datetime import timedelta

from vakwerk.peers import rules
from vakwerk.peers.models import DeliberationRecord, MoralDeliberation
from vakwerk.peers.states import DeliberationState

TOLD = timedelta(days=90)
WAITS = (DeliberationState.CONCLUDED, DeliberationState.AGREED)


def visible_deliberations(person):
    shown = MoralDeliberation.objects.filter(rules.deliberation_seen_by(person))
    return shown.select_related("session__group__closed_group", "session__facilitator", "record", "bringer")


def deliberation_of(session):
    """The moral deliberation that a meeting is, if it is one."""
    return MoralDeliberation.objects.filter(session=session).select_related("record", "bringer").first()


def register(person):
    """What remains of the deliberations of the organisations she answers for, newest first."""
    return DeliberationRecord.objects.filter(rules.record_seen_by(person)).order_by("-held_on", "-pk")


def deliberations_to_tell(on):
    """Those whose bringer has not been asked yet what came of it."""
    rows = MoralDeliberation.objects.filter(state__in=WAITS, look_back_on__lte=on, asked_at=None)
    return rows.exclude(bringer=None).select_related("session", "bringer")


def told_long_ago(at):
    return MoralDeliberation.objects.filter(looked_back_at__lt=at - TOLD).exclude(became="")


def deliberations_of(person):
    return MoralDeliberation.objects.filter(bringer=person).select_related("record").order_by("requested_at")


def overdue_records(on):
    return DeliberationRecord.objects.filter(destroy_after__lt=on)
