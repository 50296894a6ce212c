"""Roles, and who may do what with organisations and people. A role opens what its sentence says, and nothing else."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import CharField, DateField, Exists, OuterRef, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.prepared import Given, prepared
from vakwerk.common.verdicts import YES, no
from vakwerk.people.models import Appointment, Membership, PartnershipMember
from vakwerk.people.states import IMPORT_MOVES


@dataclass(frozen=True)
class Role:
    key: str
    name: str
    explains: str  # what it opens, in a sentence that an auditor understands


ROLES: dict[str, Role] = {}


def role(key, name, explains):
    """Name a role. Each context names its own; Beheer shows them all with their sentence."""
    ROLES[key] = Role(key, name, explains)
    return key


PRACTITIONER = role(
    "people.practitioner",
    gettext_lazy("Practitioner"),
    gettext_lazy("Works with clients. Sees what is open to her organisation, and what she is a member of."),
)
COLLEAGUE = role(
    "people.colleague",
    gettext_lazy("Colleague"),
    gettext_lazy("Works here, not with clients. Sees what is open to the organisation, and nothing more."),
)
TEAM_LEAD = role(
    "people.team_lead",
    gettext_lazy("Team lead"),
    gettext_lazy("Leads a team. Opens nothing: closed groups, cases and personal pages stay closed."),
)
EXECUTIVE = role(
    "people.executive",
    gettext_lazy("Executive"),
    gettext_lazy("Alderman, director or head of department. Opens nothing of what people write."),
)
ADMINISTRATOR = role(
    "people.administrator",
    gettext_lazy("Administrator"),
    gettext_lazy("Invites people, gives and ends roles in this organisation. Reads nothing of what people write."),
)
INSTALLATION_ADMINISTRATOR = role(
    "people.installation_administrator",
    gettext_lazy("Installation administrator"),
    gettext_lazy("Adds organisations and appoints their first administrators. Reads nothing of what people write."),
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
    """The organisations a person works for today, in the order in which she came."""
    found = {a.organisation_id: a.organisation for a in appointments_now(person) if a.organisation_id}
    return list(found.values())


def in_network(person):
    """Whether an organisation or a partnership of hers takes part in the network."""
    return any(a.partnership_id or a.organisation.network_terms_at for a in appointments_now(person))


def works_in_network(path="person"):
    """The same as a condition on the person at a path, for what she shares there."""
    taking_part = Q(organisation__network_terms_at__isnull=False) | Q(partnership__isnull=False)
    return Q(Exists(Appointment.objects.filter(current(), taking_part, person=OuterRef(path))))


def seated(on=None):
    """The condition of a membership that holds: not ended, and its person still works where she joined from."""
    still = Appointment.objects.filter(current(on), person=OuterRef("person"), organisation=OuterRef("through"))
    return Q(ends_at=None) & (Q(through=None) | Exists(still))


def inside(person, closed_group, on=None):
    """The same, as a condition on rows that name a person and a closed group in these columns."""
    return Exists(Membership.objects.filter(seated(on), person=OuterRef(person), group=OuterRef(closed_group)))


def seats_of(person):
    return Membership.objects.filter(seated(TODAY), person=person).values_list("group_id", flat=True)


ask_groups = prepared(person=CharField())(seats_of)


def groups_of(person):
    """The ids of the closed groups a person is in now: read once per request; in a prepared query, how to ask them."""
    if isinstance(person, Given):
        return seats_of(person)
    if not hasattr(person, "_groups_now"):
        person._groups_now = set(ask_groups(person))
    return person._groups_now


def group_sight(person, path="closed_group"):
    """The one condition for all that is behind a closed door, said once, for one and for many."""
    return Q(**{f"{path}__in": groups_of(person)})


def leads(lead, person):
    """Whether one of two persons is the other's team lead today. The lead of a whole organisation leads all in it."""
    teams = {a.team_id for a in appointments_now(person) if a.team_id}
    places = {a.organisation_id for a in appointments_now(person) if a.organisation_id}
    for a in appointments_now(lead):
        if a.role == TEAM_LEAD and (a.team_id in teams or (a.team_id is None and a.organisation_id in places)):
            return True
    return False


def may_administer(person, organisation):
    if holds(person, ADMINISTRATOR, organisation) or holds(person, INSTALLATION_ADMINISTRATOR):
        return YES
    return no(_("Only an administrator of this organisation can do that."))


