"""Which messages a person sees (her own), which are to be mailed, and when a link from a mail still works."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no

TRY_AGAIN_AFTER = timedelta(minutes=5)


def seen_by(person):
    return Q(person=person)


def waits_for_mail(at):
    """Not mailed yet, and no worker is at it; one that was killed over it has lost its claim after a while."""
    return Q(by_mail=True, mailed_at=None) & (Q(tried_at=None) | Q(tried_at__lt=at - TRY_AGAIN_AFTER))


def may_use(link, at):
    if link.used_at is not None:
        return no(_("This link has been used: your answer is safe."))
    if link.expires_at <= at:
        return no(_("This link no longer works. You can still answer in Vakwerk."))
    return YES
