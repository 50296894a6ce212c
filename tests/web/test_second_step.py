"""A second step: nobody gets in with a password alone where it is set up, or where an organisation asks for it."""

import re

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.usersessions.models import UserSession
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.utils.translation import override

from vakwerk.notices.models import Notice
from vakwerk.people.public import INSTALLATION_ADMINISTRATOR
from vakwerk.trail.models import TrailEntry
from vakwerk.web.accounts import begin_anew, may_begin_anew

SENTENCE = "Een zin is een goed wachtwoord"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def amina(amina):
    amina.set_password(SENTENCE)
    amina.save()
    return amina


def code(secret):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def ahead(secret):
    """The code of the coming half minute, of an app whose clock runs ahead: it holds for longest."""
    return format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[-1]))


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


def test_a_wrong_code_is_answered_with_what_helps_and_no_passkey_is_asked_of_who_has_none(amina, with_app, client):
    asked = sign_in(client, amina)
    page = client.post(asked.url, {"code": "123"}).content.decode()

    assert "Deze code klopt niet. Een app laat elke halve minuut een nieuwe zien." in page
    assert "Een passkey gebruiken" not in page


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


@pytest.mark.parametrize("seconds", [0, 31, 59])
def test_a_code_that_was_used_opens_nothing_again_as_long_as_it_would_hold(amina, with_app, at, seconds):
    with time_machine.travel(at.replace(second=0, microsecond=0), tick=False) as clock:
        coming = ahead(with_app)
        first, second = Client(), Client()
        done = first.post(sign_in(first, amina).url, {"code": coming})
        clock.shift(seconds)

        again = second.post(sign_in(second, amina).url, {"code": coming})

    assert (done.status_code, again.status_code) == (302, 200)


def test_the_code_that_signed_in_does_not_prove_once_more_that_it_is_she(amina, with_app, client, at):
    with time_machine.travel(at.replace(second=0, microsecond=0), tick=False) as clock:
        coming = ahead(with_app)
        trusted = client.post(sign_in(client, amina).url, {"code": coming})
        client.post(trusted.url, {"action": "skip"})
        clock.shift(31)

        again = client.post("/opnieuw-inloggen/code/?next=/account/veilig/codes/", {"code": coming})

    assert again.status_code == 200


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


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ("recovery_codes_generated", "reservecodes"),
        ("webauthn_added", "passkey"),
        ("webauthn_removed", "passkey"),
    ],
)
def test_a_message_calls_a_thing_what_the_pages_call_it(told, word):
    with override("nl"):
        assert word in render_to_string(f"mfa/messages/{told}.txt")


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

    home, page = client.get("/"), client.get("/account/veilig/")
    typed = client.post("/mijn-vak/vastleggen/", {"text": "De derde keer nam ik niet op."})
    script = client.post("/mijn-vak/vastleggen/", {"text": "x"}, headers={"X-Vakwerk": "script"})

    assert home.url == "/account/veilig/"
    assert (page.status_code, "Set it up first." in page.content.decode()) == (200, True)
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

    once_more = client.post("/account/sessies/")
    before = elsewhere.get("/account/").status_code
    client.post(once_more.url, {"password": SENTENCE})

    assert "De computer thuis" in page
    assert (before, elsewhere.get("/account/").status_code) == (200, 302)
    assert client.get("/account/").status_code == 200


def test_one_signs_out_in_one_browser_and_in_none_of_somebody_else(amina, bram, client):
    lost, home, his = Client(headers={"User-Agent": "Zoekgeraakt"}), Client(), Client()
    for visitor in (lost, home, client):
        sign_in(visitor, amina)
        visitor.get("/")
    bram.set_password(SENTENCE)
    bram.save()
    sign_in(his, bram)
    once_more = client.post("/account/sessies/", {"session": UserSession.objects.get(user=bram).pk})

    client.post(once_more.url, {"password": SENTENCE})
    page = client.post(
        "/account/sessies/", {"session": UserSession.objects.get(user_agent="Zoekgeraakt").pk}, follow=True
    )

    assert "You are signed out there." in page.content.decode()
    assert [visitor.get("/account/").status_code for visitor in (lost, home, his, client)] == [302, 200, 200, 200]


