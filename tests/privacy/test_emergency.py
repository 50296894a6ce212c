"""In an emergency two people open one closed thing for an hour: with a reason, noted, and whom it concerns is told."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils.timezone import now

from vakwerk.common.moves import as_mermaid
from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.peers.actions import start_group
from vakwerk.people.public import (
    ADMINISTRATOR,
    INSTALLATION_ADMINISTRATOR,
    admit,
    settle_appointment,
    settle_organisation,
    settle_partnership,
)
from vakwerk.portfolio.public import jot
from vakwerk.privacy import actions, queries, rules
from vakwerk.privacy.models import EmergencyOpening
from vakwerk.privacy.public import PRIVACY_OFFICER, SECURITY_OFFICER
from vakwerk.privacy.states import EMERGENCY_MOVES, EmergencyState
from vakwerk.trail.models import TrailEntry

WHY = "Er is een dreiging tegen een collega, en zij is niet te bereiken."
AGREED = "Wat we hier zeggen, blijft hier."


@pytest.fixture
def thanh(settle, grevendrecht):
    return settle("thanh", "Thanh Nguyen", grevendrecht, SECURITY_OFFICER)


@pytest.fixture
def emre(settle, grevendrecht):
    return settle("emre", "Emre Kaya", grevendrecht, PRIVACY_OFFICER)


@pytest.fixture
def group(amina, bram, at):
    group = start_group(by=amina, at=at, name="De Sluiswachters", agreement=AGREED)
    admit(group.closed_group, bram, at=at)
    return group


@pytest.fixture
def asked(thanh, emre, group, at):
    return actions.ask_emergency(by=thanh, at=at, thing=f"peers.peergroup:{group.pk}", reason=WHY)


@pytest.fixture
def opened(asked, emre, at):
    return actions.open_in_emergency(asked, by=emre, at=at)


def told(person):
    return [(notice.words, notice.about) for notice in Notice.objects.filter(person=person).order_by("pk")]


def test_two_people_open_it_everyone_concerned_is_told_and_after_an_hour_it_is_shut(
    asked, thanh, emre, amina, bram, group, at, later
):
    with pytest.raises(Refused):
        actions.read_emergency(asked, by=thanh, at=at)

    opening = actions.open_in_emergency(asked, by=emre, at=later(5))
    held = actions.read_emergency(opening, by=thanh, at=later(10))

    assert [texts for _words, texts in held] == [["De Sluiswachters"], [AGREED]]
    about = f"privacy.emergencyopening:{opening.pk}"
    assert (actions.emergency.ASKED, about) in told(emre)
    assert (actions.emergency.OPENED, about) in told(thanh)
    for member in (amina, bram):
        assert (actions.emergency.CONCERNS_YOU, about) in told(member)
    with pytest.raises(Refused, match="not open"):
        actions.read_emergency(opening, by=thanh, at=later(66))


def test_every_step_and_every_reading_is_noted(opened, thanh, emre, group, later):
    for minutes in (1, 2):
        actions.read_emergency(opened, by=thanh, at=later(minutes))
    actions.close_emergency(opened, by=thanh, at=later(3))

    thing, itself = f"peers.peergroup:{group.pk}", f"privacy.emergencyopening:{opened.pk}"
    rows = TrailEntry.objects.filter(action__contains="emergency").order_by("pk")
    assert list(rows.values_list("actor", "action", "object_label")) == [
        (thanh.pk, "privacy.ask_emergency", itself),
        (emre.pk, "privacy.open_emergency", thing),
        (thanh.pk, "privacy.read_emergency", thing),
        (thanh.pk, "privacy.read_emergency", thing),
        (thanh.pk, "privacy.close_emergency", itself),
    ]


def test_shut_early_it_is_not_read_any_more(opened, thanh, later):
    actions.close_emergency(opened, by=thanh, at=later(3))

    with pytest.raises(Refused):
        actions.read_emergency(EmergencyOpening.objects.get(), by=thanh, at=later(4))


def test_when_it_is_refused_nobody_reads_it_and_nobody_else_is_told(asked, thanh, emre, amina, at):
    before = told(amina)

    refused = actions.refuse_emergency(asked, by=emre, at=at)

    with pytest.raises(Refused):
        actions.read_emergency(refused, by=thanh, at=at)
    assert told(amina) == before
    assert told(thanh)[-1][0] == actions.emergency.REFUSED


def test_nobody_opens_what_she_asked_for_herself(asked, thanh, grevendrecht, at):
    settle_appointment(thanh, PRIVACY_OFFICER, organisation=grevendrecht, on=at.date(), at=at)

    with pytest.raises(Refused, match="somebody else than who asked"):
        actions.open_in_emergency(asked, by=thanh, at=at)
    with pytest.raises(IntegrityError), transaction.atomic():
        EmergencyOpening.objects.update(decided_by=thanh)


@pytest.mark.parametrize("role", [INSTALLATION_ADMINISTRATOR, ADMINISTRATOR, PRIVACY_OFFICER])
def test_no_administrator_asks_and_none_decides(role, asked, settle, grevendrecht, at):
    somebody = settle("iemand", "Iemand Anders", grevendrecht, role)

    with pytest.raises(Refused):
        actions.ask_emergency(by=somebody, at=at, thing=asked.object_label, reason=WHY)
    if role != PRIVACY_OFFICER:
        with pytest.raises(Refused):
            actions.open_in_emergency(asked, by=somebody, at=at)


def test_who_is_in_it_herself_does_not_open_it(asked, group, emre, at, amina):
    admit(group.closed_group, emre, at=at)

    with pytest.raises(Refused, match="Who is in it herself"):
        actions.open_in_emergency(asked, by=emre, at=at)


def test_officers_of_another_organisation_open_nothing_here(group, settle, at):
    elsewhere = settle_organisation("Gemeente Elders", "municipality", terms_at=at)
    theirs, other = (
        settle("otis", "Otis Pinas", elsewhere, SECURITY_OFFICER),
        settle("olga", "Olga Smit", elsewhere, PRIVACY_OFFICER),
    )
    asked = actions.ask_emergency(by=theirs, at=at, thing=f"peers.peergroup:{group.pk}", reason=WHY)

    with pytest.raises(Refused, match="None of these people works where you both keep watch"):
        actions.open_in_emergency(asked, by=other, at=at)


def test_an_officer_of_another_organisation_reads_no_reason_and_decides_nothing(asked, settle, browse, at):
    elsewhere = settle_organisation("Gemeente Elders", "municipality", terms_at=at)
    other = settle("olga", "Olga Smit", elsewhere, PRIVACY_OFFICER)

    listed = browse(other).get("/beheer/noodgeval/")

    assert listed.status_code == 200
    assert WHY not in listed.content.decode()
    assert browse(other).get(f"/beheer/noodgeval/{asked.pk}/").status_code == 404
    with pytest.raises(Refused):
        actions.refuse_emergency(asked, by=other, at=at)


def test_an_officer_of_a_partnership_keeps_watch_over_its_members(asked, settle, grevendrecht, browse, at):
    joint = settle("joris", "Joris Blom")
    facts = {"shares": [(grevendrecht, 100)], "contact": joint, "on": at.date()}
    together = settle_partnership("Samen", "Samen leren", **facts)
    settle_appointment(joint, PRIVACY_OFFICER, partnership=together, on=at.date(), at=at)

    assert WHY in browse(joint).get("/beheer/noodgeval/").content.decode()
    assert actions.refuse_emergency(asked, by=joint, at=at).state == EmergencyState.REFUSED


def test_what_is_somebodys_own_cannot_be_asked_for(thanh, amina, at):
    moment = jot(by=amina, at=at, on=at.date(), text="Ik liet de stilte duren.")

    for thing in (f"portfolio.learningmoment:{moment.pk}", f"people.person:{amina.pk}", "zomaar"):
        with pytest.raises(Refused, match="Only a group, a meeting or a conversation"):
            actions.ask_emergency(by=thanh, at=at, thing=thing, reason=WHY)


def test_whether_it_exists_is_not_told_to_who_asks(thanh, emre, at):
    asked = actions.ask_emergency(by=thanh, at=at, thing="peers.peergroup:k3x9w2m7qd", reason=WHY)

    with pytest.raises(Refused, match="nothing there any more"):
        actions.open_in_emergency(asked, by=emre, at=at)


def test_after_a_day_nobody_decides_any_more(asked, emre, at):
    with pytest.raises(Refused, match="within a day"):
        actions.open_in_emergency(asked, by=emre, at=at + timedelta(days=1))


@pytest.mark.parametrize("state", EmergencyState)
@pytest.mark.parametrize("name", EMERGENCY_MOVES)
def test_every_move_from_every_state(state, name, asked, thanh, emre, at):
    asked.state, asked.until = state, at + timedelta(hours=1)
    asked.save()
    fits = state in EMERGENCY_MOVES[name].sources

    may = rules.may_close(thanh, asked) if name == "close" else rules.may_decide(emre, asked, at)

    assert bool(may) is fits
    assert not (rules.may_close(emre, asked) if name == "close" else rules.may_decide(thanh, asked, at))
    assert name in as_mermaid(EMERGENCY_MOVES, EmergencyState.ASKED)


@pytest.mark.parametrize(
    ("somebody", "before", "after"),
    [("thanh", 200, 200), ("emre", 200, 200), ("amina", 404, 200), ("karima", 404, 404), ("ravi", 404, 404)],
)
def test_who_sees_that_it_was_asked_and_opened(somebody, before, after, asked, emre, request, browse):
    visitor = browse(request.getfixturevalue(somebody))
    place = f"/beheer/noodgeval/{asked.pk}/"

    statuses = [visitor.get(place).status_code]
    actions.open_in_emergency(asked, by=emre, at=now())
    statuses.append(visitor.get(place).status_code)

    assert statuses == [before, after]
    assert visitor.post(f"{place}lezen/").status_code == {"thanh": 200, "emre": 409, "amina": 409}.get(somebody, 404)


def test_by_the_pages_it_is_asked_decided_read_and_shut(thanh, emre, amina, group, browse):
    where = f"http://localhost:8000/samen/groep/{group.pk}/"
    page = browse(thanh).post("/beheer/noodgeval/", {"thing": where, "reason": WHY}, follow=True)
    place = page.redirect_chain[-1][0]
    assert "The data protection officer decides" in page.content.decode()

    decided = browse(emre).post(f"{place}besluit/", {"answer": "open"}, follow=True).content.decode()
    read = browse(thanh).post(f"{place}lezen/").content.decode()
    concerned = browse(amina).get(place).content.decode()
    shut = browse(thanh).post(f"{place}sluiten/", follow=True).content.decode()

    assert "Read it" not in decided
    assert AGREED in read
    assert "Thanh Nguyen" in concerned
    assert WHY in concerned
    assert AGREED not in concerned
    assert "It is shut." in shut
    assert browse(thanh).post(f"{place}lezen/").status_code == 409


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"thing": ""}, "This field is required"),
        ({"thing": "/mijn-vak/"}, "Only a group, a meeting or a conversation"),
        ({"reason": "haast"}, "at least 20"),
        ({"reason": "Het gaat om iemand met nummer 111222333, nu meteen."}, "citizen-service number"),
    ],
)
def test_what_is_asked_names_one_thing_and_says_why(thanh, group, browse, asked, says):
    facts = {"thing": f"peers.peergroup:{group.pk}", "reason": WHY} | asked

    answer = browse(thanh).post("/beheer/noodgeval/", facts)

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not EmergencyOpening.objects.exists()


def test_the_page_of_asking_is_not_there_for_who_has_no_part_in_it(amina, browse):
    assert browse(amina).get("/beheer/noodgeval/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_pages_cost_the_same_for_one_and_for_three(
    thanh, emre, group, at, rows, browse, django_assert_max_num_queries
):
    for _n in range(rows):
        asked = actions.ask_emergency(by=thanh, at=at, thing=f"peers.peergroup:{group.pk}", reason=WHY)
    visitor = browse(thanh)

    with django_assert_max_num_queries(6):
        visitor.get("/beheer/noodgeval/")
    with django_assert_max_num_queries(8):
        visitor.get(f"/beheer/noodgeval/{asked.pk}/")


def test_it_goes_after_three_years_and_stays_without_a_name_until_then(opened, amina, at):
    assert queries.emergencies_about(amina).get() == opened

    actions.destroy_overdue(at=at + timedelta(days=1098))

    assert not EmergencyOpening.objects.exists()
