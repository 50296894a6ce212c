"""A moral deliberation: a member brings the question, the facilitator keeps out of it, what was said is gone after."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.peers.rules.groups import is_member
from vakwerk.peers.rules.sessions import may_lead
from vakwerk.peers.states import DELIBERATION_MOVES
from vakwerk.people.public import group_sight, reached_by
from vakwerk.privacy.public import ARCHIVIST, PRIVACY_OFFICER


def deliberation_seen_by(person):
    return group_sight(person, "session__group__closed_group")


def record_seen_by(person):
    """The register of an organisation is read by who has to answer for what it keeps."""
    return Q(organisation__in=reached_by(person, ARCHIVIST) | reached_by(person, PRIVACY_OFFICER))


def may_read_register(person):
    if reached_by(person, ARCHIVIST) or reached_by(person, PRIVACY_OFFICER):
        return YES
    return no(_("The archivist and the data protection officer see this."))


def takes_part(person, part, deliberation):
    session = deliberation.session
    if part == "bringer":
        is_hers = deliberation.bringer_id == person.pk
        return is_member(person, session.group) if is_hers else no(_("Who brought in the question does this."))
    return may_lead(person, session) if part == "facilitator" else is_member(person, session.group)


def may_move_deliberation(person, deliberation, name):
    move = DELIBERATION_MOVES[name]
    return move.fits(deliberation.state) and takes_part(person, move.by, deliberation)
