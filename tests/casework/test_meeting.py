"""A case meeting: planned, changed, held, closed; who chairs, who leaves, what is over its day."""

import re
from datetime import timedelta

import pytest
from tests.casework.conftest import TEXT

from vakwerk.casework import actions, queries
from vakwerk.casework.models import (
    CaseAttendee,
    CaseMeeting,
    CaseStudy,
    Consideration,
    Deviation,
    LookBack,
    TeachingCase,
)
from vakwerk.casework.states import CaseState, DeviationState, MeetingState
from vakwerk.common.verdicts import Refused
from vakwerk.ledger.public import latest
from vakwerk.methods import actions as methods
from vakwerk.methods.models import Conversation, Seat, Writing
from vakwerk.methods.public import open_conversation
from vakwerk.notices.models import CalendarEntry, Notice
from vakwerk.people.models import Appointment, ClosedGroup, Membership, Person
from vakwerk.privacy import actions as privacy
from vakwerk.privacy.queries import held_about
from vakwerk.trail.public import of


def write(conversation, person, step, text, at):
    facts = {"step": step, "sequence": 1, "is_ready": True, "by": person, "at": at}
    methods.write(conversation, texts={"text": text}, **facts)


def go_on(conversation, by, at, steps):
    for _step in range(steps):
        conversation.refresh_from_db()
        methods.go_to(conversation, conversation.step + 1, seen=conversation.step, by=by, at=at)


def test_the_bringer_presents_her_text_and_who_waited_with_a_look_back_begins(
    case, planned, deviate, at, amina, bram, karima, ursula
):
    deviate(karima, days_ago=60)
    seats = {plan.person: plan for plan in actions.holding.seats(planned, case, at)}

    assert [(seats[who].role, seats[who].topic) for who in (ursula, amina, bram)] == [
        ("facilitator", ""),
        ("presenter", TEXT),
        ("participant", ""),
    ]
    assert [who for who in seats if seats[who].looks_back] == [karima]


def test_the_chair_sees_what_lies_on_the_table_and_it_is_gone_after_closing(
    case, planned, at, later, amina, bram, ursula, browse
):
    conversation = actions.begin(planned, case, by=ursula, at=at)
    for person in (amina, bram):
        actions.join(planned, by=person, at=at)
    go_on(conversation, ursula, at, 4)
    write(conversation, bram, "own", "Wachten kost meer dan leren.", at)
    shown_before = browse(ursula).get(f"/casus/casus/{case.pk}/afronden/").content.decode()
    go_on(conversation, ursula, at, 1)
    write(conversation, amina, "law", "De regel laat ruimte.", at)

    shown = browse(ursula).get(f"/casus/casus/{case.pk}/afronden/").content.decode()
    actions.close_case(case, by=ursula, at=later(50))

    assert "Wachten kost meer dan leren." not in shown_before  # private until the step is over
    assert all(said in shown for said in ("Wachten kost meer dan leren.", "De regel laat ruimte."))
    assert [model.objects.count() for model in (Conversation, Seat, Writing)] == [0, 0, 0]


def test_whoever_takes_a_seat_reads_the_case_and_that_is_noted(case, planned, at, bram, ursula):
    actions.begin(planned, case, by=ursula, at=at)
    actions.join(planned, by=bram, at=at)

    assert [entry.actor for entry in of(case).filter(action="casework.read")] == [ursula, bram]


def test_who_was_not_there_reads_nothing_any_more(discussed, planned, karima, bram):
    assert list(queries.visible_meetings(Person.objects.get(pk=karima.pk))) == []
    assert list(queries.visible_cases(bram)) == [discussed]
    assert {row.person.first_name: row.minutes for row in queries.attendees(planned)} == {
        "Amina": 60,
        "Bram": 60,
        "Ursula": 60,
        "Karima": None,
    }
    assert [len(latest(person)) for person in (bram, karima)] == [1, 0]


def test_disciplines_follow_the_area_of_work_and_can_be_chosen(planned, at, ursula):
    actions.reply(planned, by=ursula, at=at, is_coming=True, discipline="law")

    assert CaseAttendee.objects.get(meeting=planned, person=ursula).discipline == "law"


