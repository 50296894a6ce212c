"""What is over its day. Of a group that met, a bare shell stays as long as a proof of one of its meetings does."""

from django.db import transaction
from django.utils.timezone import localdate

from vakwerk.peers import queries
from vakwerk.peers.actions.dates import destroy_proposals
from vakwerk.peers.actions.listings import destroy_listings
from vakwerk.peers.actions.sessions import destroy_contributions
from vakwerk.peers.models import AgreementSignature, GroupAgreement, GroupInvitation, PeerGroup, PeerSession, Presence
from vakwerk.people.public import forget_group
from vakwerk.privacy.public import erase_after_commit


def destroy_sessions(rows, *, at):
    rows.delete()
    for group in queries.empty_shells():
        drop(group)
    erase_after_commit([PeerSession, Presence, PeerGroup], at=at)


def destroy_groups(rows, *, at):
    """Name, agreements, invitations and members go."""
    for group in rows:
        group.agreements.all().delete()
        group.invitations.all().delete()
        group.name, group.destroy_after = "", None
        group.save()
        forget_group(group.closed_group)
    for group in queries.empty_shells():
        drop(group)
    erase_after_commit([PeerGroup, GroupAgreement, AgreementSignature, GroupInvitation], at=at)


def drop(group):
    closed_group = group.closed_group
    group.delete()
    closed_group.delete()


@transaction.atomic
def destroy_overdue(*, at):
    """What was brought in for a meeting never held, old listings and dates none of which was chosen go on their day."""
    destroy_contributions(queries.overdue_contributions(localdate(at)), at)
    destroy_listings(queries.overdue_listings(localdate(at)), at)
    destroy_proposals(queries.overdue_proposals(localdate(at)), at)
