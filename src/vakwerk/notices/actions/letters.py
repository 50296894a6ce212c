"""The mail that follows a message: one sentence by kind, one link, and a calendar file that says as little."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import override

from vakwerk.common.calendars import Appointment, calendar, drawn, invite
from vakwerk.common.labels import address
from vakwerk.notices import queries, rules
from vakwerk.notices.models import Kind, Notice, WriteOnlyLink

_looks: list = []


def dress_letters(look_of):
    """How mail looks to a reader, a higher floor knows: `look_of(person)` gives name and colour, or nothing."""
    _looks[:] = [look_of]


def deliver(notice, *, at):
    """Mail a message with all it is gathered with, unless that was done or is being tried.

    Claimed first, sent outside any transaction.
    """
    claimed = list(queries.gathered(notice, at).values_list("pk", flat=True))
    if not Notice.objects.filter(rules.waits_for_mail(at), pk__in=claimed).update(tried_at=at):
        return
    key = notice.pk if notice.gathered_until is None else f"{notice.person_id}.{notice.gathered_until:%Y%m%d}"
    send_letter(notice.person, *text_of(notice), key=key, calendar=calendar_of(notice))
    Notice.objects.filter(pk__in=claimed).update(mailed_at=at)


def send_letter(to, subject, body, *, key, calendar=None, html="", stop="", connection=None):
    """Send a text to a person or a bare address. Its Message-ID follows from the key: a second copy is known as one.

    html: the same as a page. stop: where one press ends such mail; of a person that is her own.
    """
    domain = settings.DEFAULT_FROM_EMAIL.rsplit("@", 1)[-1].strip("<> ")
    headers = {"Message-ID": f"<{key}@{domain}>", "Auto-Submitted": "auto-generated"}
    address = to if isinstance(to, str) else to.email
    if not isinstance(to, str):
        stop = settings.ADDRESS + reverse("notices:stop", args=[queries.stop_token(to)])
    if stop:
        headers |= {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    mail = EmailMultiAlternatives(subject, body, to=[address], headers=headers, connection=connection)
    page = html or dressed(to, subject, body)
    if page:
        mail.attach_alternative(page, "text/html")
    if calendar is not None:
        mail.attach("afspraak.ics", calendar.to_ical().decode(), f"text/calendar; method={calendar['method']}")
    mail.send()


def dressed(to, subject, body):
    """The same text in the look of the reader's organisation; nothing when it has none."""
    look = None if isinstance(to, str) else next((look_of(to) for look_of in _looks), None)
    if look is None:
        return ""
    facts = {"lines": body.split("\n"), "look": look, "subject": subject, "language": to.language}
    return render_to_string("notices/letter.html", facts)


def text_of(notice):
    """Subject and text, in the reader's language; never the words of the message itself."""
    person = notice.person
    with override(person.language):
        said = sentence(notice)
        lines = [_("Dear %(name)s,") % {"name": person.first_name}, "", said, link_for(notice), ""]
        lines += [_("No more mail from Vakwerk? Press here:")]
        lines += [settings.ADDRESS + reverse("notices:stop", args=[queries.stop_token(person)]), ""]
        subject = _("Vakwerk appointment") if notice.kind == Kind.CALENDAR else _("Vakwerk: something is waiting")
        return subject, "\n".join(lines)


def sentence(notice):
    if notice.gathered_until is not None:
        return _("Since your last mail something came in Vakwerk. Sign in to see it:")
    return {
        Kind.WAITING: _("Something is waiting for you in Vakwerk. Sign in to see it:"),
        Kind.BECAME: _("Something came of what you brought in or helped with. Sign in to see it:"),
        Kind.LOOK_BACK: _("It is time to look back at something you planned. Two sentences are enough:"),
        Kind.CALENDAR: _("There is news about a Vakwerk appointment of yours. Sign in to see it:"),
    }[notice.kind]


def link_for(notice):
    """The page behind sign-in, or for a look-back the link that takes an answer and shows nothing."""
    if notice.gathered_until is not None:
        return settings.ADDRESS + reverse("notices:notices")
    if notice.kind == Kind.LOOK_BACK:
        open_links = WriteOnlyLink.objects.filter(person=notice.person, about=notice.about, used_at=None)
        link = open_links.order_by("expires_at").last()
        if link is not None:
            return settings.ADDRESS + address(notice.about, "answer", queries.token_of(link))
    return settings.ADDRESS + reverse("notices:notice", args=[notice.pk])


def calendar_uid(person, uid):
    """The same for every change of a meeting, another for every reader: mail does not show who meets whom."""
    return salted_hmac("notices.uid", f"{uid}|{person.pk}", algorithm="sha256").hexdigest()[:32]


def calendar_of(notice):
    """An iCalendar object with the times, the reader and one link; no group, no subject, nobody else."""

    entry = getattr(notice, "calendar", None)
    if entry is None:
        return None
    times = {name: getattr(entry, name) for name in ("starts_at", "ends_at", "sequence", "is_cancelled")}
    date = Appointment(calendar_uid(notice.person, entry.uid), **times)
    url = settings.ADDRESS + reverse("notices:notice", args=[notice.pk])
    with override(notice.person.language):
        event = drawn(date, summary=_("Vakwerk appointment"), url=url, at=notice.at)
    event.add("class", "PRIVATE")
    invite(event, sender=settings.DEFAULT_FROM_EMAIL, reader=notice.person.email)
    return calendar([event], method="CANCEL" if entry.is_cancelled else "REQUEST")
