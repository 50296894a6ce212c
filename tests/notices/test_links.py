"""A look-back is asked by a link that takes an answer once, shows nothing, and stops working by itself."""

import re
from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.notices import actions, queries, rules, tasks
from vakwerk.notices.models import WriteOnlyLink

PROMISE = "peers.commitment:k3x9w2m7qd"


@pytest.fixture
def ask(at):
    """Ask somebody to look back on a promise made two weeks ago."""

    def asked(person, moment=at, about=PROMISE):
        day = (moment - timedelta(days=14)).date()
        actions.ask_to_look_back(person, "It is time to look back.", about=about, promised_on=day, at=moment)
        return WriteOnlyLink.objects.filter(person=person, about=about).latest("expires_at")

    return asked


def token_in(mail):
    return re.search(r"/samen/terugkijken/(\S+)/", mail.body)[1]


def test_the_mail_holds_the_link_and_no_way_in(ask, amina, mailoutbox):
    link = ask(amina)

    tasks.deliver.call()

    [mail] = mailoutbox
    assert "Two sentences are enough" in mail.body
    assert queries.link_of(token_in(mail)) == link
    assert "/berichten/" not in mail.body.replace("/berichten/geen-mail/", "")


@pytest.mark.parametrize("forged", ["", "k3x9w2m7qd", "k3x9w2m7qd:nonsense", "x" * 500])
def test_a_link_that_is_not_ours_leads_nowhere(db, forged):
    assert queries.link_of(forged) is None


def test_a_link_to_another_promise_cannot_be_made_from_ones_own(ask, amina, bram):
    token = queries.token_of(ask(amina))
    other = ask(bram, about="peers.commitment:wwwwwwwwww")

    assert queries.link_of(token.replace(token.partition(":")[0], other.pk)) is None


def test_the_link_of_a_mail_that_stops_mail_answers_nothing(ask, amina):
    ask(amina)

    assert queries.link_of(queries.stop_token(amina)) is None


def test_a_link_works_once(ask, amina, later):
    link = ask(amina)

    used = actions.use(link, at=later(5))

    assert used.used_at == later(5)
    with pytest.raises(Refused, match=r"^This link has been used: your answer is safe\.$"):
        actions.use(link, at=later(6))


def test_a_link_works_for_thirty_days(ask, amina, at):
    link = ask(amina)

    assert rules.may_use(link, at + timedelta(days=29))
    assert rules.may_use(link, at + timedelta(days=30)).reason.startswith("This link no longer works.")


def test_what_was_answered_another_way_needs_no_link_any_more(ask, amina, bram):
    link, other = ask(amina), ask(bram, about="peers.commitment:wwwwwwwwww")

    actions.forget(PROMISE)

    assert queries.link_of(queries.token_of(link)) is None
    assert queries.link_of(queries.token_of(other)) == other


def test_who_used_the_link_is_still_told_that_it_was_used(ask, amina, at):
    link = ask(amina)
    actions.use(link, at=at)

    actions.forget(PROMISE)

    assert rules.may_use(queries.link_of(queries.token_of(link)), at).reason.startswith("This link has been used")


@pytest.mark.parametrize("pks", [("bbbbbbbbbb", "zzzzzzzzzz"), ("zzzzzzzzzz", "bbbbbbbbbb")])
def test_who_is_asked_again_gets_the_link_that_works_longest(ask, amina, at, mailoutbox, pks):
    for pk, days in zip(pks, (40, 0), strict=True):
        WriteOnlyLink.objects.filter(pk=ask(amina, moment=at - timedelta(days=days)).pk).update(id=pk)

    tasks.deliver.call()

    assert {queries.link_of(token_in(mail)).pk for mail in mailoutbox} == {pks[1]}


def test_a_link_that_was_used_before_the_mail_went_becomes_a_link_that_asks_to_sign_in(ask, amina, at, mailoutbox):
    actions.use(ask(amina), at=at)

    tasks.deliver.call()

    assert f"/berichten/{queries.latest(amina).get().pk}/" in mailoutbox[0].body


def test_dead_links_are_forgotten_a_year_after_they_stopped(ask, amina, at):
    for days in (30 + 366, 30 + 364, 0):
        ask(amina, moment=at - timedelta(days=days))

    actions.forget_old(at=at)

    assert [(at - link.expires_at).days + 30 for link in WriteOnlyLink.objects.order_by("expires_at")] == [394, 0]
