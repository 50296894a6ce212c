"""Dutch until one chooses; with an account the choice goes along, without one it stays in a cookie."""

from datetime import date

import pytest
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from vakwerk.trail.models import TrailEntry
from vakwerk.web import catalogues


def language_of(page):
    return page.content.decode().partition('<html lang="')[2][:2]


@pytest.fixture
def dutch(amina):
    amina.language = "nl"
    amina.save()
    return amina


def test_a_visitor_reads_dutch_until_she_chooses(client, db):
    before = client.get("/welkom/")

    client.post("/taal/", {"language": "en"})

    assert (language_of(before), language_of(client.get("/welkom/"))) == ("nl", "en")


def test_the_browsers_own_wish_changes_nothing(client, db):
    assert language_of(client.get("/welkom/", headers={"accept-language": "en"})) == "nl"


def test_the_cookie_is_for_a_year_and_for_no_script(client, db):
    client.post("/taal/", {"language": "en"})

    cookie = client.cookies["taal"]
    assert (cookie["max-age"], cookie["httponly"], cookie["samesite"]) == (365 * 24 * 3600, True, "Lax")


def test_with_an_account_the_choice_is_kept_with_it_and_sets_no_cookie(dutch, browse):
    visitor = browse(dutch)
    before = visitor.get("/")

    visitor.post("/taal/", {"language": "en"})

    dutch.refresh_from_db()
    assert (language_of(before), dutch.language, language_of(visitor.get("/"))) == ("nl", "en", "en")
    assert "taal" not in visitor.cookies
    assert TrailEntry.objects.get().action == "people.choose_settings"


def test_the_choice_of_the_account_is_stronger_than_the_cookie(dutch, browse):
    visitor = browse(dutch)
    visitor.cookies["taal"] = "en"

    assert language_of(visitor.get("/")) == "nl"


def test_who_signs_in_is_greeted_in_her_own_language_and_goes_on_in_it_when_she_signs_out(amina, client):
    amina.language = "en"
    amina.set_password("Een zin is een goed wachtwoord")
    amina.save()

    home = client.post("/inloggen/", {"login": amina.email, "password": "Een zin is een goed wachtwoord"}, follow=True)
    before = "taal" in client.cookies
    out = client.post("/uitloggen/", follow=True)

    assert "Successfully signed in as" in home.content.decode()
    assert not before
    assert "You have signed out." in out.content.decode()
    assert language_of(out) == language_of(client.get("/inloggen/")) == "en"


def test_who_reads_dutch_signs_out_without_a_cookie(dutch, browse):
    visitor = browse(dutch)
    visitor.post("/uitloggen/")

    assert "taal" not in visitor.cookies


@pytest.mark.parametrize("language", ["de", "", "nl'"])
def test_a_language_that_is_not_spoken_here_changes_nothing(client, db, language):
    client.post("/taal/", {"language": language})
    client.cookies["taal"] = language or "xx"

    assert language_of(client.get("/welkom/")) == "nl"


@pytest.mark.parametrize(
    ("came_from", "goes_to"),
    [
        ("http://testserver/wie-ziet-wat/", "http://testserver/wie-ziet-wat/"),
        ("https://elders.example/", "/"),
        ("//elders.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_one_comes_back_where_one_was_and_nowhere_else(client, db, came_from, goes_to):
    answer = client.post("/taal/", {"language": "en"}, headers={"referer": came_from})

    assert answer.url == goes_to


def test_looking_changes_no_language(client, db):
    assert client.get("/taal/").status_code == 405


def test_one_readers_language_is_not_the_next_ones(dutch, bram, browse):
    assert [language_of(browse(person).get("/")) for person in (bram, dutch, bram)] == ["en", "nl", "en"]


def test_what_is_not_found_is_said_in_the_readers_language(bram, browse):
    assert language_of(browse(bram).get("/nergens/")) == "en"


def test_a_catalogue_speaks_as_soon_as_it_is_compiled(tmp_path, monkeypatch, settings):
    """The server may be a copy of the process that compiled it."""
    folder = tmp_path / "own" / "locale" / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text('msgid "Fresh from the press"\nmsgstr "Vers van de pers"\n')
    settings.LOCALE_PATHS = [folder.parents[1]]
    monkeypatch.setattr(catalogues, "PACKAGE", tmp_path)
    with override("nl"):
        before = gettext("Fresh from the press")
    catalogues.compile_catalogues()
    with override("nl"):
        after = gettext("Fresh from the press")

    assert (before, after) == ("Fresh from the press", "Vers van de pers")


@pytest.mark.parametrize(("language", "day", "month"), [("nl", "3 okt", "okt 2026"), ("en", "3 Oct", "Oct 2026")])
def test_months_are_written_as_the_language_writes_them(language, day, month):
    with override(language):
        written = [date_format(date(2026, 10, 3), form) for form in ("SHORT_DATE_FORMAT", "YEAR_MONTH_FORMAT")]

    assert written == [day, month]
