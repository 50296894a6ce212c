"""From longitude and latitude to points of the drawing, in plain Mercator; and outlines without what nobody sees.

The drawing is 613 wide and 724 high, for longitudes 3.358 to 7.2275 and latitudes 50.7504 to 53.5547.
"""

import json
import math
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
WIDTH, HEIGHT = 613, 724
WEST, EAST, SOUTH, NORTH = 3.358, 7.2275, 50.7504, 53.5547
NEAR = 2  # points of an outline closer than this are one
SMALLEST = 5  # an island of fewer points is left out


class Municipality(NamedTuple):
    code: str
    name: str
    province: str
    x: float
    y: float


@cache
def drawn():
    return json.loads((HERE / "netherlands.json").read_text())


def provinces():
    """[(key, name, outline)]"""
    return [tuple(each) for each in drawn()["provinces"]]


def municipalities():
    return [Municipality(*each) for each in drawn()["areas"]]


@cache
def former():
    """Of each municipality that took others in, what these were called."""
    lines = [line.partition(": ") for line in (HERE / "former.txt").read_text().splitlines()]
    return {name: before.split(", ") for name, _colon, before in lines}


def up(latitude):
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


def point(longitude, latitude):
    across = (longitude - WEST) / (EAST - WEST)
    return across * WIDTH, (up(NORTH) - up(latitude)) / (up(NORTH) - up(SOUTH)) * HEIGHT


def outline(parts):
    """The path of some rings of points, in whole points."""
    return "".join(ring(simple(part)) for part in parts if len(simple(part)) >= SMALLEST)


def simple(part):
    kept = [part[0]]
    for each in part[1:]:
        if math.dist(each, kept[-1]) >= NEAR:
            kept.append(each)
    return kept


def ring(points):
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "Z"
