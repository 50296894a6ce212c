"""What is drawn once for all of a kind: it holds nothing of anybody, serves who may see it, and goes in time."""

import json
import re
import time

import pytest
import time_machine
from django.contrib.sessions.models import Session

from vakwerk.methods import actions, queries
from vakwerk.methods.actions.beginning import SHIPPED
from vakwerk.methods.models import Conversation, Seat
from vakwerk.methods.queries import drawn
from vakwerk.methods.rules import steps_of
from vakwerk.methods.script import shape
from vakwerk.people.public import admit, open_group

METHODS = [shape.method(json.loads(path.read_text())) for path in sorted(SHIPPED.glob("*.json"))]


@pytest.fixture(autouse=True)
def still(at):
    """The clock stands still: what is drawn now and what was drawn before say the same of the time."""
    with time_machine.travel(at, tick=False):
        yield


def kept(conversation):
    """Everything that this process remembers of a conversation, as text."""
    version = drawn._versions.get(conversation.pk)
    return "" if version is None else "\n".join("".join(pieces) for pieces in version.drawings.values())


def without_proofs(page):
    """The proof of a form is another one on every page."""
    return re.sub(r'(name="csrfmiddlewaretoken" value|data-token)="[^"]*"', "", page)


@pytest.fixture
def change(eveline, at):
    """Something that everybody sees."""
    return lambda conversation: actions.extend(conversation, 1, by=eveline, at=at)


@pytest.fixture
def drawings(monkeypatch):
    """How often something was drawn."""
    made = []
    keep = drawn.keep
    monkeypatch.setattr(queries, "keep", lambda *facts: (made.append(facts), keep(*facts))[1])
    return made


def test_what_one_draws_serves_all_who_are_alike(converse, screen, amina, bram, zoe, eveline, change, drawings):
    conversation = converse(presenter=amina)
    screens = [screen(conversation, person) for person in (amina, bram, zoe, eveline)]
    drawings.clear()

    change(conversation)
    answers = [each.poll().status_code for each in screens]

    assert answers == [200, 200, 200, 200]
    assert [kind.role for _scene, kind, _html in drawings] == ["presenter", "participant", "facilitator"]


def test_who_brought_in_last_time_is_alike_to_all_but_where_one_looks_back(
    converse, jump, screen, amina, bram, zoe, change, drawings
):
    conversation = converse(presenter=amina)
    jump(conversation, "facts")
    Seat.objects.filter(conversation=conversation, person=bram).update(looks_back=True)
    screens = [screen(conversation, person) for person in (bram, zoe)]
    drawings.clear()
    change(conversation)

    for each in screens:
        each.poll()

    assert len(drawings) == 1


def test_a_new_state_costs_two_queries_once_it_is_drawn(converse, screen, bram, zoe, change, django_assert_num_queries):
    conversation = converse()
    first, second = screen(conversation, bram), screen(conversation, zoe)
    change(conversation)
    first.poll()

    with django_assert_num_queries(2):
        answer = second.poll()

    assert answer.status_code == 200


def test_drawing_it_takes_five(converse, screen, bram, change, django_assert_num_queries):
    conversation = converse()
    his = screen(conversation, bram)
    change(conversation)

    with django_assert_num_queries(5):
        his.poll()


