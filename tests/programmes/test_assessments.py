"""An assessment: against the version of that day, by somebody outside the line, read first by whom it is of."""

from datetime import timedelta
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.db import IntegrityError, transaction
from pypdf import PdfReader

from vakwerk.common.deeds import named_deeds
from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.people.public import PRACTITIONER, TEAM_LEAD, settle_appointment
from vakwerk.programmes.actions import assessments, cohort_places, cohorts
from vakwerk.programmes.models import Assessment, Certificate, CohortPlace, Criterion, Mark
from vakwerk.programmes.queries import assessments as queries
from vakwerk.programmes.queries import certificates
from vakwerk.programmes.rules import assessments as rules
from vakwerk.programmes.states import ASSESSMENT_MOVES, AssessmentState, CohortState, Level, PlaceState

TEXT = "Ik liet een klant drie weken kiezen."
ASKED = ["Laat stilte vallen.", "Kiest één vraag."]
WHY = "Welke vraag koos de klant?"


def told(person):
    return {notice.words for notice in Notice.objects.filter(person=person)}


def again(person):
    """As she is at her next request."""
    return type(person).objects.get(pk=person.pk)


def main(visitor, address):
    answer = visitor.get(address)
    assert answer.status_code == 200, address
    return " ".join(BeautifulSoup(answer.content.decode(), "html.parser").find("main").get_text(" ").split())


@pytest.fixture
def cohort(paid, cato, noor, amina, bram, at):
    """Amina and Bram learn in it, Noor teaches; what is asked has been said."""
    programme = paid()
    cohort = cohorts.open_cohort(programme, by=cato, at=at, title="Jaar één", entry="Twee jaar.", seats=9, trainer=noor)
    for person in (amina, bram):
        place = cohort_places.apply(cohort, by=person, at=at, wish="Leren zwijgen.")
        cohort_places.admit_applicant(place, by=noor, at=at)
        cohort_places.take_up(place, by=person, at=at)
    assessments.set_standard(programme, by=cato, at=at, title="Gesprek", criteria=ASKED)
    return cohorts.begin_cohort(cohort, by=cato, at=at)


@pytest.fixture
def femke(settle, school):
    """Assesses, from the school, outside every line."""
    return settle("femke", "Femke Roelofs", school, PRACTITIONER)


@pytest.fixture
def shown(cohort, amina, at):
    return assessments.hand_in_assessment(cohort, by=amina, at=at, text=TEXT)


@pytest.fixture
def given(shown, femke, noor, at):
    return assessments.give_assessment(shown, femke, by=noor, at=at)


@pytest.fixture
def decide(femke, at):
    """decide(assessment, "met", "not_yet"): what Femke says of each thing asked."""

    def decided(assessment, *levels):
        said = [(level, WHY if level == Level.NOT_YET else "") for level in levels]
        marks = dict(zip(queries.criteria_of(assessment.standard), said, strict=False))
        assessments.mark_assessment(assessment, by=femke, at=at, marks=marks)
        return assessments.decide_assessment(assessment, by=femke, at=at)

    return decided


def result(person, assessment):
    return queries.visible_assessments(person).get(pk=assessment.pk).is_enough


def test_from_what_she_shows_to_what_is_said_of_it(shown, amina, femke, noor, decide, browse, at):
    assert assessments.HANDED_IN in told(noor)
    given = assessments.give_assessment(shown, femke, by=noor, at=at)
    assert assessments.GIVEN in told(femke)
    with pytest.raises(Refused, match="elk punt"):
        decide(given, Level.MET)

    decide(given, Level.MET, Level.MET)

    assert told(amina) >= {assessments.HAS_ASSESSOR, assessments.DECIDED}
    assert result(amina, given)
    page = main(browse(amina), f"/leergangen/toets/{given.pk}/")
    assert "Hierin is alles te zien wat gevraagd wordt." in page
    assert "Femke Roelofs" in page


