"""A learning agreement for a whole cohort: with a promise of the lead, who reads it as long as both work there."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.people.public import ADMINISTRATOR, PRACTITIONER, settle_appointment
from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.actions import cohort_places, cohorts
from vakwerk.programmes.actions.agreements import HALFWAY
from vakwerk.programmes.models import CohortPlace, LearningAgreement
from vakwerk.programmes.states import AgreementState, CohortState, PlaceState

LEARNS, ASKS = "Eén vraag kiezen.", "Twee uur per week om te oefenen."
HOURS, LOOKS = "Donderdagochtend blijft vrij.", "Ik kijk een keer mee."
ALWAYS, PINCHED = "Het lukt drie van de vier weken.", "In december kwam het er niet van."


def again(person):
    """As she is at her next request."""
    return type(person).objects.get(pk=person.pk)


@pytest.fixture
def cohort(paid, cato, noor, amina, bram, at):
    """Amina learns in it, Bram applied, Noor teaches."""
    cohort = cohorts.open_cohort(paid(), by=cato, at=at, title="Jaar één", entry="Twee jaar.", seats=9, trainer=noor)
    place = cohort_places.apply(cohort, by=amina, at=at, wish="Leren zwijgen.")
    cohort_places.apply(cohort, by=bram, at=at, wish="Leren zwijgen.")
    cohort_places.admit_applicant(place, by=noor, at=at)
    cohort_places.take_up(place, by=amina, at=at)
    return cohorts.begin_cohort(cohort, by=cato, at=at)


@pytest.fixture
def drafted(cohort, amina, dirk, noor, at):
    facts = {"learns": LEARNS, "asks": ASKS, "review_on": at.date() + timedelta(days=60)}
    return actions.draft_in_cohort(cohort, by=amina, at=at, lead=dirk, trainer=noor, **facts)


@pytest.fixture
def signed(drafted, amina, dirk, noor, at):
    actions.promise(drafted, by=dirk, at=at, words=HOURS)
    actions.promise(drafted, by=noor, at=at, words=LOOKS)
    return actions.sign(drafted, by=amina, at=at)


def test_3_2_2_halfway_each_answers_and_reads_the_other_once_both_did(signed, amina, dirk, noor, browse, at):
    day, address = at + timedelta(days=60), f"/leergangen/leerovereenkomst/{signed.pk}/"
    actions.ask_halfway(at=day)
    for person in (amina, dirk):
        assert Notice.objects.filter(person=person, words=HALFWAY).count() == 1

    actions.answer_halfway(signed, by=amina, at=day, words=ALWAYS)
    for reader in (dirk, noor):
        assert ALWAYS not in browse(reader).get(address).content.decode()
    assert "Je hebt geantwoord." in browse(amina).get(address).content.decode()
    asked = browse(dirk).get(f"{address}halverwege/").content.decode()
    assert HOURS in asked
    assert ASKS in asked
    actions.answer_halfway(signed, by=dirk, at=day, words=PINCHED)

    for reader in (amina, dirk, noor):
        page = browse(reader).get(address).content.decode()
        assert ALWAYS in page
        assert PINCHED in page


def test_it_is_signed_once_her_lead_and_who_teaches_promised_something(drafted, amina, dirk, noor, at):
    actions.promise(drafted, by=dirk, at=at, words=HOURS)
    with pytest.raises(Refused, match="eerst"):
        actions.sign(drafted, by=amina, at=at)
    actions.promise(drafted, by=noor, at=at, words=LOOKS)

    assert actions.sign(drafted, by=amina, at=at).state == AgreementState.SIGNED


def test_3_2_1_an_administrator_and_who_makes_the_leergang_read_nothing_of_it(
    signed, settle, grevendrecht, cato, browse
):
    administrator = settle("beheer", "Bea Heer", grevendrecht, ADMINISTRATOR)

    for stranger in (administrator, cato):
        assert browse(stranger).get(f"/leergangen/leerovereenkomst/{signed.pk}/").status_code == 404


def test_3_2_3_with_another_employer_the_former_lead_reads_nothing_that_day_and_the_place_stays_hers(
    signed, cohort, amina, bram, dirk, wolderbrink, at
):
    amina.appointments.update(ends_on=at.date())
    settle_appointment(amina, PRACTITIONER, organisation=wolderbrink, on=at.date(), at=at)
    amina = again(amina)
    assert not queries.visible_agreements(again(dirk)).exists()
    assert queries.visible_agreements(amina).get() == signed

    renewed = actions.renew(signed, by=amina, at=at, lead=bram, asks=ASKS, review_on=at.date() + timedelta(days=90))

    assert (renewed.lead_promise, renewed.trainer_promise) == ("", LOOKS)
    assert queries.visible_agreements(again(bram)).get() == signed
    assert CohortPlace.objects.get(person=amina).state == PlaceState.ENROLLED


def test_a_trainer_who_is_taken_off_the_cohort_reads_it_no_more(signed, cohort, noor, settle, school, cato, at):
    pien = settle("pien", "Pien Vos", school, PRACTITIONER)
    trainer = cohorts.name_trainer(cohort, pien, by=cato, at=at)
    assert not queries.visible_agreements(pien).exists()

    cohorts.unname_trainer(type(trainer).objects.get(person=noor), by=cato, at=at)

    assert not queries.visible_agreements(again(noor)).exists()


def test_who_teaches_elsewhere_promises_nothing_here(cohort, amina, dirk, bram, at):
    facts = {"learns": LEARNS, "asks": ASKS, "review_on": at.date() + timedelta(days=60)}

    with pytest.raises(Refused, match="lesgeeft"):
        actions.draft_in_cohort(cohort, by=amina, at=at, lead=dirk, trainer=bram, **facts)


@pytest.mark.parametrize("state", PlaceState)
@pytest.mark.parametrize("of_cohort", CohortState)
def test_who_takes_part_makes_it_while_the_cohort_goes_on(state, of_cohort, cohort, amina):
    cohort.state = of_cohort
    place = CohortPlace(cohort=cohort, person=amina, state=state)

    may = bool(rules.may_draft_in_cohort(place, None))

    assert may == (state == PlaceState.ENROLLED and of_cohort in (CohortState.OPEN, CohortState.RUNNING))
    assert not rules.may_draft_in_cohort(place, LearningAgreement())
    assert not rules.may_draft_in_cohort(None, None)


def test_it_is_of_a_module_or_of_a_cohort(signed):
    LearningAgreement.objects.filter(pk=signed.pk).update(closing_words="Klaar.")
    with pytest.raises(IntegrityError), transaction.atomic():
        LearningAgreement.objects.filter(pk=signed.pk).update(cohort=None)


def test_on_a_page_it_is_made_once(cohort, amina, bram, dirk, noor, browse, at):
    visitor, address = browse(amina), f"/leergangen/cohort/{cohort.pk}/leerovereenkomst/"
    day = (at + timedelta(days=60)).date()
    facts = {"learns": LEARNS, "asks": ASKS, "lead": dirk.email, "trainer": noor.pk, "review_on": day.isoformat()}
    assert "Een leerovereenkomst maken" in visitor.get(f"/leergangen/cohort/{cohort.pk}/").content.decode()
    assert "Toch zo bewaren" not in visitor.get(address).content.decode()
    assert "Toch zo bewaren" in visitor.post(address, facts | {"asks": "Bel 06-12345678."}).content.decode()
    made = visitor.post(address, facts)
    assert made.status_code == 302
    assert made.url in visitor.get(f"/leergangen/cohort/{cohort.pk}/").content.decode()

    assert visitor.get(address).url == made.url
    page = visitor.get(made.url).content.decode()
    assert "Jaar één" in page
    assert LEARNS in page
    assert "Jaar één" in browse(dirk).get("/leergangen/").content.decode()
    assert browse(bram).get(address).status_code == 404
