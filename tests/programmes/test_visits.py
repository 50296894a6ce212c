"""Looking into each other's practice inside a cohort: offered, asked for with a question, agreed on."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.people.public import TEAM_LEAD, settle_appointment
from vakwerk.programmes.actions import cohort_places, cohorts, visits
from vakwerk.programmes.models import CohortPlace, CohortVisit
from vakwerk.programmes.queries import visits as queries
from vakwerk.programmes.rules import visits as rules
from vakwerk.programmes.states import VISIT_MOVES, VisitState

SHOWS, QUESTION = "Een eerste gesprek, op dinsdag.", "Wat doe jij met stilte?"


def told(person):
    return {notice.words for notice in Notice.objects.filter(person=person)}


def again(person):
    return type(person).objects.get(pk=person.pk)


def main(visitor, address):
    answer = visitor.get(address)
    assert answer.status_code == 200, address
    return " ".join(BeautifulSoup(answer.content.decode(), "html.parser").find("main").get_text(" ").split())


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
def offered(cohort, amina, at):
    return visits.offer_visit(cohort, by=amina, at=at, shows=SHOWS)


def test_from_an_offer_to_a_visit(offered, amina, bram, lotte, at):
    assert queries.visible_visits(lotte).get() == offered
    asked = visits.ask_visit(offered, by=bram, at=at, question=QUESTION)
    assert told(amina) >= {visits.ASKED}
    with pytest.raises(Refused, match="aanbood"):
        visits.agree_visit(asked, by=bram, at=at)

    agreed = visits.agree_visit(asked, by=amina, at=at)

    assert (agreed.state, agreed.visitor, agreed.question) == (VisitState.AGREED, bram, QUESTION)
    assert told(bram) >= {visits.AGREED}
    assert not queries.visible_visits(lotte).exists()


@pytest.mark.parametrize(("act", "who"), [(visits.say_no, "amina"), (visits.take_back_visit, "bram")])
def test_when_it_does_not_go_on_somebody_else_can_ask_and_the_question_is_gone(
    act, who, offered, amina, bram, lotte, at
):
    visits.agree_visit(visits.ask_visit(offered, by=bram, at=at, question=QUESTION), by=amina, at=at)

    act(offered, by={"amina": amina, "bram": bram}[who], at=at)

    offered.refresh_from_db()
    assert (offered.state, offered.visitor, offered.question) == (VisitState.OFFERED, None, "")
    assert visits.SAID_NO in told({"amina": bram, "bram": amina}[who])
    assert visits.ask_visit(offered, by=lotte, at=at, question=QUESTION).visitor == lotte


def test_whom_it_is_not_for(offered, cohort, amina, noor, dirk, cato, at):
    for who, words in ((amina, "zelf"), (noor, "meedoet"), (dirk, "meedoet"), (cato, "meedoet")):
        with pytest.raises(Refused, match=words):
            visits.ask_visit(offered, by=who, at=at, question=QUESTION)
    for who in (noor, dirk):
        with pytest.raises(Refused, match="meedoet"):
            visits.offer_visit(cohort, by=who, at=at, shows=SHOWS)
    for who in (dirk, cato):
        assert not queries.visible_visits(who).exists()


def test_a_lead_who_learns_along_does_not_look_at_her_own_people(offered, lotte, grevendrecht, at):
    settle_appointment(lotte, TEAM_LEAD, organisation=grevendrecht, on=at.date(), at=at)

    with pytest.raises(Refused, match="leiding"):
        visits.ask_visit(offered, by=again(lotte), at=at, question=QUESTION)


def test_what_somebody_offered_who_stopped_is_seen_by_nobody(offered, amina, bram, at):
    cohort_places.give_up(CohortPlace.objects.get(person=amina), by=amina, at=at)

    assert not queries.visible_visits(again(bram)).exists()


def test_an_offer_goes_while_nobody_comes(offered, amina, bram, at):
    with pytest.raises(Refused, match="aanbood"):
        visits.withdraw_offer(offered, by=bram, at=at)
    asked = visits.ask_visit(offered, by=bram, at=at, question=QUESTION)
    with pytest.raises(Refused, match="eerst"):
        visits.withdraw_offer(asked, by=amina, at=at)
    visits.say_no(asked, by=amina, at=at)

    visits.withdraw_offer(offered, by=amina, at=at)

    assert not CohortVisit.objects.exists()


def test_who_asks_to_be_removed_leaves_the_other_free(offered, cohort, amina, bram, at):
    visits.ask_visit(offered, by=bram, at=at, question=QUESTION)
    visits.offer_visit(cohort, by=bram, at=at, shows="De balie.")

    visits.leave_visits(bram, at=at)

    left = CohortVisit.objects.get()
    assert (left.host, left.visitor, left.question, left.state) == (amina, None, "", VisitState.OFFERED)


def test_a_visit_goes_a_year_after_the_last_that_was_done_to_it(offered, bram, at):
    visits.ask_visit(offered, by=bram, at=at + timedelta(days=30), question=QUESTION)
    day = at.date() + timedelta(days=395)

    assert not queries.overdue_visits(day).exists()
    assert queries.overdue_visits(day + timedelta(days=1)).get() == offered


@pytest.mark.parametrize("name", VISIT_MOVES)
@pytest.mark.parametrize("state", VisitState)
def test_moves_of_a_visit(name, state, cohort, amina, bram, lotte, noor, dirk):
    comes = bram if state != VisitState.OFFERED else None
    visit = CohortVisit(cohort=cohort, host=amina, state=state, visitor=comes)
    places = {place.person: place for place in CohortPlace.objects.filter(cohort=cohort)}
    parts = {"host": {amina}, "visitor": {bram}, "peer": {bram, lotte}}
    expected = parts[VISIT_MOVES[name].by] if state in VISIT_MOVES[name].sources else set()

    people = (amina, bram, lotte, noor, dirk)
    assert {who for who in people if rules.may_move_visit(who, visit, name, places.get(who))} == expected


@pytest.mark.parametrize("rows", [1, 3])
def test_from_an_offer_to_a_visit_in_pages(rows, cohort, amina, bram, dirk, browse, django_assert_max_num_queries):
    visitor, page = browse(amina), f"/leergangen/cohort/{cohort.pk}/meekijken/"
    assert visitor.post(f"{page}aanbieden/", {"shows": ""}).status_code == 422
    for _n in range(rows):
        where = visitor.post(f"{page}aanbieden/", {"shows": SHOWS}).url
    visitor = browse(bram)
    for address in (page, where):
        with django_assert_max_num_queries(10):
            main(visitor, address)
    assert main(visitor, page).count("Amina") == rows
    assert visitor.post(where, {"question": ""}).status_code == 422
    visitor.post(where, {"question": QUESTION})
    assert QUESTION in main(browse(amina), where)
    browse(amina).post(f"{where}akkoord/")
    assert "Kies samen een dag." in main(browse(bram), where)
    for address in (page, where):
        assert browse(dirk).get(address).status_code == 404
