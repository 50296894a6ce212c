"""Material: who reads it, who adds it, and who takes it away."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import group_sight
from vakwerk.programmes.models import Enrolment
from vakwerk.programmes.rules.homework import DOOR, assignment_seen_by
from vakwerk.programmes.rules.modules import holds_seat, may_see_people
from vakwerk.programmes.rules.programmes import works_on
from vakwerk.programmes.states import ALIVE, ModuleState

MOST = 50


def places_in(person):
    """Her places in modules, as long as she works where she came from."""
    return Enrolment.objects.filter(holds_seat(), group_sight(person, DOOR), person=person)


def material_seen_by(person):
    """Who learns in the leergang, in whichever module; who teaches this module; and who makes the leergang."""
    learns = Q(module__programme__in=places_in(person).values("module__programme"))
    return assignment_seen_by(person) | learns


def may_read_materials(person, module):
    """The same of one module: it is read with whether she learns in any of its leergang."""
    return YES if module.learns_along else may_see_people(person, module)


def may_share_material(person, module, count):
    """Whoever is in or makes it, also when the module is over. count: how many pieces it has."""
    if module.state == ModuleState.DROPPED or module.programme.state not in ALIVE:
        return no(_("It is over. Nothing is added any more."))
    if count >= MOST:
        return no(_("A module has at most %(most)s pieces. Take one away first.") % {"most": MOST})
    if may_see_people(person, module):
        return YES
    return no(_("Material is shared by who learns or teaches here, and by the working group."))


def may_remove_material(person, material, *, teaches):
    """Who shared it, who teaches the module, and who makes the leergang."""
    if teaches or material.shared_by_id == person.pk:
        return YES
    return works_on(person, material.module.programme)
