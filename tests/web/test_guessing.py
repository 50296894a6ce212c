"""Whether somebody has an account is not told by words and not by time; and secrets are not guessed without end."""

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.handlers.base import BaseHandler
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client
from django.urls import reverse

from vakwerk.web.middleware import guesses

SENTENCE = "Een zin is een goed wachtwoord"
NOBODY = "niemand@voorbeeld.example"
TOKENS = {
    "people:accept": ["k3x9w2m7qd:nonsense"],
    "peers:answer_commitment": ["k3x9w2m7qd:nonsense"],
    "notices:stop": ["k3x9w2m7qd:nonsense"],
}


class Counting(MD5PasswordHasher):
    """Counts how often it had to work: that is what takes time."""

    worked = 0

    def encode(self, password, salt):
        Counting.worked += 1
        return super().encode(password, salt)


@pytest.fixture
def work_of(amina, settings):
    """How much work it is to refuse somebody who signs in."""
    amina.set_password(SENTENCE)
    amina.save()
    settings.PASSWORD_HASHERS = ["tests.web.test_guessing.Counting"]

    def work(email):
        Counting.worked = 0
        Client().post("/inloggen/", {"login": email, "password": "iets anders dan dat"})
        return Counting.worked

    return work


def test_who_has_no_account_is_refused_with_as_much_work_as_who_has_one(work_of, amina):
    assert work_of(amina.email) == work_of(NOBODY) > 0


def test_the_mail_for_a_new_password_goes_when_the_answer_is_made(amina, client, mailoutbox, monkeypatch):
    order = []
    usual, send = BaseHandler.get_response, EmailBackend.send_messages

    def answer(self, request):
        made = usual(self, request)
        order.append("answered")
        return made

    def mailed(self, messages):
        order.append("mailed")
        return send(self, messages)

    monkeypatch.setattr(BaseHandler, "get_response", answer)
    monkeypatch.setattr(EmailBackend, "send_messages", mailed)
    client.post("/wachtwoord/vergeten/", {"email": amina.email})

    assert order == ["answered", "mailed"]


@pytest.mark.parametrize("name", TOKENS)
def test_links_are_not_tried_without_end(name, db, monkeypatch):
    monkeypatch.setattr(guesses, "MOST", 3)
    where = reverse(name, args=TOKENS[name])
    visitor = Client()

    answers = [visitor.get(where).status_code for _time in range(5)]
    elsewhere = Client(REMOTE_ADDR="192.0.2.7").get(where).status_code

    assert answers == [404, 404, 404, 429, 429]
    assert elsewhere == 404


def test_whoever_else_comes_from_there_goes_on_with_the_rest(amina, browse, monkeypatch):
    monkeypatch.setattr(guesses, "MOST", 1)
    for _time in range(3):
        Client().get(reverse("people:accept", args=TOKENS["people:accept"]))

    assert browse(amina).get("/").status_code == 200


def test_a_new_password_is_not_asked_for_without_end(amina, client, mailoutbox):
    answers = [client.post("/wachtwoord/vergeten/", {"email": amina.email}).status_code for _time in range(8)]

    assert answers[:5] == [302] * 5
    assert answers[-1] == 429
    assert len(mailoutbox) == 5


@pytest.mark.parametrize(
    "where", ["https://elders.example/", "//elders.example/", "/\\elders.example", "javascript:alert(1)"]
)
@pytest.mark.parametrize("page", ["/inloggen/", "/taal/"])
def test_no_page_leads_elsewhere(amina, page, where):
    amina.set_password(SENTENCE)
    amina.save()
    fields = {"login": amina.email, "password": SENTENCE, "next": where, "language": "en"}

    answer = Client().post(f"{page}?next={where}", fields, headers={"referer": where})

    assert answer.status_code == 302
    assert "elders.example" not in answer.url
    assert not answer.url.startswith("javascript")
