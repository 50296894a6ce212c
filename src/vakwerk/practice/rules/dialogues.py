"""Activation dialogues: who leads and reads them, what comes first, and who judges what was answered."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import EXECUTIVE, TEAM_LEAD, holds, organisations_around, organisations_of, own_teams
from vakwerk.practice.states import (
    ANSWERABLE,
    DIALOGUE_MOVES,
    GATHERING,
    OBSTACLE_MOVES,
    UNANSWERED,
    DialogueState,
    ObstacleState,
    TeamJudgement,
)

FEWEST = 5  # in a team, before something can be written without being guessed whose it is
QUARTER = timedelta(days=100)
ANSWERS = timedelta(days=21)


def dialogue_seen_by(person, path=""):
    of_team = Q(**{f"{path}team__in": own_teams(person)})
    return of_team | Q(**{f"{path}head": person, f"{path}organisation__in": organisations_of(person)})


def obstacle_seen_by(person):
    """The team and its head; and who owns it reads this one."""
    own = Q(owner=person, dialogue__organisation__in=organisations_around(person).values("pk"))
    return own | dialogue_seen_by(person, "dialogue__")


def may_lead(person, team):
    """The head of a department, or the lead of the team."""
    is_lead = holds(person, TEAM_LEAD, team.organisation) and is_of_team(person, team)
    if holds(person, EXECUTIVE, team.organisation) or is_lead:
        return YES
    return no(_("A head of department or the lead of the team does this."))


def is_of_team(person, team):
    if any(each.pk == team.pk for each in own_teams(person)):
        return YES
    return no(_("Only colleagues of this team do this."))


def is_head(person, dialogue):
    if dialogue.head_id != person.pk:
        return no(_("Only who leads this dialogue does this."))
    return may_lead(person, dialogue.team)


def may_take_dialogue(person, dialogue):
    """A dialogue whose head has left."""
    if dialogue.head_id is not None:
        return no(_("Somebody leads this dialogue."))
    return may_lead(person, dialogue.team)


def may_plan(person, team, coming):
    if coming:
        return no(_("A dialogue with this team is planned already. First hold that one."))
    return may_lead(person, team)


def may_change_dialogue(person, dialogue):
    if dialogue.state not in (DialogueState.PLANNED, DialogueState.PREPARED):
        return no(_("This dialogue has been held."))
    return is_head(person, dialogue)


def may_contribute(person, dialogue, size):
    """Before the talk without being known, so from five colleagues; what is said in it may be written down by each."""
    if dialogue.state not in GATHERING:
        return no(_("What the team runs into has been gathered. Keep it for the next dialogue."))
    if dialogue.state != DialogueState.HELD and size < FEWEST:
        return no(_("Your team is smaller than five: who wrote something could be guessed. Say it in the dialogue."))
    return YES if dialogue.head_id == person.pk else is_of_team(person, dialogue.team)


def may_move_dialogue(person, dialogue, name):
    return DIALOGUE_MOVES[name].fits(dialogue.state) and is_head(person, dialogue)


def is_accounted_for(last, why):
    """Nobody is invited over an obstacle that has no answer, unless the head says why."""
    if any(obstacle.state in UNANSWERED for obstacle in last) and not why.strip():
        return no(_("Something of last time has no answer yet. Answer it first, or write why that is not so."))
    return YES


def is_judged(last):
    """The talk begins with last time."""
    answered = (ObstacleState.SOLVED, ObstacleState.IN_PROGRESS, ObstacleState.NOT_POSSIBLE)
    if any(obstacle.state in answered for obstacle in last):
        return no(_("First the team judges the answers to last time."))
    return YES


def may_hold(person, dialogue, last, conversation):
    """Whether the head can say that it was held; of a talk that goes on who leads it does, by closing it."""
    if conversation is not None:
        return no(_("The dialogue is going on. Who leads the talk closes it."))
    return may_move_dialogue(person, dialogue, "hold") and is_judged(last)


def may_own(candidate, dialogue):
    """Who owns an obstacle can read it: a colleague, there or in a partnership."""
    if organisations_around(candidate).filter(pk=dialogue.organisation_id).exists():
        return YES
    return no(_("This is not the address of a colleague here."))


def owns(person, obstacle):
    if obstacle.owner_id == person.pk:
        return YES
    return no(_("Only who owns this obstacle answers it."))


def judges(person, obstacle):
    """The team: not who leads the dialogue, nor who answered."""
    if person.pk in (obstacle.dialogue.head_id, obstacle.owner_id):
        return no(_("The team judges this, not who answered."))
    return is_of_team(person, obstacle.dialogue.team)


def plays(person, part, obstacle):
    if part == "head":
        return is_head(person, obstacle.dialogue)
    return owns(person, obstacle) if part == "owner" else judges(person, obstacle)


def may_move_obstacle(person, obstacle, name, following=None):
    """`following`: the next dialogue of the team, in which it is judged."""
    move = OBSTACLE_MOVES[name]
    return move.fits(obstacle.state) and is_open(obstacle, name, following) and plays(person, move.by, obstacle)


def is_open(obstacle, name, following):
    if name != "judge":
        return YES if obstacle.dialogue.state in ANSWERABLE else no(_("That is not possible at this stage."))
    if following is None or following.state != DialogueState.PREPARED:
        return no(_("The team judges at the beginning of the next dialogue."))
    return YES


def are_votes(size, *votes):
    """One voice each, of who was there."""
    if not 0 < sum(votes) <= size:
        return no(_("Count between 1 and %(n)s voices.") % {"n": size})
    return YES


def judgement_of(solved, under_way, not_satisfied):
    """What most say; when as many say either, what asks for more."""
    votes = (
        (not_satisfied, TeamJudgement.NOT_SATISFIED),
        (under_way, TeamJudgement.UNDER_WAY),
        (solved, TeamJudgement.SOLVED),
    )
    return max(votes, key=lambda vote: vote[0])[1]


def returns(obstacle):
    """Whether it comes back: while it is under way or unanswered; of what did not satisfy, once."""
    if obstacle.judgement == TeamJudgement.NOT_SATISFIED:
        return not obstacle.has_returned
    return obstacle.judgement in (TeamJudgement.UNDER_WAY, TeamJudgement.UNANSWERED)


def is_late(last, at):
    """More than a hundred days since the last dialogue."""
    return last is not None and last.starts_at < at - QUARTER


def permits_dialogue(person, dialogue, last, size, conversation=None):
    can = {name: may_move_dialogue(person, dialogue, name) for name in ("prepare", "publish")}
    can["hold"] = may_hold(person, dialogue, last, conversation)
    can["take"] = may_take_dialogue(person, dialogue)
    can["change"] = may_change_dialogue(person, dialogue)
    return can | {"contribute": may_contribute(person, dialogue, size)}


def permits_obstacle(person, obstacle, following):
    names = ("own", "solve", "work_on", "refuse", "judge")
    return {name: may_move_obstacle(person, obstacle, name, following) for name in names}
