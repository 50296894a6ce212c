"""Plans exchanged in a cohort: hers until she shows it, talked about by who learns along, read by no team lead."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.people.public import TEAM_LEAD, settle_appointment
from vakwerk.programmes.actions import cohort_places, cohorts, plans
from vakwerk.programmes.models import CohortPlace, CohortPlan, PlanRemark
from vakwerk.programmes.queries import plans as queries

TEXT, SAID = "Eén vraag per klant, drie maanden lang.", "Wie kiest die vraag?"
LOOKED = {"looked": "1"}


def told(person):
    return {notice.words for notice in Notice.objects.filter(person=person)}


def again(person):
    return type(person).objects.get(pk=person.pk)


@pytest.fixture
def cohort(paid, cato, noor, amina, bram, lotte, at):
    """Amina, Bram and Lotte learn in it, Noor teaches."""
    cohort = cohorts.open_cohort(paid(), by=cato, at=at, title="Jaar één", entry="Twee jaar.", seats=9, trainer=noor)
    for person in (amina, bram, lotte):
        place = cohort_places.apply(cohort, by=person, at=at, wish="Leren zwijgen.")
        cohort_places.admit_applicant(place, by=noor, at=at)
        cohort_places.take_up(place, by=person, at=at)
    return cohorts.begin_cohort(cohort, by=cato, at=at)


@pytest.fixture
def written(cohort, amina, at):
    return plans.write_plan(cohort, by=amina, at=at, text=TEXT)


def test_a_plan_is_hers_until_she_shows_it_and_then_talked_about(written, cohort, amina, bram, noor, cato, at):
    assert not queries.visible_plans(bram).exists()
    plans.write_plan(cohort, by=amina, at=at, text=f"{TEXT} Vanaf maandag.")
    with pytest.raises(Refused, match="iemand anders"):
        plans.show_plan(written, by=bram, at=at)

    shown = plans.show_plan(written, by=amina, at=at)

    for who in (bram, noor):
        assert queries.visible_plans(who).get().text == f"{TEXT} Vanaf maandag."
        assert told(who) >= {plans.SHOWN}
    assert not queries.visible_plans(cato).exists()
    plans.remark(shown, by=bram, at=at, text=SAID)
    assert told(amina) >= {plans.REMARKED}
    assert [each.text for each in queries.remarks_on(amina, shown)] == [SAID]
    with pytest.raises(Refused, match="leest het al"):
        plans.show_plan(shown, by=amina, at=at)


def test_a_lead_who_learns_along_reads_nothing_of_her_own_people(
    written, cohort, amina, bram, lotte, grevendrecht, browse, at
):
    settle_appointment(lotte, TEAM_LEAD, organisation=grevendrecht, on=at.date(), at=at)
    shown = plans.show_plan(written, by=amina, at=at)
    of_bram = plans.show_plan(plans.write_plan(cohort, by=bram, at=at, text="Een brief."), by=bram, at=at)
    plans.remark(of_bram, by=amina, at=at, text="Wie tekent die brief?")
    lotte = again(lotte)

    assert queries.visible_plans(lotte).get() == of_bram
    assert not queries.remarks_on(lotte, of_bram).exists()
    assert queries.remarks_on(bram, of_bram).exists()
    assert browse(lotte).get(f"/leergangen/plan/{shown.pk}/").status_code == 404
    with pytest.raises(Refused, match="niet aan jou"):
        plans.remark(shown, by=lotte, at=at, text=SAID)


def test_who_writes_and_who_speaks(written, cohort, amina, noor, dirk, cato, at):
    for who in (noor, dirk, cato):
        with pytest.raises(Refused, match="schrijft"):
            plans.write_plan(cohort, by=who, at=at, text=TEXT)
    for who, words in ((amina, "eigen plan"), (dirk, "niet aan jou"), (noor, "niet aan jou")):
        with pytest.raises(Refused, match=words):
            plans.remark(written, by=who, at=at, text=SAID)


def test_what_somebody_showed_who_stopped_is_read_by_nobody(written, amina, bram, at):
    plans.show_plan(written, by=amina, at=at)
    cohort_places.give_up(CohortPlace.objects.get(person=amina), by=amina, at=at)

    assert not queries.visible_plans(again(bram)).exists()


def test_a_plan_goes_two_years_after_it_was_last_changed_or_with_who_wrote_it(written, amina, bram, at):
    plans.remark(plans.show_plan(written, by=amina, at=at), by=bram, at=at, text=SAID)
    day = at.date() + timedelta(days=730)
    assert not queries.overdue_plans(day).exists()
    assert queries.overdue_plans(day + timedelta(days=1)).get() == written
    plans.forget_remarks(bram, at=at)
    assert not PlanRemark.objects.exists()

    plans.forget_plans(amina, at=at)

    assert not CohortPlan.objects.exists()


@pytest.mark.parametrize("rows", [1, 3])
def test_from_a_plan_to_a_remark_in_pages(rows, cohort, amina, bram, dirk, browse, at, django_assert_max_num_queries):
    where = f"/leergangen/cohort/{cohort.pk}/plannen/"
    assert browse(amina).post(f"{where}schrijven/", {"text": ""}).status_code == 422
    page = browse(amina).post(f"{where}schrijven/", {"text": TEXT} | LOOKED).url
    assert browse(bram).get(page).status_code == 404
    browse(amina).post(f"{page}tonen/")
    for _n in range(rows):
        browse(bram).post(page, {"text": SAID} | LOOKED)
    visitor = browse(bram)
    for address in (where, page):
        with django_assert_max_num_queries(10):
            assert "Amina" in visitor.get(address).content.decode()
    assert PlanRemark.objects.count() == rows
    for address in (where, page):
        assert browse(dirk).get(address).status_code == 404
