"""Deviating: who may, from what, and who reads it. Nobody approves; of what the law decides on, Vakwerk only refers."""

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from vakwerk.casework.rules.cases import works_at
from vakwerk.casework.rules.norms import is_in_force, works_where_it_holds
from vakwerk.casework.states import DEVIATION_MOVES, FORMAL, DeviationState
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import group_sight

SHARED = (
    DeviationState.APPLIED,
    DeviationState.REFERRED,
    DeviationState.LOOKED_BACK,
    DeviationState.GENERALISED,
    DeviationState.CLOSED,
)


def deviation_seen_by(person, on=None):
    """Its author, as long as she works there; who took part in the meeting, once it is applied, until its day."""
    hers = Q(author=person, organisation__in=works_at(person))
    theirs = group_sight(person, "case__meeting__closed_group") & Q(state__in=SHARED, read_until__gte=on or localdate())
    return hers | theirs


def is_formal(rule):
    return rule.level in FORMAL


def may_deviate(person, rule):
    if not works_where_it_holds(person, rule):
        return no(_("This rule does not hold where you work."))
    return is_in_force(rule)


def may_apply(rule):
    """A professional decides on a work instruction or a custom herself; on anything above, the law says who does."""
    if is_formal(rule):
        return no(_("On this rule a formal decision is taken, in your case system. Vakwerk does not take it."))
    return YES


def may_refer(rule):
    return YES if is_formal(rule) else no(_("On this rule you decide yourself. No formal decision is needed."))


def is_author(person, deviation):
    return YES if deviation.author_id == person.pk else no(_("Somebody else deviated here."))


def may_move_deviation(person, deviation, name):
    move = DEVIATION_MOVES[name]
    if move.by == "system":
        return no(_("Vakwerk does this by itself."))
    return move.fits(deviation.state) and is_author(person, deviation) and READY.get(name, anytime)(deviation)


def anytime(_deviation):
    return YES


READY = {"apply": lambda deviation: may_apply(deviation.rule), "refer": lambda deviation: may_refer(deviation.rule)}


def is_looked_back_in_time(day, at):
    """A look-back is asked for on a day that is still to come."""
    return YES if day is not None and day > localdate(at) else no(_("Choose a day that is still to come."))


def has_been(day, on):
    """Something was done today, or earlier."""
    return YES if day <= on else no(_("Choose today, or a day that has been."))


def may_look_back(person, deviation):
    """The first time it is a move; afterwards one may tell again what came of it."""
    again = (DeviationState.LOOKED_BACK, DeviationState.GENERALISED)
    if deviation.state in again:
        return is_author(person, deviation)
    return may_move_deviation(person, deviation, "look_back")


def may_justify(person, deviation):
    if deviation.state not in (DeviationState.CONSIDERED, DeviationState.JUSTIFIED, DeviationState.APPLIED):
        return no(_("That is not possible at this stage."))
    return is_author(person, deviation)


def may_take_back(person, deviation):
    """What was not applied yet can be thrown away."""
    if deviation.state not in (DeviationState.CONSIDERED, DeviationState.JUSTIFIED):
        return no(_("What was applied stays, so that you can look back at it."))
    return is_author(person, deviation)
