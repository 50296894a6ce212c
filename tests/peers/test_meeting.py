"""A meeting before, during and after: who may what, what counts, what is left."""

from datetime import timedelta

import pytest

from vakwerk.common.moves import as_mermaid
from vakwerk.common.verdicts import Refused
from vakwerk.ledger.public import latest
from vakwerk.methods import actions as methods
from vakwerk.methods.models import Conversation, Writing
from vakwerk.methods.public import Meeting, seats_of
from vakwerk.methods.queries import seat_of
from vakwerk.notices.actions import deliver
from vakwerk.notices.models import CalendarEntry, Kind, Notice
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.models import CaseContribution, PeerSession
from vakwerk.peers.states import SESSION_MOVES, SessionState


@pytest.mark.parametrize("state", SessionState)
@pytest.mark.parametrize("name", SESSION_MOVES)
@pytest.mark.parametrize("part", ["facilitator", "member", "stranger"])
def test_a_move_is_made_from_its_sources_by_its_part(planned, amina, eveline, dirk, state, name, part):
    planned.state, planned.presenter = state, amina
    person = {"facilitator": eveline, "member": amina, "stranger": dirk}[part]
    allowed = {"facilitator": ("facilitator", "member"), "member": ("member",), "stranger": ()}[part]

    verdict = rules.may_move(person, planned, name)

    assert bool(verdict) == (state in SESSION_MOVES[name].sources and SESSION_MOVES[name].by in allowed)


def test_the_diagram_names_every_move():
    lines = [line for line in as_mermaid(SESSION_MOVES, SessionState.PLANNED).splitlines() if ": " in line]

    assert {line.split(": ")[1].split(" ")[0] for line in lines} == set(SESSION_MOVES)


def test_when_nobody_facilitates_any_member_may_begin_and_then_leads(planned, at, zoe, dirk):
    PeerSession.objects.filter(pk=planned.pk).update(facilitator=None)

    conversation = actions.begin(planned, by=zoe, at=at)

    assert [seat.person for seat in seats_of(conversation) if seat.role == "facilitator"] == [zoe]


def test_a_short_form_begins_with_a_question_that_was_chosen(group, at, amina, eveline):
    short = actions.plan(
        group, by=amina, at=at, starts_at=at, method_key="incident", variant="short", facilitator=eveline
    )
    with pytest.raises(Refused, match="de vraag vooraf gekozen"):
        actions.begin(short, by=eveline, at=at)

    actions.choose(short, amina, by=eveline, at=at)

    assert short.minutes == 45
    assert [seat.role for seat in seats_of(actions.begin(short, by=eveline, at=at)) if seat.person == amina] == [
        "presenter"
    ]


def test_turns_are_fair_who_waited_longest_stands_on_top(group, at, amina, bram, zoe, eveline):
    for day, presenter in ((-90, amina), (-60, zoe), (-30, amina)):
        roles = dict.fromkeys((amina, bram, zoe), "participant") | {presenter: "presenter"}
        actions.add_past_meeting(
            group,
            starts_at=at + timedelta(days=day),
            method_key="incident",
            variant="full",
            minutes=75,
            people=roles | {eveline: "facilitator"},
        )

    turns = queries.fair_turns([amina, bram, zoe, eveline], queries.sessions_of(group))

    assert [person for person, _when in turns] == [bram, eveline, zoe, amina]


def test_3_8_3_too_few_people_is_said_on_the_proof_before_anyone_submits_it(
    planned, begun, at, later, amina, bram, eveline, browse
):
    closed = actions.close(planned, by=eveline, at=later(120), present={amina.pk, bram.pk, eveline.pk}, minutes=120)

    page = browse(bram).get(f"/samen/bijeenkomst/{closed.pk}/bewijs/").content.decode()

    assert closed.net_minutes == 120
    assert "Voldoet niet: groepsgrootte 3 &lt; 4." in page
    assert [entry.minutes for entry in latest(bram)] == [120]


@pytest.mark.parametrize(
    ("people", "minutes", "reason"),
    [
        (4, 60, ""),
        (3, 60, "voldoet niet: groepsgrootte 3 < 4"),
        (4, 59, "voldoet niet: duur 59 < 60 minuten"),
        (3, 45, "voldoet niet: groepsgrootte 3 < 4, duur 45 < 60 minuten"),
    ],
)
def test_what_counts_follows_from_what_the_group_set(group, people, minutes, reason):
    assert rules.meets(group, people, minutes).reason == reason


@pytest.mark.parametrize(
    "text", ["Nummer 111222333 belde.", "BSN: 1112.22.333", "burgerservicenummer 12345678", "111.222.333"]
)
def test_3_8_5_a_contribution_with_a_citizen_service_number_is_stopped_and_not_logged(
    planned, at, amina, browse, text, capsys, caplog
):
    with pytest.raises(Refused, match="burgerservicenummer"):
        actions.contribute(planned, by=amina, at=at, text=text)
    answer = browse(amina).post(f"/samen/bijeenkomst/{planned.pk}/inbreng/", {"text": text})

    assert answer.status_code == 422
    assert text in answer.content.decode()  # what was typed is still there
    assert not CaseContribution.objects.exists()
    out = capsys.readouterr()
    assert not any(part in out.out + out.err + caplog.text for part in ("111222333", "12345678", "111.222"))


