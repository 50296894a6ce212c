"""The pages of a conversation: what others wrote in private is on nobody's, in whatever method and step."""

import json
import re

import pytest

from vakwerk.methods import actions, queries
from vakwerk.methods.actions.beginning import SHIPPED
from vakwerk.methods.models import Conversation
from vakwerk.methods.script import shape

METHODS = [shape.method(json.loads(path.read_text())) for path in sorted(SHIPPED.glob("*.json"))]
FORMS = [(method.key, variant.key) for method in METHODS for variant in method.variants]


@pytest.mark.parametrize(("method_key", "variant"), FORMS)
def test_private_writing_is_on_nobody_elses_page_in_any_step(
    converse, browse, at, amina, bram, zoe, eveline, method_key, variant
):
    conversation = converse(method_key, variant, presenter=amina)
    steps = queries.scene(conversation, bram, at=at).steps
    leaked = []

    for index, step in enumerate(steps):
        if index:
            actions.go_to(conversation, index, seen=index - 1, by=eveline, at=at)
        if step.writing == "private":
            secret = f"geheim van stap {step.key}"
            actions.write(
                conversation, step=step.key, texts={"text": secret}, sequence=1, is_ready=True, by=bram, at=at
            )
            for person in (amina, zoe, eveline):
                page = browse(person).get(f"/gesprek/{conversation.pk}/").content.decode()
                leaked += [(step.key, person)] if secret in page else []

    assert leaked == []
    assert Conversation.objects.get(pk=conversation.pk).step == len(steps) - 1


def test_a_presenter_who_listens_while_others_write_is_told_so_and_not_waited_for(
    converse, jump, browse, amina, bram, eveline
):
    conversation = converse("balint", "full", presenter=amina)
    jump(conversation, "associations")

    hers, of_bram, led = (
        browse(person).get(f"/gesprek/{conversation.pk}/").content.decode() for person in (amina, bram, eveline)
    )

    assert "De anderen schrijven. Jij hoeft nu niets te schrijven." in hers
    assert "Iedereen schrijft voor zichzelf. Het is stil." in of_bram
    assert led.count("schrijft nog") == 2  # Bram and Zoë


@pytest.mark.parametrize("key", ["look_back", "harvest", "facts", "analyse", "advice", "takeaway", "evaluation"])
@pytest.mark.parametrize("who", ["amina", "bram", "eveline"])
def test_a_page_of_a_conversation_takes_at_most_ten_queries(
    converse, jump, browse, request, amina, key, who, django_assert_max_num_queries
):
    conversation = converse(presenter=amina)
    jump(conversation, key)
    visitor = browse(request.getfixturevalue(who))

    with django_assert_max_num_queries(10):
        answer = visitor.get(f"/gesprek/{conversation.pk}/")

    assert answer.status_code == 200


@pytest.mark.parametrize("deed", ["", "staat/"])
def test_a_conversation_does_not_exist_for_who_has_no_seat(converse, browse, dirk, ravi, karima, deed):
    conversation = converse()

    answers = [browse(person).get(f"/gesprek/{conversation.pk}/{deed}") for person in (dirk, ravi, karima)]

    assert [answer.status_code for answer in answers] == [404, 404, 404]


DEEDS = ["stap", "opnieuw", "laten-zien", "pauze", "verder", "erbij", "meer-tijd", "beurt", "inbrenger", "begeleider"]


@pytest.mark.parametrize("deed", [*DEEDS, "schermen", "vertellen", "aanwezig", "schrijven"])
def test_nothing_can_be_done_to_a_conversation_without_a_seat(converse, browse, dirk, deed):
    conversation = converse()
    version = Conversation.objects.get(pk=conversation.pk).version

    answer = browse(dirk).post(f"/gesprek/{conversation.pk}/{deed}/", {"seen": 0, "step": 1, "seat": 1})

    assert answer.status_code == 404
    assert Conversation.objects.get(pk=conversation.pk).version == version


def test_what_is_typed_after_the_clock_was_set_back_is_kept(converse, jump, write, browse, amina, later):
    conversation = converse(presenter=amina)
    jump(conversation, "takeaway")
    tomorrow = int(later(60 * 24).timestamp() * 1000)
    write(conversation, amina, "takeaway", "Van voor de klok terugging.", sequence=tomorrow)
    place = f"/gesprek/{conversation.pk}/"

    page = browse(amina).get(place).content.decode()
    sequence = re.search(r'name="sequence" value="(\d+)"', page)[1]
    browse(amina).post(f"{place}schrijven/", {"step": "takeaway", "sequence": sequence, "text": "Van erna."})

    assert "Van erna." in browse(amina).get(place).content.decode()


def test_4_6_that_all_was_shown_at_once_is_said_to_who_does_not_see_it(
    converse, jump, write, browse, at, amina, bram, zoe, eveline
):
    conversation = converse("five_step", presenter=amina)
    jump(conversation, "core")
    write(conversation, bram, "core", "Het gaat over rust.")
    before = told_on_the_page(browse(zoe), conversation)

    actions.reveal(conversation, seen=3, said_aloud=True, by=eveline, at=at)

    after = told_on_the_page(browse(zoe), conversation)
    assert ("Alles ligt op tafel." in before, "Alles ligt op tafel." in after) == (False, True)


