"""One article, from an idea to the archive: the story to read first."""

from tests.magazine.conftest import ANSWER, figure, text

from vakwerk.magazine import actions, queries
from vakwerk.magazine.models import Kind
from vakwerk.magazine.states import ArticleState, EditionState
from vakwerk.trail.public import of


def test_an_article_goes_from_idea_to_archive_and_everyone_has_said_yes(
    edition, picture, gonny, sanne, cato, at, later, in_a_year
):
    article = actions.begin_article(by=gonny, at=at, title="De herinnering", kind=Kind.INTERVIEW)
    actions.change_article(article, by=gonny, at=at, edition=edition, tells_of_client=False)
    actions.assign(article, by=gonny, at=at, author=sanne, due_on=at.date())
    photo = picture()
    body = text(figure(photo))
    actions.write(article, by=sanne, at=later(1), title="‘De herinnering deed niets’", body=body)
    actions.hand_in(article, by=sanne, at=later(2))

    asked = actions.ask_about_quotes(article, by=gonny, at=later(3), name="Wietske Bosma", email="w@elders.example")
    actions.answer(asked, "agree", at=later(4))
    consent = actions.ask_consent(
        photo, by=gonny, at=later(5), name="Wietske", email="w@elders.example", ends_on=in_a_year
    )
    actions.give_consent(consent, by=None, at=later(6))
    actions.finish_editing(article, by=gonny, at=later(7))
    actions.approve(article, by=cato, at=later(8))
    actions.schedule(article, by=gonny, at=later(9))
    edition = actions.publish_edition(edition, by=gonny, at=later(10))

    article = queries.reading.article_at(3, "de-herinnering-deed-niets")
    assert edition.state == EditionState.PUBLISHED
    assert (article.state, article.page.live) == (ArticleState.PUBLISHED, True)
    assert article.page.title == "‘De herinnering deed niets’"

    mended = text(figure(photo), answer=ANSWER.replace("drie dagen", "vier dagen"))
    actions.write(article, by=gonny, at=later(20), body=mended)
    assert "drie dagen" in str(queries.reading.article_at(3, article.slug).page.body)
    asked = actions.ask_about_quotes(article, by=gonny, at=later(21), name="Wietske Bosma", email="w@elders.example")
    actions.answer(asked, "agree", at=later(22))
    actions.correct(article, by=gonny, at=later(23), text="Het berichtje ging na vier dagen, niet na drie.")

    corrected = queries.reading.article_at(3, article.slug)
    assert corrected.state == ArticleState.CORRECTED
    assert "vier dagen" in str(corrected.page.body)
    assert [row.text for row in queries.reading.corrections_of(corrected)] == [
        "Het berichtje ging na vier dagen, niet na drie."
    ]

    actions.archive(corrected, by=gonny, at=later(30))
    assert queries.reading.article_at(3, article.slug).state == ArticleState.ARCHIVED
    assert [entry.action.partition(".")[2] for entry in of(article)] == [
        "begin_article", "change_article", "assign", "write", "hand_in", "ask_about_quotes", "agree", "confirm",
        "finish_editing", "approve", "schedule", "publish", "write", "ask_about_quotes", "agree", "correct", "archive",
    ]  # fmt: skip
