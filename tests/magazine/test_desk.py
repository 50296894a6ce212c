"""The desk of the editors: there for them and for nobody else, within ten queries; and the room where they write."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from tests.magazine.conftest import figure, text

from vakwerk.magazine import actions
from vakwerk.magazine.models import Film, Photo
from vakwerk.magazine.states import ArticleState


@pytest.fixture
def fill(write, agree, picture, edition, gonny, at, in_a_year):
    """So many articles with a question, a picture and a check."""

    def filled(count):
        for n in range(count):
            photos = [picture(f"Foto {n} {each}") for each in range(count)]
            article = write(f"Verhaal {n}", tells_of_client=True, body=text(*map(figure, photos)))
            for photo in photos:
                actions.note_consent(photo, by=gonny, at=at, name="W", on_paper="map", ends_on=in_a_year)
            for each in range(count):
                agree(article, email=f"wietske{each}@elders.example")
            actions.check_client(article, by=gonny, at=at, footing="generalised")
        return article

    return filled


def pages_of(article, edition):
    own = ["", "nieuw/", "inlezen/", "indeling/", "editie/nieuw/", f"editie/{edition.pk}/"]
    own += [f"artikel/{article.pk}/{page}" for page in ("", "wat/", "klant/")]
    return [f"/redactie/{page}" for page in own]


@pytest.mark.parametrize("count", [1, 3])
def test_a_page_takes_at_most_ten_queries_however_many_rows(
    fill, edition, browse, gonny, count, django_assert_max_num_queries
):
    article = fill(count)
    visitor = browse(gonny)
    for page in pages_of(article, edition):
        visitor.get(page)

        with django_assert_max_num_queries(10):
            answer = visitor.get(page)

        assert answer.status_code == 200, page


def test_for_who_is_no_editor_the_desk_is_not_there(fill, edition, browse, amina):
    article = fill(1)
    visitor = browse(amina)

    pages = [*pages_of(article, edition), "/redactie/schrijven/", f"/redactie/artikel/{article.pk}/tekst/"]

    assert {page: visitor.get(page).status_code for page in pages} == dict.fromkeys(pages, 404)


@pytest.mark.parametrize("place", ["users/", "groups/", "sites/", "workflows/list/", "reports/locked/", "redirects/"])
def test_in_the_room_of_wagtail_only_what_is_used_is_there(browse, gonny, place):
    assert browse(gonny).get(f"/redactie/schrijven/{place}").status_code == 404


def test_an_editor_writes_in_that_room_and_publishes_nothing_there(write, browse, gonny):
    article = write()
    visitor = browse(gonny)

    answer = visitor.get(f"/redactie/artikel/{article.pk}/tekst/", follow=True)

    page = answer.content.decode()
    assert (answer.status_code, answer.redirect_chain[-1][0]) == (
        200, f"/redactie/schrijven/pages/{article.page_id}/edit/",
    )  # fmt: skip
    assert ("action-publish" in page, "action-submit" in page, "gravatar" in page) == (False, False, False)
    assert visitor.get(f"/redactie/schrijven/pages/{article.page_id}/delete/").status_code == 404
    assert visitor.get("/redactie/schrijven/", follow=True).redirect_chain[-1][0] == "/redactie/"


def test_a_step_that_may_not_be_made_says_why(write, browse, gonny):
    article = write()

    answer = browse(gonny).post(f"/redactie/artikel/{article.pk}/stap/klaar/")

    article.refresh_from_db()
    assert (answer.status_code, article.state) == (409, ArticleState.DRAFTED)
    assert "Somebody is quoted" in answer.content.decode() or "geciteerd" in answer.content.decode()


def test_an_article_begins_with_a_lesson_in_the_library(edition, browse, gonny):
    asked = "/redactie/nieuw/?bron=/bibliotheek/les/abc/&herkomst=breakthroughs.fundapplication:abc"

    page = browse(gonny).get(asked).content.decode()

    assert 'value="/bibliotheek/les/abc/"' in page
    assert '<option value="fund" selected>' in page


def test_whoever_is_no_editor_any_more_leaves_the_room(write, browse, gonny, settle, grevendrecht, at):
    article = write()
    visitor = browse(gonny)
    visitor.get(f"/redactie/artikel/{article.pk}/tekst/", follow=True)
    gonny.appointments.update(ends_on=at.date())

    gone = visitor.get(f"/redactie/schrijven/pages/{article.page_id}/edit/")
    actions.show_out(at=at)

    assert gone.status_code == 404
    assert list(gonny.groups.all()) == []


def drawn(width, height):
    """A picture of one colour: sixty megapixels of it are eight kilobytes."""
    data = BytesIO()
    Image.new("1", (width, height)).save(data, "PNG")
    return data.getvalue()


SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
BROUGHT = {
    "small": ("klein.png", lambda: drawn(640, 480), 1),
    "sixty megapixels": ("groot.png", lambda: drawn(7500, 8000), 0),
    "a script": ("script.svg", lambda: SCRIPT, 0),
    "a script in disguise": ("vermomd.png", lambda: SCRIPT, 0),
}


@pytest.mark.parametrize(
    ("place", "prefix"), [("images/add/", ""), ("images/chooser/create/", "image-chooser-upload-")]
)
@pytest.mark.parametrize(("name", "made", "kept"), BROUGHT.values(), ids=BROUGHT)
def test_a_picture_that_fills_the_memory_or_holds_a_script_is_refused(browse, gonny, place, prefix, name, made, kept):
    visitor = browse(gonny)
    visitor.get("/redactie/schrijven/images/")
    given = {"title": "Foto", "shows": "nobody", "maker": "", "tags": "", "file": SimpleUploadedFile(name, made())}

    visitor.post(f"/redactie/schrijven/{place}", {prefix + field: value for field, value in given.items()})

    assert Photo.objects.count() == kept


@pytest.mark.parametrize(("name", "kept"), [("gesprek.vtt", 1), ("gesprek.html", 0)])
def test_captions_are_brought_and_what_a_browser_would_carry_out_is_not(browse, gonny, name, kept):
    visitor = browse(gonny)
    visitor.get("/redactie/schrijven/documents/")
    file = SimpleUploadedFile(name, b"WEBVTT\n\n00:00.000 --> 00:02.000\nDag.\n")

    visitor.post("/redactie/schrijven/documents/add/", {"title": "Gesprek", "shows": "nobody", "file": file})

    assert Film.objects.count() == kept
