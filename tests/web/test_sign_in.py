"""Signing in by e-mail: noted in the trail whether done or failed, locked after eight failures, mended by mail."""

import re
from datetime import timedelta

import pytest
import time_machine
from axes.models import AccessAttempt, AccessLog
from django.contrib.sessions.models import Session
from django.test import Client

from vakwerk.people.models import Person
from vakwerk.trail.models import TrailEntry

SENTENCE = "Een zin is een goed wachtwoord"


@pytest.fixture
def amina(amina):
    amina.set_password(SENTENCE)
    amina.save()
    return amina


@pytest.fixture
def english_visitor(client):
    """Somebody without an account, who reads English."""
    client.cookies["taal"] = "en"
    return client


def sign_in(client, email, password, **extra):
    return client.post("/inloggen/", {"login": email, "password": password}, **extra)


def noted():
    rows = TrailEntry.objects.filter(action="people.sign_in").order_by("pk")
    return [(entry.actor, entry.object_label, entry.result) for entry in rows]


@pytest.mark.parametrize("typed", ["amina@voorbeeld.example", "Amina@Voorbeeld.Example", " amina@voorbeeld.example "])
def test_one_signs_in_with_ones_address_however_it_is_typed(amina, client, typed):
    answer = sign_in(client, typed, SENTENCE)

    assert (answer.status_code, answer.url) == (302, "/")
    assert client.session["_auth_user_id"] == amina.pk


def test_one_comes_where_one_wanted_to_be(amina, client):
    page = client.get("/mijn-vak/")

    answer = client.post(page.url, {"login": amina.email, "password": SENTENCE, "next": "/mijn-vak/"})

    assert answer.url == "/mijn-vak/"


def test_one_does_not_come_elsewhere(amina, client):
    answer = client.post("/inloggen/", {"login": amina.email, "password": SENTENCE, "next": "https://elders.example/"})

    assert answer.url == "/"


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("amina@voorbeeld.example", "Een andere zin"),
        ("amina@voorbeeld.example", ""),
        ("niemand@voorbeeld.example", SENTENCE),
        ("", ""),
    ],
)
def test_with_anything_else_one_does_not_sign_in(amina, client, email, password):
    answer = sign_in(client, email, password)

    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session


def test_whether_somebody_has_an_account_cannot_be_found_out(amina, english_visitor):
    known = sign_in(english_visitor, amina.email, "Een andere zin").content.decode()
    unknown = sign_in(english_visitor, "niemand@voorbeeld.example", "Een andere zin").content.decode()

    said = [re.sub(r"\s+", " ", re.search(r'role="alert".*?</div>', page, re.DOTALL)[0]) for page in (known, unknown)]
    assert said[0] == said[1]


def test_a_sign_in_stands_in_the_trail(amina, client):
    sign_in(client, amina.email, SENTENCE)

    assert noted() == [(amina, f"people.person:{amina.pk}", "done")]


def test_a_failed_one_too_without_the_password_and_without_an_actor(amina, client):
    sign_in(client, amina.email, "Een andere zin")

    assert noted() == [(None, f"people.person:{amina.pk}", "failed")]
    assert "andere" not in str(list(TrailEntry.objects.values_list()))


def test_a_failed_one_with_an_unknown_address_does_not_keep_the_address(db, client):
    sign_in(client, "niemand@voorbeeld.example", SENTENCE)

    assert noted() == [(None, "", "failed")]
    assert "niemand" not in str(list(TrailEntry.objects.values_list()))


def test_who_is_signed_in_cannot_put_a_sign_in_of_another_in_the_trail(amina, bram, browse):
    sign_in(browse(bram), amina.email, "om het even")

    assert noted() == []


def test_looking_at_the_page_is_no_attempt(client, db):
    client.get("/inloggen/")

    assert noted() == []


def fail(client, email, times, **extra):
    return [sign_in(client, email, f"Geraden {n}", **extra) for n in range(times)]


def test_after_eight_failures_the_door_is_locked_also_for_the_right_password(amina, english_visitor):
    answers = fail(english_visitor, amina.email, 8)

    right = sign_in(english_visitor, amina.email, SENTENCE)

    assert [answer.status_code for answer in answers] == [200] * 7 + [429]
    assert right.status_code == 429
    assert "Too many attempts" in right.content.decode()
    assert "_auth_user_id" not in english_visitor.session
    assert noted()[-1] == (None, f"people.person:{amina.pk}", "failed")


def test_a_colleague_at_the_same_address_is_not_locked_out(amina, bram, client):
    bram.set_password(SENTENCE)
    bram.save()
    fail(client, amina.email, 8)

    assert sign_in(client, bram.email, SENTENCE).status_code == 302


def test_from_another_address_one_can_still_sign_in_oneself(amina, client):
    fail(client, amina.email, 8, REMOTE_ADDR="192.0.2.7")

    assert sign_in(client, amina.email, SENTENCE, REMOTE_ADDR="192.0.2.8").status_code == 302


