"""Home: today and this week, what became of it, one field; for who is not signed in, the front door."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils.timezone import localtime

from vakwerk.common.labels import label
from vakwerk.events.public import hers
from vakwerk.magazine.public import asks_of_makers, is_editor
from vakwerk.notices.public import Kind, for_today
from vakwerk.peers.public import (
    answers_for,
    asks,
    coming_sessions,
    commitments_due,
)
from vakwerk.people.public import people_of_demo
from vakwerk.portfolio.public import JotForm
from vakwerk.privacy.public import may_see_terms, may_supervise
from vakwerk.web.demo import other_emails, shown_emails
from vakwerk.web.views.public import face, front

AT_ONCE = 5  # of one kind
A_FEW = 3  # events to look back at, the last first
WEEK, HOUR = timedelta(days=7), timedelta(hours=1)
ASKS = (Kind.WAITING, Kind.LOOK_BACK)
MEET = ("casework.", "breakthroughs.", "practice.")  # of whose meetings home knows by their messages
# What waits there is told by its message; others say it on home themselves.
TOLD = ("casework.", "library.", "practice.", "breakthroughs.", "programmes.")


@login_not_required
def home(request):
    if not request.user.is_authenticated:
        return welcome(request) if settings.DEMO else front(request)
    moment = localtime()
    told = list(for_today(request.user, moment - HOUR, moment + WEEK))
    sessions = [session for session in coming_sessions(request.user) if session.starts_at < moment + WEEK]
    today = [session for session in sessions if localtime(session.starts_at).date() <= moment.date()]
    asked = [notice for notice in told if notice.kind in ASKS and notice.about.startswith(TOLD)]
    waiting = said_once(asked)
    answers = list(answers_for(request.user))
    shown = {label(answer.session.group) for answer in answers}  # itself, so its message need not
    became = [notice for notice in told if notice.kind == Kind.BECAME and notice.about not in shown]
    context = {
        "moment": moment,
        "today": today,
        "week": [session for session in sessions if session not in today],
        "due": commitments_due(request.user, moment.date()),
        "answers": answers,
        "asks": asks(request.user),
        "made_for": asks_of_makers(request.user),
        "became": said_once(became),
        "asked": waiting,
        "asks_more": len(asked) > sum(len(same) for same in waiting),
        "form": JotForm(),
        **meetings_told(told, moment),
        **events_of(request.user, moment),
    }
    return render(request, "web/home.html", context)


def said_once(notices):
    """Messages by what they say, newest first: the same sentence about several things stands once."""
    found: dict[str, list] = {}
    for notice in notices:
        found.setdefault(notice.said, []).append(notice)
    return [same[:AT_ONCE] for same in list(found.values())[:AT_ONCE]]


def meetings_told(told, moment):
    """Of today and of later this week: what was not cancelled, soonest first."""
    dates = [notice for notice in told if notice.kind == Kind.CALENDAR and notice.about.startswith(MEET)]
    coming = [notice for notice in dates if not notice.calendar.is_cancelled]
    coming.sort(key=lambda notice: notice.calendar.starts_at)
    today = [notice for notice in coming if localtime(notice.calendar.starts_at).date() <= moment.date()]
    return {"told_today": today, "told_week": [notice for notice in coming if notice not in today]}


def events_of(person, moment):
    """Of the agenda: where she is expected, which places are kept for her, what she hosted and what she can tell of."""
    own = list(hers(person, moment))
    coming = [event for event in own if event.starts_at and moment <= event.ends_at and event.starts_at < moment + WEEK]
    expected = [event for event in coming if event.is_hosted or event.own == "confirmed"]
    today = [event for event in expected if localtime(event.starts_at).date() <= moment.date()]
    asked = [event for event in reversed(own) if event.asked]
    return {
        "events_today": today,
        "events_week": [event for event in expected if event not in today],
        "offers": [event for event in own if event.own == "offered" and event.kept_until > moment],
        "to_round_off": [event for event in own if event.is_hosted and not event.asked and ended(event, moment)],
        "to_tell": asked[:A_FEW],
        "tells_more": len(asked) > A_FEW,
    }


def ended(event, moment):
    return event.ends_at is not None and event.ends_at < moment


@login_not_required
def welcome(request):
    """What Vakwerk is; in a demo, the choice of who to be."""
    context = face()
    if settings.DEMO and "bezoeker" not in request.GET:
        context |= {"people": people_of_demo(shown_emails()), "others": people_of_demo(other_emails())}
    return render(request, "web/welcome.html", context)


def more(request):
    person = request.user
    context = {"keeps_terms": may_see_terms(person), "supervises": may_supervise(person), "edits": is_editor(person)}
    return render(request, "web/more.html", context)


@login_not_required
def who_sees_what(request):
    return render(request, "web/who_sees_what.html", {"backup_days": settings.BACKUP_DAYS})
