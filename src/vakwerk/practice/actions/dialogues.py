"""A dialogue: planned, prepared, held, and what was gathered published; without anybody knowing who wrote what."""

from random import SystemRandom

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.methods.public import open_conversation
from vakwerk.notices.public import answered, tell
from vakwerk.people.public import people_in_team
from vakwerk.practice.models import ActivationDialogue, Contribution, Obstacle, Response
from vakwerk.practice.queries import dialogues as queries
from vakwerk.practice.rules import dialogues as rules
from vakwerk.practice.rules.cards import may_store_all
from vakwerk.practice.states import DIALOGUE_MOVES, OBSTACLE_MOVES, ObstacleState, TeamJudgement
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

PLANNED = N_("A dialogue with your team is planned. Write beforehand what you run into.")
INVITED = N_("You are invited to a dialogue with your team.")
PUBLISHED = N_("You can read what your team runs into.")
LATE = N_("A team has had no dialogue with you for a hundred days.")
NO_HEAD = N_("Nobody leads the dialogue with your team any more.")


def take(dialogue):
    """The dialogue as it is now, held until the transaction ends."""
    held = ActivationDialogue.objects.select_for_update(of=("self",))
    return held.select_related(*queries.JOINED).get(pk=dialogue.pk)


def move(dialogue, name, *, by, at, **facts):
    demand(rules.may_move_dialogue(by, dialogue, name))
    for field, value in facts.items():
        setattr(dialogue, field, value)
    dialogue.state = DIALOGUE_MOVES[name].target
    dialogue.save()
    record(by, f"practice.{name}_dialogue", dialogue, at=at)
    answered(dialogue, by=by, at=at)
    return dialogue


@transaction.atomic
def plan_dialogue(team, *, by, at, starts_at, place=""):
    """The next talk with a team; from now on it may write what it runs into."""
    demand(rules.may_plan(by, team, queries.coming(team)) and may_store_all(place))
    facts = {"organisation": team.organisation, "head": by, "starts_at": starts_at, "place": place}
    made = ActivationDialogue.objects.create(team=team, previous=queries.last_held(team), **facts)
    record(by, "practice.plan_dialogue", made, at=at)
    tell(queries.team_without(made, by), PLANNED, about=made, at=at)
    return made


@transaction.atomic
def change_dialogue(dialogue, *, by, at, starts_at, place):
    dialogue = take(dialogue)
    demand(rules.may_change_dialogue(by, dialogue) and may_store_all(place))
    dialogue.starts_at, dialogue.place, dialogue.sequence = starts_at, place, dialogue.sequence + 1
    dialogue.save()
    record(by, "practice.change_dialogue", dialogue, at=at)
    return dialogue


@transaction.atomic
def contribute(dialogue, *, by, text):
    """What somebody runs into. No line in the trail, no moment and no key leads to her: she is only let in."""
    dialogue = take(dialogue)
    size = people_in_team(dialogue.team).count()
    demand(rules.may_contribute(by, dialogue, size) and may_store_all(text))
    Contribution.objects.create(dialogue=dialogue, text=text)


@transaction.atomic
def prepare(dialogue, *, by, at, stories="", why_unanswered=""):
    """The head accounts for last time and invites the team; again changes what she prepared."""
    dialogue = take(dialogue)
    demand(rules.is_accounted_for(queries.last_time(dialogue), why_unanswered))
    demand(may_store_all(stories, why_unanswered))
    is_first = dialogue.state == "planned"
    dialogue = move(dialogue, "prepare", by=by, at=at, stories=stories, why_unanswered=why_unanswered)
    if is_first:
        tell(queries.team_without(dialogue, by), INVITED, about=dialogue, at=at)
    return dialogue


@transaction.atomic
def hold(dialogue, *, by, at):
    """The talk took place, and began with last time: that dialogue is closed, with what nobody answered."""
    dialogue = take(dialogue)
    demand(rules.may_hold(by, dialogue, queries.last_time(dialogue), open_conversation(dialogue)))
    return close_last_time(dialogue, by=by, at=at)


def close_last_time(dialogue, *, by, at):
    last = queries.last_time(dialogue)
    dialogue.state = DIALOGUE_MOVES["hold"].target
    dialogue.save()
    record(by, "practice.hold_dialogue", dialogue, at=at)
    if dialogue.previous_id is not None:
        unanswered = [obstacle.pk for obstacle in last if obstacle.state in OBSTACLE_MOVES["pass_over"].sources]
        target = OBSTACLE_MOVES["pass_over"].target
        Obstacle.objects.filter(pk__in=unanswered).update(state=target, judgement=TeamJudgement.UNANSWERED)
        previous = take(dialogue.previous)
        previous.state, previous.destroy_after = DIALOGUE_MOVES["close"].target, keep_until(ActivationDialogue, at)
        previous.save()
    return dialogue


@transaction.atomic
def publish(dialogue, *, by, at):
    """The team reads what was gathered, written anew in an order that tells nothing; and what comes back."""
    dialogue = move(take(dialogue), "publish", by=by, at=at, published_at=at)
    due = localdate(at + rules.ANSWERS)
    texts = sorted(set(dialogue.contributions.values_list("text", flat=True)))
    SystemRandom().shuffle(texts)
    dialogue.contributions.all().delete()
    for text in texts:
        Obstacle.objects.create(dialogue=dialogue, text=text, answer_due=due)
    for obstacle in filter(rules.returns, queries.last_time(dialogue)):
        bring_back(obstacle, dialogue, due)
    erase_after_commit([Contribution], at=at)
    tell(queries.team_without(dialogue, by), PUBLISHED, about=dialogue, at=at)
    return dialogue


def bring_back(obstacle, dialogue, due):
    has_returned = obstacle.has_returned or obstacle.judgement == TeamJudgement.NOT_SATISFIED
    state = ObstacleState.OWNED if obstacle.owner_id else ObstacleState.RAISED
    facts = {"text": obstacle.text, "theme": obstacle.theme, "owner": obstacle.owner, "state": state, "answer_due": due}
    Obstacle.objects.create(dialogue=dialogue, comes_from=obstacle, has_returned=has_returned, **facts)


@transaction.atomic
def take_dialogue(dialogue, *, by, at):
    """Go on with the dialogue of a head who left."""
    dialogue = take(dialogue)
    demand(rules.may_take_dialogue(by, dialogue))
    dialogue.head = by
    dialogue.save()
    record(by, "practice.take_dialogue", dialogue, at=at)
    return dialogue


def remind_heads(*, at):
    """A hundred days after the last one, once."""
    for dialogue in queries.late(at):
        with transaction.atomic():
            ActivationDialogue.objects.filter(pk=dialogue.pk).update(late_told_at=at)
            tell([dialogue.head], LATE, about=dialogue, at=at)


@transaction.atomic
def leave_dialogues(gone, *, at):
    for dialogue in queries.dialogues_left(gone):
        ActivationDialogue.objects.filter(pk=dialogue.pk).update(head=None)
        record(None, "practice.leave_dialogue", dialogue, at=at)
        if dialogue.state != "closed":
            tell(people_in_team(dialogue.team), NO_HEAD, about=dialogue, at=at)


def forget_heads(person, *, at):
    queries.led_by(person).update(head=None)


def destroy_dialogues(rows, *, at):
    """A dialogue goes with its obstacles and their answers."""
    for dialogue in rows:
        dialogue.delete()
    erase_after_commit([ActivationDialogue, Obstacle, Response], at=at)
