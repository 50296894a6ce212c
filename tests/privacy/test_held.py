"""Whoever asks gets everything that is held about her, with why and how long, and nothing about anybody else."""

import json
import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.utils.translation import gettext, override

from vakwerk.common.deeds import deed_words, named_deeds
from vakwerk.common.holdings import holdings
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.notices.public import MailRhythm, ask_to_look_back, choose_mail, tell
from vakwerk.people.actions import end_role
from vakwerk.people.public import admit, open_group
from vakwerk.portfolio.public import jot

OURS = ["people", "trail", "notices", "ledger", "portfolio"]
# Who is named in these played a part or did something: that stands in the trail, which she reads too.
ONLY_NAMED_IN = """
breakthroughs.FundBudget breakthroughs.FundVersion breakthroughs.PanelHearing breakthroughs.Payment
casework.CaseMeeting casework.RuleSignal casework.RuleVersion events.Event magazine.ArticlePage magazine.EditionPage
magazine.Magazine magazine.NewsletterIssue peers.DateProposal peers.GroupAgreement peers.GroupInvitation
peers.PeerGroup peers.PeerSession people.Partnership privacy.DestructionList programmes.Programme
"""


def about_somebody():
    """Our models with a key to a person."""
    for model in apps.get_models():
        keys = [field for field in model._meta.fields if field.related_model is get_user_model()]
        if model.__module__.startswith("vakwerk.") and (keys or model is get_user_model()):
            yield model


@pytest.mark.parametrize("model", [*about_somebody()], ids=lambda model: model.__name__)
def test_4_5_whatever_is_kept_of_somebody_she_can_see(model):
    is_held = model in {holding.model for holding in holdings()}

    assert is_held != (model._meta.label in ONLY_NAMED_IN.split())


@pytest.fixture
def lives(amina, bram, at):
    """Amina and Bram have both left something of every kind; each their own."""
    group = open_group(at=at)
    for person, words in ((amina, "Ik liet de stilte duren."), (bram, "Ik belde op de dag die ik beloofde.")):
        jot(by=person, at=at, on=at.date(), text=words)
        enter(person, "peer_session", mode=LearningMode.TOGETHER, minutes=75, source=f"peers.x:{person.pk}", at=at)
        tell([person], "A meeting has been planned.", about=f"peers.x:{person.pk}", at=at)
        ask_to_look_back(person, "Look back.", about=f"peers.y:{person.pk}", promised_on=at.date(), at=at)
        choose_mail(person, rhythm=MailRhythm.NEVER)
        admit(group, person, at=at)


def test_4_5_the_page_shows_it_with_why_and_how_long(lives, amina, bram, browse):
    page = browse(amina).get("/account/van-mij/").content.decode()

    for holding in holdings():
        if holding.model._meta.app_label in OURS:
            assert holding.words in page
            assert holding.declaration.purpose in page
            assert holding.declaration.retention.words in page
    assert "Ik liet de stilte duren." in page
    assert [mark for mark in (bram.name, bram.email, bram.pk, "Ik belde op de dag") if mark in page] == []


def test_4_5_the_file_holds_the_same(lives, amina, bram, browse):
    answer = browse(amina).get("/account/van-mij/bestand/")

    taken = {kind["what"]: kind for kind in json.loads(answer.content)["kinds"]}
    assert answer["Content-Disposition"] == 'attachment; filename="vakwerk.json"'
    assert [row["text"] for row in taken["Your learning moments"]["rows"]] == ["Ik liet de stilte duren."]
    assert [row["minutes"] for row in taken["Your learning record"]["rows"]] == [75]
    assert [row["email"] for row in taken["Your account"]["rows"]] == [amina.email]
    assert [row["place"] for row in taken["Your roles"]["rows"]] == ["Gemeente Grevendrecht"]
    assert len(taken["The closed groups you are or were in"]["rows"]) == 1
    assert sorted(row["words"] for row in taken["Messages to you"]["rows"]) == [
        "A meeting has been planned.",
        "Look back.",
    ]
    assert len(taken["Links by which you were asked to look back"]["rows"]) == 1
    assert taken["When you want mail"]["rows"] == [{"rhythm": "never"}]
    assert [row["action"] for row in taken["What you did in Vakwerk, without what you wrote"]["rows"]] == [
        "portfolio.jot"
    ]
    assert bram.pk not in answer.content.decode()


def test_who_has_nothing_reads_that(settle, browse):
    page = browse(settle("dewi", "Dewi Soerjadi")).get("/account/van-mij/").content.decode()

    assert "Nothing." in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_one_and_for_three(amina, browse, at, rows, django_assert_num_queries):
    for n in range(rows):
        jot(by=amina, at=at, on=at.date(), text=f"Moment {n}")
        tell([amina], "A meeting has been planned.", about=f"peers.x:{n}", at=at)
    visitor = browse(amina)

    with django_assert_num_queries(3 + len(holdings())):
        page = visitor.get("/account/van-mij/").content.decode()

    assert page.count("Moment ") == rows


def test_4_5_the_file_to_read_holds_the_same_in_words(lives, amina, bram, browse):
    answer = browse(amina).get("/account/van-mij/leesbaar/bestand/")

    page = answer.content.decode()
    assert answer["Content-Disposition"] == 'attachment; filename="vakwerk.html"'
    assert "Ik liet de stilte duren." in page
    assert "<em>Written</em>" in page
    assert "noted a learning moment" in page
    for holding in holdings():
        assert holding.words in page
        assert holding.source in page
        assert holding.declaration.purpose in page
    assert [mark for mark in (bram.name, bram.email, bram.pk, "Ik belde op de dag") if mark in page] == []
    assert "<script" not in page


def test_who_did_what_with_what_is_hers(lives, amina, bram, ravi, at, browse):
    end_role(amina.appointments.get(), by=ravi, at=at)

    hers, his = (browse(person).get("/account/van-mij/spoor/").content.decode() for person in (amina, bram))

    assert "<strong>Ravi Jagessar</strong> ended a role" in " ".join(hers.split())
    assert "noted a learning moment" in hers
    assert "ended a role" not in his
    assert "Ik liet" not in hers


def test_what_was_done_with_hers_goes_on_for_pages(amina, bram, at, browse):
    for n in range(30):
        jot(by=amina, at=at + timedelta(minutes=n), on=at.date(), text=f"Moment {n}")
    visitor = browse(amina)

    pages = [visitor.get(f"/account/van-mij/spoor/?bladzijde={n}").content.decode() for n in (1, 2)]

    assert [page.count("noted a learning moment") for page in pages] == [25, 5]
    assert "noted a learning moment" not in browse(bram).get("/account/van-mij/spoor/").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_of_what_was_done_costs_the_same(amina, browse, at, rows, django_assert_num_queries):
    for n in range(rows):
        jot(by=amina, at=at, on=at.date(), text=f"Moment {n}")
    visitor = browse(amina)

    with django_assert_num_queries(5):
        page = visitor.get("/account/van-mij/spoor/").content.decode()

    assert page.count("noted a learning moment") == rows


@pytest.mark.parametrize(
    ("language", "third"), [("en", r"\bshe\b"), ("nl", r"\bzich (aan|af|in|voor|iets)\b|\bhaar (naam|inbreng)\b")]
)
def test_what_one_did_reads_right_after_you_too(language, third):
    with override(language):
        said = [gettext(deed_words(action)) for action in sorted(named_deeds())]

    assert [words for words in said if re.search(third, words)] == []
