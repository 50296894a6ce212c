"""Who may make which move in which state: over all states, moves and parts."""

import pytest

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.states import APPLICATION_MOVES, HEARING_MOVES, ApplicationState, HearingState
from vakwerk.common.deeds import named_deeds


def allowed(ask, moves, states, people):
    """(part, move, state) for which the answer is yes."""
    tried = [(part, name, state) for part in people for name in moves for state in states]
    return {(part, name, state) for part, name, state in tried if ask(people[part], name, state)}


def expected(moves, parts):
    """What the table says, with the people who play each part."""
    return {(who, name, state) for name, move in moves.items() for who in parts[move.by] for state in move.sources}


def test_moves_of_an_application(weighed, amina, cato, hanneke, ursula, ilse, pieter, dirk, wietske):
    people = {"applicant": amina, "secretary": cato, "chair": hanneke, "member": ursula, "decision_maker": ilse}
    people |= {"payer": pieter, "team lead": dirk, "recused": wietske, "system": None}
    counted = queries.counted(weighed)

    def ask(person, name, state):
        weighed.state = state
        return (person is None and APPLICATION_MOVES[name].by != "system") is False and rules.may_move(
            person, weighed, name, counted
        )

    parts = {part: [part] for part in ("applicant", "secretary", "chair", "decision_maker", "system")}
    assert allowed(ask, APPLICATION_MOVES, ApplicationState, people) == expected(APPLICATION_MOVES, parts)


def test_moves_of_a_hearing(hearing, cato, hanneke, ursula, ilse, amina):
    people = {"secretary": cato, "chair": hanneke, "member": ursula, "decision_maker": ilse, "applicant": amina}

    def ask(person, name, state):
        hearing.state = state
        return rules.may_move_hearing(person, hearing, name)

    parts = {"chair": ["chair"], "secretary": ["secretary"]}
    assert allowed(ask, HEARING_MOVES, HearingState, people) == expected(HEARING_MOVES, parts)


READS = {
    ApplicationState.DRAFT: {"applicant"},
    ApplicationState.WITHDRAWN: {"applicant"},
    ApplicationState.DESTROYED: set(),
    ApplicationState.SUBMITTED: {"applicant", "secretary"},
    ApplicationState.INCOMPLETE: {"applicant", "secretary"},
    ApplicationState.SCHEDULED: {"applicant", "secretary", "member"},
    ApplicationState.IN_DELIBERATION: {"applicant", "secretary", "member"},
}


@pytest.mark.parametrize("state", ApplicationState)
def test_who_reads_an_application_in_which_state(
    state, weighed, amina, cato, ursula, ilse, pieter, dirk, wietske, farid, ravi, karima
):
    weighed.state = state
    weighed.save()
    people = {"applicant": amina, "secretary": cato, "member": ursula, "decision_maker": ilse, "payer": pieter}
    people |= {"team lead": dirk, "recused": wietske, "keeper": farid, "administrator": ravi, "colleague": karima}

    readers = {part for part, person in people.items() if queries.visible_applications(person).exists()}

    assert readers == READS.get(state, {"applicant", "secretary", "member", "decision_maker"})


@pytest.mark.parametrize(("moves", "suffix"), [(APPLICATION_MOVES, ""), (HEARING_MOVES, "_hearing")])
def test_a_move_of_a_table_has_words_for_the_trail(moves, suffix):
    assert {f"breakthroughs.{name}{suffix}" for name in moves} <= named_deeds()
