"""4.2: a mail about closed content says only that something waits. Here a whole life of a group is mailed about."""

import re
from datetime import timedelta

import pytest
import time_machine

from vakwerk.methods.public import load_methods
from vakwerk.notices import tasks
from vakwerk.peers import actions as peers
from vakwerk.peers import tasks as daily

GROUP = "De Sluiswachters"
AGREEMENT = "Wat hier gezegd wordt, blijft hier."
TEXT = "De derde keer nam ik niet op."
STEP = "Ik bel maandag terug."
BECAME = "Zij nam meteen op."
PLACE = "Kamer 2"


@pytest.fixture
def mails(db, at, amina, bram, zoe, mailoutbox):
    """Everything that a group of three is mailed, from its first invitation to what came of a promise."""
    load_methods(at=at)
    group = peers.start_group(by=amina, at=at, name=GROUP, agreement=AGREEMENT)
    for person in (bram, zoe):
        invitation = peers.invite_to_group(group, person.email, by=amina, at=at)
        peers.accept_invitation(invitation, by=person, at=at)
        group = peers.sign(group, by=person, at=at)
    facts = {"method_key": "incident", "variant": "full", "facilitator": zoe}
    session = peers.plan(group, by=zoe, at=at, starts_at=at, place=PLACE, **facts)
    peers.contribute(session, by=amina, at=at, text=TEXT)
    peers.change(session, by=zoe, at=at, starts_at=at + timedelta(days=1))
    peers.begin(session, by=zoe, at=at)
    for person in (amina, bram):
        peers.join(session, by=person, at=at)
    peers.close(session, by=zoe, at=at, present={amina.pk, bram.pk, zoe.pk}, minutes=75)
    promise = peers.commit(session, by=amina, at=at, text=STEP, look_back_on=at.date())
    later = peers.plan(group, by=zoe, at=at, starts_at=at + timedelta(days=40), place=PLACE, **facts)
    peers.cancel(later, by=zoe, at=at)
    with time_machine.travel(at + timedelta(days=1)):
        daily.daily.call()
        tasks.deliver.call()
    peers.look_back(promise, by=amina, at=at, became=BECAME, for_helpers=BECAME)
    with time_machine.travel(at + timedelta(days=2)):
        tasks.deliver.call()
    return mailoutbox


def all_of(mail):
    """A mail with all its parts, decoded."""
    parts = [part for part in mail.message().walk() if not part.is_multipart()]
    headers = [f"{name}: {value}" for name, value in mail.message().items()]
    return "\n".join(headers + [part.get_payload(decode=True).decode() for part in parts])


def test_4_2_no_mail_holds_a_word_of_the_group(mails):
    said = "\n".join(map(all_of, mails))

    assert [words for words in (GROUP, AGREEMENT, TEXT, STEP, BECAME, PLACE) if words in said] == []
    assert "luiswacht" not in said


def test_4_2_a_mail_names_nobody_but_its_reader(mails, amina, bram, zoe):
    others = {person.email: {amina, bram, zoe} - {person} for person in (amina, bram, zoe)}

    named = [
        person.name
        for mail in mails
        for person in others[mail.to[0]]
        if person.first_name in all_of(mail) or person.email in all_of(mail)
    ]

    assert named == []


def test_4_2_every_mail_comes_down_to_the_same_few_sentences(mails):
    said = {re.search(r",\n\n(.*)\n", mail.body)[1] for mail in mails}

    assert said == {
        "Something is waiting for you in Vakwerk. Sign in to see it:",
        "There is news about a Vakwerk appointment of yours. Sign in to see it:",
        "It is time to look back at something you planned. Two sentences are enough:",
        "Something came of what you brought in or helped with. Sign in to see it:",
    }


def test_4_2_what_the_links_open_asks_to_sign_in_or_shows_nothing(mails, client):
    links = {link for mail in mails for link in re.findall(r"http://localhost:8000(/\S+)", mail.body)}

    answers = {link: client.get(link) for link in links if "geen-mail" not in link}

    asks = {link for link, answer in answers.items() if answer.status_code == 302 and "/inloggen/" in answer.url}
    [look_back] = set(answers) - asks
    page = answers[look_back].content.decode()
    assert [words for words in (GROUP, TEXT, STEP, BECAME, "Amina", "Bram") if words in page] == []


def test_4_2_a_look_back_from_the_mail_takes_an_answer_once_and_shows_nothing(db, at, amina, bram, client, mailoutbox):
    load_methods(at=at)
    group = peers.start_group(by=amina, at=at, name=GROUP, agreement=AGREEMENT)
    invitation = peers.invite_to_group(group, bram.email, by=amina, at=at)
    peers.accept_invitation(invitation, by=bram, at=at)
    session = peers.add_past_meeting(
        group, starts_at=at, method_key="incident", variant="full", minutes=75, people={amina: "presenter"}
    )
    promise = peers.commit(session, by=amina, at=at, text=STEP, look_back_on=at.date())
    with time_machine.travel(at + timedelta(days=1)):
        daily.daily.call()
        tasks.deliver.call()
    link = next(link for mail in mailoutbox for link in re.findall(r"(/samen/terugkijken/\S+)", mail.body))

    before = client.get(link).content.decode()
    answered = client.post(link, {"became": BECAME}).content.decode()
    again = client.post(link, {"became": "Toch niet."}).content.decode()

    assert [words for words in (STEP, GROUP, BECAME, amina.name) if words in before + answered + again] == []
    promise.refresh_from_db()
    assert promise.became == BECAME
