"""Checked by sample: the lot chooses, with a reason, for some weeks, by somebody who has no other part."""

from datetime import timedelta

import pytest
from tests.breakthroughs.test_applying import words_to

from vakwerk.breakthroughs import actions, queries, rules
from vakwerk.breakthroughs.models import FundApplication, FundSample
from vakwerk.breakthroughs.rules import AUDITOR
from vakwerk.breakthroughs.states import ApplicationState
from vakwerk.common.verdicts import Refused
from vakwerk.people.public import COLLEAGUE
from vakwerk.trail.public import of

WHY = "De controle van het jaar."


@pytest.fixture
def kees(settle, grevendrecht, appoint):
    """Checks the fund, and has no other part in it."""
    return appoint(settle("kees", "Kees Verhage", grevendrecht, COLLEAGUE), AUDITOR)


@pytest.fixture
def decided(advised, decide):
    decide(advised)
    return FundApplication.objects.get(pk=advised.pk)


@pytest.fixture
def draw(fund, kees, at):
    def drawn(by=kees, **facts):
        days = {"starts_on": at.date() - timedelta(days=365), "ends_on": at.date()}
        return actions.draw(fund, at=at, **{"by": by, "reason": WHY, "size": 5, **days} | facts)

    return drawn


def reads(person):
    return list(queries.visible_applications(type(person).objects.get(pk=person.pk)))


def test_an_auditor_reads_what_the_lot_chose_and_each_reading_is_noted(decided, draw, kees, cato, browse):
    page = f"/fonds/aanvraag/{decided.pk}/"
    before = browse(kees).get(page).status_code

    sample = draw()

    shown = browse(kees).get(f"/fonds/{decided.fund_id}/steekproef/").content.decode()
    assert (before, browse(kees).get(page).status_code) == (404, 200)
    assert (sample.drawn_from, decided.title in shown) == (1, True)
    noted = [entry.action for entry in of(decided) if entry.actor == kees]
    assert sorted(noted) == ["breakthroughs.read", "breakthroughs.sample"]
    assert "Somebody checks the fund, and drew a sample of what was decided." in words_to(cato)


@pytest.mark.parametrize("state", ApplicationState)
def test_in_which_state_an_auditor_reads_what_was_drawn(state, decided, draw, kees):
    draw()
    FundApplication.objects.update(state=state)

    assert bool(reads(kees)) == (state in ("decided", "following", "closed"))


@pytest.mark.parametrize("changed", ["nothing", "not drawn", "four weeks later", "no auditor any more", "her own"])
def test_what_was_drawn_opens_for_her_alone_and_for_four_weeks(changed, decided, draw, kees, karima, at):
    sample = draw()
    if changed == "not drawn":
        sample.drawn.all().delete()
    if changed == "four weeks later":
        FundSample.objects.update(read_until=at.date() - timedelta(days=1))
    if changed == "no auditor any more":
        from vakwerk.people.models import Appointment

        Appointment.objects.filter(person=kees, role=AUDITOR).update(ends_on=at.date())
    if changed == "her own":
        FundApplication.objects.update(applicant=kees, organisation=karima.appointments.first().organisation)
        assert queries.drawable(decided.fund, kees, at.date(), at.date()) == []
        return

    assert (reads(kees), reads(karima)) == ([decided] if changed == "nothing" else [], [])


def test_the_views_of_the_panel_and_other_cases_stay_closed_to_her(decided, draw, kees, browse):
    draw()
    page = f"/fonds/aanvraag/{decided.pk}/"

    assert "Een baan is rust in huis." not in browse(kees).get(page).content.decode()
    assert not rules.may_compare(kees, decided)
    assert browse(kees).post(page + "meedelen/").status_code == 409
    assert {browse(kees).get(page + part).status_code for part in ("eerder/", "openbaar/")} == {409}


@pytest.mark.parametrize("name", ["amina", "cato", "farid", "ilse", "pieter", "hanneke", "dirk", "ravi"])
def test_who_has_another_part_or_none_draws_nothing(name, decided, draw, request, appoint, browse):
    person = request.getfixturevalue(name)
    with pytest.raises(Refused, match="Dit doet de controleur van het fonds"):
        draw(person)
    if name in ("cato", "farid", "ilse", "pieter", "hanneke"):
        with pytest.raises(Refused, match="controleert het niet"):
            draw(type(person).objects.get(pk=appoint(person, AUDITOR).pk))
    else:
        assert browse(person).get(f"/fonds/{decided.fund_id}/steekproef/").status_code == 404


def test_who_is_checked_sees_that_there_was_a_sample_and_why(decided, draw, cato, farid, browse):
    draw()

    for person in (cato, farid):
        shown = browse(person).get(f"/fonds/{decided.fund_id}/steekproef/").content.decode()
        assert (WHY in shown, "Kees Verhage" in shown, decided.title in shown) == (True, True, False)


@pytest.mark.parametrize(
    ("so", "sentence"),
    [
        ({"reason": "Zomaar."}, "waarom je controleert"),
        ({"size": 11}, "een tot 10 aanvragen"),
        ({"size": 0}, "een tot 10 aanvragen"),
        ({"reason": "Over 111222333 kwam een klacht."}, "nummer"),
    ],
)
def test_a_sample_says_what_it_must(so, sentence, decided, draw):
    with pytest.raises(Refused, match=sentence):
        draw(**so)

    assert not FundSample.objects.exists()


def test_nothing_decided_in_those_days_is_said_and_a_second_sample_waits_for_the_first(decided, draw, at):
    longer_ago = at.date() - timedelta(days=30)
    with pytest.raises(Refused, match="In die dagen is niets besloten"):
        draw(ends_on=longer_ago)
    with pytest.raises(Refused, match="laatste dag"):
        draw(starts_on=at.date(), ends_on=longer_ago)
    draw()

    with pytest.raises(Refused, match="nog een steekproef te lezen"):
        draw()


def test_a_sample_of_many_is_as_large_as_was_asked(many_decided, draw):
    sample = draw(size=3)

    assert (sample.drawn_from, sample.drawn.count()) == (8, 3)


@pytest.fixture
def many_decided(decided):
    """Eight of them."""
    rows = []
    for n in range(7):
        decided.pk, decided.code = f"again{n:05d}", f"AGAI-{n:04d}"
        decided._state.adding = True
        decided.door = None
        decided.save(force_insert=True)
        rows.append(decided.pk)
    return rows


def test_a_sample_by_its_page(decided, kees, browse, at):
    page = f"/fonds/{decided.fund_id}/steekproef/"
    days = {"starts_on": at.date() - timedelta(days=9), "ends_on": at.date()}

    wrong = browse(kees).post(page, {"reason": WHY, "size": "veel", **days})
    swapped = {"starts_on": days["ends_on"], "ends_on": days["starts_on"]}
    turned = browse(kees).post(page, {"reason": WHY, "size": "2", **swapped})
    right = browse(kees).post(page, {"reason": WHY, "size": "2", **days})

    assert [answer.status_code for answer in (wrong, turned, right)] == [422, 422, 302]
    assert all(WHY in answer.content.decode() for answer in (wrong, turned))
    assert queries.samples(decided.fund).get().size == 1


def test_on_its_day_a_sample_goes(decided, draw):
    drawn = draw()

    assert list(queries.overdue_samples(drawn.destroy_after)) == []
    actions.destroy_samples(queries.overdue_samples(drawn.destroy_after + timedelta(days=1)), at=drawn.drawn_at)

    assert not FundSample.objects.exists()
