"""Who may do what in a conversation, as tables; and what two people at once do to each other."""

from functools import partial

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.methods import actions, queries, rules
from vakwerk.methods.models import Conversation, Writing
from vakwerk.methods.states import Meeting, Role

LEADING = {
    "go_to": partial(actions.go_to, index=1, seen=0),
    "repeat": partial(actions.repeat, seen=0),
    "pause": actions.pause,
    "resume": actions.resume,
    "extend": partial(actions.extend, minutes=1),
    "reveal": partial(actions.reveal, seen=0, said_aloud=True),
    "tick": partial(actions.tick, present=set()),
    "change_meeting": partial(actions.change_meeting, meeting=Meeting.ONE_SCREEN),
    "close": actions.close,
}


@pytest.mark.parametrize("name", LEADING)
@pytest.mark.parametrize("role", [Role.PRESENTER, Role.PARTICIPANT])
def test_only_the_facilitator_leads(converse, amina, bram, at, name, role):
    conversation = converse(presenter=amina)
    by = amina if role == Role.PRESENTER else bram

    with pytest.raises(Refused, match="Dit doet wie begeleidt"):
        LEADING[name](conversation, by=by, at=at)


@pytest.mark.parametrize("deed", [actions.hand_over, actions.present])
def test_only_the_facilitator_gives_parts_away(converse, seat, amina, bram, at, deed):
    conversation = converse()

    with pytest.raises(Refused, match="Dit doet wie begeleidt"):
        deed(conversation, seat(conversation, bram).pk, by=amina, at=at)


def test_who_facilitates_cannot_bring_in_and_who_brings_in_cannot_facilitate(converse, seat, amina, eveline, at):
    conversation = converse(presenter=amina)

    with pytest.raises(Refused, match="Wie begeleidt, kan niet ook inbrengen"):
        actions.present(conversation, seat(conversation, eveline).pk, by=eveline, at=at)
    with pytest.raises(Refused, match="Wie inbrengt, kan niet ook begeleiden"):
        actions.hand_over(conversation, seat(conversation, amina).pk, by=eveline, at=at)


def test_without_a_presenter_the_method_waits_where_it_needs_one(converse, jump):
    conversation = converse()
    jump(conversation, "choose")

    with pytest.raises(Refused, match="Kies eerst wie inbrengt"):
        jump(conversation, "incident")


def test_two_facilitators_at_once_make_one_step(converse, eveline, at):
    conversation = converse()
    version = Conversation.objects.get(pk=conversation.pk).version

    actions.go_to(conversation, 1, seen=0, by=eveline, at=at)
    with pytest.raises(Refused, match="Iemand was je voor"):
        actions.go_to(conversation, 1, seen=0, by=eveline, at=at)

    now = Conversation.objects.get(pk=conversation.pk)
    assert (now.step, now.version) == (1, version + 1)


def test_a_turn_that_is_passed_twice_goes_round_once(converse, jump, seat, amina, bram, eveline, at):
    conversation = converse()
    jump(conversation, "harvest")
    first = seat(conversation, amina)

    actions.pass_turn(conversation, seen=first.pk, by=amina, at=at)
    actions.pass_turn(conversation, seen=first.pk, by=eveline, at=at)

    assert Conversation.objects.get(pk=conversation.pk).turn == seat(conversation, bram)


def test_a_turn_is_passed_by_who_has_it_or_by_the_facilitator(converse, jump, seat, amina, bram, at):
    conversation = converse()
    jump(conversation, "harvest")

    with pytest.raises(Refused, match="Iemand anders is aan de beurt"):
        actions.pass_turn(conversation, seen=seat(conversation, amina).pk, by=bram, at=at)


def test_the_turn_goes_past_a_presenter_who_listens_and_ends_with_the_facilitator(
    converse, jump, seat, amina, bram, zoe, eveline
):
    conversation = converse("five_step", presenter=bram)
    step = next(step for step in rules.steps_of(conversation) if step.key == "advice")
    seats = queries.seats_of(conversation)

    order = [place.person for place in rules.in_turn(step, seats)]

    assert order == [amina, zoe, eveline]


