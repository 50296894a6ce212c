"""The messages of one person, and the links she got by mail."""

from django.contrib.auth import get_user_model
from django.core.signing import BadSignature, Signer
from django.db.models import CharField, DateTimeField, Exists, F, OuterRef, Q

from vakwerk.common.prepared import prepared
from vakwerk.notices import rules
from vakwerk.notices.models import Kind, MailChoice, MailRhythm, Notice, WriteOnlyLink

LINK_SALT = "notices.write_only"
MAIL_SALT = "notices.mail"
AT_MOST = 60  # on home


def visible_to(person):
    return Notice.objects.filter(rules.seen_by(person))


def latest(person, kinds=tuple(Kind), count=50):
    return visible_to(person).filter(kind__in=kinds).order_by("-at", "pk")[:count]


@prepared(person=CharField(), start=DateTimeField(), end=DateTimeField())
def for_today(person, start, end):
    """What home shows of her messages, in one query, newest first: what became of something, what waits unseen, what
    she promised to look back at and did not yet, and what stands in her calendar between two moments.
    """
    promise = WriteOnlyLink.objects.filter(person=person, about=OuterRef("about"), used_at=None)
    waits = Q(kind=Kind.WAITING, seen_at=None) | Q(kind=Kind.LOOK_BACK) & Exists(promise)
    newer = Notice.objects.filter(person=person, about=OuterRef("about"), kind=Kind.CALENDAR, at__gt=OuterRef("at"))
    soon = Q(kind=Kind.CALENDAR, calendar__starts_at__range=(start, end)) & ~Exists(newer)
    shown = visible_to(person).filter(Q(kind=Kind.BECAME) | waits | soon).select_related("calendar")
    return shown.order_by("-at", "pk")[:AT_MOST]


def told(person):
    """All her messages, with the times that went into her calendar."""
    return visible_to(person).select_related("calendar").order_by("-at", "pk")


def links(person):
    return WriteOnlyLink.objects.filter(person=person).order_by("expires_at")


def choice(person):
    return MailChoice.objects.filter(person=person)


def token_of(link):
    return Signer(salt=LINK_SALT).sign(link.pk)


def link_of(token):
    try:
        pk = Signer(salt=LINK_SALT).unsign(token)
    except BadSignature:
        return None
    return WriteOnlyLink.objects.select_related("person").filter(pk=pk).first()


def stop_token(person):
    return Signer(salt=MAIL_SALT).sign(person.pk)


def person_of_stop(token):
    """Whose mail the link in a mail stops; nobody when the link is not ours."""
    try:
        return get_user_model().objects.filter(pk=Signer(salt=MAIL_SALT).unsign(token)).first()
    except BadSignature:
        return None


def mail_rhythm(person):
    made = choice(person).first()
    return MailRhythm(made.rhythm) if made else MailRhythm.AT_ONCE


def gathered(notice, at):
    """All that goes in one mail with this message."""
    mine = Notice.objects.filter(rules.waits_for_mail(at), person=notice.person_id, at__lte=at)
    return mine.filter(pk=notice.pk) if notice.gathered_until is None else mine.exclude(gathered_until=None)


def to_mail(at, count=200):
    """Messages that still have to be mailed: the untried first, so that one that cannot go holds up nobody."""
    waiting = Notice.objects.filter(rules.waits_for_mail(at), at__lte=at).select_related("person", "calendar")
    return waiting.order_by(F("tried_at").asc(nulls_first=True), "at")[:count]


def overdue(on):
    """Messages that have been kept long enough."""
    return Notice.objects.filter(destroy_after__lt=on)


def dead_links(at):
    """Links that no longer work, a term after they stopped: until then they say so themselves."""
    return WriteOnlyLink.objects.filter(expires_at__lt=WriteOnlyLink.declaration.retention.start(at))
