"""Accounts: invited by a one-time link, made by the person herself."""

from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import send_letter
from vakwerk.people import queries, rules
from vakwerk.people.models import Appointment, Installation, Invitation, Organisation, Person
from vakwerk.trail.public import record

LINK_HOLDS = timedelta(days=14)
FORMER_ROLES_STAY = timedelta(days=2 * 365)
TRY_AGAIN_AFTER = 5 * 60  # seconds


@transaction.atomic
def invite(email, *, by, at, name="", organisation=None, team=None, role="", language="nl"):
    """Invite somebody to an account. With an organisation, only its administrator may; without one it
    leads to an account that opens nothing.
    """
    if organisation is not None:
        demand(rules.may_give(by, role, organisation))
    invitation = Invitation.objects.create(
        email=email.strip().lower(),
        name=name,
        organisation=organisation,
        team=team,
        role=role,
        language=language,
        invited_by=by,
        invited_at=at,
        expires_at=at + LINK_HOLDS,
    )
    record(by, "people.invite", invitation, at=at)
    return invitation


def mail_invitation(invitation, *, at):
    """Send the link, once. Claimed before, marked after: a mail server that was away gets it later."""
    waits = Invitation.objects.filter(pk=invitation.pk, mailed_at=None).exists()
    if not waits or not cache.add(f"people.mail_invitation.{invitation.pk}", at, TRY_AGAIN_AFTER):
        return
    link = settings.ADDRESS + reverse("people:accept", args=[queries.invitation_token(invitation)])
    with override(invitation.language):
        subject = _("You are invited to Vakwerk")
        body = _("With this link you make an account. It works once, until %(day)s.")
        day = date_format(localtime(invitation.expires_at), "j F Y")
        send_letter(invitation.email, subject, f"{body % {'day': day}}\n\n{link}\n", key=invitation.pk)
    Invitation.objects.filter(pk=invitation.pk).update(mailed_at=at)


@transaction.atomic
def withdraw_invitation(invitation, *, by, at):
    demand(rules.may_withdraw(by, invitation))
    record(by, "people.withdraw_invitation", invitation, at=at)
    Invitation.objects.filter(pk=invitation.pk).delete()


@transaction.atomic
def accept(invitation, *, at, name="", password=None):
    """Make the account that the link promised, or take the role into the account one has already."""
    invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
    person = queries.account_of(invitation)
    demand(rules.may_accept(person, invitation, at))
    if person is None:
        person = Person(email=invitation.email, name=name, language=invitation.language, joined_at=at)
        person.set_password(password)
        person.save()
    if invitation.organisation_id:
        Appointment.objects.create(
            person=person,
            role=invitation.role,
            organisation=invitation.organisation,
            team=invitation.team,
            starts_on=localdate(at),
            given_by=invitation.invited_by,
            given_at=invitation.invited_at,
        )
    invitation.accepted_at = at
    invitation.save()
    record(person, "people.accept", invitation, at=at)
    return person


@transaction.atomic
def begin(organisation_name, email, *, at, is_demo=False):
    """The first act in an empty database: an organisation, and the invitation of its first administrator."""
    Installation.objects.create(pk=1, is_demo=is_demo, made_at=at)
    organisation = Organisation.objects.create(name=organisation_name)
    invitation = Invitation.objects.create(
        email=email.strip().lower(),
        organisation=organisation,
        role=rules.INSTALLATION_ADMINISTRATOR,
        invited_at=at,
        expires_at=at + LINK_HOLDS,
    )
    record(None, "people.begin", organisation, at=at)
    return invitation


@transaction.atomic
def choose_settings(person, *, at, **chosen):
    """Name, language, theme and for whom one acts: a person's own, changed by herself."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    for field, value in chosen.items():
        setattr(person, field, value)
    person.save(update_fields=list(chosen))
    record(person, "people.choose_settings", person, at=at)
    return person


@transaction.atomic
def make_nameless(person, *, at):
    """The account is closed, without a name, an address or a password; what others made with her keeps its place."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    held = Appointment.objects.filter(rules.current(localdate(at)), person=person)
    held.update(ends_on=Greatest(Value(localdate(at)), F("starts_on")))
    with override(person.language):
        person.name = _("Former colleague")
    person.email = f"{person.pk}@removed.invalid"
    person.is_active, person.theme, person.acts_for = False, "", None
    person.set_unusable_password()
    person.save()


@transaction.atomic
def forget_old(*, at):
    """Invitations and former roles go after their term."""
    queries.old_invitations(at).delete()
    queries.former_roles(localdate(at) - FORMER_ROLES_STAY).delete()