def test_she_reads_first_what_came_of_it_and_lets_who_teaches_read_it(given, amina, noor, decide, browse, at):
    address = f"/leergangen/toets/{given.pk}/"
    decide(given, Level.MET, Level.NOT_YET)
    assert WHY in main(browse(amina), address)
    assert WHY not in main(browse(noor), address)
    assert assessments.SHOWN not in told(noor)

    browse(amina).post(f"{address}tonen/")

    assert WHY in main(browse(noor), address)
    assert assessments.SHOWN in told(noor)
    with pytest.raises(Refused, match="al"):
        assessments.show_result(given, by=amina, at=at)


def test_what_is_said_halfway_is_read_by_who_assesses_alone(given, femke, amina, noor, browse, at):
    first = queries.criteria_of(given.standard)[0]
    assessments.mark_assessment(given, by=femke, at=at, marks={first: (Level.NOT_YET, WHY)})

    address = f"/leergangen/toets/{given.pk}/"
    assert WHY in main(browse(femke), address)
    for other in (amina, noor):
        assert WHY not in main(browse(other), address)


def test_no_peer_no_lead_no_maker_and_no_employer_reads_it(given, bram, dirk, cato, mandates, browse):
    for stranger in (bram, dirk, cato, mandates[2]):
        assert browse(stranger).get(f"/leergangen/toets/{given.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("herself", "leert of lesgeeft"),
        ("trainer", "leert of lesgeeft"),
        ("peer", "leert of lesgeeft"),
        ("lead", "de ander"),
    ],
)
def test_nobody_assesses_in_her_own_line_or_cohort(part, words, shown, amina, bram, noor, dirk, at):
    who = {"herself": amina, "trainer": noor, "peer": bram, "lead": dirk}[part]

    with pytest.raises(Refused, match=words):
        assessments.give_assessment(shown, who, by=noor, at=at)


def test_who_is_led_by_her_does_not_assess_her(shown, amina, femke, school, noor, at):
    settle_appointment(amina, TEAM_LEAD, organisation=school, on=at.date(), at=at)

    with pytest.raises(Refused, match="de ander"):
        assessments.give_assessment(shown, again(femke), by=noor, at=at)


def test_an_assessor_who_becomes_her_lead_reads_and_decides_no_more(given, femke, noor, bram, grevendrecht, browse, at):
    settle_appointment(femke, TEAM_LEAD, organisation=grevendrecht, on=at.date(), at=at)

    assert browse(again(femke)).get(f"/leergangen/toets/{given.pk}/").status_code == 404
    with pytest.raises(Refused, match="de ander"):
        assessments.mark_assessment(given, by=again(femke), at=at, marks={})


def test_an_assessor_who_leaves_her_school_reads_no_more_and_another_begins_anew(
    given, femke, noor, settle, school, at
):
    first = queries.criteria_of(given.standard)[0]
    assessments.mark_assessment(given, by=femke, at=at, marks={first: (Level.MET, "Mooi.")})
    femke.appointments.update(ends_on=at.date())
    assert not queries.visible_assessments(again(femke)).exists()

    pien = settle("pien", "Pien Vos", school, PRACTITIONER)
    assessments.give_assessment(given, pien, by=noor, at=at)

    assert queries.to_assess(pien).get() == given
    assert not Mark.objects.exists()


def test_a_trainer_who_leads_her_reads_nothing_and_names_nobody(shown, noor, femke, grevendrecht, browse, at):
    settle_appointment(noor, TEAM_LEAD, organisation=grevendrecht, on=at.date(), at=at)

    assert browse(again(noor)).get(f"/leergangen/toets/{shown.pk}/").status_code == 404
    with pytest.raises(Refused, match="geeft leiding"):
        assessments.give_assessment(shown, femke, by=again(noor), at=at)


