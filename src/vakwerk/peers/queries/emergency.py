"""What a group and a meeting of it show when they are opened in an emergency. What is one member's own is not there."""

from django.utils.translation import gettext_noop as N_

from vakwerk.peers.queries.groups import current_agreement
from vakwerk.people.public import members


def members_of(group):
    return members(group.closed_group)


def agreed(group):
    agreement = current_agreement(group)
    return [(N_("Name"), [group.name]), (N_("What the group agreed"), [agreement.words] if agreement else [])]


def members_at(session):
    return members_of(session.group)


def brought_in(session):
    brought = session.contributions.order_by("written_at")
    return [(N_("Where"), [session.place]), (N_("Brought in"), [each.text for each in brought])]