def act_out(conversation, people, eveline, at):
    """Go through all steps; everyone writes wherever that is asked. Yields each step once all have written."""
    steps = steps_of(conversation)
    for index, step in enumerate(steps):
        if index:
            actions.go_to(conversation, index, seen=index - 1, by=eveline, at=at)
        for person in people:
            may = {"texts": {"text": f"{person.first_name} schrijft {step.key}"}, "sequence": 1, "is_ready": False}
            if step.writing != "none" and not (person == people[0] and step.presenter_mode != "speaks"):
                actions.write(conversation, step=step.key, **may, by=person, at=at)
        yield step


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.key)
def test_put_together_it_is_what_the_whole_way_shows(converse, screen, at, amina, bram, zoe, eveline, method):
    people = [amina, bram, zoe, eveline]
    conversation = converse(method.key, method.variants[0].key, presenter=amina)
    screens = [screen(conversation, person) for person in people]
    different = []

    for step in act_out(conversation, people, eveline, at):
        for order in (screens, screens[::-1]):  # everybody is once served by what another drew
            queries.drop(conversation.pk)
            at_once = [each.poll().content.decode() or each.page for each in order]
            for each, page in zip(order, at_once, strict=True):
                queries.drop(conversation.pk)
                different += [step.key] if without_proofs(page) != without_proofs(each.page) else []
            actions.extend(conversation, 1, by=eveline, at=at)

    assert different == []


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.key)
def test_nothing_that_is_kept_is_anybodys_own(converse, screen, at, amina, bram, zoe, eveline, method):
    people = [amina, bram, zoe, eveline]
    conversation = converse(method.key, method.variants[0].key, presenter=amina)
    screens = [screen(conversation, person) for person in people]
    found = []

    for step in act_out(conversation, people, eveline, at):
        actions.extend(conversation, 1, by=eveline, at=at)
        tokens = [re.search(r'data-token="(\w+)"', each.page)[1] for each in screens]
        own = [f"{person.first_name} schrijft {step.key}" for person in people if step.writing == "private"]
        sessions = [each.client.session.session_key for each in screens]
        assert kept(conversation)
        found += [each for each in [*tokens, *own, *sessions] if each in kept(conversation)]

    assert found == []


def test_what_one_brought_along_is_kept_for_nobody(methods, screen, at, amina, bram, eveline):
    plans = [
        actions.SeatPlan(amina, topic="De derde keer nam ik niet op.", promise="Ik bel op dinsdag."),
        actions.SeatPlan(bram, topic="Ik zei dat komt goed.", promise="Ik vraag om een uur."),
        actions.SeatPlan(eveline, "facilitator"),
    ]
    facts = {"method_key": "incident", "variant": "full", "closed_group": None, "seats": plans}
    conversation = actions.start("peers.peersession:voorbeeld1", **facts, by=eveline, at=at)
    hers, his = screen(conversation, amina), screen(conversation, bram)

    promised = [hers.page, his.page, kept(conversation)]
    actions.go_to(conversation, 1, seen=0, by=eveline, at=at)
    brought = [hers.poll().content.decode(), his.poll().content.decode(), kept(conversation)]

    assert ["Ik bel op dinsdag." in page for page in promised] == [True, False, False]
    assert ["Ik vraag om een uur." in page for page in promised] == [False, True, False]
    assert ["De derde keer" in page for page in brought] == [True, False, False]
    assert ["Ik zei dat komt goed." in page for page in brought] == [False, True, False]


def test_what_somebody_writes_is_no_slot_for_others(converse, jump, write, screen, bram, zoe, amina, change):
    """Who knew the word of a slot could have others fill in their own; it is another one in every process."""
    conversation = converse(presenter=amina)
    jump(conversation, "analyse")
    write(conversation, bram, "analyse", "slot-text- {{ slots.token }} <script>")

    page = screen(conversation, zoe).page

    assert "slot-text- {{ slots.token }} &lt;script&gt;" in page


def test_who_sits_aside_is_served_nothing_of_the_sheet(converse, jump, write, screen, amina, bram, zoe, change):
    conversation = converse(presenter=amina)
    jump(conversation, "analyse")
    write(conversation, bram, "analyse", "Zij durfde niet.")
    hers, his, theirs = (screen(conversation, person) for person in (amina, bram, zoe))

    change(conversation)
    pages = [each.poll().content.decode() for each in (theirs, his, hers)]

    assert ["Zij durfde niet.</li>" in page for page in pages] == [True, False, False]  # his own is on his sheet
    assert ["Zij durfde niet." in page for page in pages] == [True, True, False]


def test_each_reads_her_own_language(converse, screen, bram, zoe, change):
    zoe.language = "en"
    zoe.save()
    conversation = converse()
    his, hers = screen(conversation, bram), screen(conversation, zoe)

    change(conversation)
    pages = [his.poll().content.decode(), hers.poll().content.decode()]

    assert ["Wie is er?" in page for page in pages] == [True, False]
    assert ["Who is here?" in page for page in pages] == [False, True]