def test_a_mark_of_a_person_is_asked_about_once(planned, amina, browse):
    visitor = browse(amina)
    typed = {"text": "Ik belde 06 12345678."}

    first = visitor.post(f"/samen/bijeenkomst/{planned.pk}/inbreng/", typed)
    second = visitor.post(f"/samen/bijeenkomst/{planned.pk}/inbreng/", typed | {"sure": "1"})

    assert (first.status_code, second.status_code) == (422, 302)
    assert "Toch zo bewaren" in first.content.decode()
    assert CaseContribution.objects.get().text == "Ik belde 06 12345678."


def test_everyone_gets_the_meeting_and_its_changes_in_the_calendar_once(group, planned, at, amina, eveline):
    actions.change(planned, by=amina, at=at, starts_at=at + timedelta(days=1))
    actions.cancel(planned, by=amina, at=at)

    hers = Notice.objects.filter(person=amina, kind=Kind.CALENDAR).order_by("at", "pk")
    entries = CalendarEntry.objects.filter(notice__in=hers).order_by("sequence")

    assert [(entry.sequence, entry.is_cancelled) for entry in entries] == [(0, False), (1, False), (2, True)]
    assert {entry.uid for entry in entries} == {planned.pk}
    assert hers.count() == 3


def test_cancelling_destroys_what_was_brought_in(planned, at, amina):
    actions.contribute(planned, by=amina, at=at, text="De derde keer nam ik niet op.")

    actions.cancel(planned, by=amina, at=at)

    assert not CaseContribution.objects.exists()


def test_a_contribution_to_a_meeting_that_was_never_held_goes_on_its_day(planned, at, amina):
    actions.contribute(planned, by=amina, at=at, text="De derde keer nam ik niet op.")

    actions.destroy_overdue(at=at + timedelta(days=30))
    kept = CaseContribution.objects.exists()
    actions.destroy_overdue(at=at + timedelta(days=32))

    assert (kept, CaseContribution.objects.exists()) == (True, False)


def test_what_has_begun_is_not_planned_anew(planned, begun, at, amina):
    with pytest.raises(Refused, match="kan niet in deze fase"):
        actions.change(planned, by=amina, at=at, place="Kamer 3")


def test_joining_signs_the_agreement_with_the_same_tap(group, planned, at, karima, amina, eveline):
    invitation = actions.invite_to_group(group, karima.email, by=amina, at=at)
    actions.begin(planned, by=eveline, at=at)
    actions.accept_invitation(invitation, by=karima, at=at)

    actions.join(planned, by=karima, at=at)

    assert queries.has_signed(group, karima)


def test_the_first_meeting_makes_a_group_active_also_when_somebody_signed_at_the_table(
    methods, at, later, amina, bram, zoe, eveline
):
    group = actions.start_group(by=amina, at=at, name="Kring", agreement="Blijft hier.")
    for person in (bram, zoe, eveline):
        actions.accept_invitation(actions.invite_to_group(group, person.email, by=amina, at=at), by=person, at=at)
    session = actions.plan(
        group, by=amina, at=at, starts_at=at, method_key="incident", variant="full", facilitator=eveline
    )
    actions.begin(session, by=eveline, at=at)
    for person in (bram, zoe):
        actions.join(session, by=person, at=at)

    actions.close(session, by=eveline, at=later(75), present={bram.pk, zoe.pk, eveline.pk}, minutes=75)

    group.refresh_from_db()
    assert group.state == "active"


def test_what_members_planned_is_asked_first_next_time(group, planned, begun, at, later, amina, bram, eveline):
    actions.close(planned, by=eveline, at=later(75), present={amina.pk, bram.pk, eveline.pk}, minutes=75)
    day = at.date() + timedelta(days=14)
    actions.commit(planned, by=amina, at=later(76), text="Ik bel terug.", look_back_on=day)
    made = actions.commit(planned, by=bram, at=later(76), text="Ik vraag om een uur.", look_back_on=day)
    actions.look_back(made, by=bram, at=later(77), became="Het mocht.", for_helpers="Vragen hielp.")
    again = actions.plan(
        group, by=amina, at=later(80), starts_at=at, method_key="incident", variant="full", facilitator=eveline
    )

    plans = {plan.person: plan for plan in actions.meeting.seats(again)}

    assert [plans[person].promise for person in (amina, bram, eveline)] == ["Ik bel terug.", "", ""]


