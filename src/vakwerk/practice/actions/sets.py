"""A set from its first day on: started, filled, coached, grown into a next circle."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.people.public import acting_for, admit, know, members, open_group
from vakwerk.practice.models import LearningSet, Rollout, SetInvitation
from vakwerk.practice.queries import sets as queries
from vakwerk.practice.rules import sets as rules
from vakwerk.practice.rules.cards import may_store_all
from vakwerk.practice.states import SET_INVITATION_MOVES
from vakwerk.trail.public import record

INVITED = N_("You are asked into a learning set.")
JOINED = N_("Somebody you asked is in your learning set.")


def take(learning_set):
    """The set as it is now, held until the transaction ends."""
    held = LearningSet.objects.select_for_update(of=("self",))
    return held.select_related("closed_group", "organisation", "coach", "sponsor", "rollout").get(pk=learning_set.pk)


@transaction.atomic
def start_set(*, by, at, name, weeks=4, coach=None, sponsor=None, rollout=None, circle=1):
    """A new set, with who starts it in it. A coach is asked like everybody else; a sponsor stays outside."""
    place = acting_for(by)
    people = [by, *([coach] if coach else [])]
    demand(rules.may_start_set(by) and rules.may_be_sponsor(sponsor, people, place) and may_store_all(name))
    facts = {"name": name, "weeks": weeks, "sponsor": sponsor, "rollout": rollout, "circle": circle}
    door = open_group(at=at)
    made = LearningSet.objects.create(closed_group=door, organisation=place, started_at=at, **facts)
    admit(door, by, at=at)
    record(by, "practice.start_set", made, at=at)
    if coach is not None and coach.pk != by.pk:
        invite_into(made, coach, by=by, at=at, is_coach=True)
    return made


@transaction.atomic
def change_set(learning_set, *, by, at, name, weeks, sponsor):
    held = take(learning_set)
    demand(rules.may_change_set(by, held) and may_store_all(name))
    demand(rules.may_be_sponsor(sponsor, members(held.closed_group), held.organisation))
    held.name, held.weeks, held.sponsor = name, weeks, sponsor
    held.save()
    record(by, "practice.change_set", held, at=at)
    return held


@transaction.atomic
def coach_set(learning_set, *, by, at):
    """Take up the coaching of a set that has no coach."""
    held = take(learning_set)
    demand(rules.may_take_coaching(by, held))
    held.coach = by
    held.save()
    record(by, "practice.coach_set", held, at=at)
    return held


@transaction.atomic
def invite_into(learning_set, person, *, by, at, is_coach=False):
    held = take(learning_set)
    here = list(members(held.closed_group))
    know([*here, person])
    demand(rules.may_invite_into(by, held) and rules.may_come_in(person, here, held.sponsor_id))
    demand(rules.is_out_of_line(person, here))
    if not is_coach:
        demand(rules.has_a_place(*queries.places(held, here)))
    made, is_new = SetInvitation.objects.get_or_create(
        learning_set=held, person=person, state="open",
        defaults={"invited_by": by, "invited_at": at, "is_coach": is_coach},
    )  # fmt: skip
    if is_new:
        record(by, "practice.invite_into", held, at=at)
        tell([person], INVITED, about=made, at=at)
    return made


@transaction.atomic
def answer_invitation(invitation, name, *, by, at):
    """Yes or no to a set; yes opens the door, also to its earlier questions."""
    learning_set = take(invitation.learning_set)
    held = SetInvitation.objects.select_for_update(of=("self",)).select_related("learning_set", "invited_by", "person")
    invitation = held.get(pk=invitation.pk)
    demand(rules.may_answer_invitation(by, invitation, name))
    invitation.state = SET_INVITATION_MOVES[name].target
    invitation.save()
    record(by, f"practice.{name}_invitation", learning_set, at=at)
    answered(invitation, by=by, at=at)
    if name == "accept":
        let_in(learning_set, invitation, by=by, at=at)
    return learning_set


def let_in(learning_set, invitation, *, by, at):
    here = list(members(learning_set.closed_group))
    if invitation.is_coach:
        learning_set.coach = by if learning_set.coach_id is None else learning_set.coach
        learning_set.save()
    else:
        learners, _invited = queries.places(learning_set, here)
        demand(rules.has_a_place(learners, 0))
    admit(learning_set.closed_group, by, at=at)
    if invitation.invited_by is not None:
        tell([invitation.invited_by], JOINED, about=learning_set, at=at, kind=Kind.BECAME)


@transaction.atomic
def open_rollout(learning_set, *, by, at, name, partner=""):
    """This set is the pilot: from here sets grow, circle by circle."""
    held = take(learning_set)
    demand(rules.may_open_rollout(by, held) and may_store_all(name, partner))
    held.rollout = Rollout.objects.create(organisation=held.organisation, name=name, partner=partner, opened_at=at)
    held.save()
    record(by, "practice.open_rollout", held.rollout, at=at)
    return held.rollout


@transaction.atomic
def grow(learning_set, *, by, at, name, coach=None):
    """A set of the next circle, started by a member of this one, for the colleagues she brings in."""
    held = take(learning_set)
    demand(rules.may_grow(by, held))
    sponsor = held.sponsor if held.sponsor and rules.may_be_sponsor(held.sponsor, [], acting_for(by)) else None
    facts = {"weeks": held.weeks, "sponsor": sponsor, "rollout": held.rollout, "circle": held.circle + 1}
    return start_set(by=by, at=at, name=name, coach=coach, **facts)