def test_an_older_save_never_overwrites_a_newer_one(converse, jump, write, amina):
    conversation = converse(presenter=amina)
    jump(conversation, "takeaway")
    write(conversation, amina, "takeaway", "Nieuw.", sequence=5)

    write(conversation, amina, "takeaway", "Oud.", sequence=4)

    assert Writing.objects.get(step="takeaway").text == "Nieuw."


def test_the_last_words_of_a_step_may_come_just_after_it(converse, jump, write, amina):
    conversation = converse(presenter=amina)
    jump(conversation, "takeaway")
    jump(conversation, "evaluation")

    write(conversation, amina, "takeaway", "Nog net.")

    assert Writing.objects.get(step="takeaway").text == "Nog net."


@pytest.mark.parametrize("step", ["look_back", "facts", "nergens", "takeaway"])
def test_nothing_is_written_where_nothing_is_asked(converse, jump, write, amina, step):
    conversation = converse(presenter=amina)
    jump(conversation, "facts")

    with pytest.raises(Refused, match="valt niets te schrijven"):
        write(conversation, amina, step, "Toch iets.")


def test_the_presenter_who_is_out_of_the_room_writes_nothing_along(converse, jump, write, amina):
    conversation = converse(presenter=amina)
    jump(conversation, "analyse")

    with pytest.raises(Refused, match="valt niets te schrijven"):
        write(conversation, amina, "analyse", "Ik lees mee.")


def test_a_citizen_service_number_is_not_kept_in_a_conversation_either(converse, jump, write, amina, caplog):
    conversation = converse(presenter=amina)
    jump(conversation, "takeaway")

    with pytest.raises(Refused, match="burgerservicenummer"):
        write(conversation, amina, "takeaway", "Het nummer was 111222333.")

    assert not Writing.objects.exists()
    assert "111222333" not in caplog.text


def test_more_time_is_a_minute_from_now_also_when_the_time_was_over(converse, eveline, later):
    conversation = converse()

    extended = actions.extend(conversation, 1, by=eveline, at=later(9))

    assert queries.scene(extended, eveline, at=later(9)).seconds_left == 60


def test_who_needs_more_time_is_known_to_the_facilitator_until_it_is_given(converse, seat, zoe, eveline, at):
    conversation = converse()
    actions.ask_for_time(conversation, by=zoe, at=at)
    asked = seat(conversation, zoe).wants_time

    actions.extend(conversation, 1, by=eveline, at=at)

    assert (asked, seat(conversation, zoe).wants_time) == (True, False)


def test_a_conversation_that_was_closed_answers_with_a_sentence(converse, amina, eveline, at):
    conversation = converse()
    actions.close(conversation, by=eveline, at=at)

    with pytest.raises(Refused, match="voor jou voorbij"):
        actions.ask_for_time(conversation, by=amina, at=at)


def test_when_the_facilitator_leaves_somebody_who_is_there_leads(converse, seat, amina, eveline, at):
    conversation = converse()

    actions.remove_seat(conversation, eveline, at=at)

    assert seat(conversation, amina).role == Role.FACILITATOR


def test_where_one_meets_for_what_somebody_brought_nobody_else_brings_in(converse, seat, amina, bram, eveline, at):
    conversation = converse(presenter=amina)
    Conversation.objects.update(keeps_presenter=True)

    with pytest.raises(Refused, match="Amina brengt in: daar is dit gesprek voor"):
        actions.present(conversation, seat(conversation, bram).pk, by=eveline, at=at)
    actions.remove_seat(conversation, amina, at=at)
    actions.present(conversation, seat(conversation, bram).pk, by=eveline, at=at)

    assert seat(conversation, bram).role == Role.PRESENTER