def test_what_helpers_read_goes_at_the_next_closing(group, planned, begun, at, later, amina, bram, zoe, eveline):
    actions.close(planned, by=eveline, at=later(75), present={amina.pk, bram.pk, eveline.pk}, minutes=75)
    made = actions.commit(planned, by=bram, at=later(76), text="Ik vraag om een uur.", look_back_on=at.date())
    actions.look_back(made, by=bram, at=later(77), became="Het mocht.", for_helpers="Vragen hielp.")
    again = actions.plan(
        group, by=amina, at=later(80), starts_at=at, method_key="incident", variant="full", facilitator=eveline
    )
    actions.begin(again, by=eveline, at=later(90))
    readers = [amina, eveline, zoe, bram]
    shown = [[answer.for_helpers for answer in queries.answers_shown(who, group)] for who in readers]

    actions.close(again, by=eveline, at=later(165), present={amina.pk, eveline.pk}, minutes=75)

    made.refresh_from_db()
    assert shown == [["Vragen hielp."], ["Vragen hielp."], [], []]  # Zoë was not there; Bram wrote it
    assert list(queries.answers_shown(amina, group)) == []
    assert made.became == "Het mocht."


def test_a_meeting_that_nobody_closed_closes_itself_and_loses_nobody_her_own(
    planned, begun, at, amina, bram, eveline, browse
):
    while Conversation.objects.get(pk=begun.pk).step < 8:
        step = Conversation.objects.get(pk=begun.pk).step
        if step == 2:
            methods.present(begun, seat_of(begun, amina).pk, by=eveline, at=at)
        methods.go_to(begun, step + 1, seen=step, by=eveline, at=at)
    own = {"step": "takeaway", "texts": {"text": "Bellen is ook werk."}, "sequence": 1, "is_ready": True}
    methods.write(begun, **own, by=bram, at=at)

    actions.close_overdue(at=at + timedelta(days=2))
    still = Conversation.objects.exists()
    actions.close_overdue(at=at + timedelta(days=3))

    planned.refresh_from_db()
    assert (still, Conversation.objects.exists()) == (True, False)
    assert (planned.state, planned.net_minutes, planned.presenter) == (SessionState.CLOSED, 75, amina)
    assert [takeaway.text for takeaway in queries.takeaways(bram)] == ["Bellen is ook werk."]
    assert browse(amina).get(f"/samen/bijeenkomst/{planned.pk}/").status_code == 200


def test_who_is_not_ticked_at_closing_keeps_what_she_wrote(planned, begun, at, later, amina, bram, eveline):
    Writing.objects.create(seat=seat_of(begun, bram), step="takeaway", text="Bellen is ook werk.")

    actions.close(planned, by=eveline, at=later(75), present={amina.pk, eveline.pk}, minutes=75)

    assert [takeaway.text for takeaway in queries.takeaways(bram)] == ["Bellen is ook werk."]
    assert list(latest(bram)) == []


def test_when_the_last_member_leaves_the_group_ends(at, amina):
    group = actions.start_group(by=amina, at=at, name="Kring", agreement="Blijft hier.")

    actions.leave(group, by=amina, at=at)

    group.refresh_from_db()
    assert group.state == "ended"
    assert group.destroy_after is not None


def test_the_link_of_a_video_call_stands_on_the_page_and_in_no_message(
    group, at, later, browse, amina, bram, eveline, mailoutbox
):
    call = "https://bellen.voorbeeld.example/kamer"
    plan = {"starts_at": at, "method_key": "incident", "variant": "full", "facilitator": eveline, "call_url": call}
    session = actions.plan(group, by=amina, at=at, **plan)
    where = f"/samen/bijeenkomst/{session.pk}/"
    on_page = browse(eveline).get(where).content.decode()

    conversation = actions.begin(session, by=eveline, at=at, meeting=Meeting.VIDEO_CALL)
    actions.join(session, by=bram, at=at)
    live = browse(bram).get(f"/gesprek/{conversation.pk}/").content.decode()
    for notice in Notice.objects.all():
        deliver(notice, at=at)
    closed = actions.close(session, by=eveline, at=later(75), present={bram.pk}, minutes=75)

    assert (on_page.count(f'href="{call}"'), live.count(f'href="{call}"')) == (1, 1)
    assert 'value="video_call" id="id_meeting_2" checked' in on_page
    assert len(mailoutbox) > 3
    assert [message.subject for message in mailoutbox if call in str(message.message())] == []
    assert closed.call_url == ""


def test_whoever_took_over_closes_and_stands_as_facilitator(planned, begun, at, later, amina, bram, eveline, browse):
    methods.hand_over(begun, seat_of(begun, bram).pk, by=eveline, at=at)
    closing = f"/samen/bijeenkomst/{planned.pk}/afronden/"

    pages = [browse(person).get(closing).content.decode() for person in (bram, eveline)]
    with pytest.raises(Refused, match="Bram begeleidt"):
        actions.close(planned, by=eveline, at=later(75), present={amina.pk, bram.pk}, minutes=75)
    closed = actions.close(planned, by=bram, at=later(75), present={amina.pk, bram.pk}, minutes=75)

    assert ["Afronden en alles wissen" in page for page in pages] == [True, False]
    assert (closed.state, closed.facilitator) == (SessionState.CLOSED, bram)
