"""The newsletter: asked for and confirmed by the reader, made by an editor, sent once to each, never followed."""

import email
import re
import smtplib
from datetime import timedelta
from io import BytesIO, StringIO
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.utils.translation import override

from vakwerk.common.verdicts import Refused
from vakwerk.magazine import actions, rules
from vakwerk.magazine.models import NewsletterIssue, NewsletterLetter, Subscription, Theme
from vakwerk.magazine.queries import newsletters as queries
from vakwerk.magazine.states import IssueState
from vakwerk.magazine.tasks import mail_newsletters

LOADS = re.compile(r"<(img|link|script|iframe|video|audio|object|embed)|url\(|@import|background=", re.IGNORECASE)


@pytest.fixture
def money(db):
    return Theme.objects.create(slug="geld", name="Geldzorgen")


@pytest.fixture
def work(db):
    return Theme.objects.create(slug="werk", name="Werk")


@pytest.fixture
def ready(approved):
    """An article that comes out with its edition: ready(title, themes)."""

    def made(title, themes=()):
        article = approved(title)
        article.themes.set(themes)
        return article

    return made


@pytest.fixture
def reader(db, at):
    """A confirmed reader: reader("ines@elders.example", themes)."""

    def confirmed(address="ines@elders.example", themes=(), language="nl"):
        subscription = actions.ask_newsletter(address, at=at, language=language, themes=themes)
        actions.confirm_newsletter(subscription, at=at)
        subscription.refresh_from_db()
        return subscription

    return confirmed


@pytest.fixture
def issue(gonny, published, at):
    made = actions.begin_issue(by=gonny, at=at, title="Bellen op vrijdag")
    return compose(made, gonny, at, [published])


def compose(issue, by, at, articles=(), events=(), intro="Er is weer veel gebeurd."):
    facts = {"title": issue.title, "intro": intro, "articles": articles, "events": events}
    return actions.compose_issue(issue, by=by, at=at, **facts)


def send_all(issue, at):
    while actions.send_letters(issue, at=at):
        pass
    actions.end_issue(issue, at=at)
    issue.refresh_from_db()


def test_a_reader_asks_confirms_gets_a_number_and_stops(client, gonny, issue, at, mailoutbox):
    client.post("/nieuwsbrief/aanmelden/", {"email": "Ines@Elders.example"})
    mail_newsletters.call()
    [asked] = mailoutbox
    link = re.search(r"https?://[^/]+(/nieuwsbrief/jouw/\S+)", asked.body)[1]
    assert client.get(link).status_code == 200
    assert Subscription.objects.get().confirmed_at is None  # a mail program that looks ahead confirms nothing
    client.post(link, {})

    actions.send_issue(issue, by=gonny, at=at)
    mail_newsletters.call()
    letter = mailoutbox[1]
    stop = letter.extra_headers["List-Unsubscribe"].strip("<>").partition("//")[2].partition("/")[2]

    assert (letter.to, letter.subject) == (["ines@elders.example"], "Bellen op vrijdag")
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert client.post(f"/{stop}").status_code == 200
    assert not Subscription.objects.exists()
    assert client.get(link).status_code == 404
    assert client.get(f"/{stop}").status_code == client.post(f"/{stop}").status_code == 200


@pytest.mark.parametrize("address", ["", "geen adres", "x@", "a" * 300 + "@elders.example", "\0@x.example"])
def test_a_wrong_address_is_said_and_kept(client, db, address):
    assert client.post("/nieuwsbrief/aanmelden/", {"email": address}).status_code == 422
    assert not Subscription.objects.exists()


def test_nobody_can_see_whether_an_address_is_known(client, reader, mailoutbox):
    reader()
    answers = [client.post("/nieuwsbrief/aanmelden/", {"email": f"{name}@elders.example"}) for name in ("ines", "otto")]
    mail_newsletters.call()

    assert {(answer.status_code, answer["Location"]) for answer in answers} == {(302, "/nieuwsbrief/aangemeld/")}
    assert [mail.to for mail in mailoutbox] == [["otto@elders.example"]]


def test_a_machine_is_thanked_and_forgotten(client, db):
    client.post("/nieuwsbrief/aanmelden/", {"email": "x@elders.example", "website": "https://spam.example"})

    assert not Subscription.objects.exists()


