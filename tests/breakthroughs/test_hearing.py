"""The panel: who reads, who steps aside, who writes apart, when it may advise. And what goes wrong in between."""

from datetime import timedelta

import pytest
import time_machine
from tests.breakthroughs.conftest import REASONS

from vakwerk.breakthroughs import actions, queries
from vakwerk.breakthroughs.models import HearingSeat, Perspective
from vakwerk.breakthroughs.states import ApplicationState, HearingState
from vakwerk.common.verdicts import Refused
from vakwerk.ledger.public import latest
from vakwerk.methods.models import Conversation, Writing
from vakwerk.people.public import PRACTITIONER, settle_appointment
from vakwerk.trail.public import of


def readers(*people):
    return {person.first_name for person in people if queries.visible_applications(person).exists()}


def test_3_12_2_two_members_cannot_advise_and_a_third_of_another_discipline_makes_it_possible(
    scheduled, hearing, ids, write_apart, advise, at, hanneke, ursula, virgil
):
    actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke, ursula))
    actions.open_case(scheduled, by=hanneke, at=at)
    with pytest.raises(Refused, match="Er zijn 2 leden die hierover mogen adviseren; 3 zijn nodig"):
        advise(scheduled)

    actions.count(hearing, by=hanneke, at=at, present=ids(hanneke, ursula, virgil))
    with pytest.raises(Refused, match="Niemand schreef nog vanuit: menselijkheid, wet en regels"):
        advise(scheduled)
    write_apart(scheduled, virgil, ursula)
    with pytest.raises(Refused, match="Leg eerst alles tegelijk op tafel"):
        advise(scheduled)
    actions.reveal(scheduled, by=hanneke, at=at)

    assert (advise(scheduled).members, queries.advice_of(scheduled).disciplines) == (3, 3)


def test_the_panel_advises_no_more_than_the_fund_gives(weighed, advise, hanneke, browse):
    with pytest.raises(Refused, match="Dit fonds geeft hoogstens"):
        advise(weighed, "granted", 500_001)

    page = f"/fonds/aanvraag/{weighed.pk}/advies/"
    typed = {"outcome": "granted", "cents": "5.000,01", "reasons": "Nodig.", "expected": "Werk.", "looked": "on"}
    answer = browse(hanneke).post(page, typed)
    assert answer.status_code == 422
    assert 'href="#id_cents"' in answer.content.decode()


def test_what_lies_on_the_table_lies_beside_the_advice(
    scheduled, hearing, write_apart, ids, at, browse, hanneke, ursula, virgil
):
    page = f"/fonds/aanvraag/{scheduled.pk}/advies/"
    write_apart(scheduled, hanneke, ursula)
    before = browse(ursula).get(page).content.decode()
    actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke, ursula, virgil))
    actions.open_case(scheduled, by=hanneke, at=at)
    hidden = browse(hanneke).get(page).content.decode()
    actions.reveal(scheduled, by=hanneke, at=at)
    shown = browse(hanneke).get(page).content.decode()

    assert of(scheduled).filter(action="breakthroughs.read", actor=hanneke).count() == 2
    assert ["Er is een lichtere weg." in text for text in (before, hidden, shown)] == [False, False, True]


def test_two_members_of_the_same_discipline_are_one(weighed, advise, fund, farid, at, virgil):
    actions.name_member(fund, virgil, by=farid, at=at, discipline="law", starts_on=at.date())
    HearingSeat.objects.filter(member__person=virgil).update(member=queries.seat_on(fund, virgil))
    actions.sign(queries.seat_on(fund, virgil), by=virgil, at=at)

    with pytest.raises(Refused, match="zijn van 2 vakgebieden; 3 zijn nodig"):
        advise(weighed)


def test_3_12_3_who_works_in_the_team_of_who_applied_steps_aside_and_reads_nothing(
    scheduled, hearing, ids, advise, write_apart, at, hanneke, ursula, virgil, wietske, browse
):
    assert readers(hanneke, ursula, virgil, wietske) == {"Hanneke", "Ursula", "Virgil"}
    assert browse(wietske).get(f"/fonds/aanvraag/{scheduled.pk}/").status_code == 404
    assert "Auto voor de vroege dienst" not in browse(wietske).get(f"/fonds/zitting/{hearing.pk}/").content.decode()
    with pytest.raises(Refused, match="Alleen panelleden die bij deze zitting zitten"):
        actions.give_perspective(scheduled, by=wietske, at=at, facet="law", text="Ik ken haar.")

    write_apart(scheduled, ursula, hanneke)
    actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke, ursula, wietske))
    actions.open_case(scheduled, by=hanneke, at=at)
    actions.reveal(scheduled, by=hanneke, at=at)

    with pytest.raises(Refused, match="Er zijn 2 leden"):
        advise(scheduled)


