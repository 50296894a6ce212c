"""Mail once a day or once a week: one mail for all that waits; what cannot wait still comes at once."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils.timezone import get_current_timezone

from vakwerk.notices import actions, rules, tasks
from vakwerk.notices.models import Kind, MailRhythm, Notice


def moment(day, hour, minute=0):
    return datetime(2026, 3, day, hour, minute, tzinfo=get_current_timezone())


def deliver(at):
    with time_machine.travel(at, tick=False):
        tasks.deliver.call()


def tell(person, at, kind=Kind.WAITING):
    actions.tell([person], "A meeting has been planned.", about="peers.peersession:k3x9w2m7qd", at=at, kind=kind)


@pytest.mark.parametrize(
    ("rhythm", "kind", "at", "until"),
    [
        (MailRhythm.AT_ONCE, Kind.WAITING, moment(4, 12), None),
        (MailRhythm.NEVER, Kind.WAITING, moment(4, 12), None),
        (MailRhythm.DAILY, Kind.WAITING, moment(4, 7, 59), moment(4, 8)),
        (MailRhythm.DAILY, Kind.BECAME, moment(4, 8), moment(5, 8)),
        (MailRhythm.DAILY, Kind.LOOK_BACK, moment(4, 12), None),
        (MailRhythm.DAILY, Kind.CALENDAR, moment(4, 12), None),
        (MailRhythm.WEEKLY, Kind.WAITING, moment(4, 12), moment(9, 8)),
        (MailRhythm.WEEKLY, Kind.WAITING, moment(9, 7), moment(9, 8)),
        (MailRhythm.WEEKLY, Kind.WAITING, moment(9, 8), moment(16, 8)),
        (MailRhythm.DAILY, Kind.WAITING, moment(28, 12), moment(29, 8)),  # that night the clock goes forward
    ],
)
def test_when_the_mail_of_a_message_goes(rhythm, kind, at, until):
    assert rules.gathered_until(rhythm, kind, at) == until


def test_all_of_a_day_comes_in_one_mail(amina, mailoutbox):
    actions.choose_mail(amina, rhythm=MailRhythm.DAILY)
    tell(amina, moment(4, 9))
    tell(amina, moment(4, 16))
    tell(amina, moment(4, 17), kind=Kind.CALENDAR)

    deliver(moment(4, 18))
    at_once = [mail.subject for mail in mailoutbox]
    deliver(moment(5, 8, 1))
    deliver(moment(5, 9))

    assert at_once == ["Vakwerk appointment"]
    assert [mail.subject for mail in mailoutbox[1:]] == ["Vakwerk: something is waiting"]
    assert "Since your last mail something came in Vakwerk." in mailoutbox[1].body
    assert "http://localhost:8000/berichten/\n" in mailoutbox[1].body
    assert not Notice.objects.filter(mailed_at=None).exists()


def test_a_mail_that_could_not_go_is_known_as_the_same_one(amina, mailoutbox):
    actions.choose_mail(amina, rhythm=MailRhythm.WEEKLY)
    tell(amina, moment(4, 9))
    tell(amina, moment(5, 9))
    deliver(moment(9, 8, 1))
    Notice.objects.update(mailed_at=None)

    deliver(moment(9, 8, 30))

    assert len({mail.extra_headers["Message-ID"] for mail in mailoutbox}) == 1


@pytest.mark.parametrize(("rhythm", "mails"), [(MailRhythm.AT_ONCE, 1), (MailRhythm.NEVER, 0)])
def test_a_new_choice_holds_for_what_still_waits(amina, mailoutbox, rhythm, mails):
    actions.choose_mail(amina, rhythm=MailRhythm.WEEKLY)
    tell(amina, moment(4, 9))

    actions.choose_mail(amina, rhythm=rhythm)
    deliver(moment(4, 10))
    deliver(moment(4, 10) + timedelta(days=14))

    assert len(mailoutbox) == mails
