"""The board of Amina's team: Wietske keeps it; Bram is of another municipality."""

from datetime import timedelta

import pytest

from vakwerk.methods.public import load_methods
from vakwerk.practice import actions
from vakwerk.practice.actions import questions, sets
from vakwerk.practice.queries.sets import invitations_of

SEEN = "Van twaalf brieven vroegen er negen twee dingen tegelijk."
TRIAL = "Wietske schrijft vier weken lang brieven met één vraag."
MEASURE = "Telefoontjes over de brief per week"


@pytest.fixture
def language():
    """These people speak Dutch."""
    return "nl"


@pytest.fixture
def wietske(settle, grevendrecht, team):
    """Keeps the board; practical."""
    return settle("wietske", "Wietske Bosma", grevendrecht, team=team)


@pytest.fixture
def board(at, wietske, grevendrecht, team):
    return actions.open_board(by=wietske, at=at, organisation=grevendrecht, team=team)


@pytest.fixture
def raise_idea(board, amina, at):
    """raise_idea("Eén brief, één vraag."): Amina's, unless somebody else raises it."""

    def raised(idea="Eén brief, één vraag.", *, by=None, **facts):
        return actions.raise_idea(board, by=by or amina, at=at, idea=idea, **facts)

    return raised


@pytest.fixture
def bring(at, wietske):
    """bring(card, "trying"): as far as a state, by its keeper."""

    def brought(card, state):
        steps = {
            "picked_up": lambda: actions.pick_up(card, by=wietske, at=at, title=card.title, answer="We kijken."),
            "investigating": lambda: actions.go_and_see(card, by=wietske, at=at),
            "filled in": lambda: actions.fill_in(
                card, by=wietske, at=at, observed=SEEN, goal="Minder bellen.", measure=MEASURE, trial=TRIAL
            ),
            "trying": lambda: actions.try_out(card, by=wietske, at=at),
            "checked": lambda: actions.check(card, by=wietske, at=at, outcome="Van 19 naar 8 telefoontjes."),
            "adopted": lambda: actions.adopt(card, by=wietske, at=at, text="Eén brief heeft één vraag."),
        }
        for name, step in steps.items():
            step()
            if name == state:
                break
        card.refresh_from_db()
        return card

    return brought


PLAN = {
    "title": "Twee keer luisteren",
    "expects": "Wij verwachten meer eigen plannen, omdat mensen in het tweede gesprek pas vertellen wat zij willen.",
    "trial_practice": "Twee gesprekken in plaats van één.",
    "success": "De klant heeft een eigen plan met een eerste stap.",
    "useful_points": 15,
    "most": 80,
    "stop_rule": "Als drie klanten zeggen dat het hen belast.",
    "own_successes": 38,
    "own_n": 160,
}


@pytest.fixture
def make(at):
    """make(amina, stop_rule=""): an experiment that is designed, as in the demo, unless told otherwise."""

    def made(by, **facts):
        plan = PLAN | {"ends_on": at.date() + timedelta(days=90)} | facts
        idea = {name: plan.pop(name) for name in ("title", "expects", "trial_practice")}
        experiment = actions.set_up(by=by, at=at, **idea)
        own = {name: plan.pop(name) for name in ("own_successes", "own_n", "ends_on", "sponsor") if name in plan}
        actions.rewrite(experiment, by=by, at=at, **plan)
        actions.fill_in_own(experiment, by=by, at=at, **own)
        experiment.refresh_from_db()
        return experiment

    return made


@pytest.fixture
def run(at):
    """run(experiment): from now on it goes on."""
    return lambda experiment: actions.start(experiment, by=experiment.initiator, at=at)


@pytest.fixture
def hold(at):
    """hold(repetition): from the start to the decision to repeat it."""

    def held(experiment):
        by, facts = experiment.initiator, {"own_successes": 2, "own_n": 9, "ends_on": at.date() + timedelta(days=9)}
        actions.fill_in_own(experiment, by=by, at=at, **facts)
        actions.start(experiment, by=by, at=at)
        actions.evaluate(experiment, by=by, at=at)
        return actions.decide(experiment, by=by, at=at, outcome="repeat", conclusion="Nog te weinig.")

    return held


@pytest.fixture
def kees(settle, grevendrecht):
    """Coaches; outside the line."""
    return settle("kees", "Kees Verhage", grevendrecht)


@pytest.fixture
def chandra(settle, grevendrecht):
    """Sponsor: answers, also when the answer is no."""
    return settle("chandra", "Chandra Ramdin", grevendrecht)


@pytest.fixture
def learners(settle, grevendrecht, amina):
    names = (("lotte", "Lotte Veenstra"), ("yara", "Yara Haddad"), ("abel", "Abel Ghebre"))
    return [amina, *(settle(key, name, grevendrecht) for key, name in names)]


@pytest.fixture
def held(learners, kees, chandra, at):
    """The set, with everybody in it."""
    load_methods(at=at)
    made = sets.start_set(by=learners[0], at=at, name="De eerste werkweek", coach=kees, sponsor=chandra)
    for person in learners[1:]:
        sets.invite_into(made, person, by=learners[0], at=at)
    for invitation in invitations_of(made):
        sets.answer_invitation(invitation, "accept", by=invitation.person, at=at)
    made.refresh_from_db()
    return made


@pytest.fixture
def asked(held, learners, at):
    return questions.bring_in(held, by=learners[0], at=at, text="Waarom vallen mensen uit in de eerste week?")
