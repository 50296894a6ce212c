"""Learning agreements: room to practise at work, promised by a lead and by who teaches, and looked at halfway."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.people.public import ADMINISTRATOR, PRACTITIONER, TEAM_LEAD, settle_appointment
from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.models import LearningAgreement
from vakwerk.programmes.queries.agreements import leads_of
from vakwerk.programmes.states import AGREEMENT_MOVES, AgreementState

LEARNS, ASKS = "Stil zijn na een vraag.", "Twee uur per week om te oefenen."
HOURS, LOOKS = "Op donderdagochtend plan ik niets voor je in.", "Ik kijk één keer mee in een gesprek."
ALWAYS, PINCHED = "Het lukt drie van de vier weken.", "In december kwam het er niet van."


def told(person):
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("pk")]


def moved(person, to, at):
    """From now on she works there, and no longer where she did."""
    person.appointments.filter(ends_on=None).update(ends_on=at.date())
    settle_appointment(person, PRACTITIONER, organisation=to, on=at.date(), at=at)
    return type(person).objects.get(pk=person.pk)


@pytest.fixture
def module(paid, opened, noor, amina, cato, at):
    """Amina learns in it, Noor teaches."""
    module = opened(paid())
    actions.name_lecturer(module, noor, by=cato, at=at)
    actions.enrol(module, by=amina, at=at)
    return module


@pytest.fixture
def drafted(module, amina, dirk, noor, at):
    facts = {"learns": LEARNS, "asks": ASKS, "review_on": at.date() + timedelta(days=60)}
    return actions.draft_agreement(module, by=amina, at=at, lead=dirk, trainer=noor, **facts)


@pytest.fixture
def signed(drafted, amina, dirk, noor, at):
    actions.promise(drafted, by=dirk, at=at, words=HOURS)
    actions.promise(drafted, by=noor, at=at, words=LOOKS)
    return actions.sign(drafted, by=amina, at=at)


def test_she_agrees_once_her_lead_and_who_teaches_have_promised_something(drafted, amina, dirk, noor, at):
    assert actions.agreements.ASKED in told(dirk)
    assert actions.agreements.ASKED in told(noor)
    actions.promise(drafted, by=dirk, at=at, words=HOURS)
    with pytest.raises(Refused, match="eerst"):
        actions.sign(drafted, by=amina, at=at)
    actions.promise(drafted, by=noor, at=at, words=LOOKS)

    signed = actions.sign(drafted, by=amina, at=at)

    assert (signed.state, signed.lead_promise, signed.trainer_promise) == (AgreementState.SIGNED, HOURS, LOOKS)
    assert actions.agreements.SIGNED in told(dirk)
    with pytest.raises(Refused, match="staan vast"):
        actions.promise(signed, by=dirk, at=at, words="Toch niet.")


def test_3_2_1_an_administrator_of_an_employer_reads_nothing_of_it(signed, settle, grevendrecht, browse):
    administrator = settle("beheer", "Bea Heer", grevendrecht, ADMINISTRATOR)

    assert not queries.visible_agreements(administrator).exists()
    assert browse(administrator).get(f"/leergangen/leerovereenkomst/{signed.pk}/").status_code == 404


def test_3_2_2_halfway_each_gets_one_question_and_reads_the_other_after_both(signed, amina, dirk, noor, browse, at):
    day = at + timedelta(days=60)
    with pytest.raises(Refused, match="halverwege"):
        actions.answer_halfway(signed, by=amina, at=at, words=ALWAYS)
    actions.ask_halfway(at=at)
    actions.ask_halfway(at=day)
    actions.ask_halfway(at=day)
    assert [told(who).count(actions.agreements.HALFWAY) for who in (amina, dirk, noor)] == [1, 1, 0]

    actions.answer_halfway(signed, by=amina, at=day, words=ALWAYS)
    page = browse(dirk).get(f"/leergangen/leerovereenkomst/{signed.pk}/").content.decode()
    assert ALWAYS not in page
    with pytest.raises(Refused, match="geantwoord"):
        actions.answer_halfway(signed, by=amina, at=day, words="Nog iets.")
    reviewed = actions.answer_halfway(signed, by=dirk, at=day, words=PINCHED)

    assert reviewed.state == AgreementState.REVIEWED
    for who in (amina, dirk):
        page = browse(who).get(f"/leergangen/leerovereenkomst/{signed.pk}/").content.decode()
        assert ALWAYS in page
        assert PINCHED in page
    assert actions.agreements.BOTH_ANSWERED in told(amina)


def test_3_2_3_who_changes_employer_takes_it_along_and_the_former_lead_reads_it_no_more(
    signed, amina, dirk, bram, wolderbrink, at
):
    again = {"asks": ASKS, "review_on": at.date() + timedelta(days=90)}
    assert queries.visible_agreements(dirk).exists()
    amina = moved(amina, wolderbrink, at)

    assert not queries.visible_agreements(dirk).exists()
    assert queries.visible_agreements(amina).get() == signed
    with pytest.raises(Refused, match="dezelfde organisatie"):
        actions.renew(signed, by=amina, at=at, lead=dirk, **again)
    renewed = actions.renew(signed, by=amina, at=at, lead=bram, **again)

    assert (renewed.state, renewed.lead_promise, renewed.trainer_promise) == (AgreementState.DRAFTED, "", LOOKS)
    assert queries.visible_agreements(bram).exists()


def test_3_2_3_a_former_lead_hears_no_more_of_it_and_she_is_shown_to_ask_another(
    signed, amina, dirk, noor, wolderbrink, browse, at
):
    day, where = at + timedelta(days=60), f"/leergangen/leerovereenkomst/{signed.pk}/"
    assert "Wie je leidinggevende was" not in browse(amina).get(where).content.decode()
    amina, heard = moved(amina, wolderbrink, at), told(dirk)

    actions.ask_halfway(at=day)
    assert "Wie je leidinggevende was, leest dit niet meer." in browse(amina).get(where).content.decode()
    actions.conclude(signed, by=amina, at=day, words="Ik wacht nu langer.")

    assert told(dirk) == heard
    assert actions.agreements.HALFWAY in told(amina)
    assert actions.agreements.CONCLUDED in told(noor)
    assert "Wie je leidinggevende was" not in browse(amina).get(where).content.decode()


def test_whom_one_can_ask(module, amina, dirk, bram, noor, cato, at):
    facts = {"learns": LEARNS, "asks": ASKS, "review_on": at.date() + timedelta(days=60)}
    asked = [
        (None, noor, "Niemand"),
        (amina, noor, "iemand anders"),
        (bram, noor, "dezelfde"),
        (dirk, cato, "lesgeeft"),
    ]
    for lead, trainer, words in [*asked, (dirk, cato, "lesgeeft")]:
        with pytest.raises(Refused, match=words):
            actions.draft_agreement(module, by=amina, at=at, lead=lead, trainer=trainer, **facts)
    with pytest.raises(Refused, match="een plaats"):
        actions.draft_agreement(module, by=bram, at=at, lead=dirk, trainer=noor, **facts)


def test_her_lead_is_who_leads_her_team_and_no_other_colleague(module, amina, dirk, karima, noor, at):
    facts = {"learns": LEARNS, "asks": ASKS, "review_on": at.date() + timedelta(days=60)}
    assert leads_of(amina) == [dirk]

    with pytest.raises(Refused, match="wie je team leidt: Dirk Terpstra"):
        actions.draft_agreement(module, by=amina, at=at, lead=karima, trainer=noor, **facts)

    assert actions.draft_agreement(module, by=amina, at=at, lead=dirk, trainer=noor, **facts).lead == dirk


def test_who_leads_the_whole_organisation_is_her_lead_too(amina, dirk, settle, grevendrecht):
    head = settle("head", "Anna Baas", grevendrecht, TEAM_LEAD)
    settle("other", "Lead van een ander team", grevendrecht, TEAM_LEAD, grevendrecht.teams.create(name="Inkomen"))

    assert leads_of(amina) == [head, dirk]


def test_where_nobody_is_known_to_lead_her_she_says_herself_who_does(module, dirk, karima, noor, cato, at):
    actions.enrol(module, by=dirk, at=at)
    facts = {"learns": LEARNS, "asks": ASKS, "review_on": at.date() + timedelta(days=60)}
    assert leads_of(dirk) == []

    assert actions.draft_agreement(module, by=dirk, at=at, lead=karima, trainer=noor, **facts).lead == karima


def test_another_than_her_lead_gets_its_sentence_and_what_she_typed_stays(
    module, amina, dirk, karima, noor, browse, at
):
    visitor, where = browse(amina), f"/leergangen/module/{module.pk}/leerovereenkomst/"
    assert f'value="{dirk.email}"' in visitor.get(where).content.decode()
    day = (at.date() + timedelta(days=60)).isoformat()

    facts = {"learns": LEARNS, "asks": ASKS, "lead": karima.email, "trainer": noor.pk, "review_on": day}
    answer = visitor.post(where, facts)

    assert answer.status_code == 422
    assert "Je leidinggevende is wie je team leidt: Dirk Terpstra." in answer.content.decode()
    assert LEARNS in answer.content.decode()
    assert not queries.visible_agreements(amina).exists()


@pytest.mark.parametrize("name", AGREEMENT_MOVES)
@pytest.mark.parametrize("state", AgreementState)
def test_moves_of_an_agreement(name, state, amina, dirk, noor):
    promised = {"lead_promise": HOURS, "trainer_promise": LOOKS}
    agreement = LearningAgreement(person=amina, lead=dirk, trainer=noor, state=state, **promised)
    move = AGREEMENT_MOVES[name]
    part = {"participant": amina, "system": None}[move.by]

    assert bool(rules.may_move_agreement(part, agreement, name)) == (state in move.sources)
    for other in {amina, dirk, noor} - {part}:
        assert not rules.may_move_agreement(other, agreement, name)


def test_what_was_not_signed_can_go_and_what_was_is_rounded_off(drafted, amina, dirk, noor, at):
    with pytest.raises(Refused):
        actions.drop(drafted, by=dirk, at=at)
    actions.promise(drafted, by=dirk, at=at, words=HOURS)
    actions.promise(drafted, by=noor, at=at, words=LOOKS)
    signed = actions.sign(drafted, by=amina, at=at)
    with pytest.raises(Refused, match="Rond"):
        actions.drop(signed, by=amina, at=at)

    done = actions.conclude(signed, by=amina, at=at, words="Ik stel nu minder vragen.")

    assert (done.state, actions.agreements.CONCLUDED in told(dirk)) == (AgreementState.CONCLUDED, True)
    assert queries.open_agreements(amina, localdate()) == []


def test_what_was_never_signed_is_gone_when_she_throws_it_away(drafted, amina, at):
    actions.drop(drafted, by=amina, at=at)

    assert not LearningAgreement.objects.exists()


def test_who_stops_teaching_reads_it_no_more(signed, noor, cato, at):
    actions.unname_lecturer(queries.lecturers(signed.module).get(), by=cato, at=at)

    assert not queries.visible_agreements(noor).exists()


def test_a_lead_who_is_removed_leaves_it_to_be_promised_by_another(signed, dirk, amina, at):
    actions.leave_agreements(dirk, at=at)

    left = queries.visible_agreements(amina).get()

    assert (left.lead, left.lead_promise, left.trainer_promise) == (None, "", LOOKS)


def test_who_promised_something_is_not_asked_again_and_may_change_it_until_it_is_agreed_on(drafted, dirk, browse, at):
    visitor, where = browse(dirk), f"/leergangen/leerovereenkomst/{drafted.pk}/"
    assert "Iets toezeggen" in visitor.get(where).content.decode()

    visitor.post(f"{where}toezeggen/", {"words": HOURS})

    page = visitor.get(where).content.decode()
    assert "Iets toezeggen" not in page
    assert "Verander je toezegging" in page
    assert HOURS in visitor.get(f"{where}toezeggen/").content.decode()


def test_with_another_lead_what_she_asked_and_the_day_stand_there_already(signed, amina, browse):
    page = browse(amina).get(f"/leergangen/leerovereenkomst/{signed.pk}/leidinggevende/").content.decode()

    assert ASKS in page
    assert f'value="{signed.review_on:%Y-%m-%d}"' in page


def test_from_the_module_to_three_promises_in_pages(
    module, amina, dirk, noor, browse, at, django_assert_max_num_queries
):
    visitor = browse(amina)
    assert "Een leerovereenkomst maken" in visitor.get(f"/leergangen/module/{module.pk}/").content.decode()
    facts = {"learns": LEARNS, "asks": ASKS, "lead": dirk.email, "trainer": noor.pk}
    late = visitor.post(f"/leergangen/module/{module.pk}/leerovereenkomst/", facts | {"review_on": "2001-01-01"})
    assert late.status_code == 422
    day = (at + timedelta(days=30)).date().isoformat()
    visitor.post(f"/leergangen/module/{module.pk}/leerovereenkomst/", facts | {"review_on": day})
    made = LearningAgreement.objects.get()
    where = f"/leergangen/leerovereenkomst/{made.pk}/"
    for who, words in ((dirk, HOURS), (noor, LOOKS)):
        browse(who).post(f"{where}toezeggen/", {"words": words})
    visitor = browse(amina)
    visitor.post(f"{where}afspreken/")

    for address in (where, "/leergangen/", f"/leergangen/module/{module.pk}/"):
        with django_assert_max_num_queries(10):
            page = visitor.get(address).content.decode()
        assert "leerovereenkomst" in page.lower()
    made.refresh_from_db()
    assert (made.state, made.lead_promise) == (AgreementState.SIGNED, HOURS)
