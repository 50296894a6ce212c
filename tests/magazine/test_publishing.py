"""What has to be there before everyone may read a story, and what goes when somebody takes her consent back."""

from datetime import timedelta

import pytest
from tests.magazine.conftest import ANSWER, block, figure, text

from vakwerk.common.verdicts import Refused
from vakwerk.magazine import actions, queries, rules
from vakwerk.magazine.actions.publishing import erase_files
from vakwerk.magazine.models import Footing, Photo
from vakwerk.magazine.states import ArticleState, ConsentState
from vakwerk.magazine.tasks import make_files
from vakwerk.search.public import find
from vakwerk.web.middleware import public_pages

CHECK_FIRST = "It tells of a client: go through what could give her away."


def of_the_fund(write, agree, cato, gonny, at, **facts):
    """An article made of a lesson in the library, that came from the fund."""
    article = write(
        "De stilste eerst", source="library.lesson:k3x9w2m7qd", origin="breakthroughs.fundapplication:abc", **facts
    )
    agree(article)
    actions.finish_editing(article, by=gonny, at=at)
    return actions.approve(article, by=cato, at=at)


def test_3_19_1_an_article_of_a_lesson_from_the_fund_says_so_and_waits_for_the_check_and_the_consents(
    write, agree, picture, edition, gonny, cato, client, at, in_a_year
):
    photo = picture()
    article = of_the_fund(write, agree, cato, gonny, at, body=text(figure(photo)))

    assert rules.misses(article, at.date()) == [f"Who is in “{photo.title}” has not consented yet.", CHECK_FIRST]
    with pytest.raises(Refused, match="has not consented yet"):
        actions.publish_edition(edition, by=gonny, at=at)
    actions.note_consent(photo, by=gonny, at=at, name="Wietske", on_paper="map 3", ends_on=in_a_year)
    with pytest.raises(Refused, match="go through what could give her away"):
        actions.publish_edition(edition, by=gonny, at=at)
    actions.check_client(article, by=gonny, at=at, footing=Footing.GENERALISED)
    actions.publish_edition(edition, by=gonny, at=at)

    page = client.get("/magazine/3/de-stilste-eerst/").content.decode()
    assert "Uit het doorbraakfonds" in page or "From the breakthrough fund" in page
    assert "breakthroughs.fundapplication" not in page


def test_a_text_that_was_changed_after_the_check_is_checked_again(write, agree, gonny, cato, sanne, at):
    article = of_the_fund(write, agree, cato, gonny, at)
    actions.check_client(article, by=gonny, at=at, footing=Footing.GENERALISED)
    assert rules.misses(article, at.date()) == []

    more = block("paragraph", "<p>Haar man werkt als molenaar in Maaslo.</p>")
    article = actions.write(article, by=sanne, at=at, body=text(more))

    assert rules.misses(article, at.date()) == [
        "The text was changed after it was checked for what could give a client away. Check it again."
    ]
    assert rules.may_move(gonny, article, "publish", at.date()).reason == rules.misses(article, at.date())[0]


def test_a_consent_of_a_client_has_an_end_and_then_the_story_goes(write, agree, edition, gonny, cato, at, later):
    article = of_the_fund(write, agree, cato, gonny, at)
    until = at.date() + timedelta(days=30)
    actions.check_client(article, by=gonny, at=at, footing=Footing.CONSENT, kept_at="dossier B7", ends_on=until)
    actions.publish_edition(edition, by=gonny, at=at)

    actions.end_client_consents(at=at + timedelta(days=29))
    assert queries.reading.article_at(3, "de-stilste-eerst") == article
    actions.end_client_consents(at=at + timedelta(days=30))

    article.refresh_from_db()
    assert queries.reading.article_at(3, "de-stilste-eerst") is None
    assert (article.state, article.page.live) == (ArticleState.TAKEN_BACK, False)


@pytest.fixture
def with_wietske(approved, picture, edition, gonny, at, in_a_year):
    """(article, picture, consent) of an article that everyone reads, with a picture of somebody who consents."""
    photo = picture()
    consent = actions.ask_consent(photo, by=gonny, at=at, name="Wietske", email="w@elders.example", ends_on=in_a_year)
    actions.give_consent(consent, by=None, at=at)
    article = approved(body=text(figure(photo)))
    actions.publish_edition(edition, by=gonny, at=at)
    consent.refresh_from_db()
    article.refresh_from_db()
    return article, photo, consent