def test_her_team_lead_on_the_panel_steps_aside_too(submitted, panel, farid, cato, dirk, at):
    member = actions.name_member(panel, dirk, by=farid, at=at, discipline="work", starts_on=at.date())
    actions.sign(member, by=dirk, at=at)
    hearing = actions.plan(panel, by=cato, at=at, starts_at=at)

    actions.schedule(submitted, hearing, by=cato, at=at)

    assert readers(dirk) == set()


def test_3_10_1_nobody_sees_a_view_until_the_chair_shows_all_at_once(
    scheduled, hearing, ids, at, hanneke, ursula, virgil
):
    for person in (hanneke, ursula):
        actions.give_perspective(scheduled, by=person, at=at, facet="humanity", text=f"Dit ziet {person.pk}.")
    actions.give_perspective(scheduled, by=ursula, at=at, facet="law", text="Er is een regeling.")
    actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke, ursula, virgil))
    case = actions.open_case(scheduled, by=hanneke, at=at)

    def seen(person):
        application = queries.visible_applications(person).get()
        return len(queries.perspectives_shown_to(person, application, queries.written(application)))

    assert case.origin == f"breakthroughs.fundapplication:{scheduled.pk}"
    assert [seen(person) for person in (hanneke, ursula, virgil)] == [1, 2, 0]
    with pytest.raises(Refused, match="Hanneke zit deze zitting voor"):
        actions.reveal(scheduled, by=ursula, at=at)
    actions.reveal(scheduled, by=hanneke, at=at)
    assert [seen(person) for person in (hanneke, ursula, virgil)] == [3, 3, 3]
    with pytest.raises(Refused, match="Alles ligt nu op tafel"):
        actions.give_perspective(scheduled, by=virgil, at=at, facet="law", text="Nu ik het lees.")


def test_a_member_reads_it_from_the_agenda_until_two_weeks_after(scheduled, submitted, hearing, at, ursula, browse):
    page = f"/fonds/aanvraag/{scheduled.pk}/"

    with time_machine.travel(at + timedelta(days=14), tick=False):
        before = browse(ursula).get(page).status_code
    with time_machine.travel(at + timedelta(days=15), tick=False):
        after = browse(ursula).get(page).status_code

    assert (before, after) == (200, 404)


def test_before_she_signed_and_after_her_term_nothing_opens(submitted, fund, farid, cato, karima, at):
    on = at.date()
    member = actions.name_member(fund, karima, by=farid, at=at, discipline="care", starts_on=on, is_chair=True)
    hearing = actions.plan(fund, by=cato, at=at, starts_at=at)
    actions.schedule(submitted, hearing, by=cato, at=at)
    assert readers(karima) == set()

    member = actions.sign(member, by=karima, at=at)
    assert readers(karima) == {"Karima"}

    actions.end_member(queries.seat_on(fund, karima), by=farid, at=at)
    assert readers(karima) == set()


def test_who_leaves_where_she_worked_is_off_the_panel_and_the_secretary_hears_it(
    scheduled, fund, cato, ursula, grevendrecht, at
):
    from tests.breakthroughs.test_applying import words_to

    from vakwerk.people.models import Appointment
    from vakwerk.people.public import left_since

    Appointment.objects.filter(person=ursula).update(ends_on=at.date())
    assert not queries.visible_funds(type(ursula).objects.get(pk=ursula.pk)).exists()
    actions.leave_panels(left_since(at - timedelta(days=7)), at=at)

    assert readers(type(ursula).objects.get(pk=ursula.pk)) == set()
    assert queries.seat_on(fund, ursula) is None
    assert "Somebody on the panel of a fund has left." in words_to(cato)


def test_a_member_who_leaves_during_a_hearing_is_not_counted(weighed, hearing, ids, advise, at, hanneke, ursula):
    actions.count(hearing, by=hanneke, at=at, present=ids(hanneke, ursula))

    with pytest.raises(Refused, match="Er zijn 2 leden"):
        advise(weighed)


def test_a_member_whose_term_ends_during_a_hearing_is_not_counted_either(weighed, fund, farid, advise, at, virgil):
    actions.end_member(queries.seat_on(fund, virgil), by=farid, at=at)

    with pytest.raises(Refused, match="Er zijn 2 leden"):
        advise(weighed)
    assert readers(virgil) == set()


def test_stepping_aside_by_hand_takes_her_views_along(scheduled, hearing, at, ursula):
    actions.give_perspective(scheduled, by=ursula, at=at, facet="law", text="Er is een regeling.")

    actions.recuse(scheduled, by=ursula, at=at)

    assert (readers(ursula), Perspective.objects.count()) == (set(), 0)


