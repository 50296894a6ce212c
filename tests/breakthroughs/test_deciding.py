"""Decided by the mandate holder, told by letter, paid elsewhere; and what stands in the way."""

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.at_once import at_once
from tests.breakthroughs.conftest import REASONS
from tests.breakthroughs.test_applying import words_to

from vakwerk.breakthroughs import actions, queries
from vakwerk.breakthroughs.models import Decision, FundApplication, FundBudget, PanelAdvice, Payment
from vakwerk.breakthroughs.rules import DECISION_MAKER
from vakwerk.breakthroughs.states import ApplicationState
from vakwerk.common.verdicts import Refused


def test_3_12_5_a_decision_that_departs_from_the_advice_says_why_and_the_letter_too(
    weighed, advise, decide, cato, at, browse
):
    advise(weighed, "granted", 450_000)
    with pytest.raises(Refused, match="Je besluit anders dan het panel adviseerde"):
        decide(weighed, "refused")

    decide(weighed, "refused", departure="De regeling voor vervoer is nog niet gevraagd.")

    letter = browse(cato).get(f"/fonds/aanvraag/{weighed.pk}/brief/").content.decode()
    assert Decision.objects.get().departs
    assert "De regeling voor vervoer is nog niet gevraagd." in letter
    assert "Een panel van deskundigen gaf ons een ander advies." in letter


def test_on_its_page_a_missing_reason_is_asked_for_beside_what_was_typed(weighed, advise, ilse, virgil, at, browse):
    advise(weighed, "granted", 450_000)
    actions.dissent(weighed, by=virgil, at=at, text="Ik zou minder geven.")
    page = f"/fonds/aanvraag/{weighed.pk}/besluit/"
    typed = {"outcome": "granted", "motivation": "Een baan is rust.", "letter": "U krijgt hulp.", "looked": "on"}

    empty = browse(ilse).get(page).content.decode()
    otherwise = browse(ilse).post(page, typed | {"cents": "4.000"})
    typed |= {"departure": "Het kan voor minder."}
    too_much = browse(ilse).post(page, typed | {"cents": "5.000,01"})

    assert "Ik zou minder geven." in empty
    assert [answer.status_code for answer in (otherwise, too_much)] == [422, 422]
    assert 'href="#id_departure"' in otherwise.content.decode()
    assert "Een baan is rust." in otherwise.content.decode()
    assert 'href="#id_cents"' in too_much.content.decode()
    assert 'href="#id_other_benefits"' in too_much.content.decode()
    typed |= {"cents": "4.000", "other_benefits": "Geen."}
    assert browse(ilse).post(page, typed).status_code == 302


def test_another_amount_departs_too(weighed, advise, decide):
    advise(weighed, "partly_granted", 200_000)

    with pytest.raises(Refused, match="anders dan het panel"):
        decide(weighed, "partly_granted", 320_000)

    assert decide(weighed, "partly_granted", 200_000).departs is False


@pytest.mark.parametrize(
    ("so", "reason"),
    [
        ({"outcome": "granted", "cents": 0}, "Vul in welk bedrag je toekent"),
        ({"outcome": "refused", "cents": 100}, "heeft geen bedrag"),
        ({"outcome": "granted", "cents": 500_001, "departure": "x"}, "Dit fonds geeft hoogstens"),
        ({"outcome": "refused", "motivation": " "}, "Schrijf waarom je dit besluit"),
        ({"outcome": "granted", "cents": 100, "departure": "x", "other_benefits": " "}, "andere uitkeringen"),
    ],
)
def test_a_decision_says_what_it_must(advised, decide, so, reason):
    with pytest.raises(Refused, match=reason):
        decide(advised, **so)


def test_the_budget_is_spent_between_advice_and_decision(weighed, advise, decide, at):
    advise(weighed, "granted", 450_000)
    FundBudget.objects.update(cents=449_999)

    with pytest.raises(Refused, match=r"nog €.4\.499,99 over.*een lege pot is geen reden om af te wijzen"):
        decide(weighed, "granted", 450_000)

    weighed.refresh_from_db()
    assert (weighed.state, Decision.objects.count()) == (ApplicationState.ADVISED, 0)


def test_without_a_budget_of_today_nothing_is_granted(weighed, advise, decide, at):
    advise(weighed, "granted", 450_000)
    FundBudget.objects.update(ends_on=at.date() - timedelta(days=1))

    with pytest.raises(Refused, match="geen budget"):
        decide(weighed, "granted", 450_000)


