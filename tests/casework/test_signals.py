"""When a rule pinches: counted by persons within a year since the last answer, reminded, handed over, answered once."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from tests.casework.conftest import PINCHED

from vakwerk.casework import actions, queries
from vakwerk.casework.models import RuleSignal, SignalReason
from vakwerk.casework.states import SignalState
from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.people.models import Appointment, Person
from vakwerk.trail.models import TrailEntry
from vakwerk.trail.public import of

WEEK = timedelta(days=7)


@pytest.fixture
def signal(rule, deviate, amina, bram, zoe):
    for person in (amina, bram, zoe):
        deviate(person)
    return queries.open_signal(rule)


def told(person, about=None):
    rows = Notice.objects.filter(person=person).order_by("at", "pk")
    return [notice.words for notice in (rows.filter(about__contains=about.pk) if about else rows)]


@pytest.mark.parametrize(
    ("days", "raised"),
    [((0, 10, 364), True), ((0, 10, 366), False)],
)
def test_the_three_are_within_a_year(rule, deviate, amina, bram, zoe, days, raised):
    for person, ago in sorted(zip((amina, bram, zoe), days, strict=True), key=lambda pair: -pair[1]):
        deviate(person, days_ago=ago)

    assert bool(queries.open_signal(rule)) == raised


def test_three_times_the_same_person_is_not_three_people(rule, deviate, amina, bram):
    for days in (30, 20, 10):
        deviate(amina, days_ago=days)
    deviate(bram)

    assert queries.open_signal(rule) is None


def test_of_each_person_the_newest_reason_goes_along(rule, deviate, amina, bram, zoe):
    deviate(amina, days_ago=30, why_pinched="Een oude reden.")
    deviate(amina, days_ago=20, why_pinched="Een nieuwe reden.")
    deviate(bram, days_ago=10)
    deviate(zoe)

    texts = sorted(SignalReason.objects.values_list("text", flat=True))
    assert texts == sorted(["Een nieuwe reden.", PINCHED, PINCHED])


def test_after_an_answer_counting_begins_anew(rule, signal, deviate, at, amina, bram, zoe, farid, karima):
    actions.answer(signal, by=farid, at=at, name="keep_rule", reason="Zes maanden beschermt tegen haast.")
    later = {"look_back_on": at.date() + timedelta(days=90)}
    for days, person in ((1, amina), (2, bram)):
        deviate(person, days_ago=-days, **later)
    before = queries.open_signal(rule)

    deviate(karima, days_ago=-3, **later)

    assert before is None
    assert queries.open_signal(rule).reasons.count() == 3


def test_a_fourth_deviation_waits_for_the_answer(rule, signal, deviate, karima):
    deviate(karima)

    assert queries.signals_of(rule).count() == 1
    assert signal.reasons.count() == 3


def test_who_deviated_reads_beside_it_what_its_owner_was_told_and_answered(
    rule, deviate, at, amina, bram, zoe, karima, farid, browse
):
    address = f"/casus/afwijking/{deviate(amina).pk}/"

    def said():
        page = browse(amina).get(address).content.decode()
        words = ("zodra drie mensen dat schreven", "Wacht op een antwoord", "Zes maanden beschermt tegen haast.")
        return [each in page for each in words]

    alone = said()
    for person in (bram, zoe):
        deviate(person)
    raised, fourth = said(), deviate(karima)
    signal, reason = queries.open_signal(rule), "Zes maanden beschermt tegen haast."
    actions.answer(signal, by=farid, at=at, name="keep_rule", reason=reason)

    assert [alone, raised, said()] == [[True, False, False], [False, True, False], [False, False, True]]
    assert queries.signal_after(karima, fourth) == signal
    anew = deviate(karima, days_ago=-1, look_back_on=at.date() + timedelta(days=90))
    assert queries.signal_after(karima, anew) is None


def test_nothing_in_a_signal_or_its_trail_says_who(signal, amina, bram, zoe):
    columns = {field.name for field in SignalReason._meta.get_fields()}

    assert columns == {"id", "signal", "text"}
    assert [entry.actor for entry in of(signal)] == [None]


def test_the_owner_reads_the_reasons_and_that_is_noted(signal, farid, amina, ursula, browse):
    pages = {who: browse(who).get(f"/casus/signaal/{signal.pk}/").content.decode() for who in (farid, amina, ursula)}

    assert [PINCHED in pages[who] for who in (farid, amina, ursula)] == [True, False, False]
    assert [entry.actor for entry in of(signal).filter(action="casework.read")] == [farid]


def test_everyone_concerned_hears_that_it_was_read_and_what_was_answered(signal, at, farid, amina, bram, zoe):
    actions.acknowledge(signal, by=farid, at=at + WEEK)
    actions.answer(signal, by=farid, at=at + 2 * WEEK, name="keep_rule", reason="Zes maanden beschermt tegen haast.")

    for person in (amina, bram, zoe):
        assert told(person, signal)[-2:] == [
            "The owner of a rule that pinches has read why.",
            "The owner of a rule that pinches has answered.",
        ]


@pytest.mark.parametrize(
    ("name", "state", "holds"),
    [
        ("keep_rule", SignalState.KEPT, True),
        ("change_rule", SignalState.CHANGED, True),
        ("abolish_rule", SignalState.ABOLISHED, False),
    ],
)
def test_three_answers_and_what_becomes_of_the_rule(rule, signal, at, farid, amina, name, state, holds):
    text = "Scholing als iemand eraan toe is." if name == "change_rule" else ""

    answered = actions.answer(signal, by=farid, at=at, name=name, reason="Dat is beter.", text=text)

    assert answered.state == state
    assert queries.rules_in_force(amina).filter(pk=rule.pk).exists() == holds
    assert not SignalReason.objects.exists()
    with pytest.raises(Refused, match="kan niet in deze fase"):
        actions.answer(signal, by=farid, at=at, name="keep_rule", reason="Toch niet.")


def test_a_rule_is_not_abolished_past_those_who_wait_for_an_answer(rule, signal, at, farid, ursula, browse):
    with pytest.raises(Refused, match="Er wacht een signaal"):
        actions.abolish_rule(rule, by=ursula, at=at)

    waiting = browse(farid).get(f"/casus/regel/{rule.pk}/").content.decode()
    actions.answer(signal, by=farid, at=at, name="keep_rule", reason="Zes maanden beschermt tegen haast.")
    answered = browse(farid).get(f"/casus/regel/{rule.pk}/").content.decode()

    assert ["Er wacht een signaal" in page for page in (waiting, answered)] == [True, False]
    assert [f"/casus/regel/{rule.pk}/afschaffen/" in page for page in (waiting, answered)] == [False, True]


def test_a_changed_rule_says_something_new(rule, signal, at, farid):
    with pytest.raises(Refused, match="Schrijf op wat de regel vanaf nu zegt"):
        actions.answer(signal, by=farid, at=at, name="change_rule", reason="Dat is beter.", text=rule.text)


def test_an_owner_who_answers_an_older_text_reads_it_once_more(rule, signal, at, farid, ursula):
    seen = rule.version
    actions.change_rule(rule, by=ursula, at=at, text="Scholing na vier maanden.", reason="Korter is genoeg.")

    with pytest.raises(Refused, match="is veranderd terwijl je schreef"):
        actions.answer(signal, by=farid, at=at, name="keep_rule", reason="Dat is beter.", seen=seen)


def test_the_owner_is_reminded_a_week_before_and_every_week_after(signal, at, farid):
    reminded = []
    for weeks in range(3, 8):
        actions.remind(at=at + weeks * WEEK)
        actions.remind(at=at + weeks * WEEK + timedelta(hours=1))
        reminded.append(told(farid).count("A rule that you own pinches, and people wait for your answer."))

    assert reminded == [0, 1, 2, 3, 4]


def test_4_3_a_rule_of_an_owner_who_left_goes_back_by_name_and_its_signal_goes_along(
    rule, signal, at, farid, ursula, karima, browse
):
    Appointment.objects.filter(person=farid).update(ends_on=at.date())
    gone = {(farid.pk, rule.partnership.lead_id)}
    left = Person.objects.get(pk=farid.pk)
    before = browse(left).get(f"/casus/signaal/{signal.pk}/").status_code

    actions.leave_rules(gone, at=at)
    rule.refresh_from_db()
    ownerless = rule.owner
    actions.give_rule(rule, karima, by=ursula, at=at)

    assert before == 404
    assert ownerless is None
    assert "An internal rule has no owner any more." in told(ursula)
    assert told(karima, signal) == ["You own an internal rule from now on."]
    assert PINCHED in browse(karima).get(f"/casus/signaal/{signal.pk}/").content.decode()
    actions.answer(signal, by=karima, at=at, name="keep_rule", reason="Dat is beter.")


def test_who_names_another_owner_reads_that_it_was_done_or_that_there_is_no_such_colleague(
    rule, ursula, karima, browse
):
    visitor, address = browse(ursula), f"/casus/regel/{rule.pk}/eigenaar/"

    wrong = visitor.post(address, {"owner": "karima@elders.example"})
    given = visitor.post(address, {"owner": karima.email}, follow=True).content.decode()

    assert "“karima@elders.example” is geen adres van een collega hier." in wrong.content.decode()
    assert f"{karima.name} is vanaf nu eigenaar van deze regel, en hoort het." in given
    rule.refresh_from_db()
    assert rule.owner == karima


def test_a_signal_without_an_owner_asks_who_keeps_the_rules(write_rule, deviate, at, amina, bram, zoe, ursula):
    ownerless = write_rule(owner=None)

    for person in (amina, bram, zoe):
        deviate(person, of=ownerless)

    assert "An internal rule has no owner any more." in told(ursula)


def test_two_people_who_deviate_at_once_raise_one_signal(rule, deviate, amina, bram, zoe, karima):
    for person in (amina, bram, zoe, karima):
        deviate(person)

    assert queries.signals_of(rule).count() == 1
    assert TrailEntry.objects.filter(action="casework.raise_signal").count() == 1


def test_many_signals_of_one_rule_come_by_pages_the_newest_first(rule, farid, at, browse):
    said = {"version": 1, "state": SignalState.KEPT, "answered_by": farid, "destroy_after": localdate(at + 200 * WEEK)}
    for n in range(12):
        days = {"raised_at": at - (20 + n) * WEEK, "answered_at": at - (19 + n) * WEEK, "answer_due": localdate(at)}
        RuleSignal.objects.create(rule=rule, answer=f"Antwoord {n:02}.", **said, **days)
    visitor = browse(farid)

    first, second = (visitor.get(f"/casus/regel/{rule.pk}/{asked}").content.decode() for asked in ("", "?bladzijde=2"))

    assert ("Antwoord 00." in first, "Antwoord 11." in first) == (True, False)
    assert ("Antwoord 00." in second, "Antwoord 11." in second) == (False, True)


def test_an_answer_waits_no_longer_and_its_page_says_how_fast_it_came(rule, signal, at, farid, amina, browse):
    waits = Notice.objects.get(person=farid, about__contains=signal.pk)

    actions.answer(signal, by=farid, at=at, name="keep_rule", reason="Zonder de regel is niemand gelijk.")

    page = browse(amina).get(f"/casus/signaal/{signal.pk}/").content.decode()
    waits.refresh_from_db()
    assert waits.seen_at == at
    assert "Op dezelfde dag." in page
    assert f'href="/casus/signaal/{signal.pk}/"' not in page
