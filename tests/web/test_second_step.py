"""A second step: nobody gets in with a password alone where it is set up, or where an organisation asks for it."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.db import connection
from django.test import Client

from vakwerk.trail.models import TrailEntry

SENTENCE = "Een zin is een goed wachtwoord"


@pytest.fixture
def amina(amina):
    amina.set_password(SENTENCE)
    amina.save()
    return amina


def code(secret):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def sign_in(visitor, amina):
    return visitor.post("/inloggen/", {"login": amina.email, "password": SENTENCE})


@pytest.fixture
def with_app(amina):
    secret = generate_totp_secret()
    TOTP.activate(amina, secret)
    return secret


def signed_in(visitor):
    return "_auth_user_id" in visitor.session


def noted():
    return list(TrailEntry.objects.order_by("pk").values_list("action", "result"))


def test_who_has_an_app_is_asked_for_its_code_and_then_whether_the_device_is_her_own(amina, with_app, client):
    asked = sign_in(client, amina)
    before = signed_in(client)
    trusted = client.post(asked.url, {"code": code(with_app)})
    home = client.post(trusted.url, {"action": "skip"})

    assert (asked.url.partition("?")[0], before) == ("/inloggen/code/", False)
    assert trusted.url.partition("?")[0] == "/inloggen/vertrouwen/"
    assert (home.url, signed_in(client)) == ("/", True)
    assert noted() == [("people.sign_in", "done")]


def test_a_trusted_browser_is_not_asked_again_for_thirty_days(amina, with_app, client):
    asked = sign_in(client, amina)
    trusted = client.post(asked.url, {"code": code(with_app)})
    client.post(trusted.url, {"action": "trust"})
    client.post("/uitloggen/")

    again = sign_in(client, amina)

    assert (again.url, signed_in(client)) == ("/", True)
    assert client.cookies["vertrouwd"]["max-age"] == 30 * 24 * 3600
    assert sign_in(Client(), amina).url.partition("?")[0] == "/inloggen/code/"


def test_a_wrong_code_does_not_let_in_and_stands_in_the_trail(amina, with_app, client):
    asked = sign_in(client, amina)

    answer = client.post(asked.url, {"code": "000000"})

    assert (answer.status_code, signed_in(client)) == (200, False)
    assert noted() == [("people.second_step", "failed")]


def test_codes_cannot_be_tried_without_end(amina, with_app, client):
    asked = sign_in(client, amina)
    for _try in range(10):
        client.post(asked.url, {"code": "000000"})

    client.post(asked.url, {"code": code(with_app)})

    assert not signed_in(client)


def test_setting_up_an_app_shows_a_picture_within_the_policy_and_gives_spare_codes(amina, client):
    sign_in(client, amina)
    once_more = client.get("/account/veilig/app/")
    page = client.post(once_more.url, {"password": SENTENCE}, follow=True).content.decode()
    secret = re.search(r"<code[^>]*>([A-Z2-7]+)<", page)[1]

    done = client.post("/account/veilig/app/", {"code": code(secret)}, follow=True)
    codes = re.findall(r"<li>(\d{8})</li>", done.content.decode())

    assert "<svg" in page
    assert "data:image" not in page
    assert len(codes) == 10
    visitor = Client()
    visitor.post(sign_in(visitor, amina).url, {"code": codes[0]})
    visitor.post("/inloggen/vertrouwen/", {"action": "skip"})
    assert signed_in(visitor)


def test_the_secret_does_not_stand_in_the_database(amina, with_app):
    with connection.cursor() as cursor:
        cursor.execute("SELECT data FROM mfa_authenticator")
        kept = str(cursor.fetchall())

    assert with_app not in kept
    assert Authenticator.objects.get(user=amina).wrap().validate_code(code(with_app))


def test_where_the_organisation_asks_for_it_nothing_else_opens_first(amina, grevendrecht, client):
    grevendrecht.second_step_required = True
    grevendrecht.save()
    sign_in(client, amina)

    home, typed = client.get("/"), client.post("/mijn-vak/vastleggen/", {"text": "De derde keer nam ik niet op."})
    script = client.post("/mijn-vak/vastleggen/", {"text": "x"}, headers={"X-Vakwerk": "script"})

    assert home.url == "/account/veilig/"
    assert client.get("/account/veilig/").status_code == 200
    assert (typed.status_code, "De derde keer nam ik niet op." in typed.content.decode()) == (403, True)
    assert script.json()["refused"].startswith("Your organisation asks")


def test_who_sets_one_up_goes_on_at_once(amina, grevendrecht, client):
    grevendrecht.second_step_required = True
    grevendrecht.save()
    sign_in(client, amina)

    TOTP.activate(amina, generate_totp_secret())

    assert client.get("/").status_code == 200


def test_one_sees_where_one_is_signed_in_and_ends_it_elsewhere(amina, client):
    elsewhere = Client(headers={"User-Agent": "De computer thuis"})
    sign_in(elsewhere, amina)
    elsewhere.get("/")
    sign_in(client, amina)
    client.get("/")
    page = client.get("/account/sessies/").content.decode()

    client.post("/account/sessies/")

    assert "De computer thuis" in page
    assert elsewhere.get("/account/").status_code == 302
    assert client.get("/account/").status_code == 200