def test_of_two_decisions_at_once_one_stands_and_the_other_hears_why(advised, decide, appoint, karima):
    appoint(karima, DECISION_MAKER)
    decide(advised)

    with pytest.raises(Refused, match="Iemand anders heeft hier intussen over besloten"):
        decide(advised, by=karima)

    assert Decision.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_decisions_at_the_same_moment_one_stands(transactional_db, advised, decide, appoint, karima):
    appoint(karima, DECISION_MAKER)

    failed = at_once(lambda: decide(advised), lambda: decide(advised, by=karima))

    assert [str(refused) for refused in failed] == ["Iemand anders heeft hier intussen over besloten."]
    assert Decision.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_gifts_at_the_same_moment_do_not_spend_the_same_money(
    transactional_db, weighed, advise, decide, write, amina, ilse, at
):
    advise(weighed, "granted", 450_000)
    other = FundApplication.objects.get(pk=write(amina).pk)
    handed_in = {"received_at": at, "hearing": weighed.hearing, "state": ApplicationState.ADVISED}
    FundApplication.objects.filter(pk=other.pk).update(**handed_in)
    facts = {"outcome": "granted", "cents": 450_000, "reasons": REASONS, "members": 3, "disciplines": 3}
    PanelAdvice.objects.create(application=other, hearing=weighed.hearing, given_at=at, **facts)
    FundBudget.objects.update(cents=500_000)

    failed = at_once(*[lambda one=one: decide(one, "granted", 450_000) for one in (weighed, other)])

    assert [type(error) for error in failed] == [Refused]
    assert "€\u00a0500 over" in str(failed[0])
    assert [each.cents for each in Decision.objects.all()] == [450_000]


def test_who_decides_does_not_decide_on_her_own(
    write, ilse, hearing, cato, ids, write_apart, advise, decide, at, hanneke, ursula, virgil
):
    own = actions.schedule(actions.submit(write(ilse), by=ilse, at=at), hearing, by=cato, at=at)
    write_apart(own, hanneke, ursula)
    actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke, ursula, virgil))
    actions.open_case(own, by=hanneke, at=at)
    actions.reveal(own, by=hanneke, at=at)
    advise(own)

    with pytest.raises(Refused, match="Niemand besluit over een eigen aanvraag"):
        decide(own)
    assert list(queries.to_decide(ilse)) == []
    assert "The panel advised on an application. You decide." not in words_to(ilse)


def test_the_term_is_counted_and_kept(weighed, advise, decide, at):
    advise(weighed)
    FundApplication.objects.update(received_at=at - timedelta(days=60))

    decision = decide(weighed)

    assert (decision.days_taken, decision.was_in_time) == (60, False)


def granted(weighed, advise, decide, cato, at):
    advise(weighed, "granted", 450_000)
    decide(weighed, "granted", 450_000, other_benefits="De gift telt niet mee als vermogen.")
    actions.communicate(weighed, by=cato, at=at)
    return Payment.objects.get()


def test_the_payer_sees_a_code_and_an_amount_and_nothing_else(weighed, advise, decide, cato, pieter, amina, at, browse):
    payment = granted(weighed, advise, decide, cato, at)

    page = browse(pieter).get("/fonds/betalen/").content.decode()
    table = browse(pieter).get("/fonds/betalen/lijst.csv").content.decode()

    assert weighed.code in page
    assert "€\u00a04.500" in page
    assert f"Doorbraakfonds Merenland;{weighed.code};4500,00\r\n" in table
    assert not any(said in page + table for said in (weighed.title, "Amina", REASONS))
    assert browse(pieter).get(f"/fonds/aanvraag/{weighed.pk}/").status_code == 404
    assert browse(amina).get("/fonds/betalen/").status_code == 404

    before = browse(amina).get(f"/fonds/aanvraag/{weighed.pk}/").content.decode()
    actions.confirm(payment, by=pieter, at=at, paid_on=at.date())
    after = browse(amina).get(f"/fonds/aanvraag/{weighed.pk}/").content.decode()
    assert "What was granted on your application has been paid." in words_to(amina)
    assert [("Het staat bij de betaler klaar." in text, "Betaald op" in text) for text in (before, after)] == [
        (True, False),
        (False, True),
    ]
    with pytest.raises(Refused, match="al dat dit betaald is"):
        actions.confirm(payment, by=pieter, at=at, paid_on=at.date())


def test_a_day_that_is_none_is_said_beside_what_was_to_be_noted(weighed, advise, decide, cato, pieter, at, browse):
    payment = granted(weighed, advise, decide, cato, at)

    paid = browse(pieter).post(f"/fonds/betaling/{payment.pk}/", {"paid_on": "31-31-2026"})
    registered = browse(cato).post(f"/fonds/aanvraag/{weighed.pk}/geregistreerd/", {"on": ""})

    assert [answer.status_code for answer in (paid, registered)] == [422, 422]
    assert f'href="#paid-{payment.pk}-paid_on"' in paid.content.decode()
    payment.refresh_from_db()
    assert payment.paid_on is None


def test_what_is_left_is_what_was_not_granted(weighed, advise, decide, cato, pieter, fund, at):
    payment = granted(weighed, advise, decide, cato, at)
    (before,) = queries.purses(fund)
    actions.confirm(payment, by=pieter, at=at, paid_on=at.date())
    (after,) = queries.purses(fund)

    def facts(budget):
        return budget.cents, budget.granted, budget.paid, budget.to_pay, budget.free

    assert facts(before) == (6_000_000, 450_000, 0, 450_000, 5_550_000)
    assert facts(after) == (6_000_000, 450_000, 450_000, 0, 5_550_000)


