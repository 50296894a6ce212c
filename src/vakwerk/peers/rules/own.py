"""What is one's own: nobody else sees it, changes it or knows of it."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.peers.states import COMMITMENT_MOVES


def own_seen_by(person):
    return Q(owner=person)


def may_change_own(person, thing):
    return YES if thing.owner_id == person.pk else no(_("This is somebody else's."))


def may_look_back(person, commitment, name):
    return may_change_own(person, commitment) and COMMITMENT_MOVES[name].fits(commitment.state)
