"""A row of houses: its own for every seed, always the same for one, and put together as a house is."""

import re
from hashlib import sha256
from itertools import pairwise

import pytest

from vakwerk.ui.houses import row

SEEDS = [f"zaad {n}" for n in range(40)]


def points(paths):
    """Where each line begins."""
    return [tuple(map(float, found)) for path in paths for found in re.findall(r"M(-?[\d.]+) (-?[\d.]+)", path.d)]


def test_the_same_seed_gives_the_same_row_and_another_another():
    rows = [row(seed) for seed in SEEDS]

    assert rows == [row(seed) for seed in SEEDS]
    assert len({str(paths) for _width, _height, paths in rows}) == len(SEEDS)


def test_a_row_stays_as_it_was_drawn_when_its_edition_came_out():
    width, height, paths = row("magazine.edition:3")

    drawn = sha256(str(paths).encode()).hexdigest()[:12]
    assert (width, height, drawn) == (892, 247, "93594809a6ef")


@pytest.mark.parametrize("seed", SEEDS)
def test_everything_stands_on_the_ground_and_within_the_drawing(seed):
    width, height, paths = row(seed)

    assert [(x, y) for x, y in points(paths) if not (0 <= x <= width and 0 <= y <= height)] == []
    assert paths[-1].d == f"M0 {height - 3}H{width}"


@pytest.mark.parametrize("seed", SEEDS)
def test_every_house_has_one_door_with_a_knob(seed):
    _width, _height, paths = row(seed, count=4)

    assert len([path for path in paths if path.colour == "leem" and path.line == 5]) == 4


def test_neighbours_are_not_of_one_width():
    for seed in SEEDS:
        roofs = [path.d for path in row(seed, count=4)[2] if path.colour == "leembg" and "L" in path.d]
        widths = [float(d.rsplit("L", 1)[1].split()[0]) - float(d[1:].split()[0]) for d in roofs]

        assert len(roofs) == 4
        assert all(one != other for one, other in pairwise(widths))