@pytest.mark.parametrize("lacking", ["letter_contact", "letter_remedies", "letter_signature"])
def test_a_letter_with_a_missing_part_is_not_sent(advised, decide, cato, at, lacking, browse):
    decide(advised)
    version = advised.version
    setattr(version, lacking, "")
    version.save()

    with pytest.raises(Refused, match="In de brief van dit fonds ontbreekt"):
        actions.communicate(advised, by=cato, at=at)
    assert browse(cato).get(f"/fonds/aanvraag/{advised.pk}/brief.odt").status_code == 409


def test_a_foundation_needs_no_remedies(advised, decide, cato, at, browse):
    decide(advised)
    version = advised.version
    version.is_statutory, version.letter_remedies = False, ""
    version.save()

    assert (
        "Bent u het er niet mee eens?" not in browse(cato).get(f"/fonds/aanvraag/{advised.pk}/brief/").content.decode()
    )
    assert actions.communicate(advised, by=cato, at=at)


def test_the_letter_as_a_text_and_as_an_accessible_pdf(advised, decide, cato, browse):
    from odfdo import Document

    decide(advised)
    page = f"/fonds/aanvraag/{advised.pk}/brief"

    text = Document(BytesIO(browse(cato).get(f"{page}.odt").content))
    headings = [heading.inner_text for heading in text.body.get_elements("descendant::text:h")]
    pdf = PdfReader(BytesIO(browse(cato).get(f"{page}.pdf").content))

    assert headings[:3] == ["Besluit van het Doorbraakfonds Merenland", "Ons besluit", "Waarom"]
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.trailer["/Root"]["/Lang"] == "nl"
    said = "".join(sheet.extract_text() for sheet in pdf.pages)
    assert "[Naam]" in said
    assert advised.code in said
    assert "U kunt bezwaar maken binnen zes weken." in said
    assert browse(cato).get(f"{page}.exe").status_code == 404


def test_who_applied_reads_the_letter_once_it_was_sent(advised, decide, cato, amina, at, browse):
    decide(advised)
    page = f"/fonds/aanvraag/{advised.pk}/brief/"
    before = browse(amina).get(page).status_code
    actions.communicate(advised, by=cato, at=at)

    assert (before, browse(amina).get(page).status_code) == (404, 200)


def test_that_it_is_registered_elsewhere_is_a_day_and_no_more(advised, decide, cato, at):
    decide(advised)
    with pytest.raises(Refused, match="Deel het besluit eerst mee"):
        actions.register(advised, by=cato, at=at, on=at.date())
    actions.communicate(advised, by=cato, at=at)
    actions.register(advised, by=cato, at=at, on=at.date())

    assert Decision.objects.get().registered_on == at.date()


def test_after_seven_years_the_numbers_stay_and_no_word(weighed, advise, decide, cato, at):
    from vakwerk.privacy.actions import destroy_overdue

    granted(weighed, advise, decide, cato, at)
    destroy_overdue(at=at + timedelta(days=2560))

    weighed.refresh_from_db()
    decision = Decision.objects.get()
    assert (weighed.state, weighed.facts, weighed.title) == (ApplicationState.DESTROYED, "", "")
    assert (decision.cents, decision.motivation, decision.letter) == (450_000, "", "")


def test_every_payment_has_a_page_open_or_done(weighed, advise, decide, cato, pieter, at, browse):
    payment = granted(weighed, advise, decide, cato, at)
    rows = []
    for n in range(60):
        decision = copy_of(payment.decision, n)
        rows.append(Payment(decision=decision, fund=payment.fund, code=f"MORE-{n:04d}", cents=100, listed_at=at))
    Payment.objects.bulk_create(rows)
    seen = [browse(pieter).get(f"/fonds/betalen/?bladzijde={n}").content.decode().count("MORE-") for n in (1, 2, 3)]
    Payment.objects.filter(code__startswith="MORE-").update(paid_on=at.date())
    done = [browse(pieter).get(f"/fonds/betalen/?betaald=1&bladzijde={n}").content.decode() for n in (1, 2, 3)]

    assert sum(seen) == 60
    assert [page.count("MORE-") for page in done] == [25, 25, 10]
    assert "?betaald=1&amp;bladzijde=2" in done[0]


def copy_of(decision, n):
    """The same once more, for another application."""
    application = FundApplication.objects.get(pk=decision.application_id)
    application.pk, application.code, application.door = f"copied{n:04d}", f"COPY-{n:04d}", None
    application._state.adding = True
    application.save(force_insert=True)
    decision = Decision.objects.get(application=decision.application_id)
    decision.pk, decision._state.adding, decision.application = None, True, application
    decision.save(force_insert=True)
    return decision
