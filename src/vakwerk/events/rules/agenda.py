"""Who sees an event, who hosts it, and what may be done with it. No role shows who comes: only the named hosts see."""

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.verdicts import YES, no
from vakwerk.events.models import Attendance, Event, EventHost, Registration
from vakwerk.events.states import EVENT_MOVES, OVER, TO_COME, Audience, EventState, HostPart
from vakwerk.people.public import (
    group_sight,
    in_network,
    organisations_of,
    partnership_ids,
    reached_by,
    role,
)
from vakwerk.privacy.public import may_store

ORGANISER = role(
    "events.organiser",
    gettext_lazy("Organiser of the agenda"),
    gettext_lazy(
        "Puts events of this organisation in the agenda for everyone, and answers wishes for a theme. "
        "Does not see who comes to what; only the hosts of an event see that."
    ),
)


def somebody(user):
    """Who looks; nobody in particular when she is not signed in."""
    return user if user.is_authenticated else None


def listed_for(person):
    """What stands in the agenda for somebody, by where she works; nobody in particular sees what is public."""
    open_to = Q(audience=Audience.PUBLIC)
    if person is not None:
        if in_network(person):
            open_to |= Q(audience=Audience.NETWORK)
        open_to |= Q(audience=Audience.ORGANISATION) & in_name_of_hers(person)
        open_to |= Q(audience=Audience.GROUP) & group_sight(person)
    return in_the_agenda() & open_to


def in_the_agenda():
    """Ever since it was put there, also when it was cancelled or has been."""
    return Q(published_at__isnull=False)


def found_by(event):
    """The audience of the index; nothing while it is not in the agenda, when it is off, or for a closed group."""
    if event.published_at is None or event.state in (EventState.CANCELLED, EventState.ARCHIVED):
        return ""
    if event.audience == Audience.ORGANISATION:
        where = event.partnership_id
        return f"partnership:{where}" if where else f"org:{event.organisation_id}"
    return event.audience if event.audience in (Audience.PUBLIC, Audience.NETWORK) else ""


def in_name_of_hers(person):
    own = [organisation.pk for organisation in organisations_of(person)]
    return Q(partnership__in=partnership_ids(person)) | Q(partnership=None, organisation__in=own)


def event_seen_by(person):
    """Besides what is listed: what she hosts, where she has a place or was, and what waits for her to be opened."""
    if person is None:
        return listed_for(None)
    hosted = Q(pk__in=EventHost.objects.filter(person=person).values("event"))
    comes = Q(pk__in=Registration.objects.filter(person=person).values("event"))
    came = Q(pk__in=Attendance.objects.filter(person=person).values("event"))
    return listed_for(person) | hosted | (in_the_agenda() & (comes | came)) | waits_to_be_opened_by(person)


def waits_to_be_opened_by(person):
    reached = reached_by(person, ORGANISER)
    hers = Q(partnership=None, organisation__in=reached) | Q(partnership__lead__in=reached)
    return Q(state=EventState.PLANNED, audience=Audience.PUBLIC) & hers


def sees(person, event):
    if Event.objects.filter(event_seen_by(person), pk=event.pk).exists():
        return YES
    return no(_("This event is not there (any more)."))


def may_plan(person):
    if organisations_of(person):
        return YES
    return no(_("You plan an event from an organisation. You work for none at the moment."))


def plays_a_part(person, event, *parts):
    return any(host.person_id == person.pk and host.part in parts for host in event.hosts.all())


def is_host(person, event):
    if plays_a_part(person, event, HostPart.HOST):
        return YES
    return no(_("Only the hosts of this event do this."))


def may_hear(person, event):
    """Questions for the lecture and what people used of it go to hosts and speakers."""
    if plays_a_part(person, event, HostPart.HOST, HostPart.LECTURER):
        return YES
    return no(_("Only the hosts and speakers of this event see this."))


def may_change(person, event):
    if event.state not in TO_COME:
        return no(_("What has been is not changed any more."))
    return is_host(person, event)