def test_an_address_is_not_written_to_again_and_again(db, at, later, mailoutbox):
    for moment in (at, later(1), later(20)):
        actions.ask_newsletter("ines@elders.example", at=moment, language="nl")
        for waiting in queries.to_ask(moment):
            actions.mail_newsletter_question(waiting, at=moment)

    assert len(mailoutbox) == 2


def test_a_flood_of_addresses_stops(db, at, monkeypatch):
    monkeypatch.setattr(rules.newsletters, "MOST_UNCONFIRMED", 2)
    for n in range(2):
        actions.ask_newsletter(f"{n}@elders.example", at=at, language="nl")

    with pytest.raises(Refused, match="hour"):
        actions.ask_newsletter("3@elders.example", at=at, language="nl")


def test_without_confirmation_an_address_goes_after_a_week(db, at):
    subscription = actions.ask_newsletter("ines@elders.example", at=at, language="nl")

    assert not queries.overdue_subscriptions(at.date() + timedelta(days=7)).exists()
    assert queries.overdue_subscriptions(at.date() + timedelta(days=8)).get() == subscription


def test_3_19_4_opening_it_asks_nothing_of_anybody(issue):
    """Nothing is fetched when it is opened, and what can be pressed is the same for all but her own page."""
    text, html = actions.drawn_letter(issue, queries.items_of(issue), "nl")
    links = re.findall(r'href="([^"]+)"', html)

    assert not LOADS.search(html)
    assert [link for link in links if "{{own}}" in link or "?" in link] == [links[-1]]
    assert text.count("{{own}}") == 1


def test_the_letter_that_editors_look_at_leads_to_where_one_asks_for_it(issue, gonny, at, mailoutbox):
    actions.try_out_issue(issue, by=gonny, at=at)
    [mail] = mailoutbox

    assert [part.count("/nieuwsbrief/aanmelden/") for part in (mail.body, mail.alternatives[0][0])] == [1, 1]
    assert "{{" not in mail.body + mail.alternatives[0][0]


def test_a_reader_gets_what_is_about_her_themes(edition, ready, reader, gonny, money, work, at, mailoutbox):
    articles = [ready("Over geld", [money]), ready("Over werk", [work])]
    actions.publish_edition(edition, by=gonny, at=at)
    reader("alles@elders.example")
    reader("geld@elders.example", [money])
    reader("anders@elders.example", [Theme.objects.create(slug="taal", name="Taal")])
    issue = compose(actions.begin_issue(by=gonny, at=at, title="Nieuw"), gonny, at, articles)
    actions.send_issue(issue, by=gonny, at=at)
    send_all(issue, at)

    read = {mail.to[0].partition("@")[0]: mail.body for mail in mailoutbox if mail.subject == "Nieuw"}
    assert {name: [word for word in ("Over geld", "Over werk") if word in body] for name, body in read.items()} == {
        "alles": ["Over geld", "Over werk"],
        "geld": ["Over geld"],
    }


def test_its_fixed_words_are_in_the_language_of_the_reader(issue):
    with override("nl"):
        english, _html = actions.drawn_letter(issue, [], "en")

    assert "Read it in your browser" in english


def test_a_number_is_sent_once_and_then_stands_still(issue, reader, gonny, at, mailoutbox):
    reader()
    actions.send_issue(issue, by=gonny, at=at)
    with pytest.raises(Refused):
        actions.send_issue(issue, by=gonny, at=at)
    send_all(issue, at)
    send_all(issue, at)

    assert (issue.state, len(mailoutbox)) == (IssueState.SENT, 1)
    with pytest.raises(Refused):
        compose(issue, gonny, at)


@pytest.mark.parametrize("missing", ["content", "readers"])
def test_it_is_not_sent_without_content_or_readers(gonny, reader, at, missing):
    issue = actions.begin_issue(by=gonny, at=at, title="Leeg")
    if missing == "content":
        reader()
    else:
        issue = compose(issue, gonny, at)

    with pytest.raises(Refused):
        actions.send_issue(issue, by=gonny, at=at)


class Server:
    """A mail server that is away from the third letter on, as long as it is told so."""

    def __init__(self):
        self.sent, self.is_away, self.refuses, self.code = [], True, set(), 550

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def send_messages(self, mails):
        for mail in mails:
            if self.is_away and len(self.sent) == 2:
                raise smtplib.SMTPServerDisconnected("away")
            if mail.to[0] in self.refuses:
                raise smtplib.SMTPRecipientsRefused({mail.to[0]: (self.code, b"no such user")})
            self.sent.append(mail.to[0])
        return len(mails)


