"""Moral deliberation: a meeting on a moral question. Of what is said nothing stays but what the record says."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.methods.public import methods_for
from vakwerk.notices.public import Kind, tell
from vakwerk.peers import queries, rules
from vakwerk.peers.actions import sessions
from vakwerk.peers.actions.following import move
from vakwerk.peers.actions.groups import start_group
from vakwerk.peers.models import DeliberationRecord, MoralDeliberation
from vakwerk.people.public import acting_for, members
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record

WHAT_CAME = N_("It is time to tell what came of your moral question.")
TOLD = N_("Somebody tells what came of a moral question you thought about.")
AGREED = N_("Agreements on how you work have been written down.")
CIRCLE = {"min_people": 5, "max_people": 12, "evaluate_after": 0}


@transaction.atomic
def request_deliberation(group, *, by, at, question, starts_at, agreement="", place="", call_url=""):
    """Ask for a deliberation on a question: in a group, or in a new one for this alone."""
    demand(rules.may_store_all(question))
    group = group or open_circle(agreement, by=by, at=at)
    method = methods_for("moral_deliberation")[0]
    facts = {"starts_at": starts_at, "place": place, "call_url": call_url, "facilitator": None}
    form = {"method_key": method.key, "variant": method.variants[0].key}
    session = sessions.plan(group, by=by, at=at, **facts, **form)
    asked = {"question": question, "bringer": by, "organisation": acting_for(by), "requested_at": at}
    deliberation = MoralDeliberation.objects.create(session=session, **asked)
    record(by, "peers.request_deliberation", deliberation, at=at)
    return deliberation


def open_circle(agreement, *, by, at):
    group = start_group(by=by, at=at, name=_("Moral deliberation"), agreement=agreement)
    for field, value in CIRCLE.items():
        setattr(group, field, value)
    group.save()
    return group


def take(deliberation):
    held = MoralDeliberation.objects.select_for_update(of=("self",))
    return held.select_related("session__group__closed_group", "session__facilitator").get(pk=deliberation.pk)


@transaction.atomic
def agree_on_working(deliberation, *, by, at, text):
    """Write down what the group agreed on its own way of working, or change it."""
    deliberation = take(deliberation)
    demand(rules.may_move_deliberation(by, deliberation, "agree_on_working") and rules.may_store_all(text))
    kept = deliberation.record
    kept.agreements, kept.agreed_on = text, localdate(at)
    kept.save()
    others = [person for person in members(deliberation.session.group.closed_group) if person.pk != by.pk]
    tell(others, AGREED, about=deliberation.session, at=at, kind=Kind.BECAME)
    return move(deliberation, "agree_on_working", by=by, at=at)


@transaction.atomic
def tell_what_came(deliberation, *, by, at, became):
    """The bringer tells in two sentences what came of it; who was there hears it unasked."""
    deliberation = take(deliberation)
    demand(rules.may_move_deliberation(by, deliberation, "tell_what_came") and rules.may_store_all(became))
    there = {presence.person_id for presence in queries.attendance(deliberation.session)}
    here = members(deliberation.session.group.closed_group)
    helped = [person for person in here if person.pk in there and person.pk != by.pk]
    tell(helped, TOLD, about=deliberation.session, at=at, kind=Kind.BECAME)
    return move(deliberation, "tell_what_came", by=by, at=at, became=became, looked_back_at=at)


def ask_what_came(*, at):
    """Once, on its day; and what was told long ago goes."""
    for deliberation in queries.deliberations_to_tell(localdate(at)):
        with transaction.atomic():
            MoralDeliberation.objects.filter(pk=deliberation.pk).update(asked_at=at)
            tell([deliberation.bringer], WHAT_CAME, about=deliberation.session, at=at)
    with transaction.atomic():
        if queries.told_long_ago(at).update(became=""):
            erase_after_commit([MoralDeliberation], at=at)


def let_question_go(person, *, at):
    """Somebody is removed: the question is the group's, that it was hers goes."""
    queries.deliberations_of(person).update(bringer=None, became="")


def destroy_records(rows, *, at):
    rows.delete()
    erase_after_commit([DeliberationRecord], at=at)
