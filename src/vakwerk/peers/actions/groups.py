"""A group from its first day to its last: founded, agreed, left, ended."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.methods.public import open_conversation, remove_seat
from vakwerk.notices.public import answered
from vakwerk.peers import queries, rules
from vakwerk.peers.actions.sessions import destroy_contributions
from vakwerk.peers.models import (
    AgreementSignature,
    CaseContribution,
    EvaluationAnswer,
    GroupAgreement,
    GroupEvaluation,
    GroupInvitation,
    PeerGroup,
    SessionReply,
)
from vakwerk.peers.states import GROUP_MOVES, GroupState
from vakwerk.people.public import admit, dismiss, members, open_group
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record


def take(group):
    return PeerGroup.objects.select_for_update(of=("self",)).select_related("closed_group").get(pk=group.pk)


def move(group, name, *, by, at, **facts):
    for field, value in facts.items():
        setattr(group, field, value)
    group.state = GROUP_MOVES[name].target
    group.save()
    record(by, f"peers.{name}", group, at=at)
    answered(group, by=by, at=at)
    return group


@transaction.atomic
def start_group(*, by, at, name, agreement):
    """Found a group: the founder is in and has signed what she proposes."""
    demand(rules.may_start(by) and rules.may_store_all(name, agreement))
    door = open_group(at=at)
    admit(door, by, at=at)
    group = PeerGroup.objects.create(closed_group=door, name=name, started_by=by, started_at=at)
    record(by, "peers.start_group", group, at=at)
    made = GroupAgreement.objects.create(group=group, text=agreement, made_by=by, made_at=at)
    AgreementSignature.objects.create(agreement=made, person=by, signed_at=at)
    return group


@transaction.atomic
def sign(group, *, by, at):
    """Say yes to the agreement. When the last member of a group of enough people has, the group is agreed."""
    group = take(group)
    demand(rules.may_change_group(by, group))
    AgreementSignature.objects.get_or_create(
        agreement=queries.current_agreement(group), person=by, defaults={"signed_at": at}
    )
    record(by, "peers.sign", group, at=at)
    return settle(group, by=by, at=at)


def settle(group, *, by, at):
    """A group that is being formed is agreed once there are enough members and all of them have signed."""
    people = {member.pk for member in members(group.closed_group)}
    complete = len(people) >= group.min_people and people <= queries.agreement_and_signers(group)[1]
    if group.state == GroupState.FORMING and complete:
        return move(group, "agree", by=by, at=at)
    return group


@transaction.atomic
def change_agreement(group, *, by, at, text):
    """A new text is signed anew; the former one stays as what it was. The same text asks nobody anything."""
    group = take(group)
    demand(rules.may_change_group(by, group) and rules.may_store_all(text))
    current = queries.current_agreement(group)
    if GroupAgreement(text=text).words == current.words:
        return current
    made = GroupAgreement.objects.create(group=group, text=text, made_by=by, made_at=at)
    AgreementSignature.objects.create(agreement=made, person=by, signed_at=at)
    record(by, "peers.change_agreement", group, at=at)
    return made


@transaction.atomic
def change_group(group, *, by, at, **facts):
    group = take(group)
    demand(rules.may_change_group(by, group) and rules.may_store_all(facts.get("name", "")))
    for field, value in facts.items():
        setattr(group, field, value)
    group.save()
    record(by, "peers.change_group", group, at=at)
    return group


@transaction.atomic
def leave(group, *, by, at):
    """Go: what is one's own stays with oneself, and every screen of a meeting that is going on closes."""
    group = take(group)
    demand(rules.may_leave(by, group))
    for session in queries.coming(group):
        going_on = open_conversation(session)
        if going_on is not None:
            remove_seat(going_on, by, at=at)
        if session.facilitator_id == by.pk:
            session.facilitator = None
            session.save()
    dismiss(group.closed_group, by, at=at)
    record(by, "peers.leave", group, at=at)
    if not members(group.closed_group).exists() and GROUP_MOVES["end"].fits(group.state):
        end(group, by=by, at=at)


@transaction.atomic
def leave_everything(person, *, at):
    """Somebody is removed: out of every group, with what she brought in and the invitations to her address."""
    for group in queries.visible_groups(person):
        leave(group, by=person, at=at)
    destroy_contributions(CaseContribution.objects.filter(person=person), at)
    SessionReply.objects.filter(person=person).delete()
    GroupInvitation.objects.filter(email=person.email).delete()
    erase_after_commit([GroupInvitation], at=at)


@transaction.atomic
def end_group(group, *, by, at):
    group = take(group)
    demand(rules.may_end(by, group, queries.coming(group).exists()))
    return end(group, by=by, at=at)


def end(group, *, by, at):
    end_evaluation(group, at=at)
    return move(group, "end", by=by, at=at, ended_at=at, destroy_after=keep_until(PeerGroup, at))


def end_evaluation(group, *, at):
    """Nobody looks back at the group any more; what was written about it is destroyed."""
    GroupEvaluation.objects.filter(group=group, ended_at=None).update(ended_at=at)
    if EvaluationAnswer.objects.filter(evaluation__group=group).delete()[0]:
        erase_after_commit([EvaluationAnswer], at=at)
