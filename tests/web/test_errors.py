"""When something goes wrong the page says so, in the reader's language, without a word about what was in it."""

import json

import pytest
import structlog
from tests.pages import bare
from tests.web.faulty_urls import SECRET

from vakwerk.people.public import invite
from vakwerk.people.queries import invitation_token


@pytest.fixture
def faulty(settings, client):
    settings.ROOT_URLCONF = "tests.web.faulty_urls"
    client.raise_request_exception = False
    return client


def language_of(page):
    return page.content.decode().partition('<html lang="')[2][:2]


@pytest.mark.parametrize(("page", "status"), [("/stuk/", 500), ("/verboden/", 404), ("/verdacht/", 400)])
def test_a_fault_says_so_without_a_word_about_what_was_in_it(faulty, browse, amina, page, status):
    answer = browse(amina).get(page)

    assert answer.status_code == status
    assert SECRET not in answer.content.decode()
    assert language_of(answer) == "en"
    assert 'href="/"' in answer.content.decode()


def test_who_opens_an_address_that_forms_are_sent_to_finds_a_way_on(browse, amina):
    answer = browse(amina).get("/berichten/mail/")

    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert 'href="/"' in answer.content.decode()


def test_the_log_says_where_it_went_wrong_and_not_what_was_said(faulty, browse, amina, log_lines):
    """An exception may quote what somebody wrote: a database does, of a row that it refuses."""
    browse(amina).get("/stuk/")

    [line] = map(json.loads, log_lines)
    assert (line["level"], line["origin"]) == ("error", "page 127.0.0.1")
    assert "RuntimeError" in line["exception"]
    assert "in break_down" in line["exception"]
    assert SECRET not in log_lines[0]


def test_an_exception_behind_an_exception_is_silent_too(log_lines):
    try:
        try:
            raise ValueError(SECRET)
        except ValueError as error:
            raise RuntimeError(SECRET) from error
    except RuntimeError:
        structlog.get_logger("vakwerk.web").exception("broken")

    [line] = log_lines
    assert "ValueError" in line
    assert "RuntimeError" in line
    assert SECRET not in line


def test_a_link_that_lets_somebody_in_is_not_in_the_log(client, log_lines, ravi, at):
    invitation = invite("nadia@voorbeeld.example", by=ravi, at=at)
    token = invitation_token(invitation)

    client.post(f"/uitnodiging/{token}/", {"name": "Nadia", "password": "kort"})

    assert len(log_lines) == 1
    assert invitation.pk in log_lines[0]
    assert token.partition(":")[2] not in log_lines[0]


def test_forbidden_and_not_there_are_the_same_page(faulty, browse, amina):
    visitor = browse(amina)

    assert bare(visitor.get("/verboden/")) == bare(visitor.get("/nergens/"))


def test_a_fault_for_a_visitor_is_said_in_dutch(faulty, db):
    assert language_of(faulty.get("/stuk/", follow=True)) == "nl"


def test_a_host_that_is_not_ours_is_not_answered(client, db):
    assert client.get("/", headers={"host": "elders.example"}).status_code == 400
