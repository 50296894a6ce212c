"""What people take home, and looking back at it: a sentence, a day, two sentences."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, ask_to_look_back, forget, link_of, tell, use
from vakwerk.peers import queries, rules
from vakwerk.peers.models import Commitment, Takeaway
from vakwerk.peers.states import COMMITMENT_MOVES
from vakwerk.people.public import members
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record

TIME = N_("It is time to look back at what you planned.")
ANSWERED = N_("Somebody you thought along with tells what came of it.")


def keep_own(session, seat, *, at):
    """What a seat leaves with becomes its owner's."""
    if seat.takeaway:
        keep_takeaway(session, by=seat.person, at=at, text=seat.takeaway)
    if seat.commitment:
        commit(session, by=seat.person, at=at, text=seat.commitment, look_back_on=seat.due_on)


@transaction.atomic
def keep_takeaway(session, *, by, at, text):
    """Write down what one takes along, or change it."""
    demand(rules.may_store_all(text))
    facts = {"text": text, "written_at": at}
    takeaway, _new = Takeaway.objects.update_or_create(session=session, owner=by, defaults=facts)
    record(by, "peers.keep_takeaway", takeaway, at=at)
    answered(session, by=by, at=at)
    return takeaway


@transaction.atomic
def drop_takeaway(takeaway, *, by, at):
    demand(rules.may_change_own(by, takeaway))
    record(by, "peers.drop_takeaway", takeaway, at=at)
    takeaway.delete()
    erase_after_commit([Takeaway], at=at)


@transaction.atomic
def drop_commitment(commitment, *, by, at):
    demand(rules.may_change_own(by, commitment))
    record(by, "peers.drop_commitment", commitment, at=at)
    forget(commitment)
    commitment.delete()
    erase_after_commit([Commitment], at=at)


@transaction.atomic
def commit(session, *, by, at, text, look_back_on):
    """One sentence about one's own next step, with the day on which one looks back."""
    demand(rules.may_store_all(text))
    facts = {"text": text, "made_at": at, "look_back_on": look_back_on, "asked_at": None}
    commitment, _new = Commitment.objects.update_or_create(session=session, owner=by, defaults=facts)
    record(by, "peers.commit", commitment, at=at)
    answered(session, by=by, at=at)
    return commitment


def take(commitment):
    held = Commitment.objects.select_for_update(of=("self",))
    return held.select_related("session__group__closed_group", "owner").get(pk=commitment.pk)


@transaction.atomic
def look_back(commitment, *, by, at, became, for_helpers=""):
    """Two sentences on what came of it; and, if she likes, what those who helped may read."""
    commitment = take(commitment)
    demand(rules.may_look_back(by, commitment, "look_back") and rules.may_store_all(became, for_helpers))
    commitment.became, commitment.for_helpers = became, for_helpers
    commitment.state, commitment.looked_back_at = COMMITMENT_MOVES["look_back"].target, at
    commitment.save()
    record(by, "peers.look_back", commitment, at=at)
    forget(commitment)
    if for_helpers and commitment.session is not None:
        tell(helpers(commitment), ANSWERED, about=commitment.session.group, at=at, kind=Kind.BECAME)
    return commitment


def helpers(commitment):
    """Those who were at the meeting and are still in the group, without herself."""
    there = {presence.person_id for presence in queries.attendance(commitment.session)}
    here = members(commitment.session.group.closed_group)
    return [member for member in here if member.pk in there and member.pk != commitment.owner_id]


@transaction.atomic
def look_back_by_link(token, *, at, became, share):
    """The same from a mail, without signing in: it takes an answer and shows nothing."""
    link = use(link_of(token), at=at)
    commitment = Commitment.objects.get(pk=link.about.partition(":")[2])
    return look_back(commitment, by=link.person, at=at, became=became, for_helpers=became if share else "")


@transaction.atomic
def let_go(commitment, *, by, at):
    """Not doing it is a normal outcome. Nobody hears of it."""
    commitment = take(commitment)
    demand(rules.may_look_back(by, commitment, "let_go"))
    commitment.state = COMMITMENT_MOVES["let_go"].target
    commitment.save()
    record(by, "peers.let_go", commitment, at=at)
    forget(commitment)


def ask_look_backs(*, at):
    """Once per promise, on its day."""
    for commitment in queries.due_for_asking(localdate(at)):
        with transaction.atomic():
            Commitment.objects.filter(pk=commitment.pk).update(asked_at=at)
            day = localdate(commitment.made_at)
            ask_to_look_back(commitment.owner, TIME, about=commitment, promised_on=day, at=at)
