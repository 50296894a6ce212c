"""Official borders from a file: of each municipality its code, its name, its outline and the middle of it."""

import json
import re
from typing import NamedTuple

from vakwerk.magazine.atlas.drawing import EAST, NORTH, SOUTH, WEST, outline, point

CODE = re.compile(r"(?:GM)?(\d{4})")
NAMES = ("naam", "statnaam", "gemeentenaam", "gm_naam", "name")
NOT_A_MAP = "This is not GeoJSON with areas of municipalities."
NO_DEGREES = "The borders do not stand in degrees (WGS 84) within the Netherlands. Export the file as EPSG:4326."


class Unreadable(Exception):
    """Why a file cannot be read."""


class Border(NamedTuple):
    code: str
    name: str
    x: float
    y: float
    outline: str


def borders(text):
    try:
        features = json.loads(text)["features"]
        found = [border(feature["properties"], feature["geometry"]) for feature in features]
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise Unreadable(NOT_A_MAP) from None
    if not any(found):
        raise Unreadable(NOT_A_MAP)
    return [each for each in found if each]


def border(properties, geometry):
    """Nothing for a feature that is no municipality, or is drawn too small to be seen."""
    code = next((match[1] for value in properties.values() if (match := CODE.fullmatch(str(value)))), None)
    lower = {str(key).lower(): value for key, value in properties.items()}
    name = next((str(lower[key]) for key in NAMES if lower.get(key)), "")
    if code is None or geometry["type"] not in ("Polygon", "MultiPolygon"):
        return None
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    rings = [[placed(*each[:2]) for each in polygon[0]] for polygon in polygons]
    x, y = middle(max(rings, key=surface))
    return Border(code, name, round(x, 1), round(y, 1), outline(rings))


def placed(longitude, latitude):
    if not (WEST - 1 <= longitude <= EAST + 1 and SOUTH - 1 <= latitude <= NORTH + 1):
        raise Unreadable(NO_DEGREES)
    return point(longitude, latitude)


def surface(ring):
    return abs(sum(crosses(ring)))


def crosses(ring):
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return [ax * by - bx * ay for (ax, ay), (bx, by) in pairs]


def middle(ring):
    """The point on which the area would balance."""
    twice = sum(crosses(ring))
    if twice == 0:
        return ring[0]
    pairs = list(zip(ring, [*ring[1:], ring[0]], crosses(ring), strict=True))
    x = sum((a[0] + b[0]) * cross for a, b, cross in pairs) / (3 * twice)
    y = sum((a[1] + b[1]) * cross for a, b, cross in pairs) / (3 * twice)
    return x, y
