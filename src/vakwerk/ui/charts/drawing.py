"""What a chart is drawn with: a scale, and shapes as SVG that a strict policy lets through.

Presentation attributes and classes only, no style and no script. Shapes differ in form before they differ in colour.
"""

import math
from dataclasses import dataclass
from html import escape

from django.utils.formats import number_format

WIDTH, LEFT, RIGHT, TOP = 640, 56, 616, 27
TEXT, LABEL = 15, 17  # a phone draws them larger: see `.vw-chart text`
TICKS = 6


@dataclass(frozen=True)
class Picture:
    """A drawing and the same numbers as a table: names of its columns, and rows of which the first cell is the name."""

    height: int
    shapes: tuple
    head: tuple
    rows: tuple

    @property
    def svg(self):
        return "".join(self.shapes)


@dataclass(frozen=True)
class Scale:
    """From values to places along one side of the drawing."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value):
        share = (value - self.low) / ((self.high - self.low) or 1)
        return self.start + share * (self.end - self.start)

    @property
    def ticks(self):
        step = step_of(self.high - self.low)
        first = math.ceil(self.low / step - 1e-9)
        return [n * step for n in range(first, math.floor(self.high / step + 1e-9) + 1)]


def step_of(width):
    """A step that people count by, of which a scale has at most six."""
    rough = max(width, 1e-9) / TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-9))


def rounded_scale(values, start, end, low=0.0):
    """A scale with zero in it that ends at a whole step on both sides."""
    lowest, highest = min([low, *values]), max([low, *values])
    step = step_of(highest - lowest or 1)
    return Scale(math.floor(lowest / step + 1e-9) * step, math.ceil(highest / step - 1e-9) * step or 1, start, end)


def numeral(value, decimals=0):
    """A number in the reader's own way, rounded: Django cuts off what is left."""
    return number_format(round(value, decimals), decimals, force_grouping=True)


def at(points):
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def area(css, points):
    return f'<path class="{css}" fill="currentColor" d="M{at(points)}z"/>' if len(points) > 2 else ""


def line(css, points, width=2.0, dashed=False):
    dash = ' stroke-dasharray="7 5"' if dashed else ""
    return (
        f'<polyline class="{css}" fill="none" stroke="currentColor" stroke-width="{width}" stroke-linejoin="round"'
        f'{dash} points="{at(points)}"/>'
    )


def square(x, y, size=16):
    """Loam with a dark edge: the point that asks for you."""
    place = f'x="{x - size / 2:.1f}" y="{y - size / 2:.1f}" width="{size}" height="{size}"'
    edge = f'<rect class="c-inkt" {place} fill="none" stroke="currentColor" stroke-width="3"/>'
    return f'<rect class="c-leem" {place} fill="currentColor"/>{edge}'


def dot(x, y):
    return f'<circle class="c-inkt" cx="{x:.1f}" cy="{y:.1f}" r="5" fill="currentColor"/>'


def words(css, x, y, text, anchor="start", size=TEXT):
    weight = ' font-weight="600"' if size == LABEL else ""
    return (
        f'<text class="{css}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"{weight}'
        f' fill="currentColor">{escape(str(text))}</text>'
    )


def rules(scale, spoken=str, end=RIGHT):
    """Horizontal hairlines with their numbers to the left."""
    for tick in scale.ticks:
        y = scale(tick)
        yield line("c-lijn", [(LEFT, y), (end, y)], 1)
        yield words("c-grijs", LEFT - 10, y + 5, spoken(tick), "end")