def test_when_the_chair_steps_aside_another_member_leads_that_application(
    scheduled, hearing, ids, write_apart, at, hanneke, ursula, virgil
):
    actions.recuse(scheduled, by=hanneke, at=at)
    write_apart(scheduled, ursula, virgil)
    actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke, ursula, virgil))

    with pytest.raises(Refused):
        actions.open_case(scheduled, by=hanneke, at=at)
    actions.open_case(scheduled, by=ursula, at=at)

    assert actions.reveal(scheduled, by=ursula, at=at).revealed_at


def test_of_the_talk_nothing_stays(weighed, advise, hearing, at, later, hanneke, amina, ursula):
    actions.join(weighed, by=amina, at=at)
    actions.join(weighed, by=ursula, at=at)

    advise(weighed)
    actions.close(hearing, by=hanneke, at=later(50))

    assert [model.objects.count() for model in (Conversation, Writing)] == [0, 0]
    assert [entry.minutes for entry in latest(ursula)] == [50]
    hearing.refresh_from_db()
    assert hearing.state == HearingState.CLOSED


def test_what_nobody_got_to_waits_for_another_hearing(scheduled, hearing, ids, at, hanneke):
    actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke))
    actions.close(hearing, by=hanneke, at=at)

    scheduled.refresh_from_db()
    assert (scheduled.state, scheduled.hearing) == (ApplicationState.SUBMITTED, None)


def test_a_hearing_that_nobody_closed_closes_by_itself(weighed, hearing, at):
    actions.close_overdue(at=at + timedelta(days=4))

    weighed.refresh_from_db()
    hearing.refresh_from_db()
    assert (weighed.state, hearing.state) == (ApplicationState.SUBMITTED, HearingState.CLOSED)
    assert Conversation.objects.count() == 0


def test_a_cancelled_hearing_gives_its_agenda_back(scheduled, hearing, cato, at):
    actions.cancel(hearing, by=cato, at=at)

    scheduled.refresh_from_db()
    assert scheduled.state == ApplicationState.SUBMITTED


def test_adjourned_it_waits_and_her_view_stays_hers(weighed, at, hanneke, ursula, cato, panel):
    adjourned = actions.adjourn(weighed, by=hanneke, at=at)
    again = actions.plan(panel, by=cato, at=at, starts_at=at + timedelta(days=14))
    scheduled = actions.schedule(adjourned, again, by=cato, at=at)

    shown = queries.perspectives_shown_to(ursula, scheduled, queries.written(scheduled))
    assert [each.facet for each in shown] == ["law"]


def test_withdrawn_during_the_talk_nothing_of_it_stays(weighed, amina, at):
    actions.withdraw(weighed, by=amina, at=at)

    assert Conversation.objects.count() == 0


def test_urgent_two_members_advise_and_the_next_hearing_looks_at_it(
    write, panel, ids, write_apart, advise, cato, amina, at, hanneke, virgil, browse
):
    urgent = actions.submit(write(amina, is_urgent=True, urgency="Morgen gaat de baan weg."), by=amina, at=at)
    two = [member for member in queries.panel(panel) if member.person in (hanneke, virgil)]
    first = actions.plan(panel, by=cato, at=at, starts_at=at, variant="short", members=two)
    actions.schedule(urgent, first, by=cato, at=at)
    write_apart(urgent, hanneke, virgil)
    actions.begin(first, by=hanneke, at=at, present=ids(hanneke, virgil))
    actions.open_case(urgent, by=hanneke, at=at)
    actions.reveal(urgent, by=hanneke, at=at)
    advice = advise(urgent, "granted", 90_000)
    actions.close(first, by=hanneke, at=at)
    assert (advice.members, advice.needs_ratification) == (2, True)

    following = actions.plan(panel, by=cato, at=at, starts_at=at + timedelta(days=7))
    pages = [browse(hanneke).get(f"/fonds/zitting/{each.pk}/").content.decode() for each in (first, following)]
    assert ["Met spoed geadviseerd" in page for page in pages] == [False, True]
    assert [said in pages[1] for said in (urgent.title, urgent.facts, urgent.urgency)] == [True, True, True]
    assert of(urgent).filter(action="breakthroughs.read", actor=hanneke).count() == 1
    with pytest.raises(Refused, match="volgende zitting"):
        actions.ratify(advice, following, by=hanneke, at=at, agrees=True)
    actions.begin(following, by=hanneke, at=at + timedelta(days=7), present=ids(hanneke, virgil))
    ratified = actions.ratify(advice, following, by=hanneke, at=at + timedelta(days=7), agrees=True)

    assert (ratified.is_ratified, list(queries.advices_to_ratify(following))) == (True, [])


