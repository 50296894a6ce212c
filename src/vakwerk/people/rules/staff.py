"""Who may do what with organisations, partnerships and people, and why not."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.rules.roles import (
    ADMINISTRATOR,
    INSTALLATION_ADMINISTRATOR,
    ROLES,
    appointments_now,
    holds,
    member_ids,
    organisations_of,
)
from vakwerk.people.states import IMPORT_MOVES


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


def may_give_jointly(person, role_key, partnership):
    """For all organisations of a partnership at once; who keeps or inspects people each of them names itself."""
    if role_key not in ROLES:
        return no(_("This role does not exist."))
    if not ROLES[role_key].is_joint:
        return no(_("Each organisation gives this role itself."))
    return may_lead(person, partnership)


def may_hold_jointly(person, partnership):
    held = appointments_now(person)
    if any(a.partnership_id == partnership.pk or a.organisation_id in member_ids(partnership) for a in held):
        return YES
    return no(_("Nobody who works for these organisations has that address."))


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
    if appointment.role == INSTALLATION_ADMINISTRATOR:
        return may_add_organisations(person)
    if appointment.partnership_id:
        return may_lead(person, appointment.partnership)
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
