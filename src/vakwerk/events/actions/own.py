"""One's own calendar; and going away."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.events import queries
from vakwerk.events.actions.places import leave
from vakwerk.events.models import CalendarSubscription, EventHost, Registration, ThemeWish
from vakwerk.events.rules import ORGANISER
from vakwerk.events.states import RegistrationState
from vakwerk.notices.public import tell
from vakwerk.people.public import holders
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record

NOBODY_HOSTS = N_("An event has no host any more.")


@transaction.atomic
def subscribe(*, by, at, names_events):
    """An address for one's own calendar; a new one ends the former."""
    CalendarSubscription.objects.filter(person=by).delete()
    made = CalendarSubscription.objects.create(person=by, names_events=names_events, made_at=at)
    record(by, "events.subscribe", made, at=at)
    return made


@transaction.atomic
def unsubscribe(*, by, at):
    for subscription in queries.subscription_of(by):
        record(by, "events.unsubscribe", subscription, at=at)
        subscription.delete()


@transaction.atomic
def hand_over_left(gone, *, at):
    """Who left where she worked hosts no more from there; organisers hear of what nobody hosts."""
    for host in queries.with_hosts_who_left(gone):
        unhost(host, at=at)


def unhost(host, *, at):
    event = host.event
    record(None, "events.hand_over", event, at=at)
    host.delete()
    if not event.hosts.filter(part=host.part).exists():
        where = event.partnership.lead if event.partnership else event.organisation
        tell(holders(ORGANISER, where), NOBODY_HOSTS, about=event, at=at)


@transaction.atomic
def leave_everything(person, *, at):
    """Somebody is removed: her places go to others, her wishes and her name as host with her."""
    for registration in queries.registrations_of(person):
        name = "decline" if registration.state == RegistrationState.OFFERED else "withdraw"
        leave(registration, name, by=person, at=at)
    ThemeWish.objects.filter(person=person).delete()
    for host in queries.hostings_of(person):
        unhost(host, at=at)
    erase_after_commit([Registration, ThemeWish, EventHost], at=at)
