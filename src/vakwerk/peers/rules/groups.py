"""The door of a group: only members see it, and no line manager comes in unless every member says yes."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.peers.states import GROUP_MOVES, INVITATION_MOVES, GroupState, InvitationState
from vakwerk.people.public import group_sight, groups_of, leads, members, organisations_of
from vakwerk.privacy.public import may_store


def group_seen_by(person):
    return group_sight(person, "closed_group")


def invitation_seen_by(person):
    """The invited person sees her open invitation; members see those of their group."""
    invited = Q(email=person.email, state=InvitationState.OPEN)
    return invited | group_sight(person, "group__closed_group")


def may_store_all(*texts):
    for text in texts:
        verdict = may_store(text or "")
        if not verdict:
            return verdict
    return YES


def may_start(person):
    if organisations_of(person):
        return YES
    return no(_("You start a group from an organisation. You work for none at the moment."))


def is_going_on(group):
    return no(_("This group has ended.")) if group.state == GroupState.ENDED else YES


def is_member(person, group):
    return YES if group.closed_group_id in groups_of(person) else no(_("Only members of the group do this."))


def may_change_group(person, group):
    return is_member(person, group) and is_going_on(group)


def may_leave(person, group):
    return is_member(person, group)


def may_end(person, group, open_sessions):
    if open_sessions:
        return no(_("There is still a meeting planned. Cancel it or close it first."))
    return is_member(person, group) and GROUP_MOVES["end"].fits(group.state)


def has_room(group, open_invitations):
    taken = members(group.closed_group).count() + open_invitations
    if taken >= group.max_people:
        return no(_("The group has %(n)s places and they are taken.") % {"n": group.max_people})
    return YES


def may_invite(person, group, open_invitations):
    return has_room(group, open_invitations) and may_change_group(person, group)


def in_line(person, group):
    """The members of whom somebody is the team lead, or who lead her: then every member is asked first."""
    return [member for member in members(group.closed_group) if leads(person, member) or leads(member, person)]


def may_consent(person, consent):
    if consent is None or consent.person_id != person.pk:
        return no(_("You were not asked this."))
    if consent.says_yes is not None:
        return no(_("You have answered this already."))
    return INVITATION_MOVES["send"].fits(consent.invitation.state)


def may_answer(person, invitation, name):
    if invitation.email != person.email:
        return no(_("This invitation is for somebody else."))
    return INVITATION_MOVES[name].fits(invitation.state) and is_going_on(invitation.group)


def may_withdraw(person, invitation):
    return INVITATION_MOVES["withdraw"].fits(invitation.state) and is_member(person, invitation.group)


def line_among(people):
    """Pairs of members of whom one leads the other since they joined: shown to all, for them to talk about.

    The roles of these people should be known already, else this asks for each of them.
    """
    return [(lead, person) for lead in people for person in people if lead.pk != person.pk and leads(lead, person)]
