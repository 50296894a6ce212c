"""Looking into each other's practice: an offer is read by who is in the cohort, what is agreed by the two it is of."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import group_sight, groups_of, inside, leads
from vakwerk.programmes.rules.cohorts import goes_on, takes_part
from vakwerk.programmes.states import VISIT_MOVES, VisitState

DOOR = "cohort__closed_group"


def visit_seen_by(person):
    """Her own; and what others offer who are in the cohort still."""
    open_offers = Q(inside("host", DOOR), state=VisitState.OFFERED)
    return group_sight(person, DOOR) & (Q(host=person) | Q(visitor=person) | open_offers)


def may_offer(person, cohort, place):
    if not takes_part(place) or cohort.closed_group_id not in groups_of(person):
        return no(_("Who takes part in the cohort offers a visit."))
    return goes_on(cohort)


def may_move_visit(person, visit, name, place):
    """place: hers in the cohort."""
    move = VISIT_MOVES[name]
    is_on = goes_on(visit.cohort) if name in ("ask", "agree") else YES
    return move.fits(visit.state) and plays_in_visit(person, move.by, visit, place) and is_on


def plays_in_visit(person, part, visit, place):
    if part == "host":
        return YES if visit.host_id == person.pk else no(_("Who offered it decides this."))
    if part == "visitor":
        return YES if visit.visitor_id == person.pk else no(_("Only who asked to come does this."))
    if visit.host_id == person.pk:
        return no(_("You offer this yourself."))
    if not takes_part(place):
        return no(_("Who takes part in the cohort comes to look."))
    if leads(person, visit.host):
        return no(_("You lead her team. Look along with somebody else."))
    return YES


def may_withdraw_offer(person, visit):
    if visit.host_id != person.pk:
        return no(_("Who offered it decides this."))
    if visit.state != VisitState.OFFERED:
        return no(_("Somebody comes to look. Tell her first that it does not go on."))
    return YES


def visit_permits(person, visit, place):
    return {name: may_move_visit(person, visit, name, place) for name in VISIT_MOVES}
