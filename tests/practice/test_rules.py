"""Who may make which move in which state: over all states, moves and parts."""

import pytest

from vakwerk.common.deeds import named_deeds
from vakwerk.common.verdicts import Refused
from vakwerk.practice import actions, rules
from vakwerk.practice.models import A3Sheet
from vakwerk.practice.states import CARD_MOVES, CardState


def allowed(ask, moves, states, people):
    """(part, move, state) for which the answer is yes."""
    tried = [(part, name, state) for part in people for name in moves for state in states]
    return {(part, name, state) for part, name, state in tried if ask(people[part], name, state)}


def expected(moves, parts):
    """What the table says, with the people who play each part."""
    return {(who, name, state) for name, move in moves.items() for who in parts[move.by] for state in move.sources}


@pytest.mark.either_database
def test_moves_of_a_card(raise_idea, wietske, amina, dirk, bram):
    card = raise_idea()
    card.owner = amina
    card.sheet = A3Sheet(card=card, observed="Gezien.", trial="Dit.", measure="Dat.")
    people = {"keeper": wietske, "owner": amina, "team lead": dirk, "elsewhere": bram}

    def ask(person, name, state):
        card.state = state
        return rules.may_move_card(person, card, name)

    parts = {"keeper": ["keeper"], "owner": ["owner"], "holder": ["keeper", "owner"]}
    assert allowed(ask, CARD_MOVES, CardState, people) == expected(CARD_MOVES, parts)


def test_every_move_has_words():
    assert {f"practice.{name}" for name in CARD_MOVES} <= named_deeds()


def test_a_team_has_one_board_and_its_own_people_hang_it(board, at, amina, bram, ravi, grevendrecht, team):
    with pytest.raises(Refused, match="Alleen collega's van dit team"):
        actions.open_board(by=ravi, at=at, organisation=grevendrecht, team=team)
    with pytest.raises(Refused, match="Je werkt niet waar dit bord hangt"):
        actions.raise_idea(board, by=bram, at=at, idea="Van ver.")


def test_the_team_reads_its_count_at_once_and_others_when_it_is_done(raise_idea, bring, at, amina, wietske, ravi):
    card = bring(raise_idea(), "trying")
    few = actions.count(card, by=amina, at=at, phase="during", count=2, out_of=9)

    assert rules.tally_shown_to(amina, card)
    assert not rules.tally_shown_to(ravi, card)
    actions.check(card, by=wietske, at=at, outcome="Minder.")
    card = actions.adopt(card, by=wietske, at=at, text="Zo werken we.")
    assert not rules.tally_shown_to(ravi, card)  # nine is too few
    few.delete()
    assert rules.tally_shown_to(ravi, card)


@pytest.mark.parametrize("count", [-1, 5])
def test_no_count_is_more_than_there_were(raise_idea, bring, browse, amina, count):
    card = bring(raise_idea(), "trying")

    answer = browse(amina).post(
        f"/proberen/kaart/{card.pk}/tellen/", {"phase": "during", "count": count, "out_of": 4, "words": ""}
    )

    assert answer.status_code == 422
    assert card.measurements.count() == 0
