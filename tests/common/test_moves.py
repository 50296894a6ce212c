"""A life is a table of moves, and the table is drawn."""

import pytest
from django.db.models import TextChoices

from vakwerk.common.moves import Move, as_mermaid


class State(TextChoices):
    SEED = "seed"
    PLANT = "plant"
    COMPOST = "compost"


MOVES = {
    "grow": Move((State.SEED,), State.PLANT, by="gardener"),
    "decay": Move((State.SEED, State.PLANT), State.COMPOST, by="time"),
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("name", MOVES)
def test_a_move_fits_its_sources_only(name, state):
    assert bool(MOVES[name].fits(state)) == (state in MOVES[name].sources)


def test_a_state_read_from_the_database_fits_too():
    assert MOVES["grow"].fits("seed")


def test_a_move_that_does_not_fit_says_why():
    assert MOVES["grow"].fits(State.COMPOST).reason == "That is not possible at this stage."


def test_the_drawing_holds_every_move_from_every_source():
    assert as_mermaid(MOVES, State.SEED) == (
        "stateDiagram-v2\n"
        "    [*] --> seed\n"
        "    seed --> plant: grow (gardener)\n"
        "    seed --> compost: decay (time)\n"
        "    plant --> compost: decay (time)\n"
    )
