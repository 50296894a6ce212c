"""A place in a module: taken while the leergang is held, so that there is never one seat too many."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.events.public import EventState, registration_of, sign_up
from vakwerk.events.public import withdraw as sign_off
from vakwerk.notices.public import Kind, tell
from vakwerk.people.public import acting_for, admit, dismiss
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.programmes import queries, rules
from vakwerk.programmes.actions.modules import take_module
from vakwerk.programmes.models import Enrolment
from vakwerk.programmes.states import EnrolmentState, ModuleState
from vakwerk.trail.public import record

YOU_ARE_IN = N_("A place in a module has come free: it is yours.")


@transaction.atomic
def enrol(module, *, by, at):
    """Take a place, or stand in line behind colleagues of the same organisation."""
    module = take_module(module)
    organisation, enrolment = acting_for(by), queries.enrolment_of(by, module)
    payers, teaches = queries.seats(module.programme), queries.teaches(by, module)
    demand(rules.may_enrol(organisation, module, enrolment, payers, teaches=teaches))
    is_free = queries.seats_left(module, organisation.pk) > 0
    state = EnrolmentState.CONFIRMED if is_free else EnrolmentState.WAITING
    facts = {"state": state, "since": at, "destroy_after": keep_until(Enrolment, at)}
    enrolment = Enrolment.objects.create(module=module, person=by, organisation=organisation, **facts)
    record(by, "programmes.enrol", module, at=at)
    if is_free:
        let_in(enrolment, at=at)
    return enrolment


def let_in(enrolment, *, at):
    """Behind the door, and expected at every meeting that is still to come."""
    admit(enrolment.module.closed_group, enrolment.person, at=at)
    for event in to_come(enrolment.module, at):
        sign_up(event, by=enrolment.person, at=at)


def to_come(module, at):
    dates = queries.meetings(module)
    return [event for event in dates if event.state == EventState.PUBLISHED and event.starts_at > at]


@transaction.atomic
def withdraw(enrolment, *, by, at):
    """Stop. That she was there once stays hers; the place goes to who waits, as long as people can sign up."""
    module = take_module(enrolment.module)
    enrolment = Enrolment.objects.select_related("person").filter(pk=enrolment.pk).first()
    if enrolment is None:
        return
    demand(rules.may_withdraw(by, enrolment))
    record(by, "programmes.withdraw", module, at=at)
    for event in to_come(module, at):
        place = registration_of(enrolment.person, event)
        if place is not None:
            sign_off(place, by=enrolment.person, at=at)
    dismiss(module.closed_group, enrolment.person, at=at)
    enrolment.delete()
    erase_after_commit([Enrolment], at=at)
    if module.state in (ModuleState.OPEN, ModuleState.RUNNING):
        fill(module, at=at)


def fill(module, *, at):
    """Seats that are free go to who waits, in order."""
    for enrolment in queries.waiting(module):
        if queries.seats_left(module, enrolment.organisation_id) < 1:
            continue
        enrolment.state = EnrolmentState.CONFIRMED
        enrolment.save(update_fields=["state"])
        enrolment.module = module
        record(None, "programmes.confirm", module, at=at)
        let_in(enrolment, at=at)
        tell([enrolment.person], YOU_ARE_IN, about=module, at=at, kind=Kind.BECAME)
