"""The tag of a state: it saves work when nothing has changed, and dies with the right to look."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.utils.timezone import now

from vakwerk.methods import actions, queries
from vakwerk.methods.models import Conversation
from vakwerk.methods.queries.tags import HOLDS


@pytest.fixture(autouse=True)
def clock(at):
    """The clock stands still, so that no tag grows old while a test looks at it."""
    with time_machine.travel(at, tick=False) as traveller:
        yield traveller


def test_a_poll_with_nothing_new_takes_one_query_and_says_nothing(converse, screen, amina, django_assert_num_queries):
    hers = screen(converse(), amina)

    with django_assert_num_queries(1):
        answer = hers.poll()

    assert (answer.status_code, answer.content) == (304, b"")
    assert (answer["Cache-Control"], answer["Vary"]) == ("no-store", "Cookie")


def test_a_proxy_may_weaken_the_tag(converse, screen, amina):
    hers = screen(converse(), amina)
    hers.tag = f"W/{hers.tag}"

    assert hers.poll().status_code == 304


def test_a_new_state_comes_with_its_tag_and_is_kept_nowhere(converse, screen, amina, eveline, at):
    conversation = converse()
    hers = screen(conversation, amina)
    before = hers.tag

    actions.pause(conversation, by=eveline, at=at)
    answer = hers.poll()

    assert (answer.status_code, answer["Cache-Control"], answer["Vary"]) == (200, "no-store", "Cookie")
    assert answer["Content-Length"] == str(len(answer.content))
    assert hers.tag != before
    assert hers.poll().status_code == 304


def test_a_tag_outlives_a_restart_of_the_server(converse, screen, amina):
    conversation = converse()
    hers = screen(conversation, amina)

    queries.drop(conversation.pk)  # all that a process remembers

    assert hers.poll().status_code == 304


def test_the_tag_of_somebody_removed_is_dead_at_once(converse, screen, amina, at):
    conversation = converse()
    hers = screen(conversation, amina)

    actions.remove_seat(conversation, amina, at=at)

    assert hers.poll().status_code == 404


@pytest.mark.parametrize("deed", [actions.hand_over, actions.present])
def test_every_tag_dies_when_somebody_gets_another_part(converse, seat, amina, bram, eveline, at, deed):
    conversation = converse()
    before = Conversation.objects.get(pk=conversation.pk)
    tag = queries.tag_of(before, seat(conversation, amina), "a session", at)

    deed(conversation, seat(conversation, bram).pk, by=eveline, at=at)

    after = Conversation.objects.get(pk=conversation.pk)
    is_ours = [queries.is_ours(tag, conversation.pk, each.epoch, "a session", at) for each in (before, after)]
    assert is_ours == [True, False]


@pytest.mark.parametrize("shown", ["1", "1.1.1", "1.1.1.", "x.y.z.u", "...", "1.1.1.éé", "-1.1.1.a", "1" * 500])
def test_what_is_no_tag_of_ours_is_answered_in_full(converse, screen, amina, shown):
    hers = screen(converse(), amina)
    hers.tag = f'"{shown}"'

    assert hers.poll().status_code == 200


@pytest.mark.parametrize("part", range(4))
def test_a_tag_with_anything_changed_is_not_ours(converse, screen, amina, part):
    hers = screen(converse(), amina)
    parts = hers.tag.strip('"').split(".")
    parts[part] = f"1{parts[part]}"
    hers.tag = ".".join(parts)

    assert hers.poll().status_code == 200


def test_a_tag_works_for_nobody_else(converse, screen, amina, bram):
    conversation = converse()
    hers, his, nobodys = screen(conversation, amina), screen(conversation, bram), screen(conversation)

    his.tag = nobodys.tag = hers.tag

    assert [his.poll().status_code, nobodys.poll().status_code] == [200, 401]


def test_a_tag_of_another_conversation_never_matches(converse, screen, seat, amina, at):
    conversation = converse()
    hers = screen(conversation, amina)
    place, session = seat(conversation, amina), hers.client.session.session_key

    conversation.pk = "bbbbbbbbbb"
    hers.tag = f'"{queries.tag_of(conversation, place, session, at)}"'

    assert hers.poll().status_code == 200


def test_a_tag_grows_old_so_that_a_lost_right_is_found_out(converse, screen, amina, clock):
    hers = screen(converse(), amina)
    Session.objects.all().delete()

    soon = hers.poll().status_code
    clock.shift(HOLDS)

    assert (soon, hers.poll().status_code) == (304, 401)


def test_a_newer_tag_is_not_younger(converse, screen, amina, eveline, clock, at):
    """Who is shown something new every minute goes the whole way as often as anybody else."""
    conversation = converse()
    hers = screen(conversation, amina)
    clock.shift(HOLDS - 1)

    actions.pause(conversation, by=eveline, at=at)
    answer = hers.poll()

    newer = queries.read_tag(hers.tag.strip('"'))
    assert answer.status_code == 200
    assert now() - timedelta(seconds=HOLDS - 1) == at
    assert newer.let_in_at == int(at.timestamp())
