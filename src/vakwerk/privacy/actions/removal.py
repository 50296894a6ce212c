"""Somebody asks to be removed: after a week all that is hers goes, and what others rest on has no name any more."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.holdings import holdings
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import tell
from vakwerk.privacy import queries, rules
from vakwerk.privacy.actions.erase import erase_after_commit
from vakwerk.privacy.models import RemovalRequest
from vakwerk.trail.public import record

ASKED = N_("You asked to be removed. Until its day you can still say that you stay.")


@transaction.atomic
def ask_removal(*, by, at):
    demand(rules.may_be_removed(by))
    facts = {"asked_at": at, "due_on": localdate(at + rules.THINK_AGAIN)}
    request, is_new = RemovalRequest.objects.get_or_create(person=by, defaults=facts)
    if is_new:
        record(by, "privacy.ask_removal", by, at=at)
        tell([by], ASKED, about=by, at=at)
    return request


@transaction.atomic
def undo_removal(*, by, at):
    if RemovalRequest.objects.filter(person=by).delete()[0]:
        record(by, "privacy.undo_removal", by, at=at)


def remove_due(*, at):
    for request in queries.removals_due(localdate(at)):
        if rules.may_be_removed(request.person):
            remove(request.person, at=at)


@transaction.atomic
def remove(person, *, at):
    """What each context holds of her goes, unless it says why not; the account is the last to lose its name."""
    gone = [holding for holding in holdings() if holding.forget]
    for holding in sorted(gone, key=lambda holding: holding.model is type(person)):
        holding.forget(person, at=at)
    record(None, "privacy.remove", person, at=at)
    erase_after_commit([holding.model for holding in gone], at=at)
