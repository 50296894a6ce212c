"""Groups, agreements, invitations."""

from django.db.models import OuterRef, Subquery

from vakwerk.peers import rules
from vakwerk.peers.models import (
    AgreementSignature,
    DateProposal,
    GroupAgreement,
    GroupEvaluation,
    GroupInvitation,
    InvitationConsent,
    PeerGroup,
)
from vakwerk.peers.states import GroupState, InvitationState, ProposalState
from vakwerk.people.public import group_sight, members


def visible_groups(person):
    return PeerGroup.objects.filter(rules.group_seen_by(person)).select_related("closed_group")


def what_is_open(groups):
    """The same groups with the id of what their members are asked together: dates to tick, looking back."""
    back = GroupEvaluation.objects.filter(group=OuterRef("pk"), ended_at=None)
    dates = DateProposal.objects.filter(group=OuterRef("pk"), state=ProposalState.OPEN).order_by("proposed_at")
    return groups.annotate(open_dates=Subquery(dates.values("pk")[:1]), open_evaluation=Subquery(back.values("pk")))


def groups_to_plan_in(person):
    return visible_groups(person).exclude(state=GroupState.ENDED).order_by("name")


def groups(person):
    """Her groups, those that have ended last."""
    shown = visible_groups(person).order_by("name")
    return sorted(shown, key=lambda group: group.state == GroupState.ENDED)


def current_agreement(group):
    return GroupAgreement.objects.filter(group=group).order_by("-made_at", "-pk").first()


def agreement_and_signers(group):
    """The agreement that holds now and the ids of who said yes to it: at least of who wrote it."""
    rows = AgreementSignature.objects.filter(agreement__group=group).select_related("agreement")
    newest = list(rows.order_by("-agreement__made_at", "-agreement"))
    current = newest[0].agreement
    return current, {row.person_id for row in newest if row.agreement_id == current.pk}


def has_signed(group, person):
    return person.pk in agreement_and_signers(group)[1]


def signed_by(person):
    return AgreementSignature.objects.filter(person=person).order_by("-signed_at")


def consents_of(person):
    """What she was asked about somebody who would join, and said."""
    return InvitationConsent.objects.filter(person=person).order_by("pk")


def visible_invitations(person):
    return GroupInvitation.objects.filter(rules.invitation_seen_by(person)).select_related(
        "group__closed_group", "invited_by"
    )


def invitations_for(email):
    """Invitations that wait for the answer of who has this address."""
    waiting = GroupInvitation.objects.filter(email=email, state=InvitationState.OPEN)
    return waiting.select_related("group", "invited_by").order_by("invited_at")


def open_invitations(group):
    waiting = GroupInvitation.objects.filter(group=group, state__in=[InvitationState.ASKING, InvitationState.OPEN])
    return waiting.order_by("invited_at")


def consents_asked(person):
    """Where she is asked whether somebody from the line may be invited."""
    waiting = asked_of(person).filter(says_yes=None, invitation__state=InvitationState.ASKING)
    return waiting.select_related("invitation__group", "invitation__invited_by")


def asked_of(person):
    """Who is no longer a member is no longer asked."""
    inside = group_sight(person, "invitation__group__closed_group")
    return InvitationConsent.objects.filter(inside, person=person)


def consent_of(person, invitation):
    return asked_of(person).filter(invitation=invitation).first()


def still_to_say_yes(invitation):
    """Of the members as they are now, those whose yes is not there."""
    here = members(invitation.group.closed_group)
    return InvitationConsent.objects.filter(invitation=invitation, person__in=here).exclude(says_yes=True)


def agreed_by_all():
    """Invitations for which nobody is waited for any more, because who had not answered has left."""
    asking = GroupInvitation.objects.filter(state=InvitationState.ASKING).select_related("group__closed_group")
    return [invitation for invitation in asking if not still_to_say_yes(invitation).exists()]


def overdue_groups(on):
    return PeerGroup.objects.filter(state=GroupState.ENDED, destroy_after__lt=on)


def empty_shells():
    """Groups of which everything has gone, the last meeting too."""
    return PeerGroup.objects.filter(state=GroupState.ENDED, name="", sessions=None).select_related("closed_group")
