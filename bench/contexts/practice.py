"""What a country tries: a board and experiments in every municipality, one of them repeated five hundred times."""

from datetime import timedelta

from django.urls import reverse

from bench.contexts.evidence import milliseconds
from bench.registry import figure, filler, page
from vakwerk.people.models import ClosedGroup, Membership
from vakwerk.people.public import person_by_email
from vakwerk.practice import queries
from vakwerk.practice.models import (
    Checkpoint,
    Experiment,
    ImprovementBoard,
    ImprovementCard,
    LearningSet,
    Participation,
    PracticeQuestion,
    TrialCount,
)
from vakwerk.practice.queries.changes import own_changes
from vakwerk.practice.queries.dialogues import visible_dialogues
from vakwerk.practice.queries.sets import visible_sets
from vakwerk.practice.states import CardState, ExperimentState, QuestionState, SetState

CARDS = 40  # of a board
TRIED = 8  # experiments of a municipality
REPEATED = 500  # how often one experiment was repeated, at any size
COUNTED = 200  # clients of what was decided on
IN_FAMILY = 20  # clients of each repetition
SETS = 1_500
TEXT = "Wij verwachten meer eigen plannen, omdat mensen in het tweede gesprek pas vertellen wat zij willen."


@filler
def boards(nation):
    keepers = one_for_each(nation)
    boards = [(nation.new_id(), place, who) for place, who in keepers.items()]
    opened = nation.ago(700)
    facts = ("id", "organisation_id", "keeper_id")
    nation.add(ImprovementBoard, (dict(zip(facts, row, strict=True)) | {"opened_at": opened} for row in boards))
    nation.add(ImprovementCard, (card(nation, pk, who, n) for pk, _place, who in boards for n in range(CARDS)))


def one_for_each(nation):
    """A colleague of every municipality that is not of the demo."""
    return {place: person for person, place in nation.newcomers}


def card(nation, board, who, n):
    at = nation.spread(700, n, CARDS)
    is_open = n >= CARDS - 3
    return {
        "id": nation.new_id(),
        "board_id": board,
        "title": f"Eén vraag in een brief, deel {n + 1}",
        "idea": TEXT,
        "raised_by_id": who,
        "raised_at": at,
        "answer_due": (at + timedelta(days=14)).date(),
        "owner_id": who,
        "state": CardState.TRYING if is_open else CardState.DROPPED,
        "outcome": "" if is_open else "Na vier weken belden er evenveel mensen als eerst.",
        "ended_at": None if is_open else at + timedelta(days=60),
        "destroy_after": None if is_open else (at + timedelta(days=1886)).date(),
    }


@filler
def experiments(nation):
    """Of every municipality some that were decided on, and of the demo one that five hundred repeated."""
    initiators = list(one_for_each(nation).items())
    made = [(nation.new_id(), *who, nation.spread(700, n, TRIED)) for who in initiators for n in range(TRIED)]
    nation.add(Experiment, (experiment(*facts) for facts in made))
    first = hers().pk
    again = [(nation.new_id(), *initiators[n % len(initiators)], nation.ago(60)) for n in range(REPEATED)]
    nation.add(Experiment, (experiment(*facts, repeats=first) for facts in again))
    nation.add(Participation, (takes_part(pk, who, at) for pk, _place, who, at in [*made, *again]))
    nation.add(TrialCount, (counted(nation, pk, at, n) for pk, _p, _w, at in made[::TRIED] for n in range(COUNTED)))
    nation.add(TrialCount, (counted(nation, pk, at, n) for pk, _p, _w, at in again for n in range(IN_FAMILY)))
    until_200(nation, first)
    nation.add(Checkpoint, (looked(pk, at) for pk, _place, _who, at in made))


def experiment(pk, place, who, at, repeats=None):
    return {
        "id": pk,
        "organisation_id": place,
        "audience": "network",
        "initiator_id": who,
        "repeats_id": repeats,
        "state": ExperimentState.SHARED,
        "title": "Twee keer luisteren",
        "expects": TEXT,
        "trial_practice": "Twee gesprekken in plaats van één.",
        "success": "De klant heeft een eigen plan.",
        "own_successes": 30,
        "own_n": 120,
        "useful_points": 15,
        "most": COUNTED,
        "stop_rule": "Als drie klanten zeggen dat het hen belast.",
        "ends_on": (at + timedelta(days=90)).date(),
        "made_at": at,
        "started_at": at,
        "evaluated_at": at + timedelta(days=50),
        "outcome": "adopt",
        "conclusion": "Wie twee keer kwam, had vaker een plan.",
        "decided_at": at + timedelta(days=51),
        "destroy_after": (at + timedelta(days=3703)).date(),
    }


def takes_part(pk, who, at):
    return {"experiment_id": pk, "person_id": who, "joined_at": at}


