"""Roles, who has which, and where. A role opens what its sentence says, and nothing else."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import CharField, DateField, Exists, OuterRef, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy

from vakwerk.common.prepared import Given, prepared
from vakwerk.people.models import Appointment, PartnershipMember


@dataclass(frozen=True)
class Role:
    key: str
    name: str
    explains: str  # what it opens, in a sentence that an auditor understands
    is_joint: bool = True  # whether it may be given for a whole partnership, or each organisation gives it itself


ROLES: dict[str, Role] = {}


def role(key, name, explains, **facts):
    """Name a role. Each context names its own; Beheer shows them all with their sentence."""
    ROLES[key] = Role(key, name, explains, **facts)
    return key


PRACTITIONER = role(
    "people.practitioner",
    gettext_lazy("Practitioner"),
    gettext_lazy("Works with clients. Sees what is open to her organisation, and what she is a member of."),
    is_joint=False,
)
COLLEAGUE = role(
    "people.colleague",
    gettext_lazy("Colleague"),
    gettext_lazy("Works here, not with clients. Sees what is open to the organisation, and nothing more."),
    is_joint=False,
)
TEAM_LEAD = role(
    "people.team_lead",
    gettext_lazy("Team lead"),
    gettext_lazy("Leads a team. Opens nothing: closed groups, cases and personal pages stay closed."),
    is_joint=False,
)
EXECUTIVE = role(
    "people.executive",
    gettext_lazy("Executive"),
    gettext_lazy("Alderman, director or head of department. Opens nothing of what people write."),
    is_joint=False,
)
ADMINISTRATOR = role(
    "people.administrator",
    gettext_lazy("Administrator"),
    gettext_lazy("Invites people, gives and ends roles in this organisation. Reads nothing of what people write."),
    is_joint=False,
)
INSTALLATION_ADMINISTRATOR = role(
    "people.installation_administrator",
    gettext_lazy("Installation administrator"),
    gettext_lazy("Adds organisations and appoints their first administrators. Reads nothing of what people write."),
    is_joint=False,
)


def current(on=None, path=""):
    """The condition under which a role, or a place somewhere, holds on a day."""
    on = on or localdate()
    return Q(**{f"{path}starts_on__lte": on}) & (Q(**{f"{path}ends_on": None}) | Q(**{f"{path}ends_on__gt": on}))


def with_places(rows):
    """With where each role is held, and how that organisation looks, without its files."""
    places = ("organisation__house_style", "partnership", "team")
    shown = rows.select_related(*places).defer("organisation__house_style__tokens", "organisation__house_style__logo")
    return shown.order_by("starts_on", "pk")


TODAY = Given("today", DateField(), localdate)


@prepared(person=CharField())
def held_by(person):
    return with_places(Appointment.objects.filter(current(TODAY), person=person))


def appointments_now(person):
    """The roles a person has today: read once per request."""
    if not hasattr(person, "_appointments_now"):
        person._appointments_now = held_by(person)
    return person._appointments_now


def know(people):
    """Read the roles of several persons at once, for a page that asks about all of them."""
    rows = with_places(Appointment.objects.filter(current(), person__in=people))
    held = defaultdict(list)
    for row in rows:
        held[row.person_id].append(row)
    for person in people:
        person._appointments_now = held[person.pk]


def holds(person, role_key, organisation=None):
    """Whether a person has a role today; in one organisation, or anywhere. A partnership reaches its members."""
    for appointment in appointments_now(person):
        if appointment.role != role_key:
            continue
        if organisation is None or appointment.organisation_id == organisation.pk:
            return True
        if appointment.partnership_id and organisation.pk in member_ids(appointment.partnership):
            return True
    return False


def is_last(person, role_key):
    """Whether nobody else with an account has a role that she has."""
    others = Appointment.objects.filter(current(), role=role_key, person__is_active=True).exclude(person=person)
    return holds(person, role_key) and not others.exists()


def reached_by(person, role_key):
    """The ids of the organisations for which a person has a role today, by a partnership too."""
    held = [a for a in appointments_now(person) if a.role == role_key]
    own = {a.organisation_id for a in held if a.organisation_id}
    return own.union(*(member_ids(a.partnership) for a in held if a.partnership_id))


def member_ids(partnership):
    """The ids of the organisations in a partnership today: read once per request."""
    if not hasattr(partnership, "_member_ids"):
        rows = PartnershipMember.objects.filter(current(), partnership=partnership)
        partnership._member_ids = set(rows.values_list("organisation_id", flat=True))
    return partnership._member_ids


def organisations_of(person):
    """The organisations a person works for today, as she came; in a prepared query, how to ask them."""
    if isinstance(person, Given):
        return Appointment.objects.filter(current(TODAY), person=person).values("organisation")
    found = {a.organisation_id: a.organisation for a in appointments_now(person) if a.organisation_id}
    return list(found.values())


def in_network(person):
    """Whether an organisation or a partnership of hers takes part in the network."""
    return any(a.partnership_id or a.organisation.network_terms_at for a in appointments_now(person))


def works_in_network(path="person"):
    """The same as a condition on the person at a path, for what she shares there."""
    taking_part = Q(organisation__network_terms_at__isnull=False) | Q(partnership__isnull=False)
    return Q(Exists(Appointment.objects.filter(current(), taking_part, person=OuterRef(path))))


def leads(lead, person):
    """Whether one of two persons is the other's team lead today. The lead of a whole organisation leads all in it."""
    teams = {a.team_id for a in appointments_now(person) if a.team_id}
    places = {a.organisation_id for a in appointments_now(person) if a.organisation_id}
    for a in appointments_now(lead):
        if a.role == TEAM_LEAD and (a.team_id in teams or (a.team_id is None and a.organisation_id in places)):
            return True
    return False
