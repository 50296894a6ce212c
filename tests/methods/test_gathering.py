"""Lists that a group gathers: everyone adds, who leads sorts, nobody's name stands at anything."""

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.methods import actions
from vakwerk.methods.models import ListItem


@pytest.fixture
def begun(converse, jump, amina):
    """A moral deliberation along ten steps, with Amina's question, at the step that asks for options."""
    conversation = converse("dilemma", presenter=amina)
    jump(conversation, "question")
    return conversation


@pytest.fixture
def add(at):
    def added(conversation, person, text, list_key="options", kind=""):
        return actions.add_item(conversation, list_key, text=text, kind=kind, by=person, at=at)

    return added


@pytest.fixture
def shown(scene):
    """What stands on a list for somebody: shown(conversation, amina, "options") -> [(kind, texts)]."""

    def read(conversation, person, key):
        found = next((each for each in scene(conversation, person).lists if each.key == key), None)
        groups = found.groups if found else []
        return [(kind, [*begins, *(item.text for item in items)]) for kind, begins, items in groups]

    return read


def test_doing_nothing_is_an_option_from_the_start_and_stays_one(begun, shown, add, jump, bram, zoe):
    before = shown(begun, zoe, "options")

    add(begun, bram, "Doorvragen")
    jump(begun, "evaluation")

    assert before == [("", ["Niets doen"])]
    assert shown(begun, zoe, "options") == [("", ["Niets doen", "Doorvragen"])]


def test_everyone_sees_what_is_added_at_the_next_look(begun, add, browse, amina, bram):
    where = f"/gesprek/{begun.pk}/staat/"
    tag = browse(bram).get(where)["ETag"]

    before = browse(bram).get(where, headers={"If-None-Match": tag}).status_code
    add(begun, amina, "Doorvragen")
    after = browse(bram).get(where, headers={"If-None-Match": tag})

    assert (before, after.status_code) == (304, 200)
    assert "Doorvragen" in after.content.decode()


def test_a_list_is_added_to_in_its_own_steps_only(begun, add, jump, bram, scene, at):
    with pytest.raises(Refused, match="In deze stap valt niets te schrijven"):
        add(begun, bram, "Hij belde drie keer.", "statements", "factual")

    jump(begun, "dialogue")

    assert [each.is_open for each in scene(begun, bram).lists] == [False, False]


def test_a_list_with_nothing_on_it_says_so(begun, jump, browse, bram):
    jump(begun, "conclude")

    page = browse(bram).get(f"/gesprek/{begun.pk}/").content.decode()

    assert page.count("Hier staat nog niets.") == 2  # no statement, nothing that chafes


@pytest.mark.parametrize("kind", ["", "opinion"])
def test_a_statement_is_of_one_of_the_kinds(begun, add, jump, bram, kind):
    jump(begun, "clarify")

    with pytest.raises(Refused, match="Die soort is er niet"):
        add(begun, bram, "Hij belde drie keer.", "statements", kind)


def test_who_leads_moves_and_removes_and_nobody_else(begun, add, jump, shown, bram, zoe, eveline, at):
    jump(begun, "clarify")
    add(begun, bram, "Hij belde drie keer.", "statements", "factual")
    add(begun, zoe, "Je hoort terug te bellen.", "statements", "factual")
    belongs, fact = ListItem.objects.order_by("-pk")

    for act in (actions.move_item, actions.drop_item):
        with pytest.raises(Refused, match="begeleid"):
            act(begun, belongs.pk, *(["moral"] if act is actions.move_item else []), by=bram, at=at)
    actions.move_item(begun, belongs.pk, "moral", by=eveline, at=at)
    moved = shown(begun, zoe, "statements")
    actions.drop_item(begun, fact.pk, by=eveline, at=at)

    assert moved == [("Feit", ["Hij belde drie keer."]), ("Norm: wat is goed?", ["Je hoort terug te bellen."])]
    assert shown(begun, zoe, "statements") == moved[1:]
    with pytest.raises(Refused, match="haalde dit al weg"):
        actions.drop_item(begun, fact.pk, by=eveline, at=at)


def test_a_citizen_service_number_is_not_put_on_a_list(begun, add, bram):
    with pytest.raises(Refused):
        add(begun, bram, "Klant 111222333 bellen")

    assert ListItem.objects.count() == 0


def test_closing_destroys_what_was_gathered(begun, add, bram, eveline, at):
    add(begun, bram, "Doorvragen")

    actions.close(begun, by=eveline, at=at)

    assert ListItem.objects.count() == 0


def test_what_was_gathered_stays_when_one_goes_on_along_another_method(begun, add, shown, jump, bram, eveline, at):
    add(begun, bram, "Doorvragen")

    made = actions.change_method(begun, "incident", "full", seen=2, by=eveline, at=at)
    actions.go_to(made, 3, seen=2, by=eveline, at=at)

    assert shown(begun, bram, "options") == [("", ["Niets doen", "Doorvragen"])]


def test_where_one_weighs_the_frame_stands_beside_it(begun, jump, scene, bram):
    seen = []
    for key in ("question", "values", "weighing", "dialogue"):
        jump(begun, key)
        seen.append(scene(begun, bram).frame)

    assert [frame.key if frame else None for frame in seen] == [None, "public_values", "public_values", None]


def test_from_the_page_one_adds_and_who_leads_sorts(begun, jump, browse, bram, eveline):
    jump(begun, "clarify")
    where = f"/gesprek/{begun.pk}/"
    browse(bram).post(f"{where}lijst/", {"list": "statements", "kind": "factual", "text": "Je hoort te bellen."})
    item = ListItem.objects.get()
    empty = browse(bram).post(f"{where}lijst/", {"list": "statements", "text": ""}, headers={"X-Vakwerk": "script"})

    pages = [browse(person).get(where).content.decode() for person in (bram, eveline)]
    browse(eveline).post(f"{where}lijst/verplaatsen/", {"item": item.pk, "kind": "moral"})
    moved = ListItem.objects.get().kind
    browse(eveline).post(f"{where}lijst/weg/", {"item": item.pk})

    assert empty.status_code == 422
    assert ["Je hoort te bellen." in page for page in pages] == [True, True]
    assert [f"{where}lijst/verplaatsen/" in page for page in pages] == [False, True]
    assert (moved, ListItem.objects.count()) == ("moral", 0)
