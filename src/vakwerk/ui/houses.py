"""A row of half-timbered houses, drawn from a seed: the same seed, the same row. It stands where a photograph would.

Units are those of the drawing. A wall has 3, 5 or 7 cells of 52, one or two floors, and is the same from left to
right and from right to left; above it a gable of .36 of its width; below all of them one line of ground.
"""

from dataclasses import dataclass
from hashlib import sha256

CELL = 52
BEAM = 6
EAVES = 10  # that the roof reaches beyond the wall
ALLEY = 20  # between two roofs
FILLS = ("wit", "leem", "zand", "luikbg")
PATTERNS = ("brace", "cross", "vee", "sill", "window", "window", "plain")


@dataclass(frozen=True)
class Path:
    """One path of the drawing: a colour of the theme, filled or as a line of some width."""

    colour: str
    d: str
    line: int = 0


class Chances:
    """Choices that follow from a seed, and stay the same in every version of Python."""

    def __init__(self, seed):
        self.seed, self.count = seed, 0

    def among(self, options):
        self.count += 1
        return options[sha256(f"{self.seed}|{self.count}".encode()).digest()[0] % len(options)]


def row(seed, count=3):
    """(width, height, paths) of a row of so many houses."""
    chance = Chances(seed)
    built: list[tuple[int, int]] = []
    for _house in range(count):
        others = [cells for cells in (3, 5, 7) if not built or cells != built[-1][0]]
        cells = chance.among(others)
        built.append((cells, 2 if cells == 7 else chance.among((1, 2))))
    height = max(height_of(*house) for house in built) + 2 * BEAM
    paths: list[Path] = []
    left = EAVES + BEAM
    for cells, floors in built:
        paths += house(chance, cells, floors, left, height - BEAM)
        left += cells * CELL + 2 * EAVES + ALLEY
    width = left - ALLEY - EAVES + BEAM
    return width, height, [*paths, Path("balk", f"M0 {height - BEAM // 2}H{width}", BEAM)]


def height_of(cells, floors):
    return floors * CELL + gable_of(cells)


def gable_of(cells):
    return round(0.36 * cells * CELL)


def house(chance, cells, floors, left, ground):
    """The paths of one house: what fills its cells, its roof, and then the timber over all of it."""
    fills, timber = [], []
    top = ground - floors * CELL
    for floor in range(floors):
        y = top + floor * CELL
        for place in range(cells // 2 + 1):
            fill, pattern = chance.among(FILLS), "brace" if place == 0 else chance.among(PATTERNS)
            is_door = floor == floors - 1 and place == cells // 2
            for at in sorted({place, cells - 1 - place}):
                x = left + at * CELL
                filled, lines = door(x, y) if is_door else cell(fill, pattern, x, y, mirrored=at > place)
                fills += filled
                timber += lines
    timber += frame(left, top, ground, cells, floors)
    roof, rafters = gable(left, top, cells)
    return [*merged(fills), roof, Path("balk", "".join(timber + rafters), BEAM)]


def merged(paths):
    """Paths of one colour and line become one."""
    found: dict[tuple, str] = {}
    for path in paths:
        found[path.colour, path.line] = found.get((path.colour, path.line), "") + path.d
    return [Path(colour, d, line) for (colour, line), d in found.items()]


def box(x, y, width, height):
    return f"M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z"


def door(x, y):
    knob = f"M{x + 36} {y + 30}h5"
    return [Path("luik", box(x, y, CELL, CELL)), Path("leem", knob, 5)], []


def cell(fill, pattern, x, y, *, mirrored):
    """What is in one cell: its filling, and the timber across it."""
    c, half = CELL, CELL // 2
    rising, falling = f"M{x} {y + c}l{c} {-c}", f"M{x} {y}l{c} {c}"
    lines = {
        "brace": [falling if mirrored else rising],
        "cross": [rising, falling],
        "vee": [f"M{x} {y}l{half} {c}l{half} {-c}"],
        "sill": [f"M{x} {y + half}h{c}"],
    }
    if pattern == "window":
        return [Path("wit", box(x, y, c, c)), *window(x, y)], []
    return [Path(fill, box(x, y, c, c))], lines.get(pattern, [])


def window(x, y):
    """Two shutters and between them four panes."""
    top, high, wide = y + 12, 28, 10.4
    pane = x + 20.4
    shutters = box(x + 6, top, wide, high) + box(x + CELL - 6 - wide, top, wide, high)
    bars = f"{box(pane, top, 11.2, high)}M{pane + 5.6:g} {top}v{high}M{pane:g} {top + 10}h11.2"
    return [Path("luik", shutters), Path("leembg", box(pane, top, 11.2, high)), Path("balk", bars, 2)]


def frame(left, top, ground, cells, floors):
    """Posts and sills."""
    posts = [f"M{left + n * CELL} {top}V{ground}" for n in range(cells + 1)]
    return posts + [f"M{left} {top + n * CELL}h{cells * CELL}" for n in range(floors + 1)]


def gable(left, top, cells):
    """The roof and the timber in it: two ties, a king post, two posts with their braces."""
    width, high = cells * CELL, gable_of(cells)
    middle, apex = left + width / 2, top - high
    roof = Path("leembg", f"M{left - EAVES + 4} {top}L{middle:g} {apex}L{left + width + EAVES - 4} {top}z")
    third, quarter = high / 3, width / 4
    lines = [f"M{left - EAVES} {top}L{middle:g} {apex}L{left + width + EAVES} {top}M{middle:g} {apex}V{top}"]
    for part in (1, 2):
        span = width * (3 - part) / 3
        lines.append(f"M{middle - span / 2:g} {top - part * third:g}h{span:g}")
    for side in (-1, 1):
        post = middle + side * quarter
        lines.append(f"M{post:g} {top}V{top - high / 2:g}M{middle:g} {top}L{post:g} {top - third:g}")
    return roof, lines
