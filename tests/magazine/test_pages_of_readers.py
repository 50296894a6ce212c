"""What everyone reads: without a cookie, within ten queries; reactions; and what machines ask for."""

import json
import re
from xml.etree import ElementTree

import pytest
from django.core import mail
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from tests.magazine.conftest import block, figure, text

from vakwerk.magazine import actions, queries
from vakwerk.magazine.models import Comment, Section
from vakwerk.magazine.states import CommentState
from vakwerk.magazine.tasks import mail_questions
from vakwerk.web.middleware import public_pages


@pytest.fixture(autouse=True)
def look_each_time(monkeypatch):
    monkeypatch.setattr(public_pages, "LOOK_AGAIN", 0)


@pytest.fixture
def fill(approved, edition, gonny, at):
    """So many articles with a section, a theme, a reaction and a correction, in a number that is out."""

    def filled(count):
        section = actions.add_section(by=gonny, at=at, name="Proberen", name_en="Trying")
        theme = actions.add_theme(by=gonny, at=at, name="Brieven", name_en="Letters")
        for n in range(count):
            article = approved(f"Verhaal {n}", body=text(block("paragraph", f"<p>Alinea {n}.</p>")))
            actions.change_article(article, by=gonny, at=at, section=section, themes=[theme])
        actions.publish_edition(edition, by=gonny, at=at)
        for article in queries.reading.published_articles():
            for reader in range(count):
                comment = actions.react(article, by=None, at=at, name=f"Lezer {reader}", text="Mooi verhaal.")
                actions.decide(comment, "show_comment", by=gonny, at=at)

    return filled


PAGES = ["/", "/magazine/", "/magazine/3/", "/magazine/3/verhaal-0/", "/magazine/archief/", "/magazine/themas/"]
PAGES += ["/magazine/themas/brieven/", "/magazine/rubriek/proberen/", "/magazine/atom.xml", "/sitemap.xml"]
PAGES += ["/toegankelijkheid/", "/privacy/", "/robots.txt"]


@pytest.mark.parametrize("count", [1, 3])
def test_a_page_takes_at_most_ten_queries_however_many_rows(fill, client, count, django_assert_max_num_queries):
    fill(count)
    for page in PAGES:
        client.get(page, headers={"accept-encoding": "gzip"})

        with django_assert_max_num_queries(10):
            answer = client.get(page)

        assert (answer.status_code, bool(answer.cookies)) == (200, False), page


def test_a_second_reader_costs_no_query_of_the_magazine(fill, client, django_assert_max_num_queries):
    fill(1)
    for _reader in range(2):  # the first after a start only tells which publication it is
        client.get("/magazine/3/verhaal-0/")

    with django_assert_max_num_queries(1):  # whether something was published
        again = client.get("/magazine/3/verhaal-0/")

    assert "Alinea 0." in again.content.decode()


def test_an_article_is_drawn_once_for_who_is_signed_in_and_anew_when_something_is_published(
    fill, browse, amina, karima, gonny, at, django_assert_max_num_queries
):
    fill(1)
    article = queries.reading.published_articles().first()
    hers = actions.react(article, by=amina, at=at, name="Amina", text="Dit probeer ik.")
    actions.decide(hers, "show_comment", by=gonny, at=at)
    first = browse(amina).get("/magazine/3/verhaal-0/").content.decode()
    visitor = browse(karima)

    with django_assert_max_num_queries(6):  # who asks, what she may, the article, and what was written below
        other = visitor.get("/magazine/3/verhaal-0/").content.decode()
    again = browse(amina).get("/magazine/3/verhaal-0/").content.decode()
    actions.correct(article, by=gonny, at=at, text="Het waren er zes.")
    corrected = browse(karima).get("/magazine/3/verhaal-0/").content.decode()

    removal = f"/magazine/reactie/{hers.pk}/"
    assert "Alinea 0." in other
    assert [removal in page for page in (first, other, again)] == [True, False, True]
    assert ("Het waren er zes." in other, "Het waren er zes." in corrected) == (False, True)


