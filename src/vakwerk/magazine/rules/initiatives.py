"""Who puts an initiative on the map, who checks it, and until when it stays there without anybody saying so."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.magazine.rules.articles import is_editor, may_make
from vakwerk.magazine.states import INITIATIVE_MOVES, ON_THE_MAP, InitiativeState
from vakwerk.people.public import organisations_of
from vakwerk.privacy.public import may_store

CONFIRMED_FOR = timedelta(days=365)
REMINDED_AFTER = timedelta(days=14)
STAYS_UNANSWERED = timedelta(days=30)


def on_the_map():
    return Q(state__in=ON_THE_MAP)


def is_on_the_map(initiative):
    return initiative.state in ON_THE_MAP


def in_the_archive():
    """What was on the map until nobody confirmed it."""
    return Q(state=InitiativeState.HIDDEN, shown_at__isnull=False)


def initiative_seen_by(person):
    """Everyone sees what is or was on the map; the editors all of it, and a contact her own."""
    public = on_the_map() | in_the_archive()
    if not person.is_authenticated:
        return public
    return Q() if is_editor(person) else public | Q(contact=person)


def may_submit(person):
    if organisations_of(person):
        return YES
    return no(_("You put something on the map from an organisation. You work for none at the moment."))


def may_say(*texts):
    """What is written on the map is free of numbers that belong to somebody."""
    for text in texts:
        if not may_store(text):
            return may_store(text)
    return YES


def plays_in(person, part, initiative):
    """An editor may do what its contact may: she hears it by telephone."""
    if person is None:
        return YES
    if part == "clock":
        return no(_("This happens by itself."))
    if part == "contact" and initiative.contact_id == person.pk:
        return YES
    return may_make(person)


def may_move_initiative(person, initiative, name):
    move = INITIATIVE_MOVES[name]
    return move.fits(initiative.state) and plays_in(person, move.by, initiative)


def permits_on_map(person, initiative):
    return {name: may_move_initiative(person, initiative, name) for name in INITIATIVE_MOVES}


def may_change_initiative(person, initiative):
    if initiative.state == InitiativeState.HIDDEN:
        return no(_("It is not on the map any more."))
    return plays_in(person, "contact", initiative)