def test_everyone_asked_gets_it_in_the_calendar_without_a_word_of_it(planned, at, amina, ursula):
    actions.change(planned, by=ursula, at=at, starts_at=at + timedelta(days=2))
    actions.cancel(planned, by=ursula, at=at)

    hers = CalendarEntry.objects.filter(notice__person=amina).order_by("sequence")
    assert [(entry.sequence, entry.is_cancelled) for entry in hers] == [(0, False), (1, False), (2, True)]


def test_a_cancelled_meeting_gives_the_cases_back(case, planned, at, amina, ursula):
    actions.cancel(planned, by=ursula, at=at)
    case.refresh_from_db()
    form = {"method_key": "case_meeting", "variant": "full"}
    other = actions.plan(by=ursula, at=at, starts_at=at + timedelta(days=9), people=[amina], **form)

    moved = actions.take_to(case, other, by=amina, at=at)

    assert case.meeting is None
    assert (moved.meeting, moved.state, moved.text) == (other, CaseState.CHECKED, TEXT)


def test_only_whom_one_asks_sees_a_meeting(planned, dirk, zoe, browse):
    answers = [browse(person).get(f"/casus/overleg/{planned.pk}/").status_code for person in (dirk, zoe)]

    assert answers == [404, 404]


def test_every_address_that_is_wrong_is_named_at_once(merenland, at, amina, bram, settle, browse):
    facts = {"day": (at + timedelta(days=3)).date(), "time": "13:30", "form": "case_meeting.short", "place": ""}
    strangers = [settle(key, key).email for key in ("vera", "wim")]

    refused = browse(amina).post("/casus/overleg/nieuw/", facts | {"people": "\n".join([*strangers, bram.email])})

    assert "“{}”, “{}” zijn geen adressen van collega’s hier.".format(*strangers) in refused.content.decode()


def test_one_asks_colleagues_of_a_partnership_by_their_addresses(merenland, at, amina, bram, settle, browse):
    day = (at + timedelta(days=3)).date()
    stranger = settle("vera", "Vera Vreemd")
    facts = {"day": day, "time": "13:30", "form": "case_meeting.short", "place": ""}

    refused = browse(amina).post("/casus/overleg/nieuw/", facts | {"people": stranger.email})
    planned = browse(amina).post("/casus/overleg/nieuw/", facts | {"people": f"{bram.email}\n{amina.email}"})

    assert refused.status_code == 422
    assert "is geen adres van een collega hier" in refused.content.decode()
    assert planned.status_code == 302
    made = CaseMeeting.objects.get()
    assert ({row.person for row in queries.attendees(made)}, made.minutes) == ({amina, bram}, 45)


def test_4_3_a_meeting_whose_chair_left_goes_back_to_who_was_asked(planned, at, ursula, amina, bram):
    Appointment.objects.filter(person=ursula).update(ends_on=at.date())

    actions.leave_chairs({(ursula.pk, None)}, at=at)
    planned.refresh_from_db()

    assert planned.chair is None
    assert Notice.objects.filter(person=bram, words="A case meeting has no chair any more.").exists()
    assert actions.take_chair(planned, by=amina, at=at).chair == amina


def test_4_3_for_who_left_nobody_looks_back_and_her_case_is_out_of_her_reach(
    discussed, deviate, at, amina, ursula, browse
):
    deviation = deviate(amina, days_ago=60, case=discussed)
    Appointment.objects.filter(person=amina).update(ends_on=at.date())
    gone = browse(Person.objects.get(pk=amina.pk))

    actions.leave_promises({(amina.pk, deviation.organisation_id)}, at=at)
    deviation.refresh_from_db()
    actions.ask_look_backs(at=at)

    assert {gone.get(page).status_code for page in pages(discussed, deviation)} == {404}
    assert deviation.state == DeviationState.CLOSED
    left = "Somebody who would look back at a case has left. Nobody will look back at it any more."
    assert Notice.objects.filter(person=ursula, about__contains=discussed.meeting_id, words=left).count() == 1


def pages(case, deviation):
    return f"/casus/casus/{case.pk}/", f"/casus/afwijking/{deviation.pk}/"


def test_a_meeting_that_nobody_closed_closes_itself(case, planned, at, amina, ursula):
    actions.begin(planned, case, by=ursula, at=at)
    actions.join(planned, by=amina, at=at)

    actions.close_overdue(at=at + timedelta(days=2))
    planned.refresh_from_db()
    before = planned.state
    actions.close_overdue(at=at + timedelta(days=3, hours=1))
    planned.refresh_from_db()

    assert (before, planned.state) == (MeetingState.GOING_ON, MeetingState.CLOSED)
    assert not Conversation.objects.exists()
    assert {row.person for row in queries.attendees(planned) if row.minutes} == {amina, ursula}


