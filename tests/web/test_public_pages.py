"""A page that is the same for everyone is drawn once, until something is published."""

import gzip

import pytest
from django.db import OperationalError
from django.test import Client
from tests.web import public_urls

from vakwerk.ui import publication
from vakwerk.web.middleware import public_pages


@pytest.fixture(autouse=True)
def open_pages(settings, db):
    settings.ROOT_URLCONF = "tests.web.public_urls"


@pytest.fixture
def clock(monkeypatch):
    """Seconds that pass when the test says so: clock.pass_by(2)."""

    class Clock:
        now = 1000.0

        def pass_by(self, seconds):
            self.now += seconds

        def monotonic(self):
            return self.now

    made = Clock()
    monkeypatch.setattr(public_pages, "time", made)
    return made


def test_the_second_reader_gets_the_page_of_the_first_without_a_query(client, django_assert_num_queries):
    first = client.get("/open/")

    with django_assert_num_queries(0):
        second = client.get("/open/")

    assert second.content == first.content
    assert first.content.startswith(b"Nummer ")


def test_all_headers_go_along_and_no_cookie_does(client):
    client.get("/open/")

    again = client.get("/open/")

    assert "default-src 'none'" in again["Content-Security-Policy"]
    assert (again["X-Frame-Options"], again["Referrer-Policy"]) == ("DENY", "same-origin")
    assert again["X-Content-Type-Options"] == "nosniff"
    assert (again["Cache-Control"], again["Vary"]) == ("no-cache", "Accept-Encoding, Cookie")
    assert not again.cookies


def test_what_a_browser_has_is_not_sent_again(client):
    tag = client.get("/open/")["ETag"]

    again = client.get("/open/", headers={"if-none-match": f'"ander", W/{tag}'})
    other = client.get("/open/", headers={"if-none-match": '"ander"'})

    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    assert other.status_code == 200


def test_plain_and_gzip_are_kept_with_tags_of_their_own(client):
    plain = client.get("/open/")

    zipped = client.get("/open/", headers={"accept-encoding": "gzip, br"})
    again = client.get("/open/", headers={"accept-encoding": "gzip, br"})

    assert zipped["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content).startswith(b"Nummer ")
    assert zipped["ETag"] not in (plain["ETag"], plain["ETag"].strip('"'))
    assert again.content == zipped.content
    assert "Content-Encoding" not in client.get("/open/")


def test_each_language_host_and_page_has_a_copy_of_its_own(client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "elders.example"]
    english = Client()
    english.cookies["taal"] = "en"

    pages = [
        client.get("/open/"),
        english.get("/open/"),
        client.get("/open/", headers={"host": "elders.example"}),
        client.get("/open/?bladzijde=2"),
        client.get("/open/7/"),
    ]

    assert len({page.content for page in pages}) == 5
    assert b"in het en" in english.get("/open/").content


def test_a_host_that_is_not_ours_gets_nothing_from_the_store(client):
    client.get("/open/")

    assert client.get("/open/", headers={"host": "vreemd.example"}).status_code == 400


@pytest.mark.parametrize("path", ["/gewoon/", "/koekje/", "/formulier/", "/weg/", "/enorm/", "/open/?zoek=x"])
def test_what_is_not_really_for_everyone_is_drawn_each_time(client, path):
    first = client.get(path)

    assert client.get(path).content != first.content


def test_who_is_signed_in_gets_no_copy_and_leaves_none(amina, browse):
    hers = browse(amina).get("/open/")
    client = Client()
    everyones = client.get("/open/")

    assert client.get("/open/").content == everyones.content
    assert everyones.content != hers.content
    assert "ETag" not in hers


def test_a_message_that_waits_is_shown_to_whom_it_is_for(client):
    first = client.get("/open/")
    client.cookies["messages"] = "er wacht iets"

    assert client.get("/open/").content != first.content


def test_what_is_published_shows_within_a_second(client, clock):
    first = client.get("/open/").content
    publication.renew()

    at_once = client.get("/open/").content
    clock.pass_by(1)
    soon = client.get("/open/").content

    assert at_once == first
    assert soon != first


def test_what_was_drawn_while_something_was_published_is_not_kept(client, clock, monkeypatch):
    def published_meanwhile(request):
        publication.renew()
        clock.pass_by(1)
        client.get("/open/7/")  # another thread looks, and forgets
        return public_urls.HttpResponse(f"{next(public_urls.drawn)}")

    client.get("/open/")
    monkeypatch.setattr(public_urls.urlpatterns[0], "callback", publication.for_everyone(published_meanwhile))
    clock.pass_by(400)
    stale = client.get("/open/").content

    assert client.get("/open/").content != stale


def test_what_changes_by_the_clock_is_five_minutes_late_at_most(client, clock):
    first = client.get("/open/").content

    clock.pass_by(299)
    still = client.get("/open/").content
    clock.pass_by(2)

    assert still == first
    assert client.get("/open/").content != first


def test_the_store_is_bounded_and_lets_the_oldest_go(client, monkeypatch):
    monkeypatch.setattr(public_pages, "MOST", 3)
    pages = [client.get(f"/open/{number}/").content for number in range(4)]

    assert client.get("/open/3/").content == pages[3]
    assert client.get("/open/0/").content != pages[0]


def test_without_a_database_the_copies_are_still_shown(client, clock, monkeypatch):
    first = client.get("/open/").content

    def away():
        raise OperationalError

    monkeypatch.setattr(public_pages, "edition", away)
    clock.pass_by(5)

    assert client.get("/open/").content == first


def test_only_looking_is_answered_from_the_store(client):
    first = client.get("/open/").content

    assert client.post("/open/").content != first
