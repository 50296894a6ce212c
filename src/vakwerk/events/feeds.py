"""What calendar programs and feed readers get: one event, what is public, or all that is one person's."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override

from vakwerk.common.calendars import Appointment, calendar, dates_of, drawn
from vakwerk.common.labels import address, label
from vakwerk.events import queries, rules
from vakwerk.events.states import Audience, EventState
from vakwerk.notices.public import calendar_uid

SINCE = timedelta(days=31)
MOST = 500


@login_not_required
def event_calendar(request, pk):
    """One event, to put in one's own calendar."""
    seen = queries.visible_to(rules.somebody(request.user)).exclude(starts_at=None)
    event = get_object_or_404(seen, pk=pk)
    return as_file(calendar([drawn_event(event, now())]), name=event.pk)


@login_not_required
def public_calendar(request):
    """What everyone may come to."""
    rows = queries.coming(None, queries.Asked(), now())[:MOST]
    return as_file(calendar([drawn_event(event, now()) for event in rows], name=_("Vakwerk agenda")))


@login_not_required
def own_calendar(request, token):
    """Read by a calendar program, without signing in: the address is the key."""
    found = queries.subscription_by(token)
    if found is None:
        raise Http404
    with override(found.person.language):
        answer = as_file(calendar(drawn_dates(found, now()), name="Vakwerk"))
    answer["Cache-Control"] = "private, no-store"
    return answer


@login_not_required
def atom(request):
    """The public agenda for a feed reader."""
    feed = Atom1Feed(
        title=_("Vakwerk agenda"),
        link=settings.ADDRESS + reverse("events:agenda"),
        description="",
        feed_url=settings.ADDRESS + reverse("events:atom"),
    )
    for event in queries.coming(None, queries.Asked(), now())[:MOST]:
        url = page_of(event)
        when = {"pubdate": event.published_at, "updateddate": event.published_at}
        feed.add_item(title=event.title, link=url, description=event.about, unique_id=url, **when)
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def as_file(made, name="vakwerk"):
    answer = HttpResponse(made.to_ical(), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'inline; filename="{name}.ics"'
    return answer


def page_of(thing):
    return settings.ADDRESS + (address(thing if isinstance(thing, str) else label(thing)) or "/")


def drawn_event(event, at):
    """Of what is behind a closed door a calendar says no more than the time."""
    is_closed = event.audience == Audience.GROUP
    off = event.state == EventState.CANCELLED
    place = "" if is_closed else event.place
    date = Appointment(event.pk, event.starts_at, event.ends_at, "", event.sequence, off, place=place)
    summary = _("Vakwerk appointment") if is_closed else event.title
    made = drawn(date, summary=summary, url=page_of(event), at=at)
    made.add("class", "PUBLIC" if event.audience == Audience.PUBLIC else "PRIVATE")
    return made


def drawn_dates(subscription, at):
    """All that is hers, from every part of Vakwerk: private, and unless she wants it otherwise without a title."""
    for date in dates_of(subscription.person, since=at - SINCE):
        title = date.title if subscription.names_events else ""
        uid = calendar_uid(subscription.person, date.uid)
        bare = Appointment(uid, date.starts_at, date.ends_at, sequence=date.sequence)
        made = drawn(bare, summary=title or _("Vakwerk appointment"), url=page_of(date.about), at=at)
        made.add("class", "PRIVATE")
        yield made
