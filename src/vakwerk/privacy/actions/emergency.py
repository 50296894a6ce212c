"""Something closed is opened in an emergency: one asks with a reason, another decides, whom it concerns is told."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import tell
from vakwerk.people.public import holders
from vakwerk.privacy import queries, rules
from vakwerk.privacy.models import EmergencyOpening
from vakwerk.privacy.states import EMERGENCY_MOVES
from vakwerk.trail.public import record

ASKED = N_("Somebody asks to open something closed in an emergency. You decide.")
OPENED = N_("What you asked for in an emergency is open for an hour.")
REFUSED = N_("What you asked for in an emergency was not opened.")
CONCERNS_YOU = N_("Something closed that concerns you was opened in an emergency. Read who did it, and why.")


@transaction.atomic
def ask_emergency(*, by, at, thing, reason):
    demand(rules.may_ask_emergency(by) and rules.can_be_opened(thing))
    until = queries.keep_until(EmergencyOpening, at)
    facts = {"object_label": thing, "reason": reason, "destroy_after": until}
    opening = EmergencyOpening.objects.create(asked_by=by, asked_at=at, **facts)
    record(by, "privacy.ask_emergency", opening, at=at)
    deciders = {person for place in rules.places_of(by) for person in holders(rules.PRIVACY_OFFICER, place)}
    tell(deciders - {by}, ASKED, about=opening, at=at)
    return opening


@transaction.atomic
def open_in_emergency(opening, *, by, at):
    """It is there to read for an hour, and everyone whom it concerns is told at once."""
    opening = take(opening)
    found = queries.in_emergency(opening.object_label)
    people = queries.concerned(found)
    demand(rules.may_decide(by, opening, at) and rules.may_be_opened_by(by, opening, people))
    opening.until = at + rules.OPEN_FOR
    decide(opening, "open", by=by, at=at)
    opening.told.set(people)
    record(by, "privacy.open_emergency", opening.object_label, at=at)
    tell(people, CONCERNS_YOU, about=opening, at=at)
    tell([opening.asked_by], OPENED, about=opening, at=at)
    return opening


@transaction.atomic
def refuse_emergency(opening, *, by, at):
    opening = take(opening)
    demand(rules.may_decide(by, opening, at))
    decide(opening, "refuse", by=by, at=at)
    record(by, "privacy.refuse_emergency", opening, at=at)
    tell([opening.asked_by], REFUSED, about=opening, at=at)
    return opening


@transaction.atomic
def close_emergency(opening, *, by, at):
    opening = take(opening)
    demand(rules.may_close(by, opening))
    opening.state = EMERGENCY_MOVES["close"].target
    opening.closed_at = at
    opening.save()
    record(by, "privacy.close_emergency", opening, at=at)
    return opening


@transaction.atomic
def read_emergency(opening, *, by, at):
    """What is in it, for who asked, as long as it is open. Every reading is noted."""
    demand(rules.may_read(by, opening, at))
    record(by, "privacy.read_emergency", opening.object_label, at=at)
    return queries.contents_in_emergency(opening)


def take(opening):
    return EmergencyOpening.objects.select_for_update().get(pk=opening.pk)


def decide(opening, name, *, by, at):
    opening.state = EMERGENCY_MOVES[name].target
    opening.decided_by, opening.decided_at = by, at
    opening.save()


def destroy_emergencies(rows, *, at):
    rows.delete()
