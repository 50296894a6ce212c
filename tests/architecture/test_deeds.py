"""Whatever stands in the trail has words for who reads it there."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from vakwerk.common.deeds import named_deeds

SOURCES = sorted(Path("src/vakwerk").rglob("*.py"))
RECORDED = re.compile(r'record(?:_each)?\([^"]*"([a-z_]+\.[a-z_]+)"')


def recorded():
    for path in SOURCES:
        yield from RECORDED.findall(path.read_text())


@pytest.mark.parametrize("action", sorted(set(recorded())))
def test_an_act_that_is_recorded_has_words(action):
    assert action in named_deeds()


@pytest.mark.parametrize(
    ("table", "suffix"),
    [
        ("GROUP_MOVES", ""),
        ("SESSION_MOVES", ""),
        ("INVITATION_MOVES", "_invitation"),
        ("PROPOSAL_MOVES", "_dates"),
        ("LISTING_MOVES", ""),
    ],
)
def test_a_move_of_a_table_has_words(table, suffix):
    moves = getattr(import_module("vakwerk.peers.states"), table)

    assert {f"peers.{name}{suffix}" for name in moves} <= named_deeds()
