"""Somebody asks to be removed: after a week nothing of her is left, and what others rest on stands without her name."""

import io
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from vakwerk.common.holdings import holdings
from vakwerk.common.verdicts import Refused
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.methods.public import load_methods
from vakwerk.notices.public import tell
from vakwerk.peers import actions as peers
from vakwerk.peers import queries as meetings
from vakwerk.peers.models import CaseContribution, PeerSession, Presence
from vakwerk.people.public import INSTALLATION_ADMINISTRATOR, members
from vakwerk.portfolio.public import jot
from vakwerk.privacy import actions
from vakwerk.privacy.models import RemovalRequest
from vakwerk.trail.models import TrailEntry

WROTE = "Ik liet de stilte duren."


@pytest.fixture
def lives(amina, bram, at, later):
    """Amina has left something of every kind, together with Bram."""
    load_methods(at=at)
    group = peers.start_group(by=amina, at=at, name="De Sluiswachters", agreement="Wat we zeggen, blijft hier.")
    asked = peers.invite_to_group(group, by=amina, at=at, email=bram.email)
    peers.accept_invitation(asked, by=bram, at=at)
    session = peers.plan(
        group, by=amina, at=at, starts_at=later(600), method_key="incident", variant="full", facilitator=amina
    )
    peers.contribute(session, by=amina, at=at, text=WROTE)
    jot(by=amina, at=at, on=at.date(), text=WROTE)
    enter(amina, "peer_session", mode=LearningMode.TOGETHER, minutes=75, source=session, at=at)
    peers.keep_takeaway(session, by=amina, at=at, text=WROTE)
    peers.commit(session, by=amina, at=at, text=WROTE, look_back_on=at.date())
    Presence.objects.create(session=session, person=amina, role="participant", minutes=75)
    tell([amina], "A meeting has been planned.", about=session, at=at)
    return group


def everything():
    out = io.StringIO()
    call_command("dumpdata", stdout=out)
    return out.getvalue()


def test_after_a_week_nothing_of_her_is_left(lives, amina, at):
    name, email = amina.name, amina.email
    before = everything()

    actions.ask_removal(by=amina, at=at)
    actions.remove_due(at=at + timedelta(days=7))

    after = everything()
    assert all(mark in before for mark in (name, email, WROTE))
    assert [mark for mark in (name, email, WROTE) if mark in after] == []
    assert not CaseContribution.objects.exists()
    gone = get_user_model().objects.get(pk=amina.pk)
    assert (gone.is_active, gone.has_usable_password()) == (False, False)
    assert [role.ends_on for role in gone.appointments.all()] == [(at + timedelta(days=7)).date()]


def test_what_others_rest_on_stays_without_her_name(lives, amina, bram, at):
    actions.ask_removal(by=amina, at=at)
    actions.remove_due(at=at + timedelta(days=7))

    session = PeerSession.objects.get()
    assert [person.pk for person in members(lives.closed_group)] == [bram.pk]
    assert session.facilitator is None
    assert [presence.person.name for presence in meetings.attendance(session)] == ["Former colleague"]
    assert TrailEntry.objects.filter(actor=amina, action="portfolio.jot").exists()


@pytest.mark.parametrize("kind", [h.model for h in holdings() if h.forget], ids=lambda model: model.__name__)
def test_of_every_kind_that_goes_nothing_is_held(kind, lives, amina, at):
    holding = next(holding for holding in holdings() if holding.model is kind)

    actions.ask_removal(by=amina, at=at)
    actions.remove_due(at=at + timedelta(days=7))

    gone = get_user_model().objects.get(pk=amina.pk)
    assert not [row for row in holding.of(gone) if row != gone]


def test_before_its_day_nothing_happens_and_she_can_stay(lives, amina, at, browse):
    visitor = browse(amina)
    visitor.post("/account/weg/")
    asked = visitor.get("/account/weg/").content.decode()
    actions.remove_due(at=at + timedelta(days=6))
    page = visitor.post("/account/blijven/", follow=True).content.decode()
    actions.remove_due(at=at + timedelta(days=8))

    assert "You will be removed on" in asked
    assert "You stay. Nothing was removed." in page
    assert get_user_model().objects.get(pk=amina.pk).name == "Amina El Idrissi"
    assert not RemovalRequest.objects.exists()


def test_asking_twice_is_asking_once(amina, at):
    first = actions.ask_removal(by=amina, at=at)

    assert actions.ask_removal(by=amina, at=at + timedelta(days=2)).due_on == first.due_on


def test_the_page_says_what_goes_and_what_stays(amina, browse):
    page = browse(amina).get("/account/weg/").content.decode()

    for holding in holdings():
        assert holding.words in page
        assert page.count(f">{holding.stays or holding.words}<") == 1


def test_the_last_installation_administrator_stays(settle, grevendrecht, at, browse):
    ravi = settle("ravi2", "Ravi", grevendrecht, INSTALLATION_ADMINISTRATOR)

    with pytest.raises(Refused, match="only installation administrator"):
        actions.ask_removal(by=ravi, at=at)
    settle("sanne", "Sanne", grevendrecht, INSTALLATION_ADMINISTRATOR)
    assert actions.ask_removal(by=ravi, at=at)


def test_her_session_ends(amina, at, browse):
    visitor = browse(amina)
    actions.ask_removal(by=amina, at=at)
    actions.remove_due(at=at + timedelta(days=7))

    assert visitor.get("/account/").status_code == 302