def test_what_is_not_out_is_not_there_for_who_does_not_make_it(write, edition, client, browse, amina):
    article = write("Nog in de maak")
    addresses = [f"/magazine/artikel/{article.pk}/", "/magazine/3/", f"/magazine/pagina/{article.page_id}/"]

    assert [client.get(address).status_code for address in addresses] == [404] * 3
    assert [browse(amina).get(address).status_code for address in addresses] == [404] * 3
    assert "Nog in de maak" not in client.get("/sitemap.xml").content.decode()


def test_an_article_has_everything_of_3_19_beside_its_text(fill, client):
    fill(3)

    page = client.get("/magazine/3/verhaal-1/").content.decode()
    facts = json.loads(re.search(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', page, re.DOTALL)[1])

    wanted = ("Verhaal 1", "Wat wilden jullie weten?", "Verhaal 0", "Verhaal 2", "Brieven", "Lezer 0", "LinkedIn")
    assert [word for word in wanted if word not in page] == []
    assert (facts["@type"], facts["headline"], facts["isPartOf"]["issueNumber"]) == ("Article", "Verhaal 1", 3)
    assert re.findall(r"<(?:script|img|iframe|source)[^>]+(?:src|srcset)=\"https?:", page) == []
    assert "csrfmiddlewaretoken" not in page


def test_beside_an_article_stands_what_an_editor_named_then_what_is_alike_and_its_other_language(
    approved, edition, gonny, at
):
    original = approved("Drie potjes")
    translated = approved("Three purses")
    translated.translation_of, translated.language = original, "en"
    translated.save()
    named, *_others = (approved(f"Verhaal {n}") for n in range(4))
    section = Section.objects.create(slug="kort", name="Kort")
    near = approved("In dezelfde rubriek")
    for article in (original, near):
        article.section = section
        article.save()
    actions.publish_edition(edition, by=gonny, at=at)

    beside, languages = queries.reading.beside(original, [named.page_id])

    assert [article.pk for article in beside[:2]] == [named.pk, near.pk]
    assert (len({article.pk for article in beside} - {original.pk, translated.pk}), languages) == (3, [translated])


def test_a_text_cannot_end_the_facts_for_machines(approved, edition, gonny, client, at):
    approved("</script><b>Verhaal</b>")
    actions.publish_edition(edition, by=gonny, at=at)
    [article] = queries.reading.published_articles()

    page = client.get(queries.reading.address_of(article)).content.decode()

    assert "</script><b>" not in page
    assert "\\u003C/script\\u003E" in page


def test_a_footnote_is_reached_from_the_text_and_leads_back(approved, edition, gonny, client, at):
    note = block("footnote", {"number": "1", "text": "Geteld door Berend."})
    approved("Geteld", body=text(block("paragraph", "<p>Zestig klanten (1) deden mee, in (2).</p>"), note))
    actions.publish_edition(edition, by=gonny, at=at)

    page = client.get("/magazine/3/geteld/").content.decode()

    [target] = re.findall(r'href="#(noot-[\w-]+)"', page)
    [back] = re.findall(r'href="#(naar-[\w-]+)"', page)
    assert (f'id="{target}"' in page, f'id="{back}"' in page, "in (2)" in page) == (True, True, True)


def test_a_picture_is_loaded_when_it_comes_into_view_and_its_place_is_kept(
    approved, edition, gonny, picture, client, at
):
    approved("Aan tafel", body=text(figure(picture(shows="nobody"), alt="Een tafel")))
    actions.publish_edition(edition, by=gonny, at=at)

    [shown] = HTMLParser(client.get("/magazine/3/aan-tafel/").content).css("article img")

    wanted = {"loading": "lazy", "width": "640", "height": "480", "alt": "Een tafel"}
    assert {name: shown.attributes[name] for name in wanted} == wanted


def test_new_articles_come_by_a_feed(fill, client):
    fill(3)

    feed = ElementTree.fromstring(client.get("/magazine/atom.xml").content)  # noqa: S314  our own

    name = "{http://www.w3.org/2005/Atom}"
    titles = {entry.find(f"{name}title").text for entry in feed.findall(f"{name}entry")}
    assert titles == {"Verhaal 0", "Verhaal 1", "Verhaal 2"}


def test_the_fixed_parts_speak_english(fill, client):
    fill(1)
    client.cookies["taal"] = "en"

    page = client.get("/magazine/3/verhaal-0/").content.decode()

    assert '<html lang="en"' in page
    assert "Share" in page


def test_a_reader_without_an_account_reacts_and_her_address_is_seen_by_nobody_and_then_gone(
    published, client, gonny, browse, later
):
    address = queries.reading.address_of(published)
    reaction = {"name": "Ines", "email": "ines@lezer.example", "text": "Nu bellen we eerst zes mensen."}

    answer = client.post(f"{address}reageren/", reaction)
    assert answer.status_code == 302
    [comment] = Comment.objects.all()
    assert (comment.state, comment.email) == (CommentState.WAITING, "ines@lezer.example")
    assert "zes mensen" not in client.get(address).content.decode()
    desk = browse(gonny).get("/redactie/").content.decode()
    assert ("zes mensen" in desk, "ines@lezer.example" in desk) == (True, False)
    actions.decide(comment, "show_comment", by=gonny, at=later(1))
    client.logout()
    mail_questions.call()

    comment.refresh_from_db()
    page = client.get(address).content.decode()
    assert ("zes mensen" in page, "ines@lezer.example" in page) == (True, False)
    assert ([letter.to for letter in mail.outbox], comment.email) == ([["ines@lezer.example"]], "")


def test_a_machine_that_fills_in_everything_leaves_nothing(published, client):
    address = f"{queries.reading.address_of(published)}reageren/"

    client.post(address, {"name": "x", "text": "Koop nu", "website": "https://spam.example"})

    assert Comment.objects.count() == 0


def test_a_number_of_a_citizen_is_refused_in_a_reaction(published, client):
    address = f"{queries.reading.address_of(published)}reageren/"

    answer = client.post(address, {"name": "Ines", "text": "Haar nummer is 111222333."})

    assert (answer.status_code, Comment.objects.count()) == (422, 0)


def test_who_wrote_a_reaction_takes_it_away(published, browse, amina, gonny, at):
    comment = actions.react(published, by=amina, at=at, name="Amina", text="Zo doen wij het ook.")
    actions.decide(comment, "show_comment", by=gonny, at=at)

    answer = browse(gonny).post(f"/magazine/reactie/{comment.pk}/weg/")
    assert (answer.status_code, Comment.objects.count()) == (404, 1)
    browse(amina).post(f"/magazine/reactie/{comment.pk}/weg/")

    assert Comment.objects.count() == 0


def test_whoever_was_interviewed_answers_by_a_link_that_works_once(write, gonny, client, at):
    article = write()
    approval = actions.ask_about_quotes(article, by=gonny, at=at, name="Wietske", email="wietske@elders.example")
    mail_questions.call()
    [letter] = mail.outbox
    link = re.search(r"https?://[^/]+(/\S+)", letter.body)[1]

    page = client.get(link).content.decode()
    answer = client.post(link, {"answer": "agree", "remarks": ""})
    again = client.post(link, {"answer": "object", "remarks": "Toch niet."})

    approval.refresh_from_db()
    assert "drie hun papieren" in page
    assert "drie hun papieren" not in letter.body
    assert (answer.status_code, again.status_code, approval.state) == (200, 409, "approved")
    assert "drie hun papieren" not in client.get(link).content.decode()


@pytest.mark.parametrize("token", ["onzin", "abcdefghij:klmnop", "%00", "é"])
@pytest.mark.parametrize("page", ["jouw-woorden", "toestemming"])
def test_a_link_that_was_made_up_opens_nothing(db, client, page, token):
    assert client.get(f"/magazine/{page}/{token}/").status_code == 404


def test_who_is_in_a_picture_says_yes_and_takes_it_back_by_the_same_link(picture, gonny, client, at, in_a_year):
    photo = picture()
    consent = actions.ask_consent(photo, by=gonny, at=at, name="Wietske", email="w@elders.example", ends_on=in_a_year)
    link = f"/magazine/toestemming/{queries.links.portrait_token(consent)}/"

    assert client.get(f"{link}beeld/").status_code == 200
    client.post(link, {"answer": "give_consent"})
    consent.refresh_from_db()
    assert consent.state == "given"
    client.post(link, {"answer": "withdraw_consent"})

    consent.refresh_from_db()
    assert (consent.state, consent.photo) == ("withdrawn", None)
    assert client.get(link).status_code == 200
    assert client.get(f"{link}beeld/").status_code == 404