def test_4_4_texts_go_on_their_day_and_in_the_end_the_meeting_too(discussed, deviate, at, amina, bram):
    weighs = {"frame": "law_return_involvement", "facet": "return", "evidence": "client"}
    actions.keep_consideration(discussed, by=bram, at=at, text="Wachten kost moed.", **weighs)
    deviation = deviate(amina, case=discussed)
    actions.look_back(deviation, by=amina, at=at, text="Hij leest nu brieven.")

    privacy.destroy_overdue(at=at + timedelta(days=225))
    shell = CaseStudy.objects.get()
    left = [model.objects.count() for model in (Consideration, Deviation, LookBack)]
    privacy.destroy_overdue(at=at + timedelta(days=402))
    later = [model.objects.count() for model in (Deviation, LookBack)]
    privacy.destroy_overdue(at=at + timedelta(days=2200))

    assert (shell.text, shell.subject, shell.state) == ("", "", CaseState.GONE)
    assert left == [0, 1, 1]
    assert later == [0, 0]
    models = (CaseMeeting, CaseAttendee, CaseStudy, ClosedGroup, Membership)
    assert [model.objects.count() for model in models] == [0, 0, 0, 0, 0]


def test_whoever_is_removed_takes_her_texts_along_and_leaves_the_proof_of_the_others(
    discussed, deviate, rule, at, amina, bram, farid, ursula
):
    deviate(amina, case=discussed)
    for person in (amina, farid):
        privacy.ask_removal(by=person, at=at - timedelta(days=8))

    privacy.remove_due(at=at)

    rule.refresh_from_db()
    assert not Deviation.objects.exists()
    assert CaseStudy.objects.get().text == ""
    assert rule.owner is None
    assert CaseAttendee.objects.filter(meeting=discussed.meeting, minutes=60).count() == 3


def test_what_one_takes_along_about_oneself_holds_no_text_of_a_case(discussed, deviate, amina):
    deviate(amina, case=discussed)

    held = {holding.model: rows for holding, rows in held_about(amina)}

    assert [len(held[model]) for model in (CaseStudy, Deviation, CaseAttendee)] == [1, 1, 1]
    assert TEXT not in str(held)
    assert "leesgroep" not in str(held[Deviation])


@pytest.mark.parametrize("state", ["discussed", "during"])
def test_a_case_that_was_looked_at_is_not_thrown_away(case, planned, at, amina, ursula, state):
    actions.begin(planned, case, by=ursula, at=at)
    if state == "discussed":
        actions.close_case(case, by=ursula, at=at)

    with pytest.raises(Refused):
        actions.withdraw_case(case, by=amina, at=at)


def test_a_case_that_was_not_looked_at_is_thrown_away_without_a_trace(case, at, amina):
    actions.withdraw_case(case, by=amina, at=at)

    assert not CaseStudy.objects.exists()
    assert open_conversation(case) is None


def seat(conversation, person):
    return Seat.objects.get(conversation=conversation, person=person).pk


def test_nobody_else_is_made_to_bring_in_her_case(case, planned, at, bram, ursula, browse):
    conversation = actions.begin(planned, case, by=ursula, at=at)
    actions.join(planned, by=bram, at=at)

    page = browse(ursula).get(f"/gesprek/{conversation.pk}/").content.decode()
    with pytest.raises(Refused, match="Amina brengt in: daar is dit gesprek voor"):
        methods.present(conversation, seat(conversation, bram), by=ursula, at=at)

    assert "Amina brengt in: daar is dit gesprek voor" in page
    assert "Wie brengt in?" not in page


def test_whoever_took_over_keeps_what_weighs_and_closes(case, planned, at, later, bram, amina, ursula, browse):
    conversation = actions.begin(planned, case, by=ursula, at=at)
    for person in (amina, bram):
        actions.join(planned, by=person, at=at)
    methods.hand_over(conversation, seat(conversation, bram), by=ursula, at=at)
    closing = f"/casus/casus/{case.pk}/afronden/"

    pages = [browse(person).get(closing).content.decode() for person in (bram, ursula)]
    with pytest.raises(Refused, match="Bram zit"):
        actions.close_case(case, by=ursula, at=later(50))
    facts = {"frame": "law_return_involvement", "facet": "return", "evidence": "client", "text": "Wachten kost meer."}
    actions.keep_consideration(case, by=bram, at=later(49), **facts)
    actions.close_case(case, by=bram, at=later(50))
    closed = actions.close(planned, by=bram, at=later(55), present={amina.pk, bram.pk}, minutes=50)

    assert ["Dit bewaren" in page for page in pages] == [True, False]
    assert (closed.state, closed.chair) == (MeetingState.CLOSED, bram)


