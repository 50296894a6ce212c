"""A cohort: people of several employers who learn together. A place is of who has it, whoever she works for."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.people.public import (
    ADMINISTRATOR,
    PRACTITIONER,
    TEAM_LEAD,
    groups_of,
    members,
    settle_appointment,
    settle_organisation,
)
from vakwerk.programmes.actions import cohort_places, cohorts
from vakwerk.programmes.actions.places import enrol
from vakwerk.programmes.actions.programmes import stop_programme
from vakwerk.programmes.models import CohortPlace
from vakwerk.programmes.queries import cohorts as queries
from vakwerk.programmes.rules import cohorts as rules
from vakwerk.programmes.states import COHORT_MOVES, PLACE_MOVES, CohortState, PlaceState

WISH = "Leren zwijgen. Ik breng acht jaar spreekkamer mee."
ENTRY = "Twee jaar werk met klanten."


def told(person):
    return {notice.words for notice in Notice.objects.filter(person=person)}


def told_of(person, cohort):
    return rules.told_to(person, cohort, queries.places(cohort))


def again(person):
    """As she is at her next request."""
    return type(person).objects.get(pk=person.pk)


def moved(person, to, at):
    """From now on she works there, and no longer where she did."""
    person.appointments.filter(ends_on=None).update(ends_on=at.date())
    settle_appointment(person, PRACTITIONER, organisation=to, on=at.date(), at=at)
    return again(person)


def main(visitor, address):
    answer = visitor.get(address)
    assert answer.status_code == 200, address
    return " ".join(BeautifulSoup(answer.content.decode(), "html.parser").find("main").get_text(" ").split())


@pytest.fixture
def cohort(paid, cato, noor, at):
    """Cato opened it, Noor teaches."""
    return cohorts.open_cohort(paid(), by=cato, at=at, title="Jaar één", entry=ENTRY, seats=3, trainer=noor)


@pytest.fixture
def join(cohort, noor, at):
    """join(amina): she applied, was admitted, and comes."""

    def joined(person):
        place = cohort_places.apply(cohort, by=person, at=at, wish=WISH)
        cohort_places.admit_applicant(place, by=noor, at=at)
        return cohort_places.take_up(place, by=person, at=at)

    return joined


@pytest.fixture
def running(cohort, join, amina, bram, lotte, cato, at):
    """Of Grevendrecht, Wolderbrink and Oudersluis."""
    for person in (amina, bram, lotte):
        join(person)
    return cohorts.begin_cohort(cohort, by=cato, at=at)


def test_from_a_wish_to_a_place_and_to_the_end(cohort, amina, noor, cato, at):
    place = cohort_places.apply(cohort, by=amina, at=at, wish=WISH)
    assert told(noor) == {cohorts.YOU_TEACH, cohort_places.APPLIED}
    with pytest.raises(Refused, match="Nog niemand"):
        cohorts.begin_cohort(cohort, by=cato, at=at)
    cohort_places.admit_applicant(place, by=noor, at=at, words="De eerste training.")
    with pytest.raises(Refused, match="iemand anders"):
        cohort_places.take_up(place, by=noor, at=at)
    cohort_places.take_up(place, by=amina, at=at)

    begun = cohorts.begin_cohort(cohort, by=cato, at=at)
    ended = cohorts.end_cohort(begun, by=cato, at=at + timedelta(days=500))

    place.refresh_from_db()
    assert (ended.state, place.state, place.decision) == (CohortState.ENDED, PlaceState.ENROLLED, "De eerste training.")
    assert place.destroy_after == (at + timedelta(days=1230)).date()
    assert told(amina) == {cohort_places.ADMITTED, cohorts.IT_BEGAN, cohorts.IT_ENDED}
    assert cohort.closed_group_id in groups_of(again(amina))


def test_3_2_1_who_acts_for_an_employer_sees_who_of_her_own_people_takes_part_and_nothing_else(
    running, mandates, settle, grevendrecht, amina, browse, at
):
    petra = mandates[2]
    settle_appointment(petra, ADMINISTRATOR, organisation=grevendrecht, on=at.date(), at=at)
    address = f"/leergangen/cohort/{running.pk}/"

    page = main(browse(petra), address)

    assert "Amina El Idrissi doet mee" in page
    assert "Bram" not in page
    assert "Lotte" not in page
    assert WISH not in page
    place = CohortPlace.objects.get(person=amina)
    assert browse(petra).get(f"/leergangen/plaats/{place.pk}/").status_code == 404
    administrator = settle("beheer", "Bea Heer", grevendrecht, ADMINISTRATOR)
    assert "Amina" not in main(browse(administrator), address)


def test_3_2_1_where_nothing_was_agreed_nothing_is_told(paid, mandates, cato, noor, amina, at):
    facts = {"title": "Stil", "entry": ENTRY, "seats": 3, "trainer": noor}
    cohort = cohorts.open_cohort(paid(sight="nothing"), by=cato, at=at, **facts)
    place = cohort_places.apply(cohort, by=amina, at=at, wish=WISH)
    cohort_places.admit_applicant(place, by=noor, at=at)
    cohort_places.take_up(place, by=amina, at=at)

    assert told_of(mandates[2], cohort) == []


def test_3_2_1_of_who_only_applied_nothing_is_told(cohort, mandates, amina, at):
    cohort_places.apply(cohort, by=amina, at=at, wish=WISH)

    assert told_of(mandates[2], cohort) == []


@pytest.mark.parametrize("where", ["eikmeer", "wolderbrink"])
def test_3_2_3_who_changes_employer_keeps_her_place_and_the_former_employer_is_told_nothing(
    where, running, amina, mandates, settle_organisations, browse, at
):
    petra, joris = mandates[2], mandates[1]
    assert told_of(petra, running) == [("Amina El Idrissi", "doet mee")]
    amina = moved(amina, settle_organisations[where], at)

    assert told_of(again(petra), running) == []
    visitor = browse(amina)
    assert "Bram" in main(visitor, f"/leergangen/cohort/{running.pk}/")
    place = CohortPlace.objects.get(person=amina)
    assert "Werk je nu ergens anders?" in main(visitor, f"/leergangen/plaats/{place.pk}/")
    visitor.post(f"/leergangen/plaats/{place.pk}/meenemen/")

    place.refresh_from_db()
    assert (place.state, place.organisation) == (PlaceState.ENROLLED, settle_organisations[where])
    names = [name for name, _words in told_of(again(joris), running)]
    assert names == {"wolderbrink": ["Amina El Idrissi", "Bram Hoekstra"], "eikmeer": ["Bram Hoekstra"]}[where]
    assert running.closed_group_id in groups_of(again(amina))


@pytest.fixture
def settle_organisations(wolderbrink):
    eikmeer = settle_organisation("Gemeente Eikmeer", "municipality", terms_at=None)
    return {"wolderbrink": wolderbrink, "eikmeer": eikmeer}


def test_4_3_the_door_of_a_module_closes_when_she_leaves_who_pays_for_her_seat(paid, opened, wolderbrink, amina, at):
    module = opened(paid(), needed=1, meetings=1)
    enrol(module, by=amina, at=at)
    assert module.closed_group_id in groups_of(again(amina))

    amina = moved(amina, wolderbrink, at)

    assert module.closed_group_id not in groups_of(amina)


def test_her_lead_decides_nothing_about_her_also_when_she_teaches(cohort, noor, amina, grevendrecht, cato, at):
    place = cohort_places.apply(cohort, by=amina, at=at, wish=WISH)
    settle_appointment(noor, TEAM_LEAD, organisation=grevendrecht, on=at.date(), at=at)

    with pytest.raises(Refused, match="geeft leiding"):
        cohort_places.admit_applicant(place, by=again(noor), at=at)


def test_there_are_no_more_places_than_there_are(cohort, join, settle, oudersluis, noor, at):
    people = [settle(f"p{n}", f"Persoon {n}", oudersluis) for n in range(4)]
    for person in people[:3]:
        join(person)
    place = cohort_places.apply(cohort, by=people[3], at=at, wish=WISH)
    with pytest.raises(Refused, match="3 plaatsen"):
        cohort_places.admit_applicant(place, by=noor, at=at)

    cohort_places.give_up(CohortPlace.objects.get(person=people[0]), by=people[0], at=at)

    assert cohort_places.admit_applicant(place, by=noor, at=at).state == PlaceState.ADMITTED
    assert people[0] not in members(cohort.closed_group)


def test_who_is_not_admitted_hears_why_and_nobody_else_does(cohort, amina, bram, noor, at):
    place = cohort_places.apply(cohort, by=amina, at=at, wish=WISH)

    cohort_places.decline_applicant(place, by=noor, at=at, words="Volgend jaar graag.")

    assert told(amina) == {cohort_places.DECLINED}
    assert queries.visible_places(amina).get().decision == "Volgend jaar graag."
    assert not queries.visible_places(bram).exists()


def test_whom_a_place_is_for(cohort, amina, noor, marit, at):
    cohort_places.apply(cohort, by=amina, at=at, wish=WISH)
    for who, words in ((amina, "al aangemeld"), (noor, "geeft les"), (marit, "organisaties")):
        with pytest.raises(Refused, match=words):
            cohort_places.apply(cohort, by=who, at=at, wish=WISH)


@pytest.fixture
def marit(settle, settle_organisations):
    """Works where nobody pays."""
    return settle("marit", "Marit Solheim", settle_organisations["eikmeer"])


def test_a_trainer_who_goes_decides_no_more_and_one_stays(cohort, noor, marit, amina, cato, at):
    place = cohort_places.apply(cohort, by=amina, at=at, wish=WISH)
    with pytest.raises(Refused, match="Noem eerst"):
        cohorts.unname_trainer(queries.trainers(cohort).get(), by=cato, at=at)
    cohorts.name_trainer(cohort, marit, by=cato, at=at)
    cohorts.unname_trainer(queries.trainers(cohort).get(person=noor), by=cato, at=at)

    assert not queries.visible_places(again(noor)).exists()
    assert queries.visible_places(again(marit)).get() == place
    with pytest.raises(Refused):
        cohort_places.admit_applicant(place, by=again(noor), at=at)


def test_a_trainer_who_leaves_her_school_decides_no_more_until_she_is_named_anew(
    cohort, noor, amina, oudersluis, cato, browse, at
):
    place = cohort_places.apply(cohort, by=amina, at=at, wish=WISH)
    noor = moved(noor, oudersluis, at)
    assert not queries.visible_places(noor).exists()
    assert "Amina" not in main(browse(noor), f"/leergangen/cohort/{cohort.pk}/")
    with pytest.raises(Refused, match="lesgeeft"):
        cohort_places.admit_applicant(place, by=again(noor), at=at)

    cohorts.name_trainer(cohort, again(noor), by=cato, at=at)

    assert queries.visible_places(again(noor)).get() == place


def test_who_learns_does_not_teach_and_only_the_working_group_names(cohort, join, amina, bram, noor, cato, at):
    join(amina)
    with pytest.raises(Refused, match="geeft er geen les"):
        cohorts.name_trainer(cohort, amina, by=cato, at=at)
    with pytest.raises(Refused, match="werkgroep"):
        cohorts.name_trainer(cohort, bram, by=noor, at=at)


def test_called_off_everybody_who_waits_hears_why(cohort, amina, cato, browse, at):
    cohort_places.apply(cohort, by=amina, at=at, wish=WISH)

    cohorts.call_off_cohort(cohort, by=cato, at=at, words="Te weinig aanmeldingen.")

    assert cohorts.CALLED_OFF in told(amina)
    assert "Te weinig aanmeldingen." in main(browse(amina), f"/leergangen/cohort/{cohort.pk}/")


def test_a_leergang_with_a_cohort_that_goes_on_is_not_stopped(running, cato, at):
    with pytest.raises(Refused, match="cohort"):
        stop_programme(running.programme, by=cato, at=at, words="Klaar.")


def test_afterwards_it_goes_on_as_a_group_of_peers_in_one_act(running, amina, bram, lotte, cato, browse, at):
    cohorts.end_cohort(running, by=cato, at=at)
    visitor, address = browse(amina), f"/leergangen/cohort/{running.pk}/samen-verder/"
    assert "Je deed mee." in main(visitor, f"/leergangen/cohort/{running.pk}/")
    nobody = visitor.post(address, {"name": "Jaar één", "people": []})
    assert nobody.status_code == 422

    answer = visitor.post(address, {"name": "Jaar één", "people": [bram.pk, lotte.pk]})

    assert answer.status_code == 302
    assert answer.url.startswith("/samen/")
    assert "Intervisiegroep" in main(visitor, answer.url)
    for person in (bram, lotte):
        assert Notice.objects.filter(person=person, about__startswith="peers.").exists()
    assert browse(cato).get(address).status_code == 200
    assert browse(cato).post(address, {"name": "x", "people": [bram.pk]}).status_code == 409


def test_the_group_is_not_found_by_who_may_not_see_who_learns(running, dirk, browse):
    assert browse(dirk).get(f"/leergangen/cohort/{running.pk}/samen-verder/").status_code == 404


def test_places_go_two_years_after_the_end_and_the_door_closes(running, amina, cato, at):
    cohorts.end_cohort(running, by=cato, at=at)
    day = at.date() + timedelta(days=730)
    assert not queries.overdue_cohort_places(day).exists()

    cohort_places.destroy_cohort_places(queries.overdue_cohort_places(day + timedelta(days=1)), at=at)

    assert not CohortPlace.objects.exists()
    assert running.closed_group_id not in groups_of(again(amina))


def test_places_of_a_cohort_that_goes_on_do_not_go(running, at):
    assert not queries.overdue_cohort_places(at.date() + timedelta(days=5000)).exists()


def test_who_asks_to_be_removed_leaves_her_place(running, amina, bram, lotte, at):
    cohort_places.leave_cohorts(amina, at=at)

    assert [place.person for place in queries.places(running)] == [bram, lotte]
    assert running.closed_group_id not in groups_of(again(amina))


@pytest.mark.parametrize("name", COHORT_MOVES)
@pytest.mark.parametrize("state", CohortState)
def test_moves_of_a_cohort(name, state, cohort, cato, noor, amina, dirk, mandates):
    cohort.state = state

    assert bool(rules.may_move_cohort(cato, cohort, name)) == (state in COHORT_MOVES[name].sources)
    for other in (noor, amina, dirk, mandates[0]):
        assert not rules.may_move_cohort(other, cohort, name)


@pytest.mark.parametrize("name", PLACE_MOVES)
@pytest.mark.parametrize("state", PlaceState)
@pytest.mark.parametrize("of_cohort", CohortState)
def test_moves_of_a_place(name, state, of_cohort, cohort, amina, noor, dirk, cato):
    cohort.state = of_cohort
    place = CohortPlace(cohort=cohort, person=amina, state=state)
    move = PLACE_MOVES[name]
    goes_on = of_cohort in (CohortState.OPEN, CohortState.RUNNING) or name == "stop"
    expected = {who for who in ("participant", "trainer") if who == move.by and state in move.sources and goes_on}

    tried = {"participant": (amina, False), "trainer": (noor, True), "lead": (dirk, False), "maker": (cato, False)}
    allowed = {
        part for part, (person, teaches) in tried.items() if rules.may_move_place(person, place, name, teaches=teaches)
    }

    assert allowed == expected


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_cost_the_same_for_one_and_for_three(
    rows, cohort, join, settle, oudersluis, cato, noor, mandates, browse, at, django_assert_max_num_queries
):
    people = [settle(f"p{n}", f"Persoon {n}", oudersluis) for n in range(rows)]
    places = [join(person) for person in people]
    page = f"/leergangen/cohort/{cohort.pk}/"
    for who in (cato, noor, people[0], mandates[0]):
        visitor = browse(again(who))
        with django_assert_max_num_queries(10):
            text = main(visitor, page)
        assert text.count("Persoon") == rows
    for who, address in ((cato, f"/leergangen/{cohort.programme_id}/cohorten/"), (people[0], "/leergangen/")):
        visitor = browse(again(who))
        with django_assert_max_num_queries(10):
            assert "Jaar één" in main(visitor, address)
    visitor = browse(again(noor))
    with django_assert_max_num_queries(10):
        assert WISH in main(visitor, f"/leergangen/plaats/{places[0].pk}/")


def test_who_teaches_finds_what_people_share_in_it(running, noor, browse):
    page = f"/leergangen/cohort/{running.pk}/"
    visitor = browse(again(noor))
    links = {a["href"] for a in BeautifulSoup(visitor.get(page).content, "html.parser").select("main a")}

    shared = {f"{page}{part}/" for part in ("plannen", "meekijken", "veranderingen", "toets")}
    assert shared <= links
    assert {visitor.get(each).status_code for each in shared} == {200}
    assert f"{page}leerovereenkomst/" not in links


def test_a_cohort_of_nobody_says_why_it_does_not_begin(cohort, join, amina, cato, browse):
    page = f"/leergangen/cohort/{cohort.pk}/"
    begin = {"action": f"{page}beginnen/"}
    assert "Nog niemand doet mee." in main(browse(cato), page)
    assert BeautifulSoup(browse(cato).get(page).content, "html.parser").find("form", begin) is None

    join(amina)

    assert BeautifulSoup(browse(cato).get(page).content, "html.parser").find("form", begin)


def test_from_apply_to_take_part_in_pages(cohort, amina, noor, browse):
    visitor, page = browse(amina), f"/leergangen/cohort/{cohort.pk}/"
    assert "dat je meedoet of meedeed" in main(visitor, page)
    assert visitor.post(f"{page}aanmelden/", {"words": ""}).status_code == 422
    visitor.post(f"{page}aanmelden/", {"words": WISH})
    place = f"/leergangen/plaats/{CohortPlace.objects.get().pk}/"
    assert WISH in main(browse(noor), place)
    browse(noor).post(f"{place}toelaten/", {"words": ""})
    browse(amina).post(f"{place}meedoen/")

    assert "Je doet mee" in main(browse(amina), page)
    assert "Amina" in main(browse(noor), page)


def test_a_cohort_is_opened_in_a_page_and_the_trainer_has_an_account(paid, cato, noor, browse):
    programme, visitor = paid(), browse(cato)
    facts = {"title": "Jaar één", "entry": ENTRY, "seats": 12}
    wrong = visitor.post(f"/leergangen/{programme.pk}/cohort/", facts | {"trainer": "niemand@oudersluis.example"})
    assert wrong.status_code == 422
    assert "Jaar één" in wrong.content.decode()

    right = visitor.post(f"/leergangen/{programme.pk}/cohort/", facts | {"trainer": noor.email})

    assert "Noor Al-Khatib" in main(visitor, right.url)
