"""The security officer looks into one thing or one incident, with a reason; who supervises sees that she did."""

from datetime import timedelta

import pytest
import time_machine

from vakwerk.common.verdicts import Refused
from vakwerk.peers.actions import start_group
from vakwerk.people.public import settle_organisation
from vakwerk.portfolio.public import jot
from vakwerk.privacy import actions, queries
from vakwerk.privacy.models import Inspection
from vakwerk.privacy.public import PRIVACY_OFFICER, SECURITY_OFFICER
from vakwerk.trail.models import TrailEntry

WHY = "Melding 2026-14: iemand zag een vreemde aanmelding."


@pytest.fixture
def thanh(settle, grevendrecht):
    return settle("thanh", "Thanh Nguyen", grevendrecht, SECURITY_OFFICER)


@pytest.fixture
def emre(settle, grevendrecht):
    return settle("emre", "Emre Kaya", grevendrecht, PRIVACY_OFFICER)


@pytest.fixture
def group(amina, at):
    return start_group(by=amina, at=at, name="De Sluiswachters", agreement="Wat we zeggen, blijft hier.")


def look(browse, officer, **asked):
    return browse(officer).post("/beheer/onderzoek/", {"reason": WHY} | asked, follow=True)


def test_one_thing_is_looked_into_and_it_stands_that_it_was(thanh, amina, group, browse):
    page = look(browse, thanh, thing=f"http://localhost:8000/samen/groep/{group.pk}/").content.decode()

    assert "<strong>Amina El Idrissi</strong>" in page
    assert "started a group" in page
    assert "Sluiswachters" not in page
    assert Inspection.objects.get().reason == WHY
    assert TrailEntry.objects.filter(action="privacy.inspect", object_label=f"peers.peergroup:{group.pk}").exists()


def test_whose_it_is_sees_that_it_was_looked_into(thanh, amina, at, browse):
    moment = jot(by=amina, at=at, on=at.date(), text="Ik liet de stilte duren.")

    look(browse, thanh, thing=f"portfolio.learningmoment:{moment.pk}")

    page = browse(amina).get("/account/van-mij/spoor/").content.decode()
    assert "<strong>Thanh Nguyen</strong> looked into this as security officer" in " ".join(page.split())


def test_who_works_elsewhere_is_not_named(settle, thanh, bram, at, browse):
    moment = jot(by=bram, at=at, on=at.date(), text="Ik belde.")

    page = look(browse, thanh, thing=f"portfolio.learningmoment:{moment.pk}").content.decode()

    assert "Somebody of another organisation" in page
    assert bram.name not in page


def test_one_incident_is_an_hour_from_one_address(thanh, amina, at, later, browse):
    def act(minutes, origin):
        entry = TrailEntry(at=later(minutes), actor=amina, action="people.sign_in", origin=origin)
        TrailEntry.objects.bulk_create([entry])
        return entry.pk

    inside = [act(-29, "page 192.0.2.7"), act(0, "page 192.0.2.7")]
    act(31, "page 192.0.2.7")
    act(0, "page 192.0.2.8")

    made = actions.inspect(by=thanh, at=at, reason=WHY, origin="192.0.2.7", moment=at)

    assert [entry.pk for entry in queries.inspected(made)[0]] == inside


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({}, "Name one thing, or the network address"),
        ({"origin": "192.0.2.7"}, "Name one thing, or the network address"),
        ({"thing": "peers.peergroup:x", "origin": "192.0.2.7", "moment": "2026-03-04T12:00"}, "not for both at once"),
        ({"thing": "people.person:k3x9w2m7qd"}, "not into one person"),
        ({"thing": "/samen/"}, "Vakwerk does not know this as one thing"),
        ({"thing": "zomaar iets"}, "Vakwerk does not know this as one thing"),
        ({"thing": "peers.peergroup:x", "reason": "omdat"}, "at least 10"),
        ({"origin": "hier", "moment": "2026-03-04T12:00"}, "valid IPv4"),
    ],
)
def test_what_is_asked_is_one_thing_or_one_incident_with_a_reason(thanh, browse, asked, says):
    answer = look(browse, thanh, **asked)

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Inspection.objects.exists()


def test_no_person_can_be_followed_by_another_way(thanh, amina, at):
    with pytest.raises(Refused, match="not into one person"):
        actions.inspect(by=thanh, at=at, reason=WHY, thing=f"people.person:{amina.pk}")


@pytest.mark.parametrize("somebody", ["amina", "dirk", "ravi", "emre"])
def test_nobody_else_looks_into_anything(somebody, request, at):
    with pytest.raises(Refused):
        actions.inspect(by=request.getfixturevalue(somebody), at=at, reason=WHY, thing="peers.peergroup:x")


@pytest.mark.parametrize(("somebody", "status"), [("amina", 404), ("ravi", 404), ("emre", 200), ("thanh", 200)])
def test_who_sees_that_there_was_an_inspection(thanh, somebody, status, request, at, browse):
    made = actions.inspect(by=thanh, at=at, reason=WHY, thing="peers.peergroup:x")
    visitor = browse(request.getfixturevalue(somebody))

    listed = visitor.get("/beheer/onderzoek/")

    assert listed.status_code == status
    assert (WHY in listed.content.decode()) is (status == 200)
    assert visitor.get(f"/beheer/onderzoek/{made.pk}/").status_code == (200 if somebody == "thanh" else 404)


def test_after_a_day_one_asks_anew(thanh, amina, group, at, browse):
    made = actions.inspect(by=thanh, at=at, reason=WHY, thing=f"peers.peergroup:{group.pk}")

    with time_machine.travel(at + timedelta(hours=25)):
        page = browse(thanh).get(f"/beheer/onderzoek/{made.pk}/").content.decode()

    assert "You could see this for a day." in page
    assert amina.name not in page


def test_it_goes_after_its_term(thanh, at):
    actions.inspect(by=thanh, at=at, reason=WHY, thing="peers.peergroup:x")

    actions.destroy_overdue(at=at + timedelta(days=1098))

    assert not Inspection.objects.exists()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_one_and_for_three(thanh, at, rows, browse, django_assert_max_num_queries):
    for n in range(rows):
        actions.inspect(by=thanh, at=at, reason=WHY, thing=f"peers.peergroup:{n}")
    visitor = browse(thanh)

    with django_assert_max_num_queries(6):
        visitor.get("/beheer/onderzoek/")
    with django_assert_max_num_queries(10):
        visitor.get(f"/beheer/onderzoek/{Inspection.objects.first().pk}/")


def test_another_organisation_has_its_own_officer(thanh, settle, bram, at, browse):
    elsewhere = settle_organisation("Gemeente Elders", "municipality", terms_at=at)
    officer = settle("otis", "Otis Pinas", elsewhere, SECURITY_OFFICER)
    made = actions.inspect(by=thanh, at=at, reason=WHY, thing="peers.peergroup:x")

    assert browse(officer).get(f"/beheer/onderzoek/{made.pk}/").status_code == 404
    assert WHY not in browse(officer).get("/beheer/onderzoek/").content.decode()
