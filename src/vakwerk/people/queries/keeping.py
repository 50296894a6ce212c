"""What an administrator keeps: organisations, staff, roles, invitations, lists of staff."""

from datetime import timedelta

from django.core.signing import Signer
from django.db.models import CharField, Exists, F, OuterRef, Q, Subquery
from django.utils.timezone import localdate

from vakwerk.common.prepared import prepared
from vakwerk.people.models import (
    Appointment,
    Invitation,
    Organisation,
    Partnership,
    Person,
    RoleReview,
    StaffImport,
    Team,
)
from vakwerk.people.rules import (
    ADMINISTRATOR,
    INSTALLATION_ADMINISTRATOR,
    appointments_now,
    current,
    holds,
    member_ids,
)
from vakwerk.people.states import ImportState

YEAR = timedelta(days=365)
INVITATION_SALT = "people.invitation"


def administered_by(person):
    """The organisations whose people and roles a person keeps; every one for an installation administrator."""
    if holds(person, INSTALLATION_ADMINISTRATOR):
        return Organisation.objects.order_by("name")
    mine = [a for a in appointments_now(person) if a.role == ADMINISTRATOR]
    ids = {a.organisation_id for a in mine if a.organisation_id}
    for appointment in mine:
        if appointment.partnership_id:
            ids |= member_ids(appointment.partnership)
    return Organisation.objects.filter(pk__in=ids).order_by("name")


def organisation_named(name):
    return Organisation.objects.filter(name__iexact=name).first()


def organisation_like(words, organisations):
    """The one of some organisations that has this name, or else the only one that has it in its name."""
    found = organisations.filter(name__icontains=words)
    return found.filter(name__iexact=words).first() or (found[0] if len(found[:2]) == 1 else None)


def is_administrator(person):
    """Whether she keeps the people of any organisation; asked on every page, from what was read already."""
    return holds(person, ADMINISTRATOR) or holds(person, INSTALLATION_ADMINISTRATOR)


def staff(organisation, name=""):
    """The people of an organisation today, with their roles there; those with some letters in their name or address."""
    rows = Appointment.objects.filter(current(), organisation=organisation)
    if name:
        rows = rows.filter(Q(person__name__icontains=name) | Q(person__email__icontains=name))
    return rows.select_related("person", "team").order_by("person__name", "role", "pk")


def roles_given(organisation):
    """Every role here today with who gave it; those for a whole partnership with the organisation that leads it."""
    led = list(Partnership.objects.filter(lead=organisation).values_list("pk", flat=True))  # by index, not row by row
    rows = Appointment.objects.filter(current(), Q(organisation=organisation) | Q(partnership__in=led))
    joined = ("person", "organisation", "partnership__lead", "team", "given_by")
    return rows.select_related(*joined).order_by("person__name", "role", "pk")


def appointments_of(person, organisation):
    """All roles of a person in an organisation, former ones too."""
    rows = Appointment.objects.filter(person=person, organisation=organisation)
    return rows.select_related("organisation", "team", "given_by").order_by(
        F("ends_on").desc(nulls_first=True), "-starts_on"
    )


def people_kept_by(administrator):
    kept = Appointment.objects.filter(organisation__in=administered_by(administrator))
    return Person.objects.filter(Exists(kept.filter(person=OuterRef("pk"))))


def appointments_kept_by(administrator):
    places = administered_by(administrator)
    return Appointment.objects.filter(Q(organisation__in=places) | Q(partnership__lead__in=places))


def invitation_token(invitation):
    """The secret in the link: signed, not stored, so that the database alone lets nobody in."""
    return Signer(salt=INVITATION_SALT).sign(invitation.pk)


def invitation_of(token):
    """The invitation that a link was made for; `BadSignature` when it was not ours."""
    return Invitation.objects.filter(pk=Signer(salt=INVITATION_SALT).unsign(token)).first()


def account_of(invitation):
    """The account that its reader has already, closed or not."""
    return Person.objects.filter(email=invitation.email).first()


def invitations_to_mail(at):
    return Invitation.objects.filter(mailed_at=None, accepted_at=None, expires_at__gt=at)


def old_invitations(at):
    return Invitation.objects.filter(invited_at__lt=Invitation.declaration.retention.start(at))


def former_roles(on):
    """Roles that had ended by a day."""
    return Appointment.objects.filter(ends_on__lt=on)


def invitations_kept_by(administrator):
    kept = Invitation.objects.filter(organisation__in=administered_by(administrator), accepted_at=None)
    return kept.select_related("organisation")


def open_invitations(organisation, at, asked=""):
    """Who was invited and has not answered; with these letters in the address."""
    rows = Invitation.objects.filter(organisation=organisation, accepted_at=None, expires_at__gt=at)
    return rows.filter(email__icontains=asked).order_by("email", "pk")


def teams_of(organisation):
    return Team.objects.filter(organisation=organisation).order_by("name")


def reviews_of(organisation):
    """When all roles were looked through, newest first."""
    return RoleReview.objects.filter(organisation=organisation).select_related("signed_by").order_by("-signed_at")


@prepared(place=CharField())
def reviewed_and_begun(place):
    """When its roles were last looked through, and when the first was given."""
    last = RoleReview.objects.filter(organisation=OuterRef("pk")).order_by("-signed_at").values("signed_at")[:1]
    first = Appointment.objects.filter(organisation=OuterRef("pk")).order_by("starts_on").values("starts_on")[:1]
    return Organisation.objects.filter(pk=place).values_list(Subquery(last), Subquery(first))


def review_due(organisation, on):
    """Whether it is more than a year since all roles were looked through, or since the first was given."""
    ((signed_at, begun_on),) = reviewed_and_begun(organisation)
    since = localdate(signed_at) if signed_at else begun_on
    return since is not None and on - since > YEAR


def imports_kept_by(person):
    """The lists of staff of the organisations whose people she keeps."""
    rows = StaffImport.objects.filter(organisation__in=administered_by(person))
    return rows.select_related("organisation", "read_by")


def running_imports():
    return list(StaffImport.objects.filter(state=ImportState.RUNNING).values_list("pk", flat=True))


def old_imports(on):
    return StaffImport.objects.exclude(state=ImportState.RUNNING).filter(
        read_at__date__lt=on - StaffImport.declaration.retention.term
    )


def known_staff(organisation, emails, at):
    """Address -> (person if there is one, whether she works here or has an invitation that still works)."""
    people = {person.email: person for person in Person.objects.filter(email__in=emails)}
    here = set(
        Appointment.objects.filter(current(), organisation=organisation, person__in=people.values()).values_list(
            "person__email", flat=True
        )
    )
    asked = open_invitations(organisation, at).filter(email__in=emails)
    here |= set(asked.values_list("email", flat=True))
    return {email: (people.get(email), email in here) for email in emails}