def test_what_was_shown_at_once_stands_where_it_was_written_before_all_else(
    converse, jump, write, browse, at, amina, bram, zoe, eveline
):
    conversation = converse("five_step", presenter=amina)
    jump(conversation, "core")
    write(conversation, bram, "core", "Het gaat over rust.")
    actions.reveal(conversation, seen=3, said_aloud=True, by=eveline, at=at)

    for person in (zoe, eveline):
        page = browse(person).get(f"/gesprek/{conversation.pk}/").content.decode()
        at_hand = [page.index(each) for each in ('id="stap"', "Het gaat over rust.", 'id="deel-kring"')]
        assert at_hand == sorted(at_hand)
        assert page.count("Het gaat over rust.") == 1


def test_who_wrote_in_silence_is_not_told_to_write_when_all_lies_on_the_table(
    converse, jump, write, browse, at, bram, zoe, eveline
):
    conversation = converse("teaching_case")
    jump(conversation, "own")
    write(conversation, bram, "own", "Eerst bellen.")
    before = told_on_the_page(browse(zoe), conversation)

    actions.reveal(conversation, seen=1, said_aloud=True, by=eveline, at=at)

    assert before == "Stap 2 van 4: Wat zou jij doen? Iedereen schrijft voor zichzelf. Het is stil."
    assert told_on_the_page(browse(zoe), conversation) == "Stap 2 van 4: Wat zou jij doen? Alles ligt op tafel."
    assert "Het is stil." not in browse(eveline).get(f"/gesprek/{conversation.pk}/").content.decode()


def told_on_the_page(visitor, conversation):
    """What the page says aloud when it has changed."""
    return re.search(r'data-say="([^"]*)"', visitor.get(f"/gesprek/{conversation.pk}/").content.decode())[1]


def test_a_save_of_the_script_answers_with_the_time_and_points_out_marks(converse, jump, browse, amina):
    conversation = converse(presenter=amina)
    jump(conversation, "takeaway")
    typed = {"step": "takeaway", "sequence": 1, "text": "Bel 06 12345678."}

    answer = browse(amina).post(f"/gesprek/{conversation.pk}/schrijven/", typed, headers={"X-Vakwerk": "script"})

    assert answer.json()["said"].startswith("Bewaard om ")
    assert "een telefoonnummer" in answer.json()["said"]


def test_a_save_that_is_refused_says_why_and_keeps_nothing(converse, jump, browse, amina, at):
    conversation = converse(presenter=amina)
    jump(conversation, "takeaway")
    typed = {"step": "takeaway", "sequence": 1, "text": "Het nummer is 111222333."}

    answer = browse(amina).post(f"/gesprek/{conversation.pk}/schrijven/", typed, headers={"X-Vakwerk": "script"})

    assert answer.status_code == 422
    assert "burgerservicenummer" in answer.json()["refused"]
    assert queries.scene(conversation, amina, at=at).writings == []


def test_without_the_script_a_save_comes_back_on_the_page(converse, jump, browse, amina):
    conversation = converse(presenter=amina)
    jump(conversation, "takeaway")
    typed = {"step": "takeaway", "sequence": 1, "text": "Rustig blijven.", "ready": "1"}

    answer = browse(amina).post(f"/gesprek/{conversation.pk}/schrijven/", typed, follow=True)

    page = answer.content.decode()
    assert "Rustig blijven.</textarea>" in page
    assert "Je bent klaar." in page
    assert "Bewaard om" in page


def test_the_topic_of_the_presenter_is_read_by_all_once_she_presents(methods, browse, seat, at, amina, bram, eveline):
    plans = [
        actions.SeatPlan(amina, topic="De derde keer nam ik niet op."),
        actions.SeatPlan(bram, topic="Ik zei dat komt goed."),
        actions.SeatPlan(eveline, "facilitator"),
    ]
    conversation = actions.start(
        "peers.peersession:voorbeeld1",
        method_key="incident",
        variant="full",
        seats=plans,
        closed_group=None,
        by=eveline,
        at=at,
    )
    for person in (amina, bram, eveline):
        actions.take_seat(conversation, by=person, at=at)
    before = browse(bram).get(f"/gesprek/{conversation.pk}/").content.decode()

    actions.present(conversation, seat(conversation, amina).pk, by=eveline, at=at)
    actions.go_to(conversation, 1, seen=0, by=eveline, at=at)

    after = browse(bram).get(f"/gesprek/{conversation.pk}/").content.decode()
    assert "De derde keer nam ik niet op." not in before
    assert "De derde keer nam ik niet op." in after
    assert "Ik zei dat komt goed." in after  # his own, where the step asks for it
    assert "Ik zei dat komt goed." not in browse(amina).get(f"/gesprek/{conversation.pk}/").content.decode()


