"""4.4: what is over its day goes, by itself or after the archivist has approved the list; a statement stays."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.peers import actions, queries
from vakwerk.peers.models import GroupAgreement, GroupInvitation, PeerGroup, PeerSession, Presence
from vakwerk.people.models import ClosedGroup, Membership
from vakwerk.people.public import settle_appointment
from vakwerk.privacy import actions as privacy
from vakwerk.privacy.models import DestructionList, RetentionClass
from vakwerk.privacy.public import ARCHIVIST
from vakwerk.privacy.queries import term_named

YEAR = timedelta(days=366)
SIX_YEARS = timedelta(days=2200)


@pytest.fixture
def ended(group, at, amina, bram, zoe, eveline):
    """The group met once, kept a takeaway, and ended."""
    people = {amina: "presenter", bram: "participant", zoe: "participant", eveline: "facilitator"}
    facts = {"method_key": "incident", "variant": "full", "minutes": 75, "people": people}
    held = actions.add_past_meeting(group, starts_at=at - timedelta(days=1), **facts)
    actions.keep_takeaway(held, by=zoe, at=at, text="Ik mag zeggen dat iets te veel is.")
    actions.end_group(group, by=amina, at=at)
    return held


@pytest.fixture
def cato(settle, grevendrecht, at):
    """Keeps the archive."""
    cato = settle("cato", "Cato Brinkman", grevendrecht)
    settle_appointment(cato, ARCHIVIST, organisation=grevendrecht, on=at.date(), at=at)
    return cato


def statements():
    done = DestructionList.objects.exclude(destroyed_at=None).order_by("kind")
    return list(done.values_list("kind", "count", "rows"))


def test_4_4_a_year_after_its_end_a_group_is_a_bare_shell_and_the_proof_stands(ended, at, zoe, browse):
    privacy.destroy_overdue(at=at + YEAR)

    shell = PeerGroup.objects.get()
    assert shell.name == ""
    assert not any(model.objects.exists() for model in (GroupAgreement, GroupInvitation, Membership))
    assert "75" in browse(zoe).get(f"/samen/bijeenkomst/{ended.pk}/bewijs/").content.decode()
    assert statements() == [("peers.peergroup", 1, [])]


def test_4_4_when_the_proof_is_over_its_day_too_nothing_of_it_is_left_but_what_is_ones_own(ended, at, zoe):
    privacy.destroy_overdue(at=at + YEAR)
    privacy.destroy_overdue(at=at + SIX_YEARS)

    left = [model for model in (PeerGroup, PeerSession, Presence, ClosedGroup) if model.objects.exists()]
    assert left == []
    assert [own.text for own in queries.takeaways(zoe)] == ["Ik mag zeggen dat iets te veel is."]
    assert [row[0] for row in statements()] == ["peers.peergroup", "peers.peersession"]


def test_before_its_day_nothing_goes(ended, at):
    privacy.destroy_overdue(at=at + timedelta(days=360))

    assert PeerGroup.objects.get().name == "De Sluiswachters"
    assert statements() == []


def test_4_4_where_the_archivist_wants_to_see_it_the_list_waits_for_approval(ended, at, cato, browse):
    expiry, _chosen = term_named("peer_group")
    privacy.set_term(expiry, by=cato, at=at, days=365, needs_approval=True)
    privacy.destroy_overdue(at=at + YEAR)
    privacy.destroy_overdue(at=at + YEAR + timedelta(days=1))
    waiting = DestructionList.objects.get()
    page = browse(cato).get("/beheer/bewaren/").content.decode()
    before = PeerGroup.objects.get().name

    privacy.approve(waiting, by=cato, at=at + YEAR)

    assert (before, PeerGroup.objects.get().name) == ("De Sluiswachters", "")
    assert "De Sluiswachters" not in page
    assert "Alles hiervan vernietigen" in page
    done = DestructionList.objects.get()
    assert (done.rows, done.count, done.approved_by) == ([], 1, cato)


def test_nobody_else_approves_or_even_finds_the_page(ended, at, cato, amina, ravi, browse):
    RetentionClass.objects.create(key="peer_group", days=365, needs_approval=True, set_at=at)
    privacy.destroy_overdue(at=at + YEAR)

    with pytest.raises(Refused):
        privacy.approve(DestructionList.objects.get(), by=ravi, at=at)
    assert {browse(person).get("/beheer/bewaren/").status_code for person in (amina, ravi)} == {404}
    assert "/beheer/bewaren/" not in browse(amina).get("/meer/").content.decode()
    assert "/beheer/bewaren/" in browse(cato).get("/meer/").content.decode()


def test_the_archivist_sets_a_term_by_the_selection_list(group, at, cato, browse):
    facts = {"days": "3650", "needs_approval": "on", "list_version": "2020", "number": "11.1", "result": "Vernietigen"}

    answer = browse(cato).post("/beheer/bewaren/termijn/peer_attendance/", facts)
    planned = {"method_key": "incident", "variant": "full", "facilitator": None}
    session = actions.plan(group, by=group.started_by, at=at, starts_at=at, **planned)

    assert answer.status_code == 302
    assert session.destroy_after == at.date() + timedelta(days=3650)
    assert browse(cato).get("/beheer/bewaren/termijn/bestaat-niet/").status_code == 404