def test_other_capitals_are_no_other_attempts(amina, client):
    fail(client, amina.email, 4)
    fail(client, amina.email.upper(), 4)

    assert sign_in(client, amina.email, SENTENCE).status_code == 429


def test_after_a_quarter_of_an_hour_the_door_opens_again(amina, client, at):
    with time_machine.travel(at, tick=False):
        fail(client, amina.email, 8)
    with time_machine.travel(at + timedelta(minutes=14), tick=False):
        still = sign_in(client, amina.email, SENTENCE)

    with time_machine.travel(at + timedelta(minutes=31), tick=False):
        later = sign_in(client, amina.email, SENTENCE)

    assert (still.status_code, later.status_code) == (429, 302)


def test_who_signs_in_in_between_begins_at_none(amina, client):
    fail(client, amina.email, 7)
    sign_in(client, amina.email, SENTENCE)
    client.post("/uitloggen/")

    answers = fail(client, amina.email, 7)

    assert {answer.status_code for answer in answers} == {200}


def test_what_is_kept_of_attempts_holds_no_password(amina, client):
    fail(client, amina.email, 3)
    sign_in(client, amina.email, SENTENCE)

    kept = str([*AccessAttempt.objects.values_list(), *AccessLog.objects.values_list()])

    assert "Geraden" not in kept
    assert SENTENCE not in kept
    assert not AccessLog.objects.exists()  # the trail has its own term


def test_signing_out_ends_the_session(amina, browse):
    visitor = browse(amina)

    answer = visitor.post("/uitloggen/")

    assert answer.url == "/"
    assert visitor.get("/mijn-vak/").url == "/inloggen/?next=/mijn-vak/"


def test_accounts_come_by_invitation_only(english_visitor, db):
    page = english_visitor.post(
        "/aanmelden/", {"email": "nieuw@voorbeeld.example", "password1": SENTENCE, "password2": SENTENCE}
    )

    assert "Accounts come by invitation" in page.content.decode()
    assert not Person.objects.filter(email="nieuw@voorbeeld.example").exists()


def test_a_forgotten_password_is_mended_by_a_link_in_a_mail(amina, english_visitor, mailoutbox):
    english_visitor.post("/wachtwoord/vergeten/", {"email": amina.email})
    [mail] = mailoutbox
    link = re.search(r"(/wachtwoord/nieuw/\S+)", mail.body)[1]
    new = "Een heel andere lange zin"

    form = english_visitor.get(link, follow=True)
    english_visitor.post(form.redirect_chain[-1][0], {"password1": new, "password2": new})

    amina.refresh_from_db()
    assert mail.to == [amina.email]
    assert amina.check_password(new)
    english_visitor.post("/uitloggen/")
    assert sign_in(english_visitor, amina.email, new).status_code == 302


def test_the_mail_leads_to_our_own_address_whatever_host_was_asked(amina, client, mailoutbox, settings):
    settings.ALLOWED_HOSTS = ["*"]

    client.post("/wachtwoord/vergeten/", {"email": amina.email}, headers={"host": "elders.example"})

    assert "elders.example" not in mailoutbox[0].body + mailoutbox[0].subject
    assert "http://localhost:8000/wachtwoord/nieuw/" in mailoutbox[0].body


def test_the_link_works_once(amina, english_visitor, mailoutbox):
    english_visitor.post("/wachtwoord/vergeten/", {"email": amina.email})
    link = re.search(r"(/wachtwoord/nieuw/\S+)", mailoutbox[0].body)[1]
    form = english_visitor.get(link, follow=True).redirect_chain[-1][0]
    new = "Een heel andere lange zin"
    english_visitor.post(form, {"password1": new, "password2": new})
    english_visitor.post("/uitloggen/")

    page = english_visitor.get(link, follow=True).content.decode()

    assert "This link no longer works" in page


def test_nobody_else_is_mailed_and_the_answer_is_the_same(amina, english_visitor, mailoutbox):
    known = english_visitor.post("/wachtwoord/vergeten/", {"email": amina.email})
    mailoutbox.clear()

    unknown = english_visitor.post("/wachtwoord/vergeten/", {"email": "niemand@voorbeeld.example"})

    assert (unknown.status_code, unknown.url) == (known.status_code, known.url)
    assert mailoutbox == []


def test_with_the_mail_server_away_the_answer_is_the_same_and_says_how_to_ask_anew(amina, english_visitor, settings):
    settings.EMAIL_BACKEND = "tests.mail.Away"

    answer = english_visitor.post("/wachtwoord/vergeten/", {"email": amina.email})
    page = english_visitor.get(answer.url).content.decode()

    assert (answer.status_code, answer.url) == (302, "/wachtwoord/verstuurd/")
    assert "Ask for it once more" in page


