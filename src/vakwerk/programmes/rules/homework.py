"""Homework and what somebody tried: who reads it, who may do what. No team lead does, also not as a participant."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import TEAM_LEAD, group_sight, groups_of, holds, inside, know, leads, organisations_of
from vakwerk.programmes.models import Enrolment, WorkingGroupMember
from vakwerk.programmes.rules.modules import teaching
from vakwerk.programmes.rules.programmes import works_on
from vakwerk.programmes.states import HOMEWORK_MOVES, UNDER_WAY, HomeworkState

DOOR = "module__closed_group"
A_CLUB = 7  # with who starts it: the eight places of a group of peers


def assignment_seen_by(person):
    """Who is in; and who makes the leergang, as long as she works for one of its organisations."""
    works_for = "programme__partnership__members__organisation__in"
    makes = WorkingGroupMember.objects.filter(person=person, **{works_for: organisations_of(person)})
    return group_sight(person, DOOR) | Q(module__programme__in=makes.values("programme"))


def homework_seen_by(person):
    """Her own; and what others handed in, as far as it was given to her."""
    door = f"assignment__{DOOR}"
    taught = teaching().filter(person=person).values("module")
    given = Q(assignment__module__in=taught) | Q(assignment__given_to="group") & group_sight(person, door)
    others = Q(given, inside("person", door), state=HomeworkState.HANDED_IN) & ~Q(person__in=in_her_line(person))
    return Q(person=person) | others


def note_seen_by(person):
    others = Q(group_sight(person, DOOR), inside("person", DOOR)) & ~Q(person__in=in_her_line(person))
    return Q(person=person) | others


def in_her_line(person):
    """The ids of those who learn where she is in, and whose team lead she is."""
    if not holds(person, TEAM_LEAD):
        return []
    places = Enrolment.objects.filter(group_sight(person, DOOR)).exclude(person=person).select_related("person")
    people = list({place.person_id: place.person for place in places}.values())
    know(people)
    return [each.pk for each in people if leads(person, each)]


def is_under_way(module):
    if module.state in UNDER_WAY:
        return YES
    return no(_("This module is not going on: there is no homework at the moment."))


def may_set(person, module, *, teaches):
    """Who teaches a module, and who makes the leergang."""
    return is_under_way(module) and (YES if teaches else works_on(person, module.programme))


def may_drop_assignment(person, assignment, written, *, teaches):
    """written: how many have begun to write."""
    if written:
        return no(_("Somebody has written for this task already. It stays."))
    return may_set(person, assignment.module, teaches=teaches)


def may_write(person, assignment, homework, *, learns):
    if not learns:
        return no(_("Homework is written by who has a place in the module."))
    if homework is not None and homework.state == HomeworkState.HANDED_IN:
        return no(_("You handed it in. Take it back to change it."))
    return is_under_way(assignment.module)


def may_move_homework(person, homework, name, answered=0):
    """answered: how many have said something about it."""
    if homework.person_id != person.pk:
        return no(_("Only who wrote it does this."))
    if name == "take_back" and answered:
        return no(_("Somebody has given you feedback already. It stays handed in."))
    return HOMEWORK_MOVES[name].fits(homework.state) and is_under_way(homework.assignment.module)


def may_give_feedback(person, homework, *, reads):
    """Whoever may read it, but for who wrote it."""
    if not reads:
        return no(_("This was not handed in to you."))
    if homework.person_id == person.pk:
        return no(_("This is your own homework. Others say what they see in it."))
    return YES if homework.state == HomeworkState.HANDED_IN else no(_("This was not handed in."))


def may_tell(person, module):
    """What somebody tried: whoever learns or teaches here, also when the module is over."""
    if module.closed_group_id in groups_of(person):
        return YES
    return no(_("Who learns or teaches in this module tells here what she tried."))


def may_carry(person, note):
    if note.person_id != person.pk:
        return no(_("Only who tried this carries it out of the group."))
    if note.carried_at:
        return no(_("You have made a draft of it. It stands in the library, under what you write."))
    return YES


def may_remove(person, note):
    return YES if note.person_id == person.pk else no(_("Only who told this removes it."))


def may_start_club(person, *, learns):
    return YES if learns else no(_("Who learns in this module starts a club of it."))


def chose_some(people):
    return YES if 1 <= len(people) <= A_CLUB else no(_("Choose one to seven people who learn with you."))