def test_who_works_in_the_team_of_who_could_not_wait_does_not_look_at_it_again(
    write, panel, ids, write_apart, advise, cato, amina, at, hanneke, virgil, wietske, browse
):
    urgent = actions.submit(write(amina, is_urgent=True, urgency="Morgen gaat de baan weg."), by=amina, at=at)
    two = [member for member in queries.panel(panel) if member.person in (hanneke, virgil)]
    first = actions.plan(panel, by=cato, at=at, starts_at=at, variant="short", members=two)
    actions.schedule(urgent, first, by=cato, at=at)
    write_apart(urgent, hanneke, virgil)
    actions.begin(first, by=hanneke, at=at, present=ids(hanneke, virgil))
    actions.open_case(urgent, by=hanneke, at=at)
    actions.reveal(urgent, by=hanneke, at=at)
    advice = advise(urgent, "granted", 90_000)
    actions.close(first, by=hanneke, at=at)
    following = actions.plan(panel, by=cato, at=at, starts_at=at)
    actions.take_chair(following, by=wietske, at=at)
    actions.begin(following, by=wietske, at=at, present=ids(hanneke, virgil, wietske))

    page = browse(wietske).get(f"/fonds/zitting/{following.pk}/").content.decode()
    assert not [said for said in ("Met spoed geadviseerd", REASONS, urgent.code) if said in page]
    with pytest.raises(Refused, match="in het team van wie aanvroeg"):
        actions.ratify(advice, following, by=wietske, at=at, agrees=True)


def test_another_view_stands_without_a_name(advised, at, virgil, wietske):
    actions.dissent(advised, by=virgil, at=at, text="Ik zou alles toekennen.")

    assert [(view.text, hasattr(view, "by")) for view in queries.dissents(queries.advice_of(advised))] == [
        ("Ik zou alles toekennen.", False)
    ]
    with pytest.raises(Refused):
        actions.dissent(advised, by=wietske, at=at, text="Ik ook.")


def test_an_application_goes_to_a_hearing_of_its_own_fund(submitted, hearing, farid, cato, ravi, grevendrecht, at):
    other = actions.open_fund(
        by=farid,
        at=at,
        place=grevendrecht,
        name="Een ander fonds",
        purpose="Anders.",
        **actions.first_rules(1, is_statutory=False),
    )
    hearing.fund = other
    hearing.save()

    with pytest.raises(Refused, match="ander fonds"):
        actions.schedule(submitted, hearing, by=cato, at=at)


def test_a_member_elsewhere_is_not_near(scheduled, hearing, settle, wolderbrink, at, virgil):
    settle_appointment(virgil, "people.practitioner", organisation=wolderbrink, on=at.date(), at=at)

    assert readers(virgil) == {"Virgil"}


@pytest.fixture
def team_of_amina(at, grevendrecht, team):
    """team_of_amina(ursula): from today on she works in Amina's team."""

    def joined(person):
        settle_appointment(person, PRACTITIONER, organisation=grevendrecht, team=team, on=at.date(), at=at)
        return type(person).objects.get(pk=person.pk)

    return joined


def test_who_comes_into_the_team_of_who_applied_after_the_agenda_writes_no_more_at_once(
    scheduled, team_of_amina, at, ursula
):
    with pytest.raises(Refused, match="Je werkt nu in het team van wie aanvroeg"):
        actions.give_perspective(scheduled, by=team_of_amina(ursula), at=at, facet="law", text="Ik ken haar nu.")


@pytest.mark.parametrize("when", ["next morning", "as the hearing begins"])
def test_who_came_into_the_team_of_who_applied_after_the_agenda_steps_aside_with_what_she_wrote(
    when, scheduled, hearing, ids, team_of_amina, write_apart, at, hanneke, ursula, virgil
):
    write_apart(scheduled, hanneke, ursula)
    ursula = team_of_amina(ursula)

    if when == "next morning":
        actions.put_newcomers_aside(at=at)
    else:
        actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke, ursula, virgil))

    assert readers(hanneke, ursula, virgil) == {"Hanneke", "Virgil"}
    assert {seat.member.person for seat in queries.seats_for(scheduled)} == {hanneke, virgil}
    assert [each.member.person for each in queries.written(scheduled)] == [hanneke]


def test_what_lies_on_the_table_stays_there_when_somebody_comes_into_the_team(weighed, team_of_amina, at, ursula):
    team_of_amina(ursula)

    actions.put_newcomers_aside(at=at)

    assert (Perspective.objects.count(), len(queries.counted(weighed))) == (2, 3)
