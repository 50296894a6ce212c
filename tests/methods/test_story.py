"""One conversation by the incident method, step by step: who sees what, and what is left of it."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.methods import actions, queries
from vakwerk.methods.models import Conversation, Seat, Writing
from vakwerk.methods.states import Meeting, Role


def test_3_8_1_the_presenter_sees_nothing_of_the_notes_until_the_advice(converse, jump, write, scene, amina, bram, zoe):
    conversation = converse(presenter=amina)
    jump(conversation, "analyse")
    write(conversation, bram, "analyse", "Bel terug.")

    aside, beside = scene(conversation, amina), scene(conversation, zoe)
    assert (aside.is_aside, aside.on_table, aside.sheets) == (True, [], [])
    assert beside.on_table == ["Bel terug."]
    jump(conversation, "advice")
    assert scene(conversation, amina).sheets == [("Wat zou jij doen?", ["Bel terug."])]


def test_closing_hands_over_what_is_each_ones_own_and_destroys_the_rest(
    converse, jump, write, at, later, amina, bram, eveline
):
    conversation = converse(presenter=amina)
    jump(conversation, "analyse")
    write(conversation, bram, "analyse", "Bel terug.")
    jump(conversation, "takeaway")
    write(conversation, bram, "takeaway", "Ik vraag het voortaan.")
    due = at.date() + timedelta(days=14)
    commitment = {"step": "takeaway", "texts": {"commitment": "Ik bel."}, "sequence": 2, "is_ready": True}
    actions.write(conversation, **commitment, due_on=due, by=bram, at=at)

    handover = actions.close(conversation, by=eveline, at=later(75))

    left = {seat.person: seat for seat in handover.seats}
    assert (left[bram].takeaway, left[bram].commitment, left[bram].due_on) == ("Ik vraag het voortaan.", "Ik bel.", due)
    assert (left[amina].takeaway, left[amina].role) == ("", Role.PRESENTER)
    assert handover.presenter == amina
    assert [model.objects.count() for model in (Conversation, Seat, Writing)] == [0, 0, 0]


def test_private_writing_is_shown_to_all_at_one_moment_and_without_names(
    converse, jump, write, scene, amina, bram, zoe, eveline, at
):
    conversation = converse("five_step", presenter=amina)
    jump(conversation, "core")
    write(conversation, bram, "core", "Het gaat over rust.", is_ready=True)
    write(conversation, zoe, "core", "Het gaat over grenzen.")
    before = [scene(conversation, person).on_table for person in (amina, bram, zoe, eveline)]

    with pytest.raises(Refused, match="Schrijft nog: Zoë"):
        actions.reveal(conversation, seen=3, said_aloud=False, by=eveline, at=at)
    actions.reveal(conversation, seen=3, said_aloud=True, by=eveline, at=at)

    after = [scene(conversation, person).on_table for person in (amina, bram, zoe, eveline)]
    assert before == [[], [], [], []]
    assert [sorted(texts) for texts in after] == [["Het gaat over grenzen.", "Het gaat over rust."]] * 4
    with pytest.raises(Refused, match="Alles ligt nu op tafel"):
        write(conversation, zoe, "core", "Toch iets anders.", sequence=2)


def test_a_step_that_is_read_at_its_end_lies_on_the_table_when_the_next_one_opens(
    converse, jump, write, scene, amina, bram, zoe
):
    conversation = converse("raguse", presenter=amina)
    jump(conversation, "write_questions")
    write(conversation, bram, "write_questions", "Wat mis je?")
    hidden = scene(conversation, zoe).on_table

    jump(conversation, "mark")

    assert hidden == []
    assert [texts for _title, texts in scene(conversation, zoe).sheets] == [["Wat mis je?"]]


def test_a_promise_is_known_to_nobody_until_its_owner_chooses(methods, scene, shown, at, amina, bram, eveline):
    plans = [
        actions.SeatPlan(amina, promise="Ik bel op dinsdag.", looks_back=True),
        actions.SeatPlan(bram, promise="Ik vraag om een uur."),
        actions.SeatPlan(eveline, Role.FACILITATOR),
    ]
    conversation = actions.start(
        "peers.peersession:voorbeeld1",
        method_key="incident",
        variant="full",
        seats=plans,
        closed_group=None,
        by=eveline,
        at=at,
    )
    assert "Ik bel op dinsdag." in shown(conversation, amina)
    assert (scene(conversation, eveline).told, scene(conversation, bram).told) == ([], [])

    actions.choose_telling(conversation, "shown", by=amina, at=at)
    actions.choose_telling(conversation, "aloud", by=bram, at=at)

    told = [(seat.person, sentence) for seat, sentence in scene(conversation, eveline).told]
    assert told == [(amina, "Ik bel op dinsdag."), (bram, "")]
    assert "Nobody else knows." not in shown(conversation, amina)


def test_choosing_nothing_tells_nobody_that_there_was_a_promise(methods, scene, shown, at, amina, eveline):
    plans = [actions.SeatPlan(amina, promise="Ik bel op dinsdag."), actions.SeatPlan(eveline, Role.FACILITATOR)]
    conversation = actions.start(
        "peers.peersession:voorbeeld1",
        method_key="incident",
        variant="full",
        seats=plans,
        closed_group=None,
        by=eveline,
        at=at,
    )

    actions.choose_telling(conversation, "nothing", by=amina, at=at)

    assert scene(conversation, eveline).told == []
    assert "Ik bel op dinsdag." not in shown(conversation, amina)


def test_one_screen_on_the_table_waits_for_nobody_on_paper(converse, jump, write, seat, at, amina, bram, zoe, eveline):
    conversation = converse("five_step", presenter=amina)
    Seat.objects.filter(person=zoe).update(has_screen=False)
    actions.change_meeting(conversation, Meeting.ONE_SCREEN, by=eveline, at=at)
    jump(conversation, "core")
    write(conversation, bram, "core", "Rust.", is_ready=True)

    revealed = actions.reveal(conversation, seen=3, said_aloud=False, by=eveline, at=at)

    assert revealed.revealed == ["core"]


def test_the_facilitator_ticks_who_sits_at_the_table(methods, seat, at, amina, bram, eveline):
    plans = [actions.SeatPlan(amina), actions.SeatPlan(bram), actions.SeatPlan(eveline, Role.FACILITATOR)]
    conversation = actions.start(
        "peers.peersession:voorbeeld1",
        method_key="incident",
        variant="full",
        seats=plans,
        closed_group=None,
        meeting=Meeting.ONE_SCREEN,
        by=eveline,
        at=at,
    )
    actions.take_seat(conversation, by=eveline, at=at)

    actions.tick(conversation, {seat(conversation, amina).pk}, by=eveline, at=at)
    ticked = [seat(conversation, person).is_present for person in (amina, bram, eveline)]
    actions.tick(conversation, set(), by=eveline, at=at)

    assert ticked == [True, False, True]
    assert [seat(conversation, person).is_present for person in (amina, bram, eveline)] == [False, False, True]


def test_who_comes_late_missed_what_was_before(converse, at, later, karima, eveline):
    conversation = converse()
    actions.pause(conversation, by=eveline, at=later(10))
    actions.resume(conversation, by=eveline, at=later(15))
    actions.add_seat(conversation, karima, at=later(30))
    actions.take_seat(conversation, by=karima, at=later(30))

    handover = actions.close(conversation, by=eveline, at=later(75))

    assert {left.person.first_name: left.missed for left in handover.seats} == {
        "Amina": 0,
        "Bram": 0,
        "Zoë": 0,
        "Eveline": 0,
        "Karima": 25,
    }


def test_what_was_written_in_a_step_stays_when_one_goes_back(converse, jump, write, shown, amina, bram):
    conversation = converse(presenter=amina)
    jump(conversation, "takeaway")
    write(conversation, bram, "takeaway", "Ik vraag het voortaan.")

    jump(conversation, "response")
    jump(conversation, "takeaway")

    assert "Ik vraag het voortaan.</textarea>" in shown(conversation, bram)


def test_4_5_what_she_wrote_in_a_conversation_that_goes_on_is_hers_to_see_and_goes_along_with_her(
    converse, jump, write, browse, amina, bram, at
):
    conversation = converse(presenter=amina)
    jump(conversation, "analyse")
    write(conversation, bram, "analyse", "Misschien was je moe.")

    hers, his = (browse(someone).get("/account/van-mij/").content.decode() for someone in (amina, bram))
    actions.stand_up(bram, at=at)

    assert ["Misschien was je moe." in page for page in (hers, his)] == [False, True]
    assert not Writing.objects.exists()
    assert sorted(seat.person.first_name for seat in queries.seats_of(conversation)) == ["Amina", "Eveline", "Zoë"]
