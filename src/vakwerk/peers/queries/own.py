"""What people took home: theirs alone."""

from django.db.models import CharField, DateField

from vakwerk.common.prepared import prepared
from vakwerk.peers import rules
from vakwerk.peers.models import Commitment, Takeaway
from vakwerk.peers.states import CommitmentState


def visible_commitments(person):
    return Commitment.objects.filter(rules.own_seen_by(person)).select_related("session__group")


def commitments(person):
    """Hers, the ones that ask for a look-back first."""
    return visible_commitments(person).order_by("-state", "look_back_on")


@prepared(person=CharField(), on=DateField())
def commitments_due(person, on):
    """Hers whose day has come."""
    waiting = visible_commitments(person).filter(state=CommitmentState.OPEN, look_back_on__lte=on)
    return waiting.order_by("look_back_on")


def takeaways(person):
    mine = Takeaway.objects.filter(rules.own_seen_by(person)).select_related("session")
    return mine.order_by("-written_at")


def open_promise(person, group):
    """What she promised herself in an earlier meeting of this group and has not let go of."""
    mine = visible_commitments(person).filter(session__group=group).exclude(state=CommitmentState.LET_GO)
    return mine.order_by("-made_at").first()


def due_for_asking(on):
    """Promises whose day has come and about which nobody has been asked yet."""
    waiting = Commitment.objects.filter(state=CommitmentState.OPEN, look_back_on__lte=on, asked_at=None)
    return waiting.select_related("owner")
