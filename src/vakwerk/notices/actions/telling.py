"""Messages and links: the rows. The words are a fixed message id, so they hold no content."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from vakwerk.common.labels import label
from vakwerk.common.verdicts import demand
from vakwerk.notices import queries, rules
from vakwerk.notices.models import CalendarEntry, Kind, MailChoice, MailRhythm, Notice, WriteOnlyLink

LINK_HOLDS = timedelta(days=30)


@dataclass(frozen=True)
class Times:
    """What a calendar may know of a meeting."""

    uid: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    is_cancelled: bool = False


@transaction.atomic
def tell(people, words, *, about, at, kind=Kind.WAITING, times=None):
    """Tell each of them, in the product and by mail to who wants it."""
    until = Notice.declaration.retention.until(at)
    for person in people:
        rhythm = queries.mail_rhythm(person)
        notice = Notice.objects.create(
            person=person,
            kind=kind,
            words=words,
            about=label(about),
            at=at,
            by_mail=rhythm != MailRhythm.NEVER,
            gathered_until=rules.gathered_until(rhythm, kind, at),
            destroy_after=until,
        )
        if times is not None:
            CalendarEntry.objects.create(notice=notice, **vars(times))


@transaction.atomic
def ask_to_look_back(person, words, *, about, promised_on, at):
    """Ask what came of a promise: a message, and in its mail a link that takes the answer and shows nothing."""
    WriteOnlyLink.objects.create(person=person, about=label(about), promised_on=promised_on, expires_at=at + LINK_HOLDS)
    tell([person], words, about=about, at=at, kind=Kind.LOOK_BACK)


@transaction.atomic
def use(link, *, at):
    """Spend a link, in the transaction in which the owner of the promise keeps the answer."""
    link = WriteOnlyLink.objects.select_for_update().get(pk=link.pk)
    demand(rules.may_use(link, at))
    link.used_at = at
    link.save()
    return link


@transaction.atomic
def forget(about):
    """Drop the open links to a promise that was answered another way, or is gone."""
    WriteOnlyLink.objects.filter(about=label(about), used_at=None).delete()


def answered(about, *, by, at):
    """She did what was asked of her here: it waits no longer, whichever way she came."""
    Notice.objects.filter(person=by, about=label(about), seen_at=None).update(seen_at=at)


@transaction.atomic
def mark_seen(notice, *, at):
    Notice.objects.filter(pk=notice.pk, seen_at=None).update(seen_at=at)


@transaction.atomic
def choose_mail(person, *, rhythm):
    """From now on mail at once, gathered, or none: then what was still waiting for the mail is not mailed either."""
    MailChoice.objects.update_or_create(person=person, defaults={"rhythm": rhythm})
    waiting = Notice.objects.filter(person=person, mailed_at=None)
    if rhythm == MailRhythm.NEVER:
        waiting.update(by_mail=False)
    if rhythm == MailRhythm.AT_ONCE:
        waiting.update(gathered_until=None)


def stop_mail(person):
    choose_mail(person, rhythm=MailRhythm.NEVER)


@transaction.atomic
def all_read(*, before, at):
    """For a filled database: what was told before a moment was read, and nothing of it is mailed any more."""
    Notice.objects.filter(at__lt=before).update(seen_at=at)
    Notice.objects.update(by_mail=False)


@transaction.atomic
def forget_old(*, at):
    """Messages and dead links go after their term."""
    queries.overdue(localdate(at)).delete()
    queries.dead_links(at).delete()
