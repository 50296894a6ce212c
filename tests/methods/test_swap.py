"""Going on along another method midway: from any step of any method to any form of any other."""

import json
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vakwerk.common.verdicts import Refused
from vakwerk.methods import actions, queries
from vakwerk.methods.actions.beginning import SHIPPED
from vakwerk.methods.models import Conversation
from vakwerk.methods.script import shape
from vakwerk.methods.script.swap import steps_of, swapped

BODIES = {path.stem: json.loads(path.read_text()) for path in sorted(SHIPPED.glob("*.json"))}
FORMS = [(key, variant["key"]) for key, body in BODIES.items() for variant in body["variants"]]


def may_follow(old, new):
    """What is meant for the same kind of meeting, as the page offers it."""
    return old[0] != new[0] and set(BODIES[old[0]]["used_in"]) & set(BODIES[new[0]]["used_in"])


@pytest.mark.parametrize(("old", "new"), [pair for pair in product(FORMS, FORMS) if may_follow(*pair)])
@given(at=st.integers(0, 20), has_presenter=st.booleans())
def test_what_comes_of_a_swap_is_a_method_that_begins_with_what_was_done(old, new, at, has_presenter):
    body, other = BODIES[old[0]], BODIES[new[0]]
    index = min(at, len(steps_of(body, old[1])) - 1)

    made = swapped(body, old[1], index, other, new[1], has_presenter=has_presenter)

    steps = shape.method(made).variant(new[1]).steps
    assert [step.key for step in steps[: index + 1]] == [step["key"] for step in steps_of(body, old[1])][: index + 1]
    assert len(steps) > index + 1
    assert not any(step.looks_back for step in steps[index + 1 :])
    assert not has_presenter or steps[index + 1].needs_presenter


@pytest.mark.parametrize(("key", "variant"), FORMS)
def test_every_form_of_every_method_is_walked_from_begin_to_end(
    key, variant, converse, scene, write, at, later, amina, bram, zoe, eveline
):
    conversation = converse(key, variant)
    steps = shape.method(BODIES[key]).variant(variant).steps
    for index, step in enumerate(steps):
        if step.needs_presenter and scene(conversation, eveline).chosen_presenter is None:
            actions.present(conversation, queries.seat_of(conversation, amina).pk, by=eveline, at=at)
        if index:
            actions.go_to(conversation, index, seen=index - 1, by=eveline, at=at)
        for person in (bram, zoe):
            if step.writing != "none":
                write(conversation, person, step.key, f"Wat {person.first_name} schrijft.", is_ready=True)
        if step.reveal == "by_facilitator":
            actions.reveal(conversation, seen=index, said_aloud=True, by=eveline, at=at)
        assert [scene(conversation, person).step.key for person in (amina, bram, eveline)] == [step.key] * 3

    handover = actions.close(conversation, by=eveline, at=later(90))

    kept = any(step.takes_along for step in steps)
    assert [bool(seat.takeaway or seat.commitment) for seat in handover.seats if seat.person == bram] == [kept]
    assert not Conversation.objects.exists()


def test_what_somebody_wrote_for_herself_before_the_swap_goes_home_with_her(
    converse, jump, write, scene, later, at, amina, bram, eveline
):
    conversation = converse(presenter=amina)
    jump(conversation, "takeaway")
    write(conversation, bram, "takeaway", "Ik vraag het voortaan.")
    now = Conversation.objects.get(pk=conversation.pk)

    actions.change_method(conversation, "gossip", "short", seen=now.step, by=eveline, at=at)

    after = scene(conversation, bram)
    assert (after.step.key, after.method.name.nl) == ("takeaway", "Roddelmethode")
    assert after.next_step.needs_presenter
    handover = actions.close(conversation, by=eveline, at=later(60))
    assert (handover.method_key, handover.variant) == ("gossip", "short")
    assert [seat.takeaway for seat in handover.seats if seat.person == bram] == ["Ik vraag het voortaan."]


@pytest.mark.parametrize("form", [("nonsense", "full"), ("balint", "short")])
def test_there_is_no_such_method(converse, eveline, at, form):
    conversation = converse()

    with pytest.raises(Refused):
        actions.change_method(conversation, *form, seen=0, by=eveline, at=at)


def test_only_the_facilitator_swaps_and_two_at_once_are_one(converse, jump, amina, bram, eveline, at):
    conversation = converse(presenter=amina)

    with pytest.raises(Refused):
        actions.change_method(conversation, "gossip", "full", seen=0, by=bram, at=at)
    jump(conversation, "facts")
    with pytest.raises(Refused):
        actions.change_method(conversation, "gossip", "full", seen=0, by=eveline, at=at)


def test_the_button_does_it(converse, browse, eveline, amina):
    conversation = converse(presenter=amina)
    visitor = browse(eveline)
    page = visitor.get(f"/gesprek/{conversation.pk}/").content.decode()

    visitor.post(f"/gesprek/{conversation.pk}/methode/", {"form": "raguse.full", "seen": "0"})

    assert "raguse.full" in page
    assert "incident.short" not in page
    conversation.refresh_from_db()
    assert conversation.method_key == "raguse"
