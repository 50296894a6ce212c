"""Mail to guests, made from the event as it is when it is sent: what everyone may know, and the guest's own link."""

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format, time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from vakwerk.common.calendars import Appointment, calendar, drawn, invite
from vakwerk.events import queries, rules
from vakwerk.events.models import GuestLetter
from vakwerk.events.states import LetterKind
from vakwerk.notices.public import send_letter

IN_CALENDAR = (LetterKind.COMES, LetterKind.CHANGED, LetterKind.CANCELLED)


def deliver(letter, *, at):
    """Send it, unless that was done or is being tried. Claimed first, sent outside any transaction."""
    if not GuestLetter.objects.filter(rules.letter_waits(at), pk=letter.pk).update(tried_at=at):
        return
    guest = letter.registration
    with override(guest.language):
        subject = " ".join(guest.event.title.split())
        send_letter(guest.email, subject, text_of(letter), key=letter.pk, calendar=calendar_of(letter, at))
    GuestLetter.objects.filter(pk=letter.pk).update(mailed_at=at)


def text_of(letter):
    guest, event = letter.registration, letter.registration.event
    when = _("%(day)s, %(from)s to %(to)s") % {
        "day": date_format(localtime(event.starts_at), "l j F Y"),
        "from": time_format(localtime(event.starts_at)),
        "to": time_format(localtime(event.ends_at)),
    }
    link = settings.ADDRESS + reverse("events:guest", args=[queries.guest_token(guest)])
    where = [event.place] if event.place else [_("Online")]
    return "\n".join([sentence(letter), "", event.title, when, *where, "", _("Your own link:"), link, ""])


def sentence(letter):
    guest = letter.registration
    if letter.kind == LetterKind.OFFERED and guest.kept_until is not None:
        until = date_format(localtime(guest.kept_until), "l j F, H.i")
        return _("A place is kept for you until %(until)s. Say with your link whether you come.") % {"until": until}
    return {
        LetterKind.CONFIRM: _("You asked for a place. Confirm it with your link: until then there is none for you."),
        LetterKind.COMES: _("You have a place. With your link you see where it is, and can cancel."),
        LetterKind.WAITS: _("All places are taken. You are on the waiting list: we write when one comes free."),
        LetterKind.OFFERED: _("A place is kept for you. Say with your link whether you come."),
        LetterKind.CHANGED: _("The day, the time or the place has changed. Below is how it is now."),
        LetterKind.CANCELLED: _("This has been cancelled. You do not have to do anything."),
        LetterKind.ANSWERED: _("The speaker took up the question you left."),
    }[letter.kind]


def calendar_of(letter, at):
    """For who has a place: when and where, and the public page; no link of her own, because calendars are shared."""
    guest, event = letter.registration, letter.registration.event
    if letter.kind not in IN_CALENDAR or not rules.holds_place(guest):
        return None
    off = letter.kind == LetterKind.CANCELLED
    date = Appointment(guest.pk, event.starts_at, event.ends_at, "", event.sequence, off, event.title, event.place)
    url = settings.ADDRESS + reverse("events:event", args=[event.pk])
    made = drawn(date, summary=event.title, url=url, at=at)
    invite(made, sender=settings.DEFAULT_FROM_EMAIL, reader=guest.email)
    return calendar([made], method="CANCEL" if off else "REQUEST")


def letters_sent(*, at):
    """For a filled database: what was written to guests was sent."""
    GuestLetter.objects.filter(mailed_at=None).update(mailed_at=at)
