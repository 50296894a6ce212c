"""Teaching cases: invented, and open to everyone once somebody else has checked that they are."""

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.casework.states import TEACHING_MOVES, TeachingState
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import holds, organisations_of, reached_by, role

TEACHING_EDITOR = role(
    "casework.teaching_editor",
    gettext_lazy("Editor of teaching cases"),
    gettext_lazy("Checks that a teaching case is invented and a film has captions, and opens it to everyone."),
)


def teaching_seen_by(person):
    """Everyone sees what is shown; a draft is seen by its maker and the editors of her organisation."""
    shown = Q(state=TeachingState.SHOWN)
    if not person.is_authenticated:
        return shown
    return shown | Q(made_by=person) | Q(organisation__in=reached_by(person, TEACHING_EDITOR))


def may_draft(person):
    if organisations_of(person):
        return YES
    return no(_("You make a teaching case from an organisation. You work for none at the moment."))


def is_maker(person, case):
    return YES if case.made_by_id == person.pk else no(_("Somebody else made this teaching case."))


def is_editor(person, case):
    if holds(person, TEACHING_EDITOR, case.organisation):
        return YES
    return no(_("An editor of teaching cases does this."))


def may_move_teaching(person, case, name):
    move = TEACHING_MOVES[name]
    part = is_maker if move.by == "maker" else is_editor
    return move.fits(case.state) and part(person, case) and READY.get(name, fine)(person, case)


def fine(_person, _case):
    return YES


def is_read_by_somebody_else(person, case):
    if case.made_by_id == person.pk:
        return no(_("Somebody else looks whether everything in it is invented."))
    if case.film and not case.captions:
        return no(_("The film has no captions yet."))
    return YES


READY = {"check": is_read_by_somebody_else}


def may_change_teaching(person, case):
    if case.state != TeachingState.DRAFTED:
        return no(_("Only a draft can be changed."))
    return is_maker(person, case)
