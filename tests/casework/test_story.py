"""One case, from what keeps Amina awake to a changed rule: the story to read first."""

from datetime import timedelta

import pytest
from tests.casework.conftest import PINCHED, TEXT

from vakwerk.casework import actions, queries
from vakwerk.casework.states import CaseState, DeviationState, SignalState
from vakwerk.common.verdicts import Refused
from vakwerk.ledger.public import latest
from vakwerk.methods.models import Conversation, Writing
from vakwerk.notices.models import Notice
from vakwerk.trail.public import of


def words_to(person):
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("at", "pk")]


def test_a_case_becomes_a_deviation_and_three_of_those_change_a_rule(
    case, planned, rule, deviate, at, later, amina, bram, zoe, karima, ursula, farid
):
    deviate(bram, days_ago=200, why_pinched="Wachten kostte een jaar, de cursus had een vaste start.")
    deviate(zoe, days_ago=90, why_pinched="Een leerplek met taal was er nu en niet later.")
    actions.begin(planned, case, by=ursula, at=at)
    for person in (amina, bram):
        actions.join(planned, by=person, at=at)
    weighs = {"frame": "law_return_involvement", "facet": "return", "evidence": "client"}
    actions.keep_consideration(case, by=ursula, at=later(50), text="Wachten kost hem zijn moed.", **weighs)
    actions.close_case(case, by=ursula, at=later(55))
    actions.close(planned, by=ursula, at=later(60), present={amina.pk, bram.pk, ursula.pk}, minutes=60)
    back_on = at.date() + timedelta(weeks=8)
    actions.advise(
        case, by=amina, at=later(70), choice="deviate", advice="De leesgroep begint nu.", look_back_on=back_on
    )

    deviation = deviate(amina, case=case)

    assert deviation.state == DeviationState.APPLIED
    assert [model.objects.count() for model in (Conversation, Writing)] == [0, 0]
    assert [kept.text for kept in queries.considerations(case)] == ["Wachten kost hem zijn moed."]
    assert [entry.minutes for entry in latest(bram)] == [60]
    signal = queries.open_signal(rule)
    assert {reason.text for reason in queries.reasons_for(farid, signal)} == {
        PINCHED,
        "Wachten kostte een jaar, de cursus had een vaste start.",
        "Een leerplek met taal was er nu en niet later.",
    }

    actions.answer(
        signal,
        by=farid,
        at=at + timedelta(days=9),
        name="change_rule",
        reason="De termijn zei niets over wat iemand nodig heeft.",
        text="Bij scholing schrijven we op waarom dit nu nodig is.",
    )

    rule.refresh_from_db()
    signal.refresh_from_db()
    assert (rule.version, rule.text) == (2, "Bij scholing schrijven we op waarom dit nu nodig is.")
    assert (signal.state, signal.days_taken) == (SignalState.CHANGED, 9)
    assert list(queries.reasons_for(farid, signal)) == []
    for person in (amina, bram, zoe, ursula):
        assert words_to(person)[-1] == "The owner of a rule that pinches has answered."
    assert [entry.action.partition(".")[2] for entry in of(case)] == [
        "bring_in",
        "check_case",
        "read",
        "read",
        "read",
        "keep_consideration",
        "discuss_case",
        "advise_case",
    ]


def test_3_9_1_she_deviates_from_a_work_instruction_without_anybodys_approval(discussed, deviate, amina, bram, karima):
    deviation = deviate(amina, case=discussed, evidence=["client", "research"])

    assert deviation.state == DeviationState.APPLIED
    assert list(queries.visible_deviations(bram)) == [deviation]
    assert list(queries.visible_deviations(karima)) == []  # she was asked to the meeting, and was not there


def test_3_9_2_from_a_policy_rule_she_is_referred_to_the_formal_decision(write_rule, deviate, at, amina):
    policy = write_rule("policy_rule", name="Reiskosten vanaf tien kilometer", text="Vanaf tien kilometer.")
    with pytest.raises(Refused, match="formeel besluit"):
        deviate(amina, of=policy)

    asked = {"justification": "Er rijdt geen bus voor zes uur.", "disproportion": "Zonder vergoeding stopt het werk."}
    considered = actions.consider(policy, by=amina, at=at, evidence=["client"], **asked)
    with pytest.raises(Refused):
        actions.look_back(considered, by=amina, at=at, text="Het ging goed.")
    referred = actions.refer(considered, by=amina, at=at, referred_on=at.date())

    assert (considered.state, referred.state) == (DeviationState.JUSTIFIED, DeviationState.REFERRED)
    assert (referred.referred_on, referred.is_registered_there) == (at.date(), True)
    assert (referred.justification, referred.disproportion, referred.evidence) == ("", "", [])


def test_3_9_3_the_third_person_within_a_year_raises_a_signal_without_names_or_texts_of_a_case(
    rule, deviate, at, amina, bram, zoe, farid, browse
):
    deviate(bram, days_ago=300, did_instead="Naar de leesgroep gebracht.")
    deviate(bram, days_ago=200)
    deviate(zoe, days_ago=100)
    before = queries.open_signal(rule)
    deviate(amina)
    signal = queries.open_signal(rule)

    page = browse(farid).get(f"/casus/signaal/{signal.pk}/").content.decode()

    assert before is None
    assert words_to(farid)[-1] == "A rule that you own pinches. Three people wrote why."
    assert page.count(PINCHED) == 3
    assert not any(said in page for said in ("Amina", "Bram", "Zoë", "Naar de leesgroep gebracht."))
    with pytest.raises(Refused):
        actions.answer(signal, by=amina, at=at, name="keep_rule", reason="Het is goed zo.")


def test_3_9_4_two_sentences_reach_everybody_who_took_part_unasked(discussed, deviate, at, amina, bram, ursula, karima):
    deviation = deviate(amina, days_ago=60, case=discussed)
    actions.ask_look_backs(at=at)
    asked = words_to(amina)

    actions.look_back(deviation, by=amina, at=at, text="Hij miste twee keer en belde zelf af.", again="yes")

    told = "What came of a case that you thought along with has been written down."
    assert "It is time to look back at a case." in asked
    assert [person for person in (bram, ursula) if told in words_to(person)] == [bram, ursula]
    assert told not in words_to(karima)
    assert [back.text for back in queries.look_backs(deviation)] == ["Hij miste twee keer en belde zelf af."]
    assert queries.visible_deviations(bram).get().state == DeviationState.LOOKED_BACK


def test_a_case_that_is_over_its_day_leaves_no_word(discussed, at):
    from vakwerk.privacy.actions import destroy_overdue

    destroy_overdue(at=at + timedelta(days=230))

    discussed.refresh_from_db()
    assert (discussed.state, discussed.text, discussed.subject) == (CaseState.GONE, "", "")


def test_a_prepared_case_is_a_subject_and_no_text(planned, amina, at, ursula):
    prepared = actions.bring_in(by=amina, at=at, meeting=planned, subject="Werk in het weekend")

    with pytest.raises(Refused, match="nog geen tekst"):
        actions.begin(planned, prepared, by=ursula, at=at)

    written = actions.write_case(prepared, by=amina, at=at, subject="Werk in het weekend", text=TEXT)
    assert (prepared.state, written.state) == (CaseState.PREPARED, CaseState.CHECKED)
