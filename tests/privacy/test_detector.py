"""What identifies somebody in case notes is found: as well as we promise, in any text, in time that grows with it."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.privacy.invented import made, written
from tests.privacy.measures import measured

from vakwerk.privacy.deidentify.detector import find
from vakwerk.privacy.deidentify.spans import LABELS, SURE

pytestmark = pytest.mark.either_database
MESSY = st.text(st.characters(codec="utf-8"), max_size=120)
PIECES = st.lists(
    st.sampled_from(
        ["Mw.", "dhr", "Fatima", "el", "Amrani", "de", "Wit", "van", "der", "Berg", "kok", "belde", "06-12345678", "in",
         "Zwolle", "Kerkstraat", "12", "8011", "AB", "geb.", "3-4-1980", "zoon", "en", ",", ".", "\n", "J.", "O'Brien",
         "محمد", "\0", "😀", "NL91ABNA0417164300", "zaak", "2025-12345", "-", "'t", "ZORG"]
    ),
    max_size=25,
).map(" ".join)  # fmt: skip


SMALL = [
    f"{name}_small"
    for name in ("seen", "fresh", "hasty", "unseen", "late", "next", "last", "final", "inbox", "desk", "counter")
]


def found(text):
    return [(span.label, text[span.start : span.end]) for span in find(text)]


@pytest.mark.parametrize(
    "name", ["seen", "fresh", "unseen", "late", "shapes", "next", "last", "inbox", "desk", "counter"]
)
def test_ordinary_notes_keep_to_the_floors(name):
    measures = measured(written(name))

    assert measures.covered >= 0.95, measures.missed
    assert measures.touched >= 0.98 or name == "shapes", measures.missed
    assert measures.numbers == 1, measures.missed
    assert measures.precision >= 0.88, measures.wrong


@pytest.mark.parametrize(
    "name", ["seen", "fresh", "unseen", "late", "inbox", "desk", "counter", "firms", "firms_unseen"]
)
def test_firms_in_ordinary_notes_are_found(name):
    measures = measured(written(name))

    assert measures.firms >= 0.8, measures.missed
    assert measures.precision >= 0.88, measures.wrong


def test_of_all_firms_that_are_named_nearly_every_one_is_found():
    names = ("seen", "fresh", "unseen", "late", "inbox", "desk", "counter", "firms", "firms_unseen")

    assert measured([note for name in names for note in written(name)]).firms >= 0.95


@pytest.mark.parametrize("name", SMALL)
def test_notes_without_capitals_keep_to_the_floors(name):
    measures = measured(written(name))

    assert measures.touched >= 0.95, measures.missed
    assert measures.numbers == 1, measures.missed
    assert measures.precision >= 0.88, measures.wrong


@pytest.mark.parametrize("slips", [0.0, 0.05])
def test_hundreds_of_notes_from_patterns_keep_to_the_floors(slips):
    measures = measured(made(2026, 150, slips=slips))

    assert measures.covered >= 0.95, measures.missed
    assert measures.touched >= 0.98, measures.missed
    assert measures.numbers == 1, measures.missed
    assert measures.precision >= 0.88, measures.wrong


def test_the_same_without_capitals_keep_to_their_floor():
    measures = measured(made(2026, 150, small=True, slips=0.05))

    assert measures.touched >= 0.95, measures.missed
    assert measures.precision >= 0.88, measures.wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mw. Fatima el Amrani belde.", [("PERSON", "Fatima el Amrani")]),
        ("mw. ten have belde", [("PERSON", "ten have")]),
        ("gesprek met van dam over werk", [("PERSON", "van dam")]),
        ("namens w. de jong, maatje stopt", [("PERSON", "w. de jong")]),
        ("de groot komt met een tolk", [("PERSON", "de groot")]),
        ("bakker zn vrouw werkt niet", [("PERSON", "bakker")]),
        ("de bakker zoekt personeel, het loon is goed", []),
        ("Gesproken: Ton, Ria, zoon Jochem.", [("PERSON", "Ton"), ("PERSON", "Ria"), ("PERSON", "Jochem")]),
        ("Zij spreekt Frans en geen Engels.", []),
        ("Afspraak: 12/11 om 10.00u, score 7/10.", [("DATE", "12/11")]),
        ("Werkt bij Bakkerij Van Dijk.", [("ORG", "Bakkerij Van Dijk")]),
        (
            "Een schuld bij Hofstra Incasso, een regeling met Fatima.",
            [("ORG", "Hofstra Incasso"), ("PERSON", "Fatima")],
        ),
        ("Er is een schuld bij het UWV en een boete van het CAK.", []),
        ("hij eet in restaurant qorma en gaat naar het restaurant beneden", [("ORG", "restaurant qorma")]),
        (
            "Hij werkt bij restaurant lotus en at in restaurant de molen.",
            [("ORG", "restaurant lotus"), ("ORG", "restaurant de molen")],
        ),
        ("Was in garage gewerkt, wil nu in kapsalon werken of in hotel liefst parttime.", []),
        ("Hij woont op de Havenkade 20-2.", [("ADDRESS", "Havenkade 20-2")]),
        ("Komt dinsdag 4 februari, niet 3 okt. jl.", [("DATE", "dinsdag 4 februari"), ("DATE", "3 okt. jl")]),
        ("Geboren twaalf april negentienhonderd tachtig.", [("BIRTHDATE", "twaalf april negentienhonderd tachtig")]),
        ("Bel nul zes, acht acht, een twee, zeven drie.", [("PHONE", "nul zes, acht acht, een twee, zeven drie")]),
        ("Zijn zus (06-12345678) belde.", [("PHONE", "06-12345678")]),
        ("Bel (0343) 12 34 56, tel (06-12345678).", [("PHONE", "(0343) 12 34 56"), ("PHONE", "06-12345678")]),
        ("Mail r.kok apenstaartje huis punt example.", [("EMAIL", "r.kok apenstaartje huis punt example")]),
        ("Hij at brood. Een of twee keer, vier van de tien.", []),
        ("Rek. t.n.v. H. Yıldırım.", [("PERSON", "H. Yıldırım")]),
        ("sanne meldt dat van der zee niet opendoet", [("PERSON", "sanne"), ("PERSON", "van der zee")]),
        ("hij werkt van 't weekend niet", []),
        ("verhuisd naar korte akkers 12", [("ADDRESS", "korte akkers 12")]),
        ("verhuisd naar een flat, 3 weken geleden", []),
        ("De bakker in Zilverwijk belt. In Zilverwijk is werk.", [("PLACE", "Zilverwijk"), ("PLACE", "Zilverwijk")]),
        ("Hij werkt in zwartwerk. Zwartwerk is in Dordrecht gewoon.", [("PLACE", "Dordrecht")]),
        ("Geboren 3-4-1980 te Zwolle.", [("BIRTHDATE", "3-4-1980"), ("PLACE", "Zwolle")]),
    ],
)
def test_what_stands_in_a_note_is_found(text, expected):
    assert found(text) == expected


def test_a_name_found_once_is_found_everywhere_in_the_text():
    assert found("Mevrouw Vermeer belt. Later zegt vermeer dat het goed is.") == [
        ("PERSON", "Vermeer"), ("PERSON", "vermeer"),
    ]  # fmt: skip


def test_a_word_with_a_name_inside_is_no_name():
    assert found("De jansalie en de rozenkrans liggen op de kastanjehouten tafel.") == []


def test_names_in_another_script_are_found():
    assert ("PERSON", "محمد") in found("Vader heet محمد en woont elders.")


def test_an_organisation_may_add_names_of_its_own():
    text = "Gesprek met wiskunde over het rooster."

    assert find(text) == []
    assert [span.label for span in find(text, {"wiskunde": {"f"}})] == ["PERSON"]


@given(MESSY | PIECES)
@settings(deadline=None)
def test_spans_lie_inside_the_text_in_order_apart_and_are_called_something(text):
    spans = find(text)

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert {span.label for span in spans} <= set(LABELS)


@given(PIECES)
@settings(deadline=None)
def test_nothing_sure_is_left_when_everything_became_a_role(text):
    rest, at = [], 0
    for span in find(text):
        rest += [text[at : span.start], "iemand"]
        at = span.end

    assert [span for span in find("".join([*rest, text[at:]])) if span.level == SURE] == []


@pytest.mark.parametrize(
    "piece",
    ["Mw. Jansen belde over de huur. ", "Fatima ", "a", "1", "Van der ", "J.", "é\u0301", "😀", "\0", "١٢٣",
     "Kerkstraat ", "mw de ", "\n", "Xqzw ", "xqzwt "],
)  # fmt: skip
def test_a_long_text_of_anything_is_read_in_time(piece):
    text = (piece * (40_000 // len(piece) + 1))[:40_000]
    started = time.process_time()

    find(text)

    assert time.process_time() - started < 4  # the floor of 10,000 characters a second
