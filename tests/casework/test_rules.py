"""Who may make which move in which state: over all states, moves and parts."""

from datetime import timedelta

import pytest

from vakwerk.casework import actions, queries, rules
from vakwerk.casework.rules import TEACHING_EDITOR
from vakwerk.casework.states import (
    CASE_MOVES,
    DEVIATION_MOVES,
    FORMAL,
    MEETING_MOVES,
    SIGNAL_MOVES,
    TEACHING_MOVES,
    CaseState,
    DeviationState,
    MeetingState,
    NormLevel,
    SignalState,
    TeachingState,
)
from vakwerk.common.deeds import named_deeds
from vakwerk.common.verdicts import Refused
from vakwerk.people.public import settle_appointment


def allowed(ask, moves, states, people):
    """(part, move, state) for which the answer is yes."""
    tried = [(part, name, state) for part in people for name in moves for state in states]
    return {(part, name, state) for part, name, state in tried if ask(people[part], name, state)}


def expected(moves, parts):
    """What the table says, with the people who play each part."""
    return {(who, name, state) for name, move in moves.items() for who in parts[move.by] for state in move.sources}


def test_moves_of_a_meeting(planned, ursula, bram, dirk):
    people = {"chair": ursula, "attendee": bram, "nobody": dirk}

    def ask(person, name, state):
        planned.state = state
        return rules.may_move(person, planned, name)

    parts = {"chair": ["chair"], "attendee": ["chair", "attendee"]}
    assert allowed(ask, MEETING_MOVES, MeetingState, people) == expected(MEETING_MOVES, parts)


def test_moves_of_a_case(case, amina, ursula, bram, dirk):
    people = {"bringer": amina, "chair": ursula, "attendee": bram, "nobody": dirk}

    def ask(person, name, state):
        case.state = state
        return rules.may_move_case(person, case, name)

    parts = {"bringer": ["bringer"], "chair": ["chair"], "system": []}
    assert allowed(ask, CASE_MOVES, CaseState, people) == expected(CASE_MOVES, parts)


@pytest.mark.parametrize("level", NormLevel)
def test_moves_of_a_deviation(level, discussed, write_rule, at, amina, bram, farid):
    people = {"author": amina, "helper": bram, "owner of the rule": farid}
    policy = write_rule("policy_rule")
    asked = {"justification": "Er rijdt geen bus.", "disproportion": "Het werk stopt.", "evidence": ["client"]}
    deviation = actions.consider(policy, by=amina, at=at, case=discussed, **asked)
    deviation.rule.level = level

    def ask(person, name, state):
        deviation.state = state
        return rules.may_move_deviation(person, deviation, name)

    closed = "apply" if level in FORMAL else "refer"  # what this level decides otherwise
    parts = {"author": ["author"], "system": []}
    moves = {name: move for name, move in DEVIATION_MOVES.items() if name != closed}
    assert allowed(ask, DEVIATION_MOVES, DeviationState, people) == expected(moves, parts)


def test_moves_of_a_signal(rule, deviate, amina, bram, zoe, farid, ursula):
    for person in (amina, bram, zoe):
        deviate(person)
    signal = queries.open_signal(rule)
    people = {"owner": farid, "keeper of rules": ursula, "who deviated": amina}

    def ask(person, name, state):
        signal.state = state
        return rules.may_answer(person, signal, name)

    assert allowed(ask, SIGNAL_MOVES, SignalState, people) == expected(SIGNAL_MOVES, {"owner": ["owner"]})


@pytest.fixture
def editor(settle, grevendrecht, at):
    """Opens teaching cases to everyone."""
    gonny = settle("gonny", "Gonny Westerveld", grevendrecht)
    settle_appointment(gonny, TEACHING_EDITOR, organisation=grevendrecht, on=at.date(), at=at)
    return gonny


def test_moves_of_a_teaching_case(editor, amina, bram, at):
    made = actions.draft(by=amina, at=at, title="De auto", question="Wat zou jij doen?", text="Een auto telt mee.")
    people = {"maker": amina, "editor": editor, "nobody": bram}

    def ask(person, name, state):
        made.state = state
        return rules.may_move_teaching(person, made, name)

    parts = {"maker": ["maker"], "editor": ["editor"]}
    assert allowed(ask, TEACHING_MOVES, TeachingState, people) == expected(TEACHING_MOVES, parts)


def test_nobody_checks_her_own_teaching_case(editor, at):
    made = actions.draft(by=editor, at=at, title="De auto", question="Wat zou jij doen?", text="Een auto telt mee.")

    with pytest.raises(Refused, match="Iemand anders kijkt"):
        actions.check_teaching(made, by=editor, at=at)


def test_a_film_without_captions_is_not_opened(editor, amina, at):
    made = actions.draft(by=amina, at=at, title="De auto", question="Wat zou jij doen?", film="oefencasus/auto.mp4")

    with pytest.raises(Refused, match="geen ondertiteling"):
        actions.check_teaching(made, by=editor, at=at)


@pytest.mark.parametrize("level", NormLevel)
def test_the_ladder_of_norms_says_who_decides(level, write_rule, deviate, at, amina):
    rule = write_rule(level, owner=None)
    asked = {"justification": "Er rijdt geen bus.", "disproportion": "Het werk stopt.", "evidence": ["client"]}

    refused, right = (
        (lambda: deviate(amina, of=rule), lambda: actions.consider(rule, by=amina, at=at, **asked))
        if level in FORMAL
        else (lambda: actions.consider(rule, by=amina, at=at, **asked), lambda: deviate(amina, of=rule))
    )

    with pytest.raises(Refused):
        refused()
    assert right().state == (DeviationState.JUSTIFIED if level in FORMAL else DeviationState.APPLIED)


