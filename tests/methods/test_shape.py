"""Methods as data: the shipped ones are well-shaped, and what is not is refused with a sentence."""

import json

import pytest

from vakwerk.methods.actions.beginning import SHIPPED
from vakwerk.methods.script import shape

BODIES = {path.stem: json.loads(path.read_text()) for path in sorted(SHIPPED.glob("*.json"))}


@pytest.mark.parametrize("key", BODIES)
def test_a_shipped_method_is_well_shaped(key):
    method = shape.method(BODIES[key])

    assert method.key == key
    assert all(variant.minutes == 45 for variant in method.variants if variant.key == "short")
    is_short = all(variant.minutes <= 45 for variant in method.variants)
    assert is_short or len(method.variants) == 1 + (method.no_short_form is None)


def spoil(**changes):
    body = json.loads(json.dumps(BODIES["incident"]))
    body["variants"][0]["steps"][0] |= changes
    return body


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"minutes": 0}, "whole number from 1"),
        ({"minutes": 6}, "take 76 minutes, not 75"),
        ({"who_speaks": "the cat"}, "must be one of"),
        ({"presenter_mode": "sleeps"}, "must be one of"),
        ({"reveal": "at_step_end"}, "not private writing"),
        ({"key": "harvest"}, "the same key"),
        ({"title": {"nl": "Wat kwam ervan?"}}, "lacks a language"),
        ({"yields": None}, "wrong kind"),
    ],
)
def test_a_misshapen_step_is_refused_with_a_sentence(changes, words):
    with pytest.raises(shape.Misshapen, match=words):
        shape.method(spoil(**changes))


def test_a_method_that_lacks_a_field_is_refused():
    body = {name: value for name, value in BODIES["incident"].items() if name != "purpose"}

    with pytest.raises(shape.Misshapen, match="purpose"):
        shape.method(body)


def test_the_full_incident_method_chooses_in_the_meeting_and_the_short_one_before():
    incident = shape.method(BODIES["incident"])

    assert [incident.variant(key).chooses for key in ("full", "short")] == [True, False]
