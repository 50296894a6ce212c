"""A leergang of three municipalities, from the first estimate to a certificate, in the words of the work."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from vakwerk.common.verdicts import Refused
from vakwerk.events.public import ask_as_guest, confirm_guest, guest_at, publish, registration_of, visible_to
from vakwerk.events.rules import ORGANISER
from vakwerk.ledger.public import latest
from vakwerk.notices.models import Notice
from vakwerk.people.public import PRACTITIONER, settle_appointment
from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.states import EnrolmentState, ModuleState, ProgrammeState


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def told(person):
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("pk")]


def test_3_1_1_it_waits_until_every_organisation_has_agreed(begun, agree, mandates, cato, opened, browse, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    for person in mandates[:2]:
        agree(programme, person)

    assert fresh(programme).state == ProgrammeState.AWAITING
    assert [place.name for place in queries.missing(programme)] == ["Gemeente Grevendrecht"]
    page = BeautifulSoup(browse(cato).get(f"/leergangen/{programme.pk}/").content, "html.parser")
    assert [each.get_text() for each in page.select(".vw-bay--now .vw-bullets li")] == ["Gemeente Grevendrecht"]
    with pytest.raises(Refused, match="Inschrijven kan"):
        opened(programme)

    agree(programme, mandates[2])

    assert fresh(programme).state == ProgrammeState.APPROVED
    assert opened(programme).state == ModuleState.OPEN


def test_each_pays_and_has_seats_by_its_share_to_the_cent(begun, cato, at):
    programme = begun(seats=7)
    actions.set_estimate(programme, by=cato, at=at, cents=4_000_001)

    actions.request_budget(programme, by=cato, at=at)

    shares = [(share.percent, share.cents, share.seats) for share in queries.shares(programme)]
    assert shares == [(50, 2_000_001, 4), (30, 1_200_000, 2), (20, 800_000, 1)]


def test_what_was_agreed_on_is_not_changed_behind_anybodys_back(begun, agree, mandates, cato, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    agree(programme, mandates[0])

    with pytest.raises(Refused):
        actions.set_estimate(programme, by=cato, at=at, cents=3_000_000)
    actions.rework(programme, by=cato, at=at)
    actions.set_estimate(programme, by=cato, at=at, cents=3_000_000)

    assert not queries.shares(programme).exists()
    assert actions.budgets.REWORKED in told(mandates[0])


def test_who_read_another_text_agrees_to_nothing(begun, mandates, cato, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    share = queries.share_for(mandates[0], programme)

    with pytest.raises(Refused, match="veranderde"):
        actions.agree(share, by=mandates[0], at=at, text="Wij betalen niets.")


def test_an_agreement_keeps_its_text_and_may_be_taken_back_until_all_agreed(begun, agree, mandates, cato, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    share = agree(programme, mandates[1])
    kept = fresh(share).agreed_text

    actions.take_back(share, by=mandates[1], at=at)

    assert "€\xa012.000" in kept
    assert "3 van de 10" in kept
    assert fresh(share).agreed_at is None
    for person in mandates:
        agree(programme, person)
    with pytest.raises(Refused, match="Iedereen"):
        actions.take_back(queries.share_for(mandates[1], programme), by=mandates[1], at=at)


def test_a_module_is_proposed_while_another_goes_on(paid, opened, amina, cato, at):
    programme = paid()
    first = opened(programme)
    actions.enrol(first, by=amina, at=at)
    actions.begin_module(first, by=cato, at=at)

    second = actions.propose_module(programme, by=cato, at=at, title="Werk en taal", about="", meetings_needed=3)

    assert fresh(programme).state == ProgrammeState.RUNNING
    assert (second.number, second.state) == (2, ModuleState.PROPOSED)


def test_seats_follow_shares_and_who_waits_comes_in_when_a_colleague_stops(paid, opened, amina, karima, bram, at):
    module = opened(paid(seats=4))  # two, one and one
    own = actions.enrol(module, by=amina, at=at)
    waits = actions.enrol(module, by=karima, at=at)
    other = actions.enrol(module, by=bram, at=at)
    assert [place.state for place in (own, waits, other)] == ["confirmed", "waiting", "confirmed"]
    assert rules.line_of(waits, queries.everybody(module), by_share=True) == [waits]

    actions.withdraw(own, by=amina, at=at)

    assert fresh(waits).state == EnrolmentState.CONFIRMED
    assert queries.enrolment_of(amina, module) is None
    assert actions.places.YOU_ARE_IN in told(karima)
    meeting = queries.meetings(module)[0]
    assert visible_to(karima).filter(pk=meeting.pk).exists()
    assert not visible_to(fresh(amina)).filter(pk=meeting.pk).exists()


def test_3_1_3_a_guest_comes_to_the_masterclass_and_sees_nothing_of_the_module(
    paid, opened, amina, noor, cato, oudersluis, browse, client, at
):
    settle_appointment(cato, ORGANISER, organisation=oudersluis, on=at.date(), at=at)
    module = opened(paid())
    actions.enrol(module, by=amina, at=at)
    starts_at = at + timedelta(days=3)
    facts = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=3), "place": "Aula", "step_free": "yes"}
    event = actions.plan_masterclass(module, by=cato, at=at, title="Praten over geld", captions="yes", **facts)
    cato = type(cato).objects.get(pk=cato.pk)
    publish(event, by=cato, at=at)

    guest = {"email": "ines@wolderbrink.example", "name": "Ines", "works_at": "Wethouder"}
    ask_as_guest(event, at=at, language="nl", **guest)
    confirm_guest(guest_at(event, guest["email"]), at=at)

    page = client.get(f"/agenda/{event.pk}/")
    assert page.status_code == 200
    assert "Amina" not in page.content.decode()
    assert (back := f"/leergangen/module/{module.pk}/") not in page.content.decode()
    for reader, leads_back in ((amina, True), (noor, False)):
        page = browse(reader).get(f"/agenda/{event.pk}/").content.decode()
        assert (back in page) is leads_back
    client.logout()
    for part in ("", "huiswerk/", "materiaal/"):
        assert client.get(f"/leergangen/module/{module.pk}/{part}").status_code == 302  # to sign in
    listed = browse(cato).get(f"/agenda/{event.pk}/wie-komt/").content.decode()
    assert ("Ines" in listed, ">gast<" in listed) == (True, True)


def test_3_1_4_who_was_there_often_enough_and_did_her_homework_gets_a_certificate_and_her_lead_hears_nothing(
    paid, opened, hold, amina, bram, karima, dirk, cato, browse, at
):
    module = opened(paid(), needed=4, meetings=5, homework_needed=1)
    for person in (amina, bram, karima):
        actions.enrol(module, by=person, at=at)
    actions.begin_module(module, by=cato, at=at)
    facts = {"title": "Zwijgen", "text": "Zwijg een keer.", "due_on": at.date() + timedelta(days=9)}
    task = actions.set_assignment(module, by=cato, at=at, given_to="group", **facts)
    for person in (amina, bram):
        actions.hand_in(actions.write_homework(task, by=person, at=at, text="Ik zweeg."), by=person, at=at)
    meetings = queries.meetings(module)
    for n, meeting in enumerate(meetings):
        hold(meeting, {1: [amina, karima], 3: [amina, karima], 4: [bram]}.get(n, [amina, bram, karima]))
    end = meetings[-1].ends_at + timedelta(hours=1)

    actions.complete_module(module, by=cato, at=end)

    certificate = queries.certificates(amina).get()
    assert (certificate.person, certificate.meetings, certificate.minutes) == (amina, 4, 600)
    ended = {person: queries.enrolment_of(person, module).state for person in (amina, bram, karima)}
    assert ended == {amina: EnrolmentState.COMPLETED, bram: EnrolmentState.ENDED, karima: EnrolmentState.ENDED}
    assert not queries.certificates(bram).exists()
    assert not queries.certificates(karima).exists()
    assert [entry.minutes for entry in latest(amina)] == [150] * 4
    assert browse(amina).get("/mijn-vak/").content.decode().count("150 minuten") == 4
    page = f"/leergangen/certificaat/{certificate.pk}/"
    assert "600 minuten" in browse(amina).get(page).content.decode()
    assert told(dirk) == []
    assert browse(dirk).get(page).status_code == 404
    assert "Amina" not in browse(dirk).get(f"/leergangen/module/{module.pk}/").content.decode()


def test_a_module_is_rounded_off_once_every_meeting_was(paid, opened, hold, amina, cato, at):
    module = opened(paid(), meetings=2)
    actions.enrol(module, by=amina, at=at)
    actions.begin_module(module, by=cato, at=at)
    hold(queries.meetings(module)[0], [amina])

    with pytest.raises(Refused, match="1 bijeenkomst"):
        actions.complete_module(module, by=cato, at=at + timedelta(days=30))


def test_who_signs_up_late_is_expected_at_what_is_still_to_come(paid, opened, plan_meeting, amina, at):
    module = opened(paid(), meetings=1)
    actions.enrol(module, by=amina, at=at)

    added = plan_meeting(module, 40)

    assert visible_to(amina).filter(pk=added.pk).exists()
    assert registration_of(amina, added).state == "confirmed"


def test_a_lecturer_sees_her_module_and_no_more_and_leaves_it_when_she_is_taken_off(paid, opened, noor, cato, at):
    programme = paid()
    module, other = opened(programme), opened(programme)
    lecturer = actions.name_lecturer(module, noor, by=cato, at=at)

    assert list(queries.visible_modules(noor)) == [module]
    assert not queries.visible_to(noor).exists()
    hosted = [host.person for host in queries.meetings(module)[0].hosts.all()]
    assert hosted == [cato, noor]

    actions.unname_lecturer(lecturer, by=cato, at=at)

    assert not queries.visible_modules(noor).exists()
    assert [host.person for host in queries.meetings(module)[0].hosts.all()] == [cato]
    assert list(queries.visible_modules(cato).order_by("number")) == [module, other]


def test_a_date_leads_back_to_its_module(paid, opened, amina, browse, at, django_assert_max_num_queries):
    module = opened(paid())
    actions.enrol(module, by=amina, at=at)

    address, visitor = f"/agenda/{queries.meetings(module)[0].pk}/", browse(amina)

    with django_assert_max_num_queries(10):
        page = visitor.get(address).content.decode()

    assert f"/leergangen/module/{module.pk}/" in page


def test_an_employer_sees_what_was_said_beforehand(paid, opened, hold, amina, mandates, cato, at):
    programme = paid(sight="nothing")
    share = queries.share_for(mandates[2], programme)
    shown = paid(title="Nog een", sight="took_part")

    assert not rules.may_see_of_employer(mandates[2], share)
    assert rules.may_see_of_employer(mandates[2], queries.share_for(mandates[2], shown))
    assert not rules.may_see_of_employer(mandates[0], queries.share_for(mandates[2], shown))


def test_3_2_3_the_former_employer_is_told_nothing_of_who_left(
    paid, opened, hold, amina, mandates, cato, wolderbrink, browse, at
):
    module = opened(paid(), needed=1, meetings=1)
    page = f"/leergangen/{module.programme_id}/van-ons/"
    actions.enrol(module, by=amina, at=at)
    actions.begin_module(module, by=cato, at=at)
    meeting = queries.meetings(module)[0]
    hold(meeting, [amina])
    actions.complete_module(module, by=cato, at=meeting.ends_at + timedelta(hours=1))
    where = [queries.share_for(mandates[2], module.programme).organisation]
    assert [row.person for row in queries.told_to_employer(module.programme, where)] == [amina]
    assert amina.name in browse(mandates[2]).get(page).content.decode()

    amina.appointments.filter(ends_on=None).update(ends_on=at.date())
    settle_appointment(amina, PRACTITIONER, organisation=wolderbrink, on=at.date(), at=at)

    assert not queries.told_to_employer(module.programme, where).exists()
    assert amina.name not in browse(mandates[2]).get(page).content.decode()
    certificate = queries.certificates(fresh(amina)).get()
    assert browse(fresh(amina)).get(f"/leergangen/certificaat/{certificate.pk}/").status_code == 200
    assert [entry.minutes for entry in latest(fresh(amina))] == [150]


def test_a_leergang_that_stops_says_why_to_who_agreed_and_calls_off_what_was_planned(
    paid, plan_meeting, mandates, cato, at
):
    programme = paid()
    facts = {"title": "Praten over geld", "about": "", "meetings_needed": 1}
    meeting = plan_meeting(actions.propose_module(programme, by=cato, at=at, **facts), 7)

    actions.stop_programme(programme, by=cato, at=at, words="De school heeft geen docent.")

    assert fresh(programme).state == ProgrammeState.CANCELLED
    assert all(actions.programmes.IT_STOPPED in told(person) for person in mandates)
    assert fresh(meeting).state == "cancelled"


def test_who_made_a_leergang_and_works_elsewhere_now_neither_reads_nor_changes_it(paid, opened, amina, cato, at):
    programme = paid()
    module = opened(programme)
    actions.join_working_group(programme, amina, by=cato, at=at)
    assert queries.visible_to(amina).get() == programme

    amina.appointments.filter(ends_on=None).update(ends_on=at.date())
    amina = fresh(amina)

    assert not queries.visible_to(amina).exists()
    assert not queries.visible_modules(amina).exists()
    with pytest.raises(Refused, match="werkgroep"):
        actions.stop_programme(programme, by=amina, at=at, words="Klaar.")
    with pytest.raises(Refused, match="werkgroep"):
        actions.drop_module(module, by=amina, at=at, words="Klaar.")
