"""A dialogue held live: the head tells, a colleague leads, and what the team puts on the list stays without names."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.methods.actions import add_item, go_to
from vakwerk.methods.models import Conversation, ListItem, Writing
from vakwerk.methods.public import load_methods, open_conversation, seats_of
from vakwerk.people.models import Appointment
from vakwerk.people.public import EXECUTIVE
from vakwerk.practice.actions import dialogue_talks as talks
from vakwerk.practice.actions import dialogues, obstacles
from vakwerk.practice.models import ActivationDialogue, Contribution
from vakwerk.practice.queries import dialogues as queries
from vakwerk.trail.models import TrailEntry

BEFORE = "Wij mogen geen tolk bellen zonder aanvraag."
THERE = "De wachttijd bij schuldhulp is te lang om eerlijk te zijn."
ANSWER = "Niet mogelijk zonder aanvraag; wel een akkoord per maand."
STORY = "Een brief die in elke regel klopte, en waar iemand om moest huilen."


@pytest.fixture
def chandra(settle, grevendrecht):
    """Head of the department."""
    return settle("chandra", "Chandra Ramdin", grevendrecht, EXECUTIVE)


@pytest.fixture
def five(settle, grevendrecht, team, amina, wietske, dirk, at):
    """The team, who leads it among them."""
    load_methods(at=at)
    names = (("berend", "Berend Slot"), ("yara", "Yara Haddad"))
    return [amina, wietske, *(settle(key, name, grevendrecht, team=team) for key, name in names)]


def prepared(team, chandra, at, stories=""):
    made = dialogues.plan_dialogue(team, by=chandra, at=at, starts_at=at + timedelta(hours=1))
    return dialogues.prepare(made, by=chandra, at=at, stories=stories, why_unanswered="Het ligt bij de inkoop.")


@pytest.fixture
def answered(five, team, chandra, wietske, amina, at):
    """Of last time one obstacle, with an answer; the next dialogue is prepared."""
    first = dialogues.plan_dialogue(team, by=chandra, at=at, starts_at=at)
    dialogues.contribute(first, by=amina, text=BEFORE)
    for act in (dialogues.prepare, dialogues.hold, dialogues.publish):
        first = act(first, by=chandra, at=at)
    owned = obstacles.give_owner(first.obstacles.get(), by=chandra, at=at, owner=wietske, theme="systems")
    return obstacles.answer_obstacle(owned, "refuse", by=wietske, at=at, text=ANSWER)


@pytest.fixture
def dialogue(answered, team, chandra, at):
    return prepared(team, chandra, at, stories=STORY)


@pytest.fixture
def begun(dialogue, chandra, wietske, at):
    return begin(dialogue, chandra, wietske, at)


def begin(dialogue, chandra, leader, at):
    facts = {"method_key": "activation_dialogue", "variant": "full", "way": "own_screens"}
    return talks.begin_talk(dialogue, by=chandra, at=at, leader=leader, **facts)


def to_the_list(conversation, leader, at):
    for seen in range(3):  # answers, judging, stories
        go_to(conversation, seen + 1, seen=seen, by=leader, at=at)


def test_the_way_back_leads_to_the_dialogue_and_names_no_meeting(begun, dialogue, chandra, browse):
    page = browse(chandra).get(f"/gesprek/{begun.pk}/").content.decode()

    assert f'href="/proberen/dialoog/{dialogue.pk}/"' in page
    assert ">Terug</span>" in page
    assert "Naar de bijeenkomst" not in page


def test_who_tells_what_became_of_last_time_hears_that_she_has_the_floor(begun, dialogue, chandra, amina, at, browse):
    live = f"/gesprek/{begun.pk}/"
    talks.join_talk(dialogue, by=amina, at=at)

    assert "Jij hebt het woord." in browse(chandra).get(live).content.decode()
    assert "Chandra heeft het woord. Jij luistert." in browse(amina).get(live).content.decode()


@pytest.mark.either_database
def test_the_head_tells_the_team_gathers_and_a_colleague_closes_it(
    begun, dialogue, answered, chandra, wietske, amina, five, at
):
    assert {seat.person.first_name: seat.role for seat in seats_of(begun)} == {
        "Chandra": "presenter", "Wietske": "facilitator", "Amina": "participant", "Berend": "participant",
        "Dirk": "participant", "Yara": "participant",
    }  # fmt: skip
    talks.join_talk(dialogue, by=wietske, at=at)
    to_the_list(talks.join_talk(dialogue, by=amina, at=at), wietske, at)
    add_item(begun, "obstacles", text=THERE, by=amina, at=at)
    obstacles.judge(answered, by=amina, at=at, not_satisfied=4)
    talks.close_talk(dialogue, by=wietske, at=at)

    held = ActivationDialogue.objects.get(pk=dialogue.pk)
    assert (held.state, Contribution.objects.get().text) == ("held", THERE)
    assert not Conversation.objects.exists()
    assert not Writing.objects.exists()
    published = dialogues.publish(held, by=chandra, at=at)
    assert {each.text for each in queries.obstacles_of(published)} == {THERE, BEFORE}


def test_nothing_leads_to_who_put_something_on_the_list(begun, dialogue, amina, wietske, answered, at):
    talks.join_talk(dialogue, by=wietske, at=at)
    to_the_list(talks.join_talk(dialogue, by=amina, at=at), wietske, at)
    trail = TrailEntry.objects.count()

    add_item(begun, "obstacles", text=THERE, by=amina, at=at)

    assert {field.name for field in ListItem._meta.fields} == {"id", "conversation", "list", "kind", "text"}
    assert TrailEntry.objects.count() == trail
    assert not Writing.objects.exists()


def test_it_begins_with_last_time_and_is_not_closed_before_the_team_has_judged(begun, dialogue, wietske, at, browse):
    talks.join_talk(dialogue, by=wietske, at=at)

    with pytest.raises(Refused, match="Eerst beoordeelt het team"):
        talks.close_talk(dialogue, by=wietske, at=at)

    page = browse(wietske).get(f"/proberen/dialoog/{dialogue.pk}/afronden/").content.decode()
    assert "Eerst beoordeelt het team" in page
    assert open_conversation(dialogue) is not None


def test_who_may_begin_join_and_close(dialogue, chandra, wietske, amina, dirk, bram, ravi, at):
    with pytest.raises(Refused, match="Alleen wie deze dialoog leidt"):
        begin(dialogue, amina, wietske, at)
    with pytest.raises(Refused, match="Laat een collega van het team"):
        begin(dialogue, chandra, chandra, at)
    with pytest.raises(Refused, match="Kies een collega van dit team"):
        begin(dialogue, chandra, bram, at)
    with pytest.raises(Refused, match="is nu niet bezig"):
        talks.join_talk(dialogue, by=amina, at=at)
    begin(dialogue, chandra, wietske, at)
    with pytest.raises(Refused, match="Neem plaats"):
        begin(dialogue, chandra, wietske, at)
    for somebody in (ravi, bram):
        with pytest.raises(Refused, match="Alleen collega's van dit team"):
            talks.join_talk(dialogue, by=somebody, at=at)
    with pytest.raises(Refused, match="sluit het af"):
        talks.close_talk(dialogue, by=chandra, at=at)
    with pytest.raises(Refused, match="sluit het af"):
        dialogues.hold(dialogue, by=chandra, at=at)


def test_it_is_begun_joined_and_closed_by_its_pages(dialogue, answered, chandra, wietske, amina, at, browse):
    page = f"/proberen/dialoog/{dialogue.pk}/"
    form = browse(chandra).get(f"{page}beginnen/").content.decode()
    given = {"leader": wietske.pk, "form": "activation_dialogue.short", "way": "own_screens", "call_url": ""}
    begun = browse(chandra).post(f"{page}beginnen/", given)

    assert "Wietske Bosma" in form
    assert begun.status_code == 302
    assert "Mijn plaats innemen" in browse(amina).get(page).content.decode()
    live = browse(wietske).post(f"{page}meedoen/")
    assert f"{page}afronden/" in browse(wietske).get(live.url).content.decode()
    assert ANSWER in browse(amina).get(page).content.decode()
    obstacles.judge(answered, by=amina, at=at, solved=3)
    browse(wietske).post(f"{page}afronden/")
    dialogue.refresh_from_db()
    assert dialogue.state == "held"


def test_a_link_that_is_none_is_pointed_out_and_nothing_is_lost(dialogue, chandra, wietske, browse):
    given = {"leader": wietske.pk, "form": "activation_dialogue.short", "way": "video_call", "call_url": "kamer 3"}

    answer = browse(chandra).post(f"/proberen/dialoog/{dialogue.pk}/beginnen/", given)

    assert answer.status_code == 422
    assert "kamer 3" in answer.content.decode()
    assert open_conversation(dialogue) is None


def test_a_talk_that_nobody_closed_leaves_what_was_gathered(begun, dialogue, amina, wietske, at):
    talks.join_talk(dialogue, by=wietske, at=at)
    to_the_list(talks.join_talk(dialogue, by=amina, at=at), wietske, at)
    add_item(begun, "obstacles", text=THERE, by=amina, at=at)

    talks.close_overdue(at=at + timedelta(days=1))
    assert open_conversation(dialogue) is not None
    talks.close_overdue(at=at + timedelta(days=3))

    dialogue.refresh_from_db()
    assert (open_conversation(dialogue), dialogue.state) == (None, "prepared")
    assert Contribution.objects.get().text == THERE


def test_who_leaves_the_team_leaves_its_talk(begun, dialogue, amina, at, browse):
    live = f"/gesprek/{begun.pk}/"
    talks.join_talk(dialogue, by=amina, at=at)
    assert browse(amina).get(live).status_code == 200
    Appointment.objects.filter(person=amina).update(ends_on=at.date() - timedelta(days=2))

    talks.close_overdue(at=at)

    assert browse(amina).get(live).status_code == 404