def test_an_easy_password_is_not_taken(amina, browse):
    visitor = browse(amina)

    page = visitor.post("/wachtwoord/", {"oldpassword": SENTENCE, "password1": "kort", "password2": "kort"})

    amina.refresh_from_db()
    assert 'role="alert"' in page.content.decode()
    assert amina.check_password(SENTENCE)


@pytest.mark.parametrize(
    "new", ["twaalfletter", "0918 2736 4554", "  met ruimte eromheen  ", "Zin. " * 30, "wachtzin met ëén 🚲 erin"]
)
def test_a_password_is_of_any_composition_and_kept_as_it_was_typed(amina, browse, new):
    browse(amina).post("/wachtwoord/", {"oldpassword": SENTENCE, "password1": new, "password2": new})

    amina.refresh_from_db()

    assert amina.check_password(new)
    assert not amina.check_password(new.strip().lower() + "x")


@pytest.mark.parametrize("path", ["/inloggen/", "/wachtwoord/"])
def test_a_password_is_hidden_and_may_come_from_a_password_manager(amina, browse, client, path):
    page = (client if path == "/inloggen/" else browse(amina)).get(path).content.decode()

    fields = re.findall(r"<input[^>]*password[^>]*>", page)
    assert fields
    assert [field for field in fields if 'type="password"' not in field or "autocomplete=" not in field] == []
    assert [field for field in fields if "onpaste" in field or 'autocomplete="off"' in field] == []


def test_a_password_does_not_expire(amina, client, at):
    with time_machine.travel(at + timedelta(days=3 * 365)):
        sign_in(client, amina.email, SENTENCE)

        assert client.get("/mijn-vak/").status_code == 200


def test_signing_in_gives_a_session_of_its_own_that_only_the_server_can_read(amina, client):
    client.post("/taal/", {"language": "en"})
    client.session["before"] = True
    client.cookies["sessie"] = "gekozen-door-een-ander-1234567890"

    sign_in(client, amina.email, SENTENCE)

    key = client.cookies["sessie"].value
    assert re.fullmatch(r"[a-z0-9]{32}", key)  # 165 bits
    assert Session.objects.get(pk=key).get_decoded()["_auth_user_id"] == amina.pk
    assert not Session.objects.filter(pk="gekozen-door-een-ander-1234567890").exists()


def test_whoever_is_signed_in_finds_the_way_out_on_the_page_of_her_account(amina, browse):
    assert 'action="/uitloggen/"' in browse(amina).get("/account/").content.decode()


def test_a_closed_account_sees_nothing_more_at_the_next_click(amina, browse):
    visitor = browse(amina)
    before = visitor.get("/mijn-vak/").status_code
    Person.objects.filter(pk=amina.pk).update(is_active=False)

    assert (before, visitor.get("/mijn-vak/").status_code) == (200, 302)


def test_a_changed_password_ends_the_sessions_elsewhere(amina, browse):
    elsewhere = Client()
    sign_in(elsewhere, amina.email, SENTENCE)
    new = "Een heel andere lange zin"

    here = browse(amina)
    here.post("/wachtwoord/", {"oldpassword": SENTENCE, "password1": new, "password2": new})

    assert here.get("/mijn-vak/").status_code == 200
    assert elsewhere.get("/mijn-vak/").status_code == 302


@pytest.mark.parametrize(
    "page", ["/inloggen/", "/wachtwoord/vergeten/", "/wachtwoord/verstuurd/", "/wachtwoord/klaar/", "/gesloten/"]
)
def test_the_pages_around_it_are_there_for_who_is_not_signed_in(client, db, page):
    assert client.get(page).status_code == 200


@pytest.mark.parametrize("page", ["/wachtwoord/", "/uitloggen/"])
def test_the_pages_around_it_are_there_for_who_is(amina, browse, page):
    assert browse(amina).get(page).status_code == 200


def test_4_3_who_works_nowhere_any_more_still_signs_in(amina, client, at):
    amina.appointments.update(ends_on=at.date())

    sign_in(client, amina.email, SENTENCE)

    assert client.get("/").status_code == 200
    assert client.get("/samen/").status_code == 200


@pytest.mark.parametrize("path", ["/wachtwoord/", "/wachtwoord/kiezen/"])
def test_whoever_chooses_a_password_reads_what_it_takes_in_one_sentence(amina, browse, path):
    page = browse(amina).get(path, follow=True).content.decode()

    assert "At least twelve characters. A sentence is good." in page
    assert "<ul><li>" not in page


@pytest.mark.parametrize("path", ["/inloggen/", "/opnieuw-inloggen/?next=/account/veilig/app/"])
def test_what_to_do_with_a_forgotten_password_stands_there_once(amina, browse, client, path):
    visitor = client if path == "/inloggen/" else browse(amina)

    page = visitor.get(path).content.decode()

    assert page.count("wachtwoord/vergeten/") == 1
    assert "placeholder=" not in page