def counted(nation, pk, at, n):
    return {
        "id": nation.new_id(),
        "experiment_id": pk,
        "is_success": n % 5 < 2,
        "counted_on": (at + timedelta(days=n % 50)).date(),
    }


def until_200(nation, pk):
    """The experiment of the demo, with two hundred clients."""
    there = TrialCount.objects.filter(experiment=pk).count()
    nation.add(TrialCount, (counted(nation, pk, nation.ago(50), n) for n in range(there, COUNTED)))


def looked(pk, at):
    values = {"n": COUNTED}
    facts = {"experiment_id": pk, "looked_at": at + timedelta(days=50), "rule": 1, "key": "goes_better"}
    return facts | {"inputs": {"n": COUNTED, "successes": 80}, "values": values}


@filler
def sets(nation):
    """Sets of six, each with a question; amina is in one of the demo."""
    people = nation.newcomers
    made = [
        (nation.new_id(), nation.new_id(), [people[(6 * n + k) % len(people)] for k in range(6)])
        for n in range(nation.times(SETS))
    ]
    nation.add(ClosedGroup, ({"id": door, "opened_at": nation.ago(300)} for _pk, door, _who in made))
    nation.add(LearningSet, (learning_set(nation, n, *facts) for n, facts in enumerate(made)))
    nation.add(Membership, (inside(nation, door, *who) for _pk, door, people in made for who in people))
    nation.add(PracticeQuestion, (asked(nation, pk, who[0][0]) for pk, _door, who in made))


def learning_set(nation, n, pk, door, people):
    return {
        "id": pk,
        "closed_group_id": door,
        "organisation_id": people[0][1],
        "name": f"Set {n + 1}",
        "state": SetState.ACTIVE,
        "coach_id": people[-1][0],
        "sponsor_id": people[0][0],
        "started_at": nation.ago(300),
    }


def inside(nation, door, person, place):
    return {"group_id": door, "person_id": person, "through_id": place, "starts_at": nation.ago(300), "ends_at": None}


def asked(nation, pk, owner):
    return {
        "id": nation.new_id(),
        "learning_set_id": pk,
        "owner_id": owner,
        "text": "Waarom vallen mensen uit in de eerste week?",
        "state": QuestionState.RESTATED,
        "brought_at": nation.ago(100),
    }


def hers():
    """The experiment of Karima in the demo."""
    return Experiment.objects.get(title="Twee keer luisteren", repeats=None, initiator__email__startswith="karima@")


@figure("verdict of an experiment with 200 counts", "ms of processor", most=1)
def verdict():
    experiment, inputs = hers(), {"successes": 80, "n": COUNTED}
    return milliseconds(lambda: queries.said_of(experiment, inputs))


@page("what is tried", "amina")
def overview():
    return reverse("practice:overview")


@page("an improvement board", "amina")
def one_board():
    amina = person_by_email("amina@grevendrecht.example")
    board = queries.visible_boards(amina).filter(team__isnull=False).latest("opened_at")
    return reverse("practice:improvementboard", args=[board.pk])


@page("an improvement card", "amina")
def one_card():
    amina = person_by_email("amina@grevendrecht.example")
    tried = queries.visible_cards(amina).filter(sheet__isnull=False)
    return reverse("practice:improvementcard", args=[tried.latest("raised_at").pk])


@page("experiments going on", "amina")
def going_on():
    return reverse("practice:experiments")


@page("experiments that are over", "amina")
def over():
    return reverse("practice:experiments") + "?welke=klaar"


@page("an experiment with 200 counts and its chart", "karima")
def one_experiment():
    return reverse("practice:experiment", args=[hers().pk])


@page("counting a client", "karima")
def counting():
    return reverse("practice:count_experiment", args=[hers().pk])


@page("500 repetitions together", "karima")
def together():
    return reverse("practice:together", args=[hers().pk])


@page("three voices side by side", "karima")
def voices():
    return reverse("practice:voices", args=[hers().pk])


@page("learning sets", "karima")
def learning_sets():
    return reverse("practice:sets")


@page("a learning set", "karima")
def one_set():
    karima = person_by_email("karima@oudersluis.example")
    return reverse("practice:learningset", args=[visible_sets(karima).latest("started_at").pk])


@page("a question of a learning set", "karima")
def one_question():
    karima = person_by_email("karima@oudersluis.example")
    found = PracticeQuestion.objects.filter(learning_set__in=visible_sets(karima))
    return reverse("practice:practicequestion", args=[found.latest("brought_at").pk])


@page("dialogues", "chandra")
def dialogues():
    return reverse("practice:dialogues")


@page("a dialogue", "karima")
def one_dialogue():
    karima = person_by_email("karima@oudersluis.example")
    return reverse("practice:activationdialogue", args=[visible_dialogues(karima).latest("starts_at").pk])


@page("a change", "rachida")
def one_change():
    rachida = person_by_email("rachida@oudersluis.example")
    return reverse("practice:changeassignment", args=[own_changes(rachida).first().pk])
