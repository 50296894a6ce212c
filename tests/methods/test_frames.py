"""Weighing frames as data: the shipped ones are well-shaped, and of what is not every fault is said."""

import json
from dataclasses import fields, is_dataclass

import pytest

from vakwerk.methods.public import EvidenceKind, frame_named, frames
from vakwerk.methods.queries.frames import SHIPPED
from vakwerk.methods.script.faults import frame_faults
from vakwerk.methods.script.frames import frame
from vakwerk.methods.script.shape import Text

BODIES = {path.stem: json.loads(path.read_text()) for path in sorted(SHIPPED.glob("*.json"))}


def test_five_frames_are_shipped_and_each_is_found_by_its_name():
    keys = ["humanity_law", "law_return_involvement", "lawful_effective", "public_values", "reversed_order"]

    assert [each.key for each in frames()] == keys
    assert [frame_named(key).key for key in keys] == keys
    assert frame_named("tarot") is None


@pytest.mark.parametrize(
    ("use", "keys"),
    [
        ("moral_deliberation", ["law_return_involvement", "public_values"]),
        ("panel_hearing", ["humanity_law"]),
        ("experiment", ["lawful_effective"]),
        ("deviation", ["law_return_involvement", "public_values", "reversed_order"]),
    ],
)
def test_a_frame_is_offered_where_it_is_meant_for(use, keys):
    assert [each.key for each in frames(use)] == keys


def test_the_reversed_order_looks_at_the_law_last_and_in_a_fixed_order():
    reversed_order = frame_named("reversed_order")

    assert [facet.key for facet in reversed_order.facets] == ["needed", "core_values", "effects", "legal_test"]
    assert (reversed_order.order, frame_named("public_values").order) == ("fixed", "free")


def test_practical_wisdom_asks_for_four_capacities_too():
    wisdom = frame_named("law_return_involvement")

    assert [each.key for each in wisdom.capacities] == [
        "knows_organisation",
        "knows_rules",
        "assesses_situation",
        "wins_trust",
    ]
    assert wisdom.facet("involvement").question.say("nl") == "Voelt de klant zich gehoord en doet hij of zij mee?"
    assert wisdom.facet("luck") is None


def texts(value):
    if isinstance(value, Text):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)


@pytest.mark.parametrize("key", BODIES)
def test_a_shipped_frame_says_everything_in_two_languages(key):
    said = list(texts(frame(BODIES[key])))

    assert frame_faults(BODIES[key]) == []
    assert len(said) > 10
    assert all(text.nl and text.en for text in said)


def test_an_argument_rests_on_one_of_four_kinds():
    assert [kind.value for kind in EvidenceKind] == ["law", "research", "experience", "client"]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({}, []),
        ({"order": "random"}, ["order"]),
        ({"closing": {"nl": "Wat weegt?"}}, ["closing › en"]),
        ({"facets": BODIES["humanity_law"]["facets"][:1] * 2}, ["facets › 2 › key"]),
    ],
)
def test_every_fault_in_a_frame_is_said_with_its_place(changes, where):
    assert [fault.where for fault in frame_faults(BODIES["humanity_law"] | changes)] == where