def test_at_the_end_who_sat_in_the_talks_is_proposed_and_nobody_else(
    case, planned, at, later, amina, bram, ursula, karima, browse
):
    actions.reply(planned, by=karima, at=at, is_coming=True, discipline="care")
    actions.begin(planned, case, by=ursula, at=at)
    actions.join(planned, by=amina, at=at)
    actions.join(planned, by=bram, at=later(20))
    actions.close_case(case, by=ursula, at=later(50))

    page = browse(ursula).get(f"/casus/overleg/{planned.pk}/afronden/").content.decode()
    there = {row.person: row.minutes for row in queries.attendees(planned)}
    actions.close(planned, by=ursula, at=later(55), present={amina.pk, ursula.pk}, minutes=50)

    ticked = set(re.findall(r'value="(\w+)"[^>]*checked', page))
    assert ticked == {amina.pk, bram.pk, ursula.pk}
    assert 'value="50"' in page
    assert there == {amina: 50, bram: 30, ursula: 50, karima: None}
    assert {row.person: row.minutes for row in queries.attendees(planned)} == {
        amina: 50,
        ursula: 50,
        bram: None,
        karima: None,
    }


def test_a_talk_on_a_teaching_case_is_closed_by_who_took_over(at, later, ursula, amina, bram, browse):
    shown = actions.draft(by=amina, at=at, title="De auto", question="Wat zou jij doen?", text="Een auto telt mee.")
    TeachingCase.objects.filter(pk=shown.pk).update(state="shown")
    shown.refresh_from_db()
    facts = {"method_key": "teaching_case", "variant": "full", "teaching_case": shown}
    meeting = actions.plan(by=ursula, at=at, starts_at=at, people=[amina, bram], **facts)
    conversation = actions.begin(meeting, None, by=ursula, at=at)
    actions.join(meeting, by=bram, at=at)
    methods.hand_over(conversation, seat(conversation, bram), by=ursula, at=at)

    page = browse(bram).get(f"/casus/overleg/{meeting.pk}/afronden/").content.decode()
    closed = actions.close(meeting, by=bram, at=later(45), present={bram.pk}, minutes=45)

    assert "Afronden en alles wissen" in page
    assert closed.state == MeetingState.CLOSED


def test_what_she_has_chosen_in_waits_no_longer(discussed, at, amina, later):
    waits = Notice.objects.get(person=amina, about__contains=discussed.pk)
    facts = {"choice": "follow", "advice": "De regel past hier.", "look_back_on": at.date() + timedelta(days=56)}

    actions.advise(discussed, by=amina, at=later(90), **facts)

    waits.refresh_from_db()
    assert waits.seen_at == later(90)


def test_a_case_that_was_not_looked_at_stays_with_who_brought_it_in(
    case, planned, merenland, at, later, amina, bram, karima, ursula, browse
):
    conversation = actions.begin(planned, case, by=ursula, at=at)
    actions.join(planned, by=bram, at=at)
    go_on(conversation, ursula, at, 3)
    write(conversation, bram, "rule", "Hij heeft haast.", at)

    browse(ursula).post(f"/casus/casus/{case.pk}/afronden/", {"stop": "1"})

    case.refresh_from_db()
    assert (case.state, case.text) == (CaseState.CHECKED, TEXT)
    assert not Writing.objects.exists()
    assert not Notice.objects.filter(person=amina, about__contains=case.pk).exists()
    assert [entry.action for entry in of(case)][-1] == "casework.stop_case"
    form = {"method_key": "case_meeting", "variant": "full"}
    other = actions.plan(by=karima, at=later(60), starts_at=later(600), people=[amina], **form)
    assert actions.take_to(case, other, by=amina, at=later(61)).meeting == other
    assert actions.begin(other, case, by=karima, at=later(600)).origin == f"casework.casestudy:{case.pk}"
