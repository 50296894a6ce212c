"""Who hears of an event: one message to each, whatever her part in it; to guests by mail."""

from vakwerk.events import queries
from vakwerk.events.models import GuestLetter
from vakwerk.events.states import TAKEN, HostPart
from vakwerk.notices.public import Kind, Times, tell


def hosts_of(event):
    return [host.person for host in event.hosts.all() if host.part == HostPart.HOST]


def heard_by(event):
    """Hosts and speakers with an account, each once."""
    return list({host.person_id: host.person for host in event.hosts.all() if host.person_id}.values())


def times_of(event, *, is_cancelled=False):
    return Times(event.pk, event.sequence, event.starts_at, event.ends_at, is_cancelled)


def tell_of_place(registration, words, letter, *, at):
    """She has a place, and it goes in her calendar."""
    if registration.is_guest:
        write(registration, letter, at=at)
    else:
        event = registration.event
        tell([registration.person], words, about=event, at=at, kind=Kind.CALENDAR, times=times_of(event))


def tell_waiting(registration, words, letter, *, at):
    """Something about a place that asks her to look; nothing for her calendar yet."""
    if registration.is_guest:
        write(registration, letter, at=at)
    else:
        tell([registration.person], words, about=registration.event, at=at)


def tell_everyone(event, words, letter, *, by, at, is_cancelled=False):
    """Everyone concerned, in one message each; who did it knows already."""
    everyone = list(queries.registrations(event))
    for registration in everyone:
        if registration.is_guest:
            write(registration, letter, at=at)
    own = [row for row in everyone if row.person]
    expected = {row.person_id: row.person for row in own if row.state in TAKEN}
    expected |= {person.pk: person for person in heard_by(event)}
    waiting = [row.person for row in own if row.person_id not in expected]
    told = [person for pk, person in expected.items() if by is None or pk != by.pk]
    times = times_of(event, is_cancelled=is_cancelled)
    tell(told, words, about=event, at=at, kind=Kind.CALENDAR, times=times)
    tell(waiting, words, about=event, at=at)


def write(registration, kind, *, at):
    """A mail to a guest. What was still to be sent of the same kind is not sent twice."""
    waiting = GuestLetter.objects.filter(registration=registration, kind=kind, mailed_at=None, tried_at=None)
    sequence = registration.event.sequence
    if not waiting.update(sequence=sequence, at=at):
        GuestLetter.objects.create(registration=registration, kind=kind, sequence=sequence, at=at)
