"""A module: who sees it and what, who has a place, and who completed it."""

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import group_sight, groups_of, inside, partnership_ids
from vakwerk.programmes.models import ModuleLecturer
from vakwerk.programmes.rules.programmes import may_change, plays, works_on
from vakwerk.programmes.states import (
    ENROLMENT_MOVES,
    INSIDE,
    MODULE_MOVES,
    NOT_OVER,
    PAID_FOR,
    UNDER_WAY,
    EnrolmentState,
    ModuleState,
)


def module_seen_by(person):
    """Colleagues of the organisations that make it; and who teaches it, this one only."""
    return Q(programme__partnership__in=partnership_ids(person)) | group_sight(person)


def teaching(on=None):
    """Who teaches which module on a day: as long as she works where she came from, without anybody having to act."""
    return ModuleLecturer.objects.filter(inside("person", "module__closed_group", on))


def may_see_people(person, module):
    """Who learns with whom is seen by who is in, who teaches, and who makes it. By no lead, whatever her role."""
    if module.closed_group_id in groups_of(person) or works_on(person, module.programme):
        return YES
    return no(_("Who takes part is seen by who takes part, who teaches, and the working group."))


def is_let_in(person, module, place):
    """place: hers in it. The organisation whose seat it is opens the door, as long as she works there."""
    if place is None or module.closed_group_id in groups_of(person):
        return YES
    words = _("Your place is of %(place)s, and you do not work there any more. The module is closed to you.")
    return no(words % {"place": place.organisation})


def shows(person, event):
    """A date that is still being prepared is seen by who prepares it."""
    return event.published_at is not None or event.planned_by_id == person.pk


def may_propose_module(person, programme):
    return may_change(person, programme)


def may_change_module(person, module):
    if module.state not in NOT_OVER:
        return no(_("This module is over."))
    return works_on(person, module.programme)


def may_move_module(person, module, name):
    """Without what its dates say: see `could_begin` and `is_over`."""
    move = MODULE_MOVES[name]
    needs_money = YES if name != "open" else is_paid_for(module.programme)
    return move.fits(module.state) and plays(person, move.by, module.programme) and needs_money


def is_paid_for(programme):
    if programme.state in PAID_FOR:
        return YES
    return no(_("People can sign up once every organisation has agreed on the budget."))


def could_begin(meetings):
    """Whether it has dates to come to."""
    return YES if meetings else no(_("Plan a meeting first."))


def has_learners(learners):
    return YES if learners else no(_("Nobody has a place yet. Wait, or let it not go on."))


def may_ask_more(module, meetings_needed, homework_needed):
    """What a certificate asks is known to who signs up; it does not rise on the way."""
    rises = meetings_needed > module.meetings_needed or homework_needed > module.homework_needed
    if module.state in UNDER_WAY and rises:
        return no(_("People have signed up for this certificate. You can ask less for it, not more."))
    return YES


def is_over(meetings_left):
    if not meetings_left:
        return YES
    words = ngettext(
        "%(n)s meeting has still to be held, or rounded off by its host.",
        "%(n)s meetings have still to be held, or rounded off by their host.",
        meetings_left,
    )
    return no(words % {"n": meetings_left})


def module_permits(person, module, *, meetings, left, learners):
    """Every move, with what its meetings and who learns in it say. left: how many of the meetings are still to come."""
    ready = {"open": could_begin(meetings), "begin": has_learners(learners), "complete": is_over(left)}
    return {name: may_move_module(person, module, name) and ready.get(name, YES) for name in MODULE_MOVES}


def may_plan_date(person, module):
    return may_change_module(person, module) and is_paid_for(module.programme)


def may_name(person, module, lecturer, *, is_learner):
    """Who learns in a module does not teach it."""
    if is_learner:
        return no(_("She has a place in this module. Who learns in it does not teach it."))
    return may_change_module(person, module)


def seats_left(programme, seats, organisation_id, taken):
    """How many seats somebody of an organisation can still take.

    seats: {organisation id: seats by share}; taken: {organisation id: places that are taken}.
    """
    free = max(0, programme.seats - sum(taken.values()))  # also who came from an organisation that left keeps her place
    if programme.by_share:
        return min(free, max(0, seats.get(organisation_id, 0) - taken.get(organisation_id, 0)))
    return free


def may_enrol(organisation, module, enrolment, payers, *, teaches):
    """payers: the ids of the organisations that pay."""
    if enrolment is not None:
        return no(_("You have signed up already."))
    if teaches:
        return no(_("You teach this module."))
    if module.state != ModuleState.OPEN:
        return no(_("You can sign up while the module is open to it."))
    if organisation is None or organisation.pk not in payers:
        return no(_("Seats are for colleagues of the organisations that pay for the leergang."))
    return YES


def may_withdraw(person, enrolment):
    if enrolment.person_id != person.pk:
        return no(_("This is somebody else's place."))
    return ENROLMENT_MOVES["withdraw"].fits(enrolment.state)


def holds_seat():
    return Q(state__in=INSIDE)


def is_learner(enrolment):
    return enrolment is not None and enrolment.state in INSIDE


def line_of(enrolment, everybody, *, by_share):
    """Who waits with her for the same seats, in the order in which they came."""
    waiting = [each for each in everybody if each.state == EnrolmentState.WAITING]
    same = [each for each in waiting if not by_share or each.organisation_id == enrolment.organisation_id]
    return sorted(same, key=lambda each: (each.since, each.pk))


def has_completed(module, attended, delivered):
    """The rule of the module, as data: at how many meetings she was, and how many tasks she handed in."""
    return attended >= module.meetings_needed and delivered >= module.homework_needed
