"""Who may make which move in which state, over all states, moves and parts; and how a whole is shared."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vakwerk.common.deeds import named_deeds
from vakwerk.programmes import queries, rules
from vakwerk.programmes.states import (
    ENROLMENT_MOVES,
    MODULE_MOVES,
    PROGRAMME_MOVES,
    EnrolmentState,
    ModuleState,
    ProgrammeState,
)


def expected(moves, parts):
    return {(who, name, state) for name, move in moves.items() for who in parts[move.by] for state in move.sources}


def allowed(ask, moves, states, people):
    tried = [(part, name, state) for part in people for name in moves for state in states]
    return {(part, name, state) for part, name, state in tried if ask(people[part], name, state)}


@pytest.fixture
def people(cato, mandates, noor, amina, dirk):
    return {"working_group": cato, "mandate": mandates[0], "lecturer": noor, "learner": amina, "lead": dirk}


def test_moves_of_a_leergang(begun, people):
    programme = begun()
    programme = queries.with_modules(queries.visible_to(people["working_group"])).get(pk=programme.pk)

    def ask(person, name, state):
        programme.state = state
        return rules.may_move(person, programme, name)

    parts = {"working_group": ["working_group"], "system": []}
    assert allowed(ask, PROGRAMME_MOVES, ProgrammeState, people) == expected(PROGRAMME_MOVES, parts)


def test_moves_of_a_module(paid, opened, people):
    module = opened(paid())
    module = queries.visible_modules(people["working_group"]).get(pk=module.pk)

    def ask(person, name, state):
        module.state = state
        return rules.may_move_module(person, module, name)

    parts = {"working_group": ["working_group"]}
    assert allowed(ask, MODULE_MOVES, ModuleState, people) == expected(MODULE_MOVES, parts)


@pytest.mark.parametrize("state", EnrolmentState)
def test_only_she_gives_up_her_place_and_only_before_the_end(state, amina, bram):
    place = SimpleNamespace(person_id=amina.pk, state=state)

    assert bool(rules.may_withdraw(amina, place)) == (state in ENROLMENT_MOVES["withdraw"].sources)
    assert not rules.may_withdraw(bram, place)


def test_a_role_in_the_partnership_agrees_for_no_member(begun, cato, settle, oudersluis, merenland, at, mandates):
    from vakwerk.people.public import settle_appointment
    from vakwerk.programmes import actions

    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    elsewhere = settle("xander", "Xander")
    settle_appointment(elsewhere, rules.MANDATE_HOLDER, partnership=merenland, on=at.date(), at=at)

    granted = [[bool(rules.may_agree(who, share)) for share in queries.shares(programme)] for who in mandates]

    assert granted == [[True, False, False], [False, True, False], [False, False, True]]
    assert not any(rules.may_agree(elsewhere, share) for share in queries.shares(programme))


@given(st.integers(0, 10**9), st.lists(st.integers(1, 100), min_size=1, max_size=9))
def test_parts_of_a_whole_are_whole_and_add_up(total, weights):
    percents = {n: 100 * weight // sum(weights) for n, weight in enumerate(weights)}
    percents[0] += 100 - sum(percents.values())

    parts = rules.share_out(total, percents)

    assert sum(parts.values()) == total
    assert all(abs(parts[n] - total * percents[n] / 100) < 1 for n in percents)


def test_shares_that_do_not_add_up_ask_nobody():
    assert rules.has_shares([50, 30, 20])
    assert not rules.has_shares([50, 30, 19])
    assert not rules.has_shares([])


def test_every_move_is_named_for_the_trail():
    told = {f"programmes.{name}" for name in PROGRAMME_MOVES} | {f"programmes.{name}_module" for name in MODULE_MOVES}

    assert told <= named_deeds()
