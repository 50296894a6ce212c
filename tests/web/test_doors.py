"""Every door: which pages ask to sign in, what they send along, and what a stranger finds behind any of them."""

import re

import pytest
from django.urls import get_resolver

from vakwerk.portfolio.public import jot

OPEN = {
    "web:home",
    "web:welcome",
    "web:reckoning",
    "web:who_sees_what",
    "web:language",
    "web:become",
    "web:live",
    "web:ready",
    "web:security",
    "account_login",
    "account_logout",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_inactive",
    "account_signup",
    "mfa_authenticate",
    "mfa_trust",
    "mfa_login_webauthn",
    "openid_connect_login",
    "openid_connect_callback",
    "people:accept",
    "magazine:asked_newsletter",
    "magazine:newsletter",
    "magazine:newsletters",
    "magazine:stop_subscription",
    "magazine:subscribe",
    "magazine:subscription",
    "people:logo",
    "people:sheet",
    "notices:stop",
    "peers:answer_commitment",
    "breakthroughs:answer_effectfollowup",
    "casework:answer_casestudy",
    "casework:answer_deviation",
    "casework:teaching_cases",
    "casework:teachingcase",
    "casework:film",
    "casework:captions",
    "library:library",
    "library:libraryitem",
    "library:answer_usage",
    "events:agenda",
    "events:answer_guest",
    "events:answer_takeaway",
    "events:atom",
    "events:be_there",
    "events:confirm_guest",
    "events:event",
    "events:event_calendar",
    "events:guest",
    "events:guest_is_there",
    "events:own_calendar",
    "events:public_calendar",
    "events:sign_up",
    "events:withdraw_guest",
    "web:accessibility",
    "web:privacy",
    "web:robots",
    "web:sitemap",
    *(f"magazine:{name}" for name in (
        "magazine", "archive", "themes", "theme", "section", "feed", "article", "articlepage", "edition", "read",
        "file", "media", "react", "reacted", "quotes", "portrait", "portrait_file",
        "map", "map_archive", "initiative",
    )),
    "practice:voice",
    "practice:voice_door",
    "practice:voice_thanks",
    "programmes:wish_by_link",
    "ui:gallery",
}  # fmt: skip
ROOM = "/redactie/schrijven/"  # of Wagtail: one door, whatever is behind it
FILLED_IN = {
    "pk": "bbbbbbbbbb",
    "organisation": "bbbbbbbbbb",
    "token": "bbbbbbbbbb:nonsense",
    "key": "incident",
    "uidb36": "bbbbbbbbbb",
    "provider_id": "bbbbbbbbbb",
}


def addresses(resolver=None, namespace="", prefix="/"):
    """Every address of the product: its name and a path of that kind."""
    for pattern in (resolver or get_resolver()).url_patterns:
        path = prefix + str(pattern.pattern).removeprefix("^").removesuffix("$")
        if hasattr(pattern, "url_patterns"):
            yield from addresses(pattern, pattern.namespace or namespace, path)
        elif not path.startswith(ROOM) or path == ROOM:
            path = re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", path)
            path = path.replace("<int:pk>", "1")
            path = re.sub(r"<(?:\w+:)?(\w+)>", lambda found: FILLED_IN.get(found[1], "1"), path)
            yield f"{namespace}:{pattern.name}" if namespace else pattern.name, path


ALL = dict(addresses())
CLOSED = sorted(set(ALL) - OPEN)


def test_the_open_doors_are_all_there():
    assert set(ALL) >= OPEN
    assert len(CLOSED) > 50


@pytest.mark.parametrize("name", CLOSED)
def test_a_closed_door_asks_to_sign_in_or_gives_back_what_was_typed(name, client, db):
    looked, pressed = client.get(ALL[name]), client.post(ALL[name], {"text": "Zij belde."})

    assert (looked.status_code, looked.url.partition("?")[0]) == (302, "/inloggen/")
    assert (pressed.status_code, b"Zij belde." in pressed.content) == (401, True)


@pytest.mark.parametrize("name", sorted(OPEN - {"ui:gallery"}))  # which shows invented names
def test_an_open_door_shows_nobody_who_is_here(name, client, amina, at):
    jot(by=amina, at=at, on=at.date(), text="De derde keer nam ik niet op.")

    page = client.get(ALL[name])

    assert page.status_code in (200, 302, 404, 405)
    assert [word for word in (amina.name, amina.email, amina.pk, "derde keer") if word in page.content.decode()] == []


@pytest.mark.parametrize("name", [name for name, path in ALL.items() if "bbbbbbbbbb" in path and name not in OPEN])
def test_4_1_what_is_not_there_and_what_one_may_not_see_answer_alike(name, amina, browse):
    visitor = browse(amina)

    answers = {visitor.get(ALL[name]).status_code, visitor.post(ALL[name], {"text": "x"}).status_code}

    assert answers <= {404, 405}
    assert 404 in answers


PAGES = ["/", "/welkom/", "/wie-ziet-wat/", "/inloggen/", "/bouwstenen/", "/mijn-vak/", "/berichten/", "/nergens/"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_forbids_what_it_does_not_need(path, amina, browse):
    answer = browse(amina).get(path)

    if answer.status_code == 302:
        return
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_script_or_style_in_it(path, amina, browse):
    page = browse(amina).get(path).content.decode()

    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", page) == []


@pytest.mark.parametrize("path", PAGES)
def test_4_9_no_page_fetches_anything_from_elsewhere(path, amina, browse):
    page = browse(amina).get(path).content.decode()

    assert re.findall(r'(?:src|href|action)="(?:https?:)?//[^"]*"', page) == []


def test_nothing_in_the_room_of_wagtail_opens_for_a_stranger(client, db):
    behind = [f"{ROOM}{place}" for place in ("pages/1/edit/", "images/add/", "choose-page/", "users/", "nergens/")]

    assert {client.get(path).status_code for path in behind} <= {302, 404}


def test_wagtails_own_doors_are_not_there(client, db):
    assert {client.get(path).status_code for path in ("/admin/", "/django-admin/", "/cms/", "/accounts/")} == {404}


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "VAKWERK"])
@pytest.mark.parametrize("path", ["/", "/inloggen/", "/nergens/"])
def test_what_no_page_answers_is_refused(client, db, method, path):
    assert client.generic(method, path).status_code == 405


@pytest.mark.parametrize(
    "path", ["/static/", "/static/vakwerk/", "/media/", "/docs/", "/.git/config", "/pyproject.toml"]
)
def test_no_list_of_files_and_no_file_of_ours_can_be_read(client, db, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", [*PAGES, "/robots.txt", "/sitemap.xml", "/health/live/"])
def test_every_answer_says_what_it_is_and_lets_no_other_site_read_it(amina, browse, path):
    answer = browse(amina).get(path, headers={"Origin": "https://elders.example"})

    assert "charset=utf-8" in answer["Content-Type"] or answer["Content-Type"] == "application/json"
    assert [name for name in answer.headers if name.startswith("Access-Control")] == []
