"""An obstacle: given to an owner, answered, judged by the team."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.people.public import people_in_team
from vakwerk.practice.actions import dialogues
from vakwerk.practice.models import Obstacle, Response
from vakwerk.practice.queries import dialogues as queries
from vakwerk.practice.rules import dialogues as rules
from vakwerk.practice.rules.cards import may_store_all
from vakwerk.practice.states import DIALOGUE_MOVES, OBSTACLE_MOVES, ObstacleState
from vakwerk.trail.public import record

WITH_YOU = N_("Something a team runs into is with you. It asks for an answer.")
ANSWERED = N_("There is an answer to something your team runs into.")
SILENT = N_("Something a team runs into has had no answer for three weeks.")
NO_OWNER = N_("Somebody who owned what a team runs into has left. Choose another owner.")


def take(obstacle):
    """The obstacle as it is now with its dialogue, held until the transaction ends."""
    dialogue = dialogues.take(obstacle.dialogue)
    held = Obstacle.objects.select_for_update(of=("self",)).select_related("owner").get(pk=obstacle.pk)
    held.dialogue = dialogue
    return held


def move(obstacle, name, *, by, at, **facts):
    demand(rules.may_move_obstacle(by, obstacle, name, queries.coming(obstacle.dialogue.team)))
    for field, value in facts.items():
        setattr(obstacle, field, value)
    obstacle.state = OBSTACLE_MOVES[name].target
    obstacle.save()
    record(by, f"practice.{name}_obstacle", obstacle, at=at)
    answered(obstacle, by=by, at=at)
    return obstacle


@transaction.atomic
def give_owner(obstacle, *, by, at, owner, theme):
    """Somebody who answers, also when the answer is no; and what it is about."""
    demand(rules.may_own(owner, obstacle.dialogue))
    obstacle = move(take(obstacle), "own", by=by, at=at, owner=owner, theme=theme, reminded_at=None)
    if owner.pk != by.pk:
        tell([owner], WITH_YOU, about=obstacle, at=at)
    return obstacle


@transaction.atomic
def answer_obstacle(obstacle, name, *, by, at, text, pledged_on=None):
    """Solved, being worked on, or not possible because: each in words, and the team hears it."""
    demand(may_store_all(text))
    obstacle = move(take(obstacle), name, by=by, at=at)
    Response.objects.create(obstacle=obstacle, state=obstacle.state, text=text, pledged_on=pledged_on, by=by, at=at)
    dialogue = obstacle.dialogue
    dialogue.state = DIALOGUE_MOVES["respond"].target
    dialogue.save()
    tell(queries.team_without(dialogue, by), ANSWERED, about=obstacle, at=at, kind=Kind.BECAME)
    return obstacle


@transaction.atomic
def judge(obstacle, *, by, at, solved=0, under_way=0, not_satisfied=0):
    """How many of the team say what; who said what is kept nowhere."""
    obstacle = take(obstacle)
    votes = {"solved": solved, "under_way": under_way, "not_satisfied": not_satisfied}
    demand(rules.are_votes(people_in_team(obstacle.dialogue.team).count(), *votes.values()))
    return move(obstacle, "judge", by=by, at=at, judgement=rules.judgement_of(**votes), **votes)


def remind_owners(*, at, on):
    """Silence is no answer: once, to who owns it and to who leads the dialogue."""
    for obstacle in queries.unanswered_since(on):
        with transaction.atomic():
            Obstacle.objects.filter(pk=obstacle.pk).update(reminded_at=at)
            told = {person.pk: person for person in (obstacle.owner, obstacle.dialogue.head) if person is not None}
            tell(told.values(), SILENT, about=obstacle, at=at)


@transaction.atomic
def leave_obstacles(gone, *, at):
    """What lay with somebody who left waits for another owner; an answer that was given stays."""
    for obstacle in queries.obstacles_left(gone):
        waits = obstacle.state in OBSTACLE_MOVES["own"].sources
        state = ObstacleState.RAISED if waits else obstacle.state
        Obstacle.objects.filter(pk=obstacle.pk).update(owner=None, state=state)
        if waits and obstacle.dialogue.head is not None:
            tell([obstacle.dialogue.head], NO_OWNER, about=obstacle, at=at)


def forget_owners(person, *, at):
    queries.kept_obstacles(person).filter(state=ObstacleState.OWNED).update(owner=None, state=ObstacleState.RAISED)
    queries.kept_obstacles(person).update(owner=None)


def forget_answers(person, *, at):
    queries.answers_by(person).update(by=None)