def test_3_19_3_who_takes_back_her_consent_is_gone_from_page_file_store_and_disk_and_the_article_stays(
    with_wietske, folder, client, later, monkeypatch, django_capture_on_commit_callbacks
):
    article, _photo, consent = with_wietske
    monkeypatch.setattr(public_pages, "LOOK_AGAIN", 0)
    address = queries.reading.address_of(article)
    shown = client.get(address).content.decode()
    make_files.call()
    picture_address = shown.split('src="/magazine/bestanden/', 1)[1].split('"', 1)[0]
    assert client.get(f"/magazine/bestanden/{picture_address}").status_code == 200

    with django_capture_on_commit_callbacks() as afterwards:
        actions.withdraw_consent(consent, by=None, at=later(5))
    for deed in afterwards:  # a database cannot be swept inside the transaction of a test
        if getattr(deed, "func", None) is erase_files:
            deed()

    article.edition.refresh_from_db()
    consent.refresh_from_db()
    page = client.get(address)
    assert page.status_code == 200
    assert "De herinnering deed niets" in page.content.decode()
    assert "bestanden" not in page.content.decode()
    assert client.get(f"/magazine/bestanden/{picture_address}").status_code == 404
    assert Photo.objects.count() == 0
    assert [path.name for path in folder.rglob("*") if path.is_file()] == []
    assert (article.edition.file.name, consent.state, consent.photo) == ("", ConsentState.WITHDRAWN, None)
    assert rules.shown_in(rules.draft_of(queries.reading.article_at(3, article.slug))) == []


def test_a_consent_ends_on_its_day(with_wietske, in_a_year, at):
    article, photo, consent = with_wietske

    actions.end_consents(at=at + timedelta(days=364))
    assert Photo.objects.filter(pk=photo.pk).exists()
    actions.end_consents(at=at + timedelta(days=365))

    consent.refresh_from_db()
    assert consent.state == ConsentState.ENDED
    assert not Photo.objects.filter(pk=photo.pk).exists()
    assert queries.reading.article_at(3, article.slug) == article


def test_words_that_were_changed_after_somebody_agreed_are_asked_again(approved, gonny, edition, at):
    article = approved()

    article = actions.write(article, by=gonny, at=at, body=text(answer=ANSWER.replace("drie", "acht")))

    assert rules.misses(article, at.date()) == ["The quotes were changed after Wietske Bosma was asked. Ask again."]
    with pytest.raises(Refused):
        actions.publish_edition(edition, by=gonny, at=at)


def test_who_objects_holds_the_article_up_until_she_is_asked_again(write, gonny, at):
    article = write()
    asked = {"by": gonny, "at": at, "name": "Wietske", "email": "w@elders.example"}

    actions.answer(actions.ask_about_quotes(article, **asked), "object", at=at, remarks="Het waren er vier.")

    assert rules.may_move(gonny, article, "finish_editing", at.date()).reason == (
        "Wietske wants something changed. Change it, and ask again."
    )
    actions.answer(actions.ask_about_quotes(article, **asked), "agree", at=at)
    article.refresh_from_db()
    assert article.state == ArticleState.FACT_CHECKED


def test_a_picture_needs_words_for_who_does_not_see_it(write, agree, picture, gonny, cato, at):
    article = write(body=text(figure(picture(shows="nobody"), alt=" ")))
    agree(article)
    actions.finish_editing(article, by=gonny, at=at)

    with pytest.raises(Refused, match="Say of every picture what is on it"):
        actions.approve(article, by=cato, at=at)


def test_what_is_scheduled_comes_out_at_its_moment_or_waits_and_the_editors_hear_it(
    approved, published, edition, gonny, at, later
):
    early, late = approved("Eerst dit"), approved("Dan dat")
    for article in (early, late):
        actions.schedule(article, by=gonny, at=at, publish_at=later(60))
    actions.write(late, by=gonny, at=at, body=text(answer=ANSWER.replace("drie", "acht")))

    actions.publish_due(at=later(59))
    assert queries.reading.article_at(3, "eerst-dit") is None
    actions.publish_due(at=later(60))

    late.refresh_from_db()
    assert queries.reading.article_at(3, "eerst-dit") == early
    assert late.state == ArticleState.APPROVED


def test_an_article_that_was_taken_back_is_nowhere_and_its_address_stays_its_own(
    published, approved, gonny, client, at
):
    address = queries.reading.address_of(published)
    actions.take_back(published, by=gonny, at=at)
    again = approved(published.page.title)
    actions.publish(again, by=gonny, at=at)

    again.refresh_from_db()
    assert client.get(address).status_code == 404
    assert queries.reading.address_of(again) == f"{address[:-1]}-2/"


def found(word):
    return [hit.title for hit in find(None, word).hits]


def test_everyone_finds_what_is_out_by_its_words_and_nothing_else(approved, edition, gonny, at):
    article = approved("De herinnering deed niets")
    assert found("herinnering") == []

    actions.publish_edition(edition, by=gonny, at=at)
    theme = actions.add_theme(by=gonny, at=at, name="Geldzorgen")
    actions.change_article(article, by=gonny, at=at, themes=[theme])
    actions.write(article, by=gonny, at=at, body=text(answer="<p>Met sneeuwklokjes.</p>"))

    assert [found(word) for word in ("herinnering", "berichtje", "geldzorgen")] == [["De herinnering deed niets"]] * 3
    assert found("sneeuwklokjes") == []
    actions.take_back(article, by=gonny, at=at)
    assert found("herinnering") == []