def test_who_has_not_taken_a_seat_is_shown_the_way_to_it(methods, browse, at, amina, eveline):
    plans = [actions.SeatPlan(amina), actions.SeatPlan(eveline, "facilitator")]
    conversation = actions.start(
        "peers.peersession:voorbeeld1",
        method_key="incident",
        variant="full",
        seats=plans,
        closed_group=None,
        by=eveline,
        at=at,
    )

    answer = browse(amina).get(f"/gesprek/{conversation.pk}/")

    assert answer["Location"] == "/samen/bijeenkomst/voorbeeld1/"


def test_the_methods_are_listed_and_each_has_a_page_that_prints(methods, browse, amina):
    visitor = browse(amina)

    pages = {path: visitor.get(path).content.decode() for path in ("/methoden/", "/methoden/incident/")}

    assert all(method.name.nl in pages["/methoden/"] for method in METHODS)
    incident = next(method for method in METHODS if method.key == "incident")
    assert all(step.title.nl in pages["/methoden/incident/"] for step in incident.variants[0].steps)
    assert visitor.get("/methoden/bestaat-niet/").status_code == 404


def test_beside_a_video_call_its_link_stands_on_every_screen(converse, browse, amina, bram, eveline, at):
    conversation = converse(presenter=amina)
    where, call = f"/gesprek/{conversation.pk}/", "https://bellen.voorbeeld.example/kamer"
    before = browse(bram).get(where).content.decode()

    browse(eveline).post(f"{where}schermen/", {"meeting": "video_call", "call_url": call})
    beside = [browse(person).get(where).content.decode().count(f'href="{call}"') for person in (amina, bram, eveline)]
    browse(eveline).post(f"{where}schermen/", {"meeting": "own_screens"})

    assert call not in before
    assert beside == [1, 1, 1]
    assert f'href="{call}"' not in browse(bram).get(where).content.decode()


@pytest.mark.parametrize("call", ["http://bellen.example/kamer", "javascript:alert(1)", "https://"])
def test_a_link_that_is_no_safe_address_is_refused_with_a_sentence(converse, browse, amina, eveline, call):
    conversation = converse(presenter=amina)
    typed = {"meeting": "video_call", "call_url": call}

    answer = browse(eveline).post(f"/gesprek/{conversation.pk}/schermen/", typed, headers={"X-Vakwerk": "script"})

    assert answer.status_code == 422
    assert answer.json()["refused"] == "Begin de link met https://."
    assert Conversation.objects.get(pk=conversation.pk).meeting == "own_screens"


def test_a_save_of_what_somebody_types_takes_few_queries(converse, jump, screen, amina, django_assert_max_num_queries):
    """Two hundred people who type ask it 133 times a second."""
    conversation = converse()
    jump(conversation, "takeaway")
    hers = screen(conversation, amina).client
    form = {"step": "takeaway", "text": "Ik bel op dinsdag.", "sequence": 1}

    with django_assert_max_num_queries(8):  # two of which begin and end what would be the transaction
        answer = hers.post(f"/gesprek/{conversation.pk}/schrijven/", form, headers={"X-Vakwerk": "script"})

    assert answer.status_code == 200


def test_what_she_brought_along_stands_once_on_the_screen_of_who_presents_it(methods, browse, at, amina, bram, eveline):
    words = "De derde keer nam ik niet op."
    plans = [actions.SeatPlan(amina, "presenter", topic=words), actions.SeatPlan(bram)]
    plans.append(actions.SeatPlan(eveline, "facilitator"))
    form = {"method_key": "case_meeting", "variant": "full", "closed_group": None}
    conversation = actions.start("casework.casestudy:voorbeeld1", seats=plans, by=eveline, at=at, **form)
    for person in (amina, bram, eveline):
        actions.take_seat(conversation, by=person, at=at)
    actions.go_to(conversation, 1, seen=0, by=eveline, at=at)

    pages = [browse(person).get(f"/gesprek/{conversation.pk}/").content.decode() for person in (amina, bram)]

    assert [page.count(words) for page in pages] == [1, 1]


def test_where_nobody_looks_back_the_group_is_told_to_go_on(converse, browse, amina):
    page = browse(amina).get(f"/gesprek/{converse(presenter=amina).pk}/").content.decode()

    assert "Is er niets? Ga dan verder." in page
    assert "heeft het woord" not in page


def test_who_is_alone_reads_that_there_is_nobody_to_hand_over_to(methods, browse, at, amina, eveline):
    form = {"method_key": "incident", "variant": "full", "closed_group": None}
    plans = [actions.SeatPlan(amina), actions.SeatPlan(eveline, "facilitator")]
    conversation = actions.start("peers.peersession:voorbeeld1", seats=plans, by=eveline, at=at, **form)
    actions.take_seat(conversation, by=eveline, at=at)

    alone = browse(eveline).get(f"/gesprek/{conversation.pk}/").content.decode()
    actions.take_seat(conversation, by=amina, at=at)
    together = browse(eveline).get(f"/gesprek/{conversation.pk}/").content.decode()

    assert ["Er is nog niemand die dat kan." in page for page in (alone, together)] == [True, False]
    assert ["Overdragen" in page for page in (alone, together)] == [False, True]