def opens_for(person, event):
    """Whether somebody is organiser of the agenda where an event belongs."""
    where = event.partnership.lead_id if event.partnership else event.organisation_id
    if where in reached_by(person, ORGANISER):
        return YES
    return no(_("For everyone to see it, an organiser of the agenda puts it there. You can ask for that."))


def may_give_audience(person, event, audience):
    """What is in the agenda already becomes open to everyone only by who may put it there; what is closed stays so."""
    if event.audience == Audience.GROUP != audience:
        return no(_("This is for the members of a closed group. It stays closed."))
    widens = event.state == EventState.PUBLISHED and event.audience != audience == Audience.PUBLIC
    return opens_for(person, event) if widens else YES


def waits_for_organiser(event):
    if event.state == EventState.PLANNED and event.audience == Audience.PUBLIC:
        return YES
    return no(_("This event does not wait for an organiser."))


def somebody_can(organisers, organisation):
    if organisers:
        return YES
    words = _("Nobody at %(name)s is organiser of the agenda yet. The administrator there can give that role.")
    return no(words % {"name": organisation.name})


def may_be_named(part, person):
    if part == HostPart.HOST and person is None:
        return no(_("A host has an account here: she sees who comes. Who has none can be named as a speaker."))
    return YES


def may_unname(person, event, host):
    """One's own name always goes; the last host stays until somebody else hosts."""
    hosts = [each for each in event.hosts.all() if each.part == HostPart.HOST]
    if host.part == HostPart.HOST and len(hosts) == 1:
        return no(_("Somebody has to host it. Name another host first."))
    return YES if host.person_id == person.pk else is_host(person, event)


def may_take_over(person, event):
    """An event whose last host left: an organiser where it belongs, so that it does not hang in the air."""
    if any(host.part == HostPart.HOST for host in event.hosts.all()):
        return no(_("This event has a host."))
    if event.state in TO_COME and opens_for(person, event):
        return YES
    return no(_("Only an organiser of the agenda does this."))


def plays(person, part, event):
    if person is None:  # Vakwerk itself
        return YES
    return is_host(person, event) if part == "host" else no(_("Vakwerk does this by itself."))


def may_move(person, event, name, at):
    move = EVENT_MOVES[name]
    ready = READY.get(name)
    played = may_publish(person, event) if name == "publish" else plays(person, move.by, event)
    return move.fits(event.state) and played and (ready(event, at) if ready else YES)


def may_publish(person, event):
    """A host; and for everyone to see it an organiser, also when she does not host it."""
    return opens_for(person, event) if event.audience == Audience.PUBLIC else is_host(person, event)


def has_a_day(event, at):
    return YES if event.starts_at else no(_("Choose a day and a time first."))


def is_ready(event, at):
    """What people need to know before they can decide to come."""
    if event.starts_at is None or event.starts_at <= at:
        return no(_("Choose a day that is still to come."))
    if not event.about:
        return no(_("Tell what it is about."))
    if not event.place and not event.online:
        return no(_("Say where it is."))
    if not event.captions or not event.step_free:
        return no(_("Answer first whether everyone can take part: captions, and a place without steps."))
    return YES


def has_begun(event, at):
    return YES if event.starts_at and event.starts_at <= at else no(_("It has not begun yet."))


READY = {"plan": has_a_day, "publish": is_ready, "hold": has_begun}


def permits(person, event, at):
    return {name: may_move(person, event, name, at) for name in EVENT_MOVES}


def may_store_all(*texts):
    for text in texts:
        verdict = may_store(text or "")
        if not verdict:
            return verdict
    return YES


def may_repeat(person, event):
    if event.state not in (EventState.PUBLISHED, *OVER):
        return no(_("What is repeated has been in the agenda first."))
    return is_host(person, event)


def may_share_recording(person, event, at):
    """A recording has an end, asked at planning."""
    if event.recorded_until is None or event.recorded_until < at.date():
        return no(_("Nobody was asked about a recording of this event, so there is none."))
    return may_hear(person, event)


def shows_nobody(nobody_shown):
    """Who shares a recording says that it shows nobody who did not say yes."""
    return YES if nobody_shown else no(_("Take out first who did not say yes to being recorded."))


def is_over(event):
    return event.state in OVER
