"""One message: told, mailed without a word of what it is about, opened, forgotten after a year."""

from datetime import timedelta

import time_machine

from vakwerk.notices import actions, queries, tasks
from vakwerk.notices.models import Kind, Notice

INVITED = "You are invited to a closed group."


def test_a_message_says_that_something_waits_and_leads_to_it(amina, bram, at, browse, mailoutbox):
    actions.tell([amina], INVITED, about="peers.groupinvitation:k3x9w2m7qd", at=at)

    tasks.deliver.call()

    [mail] = mailoutbox
    [notice] = queries.latest(amina)
    assert (mail.to, mail.subject) == ([amina.email], "Vakwerk: something is waiting")
    assert f"/berichten/{notice.pk}/" in mail.body
    assert INVITED not in mail.body
    answer = browse(amina).get(f"/berichten/{notice.pk}/")
    assert answer.url == "/samen/uitnodiging/k3x9w2m7qd/"
    notice.refresh_from_db()
    assert (notice.seen_at is not None, notice.mailed_at is not None) == (True, True)
    assert list(queries.latest(bram)) == []
    with time_machine.travel(at + timedelta(days=366)):
        tasks.daily.call()
    assert Notice.objects.count() == 0


def test_what_came_of_it_is_told_unasked(amina, at, mailoutbox):
    actions.tell([amina], "Somebody tells what came of it.", about="peers.peergroup:x", at=at, kind=Kind.BECAME)

    tasks.deliver.call()

    assert [notice.said for notice in queries.latest(amina, [Kind.BECAME])] == ["Somebody tells what came of it."]
    assert "Something came of what you brought in or helped with." in mailoutbox[0].body


def test_a_year_is_a_year(amina, at):
    actions.tell([amina], INVITED, about="peers.peergroup:x", at=at)

    with time_machine.travel(at + timedelta(days=364)):
        tasks.daily.call()

    assert Notice.objects.count() == 1
