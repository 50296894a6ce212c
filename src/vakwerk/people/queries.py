"""Finding people and places. What a person finds starts from where she works today."""

from django.core.signing import Signer
from django.db.models import F, Prefetch, Q
from django.utils.timezone import localdate

from vakwerk.people.models import (
    Appointment,
    Installation,
    Invitation,
    Membership,
    Organisation,
    Partnership,
    PartnershipMember,
    Person,
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
    organisations_of,
    seated,
)
from vakwerk.people.states import ImportState

INVITATION_SALT = "people.invitation"


def person_by_email(email):
    return Person.objects.filter(email=email.strip().lower(), is_active=True).first()


def acting_for(person):
    """The organisation for which a person acts: the one she chose last, if she still works there."""
    places = organisations_of(person)
    return next((place for place in places if place.pk == person.acts_for_id), places[0] if places else None)


def scope_ids(person):
    """The organisations a person is a colleague in: her own, and those in partnership with them."""
    own = {organisation.pk for organisation in organisations_of(person)}
    joint = PartnershipMember.objects.filter(current(), organisation__in=own).values("partnership")
    appointed = {a.partnership_id for a in appointments_now(person) if a.partnership_id}
    members = PartnershipMember.objects.filter(current()).filter(
        Q(partnership__in=joint) | Q(partnership__in=appointed)
    )
    return own | set(members.values_list("organisation_id", flat=True))


def colleagues_of(person):
    """Everyone who works today in her organisations or in their partnerships, without herself."""
    there = Appointment.objects.filter(current(), organisation__in=scope_ids(person)).values("person")
    return Person.objects.filter(pk__in=there, is_active=True).exclude(pk=person.pk).order_by("name")


def workplaces(people):
    """Person id -> the name of an organisation she works for today."""
    rows = Appointment.objects.filter(current(), person__in=people).exclude(organisation=None)
    return dict(rows.order_by("-starts_on").values_list("person_id", "organisation__name"))


def working_at(organisation_ids, people):
    """Which of these people work for one of these organisations today: their ids."""
    rows = Appointment.objects.filter(current(), organisation__in=organisation_ids, person__in=people)
    return set(rows.values_list("person_id", flat=True))


def members(closed_group):
    """The members of a closed group now, in the order in which they came. Who left where she joined from is out."""
    seats = Membership.objects.filter(seated(), group=closed_group)
    return Person.objects.filter(memberships__in=seats).order_by("memberships__starts_at", "name")


def left_since(at):
    """(person id, organisation id) of everyone whose last role in an organisation has ended since then."""
    ended = Appointment.objects.filter(ends_on__gte=localdate(at), organisation__isnull=False).exclude(current())
    still = set(Appointment.objects.filter(current()).values_list("person_id", "organisation_id"))
    return set(ended.values_list("person_id", "organisation_id")) - still


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


def is_administrator(person):
    """Whether she keeps the people of any organisation; asked on every page, from what was read already."""
    return holds(person, ADMINISTRATOR) or holds(person, INSTALLATION_ADMINISTRATOR)


def staff(organisation):
    """The people of an organisation today, with their roles there."""
    rows = Appointment.objects.filter(current(), organisation=organisation)
    return rows.select_related("person", "team").order_by("person__name", "role")


def appointments_of(person, organisation):
    """All roles of a person in an organisation, former ones too."""
    rows = Appointment.objects.filter(person=person, organisation=organisation)
    return rows.select_related("organisation", "team", "given_by").order_by(
        F("ends_on").desc(nulls_first=True), "-starts_on"
    )


def people_kept_by(administrator):
    kept = Appointment.objects.filter(organisation__in=administered_by(administrator))
    return Person.objects.filter(pk__in=kept.values("person"))


def appointments_kept_by(administrator):
    return Appointment.objects.filter(organisation__in=administered_by(administrator))


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


def open_invitations(organisation, at):
    rows = Invitation.objects.filter(organisation=organisation, accepted_at=None, expires_at__gt=at)
    return rows.order_by("email")


def teams_of(organisation):
    return Team.objects.filter(organisation=organisation).order_by("name")


def partnerships_of(person):
    """The partnerships of the organisations a person keeps, each with its `partners` of today."""
    kept = PartnershipMember.objects.filter(current(), organisation__in=administered_by(person))
    rows = Partnership.objects.filter(pk__in=kept.values("partnership")).select_related("lead", "contact")
    return rows.prefetch_related(Prefetch("members", partners(), to_attr="partners")).order_by("name")


def partners():
    """Places in partnerships today, the largest share first."""
    rows = PartnershipMember.objects.filter(current()).select_related("organisation")
    return rows.order_by("-share", "organisation__name")


def memberships_of(person):
    """The closed groups she is in, and those she was in."""
    return Membership.objects.filter(person=person).order_by("starts_at")


def herself(person):
    return Person.objects.filter(pk=person.pk)


def roles_of(person):
    """All her roles, wherever, former ones too."""
    rows = Appointment.objects.filter(person=person)
    return rows.select_related("organisation", "partnership", "team").order_by("-starts_on")


def invitations_to(person):
    return Invitation.objects.filter(email=person.email).order_by("invited_at")


def is_demo():
    """Whether this database was made as a demo; None when nothing has been made in it yet."""
    row = Installation.objects.first()
    return row.is_demo if row else None


def people_of_demo(emails):
    """Who one can be in the demo, with where they work; in the order of the addresses."""
    found = {person.email: person for person in Person.objects.filter(email__in=emails, is_active=True)}
    places = workplaces(found.values())
    return [(found[email], places.get(found[email].pk, "")) for email in emails if email in found]


def imports_kept_by(person):
    """The lists of staff of the organisations whose people she keeps."""
    rows = StaffImport.objects.filter(organisation__in=administered_by(person))
    return rows.select_related("organisation")


def imports_read_by(person):
    return StaffImport.objects.filter(read_by=person).select_related("organisation").order_by("read_at")


def running_imports():
    return list(StaffImport.objects.filter(state=ImportState.RUNNING).values_list("pk", flat=True))


def old_imports(on):
    return StaffImport.objects.exclude(state=ImportState.RUNNING).filter(
        read_at__date__lt=on - StaffImport.declaration.retention.term
    )


def known_staff(organisation, emails):
    """Address -> (person if there is one, whether she works here or has an open invitation)."""
    people = {person.email: person for person in Person.objects.filter(email__in=emails)}
    here = set(
        Appointment.objects.filter(current(), organisation=organisation, person__in=people.values()).values_list(
            "person__email", flat=True
        )
    )
    asked = Invitation.objects.filter(organisation=organisation, email__in=emails, accepted_at=None)
    here |= set(asked.values_list("email", flat=True))
    return {email: (people.get(email), email in here) for email in emails}
