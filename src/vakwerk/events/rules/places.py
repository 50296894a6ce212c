"""Who may have a place, how many are left and for whom, and who was there."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vakwerk.common.verdicts import YES, no
from vakwerk.events.states import OVER, REGISTRATION_MOVES, TAKEN, Audience, EventKind, EventState, RegistrationState
from vakwerk.notices.public import is_unclaimed
from vakwerk.people.public import organisations_of

KEPT = timedelta(days=2)  # an offered place, when there is time
FIRST_CHOICE = timedelta(days=7)  # the same at a repeat
UNCONFIRMED = timedelta(days=2)  # a guest who has not pressed the link
UNCONFIRMED_AT_ONCE = 100  # of one event, and a tenth of one address
DOOR_OPENS, DOOR_CLOSES = timedelta(minutes=60), timedelta(minutes=60)
GROUP_AT_ONCE = 20
WRITTEN = timedelta(minutes=15)  # a guest is not written to again within this


def registration_seen_by(person):
    return Q(person=person)


def free_for(event, organisation_id, taken, kept):
    """How many places are left for who comes from an organisation (None: a guest); nothing when there is no limit.

    taken: organisation id or None -> places taken; kept: organisation id -> places kept for it alone.
    """
    own = taken.get(organisation_id, 0)
    left = []
    if event.seats is not None:
        left.append(event.seats - sum(taken.values()))
    if organisation_id in kept:
        left.append(kept[organisation_id] - own)
    else:
        if event.seats is not None:
            shared = sum(count for place, count in taken.items() if place not in kept)
            left.append(event.seats - sum(kept.values()) - shared)
        if event.per_organisation is not None and organisation_id is not None:
            left.append(event.per_organisation - own)
    return max(0, min(left)) if left else None


def is_to_come(starts_at, at):
    return YES if starts_at > at else no(_("Choose a day that is still to come."))


def is_open(event, at):
    """Whether one can still sign up."""
    if event.state == EventState.CANCELLED:
        return no(_("This event has been cancelled."))
    if event.state in OVER or event.starts_at is None or event.starts_at <= at:
        return no(_("This event has begun or is over: you cannot sign up any more."))
    if event.state != EventState.PUBLISHED:
        return no(_("You can sign up once it is in the agenda."))
    return YES


def may_sign_up(person, event, registration, at):
    if registration is not None:
        return no(_("You have signed up already."))
    return is_open(event, at)


def may_come_as_guest(event, at):
    if not event.admits_guests:
        return no(_("This event is for colleagues with an account. Sign in to sign up."))
    return is_open(event, at)


def not_too_many(of_event, of_address):
    """Nobody fills an event or a mailbox with sign-ups that are never confirmed."""
    if of_event < UNCONFIRMED_AT_ONCE and of_address < UNCONFIRMED_AT_ONCE // 10:
        return YES
    return no(_("Too many sign-ups wait to be confirmed just now. Try again tomorrow."))


def holds_place(registration):
    return registration.state in TAKEN


def is_hers(person, registration):
    """The person's own; a guest acts by her link, as nobody in particular."""
    if registration.person_id == (person.pk if person else None):
        return YES
    return no(_("This is somebody else's sign-up."))


def may_move_place(person, registration, name, at):
    move = REGISTRATION_MOVES[name]
    ready = IN_TIME.get(name)
    hers = YES if move.by == "clock" else is_hers(person, registration)
    return move.fits(registration.state) and hers and (ready(registration, at) if ready else YES)


def is_still_there(registration):
    return YES if registration is not None else no(_("This sign-up is not there (any more)."))


def is_still_kept(registration, at):
    if registration.kept_until > at:
        return YES
    return no(_("This place was kept for you for a while. It has gone to the next in line."))


def can_still_confirm(registration, at):
    return is_open(registration.event, at)


IN_TIME = {"accept": is_still_kept, "confirm": can_still_confirm, "queue": can_still_confirm}


def kept_until(event, at, term=KEPT):
    return min(at + term, event.starts_at)


def may_keep_places(person, event, count, free, at):
    """Keep places for colleagues, who each say themselves whether they come."""
    if not organisations_of(person):
        return no(_("You keep places for colleagues from an organisation. You work for none at the moment."))
    if event.audience == Audience.GROUP:
        return no(_("Only the members of the group come to this, and each of them can say so."))
    if count > GROUP_AT_ONCE:
        return no(_("You keep at most %(n)s places at once.") % {"n": GROUP_AT_ONCE})
    if free is not None and count > free:
        return no(
            ngettext("There is %(n)s place left.", "There are %(n)s places left.", free) % {"n": free}
            if free
            else _("All places are taken.")
        )
    return is_open(event, at)


def may_set_seats(seats, taken):
    """Nobody loses a place because there are fewer chairs."""
    if seats is not None and seats < taken:
        return no(so_many_taken(taken))
    return YES


def so_many_taken(n):
    words = ngettext(
        "%(n)s place is taken already. There have to be at least as many.",
        "%(n)s places are taken already. There have to be at least as many.",
        n,
    )
    return words % {"n": n}


def fits_in(event, kept, taken):
    """Whether places can be kept like this: there are as many, and nobody who has one loses it."""
    if event.seats is not None and sum(kept.values()) > event.seats:
        return no(_("There are %(n)s places. You cannot keep more of them.") % {"n": event.seats})
    for organisation, seats in kept.items():
        if seats and seats < taken.get(organisation, 0):
            return no(so_many_taken(taken[organisation]))
    shared = sum(count for organisation, count in taken.items() if not kept.get(organisation))
    if event.seats is not None and sum(kept.values()) + shared > event.seats:
        return no(_("%(n)s places are taken by others already. Keep fewer.") % {"n": shared})
    return YES


def is_on(event, at):
    """From an hour before until an hour after: the time in which one can say that one is there."""
    if event.state not in (EventState.PUBLISHED, EventState.HELD) or event.starts_at is None:
        return no(_("This event is not going on now."))
    if not event.starts_at - DOOR_OPENS <= at <= event.ends_at + DOOR_CLOSES:
        return no(_("The code works from an hour before the beginning until an hour after the end."))
    return YES


def is_the_code(event, code):
    if code.strip().lower() == event.door_code:
        return YES
    return no(_("This is not the code of this event. Look at the door once more."))


def may_be_there(event, registration, code, at):
    """Say at the door that one is there, by the code that hangs there."""
    if not is_on(event, at):
        return is_on(event, at)
    if not is_the_code(event, code):
        return is_the_code(event, code)
    if registration is not None and registration.state == RegistrationState.REQUESTED:
        return no(_("Confirm your sign-up first, by the link in your mail."))
    return YES


def has_room(is_left):
    return YES if is_left else no(_("All places are taken. Ask the host whether there is a chair."))


def may_count(event, at):
    """Who was there is ticked once it has begun, and mended until the sign-ups go."""
    if event.state in (EventState.PUBLISHED, EventState.HELD) and event.starts_at <= at:
        return YES
    return no(_("Who was there is counted from the beginning until two weeks after."))


def may_leave_question(event):
    return event.kind == EventKind.SCHOLAR_LECTURE


def asks_for_repeat(event, waiting):
    """Whether so many wait that a repeat is suggested."""
    return waiting >= event.repeat_from


def letter_waits(at):
    """Not mailed yet, and no worker is at it."""
    return Q(mailed_at=None) & is_unclaimed(at)