def test_a_law_has_no_owner(write_rule):
    with pytest.raises(Refused, match="Een wet heeft hier geen eigenaar"):
        write_rule("statute")


def test_a_rule_is_owned_by_somebody_for_whom_it_holds(write_rule, settle, db):
    outsider = settle("dewi", "Dewi Soerjadi")

    with pytest.raises(Refused, match="werkt niet waar deze regel geldt"):
        write_rule(owner=outsider)


def test_only_a_keeper_writes_down_rules(rule, merenland, farid, at):
    facts = {"name": "Nieuw", "level": "custom", "text": "Zo doen we dat.", "owner": None, "holds_from": at.date()}

    with pytest.raises(Refused, match="beheerder van interne regels"):
        actions.write_rule(by=farid, at=at, place=merenland, **facts)


def test_nobody_deviates_from_a_rule_that_does_not_hold_where_she_works(write_rule, grevendrecht, deviate, bram):
    own = write_rule(place=grevendrecht)

    with pytest.raises(Refused, match="geldt niet waar jij werkt"):
        deviate(bram, of=own)


def test_from_an_abolished_rule_nobody_deviates(rule, farid, deviate, at, amina):
    actions.abolish_rule(rule, by=farid, at=at)

    with pytest.raises(Refused, match="afgeschaft"):
        deviate(amina)


def test_a_citizen_service_number_is_refused_by_the_act_itself(rule, deviate, planned, amina, at):
    number = "Haar nummer is 123456782."

    with pytest.raises(Refused, match="burgerservicenummer"):
        deviate(amina, why_pinched=number)
    with pytest.raises(Refused, match="burgerservicenummer"):
        actions.bring_in(by=amina, at=at, meeting=planned, subject="Werk", text=number)


SIX = ("did_instead", "why_pinched", "expected_effect", "evidence")
FORMAL_WAY = {"justification": "Er rijdt geen bus.", "disproportion": "Het werk stopt.", "evidence": ["client"]}


@pytest.mark.parametrize("missing", SIX)
def test_without_one_of_its_six_fields_nobody_deviates(deviate, amina, missing):
    with pytest.raises(Refused, match="Beantwoord eerst alle vragen"):
        deviate(amina, **{missing: [] if missing == "evidence" else " "})

    assert not queries.own_deviations(amina).exists()


@pytest.mark.parametrize("missing", FORMAL_WAY)
def test_no_decision_is_prepared_without_what_4_84_asks(write_rule, at, amina, missing):
    with pytest.raises(Refused, match="Beantwoord eerst alle vragen"):
        actions.consider(write_rule("policy_rule"), by=amina, at=at, **FORMAL_WAY | {missing: ""})


def test_a_decision_was_asked_for_today_or_earlier(write_rule, at, amina):
    prepared = actions.consider(write_rule("policy_rule"), by=amina, at=at, **FORMAL_WAY)

    with pytest.raises(Refused, match="Kies vandaag"):
        actions.refer(prepared, by=amina, at=at, referred_on=at.date() + timedelta(days=1))


@pytest.mark.parametrize("name", ["keep_rule", "change_rule", "abolish_rule"])
def test_no_owner_answers_without_a_reason(rule, deviate, at, amina, bram, zoe, farid, name):
    for person in (amina, bram, zoe):
        deviate(person)
    signal = queries.open_signal(rule)

    with pytest.raises(Refused, match="Beantwoord eerst alle vragen"):
        actions.answer(signal, by=farid, at=at, name=name, reason=" ", text="Scholing als iemand eraan toe is.")

    assert queries.open_signal(rule) == signal


def test_nobody_looks_back_without_a_word(deviate, at, amina):
    with pytest.raises(Refused, match="Beantwoord eerst alle vragen"):
        actions.look_back(deviate(amina, days_ago=60), by=amina, at=at, text="")


def test_who_chairs_does_not_bring_in_as_well(planned, at, ursula):
    own = actions.bring_in(by=ursula, at=at, meeting=planned, subject="Werk", text="Een man zoekt werk.")

    with pytest.raises(Refused, match="Wie voorzit"):
        actions.begin(planned, own, by=ursula, at=at)


def test_one_case_at_a_time(planned, case, at, amina, bram, ursula):
    second = actions.bring_in(by=bram, at=at, meeting=planned, subject="Werk", text="Een man zoekt werk.")
    actions.begin(planned, case, by=ursula, at=at)

    with pytest.raises(Refused, match="nog een andere casus"):
        actions.begin(planned, second, by=ursula, at=at)
    with pytest.raises(Refused, match="nog een gesprek open"):
        actions.close(planned, by=ursula, at=at, present={ursula.pk}, minutes=60)


@pytest.mark.parametrize(
    ("moves", "suffix"),
    [
        (SIGNAL_MOVES, ""),
        (MEETING_MOVES, ""),
        (CASE_MOVES, "_case"),
        (DEVIATION_MOVES, ""),
        (TEACHING_MOVES, "_teaching"),
    ],
)
def test_a_move_of_a_table_has_words_for_the_trail(moves, suffix):
    assert {f"casework.{name}{suffix}" for name in moves} <= named_deeds()