@pytest.fixture
def server(monkeypatch):
    made = Server()
    monkeypatch.setattr(actions.newsletters, "get_connection", lambda: made)
    return made


def test_when_the_mail_server_is_away_it_goes_on_later_and_sends_nothing_twice(issue, reader, gonny, at, later, server):
    for n in range(5):
        reader(f"{n}@elders.example")
    actions.send_issue(issue, by=gonny, at=at)
    with pytest.raises(smtplib.SMTPException):
        send_all(issue, at)
    assert queries.progress(issue) == {"total": 5, "sent": 2}
    server.is_away = False
    send_all(issue, later(1))
    assert issue.state == IssueState.SENDING  # the one it was at may have left: its claim holds for a while
    send_all(issue, later(7))

    assert issue.state == IssueState.SENT
    assert sorted(server.sent) == [f"{n}@elders.example" for n in range(5)]


def test_an_address_that_is_refused_three_times_is_gone(reader, issue, gonny, at, server):
    server.is_away = False
    server.refuses = {"ines@elders.example"}
    reader()
    reader("otto@elders.example")
    for n in range(3):
        each = compose(actions.begin_issue(by=gonny, at=at, title=f"Nummer {n}"), gonny, at)
        actions.send_issue(each, by=gonny, at=at)
        send_all(each, at)
        assert each.state == IssueState.SENT

    assert [row.email for row in Subscription.objects.all()] == ["otto@elders.example"]


def test_who_is_not_let_in_just_now_gets_it_later_and_holds_up_nobody(reader, issue, gonny, at, later, server):
    server.is_away, server.refuses, server.code = False, {"ines@elders.example"}, 450
    reader()
    reader("otto@elders.example")
    issue = actions.send_issue(issue, by=gonny, at=at)
    send_all(issue, at)
    assert (issue.state, server.sent) == (IssueState.SENDING, ["otto@elders.example"])
    server.refuses = set()
    send_all(issue, later(20))

    assert (issue.state, server.sent) == (IssueState.SENT, ["otto@elders.example", "ines@elders.example"])
    assert {row.bounces for row in Subscription.objects.all()} == {0}


def test_who_is_never_let_in_does_not_keep_a_number_on_its_way(reader, issue, gonny, at, server):
    server.is_away, server.refuses, server.code = False, {"ines@elders.example"}, 450
    reader()
    issue = actions.send_issue(issue, by=gonny, at=at)
    send_all(issue, at + rules.newsletters.GIVE_UP_AFTER)

    assert (issue.state, Subscription.objects.get().bounces) == (IssueState.SENT, 1)


def test_two_workers_ask_a_reader_once(db, at, later, mailoutbox):
    subscription = actions.ask_newsletter("ines@elders.example", at=at, language="nl")
    Subscription.objects.update(tried_at=at)  # the other is at it
    actions.mail_newsletter_question(subscription, at=later(1))
    assert mailoutbox == []
    actions.mail_newsletter_question(subscription, at=later(7))  # and was stopped over it
    actions.mail_newsletter_question(subscription, at=later(14))

    assert len(mailoutbox) == 1


@pytest.mark.parametrize(("code", "left"), [(550, 0), (450, 1)])
def test_an_address_that_does_not_exist_is_forgotten_and_holds_up_nobody(db, at, monkeypatch, code, left):
    def refused(address, *args, **facts):
        raise smtplib.SMTPRecipientsRefused({address: (code, b"no")})

    subscription = actions.ask_newsletter("ines@elders.example", at=at, language="nl")
    monkeypatch.setattr(actions.subscribing, "send_letter", refused)
    actions.mail_newsletter_question(subscription, at=at)

    assert Subscription.objects.filter(mailed_at=None).count() == left


def report(key, status="5.1.1"):
    lines = [
        "From: MAILER-DAEMON@post.example", "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"', "",
        "--grens", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; post.example", "",
        "Final-Recipient: rfc822; ines@elders.example", "Action: failed", f"Status: {status}", "",
        "--grens", "Content-Type: text/rfc822-headers", "", f"Message-ID: <{key}@vakwerk.example>", "", "--grens--", "",
    ]  # fmt: skip
    return "\r\n".join(lines).encode()


