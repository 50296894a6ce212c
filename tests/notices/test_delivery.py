"""Rows are the queue: no mail is lost, none is sent twice, whatever happens to the mail server or the worker."""

from datetime import timedelta

import pytest
import time_machine

from vakwerk.notices import actions, queries, tasks
from vakwerk.notices.models import MailRhythm, Notice

LOCAL = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def tell(at):
    """Tell people that something waits: tell(amina, bram)."""

    def told(*people, later=0):
        moment = at + timedelta(minutes=later)
        actions.tell(people, "A meeting has been planned.", about="peers.peersession:k3x9w2m7qd", at=moment)

    return told


def deliver(at, minutes=0):
    with time_machine.travel(at + timedelta(minutes=minutes), tick=False):
        tasks.deliver.call()


def recipients(mailoutbox):
    return [address for mail in mailoutbox for address in mail.to]


def test_everyone_who_was_told_is_mailed_once(tell, amina, bram, at, mailoutbox):
    tell(amina, bram)

    deliver(at)
    deliver(at, 1)
    deliver(at, 60)

    assert sorted(recipients(mailoutbox)) == [amina.email, bram.email]


def test_two_workers_on_the_same_message_send_one_mail(tell, amina, at, mailoutbox):
    tell(amina)
    [first], [second] = queries.to_mail(at), queries.to_mail(at)

    actions.deliver(first, at=at)
    actions.deliver(second, at=at)

    assert recipients(mailoutbox) == [amina.email]


def test_a_message_that_another_worker_is_mailing_is_left_alone(tell, amina, at, later, mailoutbox):
    tell(amina)
    [notice] = queries.to_mail(at)
    Notice.objects.update(tried_at=at)

    actions.deliver(notice, at=later(4))

    assert mailoutbox == []


def test_a_worker_that_looked_at_the_clock_just_earlier_leaves_it_alone_too(tell, amina, at, mailoutbox):
    tell(amina)
    [notice] = queries.to_mail(at)
    Notice.objects.update(tried_at=at + timedelta(milliseconds=1))

    actions.deliver(notice, at=at)

    assert mailoutbox == []


def test_a_message_whose_worker_was_killed_is_tried_again(tell, amina, at, mailoutbox):
    tell(amina)
    Notice.objects.update(tried_at=at)

    deliver(at, 6)

    assert recipients(mailoutbox) == [amina.email]


def test_after_the_clock_was_set_back_a_message_does_not_wait_for_the_day_it_was_tried(tell, amina, at, mailoutbox):
    tell(amina)
    Notice.objects.update(tried_at=at + timedelta(days=1))

    deliver(at, 1)
    deliver(at, 7)

    assert recipients(mailoutbox) == [amina.email]


def test_a_second_copy_would_be_known_as_one(tell, amina, at, mailoutbox):
    tell(amina)
    deliver(at)
    Notice.objects.update(mailed_at=None)

    deliver(at, 6)

    assert len({mail.extra_headers["Message-ID"] for mail in mailoutbox}) == 1
    assert len(mailoutbox) == 2


def test_when_the_mail_server_is_away_everything_waits(tell, amina, bram, at, settings, mailoutbox):
    tell(amina, bram)
    settings.EMAIL_BACKEND = "tests.mail.Away"

    deliver(at)

    assert (mailoutbox, Notice.objects.filter(mailed_at=None).count()) == ([], 2)


def test_when_the_mail_server_is_back_the_mail_goes_once(tell, amina, bram, zoe, at, settings, mailoutbox):
    tell(amina, bram, zoe)
    settings.EMAIL_BACKEND = "tests.mail.Away"
    deliver(at)
    deliver(at, 1)
    settings.EMAIL_BACKEND = LOCAL

    for minutes in range(2, 12):
        deliver(at, minutes)

    assert sorted(recipients(mailoutbox)) == [amina.email, bram.email, zoe.email]


def test_what_was_sent_before_the_server_went_away_is_not_sent_again(tell, amina, bram, at, settings, mailoutbox):
    tell(amina)
    tell(bram, later=1)
    settings.EMAIL_BACKEND = "tests.mail.BreaksAfterOne"
    deliver(at, 2)
    assert recipients(mailoutbox) == [amina.email]
    settings.EMAIL_BACKEND = LOCAL

    deliver(at, 8)

    assert recipients(mailoutbox) == [amina.email, bram.email]


def test_an_address_that_is_refused_holds_up_nobody_else(tell, amina, bram, at, settings, mailoutbox):
    for _ in range(3):
        tell(bram)
    tell(amina, later=1)
    settings.EMAIL_BACKEND = "tests.mail.RefusesBram"

    for minutes in (2, 3, 4, 5):
        deliver(at, minutes)

    assert recipients(mailoutbox) == [amina.email]


def test_many_messages_that_cannot_go_do_not_hide_the_others(tell, amina, bram, at, settings, mailoutbox):
    tell(bram)
    old = Notice.objects.get()
    copies = [
        Notice(person=bram, kind=old.kind, words=old.words, about=old.about, at=at, by_mail=True) for _ in range(250)
    ]
    for copy in copies:
        copy.destroy_after, copy.tried_at = old.destroy_after, at
    Notice.objects.bulk_create(copies)
    tell(amina, later=1)
    settings.EMAIL_BACKEND = "tests.mail.RefusesBram"

    for minutes in (2, 9, 10):
        deliver(at, minutes)

    assert recipients(mailoutbox) == [amina.email]


def test_a_message_that_could_not_be_mailed_is_there_in_the_product(tell, amina, at, settings):
    settings.EMAIL_BACKEND = "tests.mail.Away"
    tell(amina)

    deliver(at)

    assert [notice.said for notice in queries.latest(amina)] == ["A meeting has been planned."]


def test_who_wants_no_mail_gets_none_and_is_told_all_the_same(tell, amina, at, mailoutbox):
    actions.choose_mail(amina, rhythm=MailRhythm.NEVER)
    tell(amina)

    deliver(at)

    assert (mailoutbox, queries.latest(amina).count()) == ([], 1)


def test_who_stops_the_mail_gets_nothing_that_was_still_waiting(tell, amina, bram, at, mailoutbox):
    tell(amina, bram)
    actions.choose_mail(amina, rhythm=MailRhythm.NEVER)

    deliver(at)

    assert recipients(mailoutbox) == [bram.email]


def test_who_wants_mail_again_gets_what_comes_and_not_what_was(tell, amina, at, mailoutbox):
    actions.choose_mail(amina, rhythm=MailRhythm.NEVER)
    tell(amina)
    actions.choose_mail(amina, rhythm=MailRhythm.AT_ONCE)
    tell(amina, later=1)

    deliver(at, 2)

    assert len(mailoutbox) == 1


def test_the_past_of_a_filled_database_is_not_mailed(tell, amina, at, later, mailoutbox):
    tell(amina)
    actions.all_read(before=later(1), at=later(2))

    deliver(at, 3)

    assert mailoutbox == []
    assert queries.latest(amina).get().seen_at == later(2)
