from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.calendars import add_dates
from vakwerk.common.deeds import name_deeds, name_kinds
from vakwerk.common.holdings import expire, hold

DEEDS = {
    "plan_event": N_("planned an event"),
    "change_event": N_("changed an event"),
    "plan": N_("chose a day for an event"),
    "publish": N_("put an event in the agenda"),
    "ask_organisers": N_("asked to put an event in the agenda for everyone"),
    "cancel": N_("cancelled an event"),
    "hold": N_("rounded off an event"),
    "follow_up": N_("asked what was used of an event"),
    "archive": N_("archived an event"),
    "plan_repeat": N_("planned a repeat of an event"),
    "plan_series": N_("made a series of an event"),
    "name_host": N_("named a host or speaker"),
    "unname_host": N_("took a host or speaker off"),
    "take_over": N_("took over an event that nobody hosted"),
    "hand_over": N_("took the name of who left off an event"),
    "sign_up": N_("signed up for an event"),
    "ask_as_guest": N_("asked for a place as a guest"),
    "confirm": N_("confirmed a place as a guest"),
    "queue": N_("came on a waiting list as a guest"),
    "offer": N_("kept a place for who waits"),
    "accept": N_("took a place that was kept"),
    "decline": N_("gave back a place that was kept"),
    "lapse": N_("let a place go that was kept long enough"),
    "withdraw": N_("signed off from an event"),
    "keep_places": N_("kept places for colleagues"),
    "withdraw_link": N_("withdrew the link of a guest"),
    "be_there": N_("said at the door to be there"),
    "mark": N_("ticked who was there"),
    "renew_code": N_("made a new code for the door"),
    "keep_takeaway": N_("kept a takeaway"),
    "drop_takeaway": N_("removed a takeaway"),
    "tell_used": N_("told what was used of an event"),
    "thank": N_("thanked who told what was used"),
    "share_recording": N_("shared a recording"),
    "answer_question": N_("took up a question"),
    "wish": N_("wished for a theme"),
    "become": N_("made an event of wishes"),
    "close": N_("answered a wish"),
    "close_wishes": N_("answered the wishes for a theme"),
    "take_back": N_("took back a wish"),
    "add_theme": N_("added a theme"),
    "subscribe": N_("made an address for the own calendar"),
    "unsubscribe": N_("stopped the address of the own calendar"),
}
KINDS = {
    "inspiration_lab": N_("Inspiration lab"),
    "scholar_lecture": N_("Scholar's lecture"),
    "masterclass": N_("Masterclass"),
    "workshop": N_("Workshop"),
    "conference": N_("Conference"),
    "gathering": N_("Gathering"),
}
FROM_HOST = N_("From the host who rounded it off, or from the code at the door")
WAS_THERE = N_("That somebody was there stays, without your name: the number of people counts on it.")


class EventsConfig(AppConfig):
    name = "vakwerk.events"

    def ready(self):
        from vakwerk.events import actions, queries

        name_deeds("events", DEEDS)
        name_kinds(KINDS)
        add_dates(queries.dates_of)
        expire(
            queries.agenda.Event,
            N_("Events: what they were, how many came, who was there"),
            overdue=queries.overdue_events,
            destroy=actions.destroy_events,
        )
        expire(
            queries.places.Registration,
            N_("Sign-ups for events"),
            overdue=queries.overdue_registrations,
            destroy=actions.destroy_registrations,
        )
        hold_own(queries, actions)


def hold_own(queries, actions):
    leave = actions.leave_everything
    hold(queries.places.Registration, N_("Your sign-ups"), of=queries.registrations_of, row=sign_up, forget=leave)
    hosts = N_("Events that you host or speak at")
    hold(queries.places.EventHost, hosts, of=queries.hostings_of, row=host, forget=leave)
    hold(
        queries.places.Attendance,
        N_("The events you were at"),
        of=queries.attendances_of,
        row=attendance,
        source=FROM_HOST,
        stays=WAS_THERE,
    )
    hold(queries.words.Takeaway, N_("What you took along from events"), of=queries.all_takeaways, row=takeaway)
    hold(queries.words.ThemeWish, N_("Themes you wished for"), of=queries.own_wishes, row=wish)
    hold(
        queries.keeping.CalendarSubscription,
        N_("The address of your own calendar"),
        of=queries.subscription_of,
        row=subscription,
    )


def sign_up(place):
    facts = {"event": place.event.title, "state": place.state, "at": place.since, "needs": place.needs}
    return facts | {"may_be_recorded": place.may_be_recorded, "destroy_after": place.destroy_after}


def host(named):
    return {"event": named.event.title, "part": named.part}


def attendance(there):
    return {"event": there.event.title, "starts_at": there.event.starts_at, "minutes": there.minutes}


def takeaway(own):
    facts = {"event": own.event and own.event.title, "text": own.text, "written_at": own.written_at}
    return facts | {"used": ", ".join(own.used), "told": own.told, "used_at": own.used_at}


def wish(wished):
    return {"subject": wished.theme.name, "text": wished.text, "on": wished.wished_on, "state": wished.state}


def subscription(made):
    return {"names_events": made.names_events, "at": made.made_at}