def may_add_organisations(person):
    if holds(person, INSTALLATION_ADMINISTRATOR):
        return YES
    return no(_("Only an installation administrator can do that."))


def may_give(person, role_key, organisation):
    if role_key == INSTALLATION_ADMINISTRATOR and not holds(person, INSTALLATION_ADMINISTRATOR):
        return no(_("Only an installation administrator can give this role."))
    if role_key not in ROLES:
        return no(_("This role does not exist."))
    return may_administer(person, organisation)


def may_lead(person, partnership):
    """Who keeps the organisation in the lead keeps the partnership."""
    if may_administer(person, partnership.lead):
        return YES
    return no(_("Only an administrator of the organisation in the lead can do that."))


def may_answer(person, partner):
    """Whether an organisation is in, its own administrator says; nobody is brought into a partnership by others."""
    if partner.starts_on is not None:
        return no(_("This organisation has answered already."))
    return may_administer(person, partner.organisation)


def may_withdraw_partner(person, partner):
    """An organisation goes itself, or the one in the lead lets it go; the lead itself stays."""
    if partner.organisation_id == partner.partnership.lead_id:
        return no(_("The organisation in the lead stays. Let another one lead first."))
    if may_administer(person, partner.organisation):
        return YES
    return may_lead(person, partner.partnership)


NOT_BY_CLAIM = (ADMINISTRATOR, INSTALLATION_ADMINISTRATOR)


def may_follow_from_claim(role_key):
    """Who keeps people and roles is named by a person, not by a setting elsewhere."""
    return no(_("This role is given by a person, never by itself.")) if role_key in NOT_BY_CLAIM else YES


def claim_fits(rule, claims):
    """Whether what an organisation says of somebody fits a rule: the value itself, or one of a list of values."""
    said = claims.get(rule.claim)
    return not rule.claim or rule.value in ([str(one) for one in said] if isinstance(said, list) else [str(said)])


def may_sign_in_by(person, provider, *, is_known, email):
    """Whether signing in at an organisation opens an account here: its own, a colleague's, or a new one."""
    if not email and person is None:
        return no(_("Your organisation did not say your e-mail address. Tell your administrator."))
    if person is None:
        return YES
    if not person.is_active:
        return no(_("This account is closed. Ask the administrator of your organisation."))
    if is_known or provider.organisation in organisations_of(person):
        return YES
    return no(_("There is an account with this address already. Sign in with it, or ask for an invitation."))


def may_carry_out(person, staff):
    """Whoever read the list carries it out; she is the one who invites."""
    if staff.read_by_id != person.pk:
        return no(_("Somebody else read this list. Read it in yourself."))
    if not IMPORT_MOVES["carry_out"].fits(staff.state):
        return no(_("This list is being carried out already."))
    if not staff.total:
        return no(_("There is nobody on this list to invite."))
    return may_administer(person, staff.organisation)


def may_end(person, appointment):
    if appointment.ends_on is not None and appointment.ends_on <= localdate():
        return no(_("This role has ended."))
    if appointment.role == INSTALLATION_ADMINISTRATOR and appointment.person_id == person.pk:
        return no(_("Somebody else has to end this role: otherwise nobody might be left who can."))
    if appointment.role == INSTALLATION_ADMINISTRATOR or appointment.organisation_id is None:
        return may_add_organisations(person)
    return may_administer(person, appointment.organisation)


def may_let_go(person, appointments):
    """Whether somebody may leave a place: when every role she has there may be ended."""
    verdicts = (may_end(person, appointment) for appointment in appointments)
    return next((verdict for verdict in verdicts if not verdict), YES)


def still_open(invitation, at):
    if invitation.accepted_at is not None:
        return no(_("This link has been used. Sign in with your e-mail address and password."))
    if invitation.expires_at <= at:
        return no(_("This link no longer works. Ask for a new invitation."))
    return YES


def may_accept(person, invitation, at):
    """Whether a link still makes an account, or adds a place to the one (`person`) that is there already."""
    if person is not None and not person.is_active:
        return no(_("This account is closed. Ask the administrator of your organisation."))
    return still_open(invitation, at)


def may_withdraw(person, invitation):
    if invitation.organisation is None:
        return YES if invitation.invited_by_id == person.pk else no(_("Somebody else sent this invitation."))
    return may_administer(person, invitation.organisation)
