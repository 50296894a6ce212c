"""Places: who has one, who waits, how many are left, who was there."""

from django.core.signing import BadSignature, Signer
from django.db.models import Count, F, Q

from vakwerk.events import rules
from vakwerk.events.models import Attendance, EventHost, GuestLetter, Registration, SeatAllotment
from vakwerk.events.states import TAKEN, EventState, RegistrationState
from vakwerk.people.public import acting_for

GUEST_SALT = "events.guest"


def taken_by(event):
    """Organisation id, or None for guests and who works nowhere -> places that are taken."""
    rows = Registration.objects.filter(event=event, state__in=TAKEN).order_by()
    return dict(rows.values_list("organisation").annotate(Count("pk")))


def kept_for(event):
    """Organisation id -> places kept for it alone."""
    if not getattr(event, "keeps_places", True):  # known already, from the query that found the event
        return {}
    return dict(SeatAllotment.objects.filter(event=event).values_list("organisation", "seats"))


def allotments(event):
    return SeatAllotment.objects.filter(event=event).select_related("organisation").order_by("organisation__name")


def free(event, organisation=None):
    """How many places are left for who comes from an organisation; nothing when there is no limit.

    Where every place is alike it is enough to know how many are taken, which the query that found the event may say.
    """
    if hasattr(event, "taken") and not event.keeps_places and event.per_organisation is None:
        return None if event.seats is None else max(0, event.seats - event.taken)
    return rules.free_for(event, organisation.pk if organisation else None, taken_by(event), kept_for(event))


def place_of(person):
    """From which organisation somebody takes a place; a guest from none."""
    return acting_for(person) if person else None


def own_places(person):
    return Registration.objects.filter(rules.registration_seen_by(person)).select_related("event")


def registration_of(person, event):
    return own_places(person).filter(event=event).first()


def guest_at(event, email):
    return Registration.objects.filter(event=event, email=email).first()


def same_person(registration):
    """All sign-ups of the same colleague or guest."""
    if registration.is_guest:
        return Registration.objects.filter(email=registration.email)
    return Registration.objects.filter(person=registration.person_id)


def registrations(event):
    """Everybody who has a place or waits for one, for the hosts: by name."""
    rows = Registration.objects.filter(event=event).exclude(state=RegistrationState.REQUESTED)
    return rows.select_related("person", "organisation").order_by("person__name", "name", "pk")


def coming_to(event):
    return registrations(event).filter(state=RegistrationState.CONFIRMED)


def waiting_for(event):
    """In the order in which they came."""
    rows = Registration.objects.filter(event=event, state=RegistrationState.WAITING)
    return rows.select_related("person", "organisation", "event").order_by("since", "pk")


def place_in_line(registration):
    """How many stood in line before her, herself included."""
    before = Q(since__lt=registration.since) | Q(since=registration.since, pk__lte=registration.pk)
    return waiting_for(registration.event).filter(before).count()


def offered_at(event):
    return registrations(event).filter(state=RegistrationState.OFFERED)


def unconfirmed(event):
    return Registration.objects.filter(event=event, state=RegistrationState.REQUESTED)


def unconfirmed_of(email):
    return Registration.objects.filter(email=email, state=RegistrationState.REQUESTED)


def over_their_time(at):
    """Places that were kept long enough, and guests who never pressed the link."""
    kept = Q(state=RegistrationState.OFFERED, kept_until__lte=at)
    never = Q(state=RegistrationState.REQUESTED, since__lte=at - rules.UNCONFIRMED)
    return Registration.objects.filter(kept | never).select_related("event", "person")


def guest_token(registration):
    """The secret in a guest's link: signed, not stored; another one once the link was withdrawn."""
    return Signer(salt=GUEST_SALT).sign(f"{registration.pk}.{registration.link}")


def guest_by(token):
    """The sign-up that a guest's link opens; nothing when it was not ours, was withdrawn or is gone."""
    try:
        pk, _dot, link = Signer(salt=GUEST_SALT).unsign(token).partition(".")
    except BadSignature:
        return None
    rows = Registration.objects.filter(pk=pk, link=link, person=None)
    return rows.select_related("event__organisation", "event__partnership", "event__theme").first()


def letters_to_mail(at, count=200):
    """Mail to guests that still has to go: the untried first, so that one that cannot go holds up nobody."""
    rows = GuestLetter.objects.filter(rules.letter_waits(at), at__lte=at, registration__person=None)
    return rows.select_related("registration__event").order_by(F("tried_at").asc(nulls_first=True), "at")[:count]


def has_been_written_to(registration, at):
    """Whether a mail to a guest waits, or went a moment ago."""
    return GuestLetter.objects.filter(registration=registration, at__gt=at - rules.WRITTEN).exists()


def attendance_of(person, event):
    return Attendance.objects.filter(event=event, person=person).first()


def attendances(event):
    return Attendance.objects.filter(event=event).select_related("person", "guest")


def there_of(event, registrations):
    """Which of these sign-ups were there: their ids."""
    rows = list(attendances(event).values_list("person", "guest"))
    people, guests = {person for person, _guest in rows}, {guest for _person, guest in rows}
    return [row.pk for row in registrations if (row.pk in guests if row.is_guest else row.person_id in people)]


def guest_was_there(registration):
    return Attendance.objects.filter(guest=registration).exists()


def were_there(event):
    """The colleagues who were there."""
    return [row.person for row in attendances(event).exclude(person=None)]


def attendances_of(person):
    return Attendance.objects.filter(person=person).select_related("event").order_by("-event__starts_at")


def registrations_of(person):
    return Registration.objects.filter(person=person).select_related("event").order_by("-since")


def said_about_recording(event):
    """How many who come said yes, and how many did not, to being recorded."""
    rows = coming_to(event).order_by()
    yes = rows.filter(may_be_recorded=True).count()
    return yes, rows.count() - yes


def with_hosts_who_left(gone):
    """Events to come with a host who has left where she worked: (person id, organisation id) pairs of who did."""
    people = {person for person, _organisation in gone}
    rows = EventHost.objects.filter(person__in=people, event__state__in=(EventState.PLANNED, EventState.PUBLISHED))
    return rows.select_related("event__organisation", "event__partnership__lead", "person")


def hostings_of(person):
    """Where she is named as host or speaker."""
    rows = EventHost.objects.filter(person=person)
    return rows.select_related("event__organisation", "event__partnership__lead")
