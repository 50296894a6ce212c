"""Who may make which move in a learning set: over all states, moves and parts."""

from datetime import timedelta

import pytest
from tests.practice.test_rules import allowed, expected

from vakwerk.common.deeds import named_deeds
from vakwerk.practice.actions import dialogues, set_meetings, sets
from vakwerk.practice.models import ActionCommitment
from vakwerk.practice.queries import sets as queries
from vakwerk.practice.rules import set_meetings as meeting_rules
from vakwerk.practice.rules import sets as rules
from vakwerk.practice.states import (
    ACTION_MOVES,
    QUESTION_MOVES,
    SET_INVITATION_MOVES,
    SET_MEETING_MOVES,
    SET_MOVES,
    ActionState,
    QuestionState,
    SetInvitationState,
    SetMeetingState,
    SetState,
)


@pytest.fixture
def people(held, learners, kees, chandra, dirk):
    """Amina asked; Lotte learns with her, Kees coaches, Chandra is the sponsor, Dirk leads a team and is in no set."""
    return {"owner": learners[0], "member": learners[1], "coach": kees, "sponsor": chandra, "team lead": dirk}


def test_moves_of_a_set(held, people):
    def ask(person, name, state):
        held.state = state
        return rules.may_move_set(person, held, name)

    assert allowed(ask, SET_MOVES, SetState, people) == expected(SET_MOVES, {"coach": ["coach"]})


@pytest.mark.parametrize(("restated", "cannot"), [(2, set()), (1, {"see_anew"})])
def test_moves_of_a_question(asked, people, restated, cannot):
    asked.sponsor, asked.answered_at = people["sponsor"], asked.brought_at

    def ask(person, name, state):
        asked.state = state
        return rules.may_move_question(person, asked, name, restated)

    inside = ["owner", "member", "coach"]
    moves = {name: move for name, move in QUESTION_MOVES.items() if name not in cannot}
    said = expected(moves, {"owner": ["owner"], "member": inside, "doer": inside})
    assert allowed(ask, QUESTION_MOVES, QuestionState, people) == said


def test_a_set_that_has_ended_moves_no_question(asked, people):
    asked.learning_set.state = SetState.ENDED

    def ask(person, name, state):
        asked.state = state
        return rules.may_move_question(person, asked, name)

    assert allowed(ask, QUESTION_MOVES, QuestionState, people) == set()


@pytest.mark.parametrize("name", ["go_on", "settle"])
def test_a_question_waits_for_its_sponsor_while_there_is_one(asked, people, name, at):
    asked.state, asked.sponsor, asked.handed_at = QuestionState.HANDED_TO_SPONSOR, people["sponsor"], at

    waits = rules.may_move_question(people["owner"], asked, name)
    asked.sponsor = None

    assert waits.reason == "De opdrachtgever heeft nog geen antwoord gegeven."
    assert rules.may_move_question(people["owner"], asked, name)


def test_moves_of_an_action(asked, people, at):
    """Who promised it tells; who asked the question looks back, by the question."""
    facts = {"text": "Bel drie kandidaten.", "cycle": 1, "agreed_at": at, "due_on": at.date()}
    action = ActionCommitment(question=asked, owner=people["member"], **facts)
    by_doer = {name: move for name, move in ACTION_MOVES.items() if move.by == "doer"}

    def ask(person, name, state):
        action.state = state
        return rules.may_tell_action(person, action, name)

    assert allowed(ask, by_doer, ActionState, people) == expected(by_doer, {"doer": ["member"]})
    assert ACTION_MOVES.keys() - by_doer.keys() == {"review"}


def test_moves_of_a_meeting_of_a_set(held, people, learners, at):
    facts = {"starts_at": at, "method_key": "action_set", "variant": "full"}
    meeting = set_meetings.plan_set_meeting(held, by=learners[0], at=at, **facts)

    def ask(person, name, state):
        meeting.state = state
        return meeting_rules.may_move_meeting(person, meeting, name)

    parts = {"coach": ["coach"], "member": ["owner", "member", "coach"]}
    assert allowed(ask, SET_MEETING_MOVES, SetMeetingState, people) == expected(SET_MEETING_MOVES, parts)


def test_moves_of_an_invitation(held, people, learners, wietske, at):
    invitation = sets.invite_into(held, wietske, by=learners[0], at=at)
    invitation.learning_set = held

    def ask(person, name, state):
        invitation.state = state
        return rules.may_answer_invitation(person, invitation, name)

    said = expected(SET_INVITATION_MOVES, {"invited": ["invited"]})
    assert allowed(ask, SET_INVITATION_MOVES, SetInvitationState, people | {"invited": wietske}) == said


def test_without_a_coach_any_member_keeps_the_set_going(held, people):
    held.coach = None

    assert {who for who, each in people.items() if rules.coaches(each, held)} == {"owner", "member", "coach"}


def test_every_move_has_words():
    moves = [f"{name}_set" for name in SET_MOVES] + [f"{name}_question" for name in QUESTION_MOVES]
    moves += [f"{name}_meeting" for name in SET_MEETING_MOVES] + [f"{name}_invitation" for name in SET_INVITATION_MOVES]
    assert {f"practice.{move}" for move in moves} <= named_deeds()


def test_no_meeting_is_planned_in_the_past(held, people, browse, at):
    given = {"day": "03-01-2020", "time": "10:00", "form": "action_set.full", "place": "Kamer 3"}

    answer = browse(people["owner"]).post(f"/proberen/leerset/{held.pk}/plannen/", given)

    assert answer.status_code == 422
    assert "Dit moment is voorbij" in answer.content.decode()
    assert "Kamer 3" in answer.content.decode()
    assert list(queries.coming(held)) == []


def test_no_dialogue_is_moved_to_the_past(dirk, team, browse, at):
    made = dialogues.plan_dialogue(team, by=dirk, at=at, starts_at=at + timedelta(days=7))
    given = {"day": "03-01-2020", "clock": "10:00", "place": "Kamer 3"}

    answer = browse(dirk).post(f"/proberen/dialoog/{made.pk}/wijzigen/", given)

    assert answer.status_code == 422
    assert "Dit moment is voorbij" in answer.content.decode()
    made.refresh_from_db()
    assert made.starts_at == at + timedelta(days=7)