LOST, SURE = "/beheer/kwijt/", {"is_sure": "on"}


def test_who_lost_it_begins_anew_by_the_word_of_who_keeps_her_roles(amina, ravi, with_app, client):
    asked = sign_in(client, amina)
    client.post(asked.url, {"code": code(with_app)})
    client.post("/inloggen/vertrouwen/", {"action": "skip"})
    client.get("/account/")
    keeper = Client()
    keeper.force_login(ravi, backend=BACKEND)

    not_sure = keeper.post(LOST, {"email": amina.email})
    before = client.get("/account/").status_code
    done = keeper.post(LOST, {"email": amina.email} | SURE)

    assert (not_sure.status_code, before) == (422, 200)
    assert done.url == "/beheer/"
    assert client.get("/account/").status_code == 302
    assert not Authenticator.objects.exists()
    assert noted()[-1] == ("web.begin_anew", "done")
    assert Notice.objects.get(person=amina).words.startswith("Your second step for signing in was turned off")
    assert sign_in(Client(), amina).url == "/"


def test_it_is_asked_for_again_where_the_organisation_asks_for_it(amina, ravi, grevendrecht, with_app, client, at):
    grevendrecht.second_step_required = True
    grevendrecht.save()
    begin_anew(amina, by=ravi, at=at)

    sign_in(client, amina)

    assert client.get("/").url == "/account/veilig/"


@pytest.mark.parametrize(
    ("keeper", "person", "said"),
    [
        ("ravi", "bram", "Nobody with this address"),
        ("ravi", "ravi", "Another administrator"),
        ("ravi", "above", "Only an installation administrator"),
        ("above", "bram", ""),
        ("above", "amina", ""),
        ("dirk", "amina", "Nobody with this address"),
    ],
)
def test_nobody_does_it_for_herself_for_who_works_elsewhere_or_upwards(keeper, person, said, request):
    by, found = request.getfixturevalue(keeper), request.getfixturevalue(person)

    assert may_begin_anew(by, found).reason.startswith(said)
    assert bool(may_begin_anew(by, found)) is not bool(said)


@pytest.fixture
def above(settle, grevendrecht):
    """Keeps the installation, and works at Grevendrecht."""
    return settle("saskia", "Saskia Boven", grevendrecht, INSTALLATION_ADMINISTRATOR)


def test_an_address_that_is_of_nobody_says_the_same_as_one_of_elsewhere(ravi, bram, client):
    client.force_login(ravi, backend=BACKEND)

    answers = [client.post(LOST, {"email": email} | SURE) for email in (bram.email, "niemand@elders.example")]

    assert [("Nobody with this address" in answer.content.decode()) for answer in answers] == [True, True]


@pytest.mark.parametrize("somebody", ["amina", "dirk"])
def test_for_who_keeps_nobody_the_page_is_not_there(somebody, request, client):
    client.force_login(request.getfixturevalue(somebody), backend=BACKEND)

    assert client.get(LOST).status_code == 404


def test_who_has_a_passkey_and_no_app_is_asked_for_the_passkey_first(amina, client):
    amina.set_unusable_password()
    amina.save()
    Authenticator.objects.create(user=amina, type=Authenticator.Type.WEBAUTHN, data={"name": "Telefoon"})
    Authenticator.objects.create(user=amina, type=Authenticator.Type.RECOVERY_CODES, data={})
    client.force_login(amina, backend=BACKEND)

    with_key = client.get("/account/veilig/codes/").url
    TOTP.activate(amina, generate_totp_secret())
    with_app = client.get("/account/veilig/codes/").url

    assert with_key.startswith("/opnieuw-inloggen/sleutel/")
    assert with_app.startswith("/opnieuw-inloggen/code/")