def test_it_stands_against_the_version_of_its_day(given, cohort, bram, cato, at):
    other = assessments.set_standard(cohort.programme, by=cato, at=at, title="Gesprek", criteria=["Vraagt door."])

    later = assessments.hand_in_assessment(cohort, by=bram, at=at, text=TEXT)

    given.refresh_from_db()
    assert (given.standard.number, later.standard) == (1, other)
    assert [each.text for each in queries.criteria_of(given.standard)] == ASKED
    marks = {queries.criteria_of(other)[0]: (Level.MET, "")}
    with pytest.raises(Refused, match="versie"):
        assessments.mark_assessment(given, by=given.assessor, at=at, marks=marks)


def test_once_more_and_no_more(given, cohort, femke, noor, amina, decide, at):
    with pytest.raises(Refused, match="beoordeeld"):
        assessments.hand_in_assessment(cohort, by=amina, at=at, text=TEXT)
    decide(given, Level.MET, Level.NOT_YET)

    second = assessments.hand_in_assessment(cohort, by=amina, at=at, text=TEXT)
    decide(assessments.give_assessment(second, femke, by=noor, at=at), Level.NOT_YET, Level.NOT_YET)

    assert second.attempt == 2
    with pytest.raises(Refused, match="twee keer"):
        assessments.hand_in_assessment(cohort, by=amina, at=at, text=TEXT)
    facts = {"standard": second.standard, "text": TEXT, "handed_in_at": at, "destroy_after": at.date()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Assessment.objects.create(cohort=cohort, person=amina, attempt=3, **facts)


def test_what_is_enough_is_not_asked_again(given, cohort, amina, decide, at):
    decide(given, Level.MET, Level.MET)

    with pytest.raises(Refused, match="genoeg"):
        assessments.hand_in_assessment(cohort, by=amina, at=at, text=TEXT)


@pytest.mark.parametrize(
    ("levels", "enough"),
    [([], False), (["met"], True), (["met", "met"], True), (["met", "not_yet"], False), (["not_yet"], False)],
)
def test_enough_is_when_everything_is_shown(levels, enough):
    assert rules.is_enough([Mark(level=level) for level in levels]) == enough


def test_a_no_asks_for_its_reason(given, femke, at):
    criteria = queries.criteria_of(given.standard)
    marks = dict.fromkeys(criteria, (Level.NOT_YET, ""))
    assessments.mark_assessment(given, by=femke, at=at, marks=marks)

    with pytest.raises(Refused, match="waarom"):
        assessments.decide_assessment(given, by=femke, at=at)


def test_until_somebody_assesses_it_she_takes_it_back(shown, amina, noor, femke, at):
    with pytest.raises(Refused, match="iemand anders"):
        assessments.take_back_assessment(shown, by=noor, at=at)
    assessments.give_assessment(shown, femke, by=noor, at=at)
    with pytest.raises(Refused, match="fase"):
        assessments.take_back_assessment(shown, by=amina, at=at)
    Assessment.objects.update(state=AssessmentState.HANDED_IN)

    assessments.take_back_assessment(shown, by=amina, at=at)

    assert not Assessment.objects.exists()


@pytest.mark.parametrize("state", PlaceState)
@pytest.mark.parametrize("of_cohort", CohortState)
def test_who_takes_part_is_assessed_from_the_beginning_on(state, of_cohort, cohort, amina):
    cohort.state = of_cohort
    place = CohortPlace(cohort=cohort, person=amina, state=state)

    may = bool(rules.may_hand_in(cohort, place, queries.newest_standard(cohort.programme), []))

    assert may == (state == PlaceState.ENROLLED and of_cohort in (CohortState.RUNNING, CohortState.ENDED))
    assert not rules.may_hand_in(cohort, place, None, [])


@pytest.mark.parametrize("name", ASSESSMENT_MOVES)
@pytest.mark.parametrize("state", AssessmentState)
def test_moves(name, state, given, amina, noor, femke, bram, dirk, cato):
    given.state, move = state, ASSESSMENT_MOVES[name]
    expected = {move.by} if state in move.sources else set()

    tried = {"participant": amina, "trainer": noor, "assessor": femke, "peer": bram, "lead": dirk, "maker": cato}
    allowed = {
        part for part, person in tried.items() if rules.may_move_assessment(person, given, name, teaches=person == noor)
    }

    assert allowed == expected


def test_only_the_working_group_says_what_is_asked(cohort, noor, amina, cato, browse, at):
    for other in (noor, amina):
        with pytest.raises(Refused, match="werkgroep"):
            assessments.set_standard(cohort.programme, by=other, at=at, title="Anders", criteria=["Iets."])

    address = f"/leergangen/{cohort.programme_id}/gevraagd/"
    browse(cato).post(address, {"title": "Gesprek twee", "criteria": "Vraagt door.\n\nZwijgt. "})

    newest = queries.newest_standard(cohort.programme)
    assert (newest.number, [each.text for each in queries.criteria_of(newest)]) == (2, ["Vraagt door.", "Zwijgt."])
    too_many = browse(cato).post(address, {"title": "Veel", "criteria": "\n".join(f"Punt {n}." for n in range(31))})
    assert too_many.status_code == 422
    assert "Punt 30." in too_many.content.decode()


def test_on_pages_from_showing_to_deciding(cohort, amina, noor, femke, browse):
    page = f"/leergangen/cohort/{cohort.pk}/toets/"
    browse(amina).post(f"{page}inleveren/", {"text": TEXT, "looked": "1"})
    address = f"/leergangen/toets/{Assessment.objects.get().pk}/"
    assert "Amina" in main(browse(noor), page)
    browse(noor).post(f"{address}beoordelaar/", {"email": femke.email})
    visitor = browse(femke)
    assert "Te beoordelen Amina El Idrissi" in main(visitor, "/leergangen/")
    wrong = visitor.post(address, {"words_1": "Wat mis ik?"})
    assert wrong.status_code == 422
    assert "Wat mis ik?" in wrong.content.decode()

    visitor.post(address, {"level_1": "met", "words_1": "Mooi.", "level_2": "met"})
    visitor.post(f"{address}besluiten/")

    assert Assessment.objects.get().state == AssessmentState.DECIDED
    assert "Mooi." in main(browse(amina), address)


def test_with_what_is_enough_comes_a_certificate_that_stays_hers(
    given, cohort, amina, noor, wolderbrink, decide, browse, at
):
    decide(given, Level.MET, Level.MET)
    certificate = certificates(amina).get()
    assert (certificate.about, certificate.standard) == (cohort, given.standard)

    amina.appointments.update(ends_on=at.date())
    settle_appointment(amina, PRACTITIONER, organisation=wolderbrink, on=at.date(), at=at)

    address = f"/leergangen/certificaat/{certificate.pk}/"
    assert browse(noor).get(address).status_code == 404
    visitor = browse(again(amina))
    page = main(visitor, address)
    assert "Jaar één" in page
    assert "Gesprek, versie 1" in page
    assert ASKED[1] in page
    shows = visitor.get(f"/leergangen/toets/{given.pk}/")
    assert f'href="{address}"' in shows.content.decode()
    assert "Jaar één" in main(visitor, "/leergangen/")


def test_a_certificate_of_a_cohort_is_a_pdf_that_is_read_aloud(given, amina, decide, browse):
    decide(given, Level.MET, Level.MET)

    answer = browse(amina).get(f"/leergangen/certificaat/{certificates(amina).get().pk}/bestand/")

    assert answer["Content-Type"] == "application/pdf"
    paper = PdfReader(BytesIO(answer.content))
    assert (paper.trailer["/Root"]["/Lang"], "/StructTreeRoot" in paper.trailer["/Root"]) == ("nl", True)
    assert ASKED[1] in paper.pages[0].extract_text()


def test_what_is_asked_stands_in_its_order_on_every_page(given, cohort, amina, decide, browse):
    decide(given, Level.MET, Level.MET)
    Criterion.objects.filter(number=1).update(number=3)

    for address in (f"certificaat/{certificates(amina).get().pk}", f"cohort/{cohort.pk}/toets"):
        page = main(browse(amina), f"/leergangen/{address}/")
        assert 0 < page.index(ASKED[1]) < page.index(ASKED[0])


def test_without_enough_there_is_no_certificate(given, amina, decide):
    decide(given, Level.MET, Level.NOT_YET)

    assert not certificates(amina).exists()


def test_a_certificate_is_of_one_thing_and_once(given, amina, decide, at):
    decide(given, Level.MET, Level.MET)
    facts = {"person": amina, "standard": given.standard, "issued_at": at}

    for wrong in ({"cohort": given.cohort}, {}, {"standard": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Certificate.objects.create(**facts | wrong)


@pytest.mark.parametrize(
    ("sight", "ended", "words"),
    [
        ("took_part", False, "doet mee"),
        ("took_part", True, "deed mee"),
        ("certificate", False, "doet mee"),
        ("certificate", True, "deed mee, en kreeg het certificaat"),
    ],
)
def test_an_employer_hears_of_a_certificate_after_the_end_where_that_was_agreed(
    sight, ended, words, given, cohort, amina, mandates, decide, browse, at
):
    decide(given, Level.MET, Level.MET)
    type(cohort.programme).objects.update(sight=sight)
    type(cohort).objects.update(state=CohortState.ENDED if ended else CohortState.RUNNING)

    page = main(browse(mandates[2]), f"/leergangen/cohort/{cohort.pk}/")

    assert f"{amina.name} {words} " in page


def test_it_goes_two_years_after_its_last_step(given, decide, at):
    decide(given, Level.MET, Level.MET)

    day = at.date() + timedelta(days=730)
    assert not queries.overdue_assessments(day).exists()
    assessments.destroy_assessments(queries.overdue_assessments(day + timedelta(days=1)), at=at)
    assert not Assessment.objects.exists()
    assert not Mark.objects.exists()


def test_who_asks_to_be_removed_takes_hers_along_and_others_wait_for_another(given, femke, amina, at):
    first = queries.criteria_of(given.standard)[0]
    assessments.mark_assessment(given, by=femke, at=at, marks={first: (Level.MET, "Mooi.")})
    assessments.leave_assessments(femke, at=at)
    given.refresh_from_db()
    assert (given.state, given.assessor, Mark.objects.count()) == (AssessmentState.HANDED_IN, None, 0)

    assessments.leave_assessments(amina, at=at)

    assert not Assessment.objects.exists()


def test_every_deed_has_its_words():
    done = {"hand_in", "give", "mark", "decide", "show", "take_back"}
    assert {f"programmes.{name}_assessment" for name in done} | {"programmes.set_standard"} <= named_deeds()


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_cost_the_same_for_one_and_for_three(
    rows, cohort, settle, oudersluis, noor, femke, browse, at, django_assert_max_num_queries
):
    for n in range(rows):
        person = settle(f"p{n}", f"Persoon {n}", oudersluis)
        CohortPlace.objects.create(
            cohort=cohort, person=person, organisation=oudersluis, state="enrolled", since=at, destroy_after=at.date()
        )
        made = assessments.hand_in_assessment(cohort, by=person, at=at, text=TEXT)
    assessments.give_assessment(made, femke, by=noor, at=at)
    visitor = browse(noor)
    with django_assert_max_num_queries(10):
        assert main(visitor, f"/leergangen/cohort/{cohort.pk}/toets/").count("Persoon") == rows
    for who in (noor, femke):
        visitor = browse(who)
        with django_assert_max_num_queries(10):
            main(visitor, f"/leergangen/toets/{made.pk}/")
