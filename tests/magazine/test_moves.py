"""Who makes which move, from every state: the table of an article, tried by everybody who could want to."""

import pytest

from vakwerk.magazine import actions, rules
from vakwerk.magazine.models import Article
from vakwerk.magazine.states import (
    ARTICLE_MOVES,
    COMMENT_MOVES,
    CONSENT_MOVES,
    OUT,
    ArticleState,
    CommentState,
    ConsentState,
)

PLAYS = {  # who may make the moves of a part, when the state and the text allow it
    "editor": {"gonny", "sanne", "the clock"},
    "author": {"gonny", "sanne", "the clock"},
    "final editor": {"cato", "the clock"},
    "clock": {"the clock"},
}


@pytest.fixture
def everybody(gonny, sanne, cato, amina):
    return {"gonny": gonny, "sanne": sanne, "cato": cato, "amina": amina, "the clock": None}


@pytest.mark.parametrize("name", ARTICLE_MOVES)
def test_a_move_is_made_from_its_states_by_its_part_and_by_nobody_else(name, write, everybody, at, monkeypatch):
    article = write()
    monkeypatch.setattr("vakwerk.magazine.rules.articles.READY", {})
    wanted = {(state, who) for state in ARTICLE_MOVES[name].sources for who in PLAYS[ARTICLE_MOVES[name].by]}

    made = set()
    for state in ArticleState:
        article.state = state
        made |= {(state, who) for who, person in everybody.items() if rules.may_move(person, article, name, at.date())}

    assert made == wanted


def test_nobody_approves_what_she_wrote_herself(write, cato, at):
    article = write()
    article.state, article.author = ArticleState.EDITED, cato

    assert rules.may_move(cato, article, "approve", at.date()).reason == (
        "You wrote it yourself: somebody else approves it."
    )


def test_a_reader_sees_what_is_out_and_editors_all(published, write, amina, gonny, cato):
    hidden = write("Nog in de maak")

    assert list(Article.objects.filter(rules.seen_by(amina))) == [published]
    for editor in (gonny, cato):
        assert set(Article.objects.filter(rules.seen_by(editor))) == {published, hidden}


@pytest.mark.parametrize("state", ArticleState)
def test_only_what_is_out_in_a_number_that_is_out_is_for_everyone(state, published, amina):
    Article.objects.filter(pk=published.pk).update(state=state)

    assert Article.objects.filter(rules.seen_by(amina)).exists() == (state in OUT)


@pytest.mark.parametrize("name", CONSENT_MOVES)
def test_who_is_portrayed_answers_or_an_editor_notes_it(name, picture, gonny, amina, at, in_a_year):
    consent = actions.ask_consent(picture(), by=gonny, at=at, name="Wietske", email="w@e.example", ends_on=in_a_year)

    made = set()
    for state in ConsentState:
        consent.state = state
        people = (("herself", None), ("gonny", gonny), ("amina", amina))
        made |= {(state, who) for who, person in people if rules.may_move_consent(person, consent, name)}

    assert made == {(state, who) for state in CONSENT_MOVES[name].sources for who in ("herself", "gonny")}


@pytest.mark.parametrize("name", COMMENT_MOVES)
def test_an_editor_decides_on_a_reaction(name, published, gonny, cato, amina, at):
    comment = actions.react(published, by=amina, at=at, name="Amina", text="Zo doen wij het ook.")

    made = set()
    for state in CommentState:
        comment.state = state
        people = (("gonny", gonny), ("cato", cato), ("amina", amina))
        made |= {(state, who) for who, person in people if rules.may_decide(person, comment, name)}

    assert made == {(state, "gonny") for state in COMMENT_MOVES[name].sources}


def test_a_question_about_words_is_answered_once(write, agree, at):
    approval = agree(write())

    answers = [rules.may_answer(approval, name, at).reason for name in ("agree", "object")]

    assert answers == ["This link has been used: your answer is safe."] * 2
