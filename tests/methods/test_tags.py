"""The tag of a state: it saves work when nothing has changed, and dies with the right to look."""

from datetime import timedelta

import pytest
import time_machine

from vakwerk.methods import actions, queries
from vakwerk.methods.models import Conversation


@pytest.fixture(autouse=True)
def still(at):
    """The clock stands still, so that no tag grows old while a test looks at it."""
    with time_machine.travel(at, tick=False):
        yield


@pytest.fixture
def tag_of(at):
    return lambda conversation, seat: queries.tag_of(Conversation.objects.get(pk=conversation.pk), seat, at)


@pytest.fixture
def is_unchanged(at):
    def unchanged(conversation, shown, at=at):
        return queries.is_unchanged(getattr(conversation, "pk", conversation), shown, at)

    return unchanged


def test_a_tag_of_now_is_unchanged_and_costs_one_query(
    converse, seat, amina, django_assert_num_queries, tag_of, is_unchanged
):
    conversation = converse()
    tag = tag_of(conversation, seat(conversation, amina))

    with django_assert_num_queries(1):
        unchanged = is_unchanged(conversation, tag)

    assert unchanged


def test_a_tag_of_before_a_change_is_not_of_now(converse, seat, amina, eveline, at, tag_of, is_unchanged):
    conversation = converse()
    tag = tag_of(conversation, seat(conversation, amina))

    actions.pause(conversation, by=eveline, at=at)

    assert not is_unchanged(conversation, tag)


def test_the_tag_of_somebody_removed_is_dead_at_once(converse, seat, amina, is_unchanged, at):
    conversation = converse()
    place = seat(conversation, amina)
    actions.remove_seat(conversation, amina, at=at)
    version = Conversation.objects.get(pk=conversation.pk).version

    of_this_version = queries.tag(
        conversation.pk, place.pk, epoch=1, version=version, at=at
    )  # signed before she was removed

    assert not is_unchanged(conversation, of_this_version)


@pytest.mark.parametrize("deed", [actions.hand_over, actions.present])
def test_a_tag_dies_when_its_bearer_gets_another_part(converse, seat, bram, eveline, at, deed):
    conversation = converse()
    epoch = Conversation.objects.get(pk=conversation.pk).epoch

    deed(conversation, seat(conversation, bram).pk, by=eveline, at=at)

    assert Conversation.objects.get(pk=conversation.pk).epoch == epoch + 1


@pytest.mark.parametrize("shown", ["", "1", "1.1", "1.1.", "x.y.z", "..", "1.1.éé", "1" * 500])
def test_what_is_no_tag_is_never_unchanged(converse, shown, is_unchanged):
    conversation = converse()

    assert not is_unchanged(conversation, shown)


def test_a_tag_of_another_conversation_or_seat_never_matches(converse, seat, amina, bram, tag_of, is_unchanged):
    conversation = converse()
    tag = tag_of(conversation, seat(conversation, amina))
    other_seat = f"{seat(conversation, bram).pk}.{tag.split('.', 1)[1]}"

    assert not is_unchanged("bbbbbbbbbb", tag)
    assert not is_unchanged(conversation, other_seat)


def test_the_poll_is_answered_before_sign_in_when_nothing_has_changed(converse, seat, amina, client, tag_of):
    conversation = converse()
    tag = tag_of(conversation, seat(conversation, amina))

    answers = [
        client.get(f"/gesprek/{conversation.pk}/staat/", headers={"If-None-Match": shown})
        for shown in (f'"{tag}"', f'W/"{tag}"', f'"{tag}x"')
    ]

    assert [answer.status_code for answer in answers] == [304, 304, 302]
    assert answers[0]["Cache-Control"] == "no-store"
    assert answers[0].content == b""


def test_who_is_removed_finds_nothing_at_her_next_poll(converse, seat, amina, browse, at, tag_of):
    conversation = converse()
    tag = tag_of(conversation, seat(conversation, amina))
    actions.remove_seat(conversation, amina, at=at)

    answer = browse(amina).get(f"/gesprek/{conversation.pk}/staat/", headers={"If-None-Match": f'"{tag}"'})

    assert answer.status_code == 404


def test_a_new_state_comes_with_its_tag_and_is_kept_nowhere(converse, amina, browse, seat, tag_of):
    conversation = converse()

    answer = browse(amina).get(f"/gesprek/{conversation.pk}/staat/")

    assert answer["ETag"] == f'"{tag_of(conversation, seat(conversation, amina))}"'
    assert (answer["Cache-Control"], answer["Vary"]) == ("no-store", "Cookie")


def test_a_tag_grows_old_so_that_a_lost_right_is_found_out(converse, seat, amina, tag_of, is_unchanged, at):
    conversation = converse()
    tag = tag_of(conversation, seat(conversation, amina))

    assert not is_unchanged(conversation, tag, at + timedelta(seconds=queries.tags.HOLDS))
