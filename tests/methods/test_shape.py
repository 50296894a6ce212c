"""Methods as data: the shipped ones are well-shaped, and of what is not every fault is said, with its place."""

import json

import pytest
from django.utils.translation import gettext
from hypothesis import given
from hypothesis import strategies as st

from vakwerk.methods.actions.beginning import SHIPPED
from vakwerk.methods.public import frames
from vakwerk.methods.script import shape
from vakwerk.methods.script.faults import faults
from vakwerk.methods.states import Use

BODIES = {path.stem: json.loads(path.read_text()) for path in sorted(SHIPPED.glob("*.json"))}


@pytest.mark.parametrize("key", BODIES)
def test_a_shipped_method_is_well_shaped(key):
    method = shape.method(BODIES[key])

    assert faults_in(BODIES[key]) == []
    assert method.key == key
    assert all(variant.minutes == 45 for variant in method.variants if variant.key == "short")
    is_short = all(variant.minutes <= 45 for variant in method.variants)
    assert is_short or len(method.variants) == 1 + (method.no_short_form is None)


def faults_in(body):
    """Where -> what is wrong there."""
    known = [frame.key for frame in frames()]
    return [(fault.where, gettext(fault.words) % fault.facts) for fault in faults(body, uses=Use.values, frames=known)]


def copy(key="incident"):
    return json.loads(json.dumps(BODIES[key]))


STEP = "variants › 1 › steps › 1"


@pytest.mark.parametrize(
    ("changes", "where", "words"),
    [
        ({"minutes": 0}, "minutes", "Dit moet een heel getal zijn van 1 tot en met 240."),
        ({"minutes": True}, "minutes", "Dit moet een heel getal zijn van 1 tot en met 240."),
        ({"minutes": 5.0}, "minutes", "Dit moet een heel getal zijn van 1 tot en met 240."),
        ({"writing": "aloud"}, "writing", "“aloud” kan hier niet. Kies uit: none, private, shared."),
        ({"presenter_mode": None}, "presenter_mode", "“None” kan hier niet."),
        ({"reveal": "at_step_end"}, "reveal", "Alleen wat ieder voor zichzelf schrijft, kan"),
        ({"key": "Stap 1"}, "key", "Een sleutel heeft kleine letters, cijfers en lage streepjes"),
        ({"title": {"nl": "Wat kwam ervan?"}}, "title › en", "Dit veld ontbreekt."),
        ({"title": "Wat kwam ervan?"}, "title", "Dit moet een groep velden zijn, tussen { en }."),
        ({"title": {"nl": "  ", "en": "x"}}, "title › nl", "Hier staat geen tekst."),
        ({"title": {"nl": "a" * 81, "en": "x"}}, "title › nl", "Deze tekst heeft 81 tekens. Er passen er 80."),
        ({"title": {"nl": "a\x00", "en": "x"}}, "title › nl", "In deze tekst staat een teken dat niet te zien is."),
        ({"title": {"nl": "\ud800", "en": "x"}}, "title › nl", "In deze tekst staat een teken dat niet te zien is."),
        ({"yields": None}, "yields", "Dit moet een lijst zijn, tussen [ en ]."),
        ({"yields": ["gold"]}, "yields › 1", "“gold” kan hier niet."),
        ({"lists": ["wishes"]}, "lists", "Deze methode heeft geen lijst “wishes”."),
        ({"color": "red"}, "color", "Een veld met deze naam is er niet."),
    ],
)
def test_a_fault_in_a_step_is_said_with_its_place(changes, where, words):
    body = copy()
    body["variants"][0]["steps"][0] |= changes

    [(found, said)] = faults_in(body)

    assert found == f"{STEP} › {where}"
    assert said.startswith(words)


@pytest.mark.parametrize(
    ("changes", "where", "words"),
    [
        ({"version": "2"}, "version", "Dit moet een heel getal zijn van 1 tot en met 9999."),
        ({"frame": "tarot"}, "frame", "“tarot” kan hier niet. Kies uit: humanity_law"),
        ({"used_in": []}, "used_in", "Op deze lijst staan er 0. Het moeten er 1 tot en met 8 zijn."),
        ({"used_in": ["party"]}, "used_in › 1", "“party” kan hier niet."),
        ({"group": {"min": 9, "max": 4}}, "group", "De kleinste groep is groter dan de grootste."),
        ({"nature": "deciding"}, "nature", "Bij intervisie en moreel beraad leert men: schrijf “learning”."),
        ({"variants": [1]}, "variants › 1", "Dit moet een groep velden zijn, tussen { en }."),
        ({"variants": [BODIES["incident"]["variants"][0]] * 2}, "variants › 2 › key", "“full” staat hier twee keer."),
    ],
)
def test_a_fault_in_the_whole_is_said_with_its_place(changes, where, words):
    [(found, said)] = faults_in(copy() | changes)

    assert found == where
    assert said.startswith(words)


def test_steps_that_do_not_add_up_or_come_twice_are_said():
    body = copy()
    steps = body["variants"][0]["steps"]
    steps[1] |= {"key": steps[0]["key"], "minutes": steps[1]["minutes"] + 1}

    assert faults_in(body) == [
        ("variants › 1 › total_minutes", "De stappen duren samen 76 minuten, niet 75."),
        ("variants › 1 › steps › 2 › key", "“look_back” staat hier twee keer."),
    ]


def test_every_fault_is_said_at_once_and_no_more_than_can_be_read():
    body = copy()
    del body["purpose"]
    body["group"]["min"] = 0
    body["variants"][1]["steps"][2]["reveal"] = "now"
    spoiled = copy() | {f"veld_{number}": 1 for number in range(10_000)}

    assert [where for where, _words in faults_in(body)] == [
        "purpose",
        "group › min",
        "variants › 2 › steps › 3 › reveal",
    ]
    assert len(faults_in(spoiled)) == 50


@pytest.mark.parametrize("body", [None, [], "incident", 1, {}, {"key": {}}, {"variants": {"steps": []}}])
def test_what_is_no_method_at_all_has_faults(body):
    assert faults_in(body)


@given(data=st.data())
def test_whatever_stands_in_one_place_is_a_method_or_a_fault(data):
    body = copy(data.draw(st.sampled_from(sorted(BODIES))))
    holder = body
    while isinstance(holder, dict | list) and holder:
        parent, name = (
            holder,
            data.draw(st.sampled_from(list(holder) if isinstance(holder, dict) else range(len(holder)))),
        )
        holder = parent[name]
        if data.draw(st.booleans()):
            break
    parent[name] = data.draw(ANYTHING)

    if not faults_in(body):
        method = shape.method(body)
        assert all(method.all_texts)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def test_the_full_incident_method_chooses_in_the_meeting_and_the_short_one_before():
    incident = shape.method(BODIES["incident"])

    assert [incident.variant(key).chooses for key in ("full", "short")] == [True, False]
