"""Organisations, teams and roles."""

from django.db import transaction
from django.utils.timezone import localdate

from vakwerk.common.verdicts import demand
from vakwerk.people import queries, rules
from vakwerk.people.models import Appointment, Organisation, RoleReview, Team
from vakwerk.trail.public import record


@transaction.atomic
def add_organisation(*, by, at, predecessors=(), **facts):
    demand(rules.may_add_organisations(by))
    organisation = Organisation.objects.create(**facts)
    organisation.predecessors.set(predecessors)
    record(by, "people.add_organisation", organisation, at=at)
    return organisation


@transaction.atomic
def change_organisation(organisation, *, by, at, **facts):
    demand(rules.may_administer(by, organisation))
    organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    organisation.predecessors.set(facts.pop("predecessors", organisation.predecessors.all()))
    for field, value in facts.items():
        setattr(organisation, field, value)
    organisation.save()
    record(by, "people.change_organisation", organisation, at=at)
    return organisation


@transaction.atomic
def join_network(organisation, *, by, at):
    """Its colleagues see from now on what others share in the network, and may share something there."""
    demand(rules.may_administer(by, organisation))
    Organisation.objects.filter(pk=organisation.pk, network_terms_at=None).update(network_terms_at=at)
    record(by, "people.join_network", organisation, at=at)


@transaction.atomic
def leave_network(organisation, *, by, at):
    """Its colleagues see nothing of the network any more, and what they shared there is not seen."""
    demand(rules.may_administer(by, organisation))
    Organisation.objects.filter(pk=organisation.pk).update(network_terms_at=None)
    record(by, "people.leave_network", organisation, at=at)


@transaction.atomic
def add_team(organisation, *, by, at, name):
    """Add a team. One of that name that is there already is not made again."""
    demand(rules.may_administer(by, organisation))
    team, is_new = Team.objects.get_or_create(organisation=organisation, name=name)
    if is_new:
        record(by, "people.add_team", team, at=at)
    return team


@transaction.atomic
def appoint(person, *, by, at, role, organisation, team=None, work_area="", starts_on=None):
    demand(rules.may_give(by, role, organisation))
    appointment = Appointment.objects.create(
        person=person,
        role=role,
        organisation=organisation,
        team=team,
        work_area=work_area,
        starts_on=starts_on or localdate(at),
        given_by=by,
        given_at=at,
    )
    record(by, "people.appoint", appointment, at=at)
    return appointment


@transaction.atomic
def appoint_jointly(person, *, by, at, role, partnership):
    """Give a role for all organisations of a partnership, to somebody who works for one of them."""
    demand(rules.may_give_jointly(by, role, partnership))
    demand(rules.may_hold_jointly(person, partnership))
    facts = {"starts_on": localdate(at), "given_by": by, "given_at": at}
    appointment = Appointment.objects.create(person=person, role=role, partnership=partnership, **facts)
    record(by, "people.appoint", appointment, at=at)
    return appointment


@transaction.atomic
def end_role(appointment, *, by, at):
    """End a role today: sight that rests on it ends with the same click."""
    appointment = Appointment.objects.select_for_update().get(pk=appointment.pk)
    demand(rules.may_end(by, appointment))
    end(appointment, by=by, at=at)
    if appointment.organisation_id:
        joint = queries.partnerships_of_organisation(appointment.organisation)
        end_joint_roles([appointment.person_id], joint, by=by, at=at)
    return appointment


def end(appointment, *, by, at):
    appointment.ends_on = max(localdate(at), appointment.starts_on)
    appointment.save()
    record(by, "people.end_role", appointment, at=at)


def end_joint_roles(people, partnerships, *, by, at):
    """A role for a whole partnership goes with the last of its organisations that somebody works for."""
    for appointment in queries.joint_roles_left(people, partnerships, localdate(at)).select_for_update():
        end(appointment, by=by, at=at)


@transaction.atomic
def leave(person, organisation, *, by, at):
    """Somebody leaves an organisation: all her roles there end today. Her account and what is hers stay."""
    held = Appointment.objects.filter(rules.current(localdate(at)), person=person, organisation=organisation)
    return [end_role(appointment, by=by, at=at) for appointment in held]


@transaction.atomic
def review_roles(organisation, *, by, at):
    """Sign that every role here was looked through and is right; what was not, was ended before."""
    demand(rules.may_administer(by, organisation))
    count = queries.roles_given(organisation).count()
    review = RoleReview.objects.create(organisation=organisation, signed_by=by, signed_at=at, count=count)
    record(by, "people.review_roles", review, at=at)
    return review