@pytest.mark.parametrize(("status", "noted"), [("5.1.1", 1), ("4.2.2", 0)])
def test_a_report_of_the_mail_server_is_noted(issue, reader, gonny, at, monkeypatch, status, noted):
    reader()
    actions.send_issue(issue, by=gonny, at=at)
    key = NewsletterLetter.objects.get().pk
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(report(key, status))))
    call_command("note_bounce", stdout=StringIO())

    assert Subscription.objects.get().bounces == noted


@pytest.mark.parametrize("sent", [b"", b"geen bericht", report("bbbbbbbbbb"), b"\xff\xfe\x00", report("x" * 10)])
def test_a_report_about_nothing_of_ours_changes_nothing(reader, at, sent):
    reader()

    assert not actions.note_bounce(sent, at=at)
    assert Subscription.objects.get().bounces == 0


def test_the_archive_is_for_everyone_and_drops_what_was_taken_back(client, issue, published, reader, gonny, at):
    reader()
    assert client.get(f"/nieuwsbrief/{issue.number}/").status_code == 404
    actions.send_issue(issue, by=gonny, at=at)
    shown = client.get(f"/nieuwsbrief/{issue.number}/").content.decode()
    actions.take_back(published, by=gonny, at=at)

    assert published.page.title in shown
    assert "Bellen op vrijdag" in client.get("/nieuwsbrief/").content.decode()
    assert published.page.title not in client.get(f"/nieuwsbrief/{issue.number}/").content.decode()


def test_an_editor_makes_a_number_on_its_pages(browse, gonny, published, reader, mailoutbox):
    reader()
    visitor = browse(gonny)
    place = visitor.post("/redactie/nieuwsbrief/", {"title": "Bellen op vrijdag"})["Location"]
    given = {"title": "Bellen op vrijdag", "intro": "Dag!", "articles": [published.pk], "events": []}
    assert visitor.post(place, given).status_code == 302
    page = visitor.get(place).content.decode()
    mail = visitor.get(f"{place}als-mail/")
    visitor.post(f"{place}proef/")
    sure = visitor.get(f"{place}versturen/").content.decode()
    visitor.post(f"{place}versturen/")

    assert "Dag!" in page
    assert published.page.title in mail.content.decode()
    assert "sandbox" in mail["Content-Security-Policy"]
    assert [sent.to for sent in mailoutbox] == [[gonny.email]]
    assert "<form" in sure
    assert NewsletterIssue.objects.get().state == IssueState.SENDING


def test_addresses_are_on_no_page(browse, gonny, issue, reader, at):
    reader()
    visitor = browse(gonny)
    pages = [
        "/redactie/nieuwsbrief/",
        f"/redactie/nieuwsbrief/{issue.pk}/",
        f"/redactie/nieuwsbrief/{issue.pk}/als-mail/",
    ]

    assert [page for page in pages if "ines@" in visitor.get(page).content.decode()] == []


@pytest.mark.parametrize("somebody", ["amina", "dirk", "bram", None])
def test_for_who_is_no_editor_the_making_is_not_there(browse, client, request, issue, somebody):
    visitor = browse(request.getfixturevalue(somebody)) if somebody else client
    places = ["", f"{issue.pk}/", f"{issue.pk}/als-mail/", f"{issue.pk}/versturen/"]
    answers = {visitor.get(f"/redactie/nieuwsbrief/{place}").status_code for place in places}

    assert answers == {404 if somebody else 302}


@pytest.mark.parametrize("rows", [1, 3])
def test_a_number_costs_the_same_for_one_and_for_three(
    client, edition, ready, gonny, reader, at, rows, django_assert_num_queries
):
    articles = [ready(f"Verhaal {n}") for n in range(rows)]
    actions.publish_edition(edition, by=gonny, at=at)
    reader()
    issue = compose(actions.begin_issue(by=gonny, at=at, title="Nieuw"), gonny, at, articles)
    actions.send_issue(issue, by=gonny, at=at)
    client.get("/nieuwsbrief/")

    with django_assert_num_queries(4):
        client.get(f"/nieuwsbrief/{issue.number}/?bladzijde=1")


def test_a_letter_is_known_by_its_message_id(issue, reader, gonny, at, mailoutbox):
    reader()
    actions.send_issue(issue, by=gonny, at=at)
    send_all(issue, at)
    read = email.message_from_bytes(mailoutbox[0].message().as_bytes())

    assert read["Message-ID"].startswith(f"<{NewsletterLetter.objects.get().pk}@")
    assert [part.get_content_type() for part in read.walk()] == ["multipart/alternative", "text/plain", "text/html"]
