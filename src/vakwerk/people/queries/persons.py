"""Finding people. What a person finds starts from where she works today; and what is held about herself."""

from django.db.models import CharField, Exists, OuterRef, Q
from django.utils.timezone import localdate

from vakwerk.common.prepared import Given, prepared
from vakwerk.people.models import (
    Appointment,
    Installation,
    Invitation,
    Membership,
    Organisation,
    Partnership,
    PartnershipMember,
    Person,
    RoleReview,
    StaffImport,
)
from vakwerk.people.rules import (
    EXECUTIVE,
    TEAM_LEAD,
    TODAY,
    appointments_now,
    current,
    in_network,
    organisations_of,
    seated,
)


def person_by_email(email):
    return Person.objects.filter(email=email.strip().lower(), is_active=True).first()


def acting_for(person):
    """The organisation for which a person acts: the one she chose last, if she still works there."""
    places = organisations_of(person)
    return next((place for place in places if place.pk == person.acts_for_id), places[0] if places else None)


def work_area(person):
    """The area in which a person works today; nothing when her roles name none."""
    return next((a.work_area for a in appointments_now(person) if a.work_area), "")


def own_teams(person):
    """The teams a person works in today."""
    return list({a.team_id: a.team for a in appointments_now(person) if a.team_id}.values())


def partnership_ids(person):
    """The partnerships of the organisations a person works for, and those she has a role in: read once per request; in
    a prepared query, how to ask them.
    """
    if isinstance(person, Given):
        held = Appointment.objects.filter(current(TODAY), person=person, partnership__isnull=False)
        ours = Q(pk__in=members_for(person).values("partnership")) | Q(pk__in=held.values("partnership"))
        return Partnership.objects.filter(ours).values("pk")
    if not hasattr(person, "_partnerships_now"):
        appointed = {a.partnership_id for a in appointments_now(person) if a.partnership_id}
        person._partnerships_now = appointed.union(joint_of(person) if organisations_of(person) else ())
    return person._partnerships_now


@prepared(person=CharField())
def joint_of(person):
    """The ids of the partnerships that an organisation she works for is a member of today."""
    return members_for(person).values_list("partnership_id", flat=True)


def members_for(person):
    return PartnershipMember.objects.filter(current(TODAY), organisation__in=organisations_of(person))


def scope_ids(person):
    """The organisations a person is a colleague in, her own and their partners: read once per request."""
    if not hasattr(person, "_scope"):
        members = PartnershipMember.objects.filter(current(), partnership__in=partnership_ids(person))
        own = {organisation.pk for organisation in organisations_of(person)}
        person._scope = own | set(members.values_list("organisation_id", flat=True))
    return person._scope


def audiences_of(person):
    """Those one may share with to whom a person belongs, nobody's person only to everyone: read once per request."""
    if person is None or person.pk is None:
        return ["public"]
    if not hasattr(person, "_audiences"):
        own = [f"org:{place.pk}" for place in organisations_of(person)]
        joint = sorted(f"partnership:{pk}" for pk in partnership_ids(person))
        person._audiences = ["public", *(["network"] if in_network(person) else []), *own, *joint]
    return person._audiences


def organisations_around(person):
    """The organisations a person is a colleague in, by name."""
    return Organisation.objects.filter(pk__in=scope_ids(person)).order_by("name")


def colleagues_of(person):
    """Everyone who works today in her organisations or in their partnerships, without herself."""
    there = Appointment.objects.filter(current(), organisation__in=scope_ids(person)).values("person")
    return Person.objects.filter(pk__in=there, is_active=True).exclude(pk=person.pk).order_by("name")


def works_in_team_of(person, other):
    """Whether two persons work in one team today."""
    teams = {a.team_id for a in appointments_now(person) if a.team_id}
    return any(a.team_id in teams for a in appointments_now(other))


def people_in_team(team):
    """Who works in a team today, who leads it among them."""
    there = Appointment.objects.filter(current(), team=team).values("person")
    return Person.objects.filter(pk__in=there, is_active=True).order_by("name")


def readers_elsewhere(person, organisation, *, in_partnerships):
    """Who works in an organisation, in no team of hers and not above her; or in the others of its partnerships.

    As pairs (person, the id of the organisation through which she is asked), each person once.
    """
    teams = {a.team_id for a in appointments_now(person) if a.team_id}
    rows = Appointment.objects.filter(current(), person__is_active=True).exclude(person=person)
    leads = Q(role=TEAM_LEAD) & (Q(team__in=teams) | Q(team=None))
    line = rows.filter(Q(organisation=organisation) & (leads | Q(role=EXECUTIVE)))
    here = rows.filter(organisation=organisation).exclude(person__in=rows.filter(team__in=teams).values("person"))
    there = rows.filter(organisation__in=scope_ids(person) - {organisation.pk}) if in_partnerships else rows.none()
    found = (here.exclude(person__in=line.values("person")) | there).select_related("person")
    return list({a.person_id: (a.person, a.organisation_id) for a in found.order_by("-starts_on", "pk")}.values())


def workplaces(people):
    """Person id -> the name of an organisation she works for today."""
    rows = Appointment.objects.filter(current(), person__in=people).exclude(organisation=None)
    return dict(rows.order_by("-starts_on").values_list("person_id", "organisation__name"))


def partnerships_today(person):
    """The partnerships a person works in."""
    return Partnership.objects.filter(pk__in=partnership_ids(person)).order_by("name")


def holders(role_key, organisation):
    """Who has a role for an organisation today, in itself or by a partnership it is in."""
    joint = PartnershipMember.objects.filter(current(), organisation=organisation).values("partnership")
    held = Appointment.objects.filter(current(), Q(organisation=organisation) | Q(partnership__in=joint), role=role_key)
    return Person.objects.filter(pk__in=held.values("person"), is_active=True).order_by("name")


def working_at(organisation_ids, people):
    """Which of these people work for one of these organisations today: their ids."""
    rows = Appointment.objects.filter(current(), organisation__in=organisation_ids, person__in=people)
    return set(rows.values_list("person_id", flat=True))


def works_for(person="person", organisation="organisation", on=None):
    """That the person at one path works for the organisation at the other on a day: a condition, as a Q."""
    rows = Appointment.objects.filter(current(on), person=OuterRef(person), organisation=OuterRef(organisation))
    return Q(Exists(rows))


def members(closed_group, on=None):
    """The members of a closed group now, in the order in which they came. Who left where she joined from is out."""
    seats = Membership.objects.filter(seated(on), group=closed_group)
    return Person.objects.filter(memberships__in=seats).order_by("memberships__starts_at", "name")


@prepared(closed_group=CharField())
def members_now(closed_group):
    """The same as a list, for pages that show them."""
    return members(closed_group, TODAY)


def left_since(at):
    """(person id, organisation id) of everyone whose last role in an organisation has ended since then."""
    ended = Appointment.objects.filter(ends_on__gte=localdate(at), organisation__isnull=False).exclude(current())
    still = set(Appointment.objects.filter(current()).values_list("person_id", "organisation_id"))
    return set(ended.values_list("person_id", "organisation_id")) - still


def reviews_by(person):
    return RoleReview.objects.filter(signed_by=person).select_related("organisation").order_by("-signed_at")


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


def imports_read_by(person):
    return StaffImport.objects.filter(read_by=person).select_related("organisation").order_by("read_at")


def who_hold(role_key):
    """Everyone who has a role today, anywhere."""
    held = Appointment.objects.filter(current(), role=role_key).values("person")
    return Person.objects.filter(pk__in=held, is_active=True)