def test_whose_turn_it_is_gets_the_button_and_nobody_else(converse, jump, screen, amina, bram, zoe, eveline):
    conversation = converse()
    screens = [screen(conversation, person) for person in (amina, bram, zoe)]

    jump(conversation, "harvest")
    pages = [each.poll().content.decode() for each in screens]

    assert ['id="doe-beurt"' in page for page in pages] == [True, False, False]


def test_the_one_who_was_removed_is_not_served(converse, screen, amina, bram, change, at):
    conversation = converse()
    hers, his = screen(conversation, amina), screen(conversation, bram)

    actions.remove_seat(conversation, amina, at=at)

    assert [his.poll().status_code, hers.poll().status_code] == [200, 404]


@pytest.fixture
def behind_a_door(converse, at, amina, bram, zoe, eveline):
    door = open_group(at=at)
    for person in (amina, bram, zoe, eveline):
        admit(door, person, at=at)
    return converse(closed_group=door)


def close_account(amina):
    type(amina).objects.filter(pk=amina.pk).update(is_active=False)


def leave_organisation(amina):
    amina.appointments.update(ends_on="2020-01-01", starts_on="2019-01-01")


def sign_out_everywhere(amina):
    keys = [row.pk for row in Session.objects.all() if row.get_decoded().get("_auth_user_id") == amina.pk]
    Session.objects.filter(pk__in=keys).delete()


LOST = {close_account: 401, leave_organisation: 404, sign_out_everywhere: 401}


@pytest.mark.parametrize("loss", LOST, ids=lambda loss: loss.__name__)
def test_who_lost_the_right_to_look_is_not_served(behind_a_door, screen, amina, bram, change, loss):
    hers, his = screen(behind_a_door, amina), screen(behind_a_door, bram)
    change(behind_a_door)
    seen = [his.poll().status_code, hers.poll().status_code]

    loss(amina)
    change(behind_a_door)

    assert seen == [200, 200]
    assert [his.poll().status_code, hers.poll().status_code] == [200, LOST[loss]]


def test_only_the_newest_is_kept(converse, jump, screen, amina, bram):
    conversation = converse(presenter=amina)
    his = screen(conversation, bram)

    jump(conversation, "facts")
    his.poll()

    version = drawn._versions[conversation.pk]
    assert (version.number, version.table.step.key) == (Conversation.objects.get(pk=conversation.pk).version, "facts")


def test_at_closing_nothing_of_it_stays_in_memory(
    converse, jump, write, screen, bram, zoe, amina, eveline, at, django_capture_on_commit_callbacks
):
    conversation = converse(presenter=amina)
    jump(conversation, "analyse")
    write(conversation, bram, "analyse", "Zij durfde niet.")
    hers = screen(conversation, zoe)
    before = kept(conversation)

    with django_capture_on_commit_callbacks() as deeds:
        actions.close(conversation, by=eveline, at=at)
    next(deed for deed in deeds if getattr(deed, "func", None) is queries.drop)()  # the rest is for the database

    assert "Zij durfde niet." in before
    assert kept(conversation) == ""
    assert hers.poll().status_code == 404


def test_what_another_process_closed_goes_at_the_first_poll(converse, screen, zoe):
    conversation = converse()
    hers = screen(conversation, zoe)
    before = kept(conversation)
    Conversation.objects.filter(pk=conversation.pk).delete()

    answer = hers.poll()

    assert before != ""
    assert (answer.status_code, kept(conversation)) == (404, "")


def test_what_nobody_asks_for_any_more_goes_by_itself(converse, screen, zoe, monkeypatch):
    monkeypatch.setattr(drawn, "STAYS", 0.05)
    monkeypatch.setattr(drawn, "_sweeper", None)
    conversation = converse()
    screen(conversation, zoe)
    before = kept(conversation)

    deadline = time.monotonic() + 5
    while kept(conversation) and time.monotonic() < deadline:
        time.sleep(0.02)

    assert before != ""
    assert kept(conversation) == ""
