"""What was typed is never lost: a POST that cannot be taken gives back its text, to be saved again."""

import json
import re

import pytest
from django.test import Client

from vakwerk.people.models import Appointment
from vakwerk.people.public import INSTALLATION_ADMINISTRATOR
from vakwerk.portfolio.models import LearningMoment

TEXT = "De derde keer nam ik niet op.\nWaarom eigenlijk?"
SENTENCE = "Een zin is een goed wachtwoord"


@pytest.fixture
def strict(amina):
    """A browser as it is: with CSRF checks. Amina is signed in, and reads English."""
    client = Client(enforce_csrf_checks=True)
    client.cookies["taal"] = "en"
    client.force_login(amina, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def fields(page):
    """The names and values of the form that was given back."""
    form = re.search(r"<form[^>]*data-kept>.*?</form>", page.content.decode(), re.DOTALL)[0]
    texts = re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>\n(.*?)</textarea>', form, re.DOTALL)
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    return dict(texts) | dict(hidden)


def token_of(client, page="/mijn-vak/"):
    return re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', client.get(page).content.decode())[1]


def test_after_the_session_ended_the_page_holds_what_was_typed_and_saves_nothing(client, amina):
    client.cookies["taal"] = "en"

    page = client.post("/mijn-vak/vastleggen/", {"text": TEXT, "mode": "formal"})

    kept = fields(page)
    assert page.status_code == 401
    assert (kept["text"], kept["mode"]) == (TEXT, "formal")
    assert "You were signed out in the meantime. Nothing has been saved yet." in page.content.decode()
    assert re.search(r'href="/inloggen/"\s+target="_blank"', page.content.decode())
    assert not LearningMoment.objects.exists()


def test_signed_in_again_in_a_second_tab_the_same_form_is_saved(strict, amina):
    token = token_of(strict)
    strict.logout()
    page = strict.post("/mijn-vak/vastleggen/", {"text": TEXT, "csrfmiddlewaretoken": token})
    strict.force_login(amina, backend="allauth.account.auth_backends.AuthenticationBackend")
    kept = fields(page) | {"csrfmiddlewaretoken": token_of(strict)}

    strict.post("/mijn-vak/vastleggen/", kept)

    assert [moment.text for moment in LearningMoment.objects.all()] == [TEXT]


@pytest.mark.parametrize("token", ["", "x" * 64, None])
def test_with_a_stale_form_the_page_holds_what_was_typed(strict, token):
    token_of(strict)
    typed = {"text": TEXT} | ({} if token is None else {"csrfmiddlewaretoken": token})

    page = strict.post("/mijn-vak/vastleggen/", typed)

    assert page.status_code == 403
    assert fields(page)["text"] == TEXT
    assert "This page had been open for too long" in page.content.decode()
    assert not LearningMoment.objects.exists()


def test_the_page_brings_a_token_that_works(strict):
    page = strict.post("/mijn-vak/vastleggen/", {"text": TEXT})

    strict.post("/mijn-vak/vastleggen/", fields(page))

    assert [moment.text for moment in LearningMoment.objects.all()] == [TEXT]


def test_it_goes_back_to_where_it_came_from(client, db):
    page = client.post("/samen/uitnodiging/k3x9w2m7qd/antwoord/?stap=2", {"answer": "yes"})

    assert 'action="/samen/uitnodiging/k3x9w2m7qd/antwoord/?stap=2"' in page.content.decode()
    assert fields(page)["answer"] == "yes"


@pytest.mark.parametrize(
    "carried", [{"draft": TEXT, "note": "portfolio.learningmoment:k3x9w2m7qd"}, {"read": TEXT, "share": "k3x9w2m7qd"}]
)
def test_what_a_button_took_along_is_not_said_to_have_been_typed(client, db, carried):
    client.cookies["taal"] = "en"

    page = client.post("/casus/inbrengen/", carried)

    assert carried.items() <= fields(page).items()
    assert "Your text is still here" not in page.content.decode()


def test_a_field_that_was_typed_twice_comes_back_twice(client, db):
    page = client.post("/samen/nieuw/", {"present": ["aaa", "bbb"]})

    assert re.findall(r'name="present" value="(\w+)"', page.content.decode()) == ["aaa", "bbb"]


def test_what_was_typed_cannot_become_markup(client, db):
    page = client.post("/mijn-vak/vastleggen/", {"text": "</textarea><script>alert(1)</script>", "x": '"><script>'})

    assert "<script>" not in page.content.decode()


@pytest.mark.parametrize(
    ("page", "typed"),
    [
        ("/inloggen/", {"login": "amina@voorbeeld.example", "password": SENTENCE}),
        ("/wachtwoord/", {"oldpassword": SENTENCE, "password1": SENTENCE + "!", "password2": SENTENCE + "!"}),
        ("/uitnodiging/onbekend/", {"name": "Nadia", "password": SENTENCE}),
    ],
)
def test_passwords_are_never_given_back(db, page, typed):
    client = Client(enforce_csrf_checks=True)

    answer = client.post(page, typed)

    assert answer.status_code == 403
    assert SENTENCE not in answer.content.decode()
    assert "wachtwoord" not in str(fields(answer))


def test_a_password_is_not_given_back_to_who_was_signed_out(client, db):
    answer = client.post("/wachtwoord/", {"oldpassword": SENTENCE, "password1": SENTENCE})

    assert answer.status_code == 401
    assert SENTENCE not in answer.content.decode()


def test_a_script_is_told_in_its_own_words(client, db):
    answer = client.post("/mijn-vak/vastleggen/", {"text": TEXT}, headers={"x-vakwerk": "script"})

    assert answer.status_code == 401
    assert set(json.loads(answer.content)) == {"refused"}
    assert "derde keer" not in answer.content.decode()


def test_a_script_with_a_stale_form_is_told_in_its_own_words_too(strict):
    answer = strict.post("/mijn-vak/vastleggen/", {"text": TEXT}, headers={"x-vakwerk": "script"})

    assert answer.status_code == 403
    assert set(json.loads(answer.content)) == {"refused"}


def test_looking_at_a_page_without_a_session_asks_to_sign_in(client, db):
    assert client.get("/mijn-vak/").url == "/inloggen/?next=/mijn-vak/"


def test_the_kept_text_is_nowhere_else(client, db, log_lines, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.post("/mijn-vak/vastleggen/", {"text": TEXT})

    assert len(log_lines) == 1
    assert "derde keer" not in log_lines[0]


def test_a_page_that_is_gone_holds_what_was_typed(amina, browse):
    answer = browse(amina).post("/mijn-vak/moment/k3x9w2m7qd/", {"text": TEXT})

    assert answer.status_code == 404
    assert copied(answer) == [TEXT]


def test_a_refusal_holds_what_was_typed(settle, wolderbrink, browse):
    piet = settle("piet", "Piet de Wit", wolderbrink, INSTALLATION_ADMINISTRATOR)
    held = Appointment.objects.get(person=piet)

    answer = browse(piet).post(f"/beheer/rol/{held.pk}/einde/", {"sure": "1", "why": TEXT})

    assert answer.status_code == 409
    assert copied(answer) == [TEXT]


def copied(page):
    """What stands there to be copied."""
    return re.findall(r"<textarea[^>]*readonly\s*>\n(.*?)</textarea>", page.content.decode(), re.DOTALL)
