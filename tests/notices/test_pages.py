"""The page with one's own messages, and no more mail at one press."""

import pytest
from tests.pages import bare

from vakwerk.notices import actions, queries, tasks
from vakwerk.notices.models import MailChoice, MailRhythm, Notice

AT_ONCE, NEVER = MailRhythm.AT_ONCE, MailRhythm.NEVER
INVITED = "You are invited to a closed group."


@pytest.fixture
def tell(at):
    def told(*people, about="peers.groupinvitation:k3x9w2m7qd"):
        actions.tell(people, INVITED, about=about, at=at)
        return Notice.objects.filter(person=people[0]).latest("at")

    return told


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(tell, amina, browse, rows, django_assert_max_num_queries):
    for _ in range(rows):
        tell(amina)
    visitor = browse(amina)

    with django_assert_max_num_queries(6):
        page = visitor.get("/berichten/").content.decode()

    assert page.count(INVITED) == rows


@pytest.mark.parametrize("somebody", ["dirk", "ravi", "karima", "bram"])
def test_4_1_a_message_is_for_its_reader_alone(tell, amina, browse, request, somebody):
    notice = tell(amina)
    visitor = browse(request.getfixturevalue(somebody))

    there = visitor.get(f"/berichten/{notice.pk}/")
    nowhere = visitor.get("/berichten/bbbbbbbbbb/")

    assert (there.status_code, nowhere.status_code) == (404, 404)
    assert bare(there) == bare(nowhere)
    assert INVITED not in visitor.get("/berichten/").content.decode()
    notice.refresh_from_db()
    assert notice.seen_at is None


def test_who_is_not_signed_in_sees_no_message(tell, amina, client):
    notice = tell(amina)

    assert client.get(f"/berichten/{notice.pk}/").url == f"/inloggen/?next=/berichten/{notice.pk}/"


def test_what_is_new_says_so_until_it_was_opened(tell, amina, browse):
    notice = tell(amina)
    visitor = browse(amina)
    before = visitor.get("/berichten/").content.decode()

    visitor.get(f"/berichten/{notice.pk}/")

    assert before.count("vw-tag--now") == 1
    assert "vw-tag--now" not in visitor.get("/berichten/").content.decode()


def test_a_message_about_what_has_no_page_leads_back_to_the_list(tell, amina, browse):
    notice = tell(amina, about="people.closedgroup:k3x9w2m7qd")

    assert browse(amina).get(f"/berichten/{notice.pk}/").url == "/berichten/"


def test_no_mail_is_a_choice_and_can_be_undone(amina, browse):
    visitor = browse(amina)

    visitor.post("/berichten/mail/", {"rhythm": "never"})
    without = queries.mail_rhythm(amina)
    visitor.post("/berichten/mail/", {"rhythm": "nonsense"})
    visitor.post("/berichten/mail/", {"rhythm": "at_once"})

    assert (without, queries.mail_rhythm(amina)) == (NEVER, AT_ONCE)
    assert MailChoice.objects.count() == 1


def test_every_mail_to_a_person_can_be_stopped_at_one_press(tell, amina, bram, client, mailoutbox):
    """RFC 8058: the mail program posts, without a session, a cookie or a token of ours."""
    tell(amina)
    tasks.deliver.call()
    headers = mailoutbox[0].extra_headers
    url = headers["List-Unsubscribe"].strip("<>").removeprefix("http://localhost:8000")
    client.handler.enforce_csrf_checks = True

    answer = client.post(url, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")

    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert answer.status_code == 200
    assert (queries.mail_rhythm(amina), queries.mail_rhythm(bram)) == (NEVER, AT_ONCE)


def test_the_link_in_the_mail_asks_first(tell, amina, client, mailoutbox):
    """Mail scanners follow links: looking at the page changes nothing."""
    tell(amina)
    tasks.deliver.call()
    url = mailoutbox[0].extra_headers["List-Unsubscribe"].strip("<>").removeprefix("http://localhost:8000")
    assert url in mailoutbox[0].body

    page = client.get(url)

    assert page.status_code == 200
    assert queries.mail_rhythm(amina) == AT_ONCE


@pytest.mark.parametrize("somebody", ["amina", ""])
def test_a_forged_link_stops_nobodys_mail(amina, client, somebody):
    token = amina.pk if somebody else "k3x9w2m7qd:nonsense"

    answer = client.post(f"/berichten/geen-mail/{token}/")

    assert (answer.status_code, queries.mail_rhythm(amina)) == (404, AT_ONCE)


def test_the_page_that_stops_the_mail_names_nobody(tell, amina, client):
    page = client.get(f"/berichten/geen-mail/{queries.stop_token(amina)}/").content.decode()

    assert amina.name not in page
    assert amina.email not in page
